"""Where the texts of a source start, and which titles are supplied from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from edition.convert.evidence.drafts import Supplied
from edition.convert.evidence.labels import Sheet
from edition.convert.evidence.layout import Layout
from edition.convert.furniture.furniture import drop_furniture
from edition.convert.order.margins import measure_layout
from edition.convert.texts.division import start_texts
from edition.model.sources.source import Line, Source

WRAPPED = Layout(wrapped=True)
BODY = ("发展新质生产力是推动高质", "量发展的内在要求和重要着", "力点。")
LIST = ("目录", "备份的含义 .... 1", "大飞机与现代城市 .... 4")


@dataclass(frozen=True)
class Division:
    """One text's lines: those of its title, and all others; its title or byline if the source prints it elsewhere."""

    title: list[Line]
    body: list[Line]
    supplied_title: Supplied | None
    supplied_byline: Supplied | None
    begins_lost: bool


def divisions(*raw: str, layout: Layout | None = None) -> list[Division]:
    """The texts of a source with these lines, furniture taken away as conversion does it."""
    sheet = measure_layout(drop_furniture(Sheet.of(Source("example", raw))))
    sheet = start_texts(replace(sheet, layout=layout) if layout else sheet)
    starts = [label.key for label in sheet.those("text")]
    texts: list[list[Line]] = []
    for line in sheet.lines:
        if line.span in starts:
            texts.append([])
        texts[-1].append(line)
    return [division(lines, sheet) for lines in texts]


def division(lines: list[Line], sheet: Sheet) -> Division:
    titled = {part for label in sheet.those("title") for part in label.parts}
    supplied = {
        label.rule: Supplied(label.value, label.evidence, label.parts[1].line)
        for label in sheet.those("supplied")
        if label.key == lines[0].span
    }
    title = [line for line in lines if line.span in titled]
    lost = any(label.key == lines[0].span for label in sheet.those("loss"))
    return Division(title, lines[len(title) :], supplied.get("title"), supplied.get("running-head"), lost)


def titles(found: list[Division]) -> list[str]:
    """Each text's printed title, its lines joined, and after a colon the first character of its body."""
    return [" ".join(line.text for line in text.title) + ":" + text.body[0].text[0] for text in found]


def test_an_office_above_a_date_signs_a_title() -> None:
    titles = [
        [line.text for line in divisions("江口镇渡口情况报告", name, *date, *BODY, layout=WRAPPED)[0].title]
        for name in ("江口镇交通管理站", "江口镇渡口")
        for date in (("2024年6月",), ())
    ]
    assert [len(title) for title in titles] == [1, 2, 2, 2]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (("备份的含义", *BODY), ["备份的含义:发"]),
        (("备份", "的含义与选址要求", *BODY), ["备份 的含义与选址要求:发"]),
        (
            ("备份", "的含义与选址要", "求的尺度与选址", "选址要求的尺度", *BODY),
            ["备份 的含义与选址要 求的尺度与选址:选"],
        ),
        (("         备份的含义与选址的要求呢", *BODY), ["备份的含义与选址的要求呢:发"]),
        (("        备份的含义与选址的要求呢", *BODY), [":备"]),
        (("备份的含义与选址要求", *BODY), ["备份的含义与选址要求:发"]),
        (("备份的含义与选址的要求", *BODY), [":备"]),
        (("备份的含义与选址5", "发展新质生产力是推动", "高质量发展的内在要求"), [":备"]),
        (("备份的含义与选址", "发展新质生产力是推动", "高质量发展的内在要求"), ["备份的含义与选址:发"]),
        (("备份，含义", *BODY), [":备"]),
        (("备份的含义：", *BODY), [":备"]),
        (("备份的含义、", *BODY), [":备"]),
        (("备份的含义？", *BODY), [":备"]),
        (("备份的含义", "洪银兴", *BODY), ["备份的含义:洪"]),
        # What stands at the margin goes on with no centered title.
        (("         备份的含义", "选址", *BODY), ["备份的含义:选"]),
        (("         备份的含义", "   选址", *BODY), ["备份的含义 选址:发"]),
        (("        备份的含义", "选址", *BODY), ["备份的含义 选址:发"]),
        (("备份的含义", "摘要", *BODY), ["备份的含义:摘"]),
        (("备份的含义", "一、选址", *BODY), ["备份的含义:一"]),
        (("备份的含义", "■选址", *BODY), ["备份的含义:■"]),
        (("备份的含义", "New forces", *BODY), ["备份的含义:N"]),
        (("         备份的含义", "\f         选址的尺度和要求", *BODY), ["备份的含义:选"]),
        # A title at the head of a later page, after the end of a sentence.
        (
            ("备份的含义", *BODY * 5, "\f" + BODY[0], *BODY, "\f         选址的尺度", *BODY),
            ["备份的含义:发", "选址的尺度:发"],
        ),
        (("备份的含义", *BODY * 5, "\f" + BODY[0], *BODY, "\f选址的尺度", *BODY), ["备份的含义:发"]),
        (("备份的含义", *BODY * 2, *BODY, "\f         选址的尺度", *BODY), ["备份的含义:发"]),
        (("备份的含义", *BODY * 9, " 选址的尺度", *BODY), ["备份的含义:发", "选址的尺度:发"]),
        (("第一章 起点", *BODY, "第二章 终点", *BODY), [":第"]),
        (("第一章 起点", *BODY), ["第一章 起点:发"]),
        (("备份的含义", *BODY, *BODY, *BODY[:2], "\f选址的尺度", *BODY), ["备份的含义:发"]),
        (("备份的含义", *BODY, *BODY, *BODY, "选址的尺度", *BODY), ["备份的含义:发"]),
    ],
)
def test_titles_are_seen_by_their_look(raw: tuple[str, ...], found: list[str]) -> None:
    assert titles(divisions(*raw, layout=WRAPPED)) == found


