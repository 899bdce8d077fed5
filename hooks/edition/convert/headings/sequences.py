"""Sequences of numbers: 1, 1.1, 1.2, 2, where each has its place among the lines of a source."""

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise
from sys import maxsize

Number = tuple[str, ...]  # part by part
START, FIRST, END = ("0",), ("1",), ("Z",)  # what stands before all numbers, the first, and what stands behind
FEWEST = 3  # numbers that follow one another
BEGINNING = FEWEST - 0.5  # what it costs a chain to begin anew, in numbers
FARTHEST = 60  # numbers between two that follow one another in a chain
MOST_MISSING = 2  # numbers between two that follow one another
MANY = 0.3  # of the chapters, whose first section stands right below
FEWEST_LISTED = 6  # numbers as deep as each other with no text between: a list of tables or sections


def in_sequence(numbered: Sequence[tuple[int, Number]]) -> list[tuple[int, Number]]:
    """The numbers that follow one another, each with its place, in each of the works that a source holds.

    >>> numbers = [("1",), ("1", "1"), ("17", "2"), ("1", "2"), ("2",), ("2", "1"), ("3",), ("4", "1")]
    >>> [".".join(number) for _, number in in_sequence([*enumerate(numbers)])]
    ['1', '1.1', '1.2', '2', '2.1', '3', '4.1']
    >>> len(in_sequence([*enumerate(numbers * 2)]))
    14

    Where many are missing the numbers between still belong to the work.

    >>> numbers = ["1.1", "1.2", "1.3", "1.4", "2", "2.5", "2.5.1", "2.6", "3.1", "3.2"]
    >>> len(in_sequence([(place, tuple(number.split("."))) for place, number in enumerate(numbers)]))
    10
    """
    single = [one for one in numbered if len(one[1]) == 1]
    found: list[tuple[int, Number]] = []
    works = works_of(best_chain([one for one in numbered if len(one[1]) > 1]))
    starts = [-1, *(work[-1][0] for work in works)]
    for start, work in reversed([*zip(starts, works, strict=False)]):
        end = found[0][0] if found else maxsize
        found = [*with_chapters(work, [one for one in single if start < one[0] < end]), *found]
    return found


def below_chapters(numbered: Sequence[tuple[int, Number]], chapters: Set[int]) -> Sequence[tuple[int, Number]]:
    """The numbers, each behind that of its chapter, where each chapter counts its sections from 1.

    `chapters` are the places of those numbers that are a chapter's own: with a section 1 right below many of them.

    >>> numbers = ["1", "1", "2", "2", "1", "1.1", "3", "1"]
    >>> numbered = [(place, tuple(number.split("."))) for place, number in enumerate(numbers)]
    >>> [".".join(number) for _, number in below_chapters(numbered, {0, 3, 6})]
    ['1', '1.1', '1.2', '2', '2.1', '2.1.1', '3', '3.1']
    >>> below_chapters(numbered, {0, 3}) == numbered
    True
    """
    after = [number for (place, _), (below, number) in pairwise(numbered) if place in chapters and below == place + 1]
    if after.count(FIRST) < max(FEWEST, MANY * len(chapters)):
        return numbered
    found: list[tuple[int, Number]] = []
    chapter: Number = ()
    for place, number in numbered:
        chapter = number if place in chapters else chapter
        found.append((place, number if place in chapters else (*chapter, *number)))
    return found


def works_of(chain: Iterable[tuple[int, Number]]) -> list[list[tuple[int, Number]]]:
    """A chain in parts, each a work: another one begins with a number that is lower than the one before.

    >>> [[number for _, number in work] for work in works_of([(0, ("1", "2")), (1, ("9", "1")), (2, ("1", "1"))])]
    [[('1', '2'), ('9', '1')], [('1', '1')]]
    """
    works: list[list[tuple[int, Number]]] = []
    for one in chain:
        if works and order(works[-1][-1][1]) < order(one[1]):
            works[-1].append(one)
        else:
            works.append([one])
    return works


def order(number: Number) -> list[int]:
    """By what numbers are put in order, part by part."""
    return [position(part) for part in number]


def lists_of(numbered: Sequence[tuple[int, Number]]) -> Iterator[list[tuple[int, Number]]]:
    """The numbers of each list, such as one of a book's tables: many as deep as each other, line by line.

    Here and there an entry has two lines.

    >>> listed = [(n + (n > 3), ("1", str(n))) for n in range(1, 8)]
    >>> [*lists_of([(0, ("1",)), *listed, (20, ("1", "1"))])] == [listed]
    True
    >>> [*lists_of([(2 * n, ("1", str(n))) for n in range(1, 8)])]
    []
    """
    run: list[tuple[int, Number]] = []
    for one in [*numbered, (maxsize, END)]:
        if run and (one[0] - run[-1][0] > 2 or len(one[1]) != len(run[-1][1])):
            yield from [run] if is_list(run) else []
            run = []
        run.append(one)


