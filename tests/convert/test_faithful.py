"""What cannot be shown as it stands becomes a draft in its place; and all is written, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from edition.commands import convert as command
from edition.commands.proving import checked, file_of, prove
from edition.convert.conversion import convert
from edition.convert.evidence.drafts import Draft
from edition.convert.evidence.layout import Layout
from edition.convert.writing.markdown import write_block
from edition.model.languages.chinese import squeezed
from edition.model.sources.source import Source
from edition.model.texts import texts
from edition.model.texts.blocks import Kind
from edition.model.texts.page_text import read_html
from edition.model.texts.rendering import render

ROOT = Path(__file__).parents[2]
WORDS = "发展新质生产力是推动高质量发展的内在要求，必须继续做好创新这篇大文章。"
# All that Markdown, our marks or the grammar may read as something else than characters, beside such as do not.
SIGNS = (
    *"\\`*_[]{}<>&|~^#-+=/!:?.()'\"1ax新。 ", "  ", "摘要：", "&amp;", "&#60;", "http://a.b/c", "[^n1]", "[a](b)",
    "![a](b)", "[a]: b", "{: #p2 }", "{++", "++}", "{--", "--}", "{>>", "<<}", "{~~", "~>", "~~}", "```", "~~~", "***",
    "<b>", "<!--", "/// code", "///", "|---|", "| a |", "- ", "1. ", "::: ", "!!!", "???", "====",
)  # fmt: skip
SIGNED = st.lists(st.sampled_from(SIGNS), max_size=4).map("".join)


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("作者甲，见a_b|c。", "作者甲，见a\\_b|c。\n{: #p1 .author-note }"),
        ("作者甲，{: .draft }\ue000", "```\n作者甲，{: .draft }\ue000\n```\n{: #p1 .draft }"),
    ],
)
def test_a_note_on_the_author_that_holds_signs_is_written_without_its_mark(note: str, written: str) -> None:
    source = Source("example", ("新质生产力", "", WORDS, f"* {note}"))
    conversion = convert(source)
    (text,) = conversion.texts
    checked(source, conversion, [file_of(None, text, "example")])
    assert f"\n\n{written}\n\n" in text.markdown


def test_a_note_that_a_draft_refers_to_is_left_to_be_settled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "source.txt"
    path.write_text("\n".join(("新质生产力", "", f"{WORDS}\ue000①。", "① 甲")), encoding="utf-8")
    command.convert_file(path, ROOT, None)
    out, err = capsys.readouterr()
    assert "{: #p1 .draft }\n\n[^n1]: 甲" in out
    assert f"{path}:4: note-without-reference: n1\n" in err


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (("■ \u00ad", WORDS), f"- {WORDS}\n"),  # an item of nothing visible
        ((WORDS, "", "■ 发展", "\u00ad"), "- 发展\n"),
        ((WORDS, "", "\u00ad"), f"{WORDS}\n"),
        (("Key words\t\u00adﬁ\u00a0Key words…",), "Key words"),  # a soft hyphen behind a space parts no word
        ((f"{WORDS}key", "\u00ad", f"value {WORDS}"), "key\n"),
        ((f"{WORDS}inno\u00ad", f"vation {WORDS}"), "innovation"),
        ((WORDS, "", "\u2060- 发展", "\u2060- 质量"), "- 发展"),  # a bullet behind what no one sees
        ((WORDS, "", "-\u2060 发展", "- 质量"), "- 发展"),
        ((WORDS, "", "•\x1c", WORDS), WORDS),  # Python takes this control for white space, and law 1 does not
    ],
)
def test_characters_that_vanish_refuse_no_document(lines: tuple[str, ...], shown: str) -> None:
    proved = prove(convert(Source("example", ("新质生产力", "", *lines))), None, "example")
    assert proved.faults == ()
    assert shown in proved.files[0]
    assert not any(block.doubt for block in proved.conversion.texts[0].blocks)


@settings(max_examples=200)
@given(
    kind=st.sampled_from(("heading", "paragraph", "bullet", "verse", "table", "code")),
    first=SIGNED.filter(str.strip),
    others=st.lists(SIGNED, max_size=2),
)
@example("code", "```", [])
@example("heading", "C#", [])
@example("paragraph", "!!! 1", [])
@example("bullet", "--", [])
def test_a_block_shows_its_characters_whatever_signs_they_are(kind: Kind, first: str, others: list[str]) -> None:
    lines = Source("example", (first, *others)).lines()
    draft = Draft(tuple(lines), "example", kind=kind, level=2 if kind == "heading" else 0, id="p1")
    written = write_block(draft, {}, Layout()).markdown
    text = texts.parse(f'---\nsource: "example"\nlines: 1-3\n---\n\n{written}', "example.md")
    assert not text.findings
    shown = read_html(render(text.markdown), is_page=False).blocks
    characters = squeezed(draft.text)[len(draft.markers) :]  # a bullet is written in Markdown's way
    assert {name: squeezed(words) for name, words in shown.items()} == {"p1": characters}
