"""MkDocs handlers: they gather, call the library, and log."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from edition.findings import EditionError
from edition.marks import MarksExtension
from edition.site import Site, with_policy

log = get_plugin_logger("xinzhi")
build: dict[str, Any] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads the edition afresh (globals survive rebuilds) and writes the navigation in the interface's language."""
    build.clear()
    root = Path(config.config_file_path).parent
    try:
        build["site"] = Site.open(root, "en" if config.theme["language"] == "en" else "zh")
    except EditionError as error:
        raise Abort(str(error)) from error
    config.nav = build["site"].nav()
    config.markdown_extensions.append(MarksExtension())  # type: ignore[arg-type]  # MkDocs passes instances through
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """English files leave; where a page is a pair of its own, the interface's half takes its place."""
    site: Site = build["site"]
    build["english"] = {}
    for file in [f for f in files if f.src_uri.endswith(".en.md")]:
        partner = files.get_file_from_path(file.src_uri.replace(".en.md", ".md"))
        file.dest_uri, file.url = (partner.dest_uri, partner.url) if partner else (file.dest_uri, file.url)
        if file.src_uri.startswith("texts/"):
            build["english"][partner.src_uri if partner else ""] = file
            files.remove(file)
        else:
            files.remove(partner if site.ui == "en" and partner else file)
    for path, title in site.generated().items():
        files.append(File.generated(config, path, content=f"# {title} {{: #title }}\n"))
    for file in files.documentation_pages():
        file.inclusion = InclusionLevel.INCLUDED
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Weaves a text's two halves; the table of contents is that of the interface's language."""
    site: Site = build["site"]
    path = f"docs/{page.file.src_uri}"
    if path not in site.pairs:
        return html
    english = build["english"].get(page.file.src_uri)
    if english is None:
        return site.text(path, html, "", page.url)
    half = Page(None, english, config)
    page.file.page = page
    half.read_source(config)
    half.render(config, files)
    page.toc = half.toc if site.ui == "en" else page.toc
    return site.text(path, html, half.content or "", page.url)


@event_priority(-50)
def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Generated pages, when all texts are known; before the search plugin reads them."""
    site: Site = build["site"]
    for file in files.documentation_pages():
        page = file.page
        if page is None:
            continue
        slug = file.src_uri.removeprefix("glossary/").removesuffix(".md")
        page.content = site.page(file.src_uri) or page.content
        if file.src_uri.startswith("glossary/") and slug in site.terms:
            page.content, page.meta["concordance"] = site.term(slug)
            page.title = site.term_title(slug)
        if page.is_homepage or file.url in (".", "./"):
            page.content = (page.content or "") + site.home()


@event_priority(-100)
def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Links come last: the search plugin has indexed the page by now, so they cost its index nothing."""
    site: Site = build["site"]
    path = f"docs/{page.file.src_uri}"
    if path in site.linked:
        page.content = site.with_links(path)
    page.content = (page.content or "") + str(page.meta.pop("concordance", ""))
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The default view and the Content-Security-Policy."""
    return with_policy(output, build["site"].ui)


def on_post_build(config: MkDocsConfig) -> None:
    """What the term cards read; occurrences that no link could enclose are warnings, and fail a strict build."""
    (Path(config.site_dir) / "assets/terms.json").write_text(build["site"].cards(), encoding="utf-8")
    for message in build["site"].unlinked():
        log.warning(message)
