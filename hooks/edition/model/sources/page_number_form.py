"""The form of a page's number: what a line may be that is one, whatever dress a printer gives it, and in a list."""

import re

# Figures are Arabic or Roman, numerals Chinese besides.
FIGURES = r"(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|[ⅰ-ⅽⅠ-Ⅽ]{1,7})"
IN_WORDS = "[一二三四五六七八九十百零〇]{1,5}"
NUMERAL = rf"(?:{FIGURES}|{IN_WORDS})"
ORNAMENT = r"[-‐–—―─~～·.•*|︱｜_○●◆◇■□★☆\s]"
OF_ALL = rf"共\s*{NUMERAL}\s*[页頁]"
PAGE_NUMBER = re.compile(
    rf"{ORNAMENT}*(?:{FIGURES}|{FIGURES}\s*[/／]\s*{FIGURES}|\d{{1,4}}\s+of\s+\d{{1,4}}"
    rf"|第\s*{NUMERAL}\s*[页頁](?:\s*[,，/／|]?\s*[（(]?{OF_ALL}[）)]?)?|{OF_ALL}\s*[,，/／|]?\s*第\s*{NUMERAL}\s*[页頁]"
    rf"|(?:[Pp]age|PAGE|[Pp]g?\.?)\s*{FIGURES}(?:\s*(?:/|of)\s*\d{{1,4}})?"
    rf"|[〔【\[［（(<《「]\s*{NUMERAL}\s*[〕】\]］）)>》」]|(?<={ORNAMENT}){NUMERAL}(?={ORNAMENT})|{IN_WORDS}){ORNAMENT}*"
)
# The page of an entry without a long leader, behind it, be it in Roman figures or in words, or before it.
ENTRY_PAGE = re.compile(
    r"(?<=\S)(?:[\s…·./／→]+(?:(?:第\s?|[Pp]\.?)?\d{1,4}(?:\s?[页頁])?|[ivx]{1,5}|[IVX]{1,5}|[ⅰ-ⅻⅠ-Ⅻ]{1,3})|[\s…·./／]*[（(]\d{1,4}[）)]"
    r"|…{2,}\s*[一二三四五六七八九十百零〇]{1,5}[页頁]?)$"
)
PAGE_BEFORE = re.compile(r"^[Pp]?\d{1,4}[\s／/|]+(?=\S)")
