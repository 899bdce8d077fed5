"""Heads of tables, words that columns are named after; and kinds of words, by which columns differ."""

import re

from ...model.languages.chinese import HAN, HAN_CHARACTER
from ...model.sources.source import Line

LETTER, DIGIT = re.compile(r"[^\W\d_]"), re.compile(r"\d")
# What columns are named after, whatever stands before it: 服务名称, 默认值.
COLUMN_NAMES = (
    "名[称稱字]?", "描述", "[说說]明", "含[义義]", "意[义義]", "定[义義]", "解[释釋]", "[类類]型", "[类類]别", "种类",
    "[数數]?值", "功能", "[选選][项項择擇]", "用[途法处處]", "作用", "[参參][数數]", "[备備][注註]", "[单單]位",
    "[数數]量", "金[额額]", "[编編][号號]", "序[号號]", "日期", "[时時][间間]", "年[份度]", "指[标標]", "[变變]量",
    "常量", "字符串", "[按组]?[键鍵]", "命令", "示例", "例子", "[结結]果", "操作", "[动動]作", "效果", "字段",
    "[属屬]性", "格式", "大小", "版本", "[状狀][态態]", "[条條]件", "[运運]算符", "符[号號]", "[图圖][标標]", "地址",
    "端口", "[内內]容", "[项項]目", "[权權]限", "检测", "函数", "地[区區]", "产[量值]", "比[重例]", "增[速长]",
    "合[计計]", "模[块塊組组]",
)  # fmt: skip
ENGLISH = (
    "Keyword", "Name", "Value", "Meaning", "Description", "Type", "Default", "Function", "Constant", "Number", "Option",
    "Command", "Parameter", "Key", "Code",
)  # fmt: skip
COLUMN_NAME = re.compile(
    rf"(?:[A-Z]+ )?[^\s，。、；：:,;]{{0,6}}(?:{'|'.join(COLUMN_NAMES)})(?:[(（][{HAN}]+[)）])?"
    rf"|(?:[A-Z][a-z]{{1,5}})?(?:{'|'.join(ENGLISH)})"
)
BETWEEN = re.compile(r"\s{2,}|(?<![A-Z])\s")  # names; a capital stands before a space within one
# A line with another character at its end is no head.
IN_NAMES = frozenset("".join((*COLUMN_NAMES, *ENGLISH, "）)"))) - frozenset("[]?")


def names_on(line: Line) -> int:
    """How many names of columns a line holds, and nothing else; 0 if it holds anything else.

    >>> from ..kept.kept import sheet_of
    >>> [names_on(line) for line in sheet_of("组件名称", "数值 说明", "模块 说明", "名称是", "描述。").lines]
    [1, 2, 2, 0, 0]
    >>> [names_on(line) for line in sheet_of("API 名称   类型（扩展名）", "名称 类型（新的", "API 名称").lines]
    [2, 0, 1]
    """
    if line.text[-1] not in IN_NAMES:
        return 0
    words = BETWEEN.split(line.text)
    return len(words) if all(COLUMN_NAME.fullmatch(word) for word in words) else 0


def kind_of(text: str) -> str:
    """What a cell holds: Chinese words, figures alone, or something else.

    >>> [kind_of(text) for text in ("打印", "CUPS", "12.5%", "-")]
    ['Chinese', 'other', 'figures', 'other']
    """
    if HAN_CHARACTER.search(text):
        return "Chinese"
    return "figures" if DIGIT.search(text) and not LETTER.search(text) else "other"


def is_worded(text: str) -> bool:
    """Whether a cell holds words, and not figures or signs alone."""
    return LETTER.search(text) is not None
