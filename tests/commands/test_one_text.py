"""One text through everything: converted, collated, translated, corrected, checked, built and read on both sites."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
import re
import shutil
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build import build_all, worker
from corpus import ROOT
from edition.model.sources import ledger
from edition.publish.addresses import is_declared
from trees import BUILDING, change, copied, few_terms, forget_places, run

ADDRESS = "http://127.0.0.1:8000/"
SOURCE = ROOT / "tests/fixtures/specimens/pamphlet.txt"
TRANSLATION = ROOT / "tests/fixtures/one-text/backing-up-industry.en.md"
SEEN = TRANSLATION.with_name("backing-up-industry.seen.tsv")
PAGE = "texts/pamphlet/backing-up-industry/"
CHINESE, ENGLISH = f"docs/{PAGE[:-1]}.md", f"docs/{PAGE[:-1]}.en.md"
TERM = "coordinated-regional-development"
OTHER = "docs/texts/pamphlet/large-aircraft.md"
STALE = {
    "zh": "中文在翻译之后有过订正，此段译文待更新。",
    "en": "The Chinese was corrected after this paragraph was translated.",
}
UNTRANSLATED = {"zh": "此段尚无英译。", "en": "This paragraph has not been translated yet."}
CATALOGUE = """\
"100":
  file: pamphlet.txt
  sha256: {hash}
  group: pamphlet
  title: {{zh: 区域经济读本, en: A Reader on Regional Economies}}
  rights: {{holder: unknown, show: full}}
  texts:
    - {{slug: backing-up-industry}}
    - {{slug: large-aircraft}}
"""
WITHDRAWN = """\
"101":
  file: gone.txt
  sha256: {hash}
  group: gone
  title: {{zh: 旧读本<一>, en: An Old Reader}}
  rights: {{show: nothing, withdrawn: 2026-11-27}}
  texts:
    - {{slug: first}}
