"""The theme's page around a term, rendered once and filled, is byte for byte what the theme itself renders."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from trees import SEVERAL, few_documents, few_terms

pytestmark = pytest.mark.whole_site

TERMS = ("new-quality-productive-forces", "863-program", "digital-economy")


@pytest.mark.parametrize("config", ["mkdocs.yml", "mkdocs.en.yml"])
def test_three_terms_are_as_the_theme_renders_them(config: str, tmp_path: Path) -> None:
    few_terms(few_documents(tmp_path, SEVERAL), *TERMS)
    site = load_config(str(tmp_path / config), site_dir=str(tmp_path / "site"))
    environment: list[Environment] = []
    compared: list[str] = []

    def keep(env: Environment, **_: Any) -> None:
        environment.append(env)

    def compare(context: dict[str, Any], page: Page, **_: Any) -> dict[str, Any]:
        slug = page.file.src_uri.removeprefix("glossary/").removesuffix(".md")
        if slug in TERMS:
            own = {key: value for key, value in context.items() if key != "html"}
            assert context["html"] == environment[0].get_template("main.html").render(own)
            compared.append(slug)
        return context

    # After the hook's own handlers, which stand first.
    site.plugins.events["env"].append(keep)
    site.plugins.events["page_context"].append(compare)
    build(site)
    assert sorted(compared) == sorted(TERMS)
