"""The theme's page around a term: whole, escaped, and as the theme itself would make it."""

from __future__ import annotations

import pytest
from markupsafe import escape

from edition.commands.site import Site
from edition.publish.entries import Entry
from edition.publish.shell import Model, Shell, ShellError
from small_edition import edition, pages

MODEL = Model("<h1>model</h1>")
THEME = "<title>{0}</title><meta content='{0}'><meta content='{3}'><meta content='{3}'>" + "<a href='{1}'>" * 6 + "{2}"


def theme(
    title: str = MODEL.title,
    slug: str = MODEL.slug,
    content: str = MODEL.content,
    description: str = MODEL.description,
) -> str:
    return THEME.format(title, slug, content, description)


def test_a_term_stands_in_the_place_of_the_model_and_is_escaped() -> None:
    shell = Shell(theme(), MODEL)
    assert shell.around("r-and-d", "R&D <b>", '"R&D"', "<h1>x & y</h1>") == theme(
        "R&amp;D &lt;b&gt;", "r-and-d", "<h1>x & y</h1>", "&quot;R&amp;D&quot;"
    )


def test_the_title_is_that_of_the_interface() -> None:
    term = Entry("term", edition().terms["r-and-d"])
    shell = Shell(theme(), MODEL)
    zh, en = (edition().terms["r-and-d"].definition_zh, edition().terms["r-and-d"].definition_en)
    in_zh, in_en = (Site(edition(), pages(ui)).in_shell(shell, term, "x") for ui in ("zh", "en"))
    assert in_zh == theme("研发 R&amp;D", "r-and-d", "x", str(escape(zh)))
    assert in_en == theme("R&amp;D 研发", "r-and-d", "x", str(escape(en)))


@pytest.mark.parametrize(
    ("html", "message"),
    [
        (theme(title="x"), "the theme's page around glossary/model-slug.md holds 'model-title' 0 times, not 2"),
        (theme() + MODEL.title, "the theme's page around glossary/model-slug.md holds 'model-title' 3 times, not 2"),
        (theme() + MODEL.slug, "the theme's page around glossary/model-slug.md holds 'model-slug' 7 times, not 6"),
        (
            theme(description=""),
            "the theme's page around glossary/model-slug.md holds 'model-description' 0 times, not 2",
        ),
        (theme(content=""), "the theme's page around glossary/model-slug.md holds '<h1>model</h1>' 0 times, not 1"),
    ],
)
def test_a_theme_that_holds_a_part_too_often_or_not_at_all_is_refused(html: str, message: str) -> None:
    with pytest.raises(ShellError) as caught:
        Shell(html, MODEL)
    assert str(caught.value) == message
