"""The glossary: what a term's file says, and what is wrong with one, by whole messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.base.memory import LastBuild
from edition.model.terms import glossary
from edition.model.terms.senses import Sense
from edition.model.terms.term import Term

FILE = """---
zh: 质量
hant: 質量
pinyin: zhìliàng
en:
  preferred: quality
  admitted: [grade]
  deprecated: [mass]
pos: noun
domain: theory
related: [growth]
broader: concept
exceptions:
  - {context: 质量守恒, reason: 物理学}
---

好坏。
{: #zh }

How good it is.
{: #en }
"""
KEYS = (
    "broader, cites, domain, en, exceptions, hant, match, narrower, part_of, pinyin, pos, related, senses, tier, "
    "variants, zh"
)


def test_a_file_gives_its_term() -> None:
    term = glossary.parse(FILE, "docs/glossary/quality.md")
    assert term == Term(
        slug="quality", zh="质量", hant="質量", pinyin="zhìliàng", preferred="quality", admitted=("grade",),
        deprecated=("mass",), pos="noun", domain="theory", related=("growth",), broader=("concept",), narrower=(),
        contexts=("质量守恒",), definition_zh="好坏。", definition_en="How good it is.",
        path="docs/glossary/quality.md",
    )  # fmt: skip
    assert term.english == ("quality", "grade")
    assert glossary.sort_key(term) == "zhiliang"


def test_a_build_reads_each_content_once() -> None:
    assert isinstance(glossary.parse, LastBuild)
    assert glossary.parse(FILE, "q.md") is glossary.parse(FILE, "q.md")


@pytest.mark.parametrize("character", ["\u202e", "\u200b", "\u2ed3", "\x02"])
def test_a_definition_holds_no_character_that_a_reader_does_not_see(character: str) -> None:
    with pytest.raises(EditionError) as caught:
        glossary.parse(FILE.replace("How good", f"How{character} good"), "docs/glossary/quality.md")
    [finding] = caught.value.findings
    assert (finding.line, finding.code) == (20, "character-unwanted")


def test_a_definition_holds_no_html() -> None:
    with pytest.raises(EditionError) as caught:
        glossary.parse(FILE.replace("How good", "How <b>good</b>"), "docs/glossary/quality.md")
    advice = "is HTML. Take it out, or write a backslash before it where the character is meant."
    assert [str(finding) for finding in caught.value.findings] == [
        f"docs/glossary/quality.md:20: markup-foreign: “{tag}” {advice}" for tag in ("</b>", "<b>")
    ]


def test_what_may_be_said_besides() -> None:
    more = (
        "variants: [品质]\nmatch: graded\ntier: transparent\npart_of: [growth]\ncites: [g/a#p1]\n"
        "senses: [{zh: 甲, en: a, renderings: grade, contexts: [高质量]}, "
        "{zh: 乙, en: b, renderings: graded, where: else}]\n---"
    )
    head, body = FILE.split("\n---\n")
    notes = "\n注。\n{: #note-zh }\n\nNote.\n{: #note-en }\n"
    term = glossary.parse(f"{head}\n{more}\n{body}{notes}", "docs/glossary/quality.md")
    assert (term.variants, term.match, term.tier, term.part_of) == (("品质",), ("graded",), "transparent", ("growth",))
    assert term.cites == ("g/a#p1",)
    assert term.senses == (Sense("甲", "a", ("grade",), ("高质量",)), Sense("乙", "b", ("graded",), (), True))
    assert (term.note_zh, term.note_en) == ("注。", "Note.")
    assert (term.chinese, term.matched) == (("质量", "品质"), ("quality", "grade", "graded"))


@pytest.mark.parametrize(
    ("senses", "message"),
    [
        (
            "\n- {zh: 甲, en: a, renderings: quality, where: else}\n- {zh: 乙, en: b, renderings: grade, where: else}",
            "docs/glossary/q.md:17: sense-unknown: two senses are the usual one. Decide.",
        ),
        (
            "[{zh: 甲, en: a, renderings: quality, where: here}]",
            "docs/glossary/q.md:15: value-unknown: where is here. Use one of else.",
        ),
    ],
)
def test_one_sense_may_be_the_usual_one(senses: str, message: str) -> None:
    with pytest.raises(EditionError) as caught:
        glossary.parse(FILE.replace("\n---\n", f"\nsenses: {senses}\n---\n", 1), "docs/glossary/q.md")
    assert list(map(str, caught.value.findings)) == [message]


def test_what_may_be_left_out() -> None:
    meta = "zh: 人\npinyin: rén\nen: {preferred: people}\npos: noun\ndomain: core"
    term = glossary.parse(f"---\n{meta}\n---\n\n甲\n{{: #zh }}\n\nA\n{{: #en }}\n", "p.md")
    assert (term.hant, term.admitted, term.deprecated, term.contexts) == ("人", (), (), ())


DEFECTS = {
    "unknown key": (
        "pos: noun", "pos: noun\nclass: x",
        [f"10: key-unknown: class is no key of a term. Use one of {KEYS}."],
    ),
    "no Chinese": (
        "zh: 质量\n", "",
        ["2: key-missing: a term has no zh. Add it."],
    ),
    "Chinese that is a list": (
        "zh: 质量\n", "zh: [质量]\n",
        ["2: value-wrong: zh is a list. Write words, in quotes where they look like a number or a date."],
    ),
    "no pinyin": ("pinyin: zhìliàng\n", "", ["2: key-missing: a term has no pinyin. Add it."]),
    "no English": (
        "  preferred: quality\n", "",
        ["5: key-missing: en has no preferred. Add it."],
    ),
    "English that is a word": (
        "en:\n  preferred: quality\n  admitted: [grade]\n  deprecated: [mass]\n", "en: quality\n",
        ["5: value-wrong: en is a string. Write {preferred: …}."],
    ),
    "unknown part of speech": (
        "pos: noun", "pos: pronoun",
        ["9: value-unknown: pos is pronoun. Use one of noun, verb, adjective, phrase, name."],
    ),
    "no domain": ("domain: theory\n", "", ["2: key-missing: a term has no domain. Add it."]),
    "no Chinese definition": (
        "好坏。\n{: #zh }\n", "",
        ["1: definition-missing: there is no definition #zh. Write it and put {: #zh } after it."],
    ),
    "no English definition": (
        "#en", "#english",
        ["1: definition-missing: there is no definition #en. Write it and put {: #en } after it."],
    ),
    "an exception without a reason": (
        ", reason: 物理学", "",
        ["14: key-missing: an exception has no reason. Add it."],
    ),
    "an exception without a context": (
        "context: 质量守恒, ", "",
        ["14: key-missing: an exception has no context. Add it."],
    ),
    "an exception that is a word": (
        "{context: 质量守恒, reason: 物理学}", "质量守恒",
        ["14: value-wrong: a value of exceptions is a string. Write {context: …, reason: …}."],
    ),
    "an exception that excepts nothing": (
        "context: 质量守恒", "context: 守恒",
        ["14: exception-idle: the context 守恒 does not hold the term. Delete it."],
    ),
    "a definition that is a heading": (
        "How good it is.\n{: #en }", "## How good it is. {: #en }",
        ["1: definition-missing: there is no definition #en. Write it and put {: #en } after it."],
    ),
    "a definition with a class of none": (
        "{: #en }", "{: #en .gap onclick=x }",
        [
            "20: attribute-undeclared: en has the attribute onclick. Take it away.",
            "20: class-undeclared: gap is no class that a paragraph may have. Use one of abstract, affiliation, "
            "author-note, caption, draft, editor-note, keywords, kicker, label, published, pullquote, source-line, "
            "standfirst.",
        ],
    ),
    "a definition that is a table of contents": (
        "How good it is.", "[TOC]",
        [
            "20: block-not-rendered: Markdown makes <div> of the paragraph en. Escape with a backslash what it takes "
            "for markup.",
            "20: markup-foreign: “[TOC]” is a table of contents. Take it out, or write a backslash before it where the "
            "character is meant.",
        ],
    ),
    "a note to translators in one language": (
        "好坏。\n", "好坏。\n{: #zh }\n\n注\n{: #note-zh }\n\n乙\n",
        [
            "1: note-missing: there is a note #note-zh in one language alone. Write it in the other, or take it out.",
        ],
    ),
    "a paragraph that no page shows": (
        "How good it is.\n{: #en }", "How good it is.\n{: #en }\n\nMore.\n{: #p3 }",
        ["23: block-idle: no page shows the paragraph p3. Use the ids zh, en, note-zh, note-en."],
    ),
    "a definition in the other language": (
        "How good it is.", "好坏。",
        ["20: language-wrong: en is not in English. Write it so."],
    ),
    "a definition that refers to a note": (
        "How good it is.", "How good it is.[^n1]",
        ["20: note-missing: en refers to a note, [^n1], and a term has none. Take it out."],
    ),
    "pinyin without tones": (
        "zhìliàng", "liang",
        ["4: pinyin-wrong: liang cannot be the pinyin of 质量. Write its syllables with their tone marks, by words."],
    ),
    "an admitted form that is the preferred one": (
        "admitted: [grade]", "admitted: [grade, quality]",
        ["7: form-repeated: quality is the preferred form. Delete it here."],
    ),
    "a block that runs on": (
        "How good it is.", "How good\nit is.",
        ["21: block-run-on: a block goes on over two lines. Join them, or put a blank line between."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "messages"), DEFECTS.values(), ids=DEFECTS.keys())
def test_each_defect_has_its_message(old: str, new: str, messages: list[str]) -> None:
    assert FILE.count(old) == 1
    with pytest.raises(EditionError) as caught:
        glossary.parse(FILE.replace(old, new), "q.md")
    found = [str(finding).removeprefix("q.md:") for finding in caught.value.findings]
    assert found == messages


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A glossary of two terms that relate to each other."""
    folder = tmp_path / "docs/glossary"
    folder.mkdir(parents=True)
    (folder / "quality.md").write_text(FILE.replace("growth", "rise").replace("concept", "rise"), encoding="utf-8")
    rise = (
        FILE.replace("zh: 质量", "zh: 增长")
        .replace("growth", "quality")
        .replace("broader: concept", "narrower: quality")
    )
    (folder / "rise.md").write_text(rise.replace("质量守恒", "负增长"), encoding="utf-8")
    return tmp_path


def broken(root: Path) -> list[str]:
    with pytest.raises(EditionError) as caught:
        glossary.load(root)
    return str(caught.value).split("\n")


def change(root: Path, old: str, new: str) -> None:
    path = root / "docs/glossary/rise.md"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_terms_are_loaded_by_slug(root: Path) -> None:
    assert [(term.slug, term.path) for term in glossary.load(root)] == [
        ("quality", "docs/glossary/quality.md"),
        ("rise", "docs/glossary/rise.md"),
    ]


NO_TERM = "{line}: relation-broken: it relates to x, which is no term. Correct the slug or add the term."
CONTRADICTED = "form-contradicted: mass is deprecated here and in use for 增长. Decide."


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "zh: 增长",
            "zh: 质量",
            "2: term-duplicate: 质量 is defined in docs/glossary/quality.md already. Keep one file.",
        ),
        ("related: [quality]", "related: [x]", NO_TERM.format(line=11)),
        ("narrower: quality", "narrower: x", NO_TERM.format(line=12)),
        ("narrower: quality", "broader: x", NO_TERM.format(line=12)),
        ("narrower: quality", "part_of: x", NO_TERM.format(line=12)),
        (
            "related: [quality]",
            "related: [quality, rise]",
            "11: relation-circular: related names the term itself. Take it out.",
        ),
    ],
)
def test_terms_must_agree(root: Path, old: str, new: str, message: str) -> None:
    change(root, old, new)
    if old.startswith("zh"):
        change(root, "负增长", "质量守恒")
    assert broken(root) == [f"docs/glossary/rise.md:{message}"]


