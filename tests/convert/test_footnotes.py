"""Which lines are notes at the foot of a page, and what refers to them."""

from __future__ import annotations

import pytest

from edition.commands.proving import checked, file_of
from edition.convert.conversion import convert
from edition.convert.evidence.labels import Sheet
from edition.convert.kept.kept import keep_lines
from edition.convert.notes.footnotes import move_notes
from edition.convert.tables.tables import find_tables
from edition.model.sources.places import Place
from edition.model.sources.source import Source, Span


def sheet(*raw: str) -> Sheet:
    return move_notes(Sheet.of(Source("example", raw)))


def notes_of(*raw: str) -> list[str]:
    """The notes of a source with these lines, each with its mark."""
    noted = sheet(*raw)
    marks = {label.parts[1]: noted.source[label.key] for label in noted.those("mark")}
    labels = [label for label in noted.labels if label.what in ("note", "author-note")]
    return [marks[label.key] + " ".join(noted.source[part] for part in label.parts) for label in labels]


def test_the_notes_that_a_document_names_are_referred_to_in_order_and_not_in_code() -> None:
    roles = {
        "a[1] = 0": "pre",
        "甲[1]，乙[2]。": "p",
        "[9] 又见[1]。": "p",
        "[1] 一": "note",
        "[2] 二": "note",
        "[3] 三": "note",
    }
    places = tuple(Place(role=role, opens=True) for role in roles.values())
    noted = move_notes(Sheet.of(Source("example", tuple(roles), places)))
    assert [label.parts[0] for label in noted.those("note")] == [Span(4, 4, 5), Span(5, 4, 5), Span(6, 4, 5)]
    assert [label.key for label in noted.those("reference")] == [Span(2, 1, 4), Span(2, 6, 9)]
    assert [line.text for line in noted.lines] == list(roles)[:3]


