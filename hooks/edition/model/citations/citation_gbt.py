"""Citations of a text as GB/T 7714-2015 wants them, which the Chinese use; what nobody knows is said in brackets."""

from .citable import SITE, Citable
from .origins import Medium, Printing

LETTERS: dict[Medium, str] = {"journal": "J", "newspaper": "N", "book": "M", "collection": "G"}


def gbt(cited: Citable) -> str:
    origin, first = cited.origin, cited.origin.first
    known = [author.zh for author in origin.authors]
    authors = ", ".join(known[:3]) + (", 等" if len(known) > 3 else "") if known else "佚名"
    carrier = f"[{LETTERS[first.medium]}/OL]"
    accessed = f"[{cited.accessed}]" if cited.accessed else ""
    parts = [f"{authors}. {origin.title.zh}{carrier}{gbt_place(first)}{accessed}. {cited.url}"]
    if origin.again:
        parts.append("转载于: " + gbt_place(origin.again).lstrip("/. "))
    day = f"{cited.imprint.date}版" if cited.imprint.date else "版次不详"
    parts.append("电子版: " + ", ".join(filter(None, (SITE.zh, day, cited.imprint.commit, cited.place.zh))))
    return ". ".join(parts) + "."


def gbt_place(printing: Printing) -> str:
    """Where something was printed, with what joins it to the title before."""
    pages = f": {printing.pages}" if printing.pages else ""
    if printing.medium == "newspaper":
        return f". {printing.name.zh or '[报名不详]'}, {printing.date or '[出版日期不详]'}{pages}"
    issue = f"({printing.issue})" if printing.issue else ""
    year = f"{(printing.year if issue else printing.date) or '[出版年不详]'}{issue}{pages}"
    if printing.medium == "journal":
        return f". {printing.name.zh or '[刊名不详]'}, {year}"
    publisher = "" if issue else "[出版地不详]: [出版者不详], "
    return f"//{printing.editor.zh or '佚名'}. {printing.name.zh}. {publisher}{year}"
