"""Citations in English prose: The Chicago Manual of Style, 17th ed., bibliography style; MLA Handbook, 9th ed.

Both begin with the title where the author is unknown, and give Chinese titles with their English in brackets.
"""

from calendar import month_name

from .citable import Citable, edition, named, parts_of
from .origins import Printing, Words

INNER_QUOTATION = str.maketrans("“”", "‘’")
MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def chicago(cited: Citable) -> str:
    origin = cited.origin
    parts = [
        english_list([author.en for author in origin.authors]),
        titled(origin.title),
        chicago_place(origin.first),
        "Reprinted in " + chicago_place(origin.again).removeprefix("In ") if origin.again else "",
        edition(cited, "edition of {}", chicago_date(cited.imprint.date)) + ".",
        f"{cited.url}.",
    ]
    return " ".join(filter(None, parts))


def titled(title: Words) -> str:
    """A title in quotation marks, with its English in brackets."""
    english = f" [{title.en}]" if title.en else ""
    return f"“{title.zh.translate(INNER_QUOTATION)}”{english}."


def chicago_place(printing: Printing) -> str:
    pages = printing.pages.replace("-", "–")
    if printing.medium == "newspaper":
        return f"{named(printing.name, '[Newspaper unknown]')}, {chicago_date(printing.date) or '[date unknown]'}."
    year = (printing.year if printing.issue else chicago_date(printing.date)) or "n.d."
    if printing.medium == "journal":
        issue = f", no. {printing.issue} ({year})" if printing.issue else f", {year}"
        return f"{named(printing.name, '[Journal unknown]')}{issue}{f': {pages}' if pages else ''}".rstrip(".") + "."
    return (
        f"In {named(printing.name, '')}{f', {pages}' if pages else ''}. "
        + (f"Compiled by {printing.editor.en}. " if printing.editor.en else "")
        + (f"No. {printing.issue}, {year}." if printing.issue else "[Place, publisher and date unknown].")
    )


def mla(cited: Citable) -> str:
    origin = cited.origin
    authors = [author.en for author in origin.authors]
    by = f"{authors[0]}, et al." if len(authors) > 2 else english_list(authors)
    parts = [
        by,
        titled(origin.title),
        mla_place(origin.first),
        "Reprinted in " + mla_place(origin.again) if origin.again else "",
        edition(cited, "ed. of {}", mla_date(cited.imprint.date)) + f", {cited.url}.",
    ]
    return " ".join(filter(None, parts))


def mla_place(printing: Printing) -> str:
    kind = {"newspaper": "Newspaper", "journal": "Journal"}.get(printing.medium, "Book")
    date = printing.year if printing.issue else mla_date(printing.date)
    parts = [
        named(printing.name, f"{kind} unknown"),
        f"compiled by {printing.editor.en}" if printing.editor.en else "",
        f"no. {printing.issue}" if printing.issue else "",
        date or "n.d.",
        pages_mla(printing.pages),
    ]
    return ", ".join(filter(None, parts)).rstrip(".") + "."


def pages_mla(pages: str) -> str:
    """Pages as MLA writes them.

    >>> pages_mla("33-37"), pages_mla("70"), pages_mla("")
    ('pp. 33–37', 'p. 70', '')
    """
    return pages and ("pp. " if "-" in pages else "p. ") + pages.replace("-", "–")


def english_list(names: list[str]) -> str:
    """Names as Chicago lists them, with a full stop; Chinese names have the family's first already.

    >>> english_list(["A"]), english_list(["A", "B"]), english_list(["A", "B", "C"]), english_list([])
    ('A.', 'A and B.', 'A, B, and C.', '')
    """
    if len(names) < 3:
        return " and ".join(names) + "." if names else ""
    return f"{', '.join(names[:-1])}, and {names[-1]}."


def chicago_date(date: str) -> str:
    """A date in American words.

    >>> chicago_date("2024-03-01"), chicago_date("2024-03"), chicago_date("2024"), chicago_date("")
    ('March 1, 2024', 'March 2024', '2024', '')
    """
    parts = parts_of(date)
    if len(parts) < 2:
        return date
    day = f" {parts[2]}," if len(parts) > 2 else ""
    return f"{month_name[parts[1]]}{day} {parts[0]}"


def mla_date(date: str) -> str:
    """A date as MLA writes it.

    >>> mla_date("2024-03-01"), mla_date("2024-05"), mla_date("2024"), mla_date("")
    ('1 Mar. 2024', 'May 2024', '2024', '')
    """
    parts = parts_of(date)
    if len(parts) < 2:
        return date
    day = f"{parts[2]} " if len(parts) > 2 else ""
    return f"{day}{MLA_MONTHS[parts[1] - 1]} {parts[0]}"
