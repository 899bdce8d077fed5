"""Rulings: the straight lines that a PDF's page draws from left to right or from top to bottom, edges of boxes too."""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as raw

SLANT = 1.0  # points that a line may lean and still be upright or level
SHORTEST = 4.0  # points: what is shorter is a thick line's end, or part of a drawing
SAME = 2.0  # points: lines that are no farther apart are one, such as the two edges of a thick one
MOST_OBJECTS = 20_000  # of a page: with more it is a drawing
MOST_SEGMENTS = 400  # of a path: with more it is a drawing
DEEPEST = 4  # forms in forms
WHITE = 250  # of 255: a color as light is not seen on paper

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A line: where it stands across its direction, and from where to where it runs; in points from the top left."""

    at: float
    start: float
    end: float


@dataclass(frozen=True)
class Rulings:
    """The level lines of a page, from the top, and its upright ones, from the left."""

    level: tuple[Ruling, ...] = ()
    upright: tuple[Ruling, ...] = ()


def rulings_of(page: Any, height: float) -> Rulings:
    """The rulings of a page; none where it draws too much to be a printed page."""
    if raw.FPDFPage_CountObjects(page) > MOST_OBJECTS:
        return Rulings()
    objects = (raw.FPDFPage_GetObject(page, at) for at in range(raw.FPDFPage_CountObjects(page)))
    level: list[Ruling] = []
    upright: list[Ruling] = []
    for (left, top), (right, bottom) in lines_of(objects, IDENTITY):
        if abs(top - bottom) <= SLANT and abs(right - left) >= SHORTEST:
            level.append(Ruling(height - (top + bottom) / 2, min(left, right), max(left, right)))
        elif abs(right - left) <= SLANT and abs(top - bottom) >= SHORTEST:
            upright.append(Ruling((left + right) / 2, height - max(top, bottom), height - min(top, bottom)))
    return Rulings(tuple(merged(level)), tuple(merged(upright)))


def lines_of(objects: Iterable[Any], matrix: Matrix, depth: int = 0) -> Iterator[tuple[Point, Point]]:
    """The straight lines of the paths among objects, and of those in the forms among them, in points of the page."""
    for one in objects:
        kind = raw.FPDFPageObj_GetType(one)
        if kind == raw.FPDF_PAGEOBJ_PATH and is_seen(one) and raw.FPDFPath_CountSegments(one) <= MOST_SEGMENTS:
            own = product(matrix_of(one), matrix)
            yield from ((moved(a, own), moved(b, own)) for a, b in sides(one))
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            inner = (raw.FPDFFormObj_GetObject(one, at) for at in range(raw.FPDFFormObj_CountObjects(one)))
            yield from lines_of(inner, product(matrix_of(one), matrix), depth + 1)


def is_seen(path: Any) -> bool:
    """Whether a path is drawn or filled, in another color than the paper's."""
    filled, drawn = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, filled, drawn)
    ask = raw.FPDFPageObj_GetStrokeColor if drawn.value else raw.FPDFPageObj_GetFillColor
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = ask(path, red, green, blue, alpha)
    is_white = known and min(red.value, green.value, blue.value) >= WHITE
    return bool(filled.value or drawn.value) and not is_white and not (known and alpha.value == 0)


def sides(path: Any) -> Iterator[tuple[Point, Point]]:
    """The straight lines of a path, as it has them itself."""
    first = last = (0.0, 0.0)
    for at in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, at)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        here, kind = (x.value, y.value), raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = here
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield last, here
        if raw.FPDFPathSegment_GetClose(segment):
            yield here, first
        last = here


def matrix_of(one: Any) -> Matrix:
    """How an object is placed in what holds it."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(one, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def product(inner: Matrix, outer: Matrix) -> Matrix:
    """What both do, the inner one first."""
    a, b, c, d, e, f = inner
    (x, y), (z, w) = moved((a, b), (*outer[:4], 0, 0)), moved((c, d), (*outer[:4], 0, 0))
    return x, y, z, w, *moved((e, f), outer)


def moved(point: Point, matrix: Matrix) -> Point:
    """Where a matrix puts a point.

    >>> moved((1, 2), (2, 0, 0, 3, 10, 20))
    (12, 26)
    """
    (x, y), (a, b, c, d, e, f) = point, matrix
    return a * x + c * y + e, b * x + d * y + f


def merged(rulings: Iterable[Ruling]) -> Iterator[Ruling]:
    """Rulings with those as one that stand at one place and meet: cells are often ruled one by one.

    >>> [*merged([Ruling(10, 0, 5), Ruling(10.8, 5, 9), Ruling(10, 20, 30)])]
    [Ruling(at=10.4, start=0, end=9), Ruling(at=10.4, start=20, end=30)]
    """
    group: list[Ruling] = []
    for ruling in [*sorted(rulings, key=lambda ruling: ruling.at), None]:
        if group and (ruling is None or ruling.at - group[-1].at > SAME):
            ats = sorted({one.at for one in group})
            yield from joined((ats[0] + ats[-1]) / 2, group)
            group = []
        if ruling:
            group.append(ruling)


def joined(at: float, group: list[Ruling]) -> Iterator[Ruling]:
    """The rulings of one place, those that meet as one."""
    start, end = None, 0.0
    for ruling in sorted(group, key=lambda ruling: ruling.start):
        if start is None:
            start, end = ruling.start, ruling.end
        elif ruling.start <= end + 1.5 * SAME:
            end = max(end, ruling.end)
        else:
            yield Ruling(at, start, end)
            start, end = ruling.start, ruling.end
    if start is not None:
        yield Ruling(at, start, end)
