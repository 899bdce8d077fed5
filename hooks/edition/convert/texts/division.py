"""Dividing a source into its texts: where they start, the lines of their titles, and titles that stand elsewhere."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from ...model.languages.chinese import FINAL, squeezed
from ...model.languages.english import is_latin
from ...model.sources.source import Line
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import MASTHEAD, SERIES_NAME, SOURCE_LINE, STAMP, has_number, is_entry
from ..evidence.sentence_ends import ends_sentence
from ..evidence.structure import said_title
from ..furniture.contents_entries import Announced, contents_titles, without_names
from ..furniture.running_titles import supplied, titled_by_running_head
from .announced import announced_headings, places_of, without_byline
from .title_lines import begins_series, continues_title, looks_like_title
from .title_pages import below_record

TOGETHER = 0.2  # of the entries of a list of contents that begin on the page of the one before: no collection's do
# Of an entry: a number with nothing behind it, an English one, that of a table or picture.
BARE_NUMBER = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s|(?:Part|Chapter|Unit|Lesson|Section)\s|[表图圖]\s?\d"
)
MOST_ABOVE = 6  # lines above a title
ABOUT = re.compile("[关關][于於].{2,60}的[^，。]{2,6}$")  # an official paper's title
FULL_PAGE = 0.7  # of the usual lines: a page with fewer may end a text


@dataclass(frozen=True)
class TextStart:
    """Where a text starts: the index of its first line, how many lines its title has, and how many stand above the
    title, as the source and the date of a web page do; a lost title.
    """

    index: int
    title_lines: int = 0
    above: int = 0
    lost_title: Announced | None = None


def start_texts(sheet: Sheet) -> Sheet:
    """Labels the first line of each text, the lines of its title, and a title or byline that stands elsewhere."""
    lines = sheet.lines
    entries = announced(sheet)
    own_title = any(line.number < entries[0].line for line in lines) if entries else False
    if entries and not own_title and not are_sections(entries):
        starts = announced_starts(entries, lines)
        rule = "announced-title"
    else:
        headings = {squeezed(entry.title) for entry in entries}
        starts = [start for start in seen_starts(sheet) if start.index or lines[start.above].squeezed not in headings]
        rule = "seen-title"
    if lines and (not starts or starts[0].index > 0):
        above = 0 if starts else said_title(sheet)
        starts.insert(0, TextStart(0, 1 if above else 0, above))
    starts = [with_whole_title(start, sheet) for start in starts]
    sheet = sheet.labelled(label for start in starts for label in labels_of(start, sheet, rule))
    if len(starts) == 1 and not starts[0].title_lines and not marked_up(sheet):
        sheet = sheet.labelled(titled_by_running_head(sheet))
    return sheet.labelled(announced_headings(sheet, entries))


def with_whole_title(start: TextStart, sheet: Sheet) -> TextStart:
    """A start whose title has all lines of the heading that its first line opens."""
    label = sheet.at("block").get(sheet.lines[start.index + start.above].span) if start.title_lines else None
    is_heading = label is not None and label.value.startswith("heading")
    return replace(start, title_lines=max(start.title_lines, len(label.parts))) if label and is_heading else start


def labels_of(start: TextStart, sheet: Sheet, rule: str) -> Iterator[Label]:
    """The labels of a text's start."""
    first = sheet.lines[start.index]
    yield Label("text", rule, (first.span,))
    if start.title_lines:
        index = start.index + start.above
        title = sheet.lines[index : index + start.title_lines]
        yield Label("title", "title", tuple(line.span for line in title))
        yield from without_title(title, sheet)
    if lost := start.lost_title:
        reason = f"题目只见于目录，{lost.line}行"
        yield supplied(first, "title", " ".join(lost.title.split()), reason, lost.line)
        yield Label("loss", "title-lost", (first.span,), evidence="the source lacks the page on which the text begins")


def without_title(title: Sequence[Line], sheet: Sheet) -> Iterator[Label]:
    """The block that a title opens, a poem such as has none apart, without the title."""
    block = sheet.at("block").get(title[0].span)
    rest = tuple(part for part in block.parts if part.line > title[-1].number) if block else ()
    if block and rest and not block.value.startswith("heading"):
        yield replace(block, parts=rest)


def announced(sheet: Sheet) -> list[Announced]:
    """The entries of the list of contents that was dropped."""
    listed = {part.line for label in sheet.those("drop") if label.rule == "contents-list" for part in label.parts}
    entries = contents_titles([line for line in sheet.printed if line.number in listed])
    return [*without_names(entries, sheet.lines)]


def are_sections(entries: Sequence[Announced]) -> bool:
    """Whether entries are those of a book and not of a collection: most have numbers, or many begin on one page, or no
    page is told.

    >>> are_sections([Announced("1.1 新质", 1, "3"), Announced("1.2 发展", 2, "4")])
    True
    >>> [are_sections([Announced("新质", 1, "3"), Announced("发展", 2, page)]) for page in ("3", "7")]
    [True, False]
    >>> are_sections([Announced("新质", 1), Announced("发展", 2)])
    True
    """
    if not any(one.page for one in entries):
        return True
    together = sum(one.page == other.page != "" for one, other in pairwise(entries))
    return sum(has_number(one.title) or bool(BARE_NUMBER.match(one.title)) for one in entries) > 0.5 * len(
        entries
    ) or together > TOGETHER * len(entries)


def marked_up(sheet: Sheet) -> bool:
    """Whether a source in Markdown marks a title."""
    return sheet.markdown and any(line.text.startswith("# ") for line in sheet.lines)


