"""Fits: the edges that most lines of a source agree on, by their widths and by the words they leave no room for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from statistics import median
from typing import NamedTuple

from ...model.languages.chinese import FINAL, HAN_CHARACTER
from ...model.sources.source import Line
from .edges import DEEPEST, INDENT, NARROWER, SLACK, SPREAD, Edges, beginning, is_item
from .measures import fullest
from .sentence_ends import runs_on

FEWEST, SHARE = 25, 0.75  # pairs of lines that must tell, and a share of them
FEW, NEARLY_ALL = 5, 0.95  # the same of a short source, whose lines must agree the more
FEWEST_BESIDE = 3  # the same of the paragraphs beside code
LONG = 0.6  # of the width: shorter lines end a paragraph, as likely as not
RARELY_FIXED = 0.95  # times as much do letters of one width count, which few sources have
HANG = 2  # what an item's further lines are set in by more than its first one, if nothing shows it
FEWEST_ITEMS = 4
WIDE, FULL = 0.7, 0.8  # of the width: a line that goes on; of such lines are no wider than the edge
FULLEST = (0.96, 0.88, 0.8, 0.7)  # of the lines are no wider than the edge: others are notes in small letters
LETTERINGS = (0.0, 1.0, NARROWER)
UNTOLD = Edges()  # that show nothing of how lines are set in


class Pair(NamedTuple):
    """Two lines without regard to their letters: the words of the first, what it is set in by, whether it is spread by
    spaces; and what the second begins with that no line may end inside.
    """

    words: str
    inset: float
    is_spread: bool
    beginning: str

    @classmethod
    def of(cls, before: Line, after: Line) -> "Pair":
        """Two lines of a source whose edges are not told.

        >>> from ...model.sources.source import Source
        >>> Pair.of(*Source("example", ("  发 展 新 质 生产力", "（要求）")).lines())
        Pair(words='发 展 新 质 生产力', inset=4, is_spread=True, beginning='（要')
        """
        is_spread = SPREAD.search(before.text) is not None
        return cls(before.text, UNTOLD.set_in(before, before), is_spread, beginning(after.text))


class Fit(NamedTuple):
    """Of two lines, by the letters of some edges: the width of the first, without and with what it is set in by; what
    it takes of the edges at most, all of them where it is spread; and the width of the word that may follow it.
    """

    width: float
    own: float
    taken: float
    word: float


@dataclass(frozen=True)
class Setting:
    """How lines are set by the letters of some edges, whose width is not known yet: the widths of those with Chinese,
    the narrowest first, and how the lines of pairs fit.
    """

    edges: Edges
    widths: tuple[float, ...]
    fits: tuple[Fit, ...]

    @classmethod
    def of(cls, lines: Iterable[tuple[str, float]], pairs: Iterable[Pair], edges: Edges) -> "Setting":
        """The setting of lines with Chinese, given the words of each and what it is set in by, and of pairs of lines.

        >>> from ...model.sources.source import Source
        >>> lines = Source("example", ("发 展 新 质 生产力", "要求")).lines()
        >>> Setting.of([("要求", 4.0)], [Pair.of(*lines)], Edges(1))
        Setting(edges=..., widths=(8.0,), fits=(Fit(width=18, own=18.0, taken=inf, word=2),))
        """
        widths = sorted(edges.width_of(words) + inset for words, inset in lines)
        fits = []
        for words, inset, is_spread, word in pairs:
            width = edges.width_of(words)
            taken = inf if is_spread else width + inset + edges.unsure(words)
            fits.append(Fit(width, width + inset, taken, edges.width_of(word)))
        return cls(edges, tuple(widths), tuple(fits))


def edges_of(lines: Sequence[Line]) -> Edges:
    """The edges that most lines agree on, by the letters that more of them agree on."""
    columned = sum(line.column > 0 for line in lines) > len(lines) / 2
    lines = [line for line in lines if (line.column > 0) == columned]
    settings = settings_of(lines, columned)
    if len(settings[0].fits) < FEW:
        return Edges()
    found = (best_edges(settings, share) for share in FULLEST)
    fullest = next((edges for edges, setting in found if is_told(edges, setting)), None)
    if fullest is None:
        return Edges()
    edges = with_lost_indent(lines, fullest)
    return replace(edges, item=item_insets(lines, edges))


def edges_beside(lines: Sequence[Line]) -> Edges:
    """The edges of the few paragraphs beside code, whose lines are left out: the widest line shows them, if each long
    line that ends inside a sentence leaves no room there, and these are three or more.

    >>> from ...model.sources.source import Source
    >>> full, last = "因地制宜发展新质生产力的要求", "来了。"
    >>> [edges_beside(Source("", (full, last, "", "说明。", "") * n).lines()).width for n in (2, 3)]
    [0.0, 28.0]
    """
    for setting in settings_of(lines):
        edges = replace(setting.edges, width=max(setting.widths, default=0))
        long = [fit for fit in setting.fits if fit.width > LONG * edges.width]
        if len(long) >= FEWEST_BESIDE and agreeing(edges, long) == len(long):
            return edges
    return Edges()


def settings_of(lines: Sequence[Line], columned: bool = False) -> list[Setting]:
    """How the lines are set by each kind of letters."""
    chinese = [(line.text, UNTOLD.set_in(line, line)) for line in lines if HAN_CHARACTER.search(line.text)]
    pairs = [Pair.of(*pair) for pair in pairwise(lines) if runs_on(*pair)]
    return [Setting.of(chinese, pairs, Edges(1, lettering, columned)) for lettering in LETTERINGS]


def best_edges(settings: Sequence[Setting], share: float) -> tuple[Edges, Setting]:
    """The edges that a share of the lines with Chinese does not exceed, by the letters that the most pairs agree on."""
    return max(
        ((replace(one.edges, width=fullest(one.widths, share)), one) for one in settings),
        key=lambda found: agreeing(found[0], found[1].fits) * (1 if found[0].lettering else RARELY_FIXED),
    )


def is_told(edges: Edges, setting: Setting) -> bool:
    """Whether most of the pairs whose first line may be full agree on edges, as far as an indentation is lost; where
    they are few, nearly all, and as far as none is.
    """
    long = [fit for fit in setting.fits if fit.width > LONG * edges.width]
    if len(long) < FEWEST:
        return len(long) >= FEW and agreeing(edges, long) >= NEARLY_ALL * len(long)
    return agreeing(edges, long, SLACK + INDENT) >= SHARE * len(long)


def agreeing(edges: Edges, fits: Iterable[Fit], slack: float = SLACK) -> int:
    """In how many pairs a line leaves no room for the next one's first word, and is itself no wider than the edge."""
    return sum(fit.own <= edges.width + SLACK and edges.width - fit.taken - fit.word <= slack for fit in fits)


