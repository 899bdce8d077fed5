"""What terms say together and what the tables of data/ say of them, by whole messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import ROOT
from edition.model.reading import read_all
from edition.model.terms import names, registers
from edition.model.terms.matcher import Matcher

TERM = """---
zh: {zh}
pinyin: jiǎ
en: {{preferred: {slug}}}
pos: noun
domain: core
{more}
---

甲
{{: #zh }}

A
{{: #en }}
"""
NAMES = "slug\tkind\tzh\tvariants\tpinyin\ten\twho_zh\twho_en\n"
TEXT = '---\nsource: "001"\nlines: 1-1\n---\n\n# 题 {: #title }\n\n甲乙\n{: #p1 }\n\n丙\n{: #p2 }\n'


def found(root: Path, **files: str) -> list[str]:
    """What is found in the glossary and the tables: `a` and `b` are terms (甲, 乙), the others tables."""
    own = {"a": "related: b", "b": "related: a"} | {slug: more for slug, more in files.items() if len(slug) == 1}
    characters = dict(zip("abcde", "甲乙丁戊己", strict=True))
    for slug, more in own.items():
        write(root, f"docs/glossary/{slug}.md", TERM.format(slug=slug * 2, zh=characters[slug], more=more))
    for name, rows in files.items():
        if len(name) > 1:
            write(root, f"data/{name}.tsv", rows)
    write(root, "docs/texts/g/one.md", TEXT)
    return [str(one) for one in read_all(root).findings if one.path.startswith(("docs/glossary", "data"))]


def write(root: Path, name: str, content: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(content, encoding="utf-8")


TERMS = {
    "in order": ({"a": "related: b\ncites: [g/one#p1]\nvariants: 甲甲"}, []),
    "a variant is another term": (
        {"b": "related: a\nvariants: [丁, 甲]"},
        ["docs/glossary/b.md:8: term-duplicate: 甲 is defined in docs/glossary/a.md already. Keep one file."],
    ),
    "two terms share a variant": (
        {"a": "related: b\nvariants: 丁", "b": "related: a\nvariants: 丁"},
        ["docs/glossary/b.md:8: term-duplicate: 丁 is defined in docs/glossary/a.md already. Keep one file."],
    ),
    "a variant that is the term": (
        {"a": "related: b\nvariants: [丁, 甲]"},
        ["docs/glossary/a.md:8: form-repeated: 甲 is the term itself. Delete it here."],
    ),
    "a matched form in use": (
        {"a": "related: b\nmatch: [x, aa]"},
        ["docs/glossary/a.md:8: form-repeated: aa is in use, and so is matched already. Delete it here."],
    ),
    "a sense of its own English": (
        {"a": "related: b\nsenses: [{zh: 丙, en: x, renderings: cc, contexts: [丙甲]}]"},
        ["docs/glossary/a.md:8: sense-unknown: cc is no form of the term. Admit the form, or correct the sense."],
    ),
    "a sense in other words": (
        {"a": "related: b\nvariants: 丁\nsenses: [{zh: 丙, en: x, renderings: aa, contexts: [丙丁, 丙]}]"},
        ["docs/glossary/a.md:9: sense-idle: the context 丙 does not hold the term. Delete it."],
    ),
    "broader in a circle": (
        {"a": "broader: b", "b": "broader: a"},
        [
            f"docs/glossary/{one}.md:7: relation-circular: broader leads from {one} back to it. Break the circle."
            for one in "ab"
        ],
    ),
    "parts in a circle": (
        {"a": "part_of: b", "b": "part_of: c", "c": "part_of: b"},
        [
            f"docs/glossary/{one}.md:7: relation-circular: part_of leads from {one} back to it. Break the circle."
            for one in "bc"
        ],
    ),
    "an island": (
        {"c": "related: []"},
        ["docs/glossary/c.md:2: term-island: no relation joins the term to the others. Relate it to one."],
    ),
    "an island of two": (
        {"c": "related: d", "d": "related: []", "e": "related: a"},
        ["docs/glossary/c.md:2: term-island: no relation joins the term, nor d, to the others. Relate it to one."],
    ),
    "one that another relates to": ({"a": "narrower: c", "b": "related: a", "c": "related: []"}, []),
    "a citation of nothing": (
        {"a": "related: b\ncites: g/one#p3"},
        ["docs/glossary/a.md:8: citation-broken: it cites g/one#p3, which is no paragraph. Correct the place."],
    ),
    "a citation that says nothing of it": (
        {"a": "related: b\ncites: [g/one#p1, g/one#p2]"},
        [
            "docs/glossary/a.md:8: citation-idle: it cites g/one#p2, which does not hold the term. "
            "Cite a paragraph that does."
        ],
    ),
    "a citation of a variant": ({"a": "related: b\nvariants: 丙\ncites: g/one#p2"}, []),
    "a domain that no row defines": (
        {"domains": "key\tzh\ten\npolicy\t政策\tPolicy\ngreen\t绿色\tGreen\n", "a": "related: b"},
        [
            f"docs/glossary/{one}.md:6: domain-unknown: the domain is core. "
            "Use one of policy, green, or add a row to data/domains.tsv."
            for one in "ab"
        ],
    ),
}
TABLES = {
    "a move": ({"moved": "old\tnew\nold\ta\n"}, []),
    "a move to a name": ({"moved": "old\tnew\nold\tx\n", "names": NAMES + "x\tplace\t丙\t\t\tX\t\t\n"}, []),
    "a move to a title": (
        {"moved": "old\tnew\nold\tx\n", "names": NAMES + "x\ttitle\t丙\t\t\tX\t\t\n"},
        ["data/moved.tsv:2: move-broken: old leads to x, which has no page. Name the slug that took its place."],
    ),
    "a move from a page of the glossary": (
        {"moved": "old\tnew\nall\tb\nold\tb\n"},
        ["data/moved.tsv:2: move-taken: all has a page of its own. Delete the row, or give the page another slug."],
    ),
    "exceptions to names": (
        {
            "names": NAMES + "n\tplace\t丙\t戊\t\tX\t\t\nt\ttitle\t己\t\t\tX\t\t\n",
            "except": "slug\tcontext\treason\nn\t乙戊\tx\nn\t己\tx\nt\t己己\tx\na\t甲乙\tx\n",
        },
        [
            "data/except.tsv:3: exception-idle: the context 己 does not hold the name. Delete it.",
            "data/except.tsv:4: exception-broken: t is no name with a page. Correct the slug.",
            "data/except.tsv:5: exception-broken: a is no name with a page. Correct the slug.",
        ],
    ),
    "a move from a term": (
        {"moved": "old\tnew\na\tb\n"},
        ["data/moved.tsv:2: move-taken: a has a page of its own. Delete the row, or give the page another slug."],
    ),
    "a name with the slug of a term": (
        {"names": NAMES + "a\tplace\t丙\t\t\tX\t\t\n"},
        ["data/names.tsv:2: slug-taken: the slug a is that of docs/glossary/a.md. Give it another, or delete the row."],
    ),
    "a name with the slug of an overview": (
        {"names": NAMES + "map\tplace\t丙\t\t\tX\t\t\n"},
        [
            "data/names.tsv:2: slug-taken: the slug map is that of another page of the glossary. "
            "Give it another, or delete the row."
        ],
    ),
    "names with forms of a term and of each other": (
        {"names": NAMES + "x\tplace\t丙\t丁; 甲\t\tX\t\t\ny\tplace\t丁\t\t\tX\t\t\n"},
        [
            "data/names.tsv:2: name-duplicate: 甲 is defined in docs/glossary/a.md already. Keep one of them.",
            "data/names.tsv:3: name-duplicate: 丁 is defined in data/names.tsv:2 already. Keep one of them.",
        ],
    ),
    "a title with the form of a term": ({"names": NAMES + "x\ttitle\t甲\t\t\tX\t\t\n"}, []),
    "a kind of name that is none": (
        {"names": NAMES + "x\tship\t丙\t\t\tX\t\t\n"},
        ["data/names.tsv:2: value-unknown: kind is ship. Use one of person, place, institution, work, meeting, title."],
    ),
    "an event": ({"events": "date\tzh\ten\tblocks\n2024-03\t甲\tA\tg/one#p1; g/one#p2\n"}, []),
    "an event that no paragraph reports": (
        {"events": "date\tzh\ten\tblocks\n2024-03\t甲\tA\tg/one#p1; g/one#p5\n"},
        ["data/events.tsv:2: event-broken: g/one#p5 is no paragraph. Correct the place."],
    ),
}


@pytest.mark.parametrize(("files", "messages"), (TERMS | TABLES).values(), ids=(TERMS | TABLES).keys())
def test_what_does_not_hold_is_told(tmp_path: Path, files: dict[str, str], messages: list[str]) -> None:
    assert found(tmp_path, **files) == messages


def test_the_tables_of_the_repository_are_read() -> None:
    known = read_all(ROOT).registers
    assert list(registers.read_domains(ROOT)) == list(known.domains)
    assert {name.kind for name in known.names} == {"person", "place", "institution", "work", "meeting", "title"}
    assert [name.zh for name in known.names if not name.has_page and name.pinyin] == []
    xi = next(name for name in known.names if name.slug == "xi-jinping")
    assert (xi.zh, xi.chinese[0], xi.preferred, xi.pinyin) == ("习近平", "习近平", "Xi Jinping", "Xí Jìnpíng")


def test_words_that_except_a_name_hide_it(tmp_path: Path) -> None:
    write(tmp_path, "data/names.tsv", NAMES + "n\tplace\t丙\t\t\tX\t\t\nm\tplace\t丁\t\t\tY\t\t\n")
    write(tmp_path, "data/except.tsv", "slug\tcontext\treason\nn\t乙丙\tx\nn\t丙戊\tx\n")
    known = names.read(tmp_path)
    assert [one.contexts for one in known] == [("乙丙", "丙戊"), ()]
    assert [one.start for one in Matcher(known).find_chinese("乙丙，丙，丙戊，丁")] == [3, 8]
