"""The same pages under the search engines that we compare ours with: stock Material and Pagefind, in temporary folders.

Both get what our own index gets: the article of every page as it was built, without what it marks as no text of its own
(`data-search-exclude`: concordances, notices, anchors).
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

BENCH = Path(__file__).resolve().parent
ARTICLE = re.compile(r'<article class="md-content__inner[^>]*>(.*?)</article>', re.DOTALL)
BUTTON = re.compile(r'<a [^>]*class="md-content__button.*?</a>', re.DOTALL)
TITLE = re.compile(r"<title>(.*?)(?: - [^-]*)?</title>", re.DOTALL)
PLAIN = """\
site_name: plain
site_url: http://127.0.0.1:8000/
theme: {{name: material, language: {lang}, font: false}}
plugins: {{search: {{lang: [zh, en]}}}}
markdown_extensions: [attr_list]
validation: {{omitted_files: ignore, not_found: ignore, absolute_links: ignore, unrecognized_links: ignore}}
nav: [index.md]
"""


def pages(site: Path) -> dict[str, str]:
    """The article of every page of a built site by its address in the site's folder (`texts/hong/x/`)."""
    found = {}
    for path in sorted(site.rglob("index.html")):
        if m := ARTICLE.search(path.read_text(encoding="utf-8")):
            url = path.parent.relative_to(site).as_posix() + "/"
            found["" if url == "./" else url] = BUTTON.sub("", m[1]).strip()
    return found


def material(built: Path, folder: Path, lang: str) -> Path:
    """Builds the pages of one language's site under stock Material: its own search, `lang: [zh, en]`, jieba."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    for url, article in pages(built).items():
        html = (built / url / "index.html").read_text(encoding="utf-8")
        title = m[1] if (m := TITLE.search(html)) else url
        target = folder / "docs" / url / "index.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        # Markdown ends a block of HTML at an empty line.
        body = re.sub(r"\n\s*\n", "\n", article)
        target.write_text(f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n{body}\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(PLAIN.format(lang=lang), encoding="utf-8")
    build(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site")))
    return folder / "site"


def program() -> Path:
    """Pagefind's program, as `package-lock.json` beside this file has it; never a dependency of the site."""
    for path in BENCH.glob("node_modules/@pagefind/*/bin/pagefind_extended"):
        return path
    raise FileNotFoundError("tests/bench/node_modules has no Pagefind: run `tools/system.sh bench`")


def pagefind(program: Path, site: Path, force: str | None = None) -> Path:
    """Indexes a folder of pages into its `pagefind/`; where a language is forced, all pages stand in one index."""
    command = [str(program), "--site", str(site), "--exclude-selectors", "[data-search-exclude]"]
    command += ["--root-selector", "article"] + (["--force-language", force] if force else [])
    subprocess.run(command, check=True, capture_output=True)
    return site


def needed(site: Path) -> list[Path]:
    """The files of Pagefind's index, and the scripts that read it; not the box that it also brings."""
    scripts = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
    files = (site / "pagefind").rglob("*")
    return [path for path in files if path.name in scripts or path.suffix.startswith((".pf_", ".pagefind"))]


def bare(built: Path, folder: Path, lang: str) -> Path:
    """The pages as small documents of their own, for Pagefind: nothing but the articles."""
    for url, article in pages(built).items():
        html = (built / url / "index.html").read_text(encoding="utf-8")
        title = m[1] if (m := TITLE.search(html)) else url
        target = folder / url / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(
            f'<!doctype html><html lang="{lang}"><title>{title}</title><article>{article}</article>', encoding="utf-8"
        )
    return folder