def item_insets(lines: Sequence[Line], edges: Edges) -> tuple[float, float]:
    """What the first line of an item is set in by, and what its others are, as far as full lines show."""
    first, others = [], []
    for (before, after), beyond in zip(pairwise(lines), (*lines[2:], None), strict=False):
        if is_item(before) and edges.width_of(before.text) > edges.width - DEEPEST:
            first.append(edges.width_of(before.text))
            if beyond and not is_item(after) and after.text[-1] not in FINAL:
                others.append(edges.width_of(after.text))
    if len(first) < FEWEST_ITEMS:
        return 0.0, 0.0
    inset = edges.width - fullest(first)
    hang = edges.width - fullest(others) if len(others) >= FEWEST_ITEMS else inset + HANG
    return (max(0.0, inset), max(0.0, hang)) if max(inset, hang) <= DEEPEST else (0.0, 0.0)


def with_lost_indent(lines: Sequence[Line], edges: Edges) -> Edges:
    """The edges with what first lines are set in by that the source does not show: those behind the certain end of a
    paragraph leave more room than others that go on, by half an indentation at least. Where most lines are first ones,
    the width was taken from these, and the others are wider.
    """
    firsts, others, widths = [], [], []
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        goes_on = not is_item(line) and line.indent < 2 and line.text[-1] not in FINAL + "：:"
        if not goes_on or edges.width_of(line.text) <= WIDE * edges.width or not HAN_CHARACTER.search(line.text):
            continue
        if before.text[-1] in FINAL and edges.room(before, line, before) > 3 * INDENT:
            firsts.append(edges.room(line, after, line))
        elif not is_item(before) and runs_on(before, line):
            others.append(edges.room(line, after, line))
            widths.append(edges.width_of(line.text))
    enough = min(len(firsts), len(others)) >= FEWEST_ITEMS * 2
    if not enough or median(firsts) - median(others) <= INDENT / 2:
        return edges
    return replace(edges, lost_indent=float(INDENT), width=max(edges.width, fullest(widths, FULL)))
