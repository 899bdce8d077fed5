"""What each rule of the ledger may take of a source, and what it may not."""

from __future__ import annotations

import pytest

from corpus import ROOT, documents, held
from edition.convert.conversion import convert
from edition.convert.evidence.rules import rule_name
from edition.convert.furniture.furniture import RULES as FURNITURE
from edition.model.sources import ledger
from edition.model.sources.folds import written
from edition.model.sources.ledger import Entry
from edition.model.sources.ledger_rules import RULES
from edition.model.sources.source import Source, Span

SPECIMENS = [ROOT / f"tests/fixtures/specimens/{name}.txt" for name in ("pamphlet", "two-column", "web-print")]
PROSE = "发展新质生产力是推动高质量发展的内在要求和重要着力点。"
WIDE = " " * 30


def told(rule: str, lines: str, *raw: str, to: str = "") -> list[str]:
    """What is said of a row that takes lines or columns of a source."""
    source = Source("s.txt", raw)
    solid = ledger.characters(source, ledger.spans(lines, source))
    ends = written(solid[0]), written(solid[-1])
    entry = Entry(RULES[rule].act, rule, lines, *ends, to)
    return [str(finding) for finding in ledger.faults({2: entry}, "l.tsv", source)]


MAY = [
    ("masthead", "1-3", ("学习参考", "", "2024年第2期", PROSE), ""),
    ("contents-list", "1-4", ("目录", "【评论】", "发展新质生产力", "重要着力点 ..... 4", PROSE), ""),
    ("print-header", "1", ("2024/3/21 10:20  新质生产力", PROSE), ""),
    ("address", "1", ("https://example.org/a 1/4", PROSE), ""),
    ("page-number", "1", (" — 12 —",), ""), ("page-number", "1", ("第 3 页，共 8 页",), ""),
    ("page-number", "1:7-8", ("甲乙丙   12",), ""),
    ("running-head", "2", (PROSE, "2024年第1期（总第482期）"), ""),
    ("running-head", "1", ("新质生产力 3", PROSE, "新质生产力 4"), ""),
    ("running-head", "1", ("第一章 新质生产力", PROSE, "第一章 新", "质生产力"), ""),
    ("running-head", "4", ("新质生产力", "洪银兴", PROSE, "\f洪银兴：新质生产力"), ""),
    ("ruled-line", "1", ("=====",), ""), ("ruled-line", "1", ("* * * * *",), ""),
    ("footnote-mark", "1:2-4", ("甲[1]",), ""), ("footnote-mark", "1:2", ("甲1",), ""),
    ("running-head", "1", ("新质生产力 3", PROSE, "4 新质生产力"), ""),
    ("bullet", "1:12", (f"甲{' ' * 10}•乙",), ""),
    ("teaser", "1-5", ("贡献力量", "→ 6版·论苑", "", "数字生活", "→ 7版"), ""),
    ("footnote-mark", "1:2", ("甲①",), ""), ("footnote-mark", "1:1", ("* 甲",), ""),
    ("bullet", "1:3", ("  ■甲",), ""), ("markup", "1:1-2", ("**甲**",), ""), ("markup", "1:1", ("# 甲",), ""),
    ("footnote", "1", ("甲",), "n12"), ("author-note", "1", ("甲",), "p1"),
    # One space parts the columns behind text as wide as others have before wide ones.
    ("column", "2:11-12", (f"甲乙丙丁戊己庚辛{WIDE}丙丁", "甲乙丙丁戊己庚辛壬 丙丁"), "@2"),
    ("bullet", "2:11", (f"甲乙丙丁戊己庚辛{WIDE}丙丁", "甲乙丙丁戊己庚辛壬 •丙"), ""),
    ("column", "1:33-34", (f"甲乙{WIDE}丙丁", "戊"), "@2"), ("column", "1", (f"{WIDE}丙丁",), "@1"),
    ("first-word", "1", ("     是软件包", "dpkg"), "@2"), ("first-word", "1", ("\f   是软件包", " apt dpkg"), "@2"),
    ("stray-word", "4", ("甲", "是", "的", "dpkg"), "@1"), ("stray-word", "4", ("甲", "\f是", "的", "dpkg", ""), "@1"),
    ("stray-word", "3", ("是", "的", " f() ", "\f甲"), "@1"),
    ("radical", "1:2", ("甲⻓",), "长"), ("soft-hyphen", "1:2", ("a\u00adb",), ""),
    ("zero-width", "1", ("\u200b",), ""),
    ("compatibility-form", "1:1", ("ﬁne",), "fi"), ("control-character", "1:1", ("\x08甲",), ""),
]  # fmt: skip
MAY_NOT = [
    ("masthead", "1-2", ("学习参考", PROSE), "", PROSE[:20]),
    ("masthead", "27", (*["甲"] * 26, "学习参考"), "", "学习参考"),
    ("masthead", "1", ("新" * 61,), "", "新" * 20),
    ("contents-list", "1-2", ("目录", "发展"), "", "发展"),
    ("contents-list", "1-3", ("目录", PROSE, "重要着力点 ..... 4"), "", PROSE[:20]),
    ("contents-list", "1-8", (*["发展"] * 7, "重要着力点 ..... 4"), "", "发展"),
    ("print-header", "1", ("2024/3/21 新质生产力",), "", "2024/3/21 新质生产力"),
    ("address", "1", ("见https://example.org/a",), "", "见https://example.org"),
    ("page-number", "1", (PROSE,), "", PROSE[:20]), ("page-number", "1", ("12345",), "", "12345"),
    ("page-number", "1:2-5", ("在2023年",), "", "2023"), ("page-number", "1:4-7", ("在年 2023",), "", "2023"),
    ("page-number", "1:1-4", ("2023 年",), "", "2023"),
    ("running-head", "2", (PROSE, "重要着力点"), "", "重要着力点"),
    ("running-head", "2", (PROSE, "\f推动：发展，"), "", "推动：发展，"),
    ("running-head", "2", (PROSE, "\f新"), "", "新"),
    ("running-head", "1", ("重要着力点。", "重要着力点。"), "", "重要着力点。"),
    ("running-head", "1", ("新" * 40, "新" * 40), "", "新" * 20),
    ("running-head", "1:1-2", ("甲乙丙", "甲乙"), "", "甲乙"),
    ("ruled-line", "1", ("--",), "", "--"), ("ruled-line", "1", ("-----甲",), "", "-----甲"),
    ("contents-list", "1-2", ("新" * 101, "重要着力点 ..... 4"), "", "新" * 20),
    ("teaser", "1", ("贡献力量",), "", "贡献力量"), ("teaser", "1-2", (PROSE, "→ 6版"), "", PROSE[:20]),
    ("teaser", "1-7", (*["贡献"] * 6, "→ 6版"), "", "→ 6版"),
    ("teaser", "1-3", ("→ 6版", "", "贡献"), "", "贡献"),
    ("footnote-mark", "1:1", ("甲①",), "", "甲"), ("footnote-mark", "1:1-2", ("①②",), "", "①②"),
    ("bullet", "1:2", ("甲■",), "", "■"), ("bullet", "1:1", ("甲■",), "", "甲"),
    ("markup", "1:1-4", ("****甲",), "", "****"), ("markup", "1:1", ("甲",), "", "甲"),
    ("footnote", "1", ("甲",), "p1", "p1"), ("author-note", "1", ("甲",), "title", "title"),
    ("column", "2:7-8", (f"甲乙丙丁戊己庚辛{WIDE}丙丁", "甲乙丙丁戊 丙丁"), "@2", "丙丁"),
    ("column", "1:4-5", ("甲乙 丙丁",), "@1", "丙丁"), ("column", "1:1-2", ("甲乙丙丁",), "@1", "甲乙"),
    ("column", "1:11-12", ("甲乙丙丁戊己庚辛壬癸子丑", *["甲乙丙丁戊己庚辛壬 子丑"] * 4), "@1", "子丑"),
    ("column", "2", ("甲", f"{WIDE}丙丁"), "@1", "@1"), ("column", "1", (f"{WIDE}丙丁",), "@2", "@2"),
    ("column", "1", (f"{WIDE}丙丁",), "@x", "@x"), ("column", "1", (f"{WIDE}丙丁",), "n1", "n1"),
    ("column", "1", (f"{WIDE}丙丁", *["甲"] * 400), "@302", "@302"),
    ("first-word", "1", ("     是软件包", "dpkg"), "@1", "是软件包"),
    ("first-word", "1", ("     是软件包", "     dpkg"), "@2", "是软件包"),
    ("first-word", "1", ("     是软件包", "软件"), "@2", "是软件包"), ("first-word", "1", ("   是",), "@2", "是"),
    ("first-word", "1:6-7", ("     是软件包", "dpkg"), "@2", "是软"),
    ("first-word", "1-2", ("     是软件包", "dpkg"), "@2", "是软件包"),
    ("stray-word", "3", ("甲", "是", "dpkg", "甲"), "@1", "dpkg"), ("stray-word", "2", ("甲", "dpkg"), "@1", "dpkg"),
    ("stray-word", "4", ("甲", "是", "", "dpkg"), "@1", "dpkg"), ("stray-word", "3", ("是", "的", "f"), "@0", "f"),
    ("stray-word", "4", ("甲", "是", "\f的", "dpkg"), "@1", "dpkg"),
    ("stray-word", "3", ("甲", "是", "软件"), "@1", "软件"),
    ("stray-word", "2-3", ("甲", "a", "b"), "@1", "a"), ("stray-word", "3", ("甲", "是", "f"), "n1", "f"),
    ("stray-word", "3:1-2", ("甲", "是", "abc"), "@1", "ab"), ("stray-word", "3", ("甲", "是", "f"), "@4", "f"),
    ("radical", "1:1", ("⻓",), "民", "⻓"), ("radical", "1:1", ("长",), "长", "长"),
    ("radical", "1:1-2", ("⻓⻓",), "长长", "⻓⻓"), ("zero-width", "1:1", ("\u00ad甲",), "", "\u00ad"),
    ("soft-hyphen", "1:1", ("\u00ad甲",), "甲", "\u00ad"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "lines", "raw", "to"), MAY)