def is_list(run: Sequence[tuple[int, Number]]) -> bool:
    """Whether a run of numbers is a list: long, each number of several parts, and most of them on neighboring lines."""
    close = sum(after[0] - before[0] == 1 for before, after in pairwise(run))
    return len(run) >= FEWEST_LISTED and len(run[0][1]) > 1 and close > len(run) / 2


def with_chapters(
    chain: Sequence[tuple[int, Number]], single: Sequence[tuple[int, Number]]
) -> list[tuple[int, Number]]:
    """A chain with the numbers of a single part that belong to it.

    One does before its children; and between the chapters before and behind it, where it has none and others have, or
    the one behind it stands there, as no item of a list does.
    """
    of_book = len({number[0] for _, number in chain}) >= FEWEST
    chapters: list[tuple[int, Number]] = []
    for before, (place, number) in pairwise([(-1, START), *chain, (maxsize, END)]):
        between = [one for one in single if before[0] < one[0] < place]
        if number[0] == before[1][0]:
            continue
        if before[1] == START:
            first = max((at for at, one in enumerate(between) if one[1] == FIRST), default=0)
            between = between[first:]
        parents = [one for one in between if one[1][0] == number[0]][-1:]
        without = [*childless(between, before[1], number)]
        counts = of_book and without == between if number == END else of_book or parents
        chapters += [*parents, *(without if counts else ())]
    return sorted([*chain, *chapters])


def childless(between: Sequence[tuple[int, Number]], before: Number, after: Number) -> Iterator[tuple[int, Number]]:
    """The chapters without sections that stand between those of two others: the next number, and the next one.

    Some may be missing. An item of a list there has the number before its own right before it.

    >>> [*childless([(5, ("3",)), (7, ("4",))], ("2", "1"), ("5",))]
    [(5, ('3',)), (7, ('4',))]
    >>> [*childless([(5, ("1",)), (6, ("2",)), (7, ("3",))], ("2", "1"), ("4",))]
    []
    """
    last, known = position(before[0]), 0
    for at, (place, number) in enumerate(between):
        own = position(number[0])
        is_next = 0 < own - last <= 1 + MOST_MISSING and own < position(after[0])
        if is_next and (at == known or position(between[at - 1][1][0]) != own - 1):
            yield place, number
            last, known = own, at + 1


def best_chain(numbered: Sequence[tuple[int, Number]]) -> list[tuple[int, Number]]:
    """The longest chain of numbers that follow one another; it may begin anew, where that brings in at least three.

    >>> best_chain([(0, ("1", "1")), (1, ("1", "2"))])
    []
    >>> numbers = ["1.1", "1.2", "1.3", "8.1", "5.1", "5.2", "5.3", "9.9"]
    >>> [place for place, _ in best_chain([(at, tuple(number.split("."))) for at, number in enumerate(numbers)])]
    [0, 1, 2, 4, 5, 6]
    """
    scores: list[float] = []
    before: list[int] = []
    best = -1  # where the best chain so far ends
    for at, (_, number) in enumerate(numbered):
        begun = 1 - BEGINNING + (scores[best] if best >= 0 else 0)
        last = -1
        for n in range(at - 1, max(0, at - FARTHEST) - 1, -1):
            if (last < 0 or scores[n] >= scores[last]) and follows(number, numbered[n][1]):
                last = n
        goes_on = last >= 0 and 1 + scores[last] >= begun
        scores.append(1 + scores[last] if goes_on else begun)
        before.append(last if goes_on else best)
        best = at if scores[at] > (scores[best] if best >= 0 else 0) else best
    chain = []
    while best >= 0:
        chain.append(numbered[best])
        best = before[best]
    return chain[::-1]


def follows(number: Number, before: Number) -> bool:
    """Whether a number comes next, or nearly, after another: its child, its sibling, or that of one above it.

    Some may be missing, where their lines look like no heading.

    >>> follows(("1", "1"), ("1",)), follows(("2",), ("1", "4")), follows(("9",), ("1",)), follows(("A",), ("9",))
    (True, True, False, True)
    """
    same = next((n for n, (one, other) in enumerate(zip(number, before, strict=False)) if one != other), None)
    if same is None:
        return is_child(number, before)
    below = all(part.isdigit() and int(part) <= 1 + MOST_MISSING for part in number[same + 1 :])
    if same == 0 and number[0] == "A" and before[0].isdigit():
        return below
    return below and 0 < position(number[same]) - position(before[same]) <= 1 + MOST_MISSING


def is_child(number: Number, above: Number) -> bool:
    """Whether a number is the first one, or nearly, of those below another.

    >>> is_child(("9", "1"), ("9",)), is_child(("9", "2"), ("9",)), is_child(("9", "7"), ("9",))
    (True, True, False)
    """
    below = number[len(above) :]
    return (
        number[: len(above)] == above and len(below) == 1 and below[0].isdigit() and int(below[0]) <= MOST_MISSING + 1
    )


def position(part: str) -> int:
    """Where a part of a number stands among its like; letters stand far behind figures.

    >>> position("10") - position("9"), position("B") - position("A"), position("A") - position("9") > 100
    (1, 1, True)
    """
    return int(part) if part.isdigit() else 1000 + ord(part)
