"""What the collation says of a small source, a ledger and a text, each message whole."""

from __future__ import annotations

import pytest

from edition.check.collation import Collation, Witness, collate
from edition.model.sources.ledger import Entry
from edition.model.sources.source import Source
from edition.model.texts import texts

SOURCE = Source("s.txt", ("甲乙丙丁", "", "戊己 庚辛", "①注文。", "12"))
ENTRIES = [
    Entry("move", "footnote", "4:2-4", "注", "。", "n1"),
    Entry("marker", "footnote-mark", "4:1", "①", "①"),
    Entry("drop", "page-number", "5", "1", "2"),
]
TEXT = """---
lines: 1-4
---

甲乙丙丁[^n1]
{: #p1 }

戊己庚辛
{: #p2 }

[^n1]: 注文。
"""


def small(text: str = TEXT, entries: list[Entry] = ENTRIES, source: Source = SOURCE, **more: str) -> Collation:
    """The collation of a small source with a text, and with more texts by their names."""
    files = {"x.md": text} | {f"{name}.md": content for name, content in more.items()}
    witnesses = [Witness.rendered(texts.parse(file, path)) for path, file in files.items()]
    return collate(source, entries, witnesses, "s.ledger.tsv")


def told(collation: Collation) -> list[str]:
    return list(map(str, collation.findings))


def test_every_character_is_counted_where_it_went() -> None:
    result = small(TEXT.replace("戊己庚辛", "戊{++己++}{>>脱<<}庚{--辛--}{>>衍<<}"))
    assert [finding.code for finding in result.findings] == ["reading-differs"]
    result = small()
    assert told(result) == []
    assert (result.total, result.kept) == (14, 8)
    assert (result.dropped, result.moved, result.markers) == ({"page-number": 2}, {"footnote": 3}, {"footnote-mark": 1})
    assert (result.blocks, result.marks) == ({"paragraph": 2, "note": 1}, {})
    marked = small(TEXT.replace("戊己庚辛", "戊{~~己~>已~~}{>>讹<<}庚{--辛--}{>>衍<<}"))
    assert (told(marked), marked.marks) == ([], {"correction": 1, "surplus": 1})


REMEDY = "Restore the source's reading, or mark the change with its reason."


def reads(line: int, block: str, ours: str, source_line: int, theirs: str) -> str:
    """The message about a place where a text and the source differ."""
    fact = f"{block} reads “{ours}” where line {source_line} of s.txt reads “{theirs}”"
    return f"x.md:{line}: reading-differs: {fact}. {REMEDY}"


