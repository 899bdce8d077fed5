"""Rules for the reading of a character where its neighbors tell it: `data/readings.tsv`, each with its proof.

A pattern is a regular expression in which 〈〉 stands round the character that is read: `新〈冠〉` is guān. Between
bars, `|〈地〉|`, the character is a word of its own. Of two rules for one character the later one holds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...base.findings import Fault

ALONE = re.compile(r"\|〈(.)〉\|")
MARKED = re.compile("〈(.)〉")


@dataclass(frozen=True)
class ReadingRule:
    """A character's reading where the pattern matches, of which `marked` is the character's group.

    `alone` is the character that is to be a word of its own; empty where the pattern tells.
    """

    pattern: re.Pattern[str]
    reading: str
    alone: str = ""

    def places(self, text: str, words: Iterable[tuple[int, str]]) -> Iterator[int]:
        """Where in a text stand the characters that the rule speaks of; `words` are the text's with their places.

        >>> list(reading_rule("新〈冠〉", "guān").places("新冠、冠军、新冠", ()))
        [1, 7]
        >>> list(reading_rule("|〈地〉|", "de").places("土地更好地", [(0, "土地"), (2, "更好"), (4, "地")]))
        [4]
        """
        if self.alone:
            yield from (place for place, word in words if word == self.alone)
            return
        for m in self.pattern.finditer(text):
            yield next(m.start(name) for name in m.groupdict() if m.start(name) >= 0)


def reading_rule(pattern: str, reading: str) -> ReadingRule:
    """The rule that a row of the table writes down.

    The whole pattern looks ahead, so that what one match has passed the next may begin in.
    """
    alone = ALONE.fullmatch(pattern)
    numbers = iter(range(pattern.count("〈")))
    named = MARKED.sub(lambda m: f"(?P<marked{next(numbers)}>{m[1]})", pattern)
    return ReadingRule(re.compile(f"(?={named})"), reading, alone[1] if alone else "")


def pattern_fault(cell: str, name: str) -> Fault | None:
    """What is wrong with the pattern of a row, if anything is."""
    if not MARKED.search(cell):
        return Fault("pattern-unmarked", f"the {name} says of no character how it is read", "Put 〈〉 round one")
    try:
        reading_rule(cell, "")
    except re.error as error:
        return Fault("pattern-broken", f"the {name} is no regular expression: {error}", "Mend it")
    return None


def unproved(cells: Sequence[str]) -> Fault | None:
    """What is wrong with a row whose pattern does not match its example, or does match its counter-example.

    >>> unproved(("新〈冠〉", "guān", "单项〈冠〉军", "新〈冠〉疫情")).fact
    'the pattern does not match 单项〈冠〉军'
    """
    pattern, reading, example, counter = cells
    rule = reading_rule(pattern, reading)
    if not shows(rule, example):
        return Fault("example-unmatched", f"the pattern does not match {example}", "Mend one of the two")
    if shows(rule, counter) and not rule.alone:
        return Fault("counter-matched", f"the pattern matches {counter}", "Mend one of the two")
    return None


def shows(rule: ReadingRule, example: str) -> bool:
    """Whether a rule speaks of the character that an example marks; what are words it is not asked."""
    place = example.index("〈")
    text = MARKED.sub(r"\1", example)
    return place in rule.places(text, [(place, text[place])])


def reading_rules(rows: Iterable[Sequence[str]]) -> tuple[ReadingRule, ...]:
    """The rules of the table's rows, in order."""
    return tuple(reading_rule(pattern, reading) for pattern, reading, *_ in rows)
