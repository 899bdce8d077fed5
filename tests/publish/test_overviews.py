"""Overviews: texts by date, sentences that go from text to text, the map, the timeline."""

from __future__ import annotations

from dataclasses import replace

from edition.model.beads.beads import Bead
from edition.model.outputs.woven import Row, WovenText
from edition.publish.chronology import Dated, chronology
from edition.publish.entries import Entry
from edition.publish.overviews import Overviews
from edition.publish.term_pages import TermPages
from edition.publish.travels import SHORTEST, Place, Travel, travels
from small_edition import edition, pages

LONG = "发展新质生产力是推动高质量发展的内在要求和重要着力点"
OTHER = "绿色发展是高质量发展的底色这是另外一句"
PART = "发展新质生产力是推动高质量发展的内在要求"


def block(ident: str, zh: str, en: str = "", beads: tuple[Bead, ...] = ()) -> Row:
    return Row(ident, "paragraph", 0, "translated", (), zh, en, (), beads)


def text(slug: str, *rows: Row) -> tuple[str, WovenText]:
    path = f"docs/texts/{slug}.md"
    return path, WovenText(path, rows, (), (), False)


def dated(slug: str, date: str = "2024", printed: bool = False) -> Dated:
    return Dated(f"docs/texts/{slug}.md", date, printed)


def test_texts_stand_by_their_own_dates_then_by_those_of_their_documents() -> None:
    order = chronology(edition())
    assert order[0] == Dated("docs/texts/plain/text.md", "2024-03-01", False)
    assert [one.path for one in order[1:]] == [path for path in edition().pairs if "plain" not in path]
    assert [dated("a", "2024-03").shown("en"), dated("a", "2024-03", True).shown("zh"), dated("a", "").shown("en")] == [
        "2024-03",
        "收录于 2024-03",
        "undated",
    ]


def test_on_one_day_a_text_of_that_day_stands_before_one_that_was_printed_then() -> None:
    documents = tuple(
        replace(one, meta=one.meta | {"published": {"date": "2024-03-01"}}) if one.group == "crossing" else one
        for one in edition().documents
    )
    order = chronology(replace(edition(), documents=documents))
    assert [(one.path.split("/")[2], one.printed) for one in order[:2]] == [("plain", False), ("crossing", True)]


def test_of_each_source_it_is_said_who_repeated_it_first_and_where() -> None:
    rows = block("p1", f"{LONG}。"), block("p2", f"{OTHER}。")
    woven = dict([text("plain/text", *rows), text("notes/text", *rows), text("marks/text", *rows)])
    all_texts = {**pages("zh").woven, **woven}
    (source,) = Overviews(TermPages(edition(), all_texts, "zh")).sources()
    assert source == {
        "path": "docs/texts/plain/text.md",
        "url": "texts/plain/text/",
        "sentences": 2,
        "texts": 2,
        "first": "docs/texts/marks/text.md",
        "first_url": "texts/marks/text/#p1",
    }


def test_a_sentence_travels_with_its_english_from_the_first_text_that_has_it() -> None:
    first = block(
        "p1",
        f"{LONG}。短句。",
        "Long one. Short.",
        (Bead(1, ((0, 27),), ((0, 10),), 1), Bead(2, ((27, 30),), ((10, 16),), 1)),
    )
    woven = dict(
        [
            text("a/1", first, block("p2", f"{LONG}。")),
            text("a/2", block("p3", f"他说：“{LONG}”。")),
            text("a/3", block("p4", LONG)),
        ]
    )
    order = [dated("a/1"), dated("a/2"), dated("a/3")]
    stops = tuple(Place(f"docs/texts/a/{n}.md", f"p{block}") for n, block in ((1, 1), (2, 3), (3, 4)))
    assert travels(order, woven) == [Travel(f"{LONG}。", "Long one. ", stops)]


def test_what_two_texts_share_or_what_begins_in_an_undated_one_is_not_followed() -> None:
    woven = dict(text(f"a/{n}", block("p1", f"{LONG}。")) for n in range(3))
    order = [dated("a/0"), dated("a/1"), dated("a/2")]
    assert travels(order, woven) != []
    assert travels(order[:2], woven) == []
    assert travels([dated("a/0", printed=True), *order[1:]], woven) == []
    assert travels([dated("a/0", ""), *order[1:]], woven) == []


def test_a_part_of_a_sentence_is_followed_only_where_it_goes_further() -> None:
    woven = dict(text(f"a/{n}", block("p1", f"{LONG}。")) for n in range(3))
    more = woven | dict([text("a/3", block("p1", f"{PART}。"), block("p2", "甲" * 15))])
    order = [dated(f"a/{n}") for n in range(4)]
    assert [(one.zh, len(one.places)) for one in travels(order, more)] == [(f"{PART}。", 4), (f"{LONG}。", 3)]
    same = dict(text(f"a/{n}", block("p1", f"{LONG}。{PART}。")) for n in range(3))
    assert [one.zh for one in travels(order[:3], same)] == [f"{LONG}。"]


def test_a_sentence_is_found_where_it_is_as_short_as_can_be_and_ends_its_block() -> None:
    short = LONG[:SHORTEST]
    woven = dict(text(f"a/{n}", block("p1", f"前言{short}")) for n in range(1, 3)) | dict(
        [text("a/0", block("p1", short))]
    )
    (found,) = travels([dated(f"a/{n}") for n in range(3)], woven)
    assert (found.zh, len(found.places)) == (short, 3)


def test_every_page_of_the_glossary_has_a_path_and_a_title() -> None:
    made = pages("en")
    assert made.overviews.pages_by_path() == {
        "glossary/map.md": "Map of the terms",
        "glossary/timeline.md": "Timeline",
        "glossary/names.md": "Names",
    }
    assert {path: entry.title("zh") for path, entry in made.entries.items() if entry.kind != "term"} == {
        "glossary/marx.md": "马克思 Marx",
        "glossary/rain.md": "风急天高 The wind is fierce",
    }
    assert Entry("all", edition().registers.names[0]).title("en") == "Marx 马克思 – All sentences"
