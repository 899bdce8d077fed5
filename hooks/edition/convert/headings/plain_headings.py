"""Headings without numbers: what a short block shows that may be one, and what short blocks are otherwise."""

import re

from ...model.languages.chinese import HAN
from ...model.languages.english import is_latin
from ...model.sources.ledger_rules import ADDRESS
from ..evidence import patterns
from ..evidence.headings import is_like_heading
from ..evidence.names import says_author
from ..texts.title_lines import DASHES, PARTY
from ..texts.title_pages import says_imprint
from .candidates import Candidate

MOST_COMMAS = 2  # in a heading
HEAD = 3  # blocks before one that stands near a text's head, at most
DATE = re.compile(r"[\d〇零一二三四五六七八九十]{2,4}\s*年(?:.{1,3}月(?:.{1,3}日)?)?")
# What dots end or a program ends: 正在读取... 完成; words in brackets, what dots lead to, what begins with a brace, a
# circled number or a box to be ticked.
SET_APART = re.compile(
    r".*(?:\.{3}|…)(?: [^ ]{1,8})?|（[^（）]*）|[［\[][^［\[\]］]*[\]］]"
    r"|.*(?:\.{4,}|…{3,}|·{4,}|(?:\. ){4,}).*|[①-⑳❶-❿➀-➓{].*|[\[［][ xX√✓]?[\]］] .*"
)
# The head of a table's columns, what announces an example, a comment of a program, a word of it.
ROW_OR_CODE = re.compile(rf".*\S\S {{3,}}\S\S|[例比譬]如|/\*|//|'[^']*$|.*\*/$|[^\s{HAN}]*[_(){{}}%|*<>=;][^\s{HAN}]*$")
# How a command is called: cal [选项] 年份, deny <地址>.
SYNOPSIS = re.compile(rf"[a-z][\w.+-]* (?:.*\s)?[\[{{].*|.*<[^<>]*[{HAN}][^<>]*>.*", re.ASCII)
FORMULA = re.compile(rf"[^{HAN}]*[=＝≈≤≥≠][^{HAN}]*(?:（[^（）]*）)?")
ITEM_BRACKET = re.compile(r"^[\da-zA-Z一二三四五六七八九十]{1,3}[)）]")
STANDARD = re.compile(r"[A-Z]{2,6}(?:/[A-Z]{1,6})* ?\d{3,}(?:[.—–-]\d+)*(?:\s|$)")  # GB/T 1234—2020, one that is cited
# A street and a number in a place; what those who write a paper or a form say of it or of themselves.
POSTAL = re.compile(
    r"[^\s，。；：]*[省市县縣区區镇鎮乡鄉][^\s，。；：]*[路街道巷弄村里]\D{0,4}\d+\s?[号號弄][^，。；：]{0,12}"
)
CITED = re.compile(r".*[\[［][MJCDRPSNGAZ](?:/[A-Z]{2})?[\]］][.．,，:：/]")  # a book or an article that a list names
FIELD = re.compile(
    "(?:[题題][目名]|姓名|[班年][级級]|[学學座][号號]|[学學]校|科目|指[导導](?:教[师師]|老[师師]))[：:]."
)
OTHERS = (patterns.LINE_SIGN, patterns.REFERENCE, patterns.COMPLIMENT, ADDRESS, STANDARD, POSTAL, CITED, FIELD, PARTY)
CONSTANT = re.compile(r"[A-Z][A-Z\d]*(?:_[A-Z\d]+)+")
LETTER_OR_YEAR = re.compile(r"[^\W\d_]|^(?:1\d|20)\d\d$")


def latin_heading(block: Candidate) -> bool:
    """A heading that names something in Latin letters alone, such as a function, over text in Chinese.

    >>> texts = ("Open Statement", "next iCounter", "He ran.")
    >>> [latin_heading(Candidate.of(text, amid_chinese=True)) for text in texts]
    [True, False, False]
    >>> [latin_heading(Candidate.of("max_active", amid_chinese=True, named=named)) for named in (True, False)]
    [True, False]
    """
    amid = block.amid_chinese and block.position > HEAD
    named = is_latin(block.text) and (block.named or block.text[0].isupper()) and not block.text.endswith(".")
    return amid and named and plain_heading(block)


