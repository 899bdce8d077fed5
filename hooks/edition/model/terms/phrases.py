"""Phrases: which of many a text holds, in one pass over it, however many there are."""

from collections.abc import Iterable

from .matcher import automaton


class Phrases:
    """Finds which of the phrases that it is made of a text holds, as they are written.

    >>> Phrases(["bc", "abc", "d"]).within("abcabc")
    ['bc', 'abc']
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self.places = {phrase: place for place, phrase in enumerate(dict.fromkeys(phrases))}
        self.found_by = automaton({phrase: phrase for phrase in self.places})

    def within(self, text: str) -> list[str]:
        """The phrases that a text holds, those inside longer ones among them, in the order in which they were given."""
        found = self.found_by.iter(text) if self.places else ()
        return sorted({phrase for _, (_, phrase) in found}, key=self.places.__getitem__)
