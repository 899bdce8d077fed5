"""Small figures as numbers: what a template needs to draw them."""

from collections.abc import Sequence
from dataclasses import dataclass

BAR, GAP, HEIGHT = 8, 2, 48  # of a chart, in its own units


@dataclass(frozen=True)
class Bar:
    """A bar of a chart: where it stands, how high it is, what it counts, and where it leads."""

    x: int
    y: float
    height: float
    count: int
    label: str
    url: str


def bars(counted: Sequence[tuple[str, str, int]]) -> list[Bar]:
    """A bar for each label, address and count, the highest as high as the chart; nothing counted has no bar.

    >>> [(bar.x, bar.y, bar.height) for bar in bars([("a", "", 4), ("b", "", 0), ("c", "", 1)])]
    [(0, 0.0, 48.0), (20, 36.0, 12.0)]
    """
    most = max((count for *_, count in counted), default=0)
    return [
        Bar(n * (BAR + GAP), round(HEIGHT - height, 1), height, count, label, url)
        for n, (label, url, count) in enumerate(counted)
        if count
        for height in [round(max(HEIGHT * count / most, 1.5), 1)]
    ]


def width(number: int) -> int:
    """How wide a chart of so many bars is."""
    return max(number * (BAR + GAP) - GAP, BAR)
