"""Signs of code: what a line shows that code has more often than prose, or the reverse; and what stands at its ends.

Each sign has a name in plain words, by which `code_odds.py` has its odds and `make explain` tells it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from ...model.languages.chinese import FINAL, HAN, HAN_CHARACTER
from ...model.sources.source import Line
from ..evidence.edges import is_item
from ..evidence.patterns import BULLET

NONE, MOSTLY, REMARKED = "no Chinese", "mostly Chinese", "a remark"
SHARES = ((0, NONE), (0.25, "little Chinese"), (0.5, "less Chinese than not"))
IN_REMARKS = "Chinese in remarks alone"
ENDED = "a Chinese stop at its end"
CHINESE_MARK = re.compile("[，。、；：！？”’》]")
# A comment, what an arrow leads to, what stands in quotation marks, and brackets that end a line: code may say these
# in Chinese.
SAID = re.compile(
    r"(?:#|//|/\*|--|;;|<!--|\*/|\bREM\b|^\.\.\.|(?<=[\w)\]])\s*[-=]>).*$|(?:(?<!\w)'|'(?=\s))[^']*$|\"[^\"]*\"|'[^']*'|[(（][^()（）]*[)）]$"
)
REMARK = re.compile(rf"(?:#(?=[\s!#A-Za-z]|[{HAN}][^#]*$)|//|/\*|\*/|--|;;|<!--|\* |'(?![^']*')|REM\b|\.\.\.(?=[^.]))")
WORD = re.compile(r"[A-Za-z]{2,}")
# Letters with none beside them. A search for a letter is quick: what stands before it is asked behind it.
WHOLE_WORD = re.compile(r"[A-Za-z](?<!\w.)[A-Za-z]*+(?!\w)")
# What code has and prose has not: brackets that hold nothing of a sentence, options, paths, assignments.
SIGNS = re.compile(r"[{}<>|\\=$;&*_~^`@\[\]]|\(\)|(?<!\S)--?\w|\w/\w|/\w+/|::|\w {2,}\w|\w\.\w+\(|\w\(")
# Words that hold an English sentence together.
FUNCTION_WORDS = frozenset((
    "the", "of", "and", "is", "are", "was", "to", "a", "an", "that", "this", "with", "be", "not", "you", "your", "it",
    "can", "will", "by", "or", "as", "which", "should", "may", "when",
))  # fmt: skip
NO_SIGN = "no sign"
SIGN_COUNTS = (NO_SIGN, "one sign", "two signs", "three signs", "four signs or more")
COUNTS = ((0, "no word"), (1, "one word"), (2, "two words"), (5, "up to five words"), (9, "up to nine words"))
MANY_WORDS = "ten words or more"
Look = Callable[[str], re.Match[str] | None]
# What is looked for where a line holds little Chinese, or a remark in it: at its head, or behind `.*` anywhere.
LOOKS: tuple[tuple[str, Look], ...] = tuple(
    (name, re.compile(pattern[2:]).search if pattern.startswith(".*") else re.compile(pattern).match)
    for name, pattern in (
        ("a prompt", r"(?:\$|%|>>>|>|\[?[\w-]+(?:@|:[~/])\S*(?: \S+)?[$#]|~[$#]|[a-z]+(?:[(\[]\w+[)\]])?>"
                     r"|\((?:gdb|lldb|i?pdb|Pdb)\)) +\S|[A-Z]:\\[^<>]*>"),
        ("a root prompt", r"# +(?:[a-z]|/\w|[A-Z_]+=\S)"),
        (REMARKED, REMARK.pattern),
        ("a remark behind", r"\S.* (?:#|//|/\*|<!--|') ?\S"),
        ("an option", r".*(?<!\S)--?[A-Za-z]"),
        ("a path", r".*(?<![^\s\"'=:(])[~.]{0,2}/[\w.-]"),
        ("a slash between words", r".*\w/\w"),
        ("an address of the web", r".*://"),
        ("an assignment", r"(?:export |set |let |const |[a-z]+ )?[\w.\[\]>-]+ ?[:+*|?-]?= ?\S"),
        ("an equals sign", r".*="),
        ("a call", r".*\w\("),
        ("a call without arguments", r".*\w\(\)"),
        ("a brace", r".*[{}]"),
        ("tags at both ends", r"<[^<>]+>(?:.*<[^<>]+>)?$"),
        ("a tag", r".*<[/?!]?[A-Za-z][^<>]*>"),
        ("a semicolon at its end", r".*;$"),
        ("a comma at its end", r".*,$"),
        ("an open end", r".*[{(\[\\|&]$"),
        ("a colon at its end", r".*:$"),
        ("a stop at its end", r".*[^.][.?!]$"),
        ("a bracket at its end", r".*[)\]>}]$"),
        ("signs alone", r"[^\w\s]+$"),
        ("a variable", r".*(?:\$[\w{(]|%\w+%|@\w+@)"),
        ("a backslash", r".*\\"),
        ("a pipe", r".*\|"),
        ("an arrow", r".*(?:->|=>|::|&&|\|\||==|!=|\+\+|<=|>=|<<|>>)"),
        ("an operator", r".*\w [+*/<>&%-] \w"),
        ("an underscore in a word", r".*\w_\w"),
        ("a dot in a word", r".*\w\.[a-z]"),
        ("a capital in a word", r".*[a-z][A-Z]"),
        ("capitals", r"[^a-z]*[A-Z]{3,}[^a-z]*$"),
        ("a wide gap", r".*\S {2,}\S"),
        ("a keyword", r"(?:if|elif|else|for|while|do|done|fi|esac|case|return|def|class|import|from|struct|static|const"
                      r"|void|int|char|unsigned|long|extern|typedef|enum|include|define|print|echo|export|function|end"
                      r"|public|private|var|let|switch|break|goto|try|except)\b(?![:：.]|$)|#(?:include|define|if|endif)"),
        ("a keyword of BASIC", r"(?:Dim|Sub|End|Function|If|Then|Else|ElseIf|Next|For|Do|Loop|While|Wend|Print|MsgBox"
                               r"|Exit|Select|Case|Const|Declare|Call|Set|Option|Type|On|GoTo|ReDim|Rem|REM)\b(?!:)"),
        ("a command", r"(?:sudo )?[a-z][a-z0-9.+-]+(?: +[^\s.,;]\S*(?<![.,;:!?])){1,6}$"),
        ("a key and its value", r"[\w.-]+\s*[:=]\s*\S"),
        ("a field", r"[A-Z][A-Za-z-]*(?: [A-Za-z-]+){0,3} ?: \S|[A-Z][A-Za-z-]*:$"),
        ("numbers alone", r"[\d\s.,:/()+-]*\d[\d\s.,:/()+-]*$"),
        ("a number of base 16", r".*(?:\b0x[0-9A-Fa-f]|\b[0-9a-f]{8,}\b)"),
        ("modes of a file", r"[-dlbcps](?:[r-][w-][xsStT-]){3}"),
        ("a change", r"(?:\+\+\+|---|@@|[+-][^\s+-])"),
        ("a drawing", r"[-|+<>=/\\^v. *]*[|+<>^\\-][-|+<>=/\\^v. *]*$|.*[─-╿]"),
        ("an ellipsis", r"\.{3}|…"),
        ("quotation marks", r".*\"[^\"]*\""),
        ("a fence", r"```|~~~"),
        ("a number in brackets", r"[\[［]\d+[\]］]"),
        ("square brackets", r"\[[^\[\]]+\]$"),
        ("a capital at its head", r"[A-Z][a-z]"),
        ("a small letter at its head", r"[a-z]"),
        ("a sentence in English", r"[A-Z][a-z]*[ ,].*[a-z)\"'][.?!]$"),
        ("a declaration", r"(?:template ?<.*>|enum class \w.*|(?:class|struct) [\w:]+ ?(?:<.*>|[{:;].*)"
                          r"|#(?:define|include|pragma|ifn?def|undef) ?[\w<\"].*|using \w+ ?= ?\S.*)$"),
        ("a member", r"\"[^\"]+\": *\S|'[^']+': *\S"),
    )
)  # fmt: skip
FULL, NARROW = 0.9, 0.5  # of the width of full lines
DEEP, SET_IN, SLACK = 4, 2, 3  # cells


@lru_cache(1 << 16)
def signs_in(text: str) -> tuple[str, ...]:
    """The signs in a line's own words.

    >>> signs_in("发展新质生产力。")
    ('mostly Chinese', 'a Chinese mark', 'a Chinese stop at its end')
    >>> signs_in("$ make"), signs_in("end;")
    (('no Chinese', 'a prompt', 'one sign', 'one word'), ('no Chinese', 'a semicolon at its end', 'a keyword', ...))
    """
    chinese = len(HAN_CHARACTER.findall(text))
    share = next((name for most, name in SHARES if chinese <= most * len(text)), MOSTLY)
    found = [share, *chinese_signs(text, chinese)]
    if share == MOSTLY and not REMARK.match(text):
        return tuple(found)
    if BULLET.match(text) and text[0] not in "-*+":
        return tuple(found)
    signs = [name for name, look in LOOKS if look(text)]
    found += signs
    found.append(SIGN_COUNTS[min(marks_in(text), len(SIGN_COUNTS) - 1)])
    if text.count(")") > text.count("("):
        found.append("a bracket that closes nothing")
    words = len(WORD.findall(text))
    found.append(next((name for most, name in COUNTS if words <= most), MANY_WORDS))
    joining = words_that_join(text)
    if joining:
        found.append("a word that joins others" if joining < 3 else "words that join others")
    return tuple(found)


def words_that_join(text: str) -> int:
    """How many words stand in a text that hold an English sentence together.

    >>> words_that_join("That is the new to_do, and 的 a of新"), words_that_join("新质")
    (5, 0)
    """
    return sum(word.lower() in FUNCTION_WORDS for word in WHOLE_WORD.findall(text))


def marks_in(text: str) -> int:
    """How many of the marks stand in a text that code has and prose has not.

    >>> marks_in("x[0] = f(y);"), marks_in("新质 (new)")
    (5, 0)
    """
    return len(SIGNS.findall(text))


def chinese_signs(text: str, chinese: int) -> Iterator[str]:
    """The signs of Chinese prose, or of code that speaks Chinese."""
    if CHINESE_MARK.search(text):
        yield "a Chinese mark"
        if text[-1] in FINAL + "，；：、":
            yield ENDED
    if chinese and not HAN_CHARACTER.match(text) and not HAN_CHARACTER.search(SAID.sub("", text)):
        yield IN_REMARKS


def signs_of(line: Line, width: float) -> tuple[str, ...]:
    """All signs of a line; `width` is that of full lines."""
    found = [*signs_in(line.text)]
    if line.place and line.place.mono:
        found.append("letters of one width")
    if line.indent >= SET_IN and not line.column:
        found.append("deeply set in" if line.indent >= DEEP else "set in")
    if line.width < NARROW * width:
        found.append("narrow")
    elif line.width > FULL * width:
        found.append("full")
    if BULLET.match(line.text) and line.text[0] not in "-*+":
        found.append("a bullet")
    elif is_item(line) and line.text[0] not in "-*+":
        found.append("an item")
    return tuple(found)


def is_chinese(text: str) -> bool:
    """Whether a line speaks Chinese, and not in remarks alone, or ends with a Chinese stop.

    >>> [is_chinese(text) for text in ("新质", "dpkg。", 'print("新质")', "make")]
    [True, True, False, False]
    """
    signs = signs_in(text)
    return ENDED in signs or (signs[0] != NONE and IN_REMARKS not in signs)


def is_prose(signs: Sequence[str]) -> bool:
    """Whether signs are those of prose in Chinese: most of the line is, or its last stop, and no remark."""
    return (signs[0] == MOSTLY or ENDED in signs) and REMARKED not in signs


def signs_between(before: Line, after: Line, width: float) -> tuple[str, ...]:
    """The signs at the boundary of two lines: how the one before ends, gaps, indentation."""
    last = before.text[-1]
    chinese = is_chinese(before.text)
    found = [
        "always",
        f"{'' if chinese else 'no '}Chinese before",
        f"{'' if is_chinese(after.text) else 'no '}Chinese behind",
    ]
    word = len(after.text.partition(" ")[0])
    if last in ":：":
        found.append("a colon before")
    elif last in FINAL + ".?!;；":
        found.append("a sentence before")
    elif last in "，,、(（":
        found.append("a comma before")
    elif before.width + word > width - SLACK:
        found.append("a full line before")
    else:
        found.append("a line that breaks off before" if chinese else "a short line before")
    if before.text.count("(") > before.text.count(")") or before.text.count("（") > before.text.count("）"):
        found.append("an open bracket before")
    if after.blank_before:
        found.append("a blank line")
    if (after.page, after.column) != (before.page, before.column):
        found.append("another page")
    elif abs(after.indent - before.indent) > 1:
        found.append("further in" if after.indent > before.indent else "further out")
    return tuple(found)
