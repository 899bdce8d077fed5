"""Few pages: numbers and heads of sources that have too few pages to repeat them, or show none."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model.sources.source import Line
from ..evidence.labels import Sheet
from ..evidence.sentence_ends import may_go_on
from .chapter_heads import may_be_head
from .page_numbers import FEWEST_LINES, are_dressed, in_step, number_alone
from .running_heads import says_issue

DRESSED = re.compile(r"([-–—―─·•~～])\s*\d{1,4}\s*\1|.*第\s*\d{1,4}\s*[页頁].*|[Pp]age\s*\d{1,4}(?:\s*(?:/|of).*)?")
WITH_NUMBER = re.compile(
    r"(?P<first>\d{1,4})(?:\s{2,}|\u3000+)(?P<words>\S.*)|(?P<said>\S.*?)(?:\s{2,}|\u3000+)(?P<last>\d{1,4})"
)
CENTERED = 10  # cells: how far in figures alone stand, at least, that are a page's number
LONG = 8  # characters of a title that no heading repeats
NEARLY_FULL = 0.8  # of the width of the widest line


def counted_from_one(sheet: Sheet) -> list[Line]:
    """The numbers in a page's dress that count from 1, one a page, where the last ends the source.

    Where they say 页, the first may begin it instead: `— 1 —` there may be a chapter's.

    >>> from ..kept.kept import sheet_of
    >>> [line.text for line in counted_from_one(sheet_of("甲", "", "- 1 -", "", "乙", "", "- 2 -"))]
    ['- 1 -', '- 2 -']
    >>> texts = (("甲", "第1页 共1页"), ("第 1 页", "甲"), ("— 1 —", "甲", "— 2 —", "乙"), ("甲", "- 2 -"), ("甲", "1"))
    >>> [len(counted_from_one(sheet_of(*text))) for text in texts]
    [1, 1, 0, 0, 0]
    >>> [len(counted_from_one(sheet_of("甲", "", " " * indent + "1"))) for indent in (12, 4)]
    [1, 0]
    >>> [len(counted_from_one(sheet_of("甲", " " * indent + "1"))) for indent in (24, 12)]
    [1, 0]
    >>> counted_from_one(sheet_of("甲", "\\f乙", "第1页"))  # its page is the second
    []
    """
    found = [line for line in sheet.lines if number_alone(line.text) is not None and is_dressed(line)]
    outermost = found and (found[-1] is sheet.lines[-1] or (found[0] is sheet.lines[0] and found[0].text[-1] in "页頁"))
    counts = [number_alone(line.text) for line in found] == [*range(1, len(found) + 1)]
    return found if outermost and counts and (len(found) == len(sheet.pages) or not sheet.is_paged) else []


def is_dressed(line: Line) -> bool:
    """Whether a number is a page's by what stands round it, or by its place: far from the margin, and farther where no
    blank line stands above.
    """
    far = line.text.isdigit() and line.indent >= (CENTERED if line.blank_before else 2 * CENTERED)
    return far or DRESSED.fullmatch(line.text) is not None


def repeated_titles(sheet: Sheet) -> Iterator[tuple[Line, str]]:
    """The lines that repeat the source's first line where a page begins: below the number of a page before, with the
    number of their own, or within a sentence that a page's end cuts; a long one anyway, behind a form feed.

    >>> from ..kept.kept import sheet_of
    >>> def repeated(*raw: str) -> list[int]:
    ...     return [line.number for line, _ in repeated_titles(sheet_of(*raw))]
    >>> repeated("渡口", "船来了。", "- 1 -", "渡口", "船走了。"), repeated("渡口", "船来了。", "渡口", "船走了。")
    ([4], [])
    >>> repeated("渡口", "船来了，", "\\f渡口", "又走了。"), repeated("渡口", "船来了。", "\\f渡口", "又走了。")
    ([3], [])
    >>> repeated("渡口", "船来了。", "渡口　　2", "船走了。"), repeated("渡口", "1", "渡口", "船来了。")
    ([3], [])
    >>> repeated("渡口", "船来了。", "渡口　　3", "船走了。"), repeated("渡口", "船来了。", "\\f渡口  3", "船走了。")
    ([], [])
    >>> repeated("渡口", "船来了，他说起一件事。", "船走了，", "\\f渡口", "又走了。")
    []
    >>> [repeated(title, "船来了。", f"\\f{title}", "又走了。") for title in ("渡口和它的船", "关于渡口停航的通知")]
    [[], [3]]
    >>> repeated("渡", "船来", "\\f渡", "了。")
    []
    """
    if len(sheet.lines) < 3 or not may_be_head(sheet.lines[0].text) or len(sheet.lines[0].squeezed) < 2:
        return
    title = words_of(sheet.lines[0])
    widest = max(line.width for line in sheet.lines)
    with_number = [(line, number) for line in sheet.lines[1:] if (number := number_beside(line, title)) is not None]
    if are_of_pages(sheet, with_number):
        yield from ((line, "it repeats the title with the number of its page") for line, _ in with_number)
    for n, line in enumerate(sheet.lines[1:-1], 1):
        if line.squeezed != title:
            continue
        before, after = sheet.lines[n - 1], sheet.lines[n + 1]
        if is_page_end(before, sheet.lines[0], line):
            yield line, "it repeats the title below the number of a page"
        elif line.opens_page and before.width >= NEARLY_FULL * widest and may_go_on(before, after):
            yield line, "it repeats the title within a sentence"
        elif line.opens_page and len(title) >= LONG and "，" not in line.text:
            yield line, "it repeats a long title at the head of a page"


def numbers_above_titles(sheet: Sheet) -> list[Line]:
    """The numbers above lines that repeat the title, which are dropped, and the one that ends the source behind them.

    >>> from ..kept.kept import sheet_of
    >>> from .furniture import drop_furniture
    >>> text = ["船来了。"] * 12
    >>> sheet = drop_furniture(sheet_of("渡口", *text, "", "1", "", "渡口", *text, "", "2"))
    >>> [sheet.source[part].strip() for label in sheet.those("drop") for part in label.parts]
    ['渡口', '1', '2']
    >>> drop_furniture(sheet_of("渡口", *text[:8], "", "1", "", "渡口", *text, "", "2")).those("drop")  # too few lines
    ()
    """
    left = {line.number for line in sheet.lines}
    above = [
        before
        for before, line in pairwise(sheet.printed)
        if line.number not in left
        and line.squeezed == words_of(sheet.printed[0])
        and is_page_end(before, sheet.printed[0], line)
    ]
    last = sheet.printed[-1]
    goes_on = above and number_alone(last.text) == (number_alone(above[-1].text) or 0) + 1
    return [*above, last] if goes_on else above


def numbers_between_blanks(sheet: Sheet, known: set[int]) -> Iterator[tuple[Line, str]]:
    """Numbers in a source without form feeds, between blank lines or dashes: they rise as the lines do.

    A single one stands by a line that names the issue.
    """
    alone: list[Line] = []
    for line, after in pairwise((*sheet.lines, sheet.lines[-1])):
        parted = line.blank_before and (after.blank_before or after.opens_page)
        decorated = not line.text.isdigit()
        if (parted or decorated) and number_alone(line.text) is not None and line.number not in known:
            alone.append(line)
    if are_dressed(line.text for line in alone) or in_step(
        [(number_alone(line.text) or 0, line.number) for line in alone]
    ):
        yield from ((line, f"one of {len(alone)} that rise with the lines") for line in alone)
        return
    printed = {line.number: n for n, line in enumerate(sheet.printed)}
    for line in alone:
        at = printed[line.number]
        if any(says_issue(near) for near in sheet.printed[max(0, at - 1) : at + 2]):
            yield line, "it stands by a line that names the issue"


def is_page_end(line: Line, first: Line, after: Line) -> bool:
    """Whether a line above one that repeats the title is the number of a page: in dress, or where a page may end."""
    if number_alone(line.text) is None:
        return False
    far = line.number - first.number >= FEWEST_LINES
    return DRESSED.fullmatch(line.text) is not None or (line.blank_before and far) or after.opens_page


def words_of(first: Line) -> str:
    """What a source's first line says besides the number of a page, without white space."""
    found = WITH_NUMBER.fullmatch(first.text)
    return "".join((found["words"] or found["said"]).split()) if found else first.squeezed


def number_beside(line: Line, title: str) -> int | None:
    """The number that stands before or behind the title on a line, parted by a wide gap; None where there is none."""
    found = WITH_NUMBER.fullmatch(line.text) if line.squeezed.strip("0123456789") == title else None
    return int(found["first"] or found["last"]) if found else None


def are_of_pages(sheet: Sheet, found: Sequence[tuple[Line, int]]) -> bool:
    """Whether each of these lines opens a page and their numbers count on as the pages do; where the source shows no
    pages, whether their numbers count from 2.
    """
    if not sheet.is_paged:
        return [number for _, number in found] == [*range(2, len(found) + 2)]
    offsets = {number - line.page for line, number in found}
    return len(offsets) == 1 and (len(found) > 1 or offsets == {1}) and all(line.opens_page for line, _ in found)
