"""What the benches of conversion are asked to measure: which books, in which layouts, by which ways."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterable, Iterator, Sequence

import books
import printing
from books import Book
from printing import LAYOUTS, Layout, Printed


def parser_of_choices(description: str, ways: Sequence[str]) -> argparse.ArgumentParser:
    """A parser of the command line, with the choices that all these benches have."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=("dev", "held", "all"), default="dev")
    parser.add_argument("--way", choices=ways, action="append", help="one way alone; may be given several times")
    parser.add_argument("--book", choices=[book.name for book in books.BOOKS], action="append", help="one book alone")
    names = [layout.name for layout in LAYOUTS]
    parser.add_argument("--layout", choices=names, action="append", help="one layout alone")
    parser.add_argument(
        "--deeper", type=int, default=0, help="print headings so many levels deeper, in smaller letters"
    )
    return parser


def chosen_books(args: argparse.Namespace) -> list[Book]:
    """The books that a command line names, or all of its set."""
    return [book for book in books.chosen(args.set) if book.name in (args.book or [book.name])]


def prints(
    chosen: Iterable[Book], names: Collection[str] | None, deeper: int = 0
) -> Iterator[tuple[Book, Layout, Printed]]:
    """Each book in each layout that is named, or in all, as soon as it is printed, its headings deeper by levels."""
    with printing.browser() as chromium:
        for book in chosen:
            pieces = books.deeper(books.read(book), deeper)
            for layout in (layout for layout in LAYOUTS if not names or layout.name in names):
                yield book, layout, printing.printed(book.name, pieces, layout, chromium)
