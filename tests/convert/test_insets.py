"""Short blocks over text that is set in: terms and labels, where headings stand over text at their own edge."""

import pytest

from edition.convert.conversion import labelled
from edition.convert.evidence.drafts import drafts_of
from edition.model.sources.source import Source

TEXT = "渡口的船每天早晚各开一班，雾天停航，涨水的时候要看水位再定，节日里加开两班，船票在岸上的小屋里买。"
INSET = "    成功时返回船的编号，没有这条船的时候返回零，船已满员的时候返回一个负数，调用的人要自己检查。"
NAMES = ["渡口", "水位", "船只", "码头", "人员", "航线", "票价", "停航", "加班", "维修", "登记", "查询"]


def headings(*lines: str) -> list[str]:
    """The headings of a source, its title left out."""
    (text,) = drafts_of(labelled(Source("example", lines)))
    return [block.text for block in text.body if block.kind == "heading" and block.id != "title"]


@pytest.mark.parametrize("label", ["返回", "{}的返回值"])
def test_what_is_set_in_below_it_is_explained_by_a_term(label: str) -> None:
    manual = [line for name in NAMES[:8] for line in (name, name + TEXT, label.format(name), INSET)]
    rest = [line for name in NAMES[8:] for line in (name, name + TEXT)]
    assert headings("渡口手册", "", TEXT, *manual, *rest) == NAMES


def test_where_first_lines_are_set_in_such_tell_nothing() -> None:
    report = [line for name in NAMES for line in (name, "    " + TEXT)]
    assert headings("渡口手册", "", "    " + TEXT, *report) == NAMES
