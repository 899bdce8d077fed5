"""Torn tables: what an extraction in reading order leaves of a table, its cells, a line each, and no rows."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby, islice, pairwise, takewhile

from ...model.languages.chinese import FINAL, HAN
from ...model.sources.source import Line, Span
from ..evidence.edges import CLOSING, is_item
from ..evidence.habits import ends_for_certain
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import LABEL, begins_item, has_number
from ..kept.code_lines import are_code
from ..kept.code_signs import signs_in
from ..kept.no_code import PROMPTS
from .column_names import is_worded, kind_of, names_on
from .level_gaps import lines_with_level_gaps
from .mixed_cells import PARTED, holds_several, mixed
from .rows import WIDE_GAP
from .scattered import scattered
from .torn_columns import columns_from

SHORT = 0.5  # of the width of full lines: a cell by itself is no wider
FULL = 0.93  # of that width: no cell is as wide, as others stand beside it
FEWEST_CELLS, FEWEST_FIGURES = 8, 6  # lines that are a cell each, without a head; where some are figures
FEWEST_UNDER_HEAD = 2  # lines
UNENDED = 0.5  # of the lines under a head: end no sentence
LED = re.compile(f"(?:[^{HAN}\\s]+ ){{2,}}[{HAN}]")  # by two words that are not Chinese
ENDS = f"{FINAL}：:"  # a sentence before a head, or what announces a table; among other short lines there is none
OFTEN = 6  # times that the same words, such as 参见, stand over such lines, others each time: they announce lists
# Of the places between such lines: one has Chinese words and the other has none; or only figures.
CHANGES, CHANGES_OF_FIGURES = 0.85, 0.75
FEWEST_OF_MANY, CHANGES_OF_MANY = 10, 0.46  # lines: cells may lack, or two columns hold words of one kind
SEVERAL_FIGURES = 2  # lines of figures alone among them: items have no such lines
FEWEST_AGAIN, FEWEST_WORDS, AGAIN = 6, 3, 1 / 3  # lines, what they say, and the share that say what others do
ROOM = 2.0  # cells of room that a line leaves which breaks off
SHOWN = 4  # lines with wide gaps: a source with as many shows rows


def find_cells(sheet: Sheet) -> Sheet:
    """Labels the lines of each table that is torn into lines, a cell or more each; none where a source shows rows."""
    if shows_rows(sheet):
        return sheet
    lone = frozenset(line.span for line in sheet.lines if is_lone(line, sheet))
    for find in (torn_tables, scattered_cells, rows_and_cells, long_cells):
        sheet = sheet.labelled(find(sheet, lone))
    return sheet


def scattered_cells(sheet: Sheet, lone: frozenset[Span]) -> Iterator[Label]:
    """The labels of tables that blank lines part."""
    settled = sheet.settled
    for run in scattered(sheet.lines, {span for span in lone if span.line not in settled}):
        if not are_code(run):
            yield label_of("scattered-cells", run, f"{len(run)} short lines, many of figures")


def rows_and_cells(sheet: Sheet, lone: frozenset[Span]) -> Iterator[Label]:
    """The labels of tables of which some rows stand on a line."""
    for stretch in stretches(sheet, lone):
        cells = mixed(stretch, lone, sheet.layout.edges)
        if cells and not are_code(cells):
            yield label_of("rows-and-cells", cells, f"{len(cells)} lines, rows and cells")


def long_cells(sheet: Sheet, lone: frozenset[Span]) -> Iterator[Label]:
    """The labels of tables whose cells take several lines."""
    for stretch in stretches(sheet, lone):
        for cells in lines_with_level_gaps(stretch, sheet.layout.edges):
            if not are_code(cells):
                yield label_of("long-cells", cells, f"{len(cells)} lines with gaps below one another")


def torn_tables(sheet: Sheet, lone: frozenset[Span]) -> Iterator[Label]:
    """The labels of the cells of tables that are torn into lines; `lone` are those that may be a cell by themselves."""
    broken = lone.union(line.span for line, after in pairwise(sheet.lines) if breaks_off(line, after, sheet))
    parts = [*stretches(sheet, lone)]
    lists = heads_of_lists(run for part in parts for run in lone_runs(part, lone))
    place = 0
    while place < len(parts):
        first = parts[place][1:] if announces(parts[place]) else parts[place]
        columns = columns_from(chain([first], islice(parts, place + 1, None)), lone, lists)
        if columns > 1:
            cells = [*first, *chain.from_iterable(parts[place + 1 : place + columns])]
            yield label_of("columns-of-cells", cells, f"{columns} runs of short lines of different kinds")
            place += columns
            continue
        yield from in_stretch(parts[place], sheet, broken, lists)
        place += 1


def announces(stretch: Sequence[Line]) -> bool:
    """Whether the first of some lines announces the others."""
    return len(stretch) > 1 and stretch[0].text[-1] in "：:"


def heads_of_lists(runs: Iterable[Sequence[Line]]) -> frozenset[str]:
    """The words that lists begin with: they stand over many runs of lines, and these differ. A table's head may too,
    where the same table comes again and again.
    """
    below: dict[str, set[str]] = {}
    for run in runs:
        below.setdefault(run[0].text, set()).add(run[1].text if len(run) > 1 else "")
    return frozenset(words for words, seen in below.items() if len(seen) >= OFTEN)


def label_of(rule: str, cells: Sequence[Line], evidence: str) -> Label:
    """The label of the lines of a table."""
    return Label.of_block(rule, cells, "table", evidence)


def in_stretch(
    stretch: Sequence[Line], sheet: Sheet, broken: Collection[Span], lists: Collection[str]
) -> Iterator[Label]:
    """The labels of the tables in lines that no blank line parts; `lists` are words that lists begin with."""
    head, cells = headed(stretch, sheet)
    if cells:
        cells = without_headings(cells)
        yield label_of("headed-cells", cells, f"{len(cells)} lines under {head} names of columns")
        stretch = stretch[stretch.index(cells[-1]) + 1 :]
    for run in lone_runs(stretch, broken):
        cells = without_headings(run)
        if run[0].text in lists or holds_prompt(run):
            continue
        if are_cells(cells):
            yield label_of("alternating-cells", cells, f"{len(cells)} short lines of several kinds in turn")
        elif come_again(cells):
            yield label_of("recurring-cells", cells, f"{len(cells)} short lines of several kinds, many time and again")


def without_headings(cells: Sequence[Line]) -> Sequence[Line]:
    """The lines of a table without those that stand alone at the head of the next page and are all of one kind."""
    last = [line for line in cells if line.page == cells[-1].page]
    several = any(holds_several(line.text) for line in last) or len({kind_of(line.text) for line in last}) > 1
    return cells if several or len(last) == len(cells) else cells[: -len(last)]


def lone_runs(stretch: Sequence[Line], lone: Collection[Span]) -> Iterator[list[Line]]:
    """The lines of a stretch that may be a cell each, in runs."""
    for may_be, group in groupby(stretch, lambda line: line.span in lone):
        if may_be:
            yield list(group)


def shows_rows(sheet: Sheet) -> bool:
    """Whether an extraction keeps rows: several lines have wide gaps."""
    return sum(WIDE_GAP.search(line.text) is not None for line in sheet.lines) >= SHOWN


def stretches(sheet: Sheet, lone: Collection[Span]) -> Iterator[list[Line]]:
    """Lines that follow one another without a blank line, but where a page turns."""
    settled = sheet.settled
    stretch: list[Line] = []
    for line in sheet.lines:
        goes_on = stretch and (not line.blank_before or (line.page > stretch[-1].page and line.span in lone))
        if not goes_on or line.number in settled:
            yield stretch
            stretch = []
        if line.number not in settled:
            stretch.append(line)
    yield stretch


def headed(stretch: Sequence[Line], sheet: Sheet) -> tuple[int, Sequence[Line]]:
    """The number of columns that a head names, and the lines of its table with it; nothing where there is none.

    Where each name has a line of its own, no short line stands before them: a list may hold such words anywhere.
    """
    first = 0
    before = ""
    for named, group in groupby(stretch, lambda line: names_on(line) > 0):
        head = list(group)
        names = [names_on(line) for line in head]
        first += len(head)
        begins = named and sum(names) > 1 and (max(names) > 1 or before[-1:] in ENDS)
        before = head[-1].text
        cells = [*takewhile(lambda line: may_be_under_head(line, sheet), stretch[first:])] if begins else []
        if cells and are_under_head(cells, max(names)):
            return sum(names), [*head, *cells]
    return 0, ()


def may_be_under_head(line: Line, sheet: Sheet) -> bool:
    """Whether a line may be of a table with a head: it announces nothing, and is not full, unless of several cells."""
    edges = sheet.layout.edges
    several = PARTED.search(line.text) or LED.match(line.text)
    narrow = edges.know(line) and (edges.width_of(line.text) < FULL * edges.width or several)
    return bool(narrow) and not is_item(line) and line.text[-1] not in "：:"


def are_under_head(lines: Sequence[Line], names: int) -> bool:
    """Whether lines under a head are cells: most end no sentence, or begin with a word that is not Chinese."""
    begun = sum(kind_of(line.text.split()[0]) != "Chinese" for line in lines)
    unended = sum(not ends_for_certain(line.text) for line in lines)
    fewest = 1 if names > 1 else FEWEST_UNDER_HEAD
    return len(lines) >= fewest and max(begun, unended) >= UNENDED * len(lines)


def is_lone(line: Line, sheet: Sheet) -> bool:
    """Whether a line may be a cell by itself: short, no item, no heading with a number, no end of a sentence."""
    edges = sheet.layout.edges
    return may_be_cell(line, sheet) and edges.width_of(line.text) < SHORT * edges.width


def may_be_cell(line: Line, sheet: Sheet) -> bool:
    """Whether nothing in a line's words says that it is no cell."""
    edges = sheet.layout.edges
    if not edges.know(line) or line.width > edges.width or line.text[-1] in "：:；;，,":
        return False
    other = is_item(line) or LABEL.match(line.text) or has_number(line.text) or begins_item(line.text)
    return not other and line.text[0] not in CLOSING and not ends_for_certain(line.text)


