"""The words of inline elements as plain text: a raised or lowered figure stays so, a formula is read in a line."""

import re
from typing import Any

from ..base.whitespace import is_space
from ..model.languages.chinese import HAN

EAST = rf"[{HAN}\u3000-\u303f\uff00-\uffef]"
FIGURE = re.compile(r"\s*[-+]?[0-9]{1,4}\s*")
FIGURES = "0123456789+-"
SHIFTED = {"sup": str.maketrans(FIGURES, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"), "sub": str.maketrans(FIGURES, "₀₁₂₃₄₅₆₇₈₉₊₋")}
SPREAD = re.compile(rf"^\s*[{HAN}](?:\s+[{HAN}]){{1,3}}\s*$")
LINE_END = re.compile(rf"(?<={EAST})\s*\n\s*(?={EAST})")
WIDE = re.compile("[\u3000\u2002\u2003\xa0]")  # spaces that a browser shows wherever they stand
TEX = "application/x-tex"
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
PARAGRAPHS = frozenset({"p", "div", "li"})  # of a cell: a line ends between two


def words(element: Any) -> str:
    """The words of an inline element, without what stands behind it.

    >>> import lxml.html
    >>> inner = ("2<sup>10</sup>", "H<sub>2</sub>O", "a<sup>b</sup>")
    >>> [words(lxml.html.fromstring(f"<p>{one}</p>")) for one in inner]
    ['2¹⁰', 'H₂O', 'ab']
    >>> inner = "<mfrac><mn>1</mn><mn>2</mn></mfrac><annotation encoding='StarMath'>1 over 2</annotation>"
    >>> words(lxml.html.fromstring(f"<p>令<math>{inner}</math></p>"))
    '令1/2'
    """
    if element.tag == "math":
        return formula(element)
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            parts.append(" " if child.tag == "br" or child.tag in PARAGRAPHS else "")
            parts.append(words(child))
        parts.append(child.tail or "")
    text = "".join(parts)
    if element.tag in SHIFTED and not len(element) and FIGURE.fullmatch(text):
        return text.translate(SHIFTED[element.tag])
    return text


def is_bold(element: Any) -> bool:
    """Whether all words of an element are set in bold.

    >>> import lxml.html
    >>> inner = ("<b>一、</b> <a><b>起点</b></a>", "<b>一</b>点", '<b>一</b><i style="font-weight:700">二</i>')
    >>> [is_bold(lxml.html.fromstring(f"<p>{one}</p>")) for one in inner]
    [True, False, True]
    """
    if element.tag in ("b", "strong") or BOLD.search(element.get("style") or ""):
        return True
    parts = [child for child in element if isinstance(child.tag, str) and child.text_content().strip()]
    bare = (element.text or "") + "".join(child.tail or "" for child in element)
    return bool(parts) and not bare.strip() and all(map(is_bold, parts))


def formula(element: Any) -> str:
    """A formula as it may be written in a line: as the page says in words or in TeX, else from left to right."""
    if said := element.get("alttext"):
        return str(said)
    for note in element.iter("annotation"):
        if note.get("encoding") == TEX:
            return words(note)
    parts = [formula(child) for child in element if isinstance(child.tag, str) and child.tag != "annotation"]
    if element.tag == "mfrac":
        return "/".join(parts)
    if element.tag == "msup" and len(parts) == 2:
        return f"{parts[0]}{parts[1].translate(SHIFTED['sup']) if FIGURE.fullmatch(parts[1]) else '^' + parts[1]}"
    return (element.text or "").strip() + "".join(parts)


def tidy(text: str, is_heading: bool = False) -> str:
    """Words with single spaces between. Between Chinese characters the end of a line is none, as in a browser, and any
    other space is one; but not beside a stop, nor in a word that is spread. In a heading each parts its number.

    >>> tidy(" 第一章　 起点\\n new "), tidy("发\\n 展"), tidy("合　计"), tidy("记者 张三　\\n摄。 完")
    ('第一章 起点 new', '发展', '合计', '记者 张三 摄。完')
    >>> tidy("第一章\\n起点", is_heading=True), tidy("发\\u200b展")
    ('第一章 起点', '发\\u200b展')
    """
    if not is_heading:
        text = SPREAD.sub(lambda word: "".join(word[0].split()), text)
        text = LINE_END.sub(lambda space: "\u3000" if WIDE.search(space[0]) else "", text)
    text = "".join(" " if is_space(char) and char != "\u200b" else char for char in text)
    text = re.sub(" +", " ", text).strip()
    return text if is_heading else re.sub(rf"(?<={EAST}) (?={EAST})(?:(?<![{HAN}] )|(?![{HAN}]))", "", text)
