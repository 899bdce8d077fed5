"""Blocks that keep their lines: code and verse; and the ruled lines that belong to code."""

import re

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Line
from ..evidence.labels import Sheet
from .code_lines import code
from .noted_verses import noted_verse
from .outputs import outputs
from .torn_code import columns
from .torn_remarks import remarks

COMMENT_SIGNS = "#/"
COLUMN_RULES = re.compile(r"([-=])\1{2,}(?:\s+\1{3,})+")


def keep_lines(sheet: Sheet) -> Sheet:
    """Labels the lines of each piece of code and of each poem."""
    sheet = sheet.labelled(code(sheet))
    sheet = sheet.labelled(outputs(sheet))
    sheet = sheet.labelled(remarks(sheet))
    sheet = sheet.labelled(columns(sheet))
    return sheet.labelled(noted_verse(sheet))


def belongs_to_code(before: Line | None, line: Line, after: Line | None) -> bool:
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
    from ...model.sources.source import Source

    return Sheet.of(Source("example", raw))
