"""Links lead to pages of the site, or out of it by declared schemes."""

from __future__ import annotations

import pytest

from edition.commands.site import Site
from edition.model.texts import texts
from edition.model.texts.rendering import render
from edition.publish.addresses import is_declared, undeclared
from small_edition import edition, pages

PAGE = """# About {: #title }

[A](https://example.org/a), [B](../glossary/index.md), [C](mailto:a@example.org).
{: #p1 }

[D](javascript:a) and [E](//example.org/e).
{: #p2 }
"""
REMEDY = "Link to a page of the site, or by one of the schemes http, https, mailto."


def test_each_link_by_another_scheme_is_a_finding_at_its_block() -> None:
    blocks = texts.parse_page(PAGE, "docs/about/index.en.md").blocks
    found = list(map(str, undeclared(render(PAGE), blocks, "docs/about/index.en.md")))
    assert found == [
        f"docs/about/index.en.md:6: link-undeclared: a link leads to “javascript:a”. {REMEDY}",
        f"docs/about/index.en.md:6: link-undeclared: a link leads to “//example.org/e”. {REMEDY}",
    ]


@pytest.mark.parametrize(
    "address", ["java\tscript:a()", " JAVASCRIPT:a()", "\x01vbscript:a", "data:text/html,a", "/\\a.org", "\\\\a.org"]
)
def test_what_a_browser_takes_for_a_scheme_or_a_host_is_none_of_ours(address: str) -> None:
    assert not is_declared(address)


@pytest.mark.parametrize("address", ["", "#p7", "?view=en", "a/b:c", "../1:2/", "HTTPS://example.org/"])
def test_paths_and_declared_schemes_are(address: str) -> None:
    assert is_declared(address)


def test_the_address_of_the_source_files_is_one_to_link_to() -> None:
    site = Site(edition(), pages("en"))
    assert site.repository("https://example.org/") == site.repository(None) == []
    assert str(*site.repository("javascript:a()")) == (
        f"mkdocs.yml:1: link-undeclared: repo_url is “javascript:a()”. {REMEDY}"
    )