def test_no_title_is_seen_where_each_line_is_a_paragraph() -> None:
    assert titles(divisions("备份的含义", *BODY, layout=Layout(wrapped=False))) == [":备"]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ((*LIST, "备份的含义", *BODY, "大飞机与现代城市", *BODY), ["备份的含义:发", "大飞机与现代城市:发"]),
        (
            (
                "目录",
                "备份的含义与要求 .... 1",
                "大飞机 .... 4",
                "备份",
                "的 含义与要求",
                *BODY,
                "大",
                "",
                "飞机",
                *BODY,
            ),
            ["备份 的 含义与要求:发", "大:飞"],
        ),
        (("目录", "甲乙丙丁子 .... 1", "辛 .... 4", *"甲乙丙", "丁子", *BODY), ["甲 乙 丙:丁"]),
        (("目录", "甲乙丙丁戊己子丑 .... 1", "辛 .... 4", *"甲乙丙", "丁戊己子丑", *BODY), ["甲 乙 丙 丁戊己子丑:发"]),
        (("目录", "甲乙丙丁戊己子丑 .... 1", "辛 .... 4", *"甲乙丙丁", "戊己子丑", *BODY), [":甲"]),
        ((*LIST, "卷首语。", "备份的含义", *BODY), [":卷", "备份的含义:发"]),
        ((*LIST, "大飞机与现代城市", *BODY, "备份的含义", *BODY), [":大", "备份的含义:发"]),
        # Names that the list prints after a title are its byline; a title of one line is no byline.
        (("目录", "含义 方  岚 .... 1", "新论 .... 4", "含义", "方  岚", *BODY, "新论", *BODY), ["含义:方", "新论:发"]),
    ],
)
def test_titles_of_a_contents_list_are_found_in_its_order(raw: tuple[str, ...], found: list[str]) -> None:
    assert titles(divisions(*raw)) == found


LOST = Supplied("大飞机与现代城市", "题目只见于目录，3行", 3)


def test_a_lost_title_is_that_of_the_text_after_the_next_source_line() -> None:
    raw = (*LIST, "备份的含义", *BODY, "（《求是》2024年）", "大飞机的产业链。", "（《求是》2024年）")
    first, second = divisions(*raw)
    assert (first.supplied_title, first.begins_lost, len(first.body)) == (None, False, 4)
    assert (second.supplied_title, second.begins_lost, len(second.body)) == (LOST, True, 2)
    assert second.title == []


def test_a_lost_title_is_looked_for_between_its_neighbors_alone() -> None:
    second = ("大飞机与现代城市", *BODY, "（《求是》2024年）", "大飞机。")
    assert [text.supplied_title for text in divisions(*LIST, *second)] == [None]
    three = ("目录", "备份的含义 .... 1", "大飞机与现代城市 .... 4", "选址的尺度 .... 9")
    after = (*three, "备份的含义", *BODY, "选址的尺度", *BODY, "（《求是》2024年）", "大飞机。")
    assert [text.supplied_title for text in divisions(*after)] == [None, None]
    last = (*three, "备份的含义", *BODY, "（《求是》2024年）", "选址的尺度", *BODY)
    assert [text.supplied_title for text in divisions(*last)] == [None, None]
    before = (*three, "（《求是》）", "卷首语。", "备份的含义", *BODY, "选址的尺度", *BODY)
    assert [text.supplied_title for text in divisions(*before)] == [None, None, None]


def test_each_of_several_lost_titles_has_a_source_line_of_its_own() -> None:
    three = ("目录", "备份的含义 .... 1", "大飞机与  现代城市 .... 4", "选址的尺度 .... 9")
    one = divisions(*three, "备份的含义", *BODY, "（《求是》）", "大飞机。")
    assert [text.supplied_title for text in one] == [None, Supplied("大飞机与 现代城市", "题目只见于目录，3行", 3)]
    two = divisions(*three, "备份的含义", *BODY, "（《求是》）", "大飞机。", "（《求是》）", "地址。")
    assert [text.supplied_title and text.supplied_title.line for text in two] == [None, 3, 4]


HEAD = "洪银兴：新质生产力及其培育"
PAGES = ("发展要。", *BODY, *BODY, *BODY, "\f" + HEAD, *BODY, "\f" + HEAD, *BODY)


def test_an_untitled_text_has_the_title_of_its_running_head() -> None:
    [text] = divisions(*PAGES, layout=WRAPPED)
    reason = "只见于书眉，11行"
    assert text.supplied_title == Supplied("新质生产力及其培育", reason, 11)
    assert text.supplied_byline == Supplied("洪银兴", reason, 11)
    assert not text.begins_lost


@pytest.mark.parametrize(
    "raw",
    [
        ("备份的含义", *PAGES),
        (*PAGES, *BODY, *BODY, "\f" + HEAD, *BODY, "\f         选址的尺度", *BODY),
        tuple(line.replace("洪银兴：", "") for line in PAGES),
    ],
    ids=["titled", "two-texts", "no-author"],
)
def test_a_running_head_titles_nothing_else(raw: tuple[str, ...]) -> None:
    assert {text.supplied_title for text in divisions(*raw, layout=WRAPPED)} == {None}
