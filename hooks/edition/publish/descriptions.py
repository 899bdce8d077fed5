"""What a text says of itself in a line or two: for lists of results, previews and feeds."""

import re

from ..base.pair import Lang
from ..model.languages.languages import LANGUAGES
from ..model.outputs.woven import Row, WovenText

# How long a description may be: what the lists of search engines show of one.
LONGEST: dict[Lang, int] = {"zh": 80, "en": 160}
# What stands before the text itself.
BEFORE = ("author-note", "affiliation", "kicker", "caption", "source-line")
LABEL = re.compile(r"^(?:摘\s*要|编者按|Abstract|Editor’s note)\s*[：:]\s*")
# What ends a sentence: a line without it is a motto or a list of names.
STOP = re.compile(r"[。！？][”’）]*$")
ELLIPSIS = "……"


def description(text: WovenText, lang: Lang) -> str:
    """The first sentences of a text in a language, else in the other; empty where it has no paragraph."""
    rows = [row for row in text.rows if is_text(row)]
    if not rows:
        return ""
    row = next((row for row in rows if STOP.search(row.text("zh"))), rows[0])
    shown: Lang = lang if row.html(lang) else "zh"
    return opening(LABEL.sub("", " ".join(row.text(shown).split())), shown)


def is_text(row: Row) -> bool:
    """Whether a row belongs to the text itself: it is no heading, no byline, no note about the author."""
    return row.kind in ("paragraph", "bullet") and row.id != "by" and not set(row.classes) & set(BEFORE)


def opening(text: str, lang: Lang) -> str:
    """As many sentences as there is room for; of a first one that is too long, as many clauses or words.

    >>> opening("短句。" + "长" * 90 + "。", "zh")
    '短句。'
    >>> [len(opening("长" * 79 + end, "zh")) for end in ("。", "。尾。", "长。")]
    [80, 80, 80]
    >>> opening("甲乙，" + "丙丁" * 50, "zh")
    '甲乙……'
    >>> opening("word " * 40, "en")[-8:]
    'd word …'
    """
    longest = LONGEST[lang]
    if len(text) <= longest:
        return text.strip()
    ends = [end for end in LANGUAGES[lang].sentence_ends(text) if end <= longest]
    if ends:
        return text[: ends[-1]].strip()
    room = text[: longest - len(ELLIPSIS)]
    clauses = list(re.finditer(r"[，；：、]" if lang == "zh" else r"[,;:]?\s", room))
    cut = room[: clauses[-1].start()] if clauses else room
    return cut + (ELLIPSIS if lang == "zh" else " …")