def plain_heading(block: Candidate) -> bool:
    """One or two short lines without a stop, with text after them: a heading without a number.

    >>> [plain_heading(Candidate.of(text)) for text in ("选址的尺度", "前　言", "春天")]
    [True, True, False]
    >>> plain_heading(Candidate.of("选址的尺度", is_last=True))
    False
    >>> [plain_heading(Candidate.of(text, over_paragraph=True)) for text in ("春天", "12")]
    [True, False]
    >>> plain_heading(Candidate.of("选址的尺度", counted=True)), plain_heading(Candidate.of("前　言", counted=True))
    (False, True)
    >>> plain_heading(Candidate.of("选址的尺度", unparted=True)), plain_heading(Candidate.of("参数:", recurs=True))
    (False, True)
    >>> plain_heading(Candidate.of("作者:", recurs=True)), plain_heading(Candidate.of("翻译:", recurs=True))
    (False, False)
    >>> plain_heading(Candidate.of("渡口村委会", recurs=True, signed=True))
    False
    """
    if block.recurs:
        return not (block.is_last or block.signed or is_label(block.text))
    draft, unmarked = block.draft, block.draft.unmarked
    stands_out = block.parted or block.between or block.over_paragraph
    fewest = 2 if stands_out and not unmarked.isdigit() else 4
    named = patterns.NAMED_PART.fullmatch(draft.squeezed) is not None
    fewest = 1 if named or (block.flush and not unmarked.isdigit()) else fewest
    short = len(draft.lines) <= 2 and fewest <= len(draft.squeezed) <= 45
    counted = (block.counted or block.numbered) and not named  # 前言 has no number where all others have
    among = (
        block.is_last or counted or block.before_code or block.unparted or block.listed or (block.signed and not named)
    )
    stands_alone = not among and not block.layout.begins_speech(block.text)
    asks = unmarked.endswith(("？", "?")) and not (block.parted or block.between)
    return short and stands_alone and is_like_heading(unmarked) and not asks and not is_other(block)


def is_label(text: str) -> bool:
    """Whether a text is a label of an article's front matter, or says something of a publication."""
    return patterns.LABEL.match(text) is not None or patterns.is_entry(text)


def is_constant(block: Candidate) -> bool:
    """Whether a block is the name of a constant or the like, such as EFFECT_ADD, alone between texts in Chinese.

    >>> texts = ("EFFECT_ADD", "EFFECT(A_B)", "effect_add")
    >>> [is_constant(Candidate.of(text, parted=True, amid_chinese=True)) for text in texts]
    [True, False, False]
    >>> [is_constant(Candidate.of("EFFECT_ADD", **{known: True})) for known in ("parted", "amid_chinese")]
    [False, False]
    """
    return block.parted and block.amid_chinese and CONSTANT.fullmatch(block.text) is not None


def is_torn(words: str) -> bool:
    """Whether brackets or quotation marks open and do not close, or the reverse, but for that of a number: 1).

    >>> [is_torn(words) for words in ("选址（地点", "选址)", "“选址", "1) 选址（地点）", "“选址”", "选址")]
    [True, True, True, False, False, False]
    """
    bare = ITEM_BRACKET.sub("", words)
    pairs = (("(（", ")）"), ("“「", "”」"))
    return any(sum(map(bare.count, opening)) != sum(map(bare.count, closing)) for opening, closing in pairs)


def is_other(block: Candidate) -> bool:
    """Whether a short block is a label, a date, an address, an entry of an index, or begins with a dash or a sign; or a
    word of code that the text below does not name, or says how a command is called; or is torn.

    >>> [is_other(Candidate.of(words)) for words in ("cal [选项] 年份", "拒绝 <地址> <文件>", "cal 的选项", "<p> 元素")]
    [True, True, False, False]
    >>> [is_other(Candidate.of(words)) for words in ("渡口市春天路12号", "渡口镇江边街3号楼 吴敏收", "春天路12号")]
    [True, True, False]
    >>> [is_other(Candidate.of(words)) for words in ("题目：等待", "出租方（甲方）：吴敏", "题目", "船：等待")]
    [True, True, False, False]
    >>> [is_other(Candidate.of(words)) for words in ("陈立. 江南船谱[M]. 上海: 古籍书局, 1988.", "附录[A] 船谱")]
    [True, False]
    >>> [is_other(Candidate.of(words)) for words in ("此致敬礼", "他停下来想——", "——小结——")]
    [True, True, False]
    """
    words = block.draft.unmarked
    return (
        is_label(words)
        or says_author(words)
        or (block.position <= HEAD and says_imprint(words))
        or words.startswith(DASHES) != words.endswith(DASHES)
        or any(pattern.match(words) for pattern in OTHERS)
        or is_torn(words)
        or words.count("，") > MOST_COMMAS
        or (block.layout.bracketed and patterns.BRACKET_LABEL.sub("", words) not in ("", words))
        or (ROW_OR_CODE.match(words) is not None and not (block.named or is_constant(block)))
        or any(pattern.fullmatch(words) for pattern in (SET_APART, DATE, patterns.OPTIONS, SYNOPSIS, FORMULA))
        or not LETTER_OR_YEAR.search(words)
    )
