"""The theme's page around a term: whole, escaped, and as the theme itself would make it."""

from __future__ import annotations

import pytest

from edition.commands.site import Site
from edition.publish.entries import Entry
from edition.publish.shell import Model, Shell, ShellError
from small_edition import edition, pages

MODEL = Model("<h1>model</h1>")
THEME = "<title>{0}</title><meta content='{0}'><b>{0}</b><a href='{1}'><a href='{1}'><a href='{1}'>{2}"


def theme(title: str = MODEL.title, slug: str = MODEL.slug, content: str = MODEL.content) -> str:
    return THEME.format(title, slug, content)


def test_a_term_stands_in_the_place_of_the_model_and_is_escaped() -> None:
    shell = Shell(theme(), MODEL)
    assert shell.around("r-and-d", "R&D <b>", "<h1>x & y</h1>") == theme(
        "R&amp;D &lt;b&gt;", "r-and-d", "<h1>x & y</h1>"
    )


def test_the_title_is_that_of_the_interface() -> None:
    term = Entry("term", edition().terms["r-and-d"])
    shell = Shell(theme(), MODEL)
    assert Site(edition(), pages("zh")).in_shell(shell, term, "x") == theme("研发 R&amp;D", "r-and-d", "x")
    assert Site(edition(), pages("en")).in_shell(shell, term, "x") == theme("R&amp;D 研发", "r-and-d", "x")


@pytest.mark.parametrize(
    ("html", "message"),
    [
        (theme(title="x"), "the theme's page around glossary/model-slug.md holds 'model-title' 0 times, not 3"),
        (theme() + MODEL.title, "the theme's page around glossary/model-slug.md holds 'model-title' 4 times, not 3"),
        (theme() + MODEL.slug, "the theme's page around glossary/model-slug.md holds 'model-slug' 4 times, not 3"),
        (theme(content=""), "the theme's page around glossary/model-slug.md holds '<h1>model</h1>' 0 times, not 1"),
    ],
)
def test_a_theme_that_holds_a_part_too_often_or_not_at_all_is_refused(html: str, message: str) -> None:
    with pytest.raises(ShellError) as caught:
        Shell(html, MODEL)
    assert str(caught.value) == message
