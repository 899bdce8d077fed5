"""A small repository in which every place that takes text can be filled: one text in both languages, terms, pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

CHINESE, ENGLISH, TERM = "docs/texts/group/one.md", "docs/texts/group/one.en.md", "docs/glossary/people.md"
CATALOGUE, HOME = "sources/catalogue.yml", "docs/index.md"
SOURCE = "甲人乙"

# Files with a place in each pair of «»: its name, and after a bar what stands there in a repository that is in order.
# A name that begins with = is that of a string in YAML, which is written with quotes.
FILES: dict[str, str] = {
    CHINESE: """---
source: "001"
lines: 1-1
published: {in: {zh: «=published in|求是», en: «=published in, English|Qiushi»}, date: ""}
---

# 题«title|» {: #title«attribute list of a heading|» }

洪银兴«byline|»
{: #by }

甲人乙。[^n1]
{: #p1«attribute list of a paragraph|» }

句«paragraph|»句
{: #p2 }

- 点«bullet|»
{: #p3 }

一{~~二~>三«accepted side of a mark|»四~~}{>>误«reason of a correction|»<<}
{: #p4 }

五{++六«supplied|»++}{>>脱«reason of an addition|»<<}七{--八--}{>>衍«reason of a deletion|»<<}九
{: #p6 }

要{>>gap: 缺«reason of a gap|»<<}
{: #p5 }

/// verse
行«verse|»行
///
{: #p7«attribute list of a verse|» }

/// table
| 格«first row|»格 | 格 |
| --- | --- |
| 格«cell|»格 | 格 |
///
{: #p8«attribute list of a table|» }

```
码«code|»码
```
{: #p9«attribute list of code|» }

Published«the source's own English|».
{: #a1 .published lang=en }

[^n1]: 注«note|»。
""",
    ENGLISH: """---
status: revised
exceptions:
  - {code: length-odd, block: p1, reason: «=reason of an exception|甲»}
---

# Title«English title|» {: #title }

Hong Yinxing
{: #by }

A people B.[^n1]
{: #p1«English attribute list|» }

A sentence«English paragraph|» here
{: #p2 }

- Point«English bullet|»
{: #p3 }

One three four
{: #p4 }

Five six seven nine
{: #p6 }

We must{>>gap: Lost«English reason of a gap|»<<}
{: #p5 }

/// verse
A line«English verse|» here
///
{: #p7 }

/// table
| Cell | Cell |
| --- | --- |
| Cell«English cell|» here | Cell |
///
{: #p8 }

```
Code«English code|» here
```
{: #p9 }

[^n1]: Note«English note|».
""",
    CATALOGUE: """"001":
  file: «=file|001.txt»
  sha256: HASH
  group: «=group|group»
  short: {zh: «=short title|短», en: «=short title, English|Short»}
  kind: «=kind|paper»
  title: {zh: «=title of a document|原件», en: «=title of a document, English|Document»}
  authors: [{zh: «=author|洪银兴», en: «=author, English|Hong Yinxing»}]
  affiliation: {zh: «=affiliation|南京», en: «=affiliation, English|Nanjing»}
  published: {in: «=document published in|求是», date: «=date|2024»}
  pages: «=pages|7-12»
  rights: {holder: «=rights holder|unknown», show: «=show|full»}
  texts: [{slug: «=slug|one»}]
""",
    TERM: """---
zh: «=term|人»
hant: «=traditional form|人»
pinyin: «=pinyin|rén»
en:
  preferred: «=preferred form|people»
  admitted: [«=admitted form|persons»]
  deprecated: [«=deprecated form|folks»]
pos: «=part of speech|noun»
domain: «=domain|core»
related: [«=related|nation»]
---

甲«definition|»
{: #zh }

A«English definition|»
{: #en }
""",
    "docs/glossary/nation.md": """---
zh: 国
pinyin: guó
en: {preferred: nation}
pos: noun
domain: core
exceptions:
  - {context: «=context of an exception|国民», reason: «=reason of a term's exception|乙»}
---

甲
{: #zh }

A
{: #en }
""",
    HOME: """# 新质读本«title of the home page|» {: #title }

双语«paragraph of the home page|»。
{: #p1 }
""",
    "docs/index.en.md": """# Reader {: #title }

Bilingual«English paragraph of the home page|».
{: #p1 }
""",
    "docs/about/index.md": "# 关于 {: #title }\n\n甲\n{: #p1 }\n",
    "docs/about/index.en.md": "# About«English title of a page|» {: #title }\n\nA\n{: #p1 }\n",
    "data/names.tsv": "slug\tkind\tzh\tvariants\tpinyin\ten\twho_zh\twho_en\n"
    "a\tperson\t甲\t\tJiǎ\tA«name in a table|»\t\t\n",
    "data/wording.tsv": "en\tzh\twrite\nx«form to avoid|»\t*\tWrite y«what to write|»\n",
    "sources/001.txt": SOURCE,
}  # fmt: skip


def parts(template: str) -> list[str]:
    """A template's text and places by turns: text, place, text, …"""
    return template.replace("»", "«").split("«")


def names() -> dict[str, str]:
    """Every place, with the file it stands in."""
    return {
        part.partition("|")[0].removeprefix("="): path for path, text in FILES.items() for part in parts(text)[1::2]
    }


def filled(template: str, values: Mapping[str, str]) -> tuple[str, int]:
    """A file with some places filled, and the line of the first of them, 0 where none stands in it."""
    made, line = "", 0
    for number, part in enumerate(parts(template)):
        if number % 2 == 0:
            made += part
            continue
        name, _, usual = part.partition("|")
        given = values.get(name.removeprefix("="))
        if given is not None and not line:
            line = made.count("\n") + 1
        value = usual + (given or "")
        made += json.dumps(value, ensure_ascii=False) if name.startswith("=") else value
    return made, line


def write(root: Path, values: Mapping[str, str]) -> int:
    """Writes the repository with some places filled; the line of the last of them in its file."""
    found = 0
    for path, template in FILES.items():
        content, line = filled(template, values)
        found = line or found
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256(SOURCE.encode()).hexdigest()
        (root / path).write_text(content.replace("HASH", digest), encoding="utf-8")
    return found
