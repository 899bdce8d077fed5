"""Blocks that keep their lines: code and verse; and what a line alone tells of it."""

import re

from ..model.source import Line
from .code_lines import code
from .code_signs import SIGNS
from .edges import HAN_CHARACTER
from .labels import Sheet
from .patterns import BULLET, LABEL
from .verses import verse

COMMENT = re.compile(r"(?:#|//|/\*|--|;;|<!--).*$|(?:(?<!\w)'|'(?=\s))[^']*$")
MEMBER = re.compile(r"\"[^\"]+\": +\S|\w = \S")  # of an object, or set to a value
ELLIPSIS = "..."  # before what code leaves out, in words
# What prose in Chinese has and code has not; and a line of a drawing.
CHINESE_MARK = re.compile("[，。、；：！？”’》]")
DRAWING = re.compile(r"(?=.*[|+<>])[-|+<>=/\\^v. ]+")
PROMPT = re.compile(r"^(?:\$|#|%|>>>|>|\w+@\S+[$#]) +\S")
FENCES = ("```", "~~~")
STRONG = 2  # signs of code in a line that make it code
COMMAND = re.compile(r"(?:sudo )?[a-z][a-z0-9.+-]+(?: +[^\s.,;]\S*(?<![.,;:!?])){1,6}")
WORDS = re.compile(r"[A-Za-z]{2,}")
SENTENCE = 6  # words: a line of as many that ends in a stop is prose
LONGEST_SENTENCE = 9  # words: a line with more and few signs is prose
COMMENT_SIGNS = "#/"
COLUMN_RULES = re.compile(r"([-=])\1{2,}(?:\s+\1{3,})+")


def keep_lines(sheet: Sheet) -> Sheet:
    """Labels the lines of each piece of code and of each poem."""
    sheet = sheet.labelled(code(sheet))
    return sheet.labelled(verse(sheet))


def is_code_like(line: Line) -> bool:
    """Whether a line may be code: it holds no Chinese outside a comment or a string, and no long sentence.

    What it leaves out may be told in words.
    """
    if (line.place and line.place.mono) or line.text.startswith(ELLIPSIS):
        return True
    bare = re.sub(r"\"[^\"]*\"|'[^']*'|[(（][^()（）]*[)）]$", "", COMMENT.sub("", line.text)) or line.text
    is_prose = line.text[-1] in ".?!" and len(WORDS.findall(bare)) >= SENTENCE
    is_chinese = HAN_CHARACTER.search(bare) or CHINESE_MARK.search(bare)
    if is_chinese or BULLET.match(line.text) or LABEL.match(line.text) or (is_prose and not PROMPT.match(line.text)):
        return False
    return signs_of_code(line) >= STRONG or len(WORDS.findall(bare)) <= LONGEST_SENTENCE


def signs_of_code(line: Line) -> int:
    """How many signs of code a line has; a prompt, or letters all of one width, are as good as several."""
    strong = PROMPT.match(line.text) or (line.place is not None and line.place.mono)
    if line.text.startswith(FENCES):
        return STRONG
    if not WORDS.search(line.text):
        return STRONG if DRAWING.fullmatch(line.text) or (line.indent and MEMBER.match(line.text)) else 0
    command = COMMAND.fullmatch(line.text) is not None
    return STRONG if strong else len(SIGNS.findall(line.text)) + command + (line.indent >= 4 and not line.column)


def is_drawn(before: Line | None, line: Line, after: Line | None) -> bool:
    """Whether a ruled line belongs to code: it is set as such, rules columns, frames a comment, or stands close between
    lines of it.
    """
    if line.place and (line.place.mono or line.place.role == "pre"):
        return True
    if frames_comment(line, before, line) or frames_comment(line, after, after):
        return True
    if before is None or after is None or line.blank_before or after.blank_before:
        return False
    columns = COLUMN_RULES.fullmatch(line.text) is not None
    return all(may_stand_by_rule(one.text, columns) for one in (before, after))


def frames_comment(rule: Line, comment: Line | None, lower: Line | None) -> bool:
    """Whether a ruled line stands close above or below a line of a comment, given the lower one of both: they begin
    with the same sign.
    """
    if comment is None or lower is None or lower.blank_before or rule.text[0] not in COMMENT_SIGNS:
        return False
    return comment.text.startswith((f"{rule.text[0]} ", f"{rule.text[0] * 2} "))


def may_stand_by_rule(text: str, columns: bool) -> bool:
    """Whether a line may be of the code in which a rule is drawn: it has words, but no Chinese unless in columns."""
    chinese = HAN_CHARACTER.search(text) is not None and not (columns and "  " in text)
    return re.search(r"\w", text) is not None and not chinese


def sheet_of(*raw: str) -> Sheet:
    """A sheet with these lines; for examples."""
    from ..model.source import Source

    return Sheet.of(Source("example", raw))
