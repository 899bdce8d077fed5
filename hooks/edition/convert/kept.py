"""Blocks that keep their lines: code, drawn tables and verse, found by the look of several lines together."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from ..model.source import Line
from .edges import HAN_CHARACTER, Edges
from .labels import Label, Sheet
from .layout import measure_near
from .neighbors import ROOM, ends_sentence, first_word, without_note_marks
from .patterns import BULLET, LABEL
from .verses import verse

COMMENT = re.compile(r"(?:#|//|/\*|--|;;|<!--).*$|(?:(?<!\w)'|'(?=\s))[^']*$")
REMARK = re.compile(r"//|/\*|'[^']+$|.*\*/$")  # one that fills its line
MEMBER = re.compile(r"\"[^\"]+\": +\S|\w = \S")  # of an object, or set to a value
ELLIPSIS = "..."  # before what code leaves out, in words
# What prose in Chinese has and code has not; and a line of a drawing.
CHINESE_MARK = re.compile("[，。、；：！？”’》]")
DRAWING = re.compile(r"(?=.*[|+<>])[-|+<>=/\\^v. ]+")
PROMPT = re.compile(r"^(?:\$|#|%|>>>|>|\w+@\S+[$#]) +\S")
# What code has and prose has not: brackets that hold nothing of a sentence, options, paths, assignments.
SIGNS = re.compile(r"[{}<>|\\=$;&*_~^`@\[\]]|\(\)|(?<!\S)--?\w|\w/\w|/\w+/|::|\w {2,}\w|\w\.\w+\(|\w\(")
FENCES = ("```", "~~~")
STRONG = 2  # signs of code in a line that make it code
COMMAND = re.compile(r"(?:sudo )?[a-z][a-z0-9.+-]+(?: +[^\s.,;]\S*(?<![.,;:!?])){1,6}")
WORDS = re.compile(r"[A-Za-z]{2,}")
SENTENCE = 6  # words: a line of as many that ends in a stop is prose
SHORT = 50  # cells: a line of code that is narrower has not run on into the next one
LONGEST_SENTENCE = 9  # words: a line with more and few signs is prose
PIPED = re.compile(r"^\|(?:[^|]*\|)+$")
# A row between the lines of a box, and its borders; a border of dashes alone.
BOXED = re.compile(r"^[┌├└│┃┏┣┗╔╠╚║].*[┐┤┘│┃┓┫┛╗╣╝║]$|^\+[-=+]{3,}\+$")
BORDER = re.compile(r"^[-:| ]*-{3,}[-:| ]*$")
COLUMN_RULES = re.compile(r"([-=])\1{2,}(?:\s+\1{3,})+")
DRAWN, FEWEST_DRAWN = "drawn", 2


def keep_lines(sheet: Sheet) -> Sheet:
    """Labels the lines of each piece of code and of each poem."""
    sheet = sheet.labelled(piped(sheet))
    return sheet.labelled([*code(sheet), *verse(sheet)])


def piped(sheet: Sheet) -> Iterator[Label]:
    """Rows of a table that is drawn with `|` or with lines: they are kept as they are drawn.

    >>> [len(label.parts) for label in piped(sheet_of("| 甲 | 乙 |", "|---|---|", "| 1 | 2 |", "甲|乙"))]
    [3]
    >>> [len(label.parts) for label in piped(sheet_of("甲 | 乙", "--- | ---", "1 | 2", "甲|乙。"))]
    [3]
    """
    settled = sheet.settled
    for form, group in groupby(sheet.lines, lambda line: "" if line.number in settled else drawing(line)):
        rows = list(group)
        enough = len(rows) >= FEWEST_DRAWN if form == DRAWN else any(BORDER.match(row.text) for row in rows)
        if form and enough:
            evidence = f"{len(rows)} rows that are drawn"
            yield Label("block", "drawn-rows", tuple(row.span for row in rows), "code", evidence)


def drawing(line: Line) -> str:
    """How a line is a row of a table that is drawn: between borders, or with as many `|` as others; nothing if not."""
    if PIPED.match(line.text) or BOXED.match(line.text):
        return DRAWN
    return str(line.text.count("|")) if "|" in line.text and line.text[-1] not in "。；：" else ""


def code(sheet: Sheet) -> Iterator[Label]:
    """Lines of code that stand apart: parted by blank lines or set in, or after a colon.

    >>> [len(label.parts) for label in code(sheet_of("运行：", "  apt-get install -y foo", "  ls -l /usr", "就行。"))]
    [2]
    >>> list(code(sheet_of("The new productive forces", "are new; they grow.")))
    []
    """
    settled = sheet.settled
    like = [line.number not in settled and is_code_like(line) for line in sheet.lines]
    within = [one or belongs(sheet.lines, n, like, settled) for n, one in enumerate(like)]
    for _, group in groupby(enumerate(sheet.lines), lambda pair: within[pair[0]]):
        run = [n for n, _ in group]
        lines = [sheet.lines[n] for n in run]
        if not within[run[0]]:
            continue
        strong = sum(signs_of_code(line) >= STRONG for line in lines)
        introduced = introduces(sheet.lines, run[0], sheet.layout.edges)
        weak = introduced and any(signs_of_code(line) for line in lines)
        share = 0.25 if PROMPT.match(lines[0].text) or introduced else 0.4
        enough = strong >= max(1, share * len(lines)) or weak
        if enough and stands_apart(sheet.lines, run[0], run[-1], sheet.layout.edges):
            yield Label(
                "block", "code-lines", tuple(line.span for line in lines), "code", f"{strong} with signs of code"
            )


def belongs(lines: Sequence[Line], place: int, like: Sequence[bool], settled: Collection[int]) -> bool:
    """Whether a line in Chinese belongs to code: a remark beside it, or a line between that has signs of it."""
    line = lines[place]
    if line.number in settled:
        return False
    before = place > 0 and like[place - 1] and not line.blank_before
    after = place + 1 < len(lines) and like[place + 1] and not lines[place + 1].blank_before
    if REMARK.match(line.text):
        return before or after
    signs = len(SIGNS.findall(line.text)) + (line.indent >= 2)
    return before and after and signs >= STRONG and not CHINESE_MARK.search(line.text)


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
    """Whether a ruled line belongs to code: it is set as such, rules columns, or stands close between lines of it."""
    if line.place and (line.place.mono or line.place.role == "pre"):
        return True
    if COLUMN_RULES.fullmatch(line.text):
        return True
    if before is None or after is None or line.blank_before or after.blank_before:
        return False
    return all(re.search(r"\w", one.text) and not HAN_CHARACTER.search(one.text) for one in (before, after))


def introduces(lines: Sequence[Line], first: int, edges: Edges) -> bool:
    """Whether the line before code announces it: it ends with a colon, or breaks off where there is room for more."""
    if not first:
        return False
    before = lines[first - 1]
    if without_note_marks(before.text)[-1] in "：:":
        return True
    if edges.know(before):
        room = edges.room(before, lines[first], None)
    else:
        room = measure_near(lines, first - 1).widest - before.width - first_word(lines[first].text)
    return HAN_CHARACTER.search(before.text) is not None and not ends_sentence(before.text) and room > ROOM


def stands_apart(lines: Sequence[Line], first: int, last: int, edges: Edges) -> bool:
    """Whether lines are parted from those before and behind them, or set in from them, or follow a colon.

    Another line like code beside them is one that refers to a note, which code cannot.
    """
    before = lines[first - 1] if first else None
    after = lines[last + 1] if last + 1 < len(lines) else None
    begins = (
        before is None
        or lines[first].blank_before
        or is_code_like(before)
        or introduces(lines, first, edges)
        or (ends_sentence(before.text) and (lines[first].indent > before.indent or is_certain(lines[first])))
    )
    ends = after is None or (
        after.blank_before
        or after.opens_page
        or is_code_like(after)
        or after.indent != lines[last].indent
        or (HAN_CHARACTER.search(after.text) is not None and (lines[last].width < SHORT or is_prompted(lines[first])))
    )
    return begins and ends


def is_certain(line: Line) -> bool:
    """Whether a line is code by itself: it has a prompt, or several signs."""
    return is_prompted(line) or signs_of_code(line) >= STRONG


def is_prompted(line: Line) -> bool:
    """Whether a line begins as what is typed behind a prompt does."""
    return PROMPT.match(line.text) is not None


def sheet_of(*raw: str) -> Sheet:
    """A sheet with these lines; for examples."""
    from ..model.source import Source

    return Sheet.of(Source("example", raw))
