"""One style sheet: what the theme says of parts that no page has is left out, and a sheet that is broken is refused."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from corpus import ROOT
from edition.base.findings import EditionError
from edition.publish.stylesheet import stylesheet
from edition.publish.theme_rules import UNUSED_CLASS, rules, used_rules

SPEC = find_spec("material")
assert SPEC and SPEC.submodule_search_locations
THEME = Path(SPEC.submodule_search_locations[0]) / "templates/assets/stylesheets"


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ("a{top:0}", "a{top:0}"),
        ('@charset "UTF-8";a{top:0}', '@charset "UTF-8";a{top:0}'),
        (".md-tag{top:0}", ""),
        (".md-tags>a:hover,.md-nav{top:0}", ".md-nav{top:0}"),
        (".md-typeset .tabbed-set p{top:0}", ""),
        ("p:not(.md-tag){top:0}", "p:not(.md-tag){top:0}"),
        (":is(.md-tag,.md-nav) a{top:0}", ":is(.md-tag,.md-nav) a{top:0}"),
        ("@media print{.md-tag{top:0}a{top:1px}}", "@media print{a{top:1px}}"),
        ("@media print{.md-tag{top:0}}", ""),
        ("@supports (a:b){@media print{.keys{top:0}p{top:0}}}", "@supports (a:b){@media print{p{top:0}}}"),
        ("@keyframes a{0%{top:0}to{top:1px}}", "@keyframes a{0%{top:0}to{top:1px}}"),
        (":root{--md-tag-icon:url('a;b}{');--md-hue:1}", ":root{--md-hue:1}"),
        (":root{--md-tag-icon:url(\"it's;\")}", ""),
        ('a::after{content:"}.md-tag{"}', 'a::after{content:"}.md-tag{"}'),
        ("[dir=rtl] a,[dir=ltr] a{top:0}", "[dir=ltr] a{top:0}"),
        ("[data-md-color-accent=red]{top:0}[data-md-color-accent=custom]{a:b}", "[data-md-color-accent=custom]{a:b}"),
    ],
)  # fmt: skip
def test_what_no_page_can_use_is_left_out(css: str, kept: str) -> None:
    assert used_rules(css) == kept
    assert used_rules(kept) == kept


def test_what_is_kept_of_the_theme_is_the_theme_s() -> None:
    """Every rule that is kept stands in the theme's sheet, selector by selector and declaration by declaration."""
    for sheet in THEME.glob("*.css"):
        css = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert 0 < len(used_rules(css)) < len(css)
        for prelude, body in rules(used_rules(css)):
            part = prelude.split(",")[-1]
            assert part in css and (body or "").split(";")[-1].split("{")[-1] in css


@pytest.mark.whole_site
def test_no_page_has_what_is_left_out() -> None:
    for page in sorted((ROOT / "site").rglob("*.html")):
        classes = set(re.findall(r'class="([^"]*)"', page.read_text(encoding="utf-8")))
        names = {name for value in classes for name in value.split()}
        assert not [name for name in names if UNUSED_CLASS.fullmatch(f".{name}")], page


def test_ours_come_last_and_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    for name, css in {"theme": "a{top:0}/* { */.md-tag{top:0}", "b": "b { top: 0 }", "c": "c { top: 0 }"}.items():
        (tmp_path / f"{name}.css").write_text(css, encoding="utf-8")
    assert stylesheet(tmp_path, tmp_path / "theme.css", ["c.css", "b.css"]) == "a{top:0}c{top:0}b{top:0}\n"


@pytest.mark.parametrize(
    ("css", "place", "said"),
    [("a {\n  top 0;\n}\n", "b.css:2", "Expected"), (None, "mkdocs.yml:1", "Could not resolve")],
)
def test_a_sheet_that_is_broken_is_refused_with_its_line(
    tmp_path: Path, css: str | None, place: str, said: str
) -> None:
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    (tmp_path / "theme.css").write_text("", encoding="utf-8")
    if css:
        (tmp_path / "b.css").write_text(css, encoding="utf-8")
    with pytest.raises(EditionError) as caught:
        stylesheet(tmp_path, tmp_path / "theme.css", ["b.css"])
    message = str(caught.value)
    assert message.startswith(f"{place}: style-broken: esbuild refuses the style sheets:") and said in message
