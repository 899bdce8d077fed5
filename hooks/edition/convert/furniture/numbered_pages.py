"""Numbered pages: where no form feed shows where pages end, their numbers do."""

from dataclasses import replace

from ...model.sources.source import Line
from ..evidence.labels import Sheet


def part_pages(sheet: Sheet) -> Sheet:
    """Begins a page behind each run of furniture that holds a page's number, where the source shows no pages.

    >>> from ..kept.kept import sheet_of
    >>> from ..order.margins import measure_from_margins
    >>> from .furniture import drop_furniture
    >>> text = ("船来了，", "", "- 1 -", "", "又走了。", "", "- 2 -")
    >>> [(line.text, line.page, line.opens_page) for line in part_pages(drop_furniture(sheet_of(*text))).lines]
    [('船来了，', 0, False), ('又走了。', 1, True)]
    >>> sheet = part_pages(drop_furniture(measure_from_margins(sheet_of(*(f"    {line}" for line in text)))))
    >>> [(line.indent, line.page) for line in sheet.lines]
    [(0, 0), (0, 1)]
    >>> text = ("第1页", "船来了，", "第2页", "又走了，", "没有回来。")
    >>> [line.page for line in part_pages(drop_furniture(sheet_of(*text))).lines]
    [0, 1, 1]
    >>> text = ("船来了，", "1", "\\f又走了，", "2", "\\f后来，", "\\f没有人等。", "4")
    >>> [line.page for line in part_pages(drop_furniture(sheet_of(*text))).lines]
    [0, 1, 2, 3]
    """
    numbers = {part.line for label in sheet.those("drop") if label.rule == "page-number" for part in label.parts}
    if sheet.is_paged or not numbers:
        return sheet
    pages = pages_of(sheet, numbers)
    return replace(
        sheet,
        printed=tuple(on_page(line, *pages[line.number]) for line in sheet.printed),
        lines=tuple(on_page(line, *pages[line.number]) for line in sheet.lines),
    )


def on_page(line: Line, page: int, opens: bool) -> Line:
    """The line on a page, which it may open."""
    return replace(line, page=page, opens_page=opens)


def pages_of(sheet: Sheet, numbers: set[int]) -> dict[int, tuple[int, bool]]:
    """The page of each printed line, and whether the line opens it; one of furniture is on the page that it ends."""
    left = {line.number for line in sheet.lines}
    pages: dict[int, tuple[int, bool]] = {}
    page, passed, begun = 0, False, False
    for line in sheet.printed:
        opens = passed and begun and line.number in left
        page += opens
        passed = (passed and not opens) or line.number in numbers
        begun = begun or line.number in left
        pages[line.number] = page, opens
    return pages
