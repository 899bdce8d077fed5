"""The closed grammar: what would show, hide or run something else is a finding with its line, in every place."""

from __future__ import annotations

import pytest

from edition.model.texts import texts
from edition.model.texts.rendering import render
from small_edition import FOLDERS, edition, path_of

HEAD = '---\nsource: "001"\n---\n\n'
CHARACTER = "Write the character that it stands for."
OUT = "Take it out, or write a backslash before it where the character is meant."
ESCAPE = "Escape with a backslash what it takes for markup."


def findings(body: str) -> list[str]:
    return [str(finding) for finding in texts.parse(HEAD + body, "t.md").findings]


# What somebody might put into a text, and what it is found to be.
INLINE = {
    "<script>window.x=1</script>": "“<script>” is HTML",
    "<iframe srcdoc='<b>'></iframe>": "“<iframe srcdoc='<b>” is HTML",
    "<ins>编造</ins>": "“<ins>” is HTML",
    "<sup>编造</sup>": "“<sup>” is HTML",
    "<span hidden>原文</span>": "“<span hidden>” is HTML",
    "<span class='mark'>编造</span>": "“<span class='mark'>” is HTML",
    "<del>原文</del>": "“<del>” is HTML",
    "<input>": "“<input>” is HTML",
    "<abbr title=编造>甲</abbr>": "“<abbr title=编造>” is HTML",
    "<meta http-equiv=refresh>": "“<meta http-equiv=ref” is HTML",
    "<style>p{}</style>": "“<style>” is HTML",
    "<!-- 备注 -->": "“<!-- 备注 -->” is HTML",
    "<?php ?>": "“<?php ?>” is HTML",
    "<a href=x>": "“<a href=x>” is HTML",
    "<https://example.org>": "“<https://example.org” is HTML",
    "<a@example.org>": "“<a@example.org>” is HTML",
    "</p>": "“</p>” is HTML",
    "A&amp;B": "“&amp;” is an entity",
    "&#x5B57;": "“&#x5B57;” is an entity",
    "&#23383;": "“&#23383;” is an entity",
    "![图](a.png)": "“![图]” is an image",
    "![图][a]": "“![图]” is an image",
    "[甲](javascript:alert(1))": "“[甲](javascript:alert” is a link",
    "[甲](../index.md)": "“[甲](../index.md)” is a link",
    "[甲][乙]": "“[甲][乙]” is a link",
    "`代码`": "“`” is code",
}


@pytest.mark.parametrize("markup", INLINE)
@pytest.mark.parametrize(
    "place",
    [
        "# 题{} {{: #title }}\n",
        "\n甲{}乙\n{{: #p1 }}\n",
        "\n- 甲{}乙\n{{: #p1 }}\n",
        "\n甲[^n1]\n{{: #p1 }}\n\n[^n1]: 乙{}\n",
    ],
    ids=["title", "paragraph", "bullet", "note"],
)
def test_markup_that_is_none_of_ours_is_found_in_every_place(markup: str, place: str) -> None:
    body = place.format(markup)
    found = findings(body)
    line = 4 + next(n for n, row in enumerate(body.split("\n"), 1) if markup in row)
    remedy = CHARACTER if "entity" in INLINE[markup] else OUT
    assert f"t.md:{line}: markup-foreign: {INLINE[markup]}. {remedy}" in found


@pytest.mark.parametrize("markup", [markup for markup in INLINE if markup.startswith(("<", "!"))])
def test_it_is_shown_as_it_is_written_and_does_nothing(markup: str) -> None:
    html = render(f"甲{markup}乙\n")
    assert "<" not in html.removeprefix("<p>").removesuffix("</p>").replace("<a href=", "").replace("<code>", "")


