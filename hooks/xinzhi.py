"""MkDocs handlers: they gather, call the library, and log."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from edition.base.findings import EditionError
from edition.base.interface import equip
from edition.commands.site import CONTENT, SLUG, TITLE, Site, with_policy
from edition.model.marks import MarksExtension
from edition.publish.pages import in_order

log = get_plugin_logger("xinzhi")


class Build:
    """What the handlers of one build hand on."""

    site: Site
    english: dict[str, File]
    env: Environment


build = Build()


class TermPage(Page):
    """A term's page: MkDocs need not read and render the Markdown of what the library makes."""

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.meta, self.content = {"template": "term.html"}, CONTENT


class TextPage(Page):
    """A text's page: Markdown that is as it was in the build before is not rendered again, unless it links away."""

    rendered: ClassVar[dict[str, tuple[str | None, dict[str, Any]]]] = {}
    made = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")

    def render(self, config: MkDocsConfig, files: Files) -> None:
        before, made = self.rendered.get(self.file.src_uri, (None, {}))
        if before == self.markdown:
            vars(self).update(made)
            return
        super().render(config, files)
        if not self.links_to_anchors:
            self.rendered[self.file.src_uri] = self.markdown, {name: getattr(self, name) for name in self.made}


@contextmanager
def findings_abort() -> Iterator[None]:
    """What the library finds ends the build with its messages alone."""
    try:
        yield
    except EditionError as error:
        raise Abort(str(error)) from error


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads the edition afresh (globals survive rebuilds) and writes the navigation in the interface's language."""
    with findings_abort():
        root = Path(config.config_file_path).parent
        build.site = Site.open(root, "en" if config.theme["language"] == "en" else "zh")
    config.nav = build.site.nav()
    config.markdown_extensions.append(MarksExtension())  # type: ignore[arg-type]  # MkDocs passes instances through
    return config


def on_files(files: Files, config: MkDocsConfig) -> None:
    """One file for each pair; the pages that no file holds; terms as pages of their own kind."""
    build.english = parted(files, build.site)
    for path, title in build.site.generated().items():
        files.append(File.generated(config, path, content=f"# {title} {{: #title }}\n"))
    for file in files.documentation_pages():
        file.inclusion = InclusionLevel.INCLUDED
        own_page(file, config)


def own_page(file: File, config: MkDocsConfig) -> None:
    """Gives a term or a text a page of its own kind: a page finds its file."""
    if term := build.site.term(file.src_uri):
        TermPage(build.site.term_title(term), file, config)
    elif pair := build.site.pairs.get(f"docs/{file.src_uri}"):
        TextPage(build.site.title(pair), file, config)


def parted(files: Files, site: Site) -> dict[str, File]:
    """Takes out the texts' English files, and other pages in the other language; the former by their Chinese path."""
    english = {}
    for file in [f for f in files if f.src_uri.endswith(".en.md")]:
        partner = files.get_file_from_path(file.src_uri.replace(".en.md", ".md"))
        if partner:
            file.dest_uri, file.url = partner.dest_uri, partner.url
            english[partner.src_uri] = file
        replaced = site.ui == "en" and not file.src_uri.startswith("texts/")
        files.remove(partner if partner and replaced else file)
    return {path: file for path, file in english.items() if f"docs/{path}" in site.pairs}


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A text's two halves woven and linked; the table of contents is that of the interface's language."""
    if not (english := build.english.get(page.file.src_uri)):
        return build.site.text(page.file.src_uri, html, "", page.url)
    half = TextPage(None, english, config)
    half.read_source(config)
    half.render(config, files)
    page.toc = half.toc if build.site.ui == "en" else page.toc
    return build.site.text(page.file.src_uri, html, half.content or "", page.url)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """What is generated, when all texts are linked. The theme's search index stays empty: ours takes its place."""
    build.env = env
    equip(env, build.site.ui)
    env.globals["terms"] = in_order(build.site.terms.values(), build.site.ui)
    for page in (file.page for file in files.documentation_pages() if file.page):
        page.content = build.site.page(page.file.src_uri, page.content or "")
        page.meta["search"] = {"exclude": True}


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """The theme's page around a term is rendered once, around the model of a term, and filled for each."""
    if term := build.site.term(page.file.src_uri):
        build.site.shell = build.site.shell or shell(context, config)
        context["html"] = build.site.in_shell(term, page.content or "")
    return context


def shell(context: dict[str, Any], config: MkDocsConfig) -> str:
    """The theme's page around the model of a term."""
    file = File(f"glossary/{SLUG}.md", config.docs_dir, config.site_dir, config.use_directory_urls)
    model = TermPage(TITLE, file, config)
    model.render(config, Files([]))
    return build.env.get_template("main.html").render({**context, "page": model})


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The default view and the Content-Security-Policy."""
    return with_policy(output, build.site.ui)


def on_post_build(config: MkDocsConfig) -> None:
    """What the term cards and search read; occurrences that no link could enclose are warnings, and fail the build."""
    shutil.rmtree(Path(config.site_dir) / "search", ignore_errors=True)
    with findings_abort():
        for name, content in build.site.assets().items():
            write_file(content.encode(), str(Path(config.site_dir) / "assets" / name))
    for message in build.site.unlinked():
        log.warning(message)