@pytest.mark.parametrize(
    ("raw", "notes"),
    [
        (("发展①。", "要求②。", "①甲", "②乙"), ["①甲", "②乙"]),
        (("发展①。", "① 甲", "乙"), ["①甲 乙"]),
        (("发展。", "* 作者"), ["*作者"]),
        (("发展。", "* 洪银兴，南京大学"), ["*洪银兴，南京大学"]),
        (("发展①。", "* 作者", "①甲"), ["*作者", "①甲"]),
        (("发展[1]。", "要求[2]", "[1] 甲", "[2] 乙"), ["[1]甲", "[2]乙"]),
        (("发展1，要求。", "1 甲"), ["1甲"]),
        (("发展¹，要求。", "¹ 甲"), ["¹甲"]),
        (("发展。", "**作者**"), []),
        # A space parts a mark from what it is on; a mark that a line begins with ends a clause, or stands alone.
        (("发展。 ①", "① 甲"), ["①甲"]),
        (("发展", "[1])，新质。", "要求", "[1] 甲"), ["[1]甲"]),
        (("发展", "①", "要求", "①甲"), ["①甲"]),
        (("发展", "［1］。近年来", "要求"), []),
        (("发展", "①甲", "要求"), []),
        # An asterisk that says nothing of an author, one of several, one before asterisks, a long one.
        (("发展。", "* 要求"), []),
        (("发展。", "* 作者甲", "* 作者乙"), []),
        (("发展。", "* * * 作者"), []),
        (("发展。", "* 作者", *"甲乙丙丁戊己"), []),
        # Nothing refers to it; numbers do not ascend by one; a page of notes alone.
        (("发展。", "①甲"), []),
        (("发展①③。", "①甲", "③乙"), ["③乙"]),
        (("发展①②。", "②乙", "①甲"), ["①甲"]),
        (("①甲①", "②乙②"), []),
        (("发展②。", "①甲①", "②乙②"), ["②乙②"]),
        # A note cannot refer to itself, nor two notes be referred to by one mark; nought counts no notes.
        (("0 值，为0。", "甲"), []),
        (("发展”0”。", "0 甲"), []),
        # A digit that belongs to a figure refers to nothing.
        (("共1章，有21个。", "1 甲"), []),
        # Signs: a note where prose refers to it, else on the author; many of them are powers, names, bullets.
        (("发展新质生产力*，要求。", "* 甲"), ["*甲"]),
        (("发展新质生产力**。", "** 甲"), ["**甲"]),
        (("发展†，要求。", "† 甲"), ["†甲"]),
        (("发展2*3，要求。", "* 甲"), []),
        (("发展新质*，要求。", "*.orig 甲"), []),
        (("发展**，要求。", "* 甲"), []),
        (("¹²³", "发展5m²，", "2 甲"), []),
        # A superscript refers to a plain digit; 注 may stand before a number; references stay what they are.
        (("发展²是，要求¹。", "1 甲", "2 乙"), ["1甲", "2乙"]),
        (("发展①。", "注①：甲"), ["注①：甲"]),
        (("发展[注1]。", "[注1] 甲"), ["[注1]甲"]),
        (("发展[1]。", "参考文献", "[1] 甲"), []),
        (("发展[2-3]，[1,4]。", "[1] 甲", "[2] 乙"), []),
        (("发展（1）。", "", "（1）甲"), ["（1）甲"]),
        (("发展（1）。", "（1）甲"), []),
        (("见式（1）。", "", "（1）甲"), []),
        # A number in words needs brackets, and 注 in round ones; one character may be of any shape.
        (("发展〔一〕，要求〔二〕。", "〔一〕甲", "〔二〕乙"), ["〔一〕甲", "〔二〕乙"]),
        (("发展（注一）。", "", "（注一）甲"), ["（注一）甲"]),
        (("发展（一）。", "", "（一）甲"), []),
        (("发展[①]，要求[②]。", "[①]甲", "[②]乙"), ["[①]甲", "[②]乙"]),
        (("发展㉑，要求㉒。", "㉑甲", "㉒乙"), ["㉑甲", "㉒乙"]),
        (("发展❶，要求❷。", "❶甲", "❷乙"), ["❶甲", "❷乙"]),
        (("发展〔一〕，要求〔三〕。", "〔一〕甲", "〔三〕乙"), ["〔三〕乙"]),
        (("发展【二】。", "注释", "【一】甲"), []),
        (("发展【一】。", "注释", "【一】甲"), ["【一】甲"]),
        # Under a heading at the end, in any form that refers to all; the heading, and what follows, stays.
        (("发展①。", "要求②。", "注释：", "1. 甲", "2. 乙", "参考文献", "[1] 丙"), ["1.甲", "2.乙"]),
        (("发展[1]。", "【注释】", "① 甲", "乙", "责任编辑：丙"), ["①甲 乙"]),
        (("发展〔1〕。", "尾注", "1、甲", "", "丙。"), ["1、甲"]),
        (("发展①。", "注释", "1. 甲", "2. 乙"), []),
        (("发展①。", "注释", "2. 甲"), []),
        (("发展①。", "注释的方法", "1. 甲"), []),
        # Behind notes no paragraph is one of theirs, where no page shows.
        (("发展①。", "①甲", "责任编辑：乙"), ["①甲"]),
        (("发展①。", "①甲", "", "乙。"), ["①甲"]),
        (("发展①。", "①见", "http://example.org 甲"), ["①见 http://example.org 甲"]),
        (("发展①。", "注释", "①见", "http://example.org 甲"), ["①见 http://example.org 甲"]),
        # A reference on another page is none.
        (("发展①。", "要求", "\f发展", "①甲"), []),
        (("发展①。", "①甲", "\f发展①。", "①乙"), ["①甲", "①乙"]),
        # Without pages most lines are no notes.
        (("发展①。", "①甲", *["要求。"] * 40), []),
    ],
)
def test_notes_are_the_last_lines_of_a_page_that_refers_to_them(raw: tuple[str, ...], notes: list[str]) -> None:
    assert notes_of(*raw) == notes


