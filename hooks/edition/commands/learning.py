"""What learners of Chinese are given: levels of words, files for cards, pinyin and scripts. Others have none."""

from collections.abc import Iterator, Mapping

from ..learner.profiles import profiles_of
from ..learner.reading_files import all_files, reader_of_edition
from ..model.edition import Edition
from ..model.languages.languages import SOURCE
from ..model.outputs.levels import Profile
from ..model.outputs.woven import WovenText
from ..publish.texts import tools_of

FOR_LEARNERS = SOURCE.is_chinese


def levels(edition: Edition, woven: Mapping[str, WovenText]) -> dict[str, Profile]:
    """The levels of each text's words, by its path."""
    finder, _ = tools_of(edition)
    return profiles_of(woven, finder.matcher, reader_of_edition(edition)) if FOR_LEARNERS else {}


def files(edition: Edition, woven: Mapping[str, WovenText]) -> Iterator[tuple[str, str]]:
    """The files of all texts for learners: path beside the sites of both languages, and content."""
    finder, _ = tools_of(edition)
    made = all_files(edition, woven.values(), finder.matcher) if FOR_LEARNERS else ()
    yield from ((f"learner/{name}", content) for name, content in made)
