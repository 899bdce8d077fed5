"""Lines of code: which lines of a source are code, by the odds of each line and of the boundaries between them.

Of all ways to read the lines as prose and code the likeliest is taken (Viterbi, 1967): a line that might be either is
what the lines round it are, since code neither begins nor ends just anywhere.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice, pairwise, repeat
from operator import itemgetter

from ...model.languages.chinese import HAN, HAN_CHARACTER
from ...model.sources.source import Line
from ..evidence.labels import Label, Sheet
from ..evidence.measures import fullest
from ..evidence.patterns import BULLET, LABEL, LINE_SIGN, REFERENCE
from .code_odds import ODDS, Odds
from .code_signs import ENDED, NO_SIGN, NONE, REMARKED, is_prose, signs_between, signs_in, signs_of
from .drawn import fenced, piped
from .enclosed import enclosed
from .hunks import hunks
from .listings import LISTING
from .no_code import PROMPTS, is_english, no_code
from .torn_code import data

SURE = 1000.0
WORDED = re.compile('[A-Za-z]|"[^"]+": ')  # or a member of an object
LONE_ADDRESS = re.compile(r"(?:\W+ )?(?:(?:https?|ftp)://|[\w.+-]+@[\w-]+\.)\S+$")
LOGGED = re.compile(r"\[ *\d+(?:\.\d+)?\] +\d+[.:]\d")  # a number in brackets, as of a processor, and a time
BULLETED = re.compile(rf"(?![-+*●]){BULLET.pattern}|\d{{1,2}}\. +[A-Za-z]")  # so that it is an item of a list
NEVER = (re.compile(f"(?!{LOGGED.pattern}){REFERENCE.pattern}"), LABEL, LINE_SIGN, LONE_ADDRESS, BULLETED)
CERTAIN_REMARK = re.compile(r"(?://(?!/)|/\*|<!--|#!)")  # neither a dash, a bullet nor the mark of a block
TYPED = frozenset(["a root prompt", "a keyword"])
BELOW, ANNOUNCED = "below a prompt", "announced"
ANNOUNCES = re.compile(rf".*[{HAN}].*：$|.*[{HAN}].{{7,}}:$")  # a short name with an ASCII colon is a field's: 作者:
# A term, a cell, or the mark of an item that an extraction tore off.
LONE_WORD = re.compile(r"[A-Za-z]+$|[\d.,]+$|\w{1,3}[.)]$")
UNTOLD = frozenset(["a bullet", "an item", ENDED])
REASONS = 3
NEAR = 3  # lines: as many of prose in Chinese part code
LIKELY, STRONG = 0.2, 0.5  # odds of a line that is code by itself, and of a sign that shows it
# Whole clauses of English, parted by a semicolon and nothing that only code has.
CLAUSES = re.compile(r"[^{}<>|\\=$&*_~^`@\[\]()]+[a-z]; [a-z][^{}<>|\\=$&*_~^`@\[\]();]{20,}[a-z][.?!]$")
FIRST = ("always", "the first line")
NARROWEST = 40  # cells: full lines are no narrower
FEWEST_SHOWN = 3  # lines that are code, in a source where what is announced may be
MARKED = re.compile(r"[^\w\s,.'’!?]|\d|_|[a-z]\.?[A-Z]|[a-z]\.[a-z]")  # no saying, and no name
FEW_CODE = 0.3  # of the lines of a table, which would be code
SURELY = 1.5  # odds of such a line, as a natural logarithm
Signs = Sequence[Sequence[str]]


def code(sheet: Sheet) -> Iterator[Label]:
    """The pieces of code.

    >>> from .kept import sheet_of
    >>> [len(label.parts) for label in code(sheet_of("运行：", "  apt-get install -y foo", "  ls -l /usr", "就行。"))]
    [2]
    >>> list(code(sheet_of("The new productive forces", "are new; they grow.")))
    []
    """
    drawn = {part.line: label for label in piped(sheet) for part in label.parts}
    listed = {part.line for label in sheet.those("block") if label.rule == LISTING for part in label.parts}
    width, settled = full_width(sheet), (sheet.settled | no_code(sheet)) - listed
    sure = {*drawn, *listed, *fenced(sheet.lines), *enclosed(sheet.lines), *hunks(sheet.lines), *data(sheet.lines)}
    pieces = [*doubtful(sheet.lines, sure)]
    shown = shows_code(line for lines in pieces for line in lines if known_of(line, settled, sure) is not False)
    for lines in pieces:
        signs, between = evidence(lines, width, shown)
        known = [known_of(line, settled, sure) for line in lines]
        for run in runs(likeliest(signs, between, known)):
            run = trimmed(run, signs, known)
            if any(known[n] or tells(lines[n], signs[n]) for n in run):
                drawn_there = drawn.get(lines[run[0]].number)
                told = Label.of_block("code-lines", [lines[n] for n in run], "code", reasons(signs[n] for n in run))
                yield drawn_there if drawn_there and drawn_there.parts == told.parts else told


def doubtful(lines: Sequence[Line], sure: Container[int]) -> Iterator[Sequence[Line]]:
    """The lines that may be code, with some near them: all others are prose in Chinese, and are not looked at."""
    start = end = 0
    for place, line in enumerate(lines):
        if is_prose(signs_in(line.text)) and line.number not in sure:
            continue
        if place > end + NEAR:
            yield lines[start:end]
            start = place - NEAR
        end = place + 1 + NEAR
    yield lines[start:end]


def runs(read: Sequence[bool]) -> Iterator[list[int]]:
    """The places of code, in runs.

    >>> [*runs([False, True, True, False, True])]
    [[1, 2], [4]]
    """
    for is_code, group in groupby(enumerate(read), key=itemgetter(1)):
        if is_code:
            yield [place for place, _ in group]


def trimmed(run: list[int], signs: Signs, known: Sequence[bool | None]) -> list[int]:
    """The places of lines without those at either end that are prose in Chinese: code neither begins nor ends so."""
    places = [n for n in run if known[n] or not is_prose(signs[n])]
    return [n for n in run if places and places[0] <= n <= places[-1]]


def known_of(line: Line, settled: Container[int], sure: Container[int]) -> bool | None:
    """Whether a line is code, as far as that is known: what is drawn, fenced or enclosed is, no address."""
    if line.number in settled:
        return False
    if line.number in sure:
        return True
    return False if any(pattern.match(line.text) for pattern in NEVER) else None


def tells(line: Line, signs: Sequence[str]) -> bool:
    """Whether a line with words is code by itself, and no mere remark; where no line of several is, they are none.

    >>> from .kept import sheet_of
    >>> lines = sheet_of("Spring came; the neighbors come out to look.", "for i in a b; do echo $i; done").lines
    >>> [tells(line, signs_of(line, 60)) for line in lines]
    [False, True]
    """
    certain = CERTAIN_REMARK.match(line.text) is not None and signs[0] == NONE
    remark = REMARKED in signs and not (certain or TYPED.intersection(signs))
    strongest = max(ODDS.line.get(sign, 0.0) for sign in signs if sign != ANNOUNCED)
    plain = (NO_SIGN in signs or CLAUSES.match(line.text) is not None) and strongest <= STRONG
    shown = (WORDED.search(line.text) and not plain) or (ANNOUNCED in signs and MARKED.search(line.text))
    return bool(shown) and not remark and summed(signs, ODDS.line) > LIKELY


def full_width(sheet: Sheet) -> float:
    """How wide full lines are: as their words tell, or as all but the widest that hold Chinese."""
    if sheet.layout.edges.width:
        return sheet.layout.edges.width
    return max(NARROWEST, fullest(line.width for line in sheet.lines if HAN_CHARACTER.search(line.text)))


def evidence(lines: Sequence[Line], width: float, shown: bool = True) -> tuple[Signs, Signs]:
    """The signs of each line, and those of the boundary before it; `shown`: other lines of the source are code, so that
    what is announced may be.
    """
    boundaries = [signs_between(before, after, width) for before, after in pairwise(lines)]
    own = [signs_of(line, width) for line in lines]
    told = zip(own, below_prompts(lines, own), announced(lines, own) if shown else repeat(False), strict=False)
    signs = [(*signs, *([BELOW] * is_below), *([ANNOUNCED] * is_announced)) for signs, is_below, is_announced in told]
    return signs, [FIRST, *boundaries][: len(lines)]


def below_prompts(lines: Sequence[Line], signs: Signs) -> Iterator[bool]:
    """For each line whether a prompt stands above it, and between them neither a blank line nor text: it is output."""
    typed = False
    for line, own in zip(lines, signs, strict=True):
        is_text = is_prose(own) and (ENDED in own or "full" in own)
        typed = typed and not line.blank_before and not is_text
        yield typed
        typed = typed or not PROMPTS.isdisjoint(own)


def announced(lines: Sequence[Line], signs: Signs) -> Iterator[bool]:
    """For each line whether it is of those that a line in Chinese announces with a colon: up to a blank line, an item
    or a sentence none of them speaks Chinese.

    >>> from .kept import sheet_of
    >>> lines = sheet_of("写入：", "", "Listen 80", "Timeout 60", "", "x", "再写：", "1. x").lines
    >>> [*announced(lines, [signs_of(line, 60) for line in lines])]
    [False, True, True, False, False, False]
    """
    goes_on = False
    for before, line, own in zip((None, *lines), lines, signs, strict=False):
        begins = before is not None and ANNOUNCES.match(before.text) and not LONE_WORD.match(line.text)
        goes_on = (bool(begins) or (goes_on and not line.blank_before)) and own[0] == NONE
        goes_on = goes_on and UNTOLD.isdisjoint(own) and not is_english(line.text)
        yield goes_on


def likeliest(signs: Signs, between: Signs, known: Iterable[bool | None], odds: Odds = ODDS) -> list[bool]:
    """For each line whether it is code, in the likeliest reading of all; of some it is known."""
    prose, code = 0.0, -SURE
    steps: list[tuple[bool, bool]] = []  # for a line as prose and as code: whether the line before is code
    for own, boundary, certain in zip(signs, between, known, strict=True):
        begun, ended = prose + summed(boundary, odds.begins), code + summed(boundary, odds.ends)
        steps.append((ended > prose, code > begun))
        more = summed(own, odds.line) if certain is None else SURE if certain else -SURE
        prose, code = max(prose, ended), max(code, begun) + more
    read: list[bool] = []
    is_code = code > prose
    for after_prose, after_code in reversed(steps):
        read.append(is_code)
        is_code = after_code if is_code else after_prose
    return read[::-1]


def summed(signs: Iterable[str], table: Mapping[str, float]) -> float:
    """The odds, as a natural logarithm, that some signs give."""
    return sum([table[sign] for sign in signs if sign in table])


def reasons(signs: Iterable[Sequence[str]]) -> str:
    """What tells that lines are code: the odds of all, and the signs that give most of them."""
    weights: dict[str, float] = {}
    for sign in (sign for own in signs for sign in own):
        weights[sign] = weights.get(sign, 0.0) + ODDS.line.get(sign, 0.0)
    strongest = ", ".join(sorted(weights, key=lambda sign: -weights[sign])[:REASONS])
    return f"odds of e^{sum(weights.values()):.1f}: {strongest}"


def are_code(lines: Sequence[Line]) -> bool:
    """Whether many lines are code by themselves, and surely: cells may stand in quotation marks, or hold a slash."""
    return sum(map(is_sure, lines)) >= FEW_CODE * len(lines)


def shows_code(lines: Iterable[Line]) -> bool:
    """Whether some lines are code by themselves, and surely, be they a few."""
    return len([*islice(filter(is_sure, lines), FEWEST_SHOWN)]) == FEWEST_SHOWN


def is_sure(line: Line) -> bool:
    """Whether a line is code by itself, and surely.

    >>> from .kept import sheet_of
    >>> [is_sure(line) for line in sheet_of("$ make install", "Listen 80", "新质生产力").lines]
    [True, False, False]
    """
    signs = signs_in(line.text)
    return tells(line, signs) and summed(signs, ODDS.line) > SURELY
