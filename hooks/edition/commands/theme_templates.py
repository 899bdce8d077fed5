"""What the theme's templates read of the edition, besides what MkDocs gives them."""

from functools import partial
from typing import Any

from markupsafe import Markup, escape

from ..publish.language_marks import mark_chinese
from .site import Site


def theme_globals(site: Site, root: str) -> dict[str, object]:
    """What templates may name: a page's short titles, its addresses under the root, the script of its head and others.

    The theme's templates print what they are given as HTML.
    """

    def short_title(page: Any) -> Markup | str:
        return escape(site.short_title(page.file.src_uri)) if page else ""

    return {
        "short_title": short_title,
        "short_titles": lambda page: site.pages.short_titles(f"docs/{page.file.src_uri}"),
        "addresses": lambda page: site.addresses(page.url, root).by_language(site.ui),
        "mark_chinese": partial(mark_chinese, lang=site.ui),
        "for_learners": site.for_learners,
        "early_script": Markup(site.early_script()),
    }
