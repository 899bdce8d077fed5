"""jieba's dictionary, parsed once and kept: what is read back is what was parsed, and nothing else is believed."""

from __future__ import annotations

import marshal
import os
from pathlib import Path

import jieba
import pytest

from edition.model.languages.chinese_words import common_tokenizer, frequencies

WORDS = {"银行": 3, "银行家": 4, "银": 0, "行": 5}


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    path = tmp_path / "dict.txt"
    path.write_text("银行 3 n\n银行家 4 n\n行 5 v\n", encoding="utf-8")
    return path


def read(dictionary: Path) -> tuple[dict[str, int], int]:
    return frequencies(dictionary, dictionary.with_suffix(".marshal"), jieba.Tokenizer())


def test_the_tokenizer_has_the_dictionary_that_comes_with_jieba() -> None:
    parsed = jieba.Tokenizer()
    assert (common_tokenizer().FREQ, common_tokenizer().total) == parsed.gen_pfdict(parsed.get_dict_file())


def test_what_was_parsed_is_read_back_and_stands_alone(dictionary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(dictionary) == (WORDS, 12)
    assert sorted(path.name for path in dictionary.parent.iterdir()) == ["dict.marshal", "dict.txt"]
    monkeypatch.setattr(jieba.Tokenizer, "gen_pfdict", None)
    assert read(dictionary) == (WORDS, 12)


@pytest.mark.parametrize("other", ["银行 4 n\n银行家 4 n\n行 5 v\n", "银 1 n\n"], ids=["another time", "another size"])
def test_of_another_dictionary_nothing_is_believed(dictionary: Path, other: str) -> None:
    read(dictionary)
    before = dictionary.stat()
    dictionary.write_text(other, encoding="utf-8")
    is_as_long = dictionary.stat().st_size == before.st_size
    os.utime(dictionary, ns=(0, before.st_mtime_ns + is_as_long))
    assert read(dictionary)[1] == (13 if is_as_long else 1)


@pytest.mark.parametrize("content", [b"", b"rubbish", marshal.dumps(7), marshal.dumps((1, 2)), marshal.dumps("abc")])
def test_what_is_broken_is_parsed_anew(dictionary: Path, content: bytes) -> None:
    kept = dictionary.with_suffix(".marshal")
    kept.write_bytes(content)
    assert read(dictionary) == (WORDS, 12)
    assert kept.read_bytes() != content


def test_where_nothing_can_be_kept_it_is_parsed_each_time(dictionary: Path) -> None:
    nowhere = dictionary.parent / "none/dict.marshal"
    assert [frequencies(dictionary, nowhere, jieba.Tokenizer()) for _ in range(2)] == [(WORDS, 12)] * 2
