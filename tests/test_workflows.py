"""The workflows run what is pinned, with no more rights than they need, on every Python that is supported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from corpus import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"^\s*(?:- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
# What a job may ask for; where it asks for nothing, what its workflow gives.
RIGHTS = {
    ("check", "test"): {"contents": "read"},
    ("check", "audit"): {"contents": "read"},
    ("publish", "check"): {"contents": "read"},
    ("publish", "build"): {"contents": "read", "pages": "read"},
    ("publish", "deploy"): {"pages": "write", "id-token": "write"},
}


def jobs() -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    """Every job by workflow and name, with the rights that it has."""
    for path in WORKFLOWS:
        workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, job in workflow["jobs"].items():
            yield (path.stem, name), {"permissions": workflow["permissions"], **job}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_stand_at_commits_with_their_versions(path: Any) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses: " in line]
    assert lines
    assert [line for line in lines if "./.github/" not in line and not PINNED.match(line)] == []


def test_jobs_have_the_rights_they_need_and_no_others() -> None:
    assert {name: job["permissions"] for name, job in jobs()} == RIGHTS


def test_no_job_keeps_the_credentials_of_its_checkout() -> None:
    steps = [step for _, job in jobs() for step in job.get("steps", []) if "checkout" in step.get("uses", "")]
    assert len(steps) == 3
    assert all(step["with"]["persist-credentials"] is False for step in steps)


def test_what_is_published_knows_the_history_of_each_text() -> None:
    (job,) = (job for name, job in jobs() if name == ("publish", "build"))
    assert job["steps"][0]["with"]["fetch-depth"] == 0


def test_tests_run_on_every_python_and_by_make_test_alone() -> None:
    (job,) = (job for name, job in jobs() if name == ("check", "test"))
    assert job["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert [step["run"] for step in job["steps"] if "run" in step] == ["make test"]


def test_everything_that_is_installed_is_locked_with_its_hash() -> None:
    for path in ROOT.glob("requirements*.txt"):
        packages = re.findall(
            r"^\S+==\S+(?: ; [^\\\n]+)? \\\n    --hash=sha256:", path.read_text("utf-8"), re.MULTILINE
        )
        named = re.findall(r"^[a-z]\S*==", path.read_text("utf-8"), re.MULTILINE)
        assert len(packages) == len(named) > 0, path.name
    assert "--no-build-isolation" in (ROOT / "Makefile").read_text(encoding="utf-8")
