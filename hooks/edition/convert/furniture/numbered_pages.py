"""Numbered pages: where no form feed shows where pages end, their numbers do."""

from collections.abc import Iterator
from dataclasses import replace

from ...model.sources.source import Line
from ..evidence.labels import Sheet


def part_pages(sheet: Sheet) -> Sheet:
    """Begins a page behind each run of furniture that holds a page's number, where the source shows no pages.

    >>> from ..kept.kept import sheet_of
    >>> from .furniture import drop_furniture
    >>> text = ("船来了，", "", "- 1 -", "", "又走了。", "", "- 2 -")
    >>> [(line.text, line.page, line.opens_page) for line in part_pages(drop_furniture(sheet_of(*text))).lines]
    [('船来了，', 0, False), ('又走了。', 1, True)]
    >>> text = ("第1页", "船来了，", "第2页", "又走了。")
    >>> [line.page for line in part_pages(drop_furniture(sheet_of(*text))).lines]
    [0, 1]
    >>> text = ("船来了，", "1", "\\f又走了，", "2", "\\f后来，", "\\f没有人等。", "4")
    >>> [line.page for line in part_pages(drop_furniture(sheet_of(*text))).lines]
    [0, 1, 2, 3]
    """
    numbers = {part.line for label in sheet.those("drop") if label.rule == "page-number" for part in label.parts}
    if sheet.is_paged or not numbers:
        return sheet
    lines = {line.number: line for line in on_pages(sheet, numbers)}
    printed = tuple(lines[line.number] for line in sheet.printed)
    return replace(sheet, printed=printed, lines=tuple(lines[line.number] for line in sheet.lines))


def on_pages(sheet: Sheet, numbers: set[int]) -> Iterator[Line]:
    """All printed lines, each with its page; a line of furniture belongs to the page that it ends."""
    left = {line.number for line in sheet.lines}
    page, passed, begun = 0, False, False
    for line in sheet.printed:
        opens = passed and begun and line.number in left
        page += opens
        passed = (passed and not opens) or line.number in numbers
        begun = begun or line.number in left
        yield replace(line, page=page, opens_page=opens)
