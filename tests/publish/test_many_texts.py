"""What pages leave out where an edition has more texts than a page can bear; limits are lowered to those of few."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from markupsafe import escape

from corpus import ROOT
from edition.base.interface import Ui
from edition.base.pair import Lang
from edition.commands.site import Site
from edition.model.outputs.download import ALL, Download, filled
from edition.model.outputs.imprint import Imprint
from edition.publish import columns, concordance, downloads, feed, home, long_lists, overviews, pages, status
from edition.publish.chronology import Dated
from edition.publish.concordance import by_text, folded, most_telling_texts, parts
from edition.publish.entries import Entry
from edition.publish.navigation import generated
from edition.publish.pages import Pages
from edition.publish.quotations import NOTHING, Quotation, Side
from edition.publish.shell import Model, Shell
from small_edition import FOLDERS, edition
from small_edition import pages as made_pages

ROW = re.compile(r'<tr data-text="')
TERM = "productive-forces"


def said(path: str, zh: str, block: str = "p1") -> Quotation:
    """A quotation whose Chinese begins with the term."""
    return Quotation(f"docs/texts/{path}.md", block, block, 1, Side(f"力{zh}", ((0, 1),)), NOTHING, 1)


def made(ui: Ui = "en") -> Pages:
    """The pages of the small edition, none of them made yet."""
    return Pages(edition(), made_pages(ui).woven, ui)


def test_a_figure_has_a_column_a_text_as_long_as_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    woven = made().woven
    order = [Dated(path, f"202{n % 10}" if n < 6 else "", False) for n, path in enumerate(woven)]
    assert [one.title for one in columns.columns(order, woven, "en")] == [woven[one.path].title("en") for one in order]
    monkeypatch.setattr(columns, "MOST", 3)
    assert columns.columns(order[6:], woven, "en")[0].title == "2 texts, undated"
    several = columns.columns(order[:7], woven, "en")
    assert [len(one.paths) for one in several] == [3, 3, 1]
    assert several[0].title == "3 texts, 2020 to 2022" and several[0].url == woven[order[0].path].url
    assert several[2].is_one_text and several[2].title == woven[order[6].path].title("en")
    found = [
        replace(said("x/x", "甲"), path=order[at].path, times=times)
        for at, times in ((1, 0), (1, 2), (2, 3), (6, 1), (0, 0))
    ]
    first, second, third = columns.cells_of(found, several, columns.column_numbers(several), woven)
    assert first == columns.Cell(5, 2, f"{woven[order[1].path].url}#p1")
    assert second is None and third == columns.Cell(1, 1, f"{woven[order[6].path].url}#p1")
    assert columns.columns([], woven, "en") == ()


def test_map_chart_and_travels_are_drawn_in_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    whole, travels = made().overviews.map(), made().overviews.timeline().count("</circle>")
    monkeypatch.setattr(columns, "MOST", 2)
    grouped = made()
    assert grouped.overviews.map().count('<th scope="col">') == 2 + 2 < whole.count('<th scope="col">')
    assert grouped.overviews.timeline().count("</circle>") <= travels
    size = -(-len(FOLDERS) // 2)
    assert f"A column holds up to {size} texts." in grouped.overviews.map() and "A column" not in whole
    assert grouped.overviews.shades == (1, 3 * size, 6 * size, 12 * size, 24 * size)
    found = grouped.of_terms.found(TERM)
    chart = grouped.of_terms.chart(found)
    assert len(chart["bars"]) <= 2
    assert chart["holding"] == len({one.path for one in found if one.times}) > 2
    assert chart["texts"] == len(FOLDERS)


def test_a_page_shows_the_texts_that_tell_most_of_a_term_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = by_text(folded([said(f"a/t{t}", f"{t}.{n}") for t in range(6) for n in range(t + 1)]))
    assert most_telling_texts(texts, ()) == texts
    monkeypatch.setattr(concordance, "TEXTS_A_PAGE", 3)
    shown = most_telling_texts(texts, {"a/t2#p9"})
    assert [text.path for text in shown] == ["docs/texts/a/t0.md", "docs/texts/a/t2.md", "docs/texts/a/t5.md"]


def test_all_rows_are_parted_between_texts_and_none_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concordance, "ROWS_A_PART", 4)
    texts = by_text(
        folded([said(f"a/t{t}", f"{t}.{n}") for t, rows in enumerate((3, 1, 1, 9, 2)) for n in range(rows)])
    )
    assert [[text.count for text in part] for part in parts(texts)] == [[3, 1], [1], [9], [2]]
    also = by_text(folded([said("a/a", "甲"), *(said(f"a/b{n}", "甲") for n in range(3)), said("a/c", "乙")]))
    assert [[text.places for text in part] for part in parts(also)] == [[4], [1]]
    assert parts([]) == [[]]


def test_the_parts_have_pages_and_each_text_is_sought_in_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concordance, "ROWS_A_PAGE", 1)
    whole = made().of_terms.all_rows(edition().terms[TERM])
    monkeypatch.setattr(concordance, "ROWS_A_PART", 4)
    parted = made()
    entries = [entry for path, entry in parted.entries.items() if path.startswith(f"glossary/{TERM}")]
    paths = [entry.path for entry in entries]
    assert paths[:3] == [f"glossary/{TERM}.md", f"glossary/{TERM}/all.md", f"glossary/{TERM}/all-2.md"]
    htmls = [entry.html(parted.of_terms) for entry in entries[1:]]
    assert sum(len(ROW.findall(html)) for html in htmls) == len(ROW.findall(whole)) > 4
    for href, anchor in re.findall(r'href="(all[\d-]*)/#([\w-]+)"', entries[0].html(parted.of_terms)):
        assert f'<tbody id="{anchor}">' in htmls[int(href.removeprefix("all").strip("-") or 1) - 1]
    assert re.findall(r'<a href="\.\./(all[\d-]*)/" aria-current="page">2</a>', htmls[1]) == ["all-2"] * 2
    assert "aria-current" not in whole


def test_a_part_is_at_its_own_address() -> None:
    model = Model("<h1>x</h1>", path="glossary/model-slug/all.md", made=True)
    links = '<a href="zh/glossary/model-slug/all/">' * 3 + '<a href="en/glossary/model-slug/all/">' * 2
    theme = f"{links}{'model-title model-description ' * 2}<h1>x</h1>"
    shell, term = Shell(theme, model), edition().terms[TERM]
    site = Site(edition(), made_pages("en"))
    first, second = (site.in_shell(shell, Entry("all", term, part), "x") for part in (1, 2))
    assert first.count(f"glossary/{TERM}/all/") == 5 and second.count(f"glossary/{TERM}/all-2/") == 5
    assert "all/" not in second


def test_other_places_of_a_sentence_are_cut_on_the_first_page_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    name = edition().registers.names[0]
    whole = made().of_terms
    assert [len(row.also) for text in whole.rows(name.slug) for row in text.rows] == [1, 0, 0]
    assert not whole.parts_beside(name.slug) and "more</a>" not in whole.name(name)
    monkeypatch.setattr("edition.publish.term_pages.ALSO_A_ROW", 0)
    cut = made().of_terms
    assert 'href="all/#in-plain-text">1 more</a>' in cut.name(name)
    assert cut.parts_beside(name.slug) == 1 and "Also in: <a" in cut.all_rows(name)


def test_lists_of_texts_become_lists_of_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = made().texts({})
    assert 'class="shelf"' not in listed and '<ol class="texts">' in listed
    monkeypatch.setattr(pages, "TEXTS", 2)
    short = made().texts({})
    assert '<ol class="texts">' not in short
    for folder in FOLDERS:
        assert f'href="../texts/{folder}/text/"' in short


def test_the_state_of_many_texts_is_that_of_documents_and_of_what_is_not_done(monkeypatch: pytest.MonkeyPatch) -> None:
    def rows(html: str) -> list[str]:
        return re.findall(r'<th scope="row"><a href="\.\./([^"]+)">', html)

    every = made().status()
    assert rows(every) == [f"texts/{folder}/text/" for folder in FOLDERS]
    monkeypatch.setattr(status, "LISTED", len(FOLDERS))
    assert made().status() == every
    monkeypatch.setattr(status, "LISTED", 2)
    short = made().status()
    undone = rows(short)
    assert len(undone) == 2 and "texts/plain/text/" not in undone
    assert f"{len(FOLDERS)} texts.<" in short and " untranslated or out of date; 2 of them follow" in short
    monkeypatch.setattr(status, "LISTED", len(FOLDERS) - 1)
    fewer = replace(edition(), documents=(*edition().documents[:1], *edition().documents[2:]))
    by_document = status.status(fewer, made().woven, "en")
    assert rows(by_document)[: len(FOLDERS) - 1] == [f"texts/{folder}/text/" for folder in (FOLDERS[0], *FOLDERS[2:])]
    assert "by source document.<" in by_document
    monkeypatch.setattr(status, "undone", lambda texts: [])
    assert "of which" not in made().status()
    for html in (short, by_document):
        assert re.search(r"<tfoot>.*", html) and every[every.index("<tfoot>") :] == html[html.index("<tfoot>") :]


def test_what_is_stale_or_missing_is_not_done() -> None:
    texts = [status.Status(f"{n}", "", Counter(counts)) for n, counts in enumerate(({}, {"missing": 1}, {"stale": 2}))]
    assert [text.url for text in status.undone(texts)] == ["1", "2"]


def test_an_index_that_is_too_long_shows_a_few_of_each_group_and_leads_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = re.compile(r'<li[^>]*><a href="([^"]*)/"><span')
    whole, terms = made().glossary(), edition().terms
    assert sorted(entry.findall(whole)) == sorted(terms)
    assert made().indexes.parts == {} and 'name="q"' not in whole
    monkeypatch.setattr(long_lists, "MOST", len(terms))
    assert made().glossary() == whole
    monkeypatch.setattr(long_lists, "MOST", len(terms) - 1)
    monkeypatch.setattr(long_lists, "FEW", 1)
    monkeypatch.setattr(long_lists, "A_PART", 3)
    short = made()
    headings = re.findall(r'<h2 id="[^"]*">', whole)
    assert re.findall(r'<h2 id="[^"]*">', short.glossary()) == [*headings, '<h2 id="all-terms">']
    shown = entry.findall(short.glossary())
    assert len(shown) == len(headings)
    for group in short.indexes.terms.groups:
        most = max(group.listed, key=lambda one: one.times)
        assert most.times == next(one.times for one in group.listed if one.about.slug in shown)
    every: dict[str, list[str]] = {}
    for path, part in short.indexes.parts.items():
        listed = [slug.removeprefix("../../../") for slug in entry.findall(part.html("en"))]
        assert 0 < len(listed) <= 3 and path == f"glossary/by/{part.group.key}/{part.number}.md"
        every.setdefault(part.group.key, []).extend(listed)
    assert sorted(every.pop("all-terms")) == sorted(terms)
    assert sorted(slug for slugs in every.values() for slug in slugs) == sorted(terms)


def test_the_parts_of_an_index_are_led_to_and_named_by_what_they_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("MOST", 1), ("FEW", 1), ("A_PART", 2)):
        monkeypatch.setattr(long_lists, name, value)
    zh, en = made("zh"), made("en")
    assert list(zh.indexes.parts) == list(en.indexes.parts)  # so that the switch of languages finds each
    assert [path for path in en.indexes.parts if "all-terms" in path] == [
        f"glossary/by/all-terms/{n}.md" for n in (1, 2, 3)
    ]
    shown = [one.about.preferred.lower() for one in en.indexes.names.whole.listed]
    assert shown == sorted(shown)
    paths = set(generated(en))
    for index, up in ((en.glossary(), ""), (en.names(), r"\.\./")):
        led_to = re.findall(rf'<a href="{up}(by/[^"]*)/"', index)
        assert led_to and all(f"glossary/{name}.md" in paths for name in led_to)
        assert re.search(rf'<form [^>]*action="{up or "[.]/"}".*<noscript><p>Search needs JavaScript', index)
    part = next(one for one in en.indexes.parts.values() if one.group.key == "all-terms" and one.number == 2)
    first, last = (one.about.preferred for one in (part.listed[0], part.listed[-1]))
    assert first != last and part.title("en") == f"{first} – {last}"
    html = part.html("en")
    assert f'<p class="lead">{escape(part.title("en"))} (2 of {len(part.group.parts)})' in html
    assert html.count('aria-current="page"') == 1 and '<a href="#parts">' in html and '<h2 id="parts">' in html
    single = next(one for one in en.indexes.parts.values() if len(one.group.parts) == 1).html("en")
    assert "(1 of 1)" not in single and "parts" not in single
    letters = re.findall(r'<h2 id="(\w)">', html)
    assert letters == sorted({one.order[0].upper() for one in part.listed})
    site = Site(edition(), en)
    assert site.page("glossary/by/all-terms/2.md", "") == html
    assert site.said_of("glossary/by/all-terms/2.md")["description"].startswith("All terms, A–Z: ")


def test_the_files_of_many_texts_stand_on_a_page_for_each_document(monkeypatch: pytest.MonkeyPatch) -> None:
    titles = {"a": ("A & B", True), "a/x": ("X", False), "a/y": ("Y", False), "b/z": ("Z", False)}
    forms: tuple[tuple[Lang, ...], ...] = (("zh",), ("zh", "en"))
    files = [Download(f"{of}-{len(langs)}.epub", "epub", langs, of, 1, "") for of in ("", *titles) for langs in forms]
    one, parted = (downloads.Listing.of(files, titles, parted) for parted in (False, True))
    link = re.compile(r'href="([./]*downloads/[^"]*epub)"')
    assert link.findall(one.html("en")) == [f"../../downloads/{file.path}" for file in files]
    assert one.by_document("en") == {}
    anchors = re.compile(r'id="([^"]*)"')
    assert anchors.findall(parted.html("en")) == anchors.findall(one.html("en")) == ["corpus", "a", "a-x", "a-y", "b-z"]
    assert len(link.findall(parted.html("en"))) == 2
    of_a, of_b = parted.by_document("en").values()
    assert link.findall(of_a) + link.findall(of_b) == [f"../../../downloads/{file.path}" for file in files[2:]]
    for name, html in (("a", of_a), ("b", of_b)):
        led_to = re.findall(rf'<a href="{name}/#([^"]*)"', parted.html("en"))
        assert led_to == anchors.findall(html)
    assert '<h2 id="a"><a href="../../texts/a/">A &amp; B</a></h2>' in of_a and '<h3 id="a-x">' in of_a
    assert '<h2 id="b-z">' in of_b  # no heading of a document stands above it
    work = parted.works[1]
    assert 'href="../../../downloads/a/#a-x"' in parted.line(work, "en", "../../../")
    line = one.line(work, "en", "../../../")
    assert 'href="../../../downloads/#a-x"' in line and link.findall(line) == ["../../../../downloads/a/x-2.epub"]
    assert made().parts == {}
    monkeypatch.setattr(downloads, "TEXTS", len(FOLDERS))
    assert made().parts == {}
    monkeypatch.setattr(downloads, "TEXTS", len(FOLDERS) - 1)
    pages_ = made().parts
    assert list(pages_) == [f"downloads/{folder}.md" for folder in FOLDERS]
    assert "have not been made yet" in pages_["downloads/plain.md"].html()
    filled_in = filled(pages_["downloads/plain.md"].html(), ALL, of_a)
    assert of_a in filled_in and "have not been made yet" not in filled_in


def test_home_feed_and_timeline_list_no_more_than_they_can_bear(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = re.compile(r'<li><a href="texts/[^"]*" lang')
    assert len(shelf.findall(made().home(""))) == len(FOLDERS) and ">All" not in made().home("")
    monkeypatch.setattr(home, "DOCUMENTS", 2)
    short = made().home("")
    assert len(shelf.findall(short)) == 2 and f'href="texts/">All {len(FOLDERS)} texts' in short
    monkeypatch.setattr(feed, "TEXTS", 2)
    assert feed.feed(edition(), made().woven, Imprint(""), "https://x.org/en/", "en").count("<entry>") == 2
    assert "came-out" in made().overviews.timeline()
    monkeypatch.setattr(overviews, "TEXTS", 0)
    assert "Texts published this year: 1</a>" in made().overviews.timeline()


def section(title: str, *children: Any, active: bool = False) -> SimpleNamespace:
    return SimpleNamespace(title=title, children=list(children), active=active, is_page=False)


def leaf(title: str, active: bool = False) -> SimpleNamespace:
    return SimpleNamespace(title=title, url=f"{title}/", children=None, active=active, is_page=True)


@pytest.mark.parametrize(("documents", "texts", "listed"), [(24, 80, 24 + 80), (25, 80, 1 + 80), (25, 81, 1 + 1)])
def test_the_drawer_lists_many_documents_or_texts_no_more(documents: int, texts: int, listed: int) -> None:
    here = leaf("here", active=True)
    own = section("own", leaf("index"), *(leaf(f"t{n}") for n in range(texts - 1)), here, active=True)
    others = (section(f"d{n}", leaf(f"i{n}")) for n in range(documents - 1))
    nav = [section("texts", leaf("all"), *others, own, active=True)]
    env = Environment(loader=FileSystemLoader([ROOT / "overrides", ROOT / ".venv/none"]), autoescape=True)
    env.filters["url"] = str
    words = {"nav": "n"}
    data = {"nav": nav, "page": here, "lang": SimpleNamespace(t=words.get), "words": lambda _: {"close": "x"}}
    source = (
        (ROOT / "overrides/partials/nav.html")
        .read_text(encoding="utf-8")
        .replace("{% include", "{#")
        .replace('.svg" %}', "#}")
    )
    html = env.from_string(source).render(**data, short_title=lambda one: "", config=SimpleNamespace(site_name="s"))
    assert html.count("<li>") == 1 + listed and 'href="here/" aria-current="page"' in html
