"""The home page: what it chooses by rule, and how long texts are said to take."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

import small_edition
from corpus import ROOT
from edition.model.edition import Edition
from edition.model.terms.glossary import sort_key
from edition.publish import facts
from edition.publish.home import Home
from edition.publish.shelf import length
from edition.publish.term_pages import TermPages
from edition.publish.texts import woven_texts


@pytest.fixture(scope="module")
def home() -> Home:
    edition = Edition.read(ROOT)
    return Home(TermPages(edition, woven_texts(edition), "zh"))


def test_it_leads_to_the_most_frequent_term_and_to_a_short_whole_text_about_it(home: Home) -> None:
    assert home.leading_term and home.leading_term.slug == "new-quality-productive-forces"
    text = home.first_text
    assert text and home.leading_term.zh in text.title("zh")
    assert not any("gap" in row.zh for row in text.rows)
    assert facts.minutes([home.of_terms.edition.pairs[text.path]], "zh") <= 10


def test_its_paragraph_is_of_the_texts_and_shows_the_explained_term_in_both_languages(home: Home) -> None:
    sample = home.sample()
    assert sample and home.html("").count("term explained") >= 2
    assert all(words in home.html("").replace("term explained", "term") for words in sample.values())
    assert 'href="glossary/' in sample["zh"] and 'href="../' not in sample["zh"] + sample["en"]


def test_the_documents_stand_by_length(home: Home) -> None:
    page = home.html("")
    groups = [
        document.group
        for document in sorted(
            home.of_terms.edition.documents, key=partial(length, home.of_terms.edition), reverse=True
        )
    ]
    places = [page.index(f'href="texts/{group}/', page.index('class="shelf"')) for group in groups]
    assert places == sorted(places)


def test_each_example_finds_something(home: Home) -> None:
    texts = "".join(
        row.text(lang) for text in home.of_terms.woven.values() for row in text.rows for lang in ("zh", "en")
    )
    chinese, english, pinyin = (words for _, words in home.examples())
    assert chinese in texts and english in texts
    assert pinyin in {sort_key(term) for term in home.of_terms.edition.terms.values()}


def test_an_edition_without_terms_has_a_home_page() -> None:
    edition = replace(small_edition.edition(), terms={})
    page = Home(TermPages(edition, woven_texts(edition), "en")).html("<h1>A</h1>")
    assert "way-in" not in page and "specimen" not in page and 'class="shelf"' in page


def test_what_has_no_english_is_read_in_chinese() -> None:
    pairs = small_edition.edition().pairs
    whole, none = pairs["docs/texts/plain/text.md"], replace(pairs["docs/texts/plain/text.md"], en=None)
    assert facts.length(whole) == 73 and facts.minutes([whole] * 20, "zh") == 4
    assert facts.minutes([whole] * 20, "en") != facts.minutes([none] * 20, "en") == facts.minutes([whole] * 20, "zh")
