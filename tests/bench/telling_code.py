"""Fits the odds by which conversion tells code from prose, on the lines of books whose HTML says which they are.

`chains.py` says how; every book weighs by the root of its length. Each is fitted to twice, once with pieces of other
sorts of code and prose among its lines (`code_pieces.py`); the edition's own sources, in which nothing is code, and the
small documents of `tests/fixtures/strangers` with what is expected of them are among the books. A line of figures says,
with odds fitted without the books of its maker:

lines   F1 of lines of code; wrong, missed: prose taken for code, and code for prose
pieces  F1 of pieces of code, alike to the letter

`--write` fits to all books instead, and prints the tables of `hooks/edition/convert/kept/code_odds.py`.
"""

from __future__ import annotations

from argparse import Namespace
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from pathlib import Path

from chains import Chain, fitted
from choosing import chosen_books, parser_of_choices, prints
from code_pieces import with_pieces
from conversion import dash, extracted, key
from locating import flat, located, words_of

from edition.convert.conversion import PASSES
from edition.convert.evidence.labels import Sheet
from edition.convert.kept.code_lines import evidence, full_width, known_of, likeliest
from edition.convert.kept.code_odds import Odds
from edition.convert.kept.kept import keep_lines
from edition.model.sources.source import Line, Source

WAYS = ("flow", "layout")
ROOT = Path(__file__).resolve().parents[2]
MAKERS = {
    "maint-guide-tw": "maint-guide", "reference-tw": "reference", "mm": "kernel", "tools": "kernel",
    "impress": "writer", "basic": "writer", "calc": "writer", "draw": "writer", "overviews": "manuals",
}  # fmt: skip


def sheet_of(source: Source) -> Sheet:
    """A source with the labels of the passes before the one that looks for code."""
    sheet = Sheet.of(source)
    for make in PASSES[: PASSES.index(keep_lines)]:
        sheet = make(sheet) if sheet.lines else sheet
    return sheet


def chain_of(sheet: Sheet, book: str, way: str, true: Sequence[bool | None], pieces: Iterable[str] = ()) -> Chain:
    """The chain of a sheet."""
    signs, between = evidence(sheet.lines, full_width(sheet))
    known = [known_of(line, sheet.settled, ()) for line in sheet.lines]
    return Chain(book, way, signs, between, known, true, [flat(line.text, way) for line in sheet.lines], [*pieces])


def mixed(sheet: Sheet, chain: Chain, seed: int) -> Chain:
    """The chain of a book's lines with pieces of other sorts among them."""
    width = full_width(sheet)
    rows = [*with_pieces(sheet.lines, chain.true, int(width), chain.way == "flow", seed)]
    lines: list[Line] = [line for line, _ in rows]
    return Chain(
        f"mixed {chain.book}", chain.way, *evidence(lines, width), [None] * len(rows), [one for _, one in rows]
    )


def truths(texts: Sequence[str], pieces: Iterable[tuple[str, str]]) -> Iterator[bool | None]:
    """For each line whether it belongs to code.

    >>> [*truths(["甲", "make", "乙"], [("paragraph", "甲"), ("code", "make")])]
    [False, True, None]
    """
    found = [*located("".join(texts), pieces)]
    starts = [piece.start for piece in found]
    for text, offset in zip(texts, accumulate(map(len, texts), initial=0), strict=False):
        at = bisect_right(starts, offset)
        near = [piece for piece in found[max(0, at - 1) : at + 1] if piece.start < offset + len(text)]
        held = next((piece for piece in near if offset < piece.end), None)
        yield held.kind == "code" if held else None


def strangers() -> Iterator[Chain]:
    """The small documents; of each the lines that are expected to be code."""
    folder = ROOT / "tests/fixtures/strangers"
    for part in (folder / "expected.txt").read_text(encoding="utf-8").strip("\n").split("\n\n"):
        name, *rows = part.split("\n")
        code = {line.strip() for row in rows if row.startswith("```") for line in row.split(" ⏎ ")[1:-2]}
        raw = (folder / name.removeprefix("== ")).read_text(encoding="utf-8", errors="replace").split("\n")
        if (sheet := sheet_of(Source(name, tuple(raw)))).lines:
            yield chain_of(sheet, "strangers", "flow", [line.text.strip() in code for line in sheet.lines])


