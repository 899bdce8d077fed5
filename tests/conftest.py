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
# Files whose tests stay together in one process, with the name of their group: they read one edition, which every
# process that runs some of them makes for itself, or each of their tests keeps two processors busy.
GROUPS = {
    **dict.fromkeys(WHOLE_EDITION, "whole edition"),
    "tests/commands/test_incremental.py": "whole site",
    "tests/commands/test_properdocs.py": "whole site",
    "tests/commands/test_theme.py": "whole site",
}


class Schedule(LoadScopeScheduling):  # type: ignore[misc]  # xdist ships no types
    """Files and groups go to a process whole, those of most tests first; at the end those of the browser one by one.

    After each test the scheduler counts all that a process has been given: of thousands of single ones it makes a wait.
    """

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return nodeid if path.startswith("tests/browser/") else GROUPS.get(path, path)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Schedule:
    """Takes the place of `--dist loadgroup`, which groups nothing under pytest 9.2 (pytest-xdist's issue 1386)."""
    if renamed := [path for path in GROUPS if not (config.rootpath / path).is_file()]:
        raise pytest.UsageError(f"tests/conftest.py names files that are not there: {', '.join(renamed)}")
    return Schedule(config, log)
