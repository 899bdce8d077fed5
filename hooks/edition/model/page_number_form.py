"""The form of a page's number: what a line may be that is one, whatever dress a printer gives it."""

import re

# Figures are Arabic or Roman, numerals Chinese besides.
FIGURES = r"(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|[ⅰ-ⅽⅠ-Ⅽ]{1,7})"
NUMERAL = rf"(?:{FIGURES}|[一二三四五六七八九十百零〇]{{1,5}})"
ORNAMENT = r"[-‐–—―─~～·.•*|_\s]"
OF_ALL = rf"共\s*{NUMERAL}\s*[页頁]"
PAGE_NUMBER = re.compile(
    rf"{ORNAMENT}*(?:{FIGURES}|{FIGURES}\s*[/／]\s*{FIGURES}|\d{{1,4}}\s+of\s+\d{{1,4}}"
    rf"|第\s*{NUMERAL}\s*[页頁](?:\s*[,，/／|]?\s*[（(]?{OF_ALL}[）)]?)?|{OF_ALL}\s*[,，/／|]?\s*第\s*{NUMERAL}\s*[页頁]"
    rf"|(?:[Pp]age|PAGE|[Pp]g?\.?)\s*{FIGURES}(?:\s*(?:/|of)\s*\d{{1,4}})?"
    rf"|[〔【\[［（(<《「]\s*{NUMERAL}\s*[〕】\]］）)>》」]|(?<={ORNAMENT}){NUMERAL}(?={ORNAMENT})){ORNAMENT}*"
)
