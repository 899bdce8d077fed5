"""How the tests are spread, where several processes run them (`pytest --numprocesses`)."""

from __future__ import annotations

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

WHOLE_EDITION = (
    "tests/editions/test_law_one.py", "tests/learner/test_figures.py", "tests/learner/test_pinyin.py",
    "tests/learner/test_readings.py", "tests/learner/test_traditional.py", "tests/publish/test_as_published.py",
    "tests/publish/test_feed.py", "tests/publish/test_linking.py", "tests/publish/test_sentences.py",
)  # fmt: skip
# Files whose tests stay together in one process, each with the name of its group. The tests of some read one edition or
# one site, which every process that runs some of them makes for itself; in the attack, what the first build has linked
# is known to the next one; each test of the others keeps two processors busy.
GROUPS = {
    **dict.fromkeys(WHOLE_EDITION, "whole edition"),
    "tests/editions/test_books.py": "books",
    "tests/commands/test_other_pair.py": "other pair",
    "tests/commands/test_one_text.py": "one text",
    "tests/commands/test_theme.py": "theme",
    "tests/attack/test_attack.py": "attack",
    "tests/tools/test_build.py": "builds",
    "tests/commands/test_incremental.py": "whole site",
    "tests/commands/test_properdocs.py": "whole site",
}


class Schedule(LoadScopeScheduling):  # type: ignore[misc]  # xdist ships no types
    """Groups come first, for they are the longest; after them each test goes to the next process that is free."""

    def _split_scope(self, nodeid: str) -> str:
        return GROUPS.get(nodeid.partition("::")[0], nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Schedule:
    """Takes the place of `--dist loadgroup`, which groups nothing under pytest 9.2 (pytest-xdist's issue 1386)."""
    if renamed := [path for path in GROUPS if not (config.rootpath / path).is_file()]:
        raise pytest.UsageError(f"tests/conftest.py names files that are not there: {', '.join(renamed)}")
    return Schedule(config, log)