def test_a_rule_takes_what_is_its_own(rule: str, lines: str, raw: tuple[str, ...], to: str) -> None:
    assert told(rule, lines, *raw, to=to) == []


@pytest.mark.parametrize(("rule", "lines", "raw", "to", "strange"), MAY_NOT)
def test_a_rule_takes_nothing_else(rule: str, lines: str, raw: tuple[str, ...], to: str, strange: str) -> None:
    fact = f"{rule} cannot take “{strange}” of lines {lines}"
    assert told(rule, lines, *raw, to=to) == [f"l.tsv:2: ledger-implausible: {fact}. It takes {RULES[rule].takes}."]


def test_every_rule_is_tried_both_ways() -> None:
    assert {row[0] for row in MAY} == set(RULES)
    assert {row[0] for row in MAY_NOT} >= set(RULES) - {"compatibility-form", "control-character"}


def test_a_rule_explains_no_more_than_its_share() -> None:
    source = Source("s.txt", tuple("1234" if n % 2 else "新" * 40 for n in range(200)))
    rows = {n: Entry("drop", "page-number", str(n), "1", "4") for n in range(2, 202, 2)}
    found = [finding for finding in ledger.faults(rows, "l.tsv", source)]
    assert found == []
    rows = {n: Entry("drop", "page-number", "2-200", "1", "4") for n in (2,)}
    assert "ledger-implausible" in str(*ledger.faults(rows, "l.tsv", source))
    short = Source("s.txt", ("1234",) * 200)
    rows = {n + 1: Entry("drop", "page-number", str(n), "1", "4") for n in range(1, 201)}
    first, *others = map(str, ledger.faults(rows, "l.tsv", short))
    fact = "down to here, page-number takes 344 of the source's 800 characters, and can explain 340"
    assert first == f"l.tsv:87: ledger-excess: {fact}. Restore what is no furniture to its text."
    assert len(others) == 114


def test_the_list_holds_every_rule_that_conversion_writes() -> None:
    assert {rule_name(rule) for rule in FURNITURE} == {name for name, rule in RULES.items() if rule.act == "drop"}
    sources = [*map(Source.read, SPECIMENS), *(held(document.key).source for document in documents())]
    for source in sources:
        entries = convert(source).entries
        assert {entry.rule for entry in entries} <= set(RULES)
        assert list(ledger.faults(ledger.numbered(entries), source.name, source)) == []


def test_a_ledger_writes_invented_characters_by_their_numbers() -> None:
    source = Source("s.txt", ("⻓江",))
    assert ledger.entries(source, "move", "footnote", [Span(1, 0, 2)], "n1") == [
        Entry("move", "footnote", "1", "U+2ED3", "江", "n1")
    ]
