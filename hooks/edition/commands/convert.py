"""Conversion as a command: one source into Markdown, to standard output or into a folder."""

import re
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ..base.encodings import kind_of_file
from ..base.files import quoted, read_bytes
from ..base.findings import EditionError, Finding
from ..base.writing import write_all
from ..convert.conversion import convert
from ..convert.writing.record import Conversion
from ..model.languages.chinese import HAN, HAN_CHARACTER
from ..model.sources import catalogue, ledger, place_tables
from ..model.sources.catalogue import Document
from ..model.sources.source import Source
from .proving import prove

MARKED = re.compile(rf"#{{1,6}} \S*[{HAN}]")


def convert_file(path: Path, root: Path, into: Path | None, markdown: bool = False) -> None:
    """Markdown to standard output or into a folder; the report, and a summary of it, to standard error.

    All is written, though single blocks be drafts. Raises `EditionError` where there is nothing to write; and, when
    all has been written, where law 1 does not hold of it.
    """
    source = read_source(path)
    document = document_of(path, root)
    conversion = converted(source, path, markdown or is_markdown(document))
    names = text_names(document, len(conversion.texts))
    proved = prove(conversion, document, path.name, [f"{into / name}.md" for name in names] if into else ())
    report_on(proved.conversion, str(path))
    if not (markdown or is_markdown(document)) and (marked := marked_lines(source)):
        print(f"{marked} lines begin with # as headings of Markdown do: --markdown reads them so", file=sys.stderr)
    if into is None:
        print("\n".join(proved.files), end="")
    else:
        targets = {into / f"{name}.md": text for name, text in zip(names, proved.files, strict=True)}
        targets[path.with_name(f"{path.stem}.ledger.tsv")] = ledger.write(proved.conversion.entries)
        refuse_there(targets)
        write_all({target: text.encode("utf-8") for target, text in targets.items()})
    proved.insist()


def converted(source: Source, path: Path, markdown: bool = False) -> Conversion:
    """The conversion of the source in a file; raises `EditionError` where it holds no Chinese, or no text."""
    if not any(HAN_CHARACTER.search(line) for line in source.raw):
        fact = "the file holds no Chinese"
        raise EditionError([Finding(str(path), 1, "no-chinese", fact, "Name a file whose text is Chinese")])
    conversion = convert(source, markdown)
    if not conversion.texts:
        report_on(conversion, str(path))
        fact = "all its lines were dropped as parts of the printed page"
        raise EditionError([Finding(str(path), 1, "no-text", fact, "Name a file that holds text")])
    return conversion


def report_on(conversion: Conversion, name: str) -> None:
    """Prints the report on a conversion, and a summary of it, to standard error."""
    for line in sorted(conversion.report, key=lambda line: line.line):
        print(f"{name}:{line.line}: {line.rule}: {line.what}", file=sys.stderr)
    for words in conversion.summary():
        print(words, file=sys.stderr)


def marked_lines(source: Source) -> int:
    """How many lines look like headings of Markdown, if there are several."""
    count = sum(MARKED.match(line) is not None for line in source.raw)
    return count if count > 1 else 0


def is_markdown(document: Document | None) -> bool:
    """Whether the catalogue says that a source is written in Markdown."""
    return document is not None and document.meta.get("markup") == "markdown"


def read_source(path: Path) -> Source:
    """The source in a file, with the places of its lines where they are known.

    Raises `EditionError` where the file cannot be read, or holds something else than text.
    """
    remedy = "Name a text file"
    what, ending = kind_of_file(read_bytes(path, str(path)))
    if what:
        named = f"Name it {path.stem}{ending}, and run make add FILE={quoted(path.stem + ending)}"
        save = "Open it where it was made, and save it as text in UTF-8"
        raise EditionError(
            [Finding(str(path), 1, "not-text", f"the file is {what}, not text", named if ending else save)]
        )
    source = Source.read(path)
    if binary := [number for number, line in enumerate(source.raw, 1) if "\0" in line]:
        raise EditionError(
            [Finding(str(path), binary[0], "not-text", "the line holds U+0000, a null character", remedy)]
        )
    places = place_tables.path_of(path)
    return replace(source, places=place_tables.load(path, str(places), len(source.raw)))


def document_of(path: Path, root: Path) -> Document | None:
    """What the catalogue says of a source, if it lists one of this name."""
    return next((document for document in catalogue.load(root) if document.file == path.name), None)


def text_names(document: Document | None, count: int) -> list[str]:
    """The names of a source's texts, as far as the catalogue has them; text-1, text-2, … where it has none."""
    slugs = document.slugs if document else ()
    return [slugs[n] if n < len(slugs) else f"text-{n + 1}" for n in range(count)]


def refuse_there(targets: Iterable[Path]) -> None:
    """Raises `EditionError` where one of the files to be written is there already."""
    if there := [target for target in targets if target.exists()]:
        remedy = "Move it away, or correct it by hand"
        raise EditionError(Finding(str(t), 1, "file-exists", "conversion overwrites nothing", remedy) for t in there)
