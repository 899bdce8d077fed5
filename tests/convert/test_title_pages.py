"""Title pages: which lines below a title are a line each, and where they end."""

from __future__ import annotations

import pytest

from edition.convert.conversion import convert
from edition.convert.evidence.labels import Sheet
from edition.convert.texts.division import start_texts
from edition.convert.texts.title_pages import read_title_page
from edition.model.sources.source import Source

PROSE = ("    春天来了，园子里的花一朵接一朵地开，邻居们都出来", "看，孩子们在树下跑来跑去，不知道累。")


def blocks(*raw: str) -> list[str]:
    """The blocks of a source's text, each by its Markdown without ids."""
    [text] = convert(Source("example", raw)).texts
    return [block.markdown.partition("{:")[0].strip() for block in text.blocks]


@pytest.mark.parametrize(
    "imprint",
    [
        ("张三 李四 编著", "某某出版社", "二〇二〇年五月"),
        ("某某調查科編", "民國二十三年五月"),
        ("版本 2.1", "2024年3月"),
        ("梁生著", "一九八〇年"),
    ],
)
def test_each_line_of_a_title_page_is_a_block(imprint: tuple[str, ...]) -> None:
    found = blocks("春城茶史", *imprint, "\f第一章 源流", *PROSE)
    assert found[0] == "# 春城茶史"
    assert [one.replace(" ", "") for one in found[1 : 1 + len(imprint)]] == [one.replace(" ", "") for one in imprint]
    assert found[1 + len(imprint)] == "## 第一章 源流"


def test_a_page_of_prose_or_of_other_short_lines_is_no_title_page() -> None:
    assert blocks("春城茶史", *PROSE, "某某出版社", *PROSE)[0] == "# 春城茶史"
    assert "某某出版社" not in blocks("春城茶史", "花园", *PROSE, "\f又一页", *PROSE)
    many = ("花园", "某某出版社", "春天", "夏天", "秋天", "冬天", "早晨", "中午")
    for count in (9, 10):  # the first is a title's second line
        sheet = start_texts(
            Sheet.of(Source("example", ("春城茶史", *[*many, "傍晚", "夜里"][:count], "\f又一页", *PROSE)))
        )
        assert len(read_title_page(sheet).those("block")) == (8 if count == 9 else 0)


def test_a_series_stands_above_the_title() -> None:
    found = blocks("某某文库", "春天的花园", "张三 著", "某某出版社", "\f第一章 起点", *PROSE)
    assert found[:4] == ["某某文库", "# 春天的花园", "张三 著", "某某出版社"]
