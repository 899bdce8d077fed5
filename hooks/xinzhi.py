"""MkDocs handlers: they gather and call the library."""

import gzip
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_build_date, get_relative_url, write_file

from edition.base.findings import EditionError, Finding
from edition.base.interface import set_up_theme_templates
from edition.base.reporting import report
from edition.commands.site import MARKDOWN_EXTENSIONS, Model, Policy, RunningLines, Shell, Site, without_indents
from edition.commands.theme_templates import theme_globals

THEME_STYLE = "assets/stylesheets/main.*.css"
THEME_SCRIPT = "assets/javascripts/bundle.*.js"
# Style sheets become one; the theme's search worker is never made.
UNUSED_OF_THEME = ("assets/stylesheets/*.min.css", "assets/*.map", "assets/javascripts/lunr/*", "*/search.*.min.js")
# The headings of a page of the glossary: the theme leads past the header to the first.
TITLE: list[Any] = [{"level": 1, "id": "title", "name": "", "children": []}]


class Build:
    """What the handlers of one build hand on."""

    site: Site
    env: Environment
    shells: dict[str, Shell]  # by the kind of page
    policies: dict[str, Policy]  # by the way to the site's root
    styles: list[str]  # ours, by their paths
    theme_style: Path


build = Build()


class TextPage(Page):
    """A text's page, which the library renders from both files: MkDocs is told its headings and its anchors."""

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, path = "", self.file.src_uri
        self.toc = get_toc(build.site.headings(path))  # type: ignore[arg-type]  # as Markdown nests them
        self.present_anchor_ids = build.site.anchors(path)
        self.meta["head"] = build.site.head(path, config.site_url or "")
        self.edit_url = (self.edit_url or "").replace(path, build.site.source_file(path)) or None


class EntryPage(TextPage):
    """A page of a term or a name, which the library makes: its template is the whole of it."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        model = Model.of(build.site.ui)
        self.meta, self.content = {"template": "term.html", "description": model.description}, model.content
        self.toc = get_toc(TITLE)


class EmptyPage(Page):
    """A page that holds nothing but what the theme's templates put into every page."""

    def __init__(self, config: MkDocsConfig) -> None:
        super().__init__("", File("empty.md", config.docs_dir, config.site_dir, config.use_directory_urls), config)
        self.content, self.toc = "", get_toc([])


@contextmanager
def findings_abort() -> Iterator[None]:
    """What the library finds ends the build with its messages alone."""
    try:
        yield
    except EditionError as error:
        raise Abort(report(error.findings)) from error


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads, weaves and links the edition afresh (globals survive rebuilds), and takes the navigation from it."""
    with findings_abort():
        root = Path(config.config_file_path).parent
        build.site = Site.open(root, "en" if config.theme["language"] == "en" else "zh")
        refuse(build.site.repository(config.repo_url))
    build.shells, build.policies, build.styles = {}, {}, take_own_styles(config)
    config.nav = build.site.navigation()
    # MkDocs declares names alone, and passes instances through.
    config.markdown_extensions = list(MARKDOWN_EXTENSIONS)  # type: ignore[arg-type]
    config.mdx_configs = {}
    return config


def take_own_styles(config: MkDocsConfig) -> list[str]:
    """The paths of our style sheets, which the theme is not to link: they become one."""
    paths = [f"docs/{path}" for path in config.extra_css]
    config.extra_css = []
    return paths


def on_files(files: Files, config: MkDocsConfig) -> None:
    """One file for each pair; the pages that no file holds; texts and terms as pages of their own kind."""
    take_out_withheld(files, build.site)
    leave_one_language(files, build.site)
    build.theme_style = take_out_of_theme(files)
    for path, title in build.site.generated().items():
        file = File.generated(config, path, content="# Made by the library {: #title }\n")
        files.append(file)
        Page(escape(title), file, config)
    for file in files.documentation_pages():
        file.inclusion = InclusionLevel.INCLUDED
        give_page_of_own_kind(file, build.site, config)


def take_out_withheld(files: Files, site: Site) -> None:
    """Takes out the texts that may not be shown: MkDocs would publish them as pages like any other."""
    texts = (file for file in files.documentation_pages() if file.src_uri.startswith("texts/"))
    for file in [file for file in texts if not site.is_text(file.src_uri.replace(".en.md", ".md"))]:
        files.remove(file)


def leave_one_language(files: Files, site: Site) -> None:
    """Takes out a text's English file, which the library reads, and of other pairs the file in the other language."""
    for file in [file for file in files if file.src_uri.endswith(".en.md")]:
        partner = files.get_file_from_path(file.src_uri.replace(".en.md", ".md"))
        if partner:
            file.dest_uri, file.url, file.name = partner.dest_uri, partner.url, partner.name
        is_shown = site.ui == "en" and not file.src_uri.startswith("texts/")
        files.remove(partner if partner and is_shown else file)


