"""The schemas: what each key of each data file may not be is one finding at its line, and nothing else happens.

The table is made of the schemas themselves: every key of every kind of file, with every value of another kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import ROOT
from edition.base.findings import EditionError, Finding
from edition.base.yaml_nodes import read_nodes
from edition.model.data.schema import Either, Keys, Many, Named
from edition.model.data.schemas import (
    CATALOGUE,
    DOCUMENT,
    ENGLISH_TABLES,
    INTERFACE_WORDS,
    SLUG,
    TERM,
    TEXT,
    TRANSLATION,
    read_as,
)  # fmt: skip
from edition.model.data.strings import Choice, Kind, Words
from edition.model.sources.catalogue import read_catalogue
from edition.model.terms import glossary
from edition.model.texts import texts

MESSAGE = re.compile(r"^[^:\n]+:\d+: [a-z0-9-]+: [^\n]+\. [A-Z][^\n]*\.$")
# A value of no kind at all, whatever the key; and what is wrong where words or a choice are meant.
ANYTHING = (
    "null",
    "~",
    "[[]]",
    "[[a]]",
    "{x: y}",
    "[{x: y}]",
    '"a\\u200bb"',
    '"a\\nb"',
    '" "',
    "*a",
    "&a x",
    "!!str x",
)
FORMS = ("../x", "a b", '"it\'s"', "A", "a--b", "x/y", "-")
NO_WORDS = ("5", "1.5", ".nan", ".inf", "true", "no", "2024-03-01", "9" * 5000, "0x1f", "1.0e+400")


def wrong_values(kind: Kind) -> Iterator[str]:
    """Values in YAML that are not of a kind."""
    is_string = isinstance(kind, Words | Choice)
    yield from ANYTHING
    if is_string:
        yield "[a]"
    if isinstance(kind, Words) and kind.form:
        yield from FORMS
    if isinstance(kind, Words) and not kind.as_written:
        yield from NO_WORDS
    if isinstance(kind, Choice):
        yield from ("foo", "5", "true", "''")
    if isinstance(kind, Keys | Named) or (isinstance(kind, Many) and not kind.or_one):
        yield from ("a", "5")


def cases(kind: Keys) -> list[tuple[str, str]]:
    """Every key of a mapping with every value that is not of its kind."""
    known = {**kind.required, **kind.optional}
    return [(key, value) for key, one in known.items() for value in wrong_values(one)]


def found(front: str, name: str) -> list[Finding]:
    """What is said of the file with this front matter or this content."""
    try:
        if name.startswith("docs/glossary"):
            glossary.parse(f"---\n{front}\n---\n\n甲\n{{: #zh }}\n\nA\n{{: #en }}\n", name)
        elif name.startswith("docs/texts"):
            return list(texts.parse(f"---\n{front}\n---\n\n甲\n{{: #p1 }}\n", name).findings)
        else:
            read_catalogue(front)
    except EditionError as error:
        return error.findings
    return []


TEXTS = "docs/texts/g/a.md"
TRANSLATIONS = "docs/texts/g/a.en.md"
CATALOGUE_PATH = "sources/catalogue.yml"
OWN_TABLES: dict[str, Kind] = {"words": INTERFACE_WORDS, "english": ENGLISH_TABLES}
TERMS = "docs/glossary/a.md"
TERM_KEYS = {"zh": "甲", "pinyin": "jiǎ", "en": "{preferred: a}", "pos": "noun", "domain": "core"}
DOCUMENT_KEYS = {
    "file": "a.txt", "sha256": "0" * 64, "group": "g", "title": "{zh: 甲, en: A}", "rights": "{show: full}",
    "texts": "[{slug: a}]",
}  # fmt: skip


def written(keys: dict[str, str], indent: str = "") -> str:
    return "\n".join(f"{indent}{key}: {value}" for key, value in keys.items())


def line_of_key(text: str, key: str) -> int:
    return next(n for n, line in enumerate(text.split("\n"), 1) if line.strip().startswith(f"{key}:"))


def told(text: str, key: str, name: str, before: int) -> None:
    """One key is wrong: findings at its line alone, in our shape."""
    findings = found(text, name)
    assert findings
    assert {finding.line for finding in findings} == {line_of_key(text, key) + before}
    for finding in findings:
        assert finding.path == name
        assert MESSAGE.match(str(finding)), str(finding)


@pytest.mark.parametrize(("key", "value"), cases(TEXT))
def test_a_wrong_value_of_a_text_is_told(key: str, value: str) -> None:
    told(written({"source": '"001"', key: value}), key, "docs/texts/g/a.md", 1)


@pytest.mark.parametrize(("key", "value"), cases(TRANSLATION))
def test_a_wrong_value_of_a_translation_is_told(key: str, value: str) -> None:
    told(written({"revised": "2024", key: value}), key, TRANSLATIONS, 1)


@pytest.mark.parametrize(("key", "value"), cases(TERM))
def test_a_wrong_value_of_a_term_is_told(key: str, value: str) -> None:
    told(written({**TERM_KEYS, key: value}), key, "docs/glossary/a.md", 1)


@pytest.mark.parametrize(("key", "value"), cases(DOCUMENT))
def test_a_wrong_value_of_the_catalogue_is_told(key: str, value: str) -> None:
    told('"001":\n' + written({**DOCUMENT_KEYS, key: value}, "  "), key, CATALOGUE_PATH, 0)


@pytest.mark.parametrize(
    ("kind", "inside"),
    [
        (DOCUMENT.required["rights"], "rights"),
        (DOCUMENT.required["title"], "title"),
        (DOCUMENT.optional["short"], "short"),
        (DOCUMENT.optional["published"], "published"),
    ],
)
def test_a_wrong_value_inside_a_mapping_is_told(kind: Keys, inside: str) -> None:
    for key, value in cases(kind):
        others = {name: "full" if name == "show" else "甲" for name in kind.required}
        mapping = ", ".join(f"{name}: {one}" for name, one in {**others, key: value}.items())
        text = '"001":\n' + written({**DOCUMENT_KEYS, inside: f"{{{mapping}}}"}, "  ")
        told(text, inside, CATALOGUE_PATH, 0)


@pytest.mark.parametrize("key", [*TERM_KEYS, *DOCUMENT_KEYS])
def test_a_key_that_must_be_there_is_missed(key: str) -> None:
    for keys, name, head, owner in (
        (TERM_KEYS, "docs/glossary/a.md", "", "a term"),
        (DOCUMENT_KEYS, CATALOGUE_PATH, '"001":\n', "document 001"),
    ):
        if key in keys:
            rest = written({name: value for name, value in keys.items() if name != key}, "  " if head else "")
            line = 1 if head else 2
            assert list(map(str, found(head + rest, name))) == [
                f"{name}:{line}: key-missing: {owner} has no {key}. Add it."
            ]


def rows() -> list[list[str]]:
    """Malformed data, one case a row: what kind of file, what is written into it, and the one message about it."""
    table = (ROOT / "tests/fixtures/malformed.tsv").read_text(encoding="utf-8")
    return [line.replace("\\n", "\n").replace("\\\\", "\\").split("\t") for line in table.splitlines()[1:]]


@pytest.mark.parametrize(("file", "given_", "message"), rows())
def test_each_has_its_message(file: str, given_: str, message: str) -> None:
    key = given_.partition(":")[0]
    if file in OWN_TABLES:
        node, _ = read_nodes(given_, "a.yml", "broken")
        findings = read_as(node, OWN_TABLES[file], "a.yml", "the file")[1]
    elif file == "text":
        findings = found(given_, TEXTS)
    elif file == "translation":
        findings = found(given_, TRANSLATIONS)
    elif file == "term":
        findings = found(f"{written(TERM_KEYS)}\n{given_}", TERMS)
    else:
        others = written({name: value for name, value in DOCUMENT_KEYS.items() if name != key}, "  ")
        findings = found(given_ if file == "catalogue" else f'"001":\n  {given_}\n{others}', CATALOGUE_PATH)
    assert [str(finding).partition(":")[2] for finding in findings] == [message]


def test_what_may_be_written_in_several_ways() -> None:
    read = texts.parse(
        "---\nsource: 001\npages: 7\nretired: p3\npublished: {in: 甲, date: 2024}\n---\n\n甲\n{: #p1 }\n", TEXTS
    )
    assert read.findings == ()
    assert read.meta == {
        "source": "001", "pages": "7", "retired": ["p3"], "published": {"in": "甲", "date": "2024"},
    }  # fmt: skip
    again = texts.parse("---\nretired: p3\n---\n\n甲\n{: #p3 }\n", TEXTS)
    assert [finding.code for finding in again.findings] == ["id-retired"]


@pytest.mark.parametrize("slug", ["a", "a-1", "2024", "863-program"])
def test_slugs(slug: str) -> None:
    assert SLUG.fault(slug, "slug") is None


@pytest.mark.parametrize("slug", ["", "-a", "a-", "a--b", "A", "a b", "..", "a/b", "a.en", "index", "甲", "a\n", "'a'"])
def test_what_is_no_slug(slug: str) -> None:
    assert SLUG.fault(slug, "slug") is not None


PIECES = [*"ab1:-,?&*!|>%'\"#{}[] \n\t~<\\\ud7ff", "zh", "en: ", "related: ", "lines: ", "texts:\n  - "]
YAMLISH = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(YAMLISH, st.sampled_from([TEXTS, TRANSLATIONS, TERMS, CATALOGUE_PATH]))
def test_nothing_raises_anything_but_findings(text: str, name: str) -> None:
    for content in (text, f"{written(TERM_KEYS)}\n{text}", '"001":\n' + written(DOCUMENT_KEYS, "  ") + f"\n  {text}"):
        assert all(MESSAGE.match(str(finding)) for finding in found(content, name))


VALUES = st.recursive(
    st.sampled_from(["a", "5", "''", "null", "甲", "'001'", "true", "p7", '"\\u200b"']),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(["zh", "en", "slug", "show", "x"]), inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=6,
)


@given(st.data())
def test_any_values_of_known_keys_are_taken_or_told(data: st.DataObject) -> None:
    kind, name = data.draw(st.sampled_from([(TEXT, TEXTS), (TERM, TERMS)]))
    known = sorted({**kind.required, **kind.optional})
    front = written(data.draw(st.dictionaries(st.sampled_from(known), VALUES, max_size=5)))
    assert all(MESSAGE.match(str(finding)) for finding in found(front, name))
    assert isinstance(CATALOGUE, Named) and isinstance(DOCUMENT.optional["affiliation"], Either)
