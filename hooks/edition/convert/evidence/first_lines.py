"""First lines: the edges of a short source whose first lines are set in, which it does not show, as an extraction in
reading order leaves it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model.languages.chinese import FINAL
from ...model.sources.source import Line
from .edges import INDENT, SLACK, Edges, is_item
from .fits import FEWEST_BESIDE, LETTERINGS, LONG, NEARLY_ALL, WIDE, Pair, Setting, agreeing
from .measures import fullest
from .sentence_ends import runs_on


def edges_set_in(lines: Sequence[Line]) -> Edges:
    """The edges by the lines of which one knows whether they are first ones: nearly all that go on leave no room if
    first ones are set in; three or more others are full, and three or more first ones are not, if they are not set in.

    >>> from ...model.sources.source import Source
    >>> first, full, last = "因地制宜发展新质生产力的", "因地制宜发展新质生产力的要求", "来了。"
    >>> def found(*raw): return edges_set_in(Source("", raw).lines())
    >>> [found(*(first, full, full, last) * n).width for n in (3, 4)]
    [0.0, 28.0]
    >>> found(*(first, full, full, last) * 4).lost_indent, found(*(full, full, full, last) * 4).width
    (4.0, 0.0)
    """
    told = [*told_lines(lines)]
    for lettering in LETTERINGS:
        pairs = [with_inset(Pair.of(line, after), first) for line, after, first in told]
        setting = Setting.of([(pair.words, pair.inset) for pair in pairs], pairs, Edges(1, lettering))
        edges = replace(setting.edges, width=max(setting.widths, default=0.0), lost_indent=float(INDENT))
        long = [(fit, pair) for fit, pair in zip(setting.fits, pairs, strict=True) if fit.width > LONG * edges.width]
        inner = sum(pair.inset == 0 for _, pair in long)
        room = edges.width + INDENT - SLACK
        firsts = sum(pair.inset > 0 and fit.taken + fit.word < room for fit, pair in long)
        if min(inner, firsts) >= FEWEST_BESIDE and agreeing(edges, [fit for fit, _ in long]) >= NEARLY_ALL * len(long):
            return edges
    return Edges()


def with_inset(pair: Pair, first: bool) -> Pair:
    """A pair whose first line is set in if it is a paragraph's first."""
    return pair._replace(inset=float(INDENT) if first else 0.0)


def told_lines(lines: Sequence[Line]) -> Iterator[tuple[Line, Line, bool]]:
    """Lines that go on, each with the next one and whether it is a paragraph's first, as far as the line before tells:
    a blank line stands there, or that one is a sentence's short end, or full and goes on.
    """
    widest = fullest(line.width for line in lines)
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        if not runs_on(line, after) or is_item(line) or line.indent >= 2 or before.page != line.page:
            continue
        short = before.width < WIDE * widest
        if line.blank_before or (short and before.text[-1] in FINAL + "：:"):
            yield line, after, True
        elif runs_on(before, line) and not short:
            yield line, after, False