@pytest.mark.parametrize(
    ("old", "new"), [("admitted: [grade]", "admitted: [mass]"), ("preferred: quality", "preferred: mass")]
)
def test_no_term_has_a_form_in_use_that_it_or_another_deprecates(root: Path, old: str, new: str) -> None:
    change(root, old, new)
    assert broken(root) == [f"docs/glossary/{name}.md:8: {CONTRADICTED}" for name in ("quality", "rise")]


@pytest.mark.parametrize("slug", ["map", "timeline", "names", "all"])
def test_no_term_has_the_slug_of_another_page(root: Path, slug: str) -> None:
    (root / "docs/glossary/rise.md").rename(root / f"docs/glossary/{slug}.md")
    assert [line for line in broken(root) if "slug-taken" in line] == [
        f"docs/glossary/{slug}.md:1: slug-taken: the slug {slug} is that of another page of the glossary. "
        "Name the file otherwise."
    ]


def test_everything_wrong_is_said_at_once(root: Path) -> None:
    change(root, "pos: noun", "pos: x")
    (root / "docs/glossary/bad.md").write_bytes(b"\xff")
    assert broken(root) == [
        "docs/glossary/bad.md:1: not-utf8: byte 0xff is not UTF-8. Save the file as UTF-8.",
        "docs/glossary/rise.md:9: value-unknown: pos is x. Use one of noun, verb, adjective, phrase, name.",
    ]
