"""Verse, table and code: what the reader takes them for is what the renderer makes of them, line by line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.model.texts import texts
from edition.model.texts.page_text import readings
from edition.model.texts.rendering import render
from edition.model.texts.texts import Text

HEAD = "| 甲 | 乙 |\n| --- | --- |\n"


def verse(body: str) -> str:
    return f"/// verse\n{body}\n///\n{{: #p1 }}\n"


def table(body: str) -> str:
    return f"/// table\n{body}\n///\n{{: #p1 }}\n"


def code(body: str) -> str:
    return f"```\n{body}\n```\n{{: #p1 }}\n"


def parsed(body: str) -> Text:
    return texts.parse(f'---\nsource: "001"\n---\n{body}', "t.md")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (
            verse("# 甲  \n　- *乙*\\/\\|\n\n{~~丙~>丁~~}{>>讹<<}"),
            '<div id="p1"># 甲<br />　- <em>乙</em>/|<br /><br /><span class="mark correction" title="讹">'
            '<del class="sic">丙</del><ins class="corr">丁</ins></span></div>',
        ),
        (
            table(HEAD + "| *丙*\\|丁 |  |"),
            '<table id="p1"><thead><tr><th>甲</th><th>乙</th></tr></thead>'
            "<tbody><tr><td><em>丙</em>|丁</td><td></td></tr></tbody></table>",
        ),
        (
            code('*a* <b> & "c" [^n1] {++d++}{>>e<<}\n\n    \n/// verse\n{: #p9 }'),
            '<pre id="p1"><code>*a* &lt;b&gt; &amp; &quot;c&quot; [^n1] {++d++}{&gt;&gt;e&lt;&lt;}\n\n\n'
            "/// verse\n{: #p9 }</code></pre>",
        ),
        ("````\n```\n````\n{: #p1 }\n", '<pre id="p1"><code>```</code></pre>'),
        ("```python\nx\n```\n", "<pre><code>x</code></pre>"),
        ("\\<\n", "<p>&lt;</p>"),
        # What is no row, or has fewer cells, would lose words: it is left as it is written.
        (table(HEAD + "| 丙 |"), '<div id="p1">| 甲 | 乙 |\n| --- | --- |\n| 丙 |</div>'),
        (table("| 甲 |\n| --- |"), '<div id="p1">| 甲 |\n| --- |</div>'),
    ],
)
def test_each_kind_is_one_element_with_its_lines(markdown: str, html: str) -> None:
    assert render(markdown) == html


def test_a_block_behind_another_needs_no_more_than_an_empty_line() -> None:
    rendered = render(verse("甲") + "\n" + table(HEAD + "| 丙 | 丁 |") + "\n" + code("戊") + "\n己\n{: #p2 }\n")
    names = [line.partition(" ")[0] for line in rendered.split("\n")]
    assert names == ["<div", "<table", "<pre", "<p"]


OUT = "Take it out, or write a backslash before it where the character is meant."
AWAY = "Take it away."
NOT_IN_LINES = (
    "block-not-rendered: the verse p1 is rendered otherwise than in 2 lines. Close in each line what opens in it."
)
USE_DRAFT = "Use one of draft."
BROKEN = "opens or closes nothing. Close the mark inside its block, or write the braces as \\{."
WRONG = {
    verse("甲<b>乙\n![丙](d)"): [
        f"6: markup-foreign: “<b>” is HTML. {OUT}",
        f"7: markup-foreign: “![丙]” is an image. {OUT}",
    ],
    verse("甲`乙`"): [
        "5: markup-foreign: p1 holds <code>, which a text may not hold. Take it away.",
        *[f"6: markup-foreign: “`” is code. {OUT}"] * 2,
    ],
    verse("*甲\n乙*"): [f"5: {NOT_IN_LINES}"],
    verse("甲///Footnotes Go Here///乙"): [f"6: markup-foreign: “///Footnotes Go Here” is the place of notes. {OUT}"],
    verse("甲\n{++乙\n丙++}{>>误<<}"): [
        f"7: mark-broken: {{++ at “{{++乙” {BROKEN}",
        "8: comment-stray: the comment “误” stands behind no mark. Put it right behind a mark, begin it with gap:, "
        "or take it out.",
        f"8: mark-broken: ++}} at “丙++}}” {BROKEN}",
    ],
    table(HEAD + "| {++丙 | 丁++}{>>误<<} |"): [
        "8: comment-stray: the comment “误” stands behind no mark. Put it right behind a mark, begin it with gap:, "
        "or take it out.",
        f"8: mark-broken: ++}} at “丁++}}” {BROKEN}",
        f"8: mark-broken: {{++ at “{{++丙” {BROKEN}",
    ],
    table(HEAD + "| 丙 {: .gap } | 丁 |"): [
        f'5: markup-foreign: p1 holds <td class="gap">, which a text may not hold. {AWAY}'
    ],
    table(HEAD + "| [丙](x) | &lt; |"): [
        f'5: markup-foreign: p1 holds <a href="x">, which a text may not hold. {AWAY}',
        "8: markup-foreign: “&lt;” is an entity. Write the character that it stands for.",
        f"8: markup-foreign: “[丙](x)” is a link. {OUT}",
    ],
    verse("甲").replace("#p1", "#p1 onclick=x"): [
        "5: attribute-undeclared: p1 has the attribute onclick. Take it away."
    ],
    table(HEAD + "| 丙 | 丁 |").replace("#p1", "#p1 .caption"): [
        f"5: class-undeclared: caption is no class that a table may have. {USE_DRAFT}"
    ],
    code("甲").replace("#p1", "#p1 .caption style=x"): [
        "5: attribute-undeclared: p1 has the attribute style. Take it away.",
        f"5: class-undeclared: caption is no class that a code may have. {USE_DRAFT}",
    ],
    verse("甲\n乙[^n9]"): ["7: note-missing: [^n9] has no definition. Write [^n9]: … at the end."],
    code("甲").replace("#p1", "#p1 .draft"): [
        "5: draft-unsettled: p1 is a draft. Settle it against the source and take .draft away."
    ],
    code("甲\n乙").replace("{: #p1 }\n", ""): ["5: id-missing: the code “甲…” has no id. Run make ids."],
    verse("甲") + "\n" + code("乙"): [
        "13: id-duplicate: p1 stands at line 8 already. Delete one, in both files, and run make ids."
    ],
}  # fmt: skip


@pytest.mark.parametrize("body", WRONG)
def test_what_may_not_stand_in_it_is_found_on_its_line(body: str) -> None:
    assert [str(finding).removeprefix("t.md:") for finding in parsed("\n" + body).findings] == WRONG[body]


def test_nothing_is_found_in_code() -> None:
    assert parsed("\n" + code("<b> &lt; ![甲](乙) `丙` {++丁 [^n9] [TOC] ///Footnotes Go Here///")).findings == ()


PIECES = st.sampled_from(
    ["/// verse", "/// table", "///", "////", "```", "````", "~~~", "| 甲 | 乙 |", "| --- | --- |", "{: #p9 }", "", "",
     "  甲", "*甲*", "*", "{++乙++}{>>丙<<}", "{++", "++}{>>丙<<}", "\\", "# 丁", "- 戊", "> 己", "[^n1]", "[^n1]: 注",
     "<b>", "&lt;", "{: .gap }", "    甲", "\\`", "``", "[TOC]", "[a]: b", "\\/", "\\|", "|", "{:", "　甲", "甲",
     "乙丙"]
)  # fmt: skip
LINES = st.lists(st.lists(PIECES, min_size=1, max_size=2).map(" ".join), min_size=1, max_size=4)
ROWS = LINES.map(lambda lines: HEAD + "\n".join(f"| {line} | 丁 |" for line in lines))
BODIES = st.one_of(LINES.map("\n".join).map(verse), ROWS.map(table), LINES.map("\n".join).map(code))


def bare(lines: str) -> list[str]:
    """Lines without white space at their ends, and without asterisks, which are emphasis or stand for themselves."""
    return [line.replace("*", "").strip() for line in lines.split("\n")]


@given(BODIES)
def test_what_is_read_is_what_is_rendered(body: str) -> None:
    text = parsed(f"\n{body}\n戊己庚\n{{: #p2 }}\n")
    assert all("\n" not in str(finding) for finding in text.findings)
    if not text.findings:
        kept, shown = text.blocks[0], readings(render(text.markdown), "corrected")
        assert (list(shown), shown["p2"]) == (["p1", "p2"], "戊己庚")
        # A line ends behind the last cell as well.
        assert bare(shown["p1"]) == bare(kept.plain) + [""] * (kept.kind == "table")
