"""Where the texts are too long to be sent whole they are in shards, and nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from edition.base.pair import Lang
from edition.model.edition import Edition
from edition.model.languages.languages import LANGUAGES
from edition.model.outputs.woven import WovenText
from edition.search import routes, shards
from edition.search.content import Content
from edition.search.entries import TextEntry
from edition.search.routes import keys_of, route_file_of
from edition.search.segmentation import BOUNDARY
from edition.search.shards import Texts, shards_of, text_files, words_of

FIELDS: dict[Lang, dict[str, Any]] = {"zh": {"terms": [1]}, "en": {"terms": [2]}}


def entry(name: str, *blocks: str, title: str = "") -> TextEntry:
    ids = " ".join(f"p{n}" for n in range(1, len(blocks) + 1))
    return TextEntry(f"texts/x/{name}/", "x", title, ids, "p" * len(blocks), blocks)


def texts_of_sizes(*sizes: tuple[int, int]) -> Texts:
    """Texts of so many bytes in Chinese and in English."""
    return {lang: [entry(str(n), "a" * pair[at]) for n, pair in enumerate(sizes)] for at, lang in enumerate(LANGUAGES)}


TWO_TEXTS: Texts = {
    "zh": [entry("a", f"新质{BOUNDARY}生产", "洪3"), entry("b", "产业", title="乙")],
    "en": [entry("a", "New 3", "of"), entry("b", title="B")],
}


def test_texts_that_are_not_long_are_sent_whole() -> None:
    assert text_files(FIELDS, TWO_TEXTS) == {
        "zh": {
            "lang": "zh",
            "terms": [1],
            "texts": [("texts/x/a/", "x", "", "p1 p2", "pp"), ("texts/x/b/", "x", "乙", "p1", "p")],
            "blocks": [(f"新质{BOUNDARY}生产", "洪3"), ("产业",)],
        },
        "en": {
            "lang": "en",
            "terms": [2],
            "texts": [("texts/x/a/", "x", "", "p1 p2", "pp"), ("texts/x/b/", "x", "B", "", "")],
            "blocks": [("New 3", "of"), ()],
        },
    }


def test_long_texts_are_in_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "LONGEST_WITHOUT_SHARDS", 10)
    monkeypatch.setattr(shards, "LONGEST_SHARD", 20)
    monkeypatch.setattr(routes, "ROUTE_FILE_LENGTH", 18)
    counts = {"shards": 2, "files": 2}
    assert text_files(FIELDS, TWO_TEXTS) == {
        "zh": {"lang": "zh", "terms": [1], "routes": counts},
        "en": {"lang": "en", "terms": [2], "routes": counts},
        "route-0": {"route": {"新质": "1", "生产": "1"}},
        "route-1": {"route": {"3": "1", "new": "1", "of": "1", "产业": "2", "质生": "1"}},
        "texts-0": {
            "lang": "",
            "parts": [
                {
                    "lang": "zh",
                    "texts": [("texts/x/a/", "x", "", "p1 p2", "pp")],
                    "blocks": [(f"新质{BOUNDARY}生产", "洪3")],
                },
                {"lang": "en", "texts": [("texts/x/a/", "x", "", "p1 p2", "pp")], "blocks": [("New 3", "of")]},
            ],
        },
        "texts-1": {
            "lang": "",
            "parts": [
                {"lang": "zh", "texts": [("texts/x/b/", "x", "乙", "p1", "p")], "blocks": [("产业",)]},
                {"lang": "en", "texts": [("texts/x/b/", "x", "B", "", "")], "blocks": [()]},
            ],
        },
        "words": {
            "lang": "",
            "parts": [
                {
                    "lang": "zh",
                    "texts": [("texts/x/a/", "x", f"新质{BOUNDARY}生产", "", ""), ("texts/x/b/", "x", "乙", "", "")],
                    "blocks": [(), ()],
                    "words": ["3", "产业", "新质", "洪", "生产"],
                },
                {
                    "lang": "en",
                    "texts": [("texts/x/a/", "x", "New 3", "", ""), ("texts/x/b/", "x", "B", "", "")],
                    "blocks": [(), ()],
                    "words": ["3", "new", "of"],
                },
            ],
        },
    }


@pytest.mark.parametrize(("more", "whole"), [(0, True), (1, False)])
def test_both_languages_together_may_have_1_200_000_bytes(more: int, whole: bool) -> None:
    files = text_files(FIELDS, texts_of_sizes((400_000, 0), (300_000, 500_000 + more)))
    assert ("texts" in files["zh"]) == whole
    assert ("words" in files) == (not whole)


@pytest.mark.parametrize(
    ("sizes", "numbers"),
    [
        ([(100_000, 50_000), (0, 50_000), (1, 0)], [[0, 1], [2]]),
        ([(100_000, 50_000), (0, 50_001)], [[0], [1]]),
        ([(200_001, 0), (0, 0), (1, 1)], [[0], [1, 2]]),
        ([(1, 0), (0, 200_001), (1, 0)], [[0], [1], [2]]),
        ([(150_000, 0), (100_000, 0), (100_000, 0), (1, 0)], [[0], [1, 2], [3]]),
        ([(3, 2)], [[0]]),
    ],
)
def test_a_shard_has_200_000_bytes_at_most(sizes: list[tuple[int, int]], numbers: list[list[int]]) -> None:
    texts = texts_of_sizes(*sizes)
    expected = [{lang: [texts[lang][n] for n in shard] for lang in LANGUAGES} for shard in numbers]
    assert list(shards_of(texts)) == expected


def test_both_languages_have_the_same_texts() -> None:
    with pytest.raises(ValueError, match="zip"):
        list(shards_of({"zh": [entry("a"), entry("b")], "en": [entry("a")]}))


def test_words_are_there_once_chinese_as_it_stands_and_latin_folded() -> None:
    assert words_of([f"發展{BOUNDARY}新质，GDP 1,000", f"新质{BOUNDARY}gdp", "GDP 1,000"]) == [
        "1000",
        "gdp",
        "新质",
        "發展",
    ]


def test_a_tiny_edition_in_shards(
    tiny: Edition, tiny_woven: Mapping[str, WovenText], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards, "LONGEST_WITHOUT_SHARDS", 10)
    monkeypatch.setattr(shards, "LONGEST_SHARD", 10)
    files = text_files({"zh": {}, "en": {}}, Content.of(tiny, tiny_woven).texts)
    assert list(files) == ["zh", "en", "route-0", "texts-0", "texts-1", "words"]
    assert files["words"]["parts"][1]["texts"][1] == ("texts/anon/notice/", "anon", "通知", "", "")


def test_of_the_site_every_shard_is_on_the_routes_of_its_keys(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = text_files({"zh": {}, "en": {}}, content.texts)
    monkeypatch.setattr(shards, "LONGEST_WITHOUT_SHARDS", 10)
    monkeypatch.setattr(routes, "ROUTE_FILE_LENGTH", 5_000)
    found = text_files({"zh": {}, "en": {}}, content.texts)
    counts = found["zh"]["routes"]
    assert counts == found["en"]["routes"]
    assert counts["shards"] > 3
    assert counts["files"] > 3
    route = [found[f"route-{n}"]["route"] for n in range(counts["files"])]
    for at, lang in enumerate(LANGUAGES):
        own = [found[f"texts-{n}"]["parts"][at] for n in range(counts["shards"])]
        assert [text for shard in own for text in shard["texts"]] == whole[lang]["texts"]
        assert [blocks for shard in own for blocks in shard["blocks"]] == whole[lang]["blocks"]
        words = found["words"]["parts"][at]
        assert [text[:2] for text in words["texts"]] == [text[:2] for text in whole[lang]["texts"]]
        assert all(text[2] and text[3:] == ("", "") for text in words["texts"])
        assert words["words"] == sorted(set(words["words"]))
        assert words["lang"] == lang
        for n, shard in enumerate(own):
            for key in {key for blocks in shard["blocks"] for block in blocks for key in keys_of(block)}:
                assert int(route[route_file_of(key, counts["files"])][key], 16) >> n & 1, key
        assert {*found[lang]} - {"routes"} == {*whole[lang]} - {"texts", "blocks"}