def take_out_of_theme(files: Files) -> Path:
    """Takes out what the theme would publish and no page asks for; returns its style sheet."""
    unused = [file for file in files if any(fnmatch(file.src_uri, name) for name in UNUSED_OF_THEME)]
    for file in unused:
        files.remove(file)
    return next(Path(str(file.abs_src_path)) for file in unused if fnmatch(file.src_uri, THEME_STYLE))


def give_page_of_own_kind(file: File, site: Site, config: MkDocsConfig) -> None:
    """Makes the page of a text, a term or a name, by its file. The theme prints titles as HTML."""
    if entry := site.entry(file.src_uri):
        EntryPage(escape(site.entry_title(entry)), file, config)
    elif site.is_text(file.src_uri):
        TextPage(escape(site.text_title(file.src_uri)), file, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Before and after a text stand texts; before and after other pages nothing."""
    for page in nav.pages:
        page.previous_page = page.next_page = None
    for one, following in pairwise(page for page in nav.pages if build.site.is_text(page.file.src_uri)):
        one.next_page, following.previous_page = following, one


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """What the theme's pages say of themselves. The theme's search index stays empty: ours takes its place."""
    build.env = env
    with findings_abort():
        env.globals |= globals_of_theme(env, files, config.site_url or "")
    for page in (file.page for file in files.documentation_pages() if file.page):
        with findings_abort():
            refuse(build.site.undeclared(page.file.src_uri, page.content or ""))
        page.title = Markup(page.title)  # what MkDocs takes from a page's Markdown is HTML, too
        page.meta.update(search={"exclude": True}, **build.site.said_of(page.file.src_uri))


def globals_of_theme(env: Environment, files: Files, root: str) -> dict[str, object]:
    """Sets up the theme's templates, and gives what they read besides."""
    set_up_theme_templates(env, build.site.ui)
    theme_script = next(file.url for file in files if fnmatch(file.src_uri, THEME_SCRIPT))
    return {"theme_script": theme_script, **theme_globals(build.site, root)}


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """The theme's page around a term or a name is rendered once, around a model of its kind, and filled for each."""
    if context["base_url"] not in build.policies:
        build.policies[context["base_url"]] = policy(context, config)
    # Made only now, and let go when it is written: all pages at once would fill the memory.
    page.content = build.site.page(page.file.src_uri, page.content or "", page.edit_url or "", page.canonical_url or "")
    if entry := build.site.entry(page.file.src_uri):
        if entry.kind not in build.shells:
            build.shells[entry.kind] = theme_shell(context, config, Model.of(build.site.ui, entry.kind))
        context["html"] = build.site.in_shell(build.shells[entry.kind], entry, page.content or "")
    return context


def theme_shell(context: dict[str, Any], config: MkDocsConfig, model: Model) -> Shell:
    """The theme's page around a model."""
    file = File(model.path, config.docs_dir, config.site_dir, config.use_directory_urls)
    if model.made:
        file = File.generated(config, model.path, content="")
    page = EntryPage(model.title, file, config)
    page.render(config, Files([]))
    return Shell(build.env.get_template("main.html").render({**context, "page": page}), model)


def policy(context: dict[str, Any], config: MkDocsConfig) -> Policy:
    """The policy of the pages of one depth, by an empty page there."""
    empty = {**context, "page": EmptyPage(config), "nav": Navigation([], [])}
    return Policy.of(build.env.get_template("main.html").render(empty))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The Content-Security-Policy, what runs along the page when it is printed, and no space that nobody sees."""
    site = str(config.site_name)
    title = site if page.is_homepage else str(Markup(page.title).striptags())
    lines = RunningLines(title, site, page.canonical_url or "", get_build_date())
    page.content = None
    return lines.on(build.policies[get_relative_url(".", page.url)].on(without_indents(output)))


def on_post_build(config: MkDocsConfig) -> None:
    """The files that are no pages of MkDocs; occurrences that no link could enclose end the build."""
    shutil.rmtree(Path(config.site_dir) / "search", ignore_errors=True)
    with findings_abort():
        style = build.site.stylesheet(build.theme_style, build.styles)
        early = build.env.get_template("partials/javascripts/early.html").render(config=config)
        files = build.site.files(config.site_url or "", config.repo_url or "")
        for name, content in chain(files, style.items(), {"assets/early.js": early}.items()):
            write_file(content.encode(), str(Path(config.site_dir) / name))
        refuse(build.site.unlinked())
    pack_sitemap(Path(config.site_dir) / "sitemap.xml")


def refuse(findings: list[Finding]) -> None:
    """Ends the build where there are findings."""
    if findings:
        raise EditionError(findings)


def pack_sitemap(sitemap: Path) -> None:
    """Packs the sitemap anew: MkDocs writes the day of the build into the archive."""
    sitemap.with_suffix(".xml.gz").write_bytes(gzip.compress(sitemap.read_bytes(), mtime=0))
