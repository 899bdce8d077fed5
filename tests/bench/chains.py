"""Chains of lines, each of them code or prose, and the odds that make what is true of them likeliest.

The probability of a chain comes from the odds of the signs that each line shows, and each boundary (a conditional
random field: Lafferty, McCallum and Pereira, 2001); the odds are sought in steps by the sign (AdaGrad: Duchi, Hazan and
Singer, 2011).
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log1p, sqrt

from edition.convert.kept.code_lines import SURE, summed
from edition.convert.kept.code_odds import Odds
from edition.convert.kept.code_signs import MOSTLY

LONGEST = 250  # lines of a chain
USUAL = 6000  # lines: a book that is as long weighs 1
MIXED = 0.6  # the weight of a book with pieces among its lines
SAMPLE = 7  # one line in so many of long prose in Chinese is taken
ROUNDS, STEP, SHRINKING = 8, 0.25, 2e-4
ENDED = 1.0  # added to the odds of an end: pieces are few beside lines, so that short ones would be found too seldom
LEAST = 0.1  # smaller odds are left out
Table = dict[str, float]


@dataclass(frozen=True)
class Chain:
    """Lines that follow one another: the signs of each, and of the boundary before it; what is known of it before; and
    whether it is code, None where nobody can say. `pieces` are the book's pieces of code, to be found.
    """

    book: str
    way: str
    signs: Sequence[Sequence[str]]
    between: Sequence[Sequence[str]]
    known: Sequence[bool | None]
    true: Sequence[bool | None]
    texts: Sequence[str] = ()
    pieces: Sequence[str] = ()


def stretches(chain: Chain) -> Iterator[list[int]]:
    """The places of lines in runs of which all is known, none too long, and little of long prose in Chinese."""
    dull = [own[0] == MOSTLY and true is False for own, true in zip(chain.signs, chain.true, strict=True)]
    run: list[int] = []
    for place, true in enumerate(chain.true):
        if place % SAMPLE and place and all(dull[place - 1 : place + 2]):
            continue
        if (true is None or len(run) >= LONGEST) and run:
            yield run
            run = []
        run += [place] if true is not None else []
    if run:
        yield run


def either(one: float, other: float) -> float:
    """The logarithm of the sum of two likelihoods that are given as logarithms.

    >>> either(0, 0) == log1p(1)
    True
    """
    return max(one, other) + log1p(exp(-abs(one - other)))


def scores(chain: Chain, run: Sequence[int], odds: Odds) -> list[tuple[float, float, float]]:
    """The odds of each line, of a beginning before it, of an end."""
    return [
        (
            summed(chain.signs[n], odds.line) if chain.known[n] is None else -SURE,
            summed(chain.between[n], odds.begins),
            summed(chain.between[n], odds.ends),
        )
        for n in run
    ]


def slopes(chain: Chain, run: Sequence[int], odds: Odds) -> tuple[Table, Table, Table]:
    """By how much the odds of each sign fall short: the truth less what these odds expect (forward and backward)."""
    rows = scores(chain, run, odds)
    ahead = [(0.0, rows[0][1] + rows[0][0])]
    for own, begun, ended in rows[1:]:
        prose, code = ahead[-1]
        ahead.append((either(prose, code + ended), either(code, prose + begun) + own))
    back = [(0.0, 0.0)]
    for own, begun, ended in reversed(rows[1:]):
        prose, code = back[-1]
        back.append((either(prose, begun + own + code), either(own + code, ended + prose)))
    back.reverse()
    total = either(*ahead[-1])
    found: tuple[Table, Table, Table] = (defaultdict(float), defaultdict(float), defaultdict(float))
    true = [chain.true[n] is True and chain.known[n] is None for n in run]
    for at, n in enumerate(run):
        own, begun, ended = rows[at]
        short = true[at] - exp(min(0.0, ahead[at][1] + back[at][1] - total))
        add(found[0], chain.signs[n], short)
        if at == 0:
            add(found[1], chain.between[n], short)
            continue
        begins = exp(min(0.0, ahead[at - 1][0] + begun + own + back[at][1] - total))
        ends = exp(min(0.0, ahead[at - 1][1] + ended + back[at][0] - total))
        add(found[1], chain.between[n], (true[at] and not true[at - 1]) - begins)
        add(found[2], chain.between[n], (true[at - 1] and not true[at]) - ends)
    return found


def add(table: Table, signs: Iterable[str], amount: float) -> None:
    """Adds an amount to each of some signs."""
    for sign in signs:
        table[sign] += amount


def fitted(chains: Iterable[Chain]) -> Odds:
    """The odds that make the truth of chains likeliest, small ones rather than large ones."""
    chains = [*chains]
    lengths: Counter[str] = Counter()
    for chain in chains:
        lengths[chain.book] += len(chain.true)
    weights = {book: min(1.5, sqrt(USUAL / length)) for book, length in lengths.items()}
    tables: tuple[Table, Table, Table] = ({}, {}, {})
    steps: tuple[Table, Table, Table] = (defaultdict(float), defaultdict(float), defaultdict(float))
    runs = [(chain, run) for chain in chains for run in stretches(chain)]
    lot = random.Random(1)
    for _ in range(ROUNDS):
        lot.shuffle(runs)
        for chain, run in runs:
            weight = weights[chain.book] * (MIXED if chain.book.startswith("mixed") else 1)
            for table, step, slope in zip(tables, steps, slopes(chain, run, Odds(*tables)), strict=True):
                for sign, amount in slope.items():
                    amount = amount * weight - SHRINKING * len(run) * table.get(sign, 0.0)
                    step[sign] += amount * amount
                    table[sign] = table.get(sign, 0.0) + STEP * amount / sqrt(step[sign] + 1)
    tables[2]["always"] = tables[2].get("always", 0.0) + ENDED
    return Odds(*({sign: round(odds, 1) for sign, odds in table.items() if abs(odds) >= LEAST} for table in tables))