DIFFERENCES = {
    "a changed character": ("甲乙丙丁", "甲子丙丁", reads(5, "p1", "甲[子]丙丁戊己庚辛", 1, "甲[乙]丙丁戊己庚辛")),
    "a lost end of a block": ("丙丁[", "丙[", reads(5, "p1", "甲乙丙[]戊己庚辛", 1, "甲乙丙[丁]戊己庚辛")),
    "a lost beginning of a block": ("戊己", "己", reads(8, "p2", "甲乙丙丁[]己庚辛", 3, "甲乙丙丁[戊]己庚辛")),
    "a lost end": ("庚辛", "庚", reads(8, "p2", "乙丙丁戊己庚[]", 3, "乙丙丁戊己庚[辛]")),
    "an added end": ("庚辛", "庚辛壬", reads(8, "p2", "丙丁戊己庚辛[壬]", 3, "丙丁戊己庚辛[]")),
    "a change in a note": ("注文", "注", reads(11, "n1", "注[]。", 4, "注[文]。")),
    "a note that says nothing": ("注文。", "", reads(11, "the text", "[]", 4, "[注文。]")),
    "a note that is gone": (
        "[^n1]\n{: #p1 }\n\n戊己庚辛\n{: #p2 }\n\n[^n1]: 注文。\n", "\n{: #p1 }\n\n戊己庚辛\n{: #p2 }\n",
        "x.md:1: move-lost: lines 4:2-4 of s.txt were moved to n1, which is not there. Restore n1, or "
        "delete its rows in s.ledger.tsv.",
    ),
    "a note that the ledger does not move": (
        "lines: 1-4", "lines: 1-3",
        "x.md:11: note-invented: the note n1 comes from nowhere in s.txt. Take it out; or, if it is printed there as "
        "a note, add to s.ledger.tsv with tabs between: marker\tfootnote-mark\t4:1\t①\t① and "
        "move\tfootnote\t4:2-4\t注\t。\tn1.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), DIFFERENCES.values(), ids=DIFFERENCES.keys())
def test_what_differs_is_told_by_line_and_with_both_readings(old: str, new: str, message: str) -> None:
    assert TEXT.count(old) == 1
    found = told(small(TEXT.replace(old, new)))
    assert [one for one in found if "source-unaccounted" not in one] == [message]


@pytest.mark.parametrize("lines", ["4-1", "1-6"])
def test_lines_that_the_source_does_not_have_are_told(lines: str) -> None:
    message = f"x.md:2: lines-wrong: lines: {lines} names no lines of s.txt. Write first-last."
    assert message in told(small(TEXT.replace("1-4", lines)))
    message = "x.md:1: lines-wrong: lines: None names no lines of s.txt. Write first-last."
    assert message in told(small(TEXT.replace("lines: 1-4", "source: s")))


def test_what_is_in_no_text_and_no_ledger_is_told_line_by_line() -> None:
    message = "s.ledger.tsv:1: source-unaccounted: line {} of s.txt, “{}”, is in no text and not in the ledger. "
    message += "Widen lines: of the text that it belongs to{}."
    shorter = TEXT.replace("1-4", "1-1").split("\n\n戊")[0].replace("[^n1]", "")
    assert told(small(shorter)) == [message.format(3, "戊己 庚辛", "")]
    row = "; or, if it is part of the printed page, add to s.ledger.tsv with tabs between: drop\tpage-number\t5\t1\t2"
    wanted = [message.format(3, "戊己 庚辛", ""), message.format(5, "12", row)]
    assert told(small(shorter, entries=ENTRIES[:2])) == wanted
    long = Source("s.txt", ("甲", "乙" * 30))
    assert told(small("---\nlines: 1-1\n---\n\n甲\n{: #p1 }\n", [], long)) == [message.format(2, "乙" * 20, "")]


def test_a_text_that_holds_what_another_holds() -> None:
    other = TEXT.replace("1-4", "3-3").replace("甲乙丙丁[^n1]\n{: #p1 }\n\n", "").split("\n\n[^n1]")[0]
    fact = "lines-overlap: lines 3-3 overlap those of x.md. Part them."
    assert told(small(y=other)) == [f"y.md:2: {fact}"]
    first, second = TEXT.replace("1-4", "1-1").split("\n\n戊")[0].replace("[^n1]", ""), other.replace("3-3", "2-3")
    assert told(small(first, y=second)) == []
    second = other.replace("lines: 3-3", "source: s\nlines: 1-3")
    assert "y.md:3: lines-overlap: lines 1-3 overlap those of x.md. Part them." in told(small(first, y=second))


def test_what_is_rendered_outside_blocks_is_told() -> None:
    fact = f"“壬{'癸' * 19}” is rendered outside the text's blocks"
    message = f"x.md:1: text-outside-blocks: {fact}. Write it as a block with an id."
    assert message in told(small(TEXT.replace("戊己庚辛", f"戊*壬{'癸' * 30}*{{: #q }}己庚辛")))


def test_a_ledger_says_nothing_twice() -> None:
    drop = Entry("drop", "furniture", "5:1", "1", "1")
    overlap = "s.ledger.tsv:{}: ledger-overlap: {} of lines {} claims what another entry has. Delete one of them."
    assert told(small(entries=[*ENTRIES, drop])) == []  # whole lines take what parts of lines leave
    assert told(small(entries=[*ENTRIES, drop, drop])) == [overlap.format(6, "furniture", "5:1")]
    again = Entry("drop", "header", "5", "1", "2")
    assert told(small(entries=[*ENTRIES, again])) == [overlap.format(5, "header", "5")]
    result = small(entries=[*ENTRIES, drop])
    assert result.dropped == {"page-number": 1, "furniture": 1}


def test_a_column_is_read_behind_the_line_it_was_moved_to() -> None:
    columns = Source("s.txt", ("甲乙 子丑", "丙丁 寅卯", "戊"))
    text = "---\nlines: 1-3\n---\n\n甲乙丙丁\n{: #p1 }\n\n子丑寅卯\n{: #p2 }\n\n戊\n{: #p3 }\n"
    order = [Entry("move", "columns", "1:4-5", "子", "丑", "@2"), Entry("move", "columns", "2:4-5", "寅", "卯", "@2")]
    assert told(small(text, order, columns)) == []
    assert told(small(text, [], columns)) != []
    assert small(text, order, columns).kept == 9
    assert small(text, order, columns).moved == {}


def test_what_was_moved_to_a_block_of_running_text_is_compared_there() -> None:
    caption = Source("s.txt", ("甲", "图", "乙"))
    text = "---\nlines: 1-3\n---\n\n甲\n{: #p1 }\n\n乙\n{: #p2 }\n\n图\n{: #p3 }\n"
    moved = [Entry("move", "caption", "2", "图", "图", "p3")]
    assert told(small(text, moved, caption)) == []
    assert told(small(text.replace("图", "表"), moved, caption)) == [reads(11, "p3", "[表]", 2, "[图]")]


FOLDED = Source("s.txt", ("⻓三⻆ ef\ufb01", "\u200b", "cient inno\u00ad", "vation", "①⻓文\u2060。"))
FOLDS = [
    Entry("fold", "radical", "1:1", "U+2ED3", "U+2ED3", "长"),
    Entry("fold", "radical", "1:3", "U+2EC6", "U+2EC6", "角"),
    Entry("fold", "compatibility-form", "1:7", "U+FB01", "U+FB01", "fi"),
    Entry("fold", "zero-width", "2", "U+200B", "U+200B"), Entry("fold", "soft-hyphen", "3:11", "U+00AD", "U+00AD"),
    Entry("move", "footnote", "5:2-5", "U+2ED3", "。", "n1"), Entry("marker", "footnote-mark", "5:1", "①", "①"),
    Entry("fold", "radical", "5:2", "U+2ED3", "U+2ED3", "长"), Entry("fold", "zero-width", "5:4", "U+2060", "U+2060"),
]  # fmt: skip
FOLDED_TEXT = "---\nlines: 1-5\n---\n\n长三角effi cient innovation[^n1]\n{: #p1 }\n\n[^n1]: 长文。\n"


def test_what_pdf_readers_invent_is_read_as_what_it_became() -> None:
    result = small(FOLDED_TEXT, FOLDS, FOLDED)
    assert told(result) == []
    assert (result.kept, result.moved, result.markers) == (18, {"footnote": 4}, {"footnote-mark": 1})
    assert result.folded == {"radical": 2, "compatibility-form": 1, "zero-width": 1, "soft-hyphen": 1}
    assert result.total == 18 + 4 + 1 + 5
    for n, entry in enumerate(FOLDS):
        if entry.act == "fold":
            assert told(small(FOLDED_TEXT, FOLDS[:n] + FOLDS[n + 1 :], FOLDED)) != []
    overlap = "s.ledger.tsv:11: ledger-overlap: radical of lines 1:1 claims what another entry has. Delete one of them."
    assert told(small(FOLDED_TEXT, [*FOLDS, FOLDS[0]], FOLDED)) == [overlap]


def test_a_line_of_what_vanishes_is_accounted_for_outside_all_texts() -> None:
    source = Source("s.txt", ("甲", "\u200b"))
    text = "---\nlines: 1-1\n---\n\n甲\n{: #p1 }\n"
    assert told(small(text, [Entry("fold", "zero-width", "2", "U+200B", "U+200B")], source)) == []
    [unaccounted] = told(small(text, [], source))
    assert unaccounted.startswith("s.ledger.tsv:1: source-unaccounted: line 2 of s.txt, ")


def test_between_latin_letters_a_space_counts() -> None:
    source = Source("s.txt", ("甲 needs  of", "two-", "fold A 乙"))
    text = "---\nlines: 1-3\n---\n\n甲needs of two-fold A乙\n{: #p1 }\n"
    assert told(small(text, [], source)) == []
    shifted = told(small(text.replace("needs of", "need sof"), [], source))
    assert shifted and all(one.startswith("x.md:5: reading-differs: p1 reads ") for one in shifted)
    assert told(small(text.replace("needs of", "needsof"), [], source)) == [
        f"x.md:5: reading-differs: p1 reads “甲needs[]of two” where line 1 of s.txt reads “甲needs[ ]of two”. {REMEDY}"
    ]
    assert told(small(text.replace("needs of two-fold", "needs of\n{: #p2 }\n\ntwo-fold"), [], source)) == []
    assert told(small(text.replace("two-fold", "two- fold"), [], source)) == []


def test_controls_and_marks_without_width_are_no_white_space() -> None:
    for char in "\x85\x1c\x1f\ufeff\u200b\x00":
        [message] = told(small(TEXT.replace("乙", f"乙{char}")))
        assert message.startswith("x.md:5: reading-differs: p1 reads ")
        assert told(small(source=Source("s.txt", (f"甲{char}乙丙丁", *SOURCE.raw[1:])))) != []
    assert told(small(source=Source("s.txt", ("\ufeff甲乙\f丙丁", *SOURCE.raw[1:])))) == []


def test_a_mark_written_by_hand_is_text() -> None:
    hand = '乙<span class="mark supplied"><ins class="supplied">编造</ins></span>'
    [message] = told(small(TEXT.replace("乙", hand)))
    assert message.startswith('x.md:5: reading-differs: p1 reads “甲乙[<span class="mark supplied">')


def test_a_masthead_stands_before_all_texts() -> None:
    source = Source("s.txt", ("学习参考", "甲", "学习参考"))
    text = "---\nlines: 2-3\n---\n\n甲\n{: #p1 }\n"
    rows = [Entry("drop", "masthead", line, "学", "考") for line in ("1", "3")]
    fact = "the masthead of lines 3 reaches into the first text, which begins at line 2"
    message = f"s.ledger.tsv:3: ledger-implausible: {fact}. A masthead stands before all texts."
    assert told(small(text, rows, source)) == [message]
