"""A small pair that is in order: every kind of block, a mark, a note and a translator's note."""

from __future__ import annotations

from edition.check import exceptions
from edition.model.texts import texts
from edition.model.texts.pairing import Pair

ZH = """---
source: "001"
---

# 题 {: #title }

**主持人：**2023年9月，占13%。[^n1]
{: #p1 }

要以发展{>>gap: 原书此下缺页<<}
{: #p2 }

- 一点
{: #p3 }

## 新质 {: #p4 }

Published abstract.
{: #a1 .published lang=en }

[^n1]: 见第10页。
"""
EN = """---
status: revised
---

# Title {: #title }

**Moderator:** In September 2023, “13 percent.”[^n1][^t1]
{: #p1 }

With development{>>gap: Lost<<}
{: #p2 }

- One point
{: #p3 }

## New quality {: #p4 }

[^n1]: See p. 10.
[^t1]: 译者 is the translator’s word.
"""
CLEAN = EN.replace("译者 is the", "The")


def findings(zh: str = ZH, en: str | None = CLEAN) -> list[str]:
    """What the check of a pair says of two files."""
    pair = Pair(texts.parse(zh, "x.md"), texts.parse(en, "x.en.md") if en is not None else None)
    return list(map(str, exceptions.unsilenced(pair)))
