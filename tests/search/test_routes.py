"""A text has the keys that the engine looks for, and its shard is on the route of each of them."""

from __future__ import annotations

import itertools
import json
import subprocess
from pathlib import Path

import pytest

from corpus import ROOT
from edition.commands.site import Site
from edition.search import routes, shards
from edition.search.index import index
from edition.search.routes import folded, keys_of, latin_words, route_file_of, route_files
from edition.search.segmentation import BOUNDARY


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("新质生产 C919", "新质 质生 生产 c 919"),
        ("新質生產力", "新质 质生 生产 产力"),
        ("新，质", ""),
        ("新\u3000质 \n生", "新质 质生"),
        ("R&D of AI", "r d of ai"),
        ("Ａｐｐ２０", "app 20"),
        ("state-of-the-art café", "state of the art cafe"),
        ("12,000 and 1,00 and 3,0000 and 1,234,567", "12000 1 00 3 0000 1234567 and"),
        ("20 24 a 3 %", "2024 a 3"),
        ("5 G", "5 g"),
        ("a,000", "a 000"),
        ("㐀鿿", "㐀鿿"),
        ("鿿\ua000", ""),
        ("新〇质", ""),
        ("az09/:`{", "az 09"),
        ("", ""),
    ],
)
def test_the_keys_of_a_text(text: str, keys: str) -> None:
    assert keys_of(text) == set(keys.split())


@pytest.mark.parametrize("ignored", [*"\"'“”‘’„‟‚‛«»‹›「」『』〝〞＂＇`´", "\u00ad", "\u200b", "\ufeff", BOUNDARY])
def test_quotation_marks_and_what_is_invisible_count_for_nothing(ignored: str) -> None:
    assert folded(f"新{ignored}质c{ignored}9 {ignored}1") == "新质c91"


def test_the_space_beside_chinese_and_inside_numbers_counts_for_nothing() -> None:
    assert folded("新 质 of\t生  a b 1 2 c 3") == "新质of生a b 12 c 3"
    assert folded("㐀 a 鿿 a \u31ef a \ua000 a") == "㐀a鿿a \u31ef a \ua000 a"
    assert folded("1,000 1,0000 1,00 a,000; 12,345,678") == "10001,00001,00 a,000; 12345678"


def test_latin_words_keep_their_order() -> None:
    assert latin_words("Ｃ919首飞，1,000 Planes of 3 kinds") == ["c", "919", "1000", "planes", "of", "3", "kinds"]


@pytest.mark.parametrize(
    ("key", "files", "file"),
    [
        ("a", 1, 0),
        ("a", 10, 97 * 31 % 10),
        ("ab", 10, (97 * 31 + 98) % 10),
        ("abc", 10, (97 * 31 + 98) % 10),
        ("新质", 1000, (0x65B0 * 31 + 0x8D28) % 1000),
        ("9", 50, 57 * 31 % 50),
    ],
)
def test_the_first_two_characters_of_a_key_choose_its_file(key: str, files: int, file: int) -> None:
    assert route_file_of(key, files) == file


def test_a_key_leads_to_every_shard_that_holds_it() -> None:
    assert route_files([["新质 a", "a b"], [], ["质 B"], ["新", "质"]]) == [{"a": "1", "b": "5", "新质": "1"}]
    assert list(route_files([["质新 b", "a"]])[0]) == ["a", "b", "质新"]
    assert route_files([]) == [{}]


def test_masks_are_in_base_16() -> None:
    assert route_files([["a"] if n in (0, 3, 4, 16) else ["b"] for n in range(17)]) == [{"a": "10019", "b": "ffe6"}]


def test_keys_are_spread_over_files(monkeypatch: pytest.MonkeyPatch) -> None:
    # The keys and their masks have two, two and three characters.
    for length, files in ((8, 1), (7, 2), (4, 2), (3, 3)):
        monkeypatch.setattr(routes, "ROUTE_FILE_LENGTH", length)
        assert len(route_files([["a", "b"], ["新质"]])) == files
    assert [route_file_of(key, 3) for key in ("a", "b", "新质")] == [1, 2, 2]
    assert route_files([["a", "b"], ["新质"]]) == [{}, {"a": "1"}, {"b": "1", "新质": "2"}]


def test_a_file_has_16_000_characters() -> None:
    keys = ["".join(letters) for letters in itertools.product("abcdefghij", repeat=4)]
    # Of 3,200 keys with four letters each and one character of a mask.
    assert len(route_files([keys[:3200]])) == 2
    assert len(route_files([[*keys[:3199], "xyz"]])) == 1
    # The fifth shard makes two characters of the mask.
    assert len(route_files([[], [], [], [], keys[:2666]])) == 1
    assert len(route_files([[], [], [], [], [*keys[:2666], "xy"]])) == 2


def test_the_engine_takes_the_same_keys(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The keys that `shards.js` takes from each block of a shard lead it to that shard."""
    monkeypatch.setattr(shards, "LONGEST_WITHOUT_SHARDS", 10)
    for name, content in index(site.edition, site.pages.woven, "zh").items():
        (tmp_path / name.replace(".js", ".json")).write_text(content[len("xinzhi(") : -2], encoding="utf-8")
    program = ROOT / "tests/javascript/routes.mjs"
    done = subprocess.run(["node", program, tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["blocks"] > 1000
    assert report["astray"] == []