def own_sources() -> Iterator[Chain]:
    """The edition's sources, which hold no code."""
    for path in sorted((ROOT / "sources").glob("*.txt")):
        sheet = sheet_of(Source.read(path))
        yield chain_of(sheet, path.stem, "flow", [False] * len(sheet.lines))


def counted(chain: Chain, odds: Odds) -> Counter[str]:
    """What odds tell of a chain: lines and pieces that are right, wrong and missed."""
    read = likeliest(chain.signs, chain.between, chain.known, odds)
    counts: Counter[str] = Counter()
    for one, true in zip(read, chain.true, strict=True):
        counts[{(True, True): "right", (True, False): "wrong", (False, True): "missed"}.get((one, bool(true)), "")] += (
            true is not None
        )
    groups = groupby(zip(read, chain.texts, strict=True), key=lambda pair: pair[0])
    pieces = Counter(key("".join(text for _, text in group)) for is_code, group in groups if is_code)
    wanted = Counter(chain.pieces)
    counts += Counter(pieces=(pieces & wanted).total(), found=pieces.total(), wanted=wanted.total())
    return counts


def shown(counts: Mapping[str, int]) -> str:
    """The figures on one line."""
    lines, pieces = 2 * counts["right"] + counts["wrong"] + counts["missed"], counts["found"] + counts["wanted"]
    figures = (2 * counts["right"] / lines if lines else None, 2 * counts["pieces"] / pieces if pieces else None)
    return f"lines {dash(figures[0])}  wrong {counts['wrong']}  missed {counts['missed']}  pieces {dash(figures[1])}"


def printed(odds: Odds) -> Iterator[str]:
    """The tables as their module has them."""
    for name, table in vars(odds).items():
        rows = sorted(table.items(), key=lambda row: (-row[1], row[0]))
        yield f"    {name}={{"
        yield from (f'        "{sign}": {value},' for sign, value in rows)
        yield "    },"


def maker(chain: Chain) -> str:
    """Whose a chain is, as far as several books have one."""
    name = chain.book.removeprefix("mixed ")
    return MAKERS.get(name, name)


def chains_of_books(args: Namespace, ways: Sequence[str], layouts: Sequence[str] | None) -> Iterator[Chain]:
    """The chains of all books that are asked for, each also with other pieces among its lines."""
    for book, layout, book_print in prints(chosen_books(args), layouts):
        for way in ways:
            sheet = sheet_of(extracted(book_print.path, way))
            words = [*words_of(book_print.pieces, way)]
            true = [*truths([flat(line.text, way) for line in sheet.lines], words)]
            chain = chain_of(sheet, book.name, way, true, (text for kind, text in words if kind == "code"))
            yield chain
            yield mixed(sheet, chain, len(layout.name))


def main() -> None:
    parser = parser_of_choices(__doc__ or "", WAYS)
    parser.add_argument("--write", action="store_true", help="print the odds that are fitted to all books")
    args = parser.parse_args()
    chains = [*chains_of_books(args, args.way or WAYS, args.layout or ("plain", "pocket"))]
    others = [*own_sources(), *strangers()]
    if args.write:
        print(*printed(fitted([*chains, *others])), sep="\n")
        return
    for name in sorted({maker(chain) for chain in chains}):
        odds = fitted([*(chain for chain in chains if maker(chain) != name), *others])
        sums: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for chain in chains:
            if maker(chain) == name and not chain.book.startswith("mixed"):
                sums[chain.book, chain.way].update(counted(chain, odds))
        for (book, way), counts in sorted(sums.items()):
            print(f"{book:<15} {way:<7} {shown(counts)}", flush=True)


if __name__ == "__main__":
    main()
