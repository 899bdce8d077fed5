"""How hard the words of a text are for a learner, as data: the levels of a syllabus, and the hard words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Share:
    """The words of a text that have a level: how many there are, and how often they stand in the text.

    Level 0 is of words that the syllabus does not have.
    """

    level: int
    words: int
    times: int


@dataclass(frozen=True)
class HardWord:
    """A word that few learners know: how it is read, its level, and how often it stands in the text."""

    word: str
    pinyin: str
    level: int
    times: int


@dataclass(frozen=True)
class Profile:
    """The words of a text by level, from the lowest on, those of none last; names are not among them.

    `hard` are the hard words that the text uses most.
    """

    shares: tuple[Share, ...]
    hard: tuple[HardWord, ...]

    @property
    def times(self) -> int:
        """How many running words the text has."""
        return sum(share.times for share in self.shares)

    def up_to(self, level: int) -> float:
        """What part of the running words has a level up to this one."""
        known = sum(share.times for share in self.shares if 0 < share.level <= level)
        return known / self.times if self.times else 0.0
