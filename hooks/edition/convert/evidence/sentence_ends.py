"""Whether a line ends a sentence, with the marks of notes behind its stop or without; and whether the next goes on."""

import re
from functools import lru_cache

from ...model.languages.chinese import CJK, FINAL, HAN_CHARACTER
from ...model.sources.note_mark_form import BRACKETED, CIRCLED, RAISED
from ...model.sources.source import Line
from .edges import is_item

NOTE_MARKS = re.compile(rf"(?: ?(?:{CIRCLED}|{BRACKETED}|{RAISED}))+$")
NOTE_MARK_END = re.compile(rf"{CIRCLED}|[\]］〕】⁰¹²³⁴-⁹]")
WHOLE = "：:；;"  # what ends a line that is whole and ends no sentence: it announces, or is one of several
ASCII_STOP = re.compile(rf"[{CJK})A-Za-z][.．!?;][\"')]?$")


def without_note_marks(text: str) -> str:
    """A line without the marks of notes that stand at its end.

    >>> without_note_marks("发展：①"), without_note_marks("发展。⑳"), without_note_marks("①")
    ('发展：', '发展。', '①')
    """
    return (NOTE_MARKS.sub("", text) or text) if NOTE_MARK_END.match(text[-1]) else text


@lru_cache(1 << 16)  # rules ask it of a line and of both its neighbors
def ends_sentence(text: str) -> bool:
    """Whether a line ends a sentence; ’ or ), and marks of notes, may follow its stop, which may be an ASCII one.

    >>> [ends_sentence(text) for text in ("发展。", "发展。)", "发展。要", "(发展)", "发展.", "发展?", "2.")]
    [True, True, False, False, True, True, False]
    >>> [ends_sentence(text) for text in ("发展。 ①", "发展。[1][2]", "发展①", "[1]")]
    [True, True, False, False]
    >>> [ends_sentence(text) for text in ("发展．", "2．")]
    [True, False]
    """
    text = without_note_marks(text)
    if text[-1] in FINAL or (text[-1] in "’)" and text[:-1].endswith(tuple(FINAL))):
        return True
    return has_ascii_stop(text)


def has_ascii_stop(text: str) -> bool:
    """Whether a text ends with a stop as English has it, behind a word or a bracket.

    >>> [has_ascii_stop(text) for text in ("发展.", 'Stop!"', "2.", "发展.新质")]
    [True, True, False, False]
    """
    return ASCII_STOP.search(text[-3:]) is not None


def runs_on(before: Line, after: Line) -> bool:
    """Whether two lines may stand in one paragraph, as far as one can tell without knowing the edge."""
    together = (before.page, before.column) == (after.page, after.column) and not after.blank_before
    return together and may_go_on(before, after)


def may_go_on(before: Line, after: Line) -> bool:
    """Whether the second of two lines in Chinese may go on with a sentence of the first, wherever they stand.

    >>> from ...model.sources.source import Source
    >>> pairs = [Source("example", (text, "新质")).lines() for text in ("发展, 要", "发展. 要.", "发展：")]
    >>> [may_go_on(*pair) for pair in pairs]
    [True, False, False]
    """
    ended = before.text[-1] in WHOLE or ends_sentence(before.text)
    plain = not is_item(after) and after.indent < 2 and not ended
    return plain and all(HAN_CHARACTER.search(line.text) for line in (before, after))
