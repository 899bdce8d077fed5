"""Where a source and a text differ, character by character."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from ..base.findings import Finding
from ..model.languages.chinese import FOLDS
from ..model.sources.source import Source
from .counted import Counted, Piece
from .remedies import for_missing

# Differing stretches whose lengths multiply to more are reported as one difference: comparing them would take minutes.
MOST_COMPARED = 4_000_000
LONGEST_SHOWN, CONTEXT = 40, 6  # of a difference, and on each side of it


def differences(
    source: Source, printed: Counted, read: Counted, path: str, line: int, ledger_path: str = ""
) -> list[Finding]:
    """A finding for each place where what the source prints and what a text reads differ, by more than the folding.

    A finding stands at the line of the text where the difference is, or at `line` where the text reads nothing at all.
    Where a row of the ledger could account for it, it names that row.
    """
    findings = []
    wanted, found = printed.text, read.text
    for first, last, start, end in unequal(wanted.translate(FOLDS), found.translate(FOLDS)):
        # What is lost between two blocks belongs to the first, unless its line of the source goes on in the second.
        goes_on = last < len(wanted) and printed.at(last).line == printed.at(last - 1).line
        lost_at_end = start == end and start > 0 and not goes_on
        here = read.at(min(start - lost_at_end, len(found) - 1)) if found else Piece("", line)
        source_line = printed.at(min(first, len(wanted) - 1)).line if wanted else 0
        ours, theirs = in_context(found, start, end), in_context(wanted, first, last)
        reads = f"{here.block or 'the text'} reads “{ours}”"
        fact = f"{reads} where line {source_line} of {source.name} reads “{theirs}”"
        remedy = "Restore the source's reading, or mark the change with its reason"
        if start == end:
            last_line = printed.at(last - 1).line
            remedy += for_missing(source, source_line, last_line, wanted[first:last].strip(), ledger_path)
        findings.append(Finding(path, here.line or line, "reading-differs", fact, remedy, here.block))
    return findings


def unequal(a: str, b: str) -> Iterator[tuple[int, int, int, int]]:
    """The stretches in which two strings differ: start and end in the one, start and end in the other.

    >>> list(unequal("新质生产力", "新质的生产力"))
    [(2, 2, 2, 3)]
    """
    if a == b:
        return
    start = shared(a, b)
    stop = shared(a[start:][::-1], b[start:][::-1])
    a, b = a[start : len(a) - stop], b[start : len(b) - stop]
    if len(a) * len(b) > MOST_COMPARED:
        yield start, start + len(a), start, start + len(b)
        return
    for tag, *bounds in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            first, last, begin, end = (bound + start for bound in bounds)
            yield first, last, begin, end


def shared(a: str, b: str) -> int:
    """How many characters both begin with.

    >>> shared("新质的", "新质生"), shared("新质", "新质生产力")
    (2, 2)
    """
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def in_context(text: str, start: int, end: int) -> str:
    """The differing characters in brackets with a little of what stands round them.

    >>> in_context("加快形成新质生产力，既是", 6, 7)
    '加快形成新质[生]产力，既是'
    """
    end = min(end, start + LONGEST_SHOWN)
    return f"{text[max(0, start - CONTEXT) : start]}[{text[start:end]}]{text[end : end + CONTEXT]}"