"""
# Paragraphs whose lines are kept, by hand, when conversion has written them: nothing of the source is lost by it.
KEPT = {"p9": "table", "p12": "code", "p13": "verse"}
# Corrections of the Chinese after it was translated: a bullet's and a paragraph's.
CORRECTIONS = {
    "在不同的地理单元里保留": "在不同的地理单元{~~里~>中~~}{>>示例：据文意改<<}保留",
    "一个有力的支点": "一个有力的支{~~点~>柱~~}{>>示例：据文意改<<}",
}


def rows() -> list[list[str]]:
    """What a reader sees of each block: its id, what is said of it, its Chinese and its English."""
    lines = SEEN.read_text(encoding="utf-8").splitlines()[1:]
    return [[cell.replace("\\n", "\n") for cell in line.split("\t")] for line in lines]


def keep_lines(path: Path) -> None:
    """Makes a table, code and a verse of three paragraphs, with the lines and cells that a reader sees."""
    for block, _, chinese, _ in rows():
        lines = chinese.replace("[点]柱", "点").split("\n")
        cells = [f"| {first} | {second} |" for first, second in zip(lines[::2], lines[1::2], strict=False)]
        written = {
            "table": ["/// table", *cells[:1], "| --- | --- |", *cells[1:], "///"],
            "code": ["```", *lines, "```"],
            "verse": ["/// verse", *lines, "///"],
        }
        if kind := KEPT.get(block):
            change(path, "".join(lines), "\n".join(written[kind]))


def withdraw(tree: Path) -> None:
    """Adds a document that was shown once."""
    source = "旧读本之一\n\n此段已撤。\n"
    (tree / "sources/gone.txt").write_text(source, encoding="utf-8")
    (tree / "sources/gone.ledger.tsv").write_text(ledger.write([]), encoding="utf-8")
    entry = WITHDRAWN.format(hash=hashlib.sha256(source.encode()).hexdigest())
    with (tree / "sources/catalogue.yml").open("a", encoding="utf-8") as catalogue:
        catalogue.write(entry)
    text = '---\nsource: "101"\nlines: 1-3\n---\n\n# 旧读本之一 {: #title }\n\n此段已撤。\n{: #p1 }\n'
    (tree / "docs/texts/gone").mkdir()
    (tree / "docs/texts/gone/first.md").write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Made:
    """The built sites, and what each command said before."""

    site: Path
    said: dict[str, str]

    def page(self, lang: str, path: str) -> str:
        return (self.site / lang / path / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    tree = copied(tmp_path_factory.mktemp("one-text"), *BUILDING)
    shutil.rmtree(tree / "docs/texts")
    beads = tree / "data/beads.tsv"  # its corrections are those of other texts
    beads.write_text(beads.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")
    forget_places(tree)
    few_terms(tree, TERM, "real-economy", "industrial-chain")
    sources = tree / "sources"
    sources.mkdir()
    shutil.copy(SOURCE, sources)
    digest = hashlib.sha256(SOURCE.read_bytes()).hexdigest()
    (sources / "catalogue.yml").write_text(CATALOGUE.format(hash=digest), encoding="utf-8")
    said: dict[str, str] = {}

    def ask(*command: str) -> None:
        done = run(tree, *command)
        said[" ".join(command)] = done.stdout
        assert done.returncode == 0, done.stdout + done.stderr

    ask("hooks/convert.py", f"sources/{SOURCE.name}", "--into", "docs/texts/pamphlet")
    keep_lines(tree / CHINESE)
    shutil.copy(TRANSLATION, tree / ENGLISH)
    ask("hooks/stale.py", "--stamp", ENGLISH)
    for printed, marked in CORRECTIONS.items():
        change(tree / CHINESE, printed, marked)
    for command in ("hooks/collate.py", "hooks/check.py", "hooks/stale.py"):
        ask(command)
    withdraw(tree)
    build_all(tree / "site", ADDRESS, tree)
    worker.cache_clear()
    return Made(tree / "site", said)


class Reader(HTMLParser):
    """What a reader sees of each block of a page: its Chinese, its English, and what is said about it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: dict[str, list[str]] = {}
        self.block: list[str] = []
        self.reading = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        if "pair" in classes and "id" in given:
            self.block, self.reading = self.seen.setdefault(given["id"], []), False
        elif "provenance" in classes:
            self.block, self.reading = [], False  # what is said of the text belongs to no block
        elif "lang" in given or "notice" in classes:
            self.block.append("")
            self.reading = True
        elif "data-search-exclude" in given:
            self.reading = False
        self.handle_data({"del": "[", "br": "\n"}.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self.handle_data({"del": "]", "th": "\n", "td": "\n"}.get(tag, ""))
        self.reading = self.reading and tag != "article"

    def handle_data(self, data: str) -> None:
        if self.reading:
            self.block[-1] += data


def test_the_source_is_converted_and_nothing_of_it_is_lost(made: Made) -> None:
    assert made.said["hooks/collate.py"].splitlines()[-2:] == [
        "    blocks 30 (bullets 5, headings 6, paragraphs 16, pieces of code 1, tables 1, verses 1); "
        "marks: correction 2",
        "    accounted for 1958 of 1958: nothing lost, nothing invented",
    ]
    assert made.said["hooks/check.py"].strip() == "checked 2 pairs, 30 blocks: 0 findings"


def test_the_maintainer_is_told_what_is_stale_and_what_is_not_translated(made: Made) -> None:
    findings = made.said["hooks/stale.py"].splitlines()
    assert [finding for finding in findings if finding.startswith(ENGLISH)] == [
        f"{ENGLISH}:{line}: translation-stale: the Chinese of {block} has changed since it was translated."
        f" Revise it, then run make stamp FILE={ENGLISH}."
        for line, block in ((10, "p1"), (52, "p13"))
    ]
    untranslated = [finding for finding in findings if finding.startswith(OTHER)]
    assert untranslated[0] == f"{OTHER}:6: translation-missing: title has no English. Translate it."
    assert len(untranslated) == len(findings) - 2 == 14


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_reader_sees_both_languages_and_is_told_what_is_stale(made: Made, lang: str) -> None:
    wanted = {block: [zh, en, *([STALE[lang]] if said == "stale" else [])] for block, said, zh, en in rows()}
    seen = Reader(made.page(lang, PAGE)).seen
    assert list(seen) == list(wanted)
    assert {block: [part.strip() for part in parts] for block, parts in seen.items()} == wanted


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_reader_is_told_what_is_not_translated(made: Made, lang: str) -> None:
    title, *others = Reader(made.page(lang, "texts/pamphlet/large-aircraft/")).seen.values()
    assert title == ["大飞机产业链怎样带动一座城市"]
    assert others[1] == ["一架大型客机有数以百万计的零部件，任何一座城市都不可能独自完成", UNTRANSLATED[lang]]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_term_is_linked_and_its_page_leads_back(made: Made, lang: str) -> None:
    assert made.page(lang, PAGE).count(f'<a class="term" href="../../../glossary/{TERM}/">') == 2
    assert made.page(lang, f"glossary/{TERM}").count(f'<a href="../../{PAGE}#p13">') == 2


def test_no_page_allows_more_than_the_templates_own_scripts(made: Made) -> None:
    """A policy for each depth, home to text: it allows every inline script of its pages, and nothing besides."""
    policies: dict[int, set[str]] = {}
    for path in (made.site / "en").rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
        policies.setdefault(len(path.relative_to(made.site).parts), set()).add(policy)
        inline = re.findall(r"<script(?: type=\"speculationrules\")?>(.*?)</script>", page, re.DOTALL)
        hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in inline}
        assert hashes == set(re.findall(r"'sha256-([^']*)'", policy.partition("style-src")[0]))
    assert {depth: len(found) for depth, found in policies.items()} == {2: 1, 3: 1, 4: 1, 5: 1}


