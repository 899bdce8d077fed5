"""Statuses of a translation: a closed list of values, and a word in both languages for each."""

from __future__ import annotations

import pytest

from edition.base.interface import WORDS
from edition.model.data.statuses import STATUSES, TRANSLATORS, Status, status_of
from edition.model.texts import texts


def findings(meta: str) -> list[str]:
    return list(map(str, texts.parse(f"---\nrevised: 2024\n{meta}\n---\n", "x.en.md").findings))


def test_every_status_can_be_said_on_the_page() -> None:
    made = [status_of({"status": status, "translator": by}) for status in STATUSES for by in TRANSLATORS]
    assert len(set(made)) == len(made)
    assert {status.name for status in made} <= WORDS.keys()


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("partial", Status(partial=True)),
        ("partial-revised", Status(partial=True, revised=True)),
        ("drafted", Status()),
        ("revised", Status(revised=True)),
    ],
)
def test_a_text_has_the_status_of_its_front_matter(status: str, expected: Status) -> None:
    assert texts.parse(f"---\nstatus: {status}\n---\n", "x.en.md").status == expected


@pytest.mark.parametrize("value", ["foo", "[partial]", "{a: b}", "", "yes", "untranslated"])
def test_a_value_that_is_none_of_them_is_a_finding_at_its_line(value: str) -> None:
    code = {"": "value-empty", "[partial]": "value-wrong", "{a: b}": "value-wrong"}.get(value, "value-unknown")
    for key, last in (
        ("status", "partial, partial-revised, drafted, revised."),
        ("translator", "machine, person, both."),
    ):
        (found,) = findings(f"{key}: {value}")
        assert found.startswith(f"x.en.md:3: {code}: {key} is ")
        assert code == "value-empty" or found.endswith(last)


@pytest.mark.parametrize("value", ["foo", ["partial"], {"a": "b"}, None, True])
def test_an_unknown_value_counts_as_not_given(value: object) -> None:
    assert status_of({"status": value, "translator": value}) == Status()


def test_what_is_known_is_no_finding() -> None:
    assert all(findings(f"status: {status}\ntranslator: {by}") == [] for status in STATUSES for by in TRANSLATORS)


@pytest.mark.parametrize("key", ["status: revised", "translator: person", "revised: 2024"])
def test_of_a_chinese_file_it_is_a_finding(key: str) -> None:
    (found,) = texts.parse(f"---\nsource: x\n{key}\n---\n", "x.md").findings
    name = key.partition(":")[0]
    assert (found.line, found.fact) == (3, f"{name} is no key of a text's front matter")
    (found,) = texts.parse(f"---\n{key}\nsource: x\n---\n", "x.en.md").findings
    assert (found.line, found.fact) == (3, "source is no key of the front matter of an English file")