def breaks_off(line: Line, after: Line, sheet: Sheet) -> bool:
    """Whether a line may be a cell however long: it leaves room for the next one's first word, and ends no sentence."""
    edges = sheet.layout.edges
    return may_be_cell(line, sheet) and edges.room(line, after, line) >= ROOM


def are_cells(lines: Sequence[Line]) -> bool:
    """Whether most lines are of another kind than the one before, of many lines nearly half, or several hold figures
    alone; some are Chinese, and few have signs of code. Lines that hold several cells tell nothing.
    """
    kinds = [kind_of(line.text) for line in lines if not holds_several(line.text)]
    changes = sum(kind != after for kind, after in pairwise(kinds))
    fewest, share = (FEWEST_FIGURES, CHANGES_OF_FIGURES) if "figures" in kinds else (FEWEST_CELLS, CHANGES)
    take_turns = len(kinds) >= fewest and changes >= share * (len(kinds) - 1)
    many = len(kinds) >= FEWEST_OF_MANY and changes >= CHANGES_OF_MANY * (len(kinds) - 1)
    numbers = sum(kind_of(line.text) == "figures" for line in lines)
    figures = len(kinds) >= FEWEST_FIGURES and numbers >= SEVERAL_FIGURES
    return (take_turns or many or figures) and "Chinese" in kinds and not are_code(lines)


def holds_prompt(lines: Sequence[Line]) -> bool:
    """Whether a command stands behind a prompt on one of some lines, so that others may be what it prints."""
    return any(not PROMPTS.isdisjoint(signs_in(line.text)) for line in lines)


def come_again(lines: Sequence[Line]) -> bool:
    """Whether short lines of several kinds, some Chinese, say time and again what others of them say, as cells do."""
    times = Counter(line.text for line in lines)
    again = sum(count for text, count in times.items() if count > 1 and is_worded(text))
    kinds = {kind_of(text) for text in times}
    many = len(lines) >= FEWEST_AGAIN and len(times) >= FEWEST_WORDS and again >= AGAIN * len(lines)
    return many and len(kinds) > 1 and "Chinese" in kinds and not are_code(lines)