def test_links_of_pages_lead_by_declared_schemes(made: Made) -> None:
    pages = [path.read_text(encoding="utf-8") for path in made.site.rglob("*.html")]
    found = {html.unescape(address) for page in pages for address in re.findall(r'(?:href|src)="([^"]*)"', page)}
    assert [address for address in sorted(found) if not is_declared(address)] == []


def test_the_archive_of_the_sitemap_holds_no_time(made: Made) -> None:
    for lang in ("zh", "en"):
        packed = (made.site / lang / "sitemap.xml.gz").read_bytes()
        assert packed[4:8] == bytes(4)
        assert gzip.decompress(packed) == (made.site / lang / "sitemap.xml").read_bytes()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_index_of_search_holds_the_corrected_paragraph_in_both_languages(made: Made, lang: str) -> None:
    for file, words in (("zh", "一个有力的支柱。"), ("en", "gains one more strong point of support.")):
        index = (made.site / lang / f"assets/search/{file}.js").read_text(encoding="utf-8")
        data = json.loads(index.strip().removeprefix("xinzhi(").removesuffix(")"))
        blocks = str(data["blocks"]).replace(r"\x7f", "")
        assert blocks.count(words) == 1


@pytest.mark.parametrize(("lang", "said"), [("zh", "本文献已于"), ("en", "This document was withdrawn on")])
def test_a_withdrawn_document_leaves_a_page_at_its_addresses(made: Made, lang: str, said: str) -> None:
    title = {"zh": "旧读本&lt;一&gt;", "en": "An Old Reader"}[lang]
    for path, up in (("texts/gone", "../"), ("texts/gone/first", "../../")):
        page = made.page(lang, path)
        assert f'<h1 id="title">{title}</h1>' in page
        assert f'{said} <time datetime="2026-11-27">2026-11-27</time>' in page
        assert '<meta name="robots" content="noindex">' in page
        assert f'<p><a href="{up}">' in page
        assert "此段已撤" not in page
    assert "noindex" not in made.page(lang, PAGE)


def test_a_withdrawn_document_is_found_nowhere(made: Made) -> None:
    for file in made.site.rglob("*.*"):
        if "gone" not in file.parts and file.suffix in (".html", ".js", ".json", ".xml"):
            assert b"texts/gone" not in file.read_bytes(), file
