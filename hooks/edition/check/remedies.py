"""Remedies: the rows of the ledger that would account for what a text lacks, for a maintainer to copy."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple

from ..model.languages.chinese import squeezed
from ..model.sources import ledger
from ..model.sources.ledger import Entry
from ..model.sources.ledger_rules import RULES
from ..model.sources.note_mark_form import FOOTNOTE_MARK
from ..model.sources.source import Source, Span, is_blank
from ..model.sources.taken import Taken

# What a line of the printed page may be, the likeliest first.
FURNITURE = ("page-number", "ruled-line", "print-header", "address", "running-head", "teaser", "contents-list")
MOST_ROWS = 3  # that one message names
LONGEST_NOTE = 40  # lines
NOTE_BEGINS = re.compile(rf"\s*(?P<mark>{FOOTNOTE_MARK.pattern})\s*(?=\S)")


def row_to_add(rows: Sequence[Entry], what: str, path: str) -> str:
    """The words that tell which rows to add to the ledger at a path; none where there are none.

    >>> row_to_add([Entry("drop", "page-number", "12", "3", "4")], "part of the printed page", "s.tsv")
    '; or, if it is part of the printed page, add to s.tsv with tabs between: drop\\tpage-number\\t12\\t3\\t4'
    >>> row_to_add([Entry("drop", "page-number", "12", "3", "4")] * 4, "part of the printed page", "s.tsv")
    ''
    """
    if not rows or not path or len(rows) > MOST_ROWS:
        return ""
    written = " and ".join("\t".join(astuple(row)).rstrip("\t") for row in rows)
    return f"; or, if it is {what}, add to {path} with tabs between: {written}"


def for_missing(source: Source, first: int, last: int, missing: str, path: str) -> str:
    """How the ledger may account for characters that a text lacks and the source has from a line to another."""
    whole = parts_of(source, range(first, last + 1)) if path else []
    if path and missing.replace(" ", "") == Taken(source, tuple(whole)).characters:
        return row_to_add(furniture_rows(source, whole), "part of the printed page", path)
    if path and first == last and FOOTNOTE_MARK.fullmatch(missing) and source.raw[first - 1].count(missing) == 1:
        start = source.raw[first - 1].index(missing)
        mark = Span(first, start, start + len(missing))
        return row_to_add(ledger.entries(source, "marker", "footnote-mark", [mark]), "the mark of a note", path)
    return ""


def parts_of(source: Source, numbers: Iterable[int]) -> list[Span]:
    """The lines with these numbers that hold more than white space."""
    return [source.whole(n) for n in numbers if not is_blank(source.raw[n - 1])]


def furniture_rows(source: Source, lines: Sequence[Span]) -> list[Entry]:
    """The rows by which lines are furniture, all by one rule or each by its own; none where a line can be none.

    >>> def rules(*raw):
    ...     source = Source("s", raw)
    ...     return [row.rule for row in furniture_rows(source, parts_of(source, [1, 2]))]
    >>> rules("目录", "一、起点 1"), rules("渡口", "12"), rules("渡口", "船来了，他就走了。")
    (['contents-list'], ['running-head', 'page-number'], [])
    """
    for together in ([lines], [[line] for line in lines]):
        rules = [next((rule for rule in FURNITURE if takes(rule, source, some)), "") for some in together]
        if all(rules):
            pairs = zip(rules, together, strict=True)
            return [row for rule, some in pairs for row in ledger.entries(source, "drop", rule, [*some])]
    return []


def takes(rule: str, source: Source, lines: Sequence[Span]) -> bool:
    """Whether a rule of the ledger may take some lines."""
    return bool(lines) and not RULES[rule].strange(Taken(source, tuple(lines)))


def for_note(source: Source, ident: str, words: str, path: str) -> str:
    """How the ledger may say that a note's words come from the source, where it prints them behind a mark.

    >>> source = Source("s", ("甲①。", "① 见县", "志。"))
    >>> for_note(source, "n1", "见县志。", "s.tsv").partition(": ")[2].replace("\\t", " ").split(" and ")
    ['marker footnote-mark 2:1 ① ①', 'move footnote 2:3-4 见 县 n1', 'move footnote 3 志 。 n1']
    """
    wanted = squeezed(words)
    for number, raw in enumerate(source.raw, 1):
        begins = NOTE_BEGINS.match(raw)
        if begins and wanted.startswith(squeezed(raw[begins.end() :])):
            parts = lines_of_note(source, Span(number, begins.end(), len(raw.rstrip())), wanted)
            if parts:
                mark = ledger.entries(source, "marker", "footnote-mark", [Span(number, *begins.span("mark"))])
                moved = ledger.entries(source, "move", "footnote", parts, ident)
                return row_to_add([*mark, *moved], "printed there as a note", path)
    return ""


def lines_of_note(source: Source, first: Span, wanted: str) -> list[Span]:
    """The parts of lines from a first one on that together are a note's words; none where they are not."""
    parts, found = [first], squeezed(source[first])
    for line in parts_of(source, range(first.line + 1, min(len(source.raw), first.line + LONGEST_NOTE) + 1)):
        if found == wanted or not wanted.startswith(found):
            break
        parts.append(line)
        found += squeezed(source[line])
    return parts if found == wanted else []
