"""Conversion: a source's lines in, texts in Markdown out, with a record of what became of every line.

One pass after another labels lines, parts of lines, or blocks; then all is written from the labels. It only reads; who
calls it writes.
"""

from collections.abc import Callable

from ..model.sources.source import Source, Span
from .evidence.drafts import DraftText, whole_texts
from .evidence.labels import Sheet
from .evidence.structure import read_structure
from .furniture.furniture import drop_furniture
from .furniture.numbered_pages import part_pages
from .headings.items import find_items
from .headings.kinds import name_kinds
from .headings.levels import set_levels
from .headings.positions import read_positions
from .headings.sections import count_sections
from .headings.series import read_series
from .kept.kept import keep_lines
from .kept.listings import find_listings
from .notes.footnotes import move_notes
from .order.columns import read_columns
from .order.first_words import read_first_words
from .order.folding import fold_characters
from .order.long_lines import part_long_lines
from .order.margins import measure_beside_code, measure_from_margins, measure_layout
from .order.stray_words import read_stray_words
from .paragraphs.blocks import part_blocks
from .tables.tables import find_tables
from .tables.torn import find_cells
from .texts.division import start_texts
from .texts.title_pages import read_title_page
from .texts.titles import name_titles
from .writing.faithful import faithful
from .writing.markdown import write_block
from .writing.record import Conversion, ConvertedText, Removed

Pass = Callable[[Sheet], Sheet]

PASSES: tuple[Pass, ...] = (
    fold_characters,  # what PDF readers invent, read as what it stands for
    measure_from_margins,  # indentation from the margin of each page
    drop_furniture,  # running heads, page numbers, lists of contents, …
    part_pages,  # by their numbers, where no form feeds do
    read_columns,  # the left-hand column before the right-hand one
    read_first_words,  # which an extraction sets below their lines
    part_long_lines,  # where one is too long for a block
    measure_layout,  # how the source sets its lines
    read_stray_words,  # which an extraction sets at the end of their blocks
    move_notes,  # from the feet of pages, with what refers to them
    read_structure,  # what the document itself says of its lines
    read_positions,  # where a PDF prints them, and how large
    count_sections,  # headings whose numbers follow one another
    read_series,  # headings that count in a style of their own
    find_items,  # whose bullets touch their words
    find_listings,  # trees, logs and settings, whose lines may look like rows
    find_tables,  # rows of cells with wide gaps between
    find_cells,  # of tables that are torn into lines
    keep_lines,  # code and verse
    measure_beside_code,  # where all lines together do not tell
    start_texts,  # where texts begin, and their titles
    read_title_page,  # who made a book, where and when it came out
    part_blocks,  # each line opens a block or goes on with one
    name_titles,  # titles that no line shows
    name_kinds,  # heading, paragraph, bullet, …
    set_levels,  # of headings
)


def convert(source: Source, markdown: bool = False) -> Conversion:
    """The source converted; the same source always gives the same result. One of furniture alone gives no text.

    `markdown` says that the source is written in Markdown, so that `#` and `**` are marks in it.
    """
    sheet = labelled(source, markdown)
    texts = tuple(written(text, sheet) for text in whole_texts(sheet)) if sheet.lines else ()
    return Conversion(source, tuple(removed_lines(sheet)), texts, sheet.those("loss"))


def labelled(source: Source, markdown: bool = False) -> Sheet:
    """A source with the labels of all passes."""
    sheet = Sheet.of(source, markdown)
    for make in PASSES:
        sheet = make(sheet) if sheet.lines else sheet
    return sheet


def removed_lines(sheet: Sheet) -> list[Removed]:
    """What stands in no text where it stands in the source: furniture, columns, characters that are folded."""
    dropped = {part.line for label in sheet.those("drop") for part in label.parts}
    whole = sheet.source.whole
    lines = [
        Removed("drop", label.rule, tuple(whole(part.line) for part in label.parts), evidence=label.evidence)
        for label in sorted(sheet.those("drop"), key=lambda label: label.key.line)
    ]
    moved = [Removed("move", label.rule, label.parts, label.value) for label in sheet.those("column")]
    folded = [label for label in sheet.those("fold") if label.key.line not in dropped]
    return [*lines, *moved, *(Removed("fold", label.rule, label.parts, label.value) for label in folded)]


def written(text: DraftText, sheet: Sheet) -> ConvertedText:
    """A text written, each block as the page will show it, or as a draft where that would be another reading."""
    ids = {note.key: note.id for note in text.notes}
    references = {label.key: ids[label.parts[1]] for label in sheet.those("reference") if label.parts[1] in ids}
    by_line: dict[int, dict[Span, str]] = {}
    for span, note in sorted(references.items(), key=lambda reference: reference[0].start):
        by_line.setdefault(span.line, {})[span] = note
    blocks = tuple(faithful(write_block(draft, by_line, sheet.layout)) for draft in text.blocks)
    return ConvertedText((), text.lines, references).of_blocks(blocks)