def announced_starts(entries: Sequence[Announced], lines: Sequence[Line]) -> list[TextStart]:
    """Where the texts of the list of contents start.

    A title that stands nowhere is lost. If the lines between the texts before and after it hold a source line with
    more text after it, that text is the one without its title; of several lost titles each has a source line of its
    own.
    """
    places = places_of([squeezed(entry.title) for entry in entries], lines)
    found: list[TextStart] = []
    lost: list[tuple[Announced, int]] = []
    after = 0
    for entry in entries:
        place = next((at for at in places.get(squeezed(entry.title), []) if at[0] >= after), None)
        if place is None:
            lost.append((entry, after))
            continue
        index, length = place
        found.append(TextStart(index, len(without_byline(lines[index : index + length]))))
        after = index + found[-1].title_lines
    return sorted([*found, *lost_starts(lost, found, lines)], key=lambda start: start.index)


def lost_starts(
    lost: list[tuple[Announced, int]], found: list[TextStart], lines: Sequence[Line]
) -> Iterator[TextStart]:
    """Where texts start whose titles stand nowhere, each with the index behind the text before it."""
    taken = {start.index for start in found}
    for entry, after in lost:
        end = next((start.index for start in found if start.index >= after), len(lines))
        below = (n for n in range(after + 1, end) if SOURCE_LINE.match(lines[n - 1].text) and n not in taken)
        if index := next(below, 0):
            taken.add(index)
            yield TextStart(index, lost_title=entry)


def seen_starts(sheet: Sheet) -> list[TextStart]:
    """Where titles stand in a source without a list of contents: at its head, and at the head of later pages.

    Where each line is a paragraph, none but the first line is told from the others. A later page begins a text where
    the page before it is not full, or where the source shows pages by nothing but their first lines.
    """
    lines = sheet.lines
    if lines and (role := lines[0].place.role if lines[0].place else "") and not lines[0].is_row:
        return [TextStart(0, 1)] if role.startswith("h") else []  # the document says where it has headings
    if marked_up(sheet):
        return []
    if record := below_record(lines):
        return [TextStart(0, 1, record)]
    if above := entries_above(lines):
        below = [start for start in seen_starts(replace(sheet, lines=lines[above:])) if start.index == 0]
        if below or is_entry(lines[0].text) or MASTHEAD.match(lines[0].text):
            return [TextStart(0, start.title_lines, above) for start in below[:1]]
    headings = {label.key.line for label in sheet.those("block") if label.value.startswith("heading")}
    shown_by_lead = sheet.source.page_lead is not None and sheet.source.lines()[-1].page > 0
    by_page = None if shown_by_lead else Counter(line.page for line in lines)
    starts = []
    for index in range(len(lines) if sheet.layout.wrapped else min(1, len(lines))):
        begins = opens_text(lines, index, by_page) if index else not begins_series(lines)
        if begins and looks_like_title(lines, index, sheet.layout):
            behind = range(index + 1, min(index + 3, len(lines)))
            more = takewhile(lambda n: continues_title(lines, n, sheet.layout, headings), behind)
            starts.append(TextStart(index, 1 + len(list(more))))
    return starts


def opens_text(lines: Sequence[Line], index: int, by_page: Mapping[int, int] | None) -> bool:
    """Whether a line opens a page behind a sentence's end, and as a title does behind a page that is not full.

    `by_page`: how many lines each page has, if feeds or numbers show pages; else one that is not full does not show.
    """
    line = lines[index]
    if not line.opens_page or lines[index - 1].text[-1] not in FINAL:
        return False
    if by_page is None:
        return True
    is_part = by_page[line.page - 1] < FULL_PAGE * max(by_page.values())
    return is_part and line.indent > 8 and not has_number(line.text)


def entries_above(lines: Sequence[Line]) -> int:
    """How many lines at a source's head say where and when it was published, or in which series, or by which office."""
    above = len(list(takewhile(lambda n: stands_above(lines, n), range(min(len(lines), MOST_ABOVE + 1)))))
    return above if above <= MOST_ABOVE and above < len(lines) else 0


def stands_above(lines: Sequence[Line], index: int) -> bool:
    """Whether a line says where or when its source was published: the name of an official paper stands over a number.

    >>> from ..kept.kept import sheet_of
    >>> paper = sheet_of("滨河市人民政府文件", "滨政发〔2023〕15号", "滨河日报　　第5版", "渡口文件").lines
    >>> [stands_above(paper, n) for n in range(4)]
    [True, True, True, False]
    """
    text = lines[index].text
    known = is_entry(text) or any(pattern.match(text) for pattern in (SERIES_NAME, MASTHEAD))
    return known or names_office(lines, index) or is_english_title(lines, index)


def names_office(lines: Sequence[Line], index: int) -> bool:
    """Whether a line names the office that an official paper comes from: its number and its title stand below.

    >>> from ..kept.kept import sheet_of
    >>> papers = ("滨河镇", "滨政〔2023〕5号", "关于停航的通知"), ("滨河镇", "关于停航的通知", "滨政〔2023〕5号")
    >>> [names_office(sheet_of(*paper).lines, 0) for paper in (*papers, ("滨河镇", "关于停航的通知", "船停了。"))]
    [True, True, False]
    """
    near = lines[index + 1 : index + 4]
    if not any(STAMP.search(line.text) for line in near) or ABOUT.match(lines[index].text):
        return False
    over_number = lines[index].text.endswith("文件") and STAMP.search(near[0].text) is not None
    return over_number or any(ABOUT.match(line.text) for line in near)


def is_english_title(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a source's first, in Latin letters, no sentence, and stands over a Chinese one."""
    if index or len(lines) < 2:
        return False
    return is_latin(lines[0].text) and not ends_sentence(lines[0].text) and not is_latin(lines[1].text)