def test_a_note_has_its_mark_apart_from_its_text() -> None:
    noted = sheet("发展①。", "  ① 甲")
    assert [label.parts for label in noted.those("mark")] == [(Span(2, 2, 3), Span(2, 4, 5))]
    assert [label.parts for label in noted.those("reference")] == [(Span(1, 2, 3), Span(2, 4, 5))]


def test_a_note_is_referred_to_once_on_its_page_and_not_at_the_head_of_a_line() -> None:
    noted = sheet("■①发展①①。", "①要求", "①甲", "\f要求①。", "发展", "①乙")
    assert [label.key for label in noted.those("reference")] == [Span(1, 1, 2), Span(4, 3, 4)]
    assert [line.number for line in noted.lines] == [1, 2, 4, 5]


def test_what_refers_to_a_note_is_no_code_but_may_be_a_cell() -> None:
    """Code could hold no reference, and a note that nothing refers to would be refused."""
    code = keep_lines(sheet("运行：", "$ make install", "$ make -k check [1]", "发展。", "[1] 甲"))
    assert [[part.line for part in label.parts] for label in code.those("block")] == [[2]]
    rows = ("服务     名称", "日志     syslog[1]", "域名     bind", "时钟     ntp", "[1] 甲")
    for lines in (rows, rows[:-1]):
        assert [len(label.parts) for label in find_tables(move_notes(sheet(*lines))).those("block")] == [4]


def test_where_a_document_says_what_its_lines_are_a_note_is_one_paragraph() -> None:
    lines = (("发展①。", "p"), ("① 甲", "p"), ("要求。", "p"), ("下一节", "h2"))
    code = (("发展*，要求。", "p"), ("* 甲", "pre"), ("要求。", "p"))
    endnotes = (("发展①。", "p"), ("注释", "h2"), ("1. 甲", "p"), ("要求。", "p"))
    for given, count in ((lines, 1), (code, 0), (endnotes, 1)):
        words, roles = zip(*given, strict=True)
        places = tuple(Place(role=role, opens=True) for role in roles)
        noted = move_notes(Sheet.of(Source("example", words, places)))
        assert sum(len(label.parts) for label in noted.those("note")) == count


def test_where_sizes_are_known_a_bare_number_is_a_note_s_in_small_letters_alone() -> None:
    """A heading and a line of code have numbers as well; LaTeX parts a note from its raised number by nothing, and a
    word processor from one that is not raised."""
    body, small = Place(size=10, raised=((2, 3),)), Place(size=8)
    raised = Place(size=8, raised=((0, 1),))
    for line, place, count in (
        ("1 用法", Place(size=14), 0), ("1 make all", Place(size=10), 0), ("1 甲", small, 1), ("1甲", raised, 1),
        ("1甲", small, 1), ("2甲", small, 0), ("1甲", Place(size=10), 0), ("1", raised, 0),
    ):  # fmt: skip
        noted = move_notes(Sheet.of(Source("example", ("发展1，要求发展。", line), (body, place))))
        assert len(noted.those("note")) == count, line


def test_letters_of_one_width_refer_to_no_note() -> None:
    place = Place(mono=True)
    source = Source("example", ("发展", "make[1]", "要求", "[1] 甲"), (None, place, None, None))
    assert move_notes(Sheet.of(source)).labels == ()


@pytest.mark.parametrize(("end", "begin"), [("log①", "dns"), ("log", "①")])
def test_the_space_between_two_words_stands_where_a_reference_is_at_the_line_s_end(end: str, begin: str) -> None:
    line = "这里说明第一步，请照着做下去，直到软件包可以构建为止，中间不要"
    source = Source("example", ("新质生产力", "", f"{line}{end}", f"{begin}，后者。", "", line, "① 甲"))
    conversion = convert(source)
    (text,) = conversion.texts
    checked(source, conversion, [file_of(None, text, "example")])
    assert {"log①dns": "log[^n1] dns", "log①": "log[^n1]，"}[f"{end}{begin}"] in text.markdown
