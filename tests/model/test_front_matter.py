"""Front matter: where it ends, what it says, and the line of what is wrong in it."""

from __future__ import annotations

import pytest

from edition.model.data.front_matter import FrontMatter, front_matter
from edition.model.data.schemas import TEXT


def read(text: str) -> FrontMatter:
    return front_matter(text, "docs/t.md", TEXT)


@pytest.mark.parametrize(
    ("text", "values", "lines", "end"),
    [
        ("---\nsource: 001\n...\n甲", {"source": "001"}, {"source": 2}, 3),
        ("---\n---\n甲", {}, {}, 2),
        ("---\n# 无\n---\n甲", {}, {}, 3),
        ("甲\n---\n", {}, {}, 0),
        (
            "---\nlines: 1-2\nretired:\n  - p2\npages: 7\n---\n",
            {"lines": "1-2", "retired": ["p2"], "pages": "7"},
            {"lines": 2, "retired": 3, "pages": 5},
            6,
        ),
    ],
)
def test_front_matter_is_read_as_it_is_written(
    text: str, values: dict[str, object], lines: dict[str, int], end: int
) -> None:
    front = read(text)
    assert (front.values, front.lines, front.end, front.findings) == (values, lines, end, ())


@pytest.mark.parametrize(
    ("text", "message", "end"),
    [
        ("---\nlines: 1-2\nb: ]\n---\n甲", "3: front-matter-broken: this is no YAML (", 4),
        ("---\nlines: [\n---\n甲", "2: front-matter-broken: this is no YAML (", 3),
        ("---\n甲\n---\n甲", "2: front-matter-broken: it holds no keys. Write key: value.", 3),
        ("---\n甲\n甲", "1: front-matter-broken: the front matter is not closed. End it with a line ---.", 0),
        (
            "---\nretired: p1\nretired: p2\n---\n",
            "3: key-duplicate: retired stands at line 2 already. Keep one.",
            4,
        ),
    ],
)
def test_what_is_broken_is_named_by_line_and_says_nothing(text: str, message: str, end: int) -> None:
    front = read(text)
    [finding] = front.findings
    assert str(finding).startswith(f"docs/t.md:{message}")
    assert (front.values, front.lines, front.end) == ({}, {}, end)


def test_what_is_not_of_its_kind_is_left_out_and_the_rest_stands() -> None:
    front = read("---\nlines: 5\nshow: full\n---\n")
    assert front.values == {"show": "full"}
    assert list(map(str, front.findings)) == [
        "docs/t.md:2: value-malformed: lines is 5. Write the first and the last line, such as 1-297."
    ]