UNDECLARED = "attribute-undeclared: p1"
# Blocks that are rendered as something else than they look.
BLOCKS: dict[str, list[str]] = {
    "#标题\n{: #p1 }\n": [f"block-not-rendered: Markdown makes <h1> with the id _1 of the paragraph p1. {ESCAPE}"],
    "[TOC]\n{: #p1 }\n": [
        f"block-not-rendered: Markdown makes <div> of the paragraph p1. {ESCAPE}",
        f"markup-foreign: “[TOC]” is a table of contents. {OUT}",
    ],
    "甲///Footnotes Go Here///\n{: #p1 }\n": [f"markup-foreign: “///Footnotes Go Here” is the place of notes. {OUT}"],
    "甲\n{: #p1 hidden=1 }\n": [f"{UNDECLARED} has the attribute hidden. Take it away."],
    "甲\n{: #p1 style=color:red }\n": [f"{UNDECLARED} has the attribute style. Take it away."],
    "甲\n{: #p1 onclick=x }\n": [f"{UNDECLARED} has the attribute onclick. Take it away."],
    "甲\n{: #p1 lang=fr }\n": [
        f"{UNDECLARED} says that it is in the language fr. lang=en stands with .published alone."
    ],
    "甲\n{: #p1 lang=en }\n": [
        f"{UNDECLARED} says that it is in the language en. lang=en stands with .published alone."
    ],
    "甲\n{: #p99 .gap }\n": [
        "class-undeclared: gap is no class that a paragraph may have. Use one of abstract, affiliation, author-note, "
        "caption, draft, editor-note, keywords, kicker, label, published, pullquote, source-line, standfirst."
    ],
    "## 甲 {: #p1 .abstract }\n": [
        "class-undeclared: abstract is no class that a heading may have. Use one of draft, published."
    ],
    "- 甲\n{: #p1 .caption }\n": ["class-undeclared: caption is no class that a bullet may have. Use one of draft."],
    "*原文*{: hidden=1 }甲\n{: #p1 }\n": [
        'markup-foreign: p1 holds <em hidden="1">, which a text may not hold. Take it away.'
    ],
    "甲**乙**{: .gap }\n{: #p1 }\n": [
        'markup-foreign: p1 holds <strong class="gap">, which a text may not hold. Take it away.'
    ],
    "{++甲++}{>>据乙<<}{: style=display:none }\n{: #p1 }\n": [
        'markup-foreign: p1 holds <span class="mark supplied" style="displ, which a text may not hold. Take it away.'
    ],
    "甲\n{: #p1 .draft }\n": ["draft-unsettled: p1 is a draft. Settle it against the source and take .draft away."],
}


@pytest.mark.parametrize("body", BLOCKS)
def test_a_block_that_is_not_what_it_says_is_found(body: str) -> None:
    assert findings(body) == [f"t.md:5: {message}" for message in BLOCKS[body]]


@pytest.mark.parametrize(
    "body",
    [
        "甲*乙***丙**\n{: #p1 .abstract }\n",
        "New forces.\n{: #a1 .published lang=en }\n",
        "甲{~~乙~>丙~~}{>>讹<<}{++丁++}{>>脱<<}{--戊--}{>>衍<<}{>>gap: 缺<<}[^n1]\n{: #p1 }\n\n[^n1]: *注*\n",
        "[注]: 一句。\n{: #p1 }\n",
        "1 < 2，R&D，A & B，\\<甲\\>，\\*星\\*，［1］，[注]，!感叹\n{: #p1 }\n",
        "*[甲]: 乙\n{: #p1 }\n",
        "- 甲\n{: #p1 }\n- 乙\n{: #p2 }\n\n## 丙 {: #p3 }\n",
    ],
)
def test_what_a_text_may_hold_is_no_finding(body: str) -> None:
    assert findings(body) == []


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("[注]: 一句。", "[注]: 一句。"),
        ("\\<甲\\>&", "&lt;甲&gt;&amp;"),
        ("<b>甲</b>", "&lt;b&gt;甲&lt;/b&gt;"),
        ("[甲][乙] [丙] [丁 [戊]](己)", "[甲][乙] [丙] [丁 [戊]](己)"),
        ("[甲](乙)[丙](丁 '戊')", '<a href="乙">甲</a><a href="丁" title="戊">丙</a>'),
    ],
)
def test_nothing_is_swallowed(markdown: str, shown: str) -> None:
    assert render(markdown) == f"<p>{shown}</p>"


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_golden_texts_hold_nothing_else(folder: str) -> None:
    assert [str(f) for f in edition().pairs[path_of(folder)].findings] == []


def test_a_bracket_behind_a_backslash_begins_no_tag_in_a_heading() -> None:
    rendered = render("# 甲\\<script>乙\\</script> {: #title }\n")
    assert rendered == '<h1 id="title">甲&lt;script&gt;乙&lt;/script&gt;</h1>'
