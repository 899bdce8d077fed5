"""The index of search: the files that the engine in the browser reads.

A file is `xinzhi({…})`, so that a script element can load it as well as a worker can; what stands in the brackets is
JSON, an object with some of the fields below. There are these files:

- `zh.js` and `en.js`: one language each, with all that is needed before the first results. They hold `lang`, `groups`,
  `terms`, then the texts: `texts` and `blocks`. `zh.js` also holds `simplified`, `readings`, `polyphones`, `seconds`.
- `rest.js`: what can come later: `pages`, `definitions`, `forms`, and of `simplified` what is only typed.

Where the texts are too long to be sent whole (see `shards`), `zh.js` and `en.js` hold `routes` instead of them, and
there are also:

- `texts-0.js`, `texts-1.js`, …: the shards, some texts each, in `parts`.
- `route-0.js`, `route-1.js`, …: `route`, by which the engine knows what shards to fetch.
- `words.js`: titles and words of all texts, in `parts`.

The fields:

- `lang`: the language, `zh` or `en`; empty in a file that is of both.
- `groups`: the short title of each document, by the folder of its texts.
- `terms`: `[slug, form, …]` for each term. In Chinese its form in traditional characters follows where folding does not
  lead to it. In English there is only the form in use, and the slug is empty where that form gives it.
- `forms`: `[slug, form, …]`, the other English forms of terms.
- `definitions`: `[slug, Chinese, English]` for each term.
- `texts`: `[url, group, title, ids, kinds]` for each text, in the catalogue's order. The title is empty where it is the
  first block. The ids of the blocks are parted by spaces. `kinds` has a letter for each block: t title, b byline,
  h heading, p paragraph (or verse, table, code), l bullet, a English that the source itself prints, n note. Notes come
  last.
- `blocks`: for each of these texts a list of its blocks.
- `pages`: `[url, title, language, [[anchor, h or p, text], …]]` for each page that is no text, in the language of the
  site that the index belongs to: headings and paragraphs.
- `simplified`: pairs of a traditional and a simplified character, end to end (see `traditional`).
- `readings`, `polyphones`, `seconds`: what is known of pinyin (see `pinyin.PinyinTables`); each syllable and its
  characters stand end to end, which gzip makes shorter than pairs.
- `routes`: how many shards and how many route files there are: `{"shards": …, "files": …}`.
- `route`: for each key, a word or two Chinese characters, in which shards it is (see the module `routes`).
- `words`: every word of the texts, once.
- `parts`: the two halves of a file that holds something of each language: `[{"lang": "zh", …}, {"lang": "en", …}]`.

Chinese blocks, definitions and pages have the word boundaries that jieba sees (see `segmentation`).
"""

import json
from collections.abc import Mapping
from typing import Any

from ..base.interface import Ui
from ..base.pair import Lang
from ..model.edition import Edition
from ..model.languages.languages import SOURCE
from ..model.outputs.woven import WovenText
from . import traditional
from .content import Content
from .pinyin import NO_PINYIN, CharactersBySyllable, pinyin_tables
from .shards import text_files
from .terms import chinese_names, english_names, further_english_forms, known_spellings


def index(edition: Edition, woven: Mapping[str, WovenText], ui: Ui) -> dict[str, str]:
    """The files of the index by name, for one language of the interface; only the pages of `rest.js` differ.

    Raises `EditionError` where a block holds the character that the index puts between words.
    """
    content = Content.of(edition, woven)
    fields: dict[Lang, dict[str, Any]] = {
        "zh": chinese_fields(edition, content),
        "en": english_fields(edition, content),
    }
    files = {**text_files(fields, content.texts), "rest": fields_that_can_wait(content, ui)}
    return {f"{name}.js": as_script(file) for name, file in sorted(files.items())}


def as_script(file: Mapping[str, Any]) -> str:
    """The script that a file of the index is."""
    return f"xinzhi({json.dumps(file, ensure_ascii=False, separators=(',', ':'))})\n"


def chinese_fields(edition: Edition, content: Content) -> dict[str, Any]:
    """What `zh.js` holds besides the texts."""
    counts = content.chinese_word_counts()
    tables = pinyin_tables(counts, known_spellings(content.terms)) if SOURCE.is_chinese else NO_PINYIN
    # The names of terms stand next to the texts: gzip finds the same words in both.
    return {
        "simplified": traditional.folding_pairs(counts),
        "readings": end_to_end(tables.readings),
        "polyphones": tables.polyphones,
        "seconds": end_to_end(tables.seconds),
        "groups": short_titles(edition, "zh"),
        "terms": chinese_names(content.terms),
    }


def end_to_end(characters: CharactersBySyllable) -> str:
    """Syllables, each with its characters behind it.

    >>> end_to_end([("ai", "爱碍"), ("ba", "八")])
    'ai爱碍ba八'
    """
    return "".join(syllable + together for syllable, together in characters)


def english_fields(edition: Edition, content: Content) -> dict[str, Any]:
    """What `en.js` holds besides the texts."""
    return {"groups": short_titles(edition, "en"), "terms": english_names(content.terms)}


def fields_that_can_wait(content: Content, ui: Ui) -> dict[str, Any]:
    """What `rest.js` holds."""
    return {
        "lang": "",
        "pages": [page for page in content.pages if page.lang == ui],
        "definitions": content.definitions,
        "forms": list(further_english_forms(content.terms)),
        "simplified": traditional.folding_pairs_that_can_wait(content.chinese_word_counts()),
    }


def short_titles(edition: Edition, lang: Lang) -> dict[str, str]:
    """The short title of each document, or its title where it has none, by the folder of its texts."""
    metas = {document.group: document.meta for document in edition.documents}
    return {group: (meta.get("short") or {}).get(lang) or meta["title"][lang] for group, meta in metas.items()}
