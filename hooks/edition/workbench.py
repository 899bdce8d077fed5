"""What a maintainer does with sources: convert one, compare conversion with the proofread texts, collate them all."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path

from . import catalogue, collation, comparison, ledger, texts
from .catalogue import Document
from .collation import Collation, Witness
from .comparison import Score
from .conversion import Conversion, Converted, convert
from .findings import EditionError, Finding
from .source import Source


def witness(text: texts.Text, markdown: str) -> Witness:
    _, _, start, _ = texts.front_matter(markdown, text.path)
    return Witness(text, "\n".join(markdown.split("\n")[start:]))


def file_of(document: Document | None, converted: Converted, name: str) -> str:
    """A converted text's whole file, front matter included."""
    key = document.key if document else name
    first, last = converted.lines
    return f'---\nsource: "{key}"\nlines: {first}-{last}\n---\n\n{converted.markdown}'


def checked(source: Source, conversion: Conversion, files: list[str]) -> Collation:
    """The collation of a conversion; raises `EditionError` where it would break law 1."""
    witnesses = [witness(texts.parse(f, f"text {n}"), f) for n, f in enumerate(files, 1)]
    result = collation.collate(source, conversion.entries, witnesses, "ledger")
    faults = [*result.findings, *(f for w in witnesses for f in w.text.findings)]
    if faults:
        raise EditionError(faults)
    return result


def convert_file(path: Path, root: Path, into: Path | None) -> None:
    """Markdown to standard output or into a folder, the report to standard error; nothing where law 1 would break."""
    source = Source.read(path)
    document = next((d for d in catalogue.load(root) if d.file == path.name), None)
    conversion = convert(source)
    files = [file_of(document, text, path.name) for text in conversion.texts]
    checked(source, conversion, files)
    for line in sorted(conversion.report, key=lambda r: r.line):
        print(f"{path}:{line.line}: {line.rule}: {line.what}", file=sys.stderr)
    if into is None:
        print("\n".join(files), end="")
        return
    slugs = document.slugs if document else ()
    names = [slugs[n] if n < len(slugs) else f"text-{n + 1}" for n in range(len(files))]
    targets = {into / f"{name}.md": text for name, text in zip(names, files, strict=True)}
    targets[path.with_name(f"{path.stem}.ledger.tsv")] = ledger.write(conversion.entries)
    there = [target for target in targets if target.exists()]
    if there:
        remedy = "Move it away, or correct it by hand"
        raise EditionError(Finding(str(t), 1, "file-exists", "conversion overwrites nothing", remedy) for t in there)
    into.mkdir(parents=True, exist_ok=True)
    for target, text in targets.items():
        target.write_text(text, encoding="utf-8")


def proofread(document: Document, root: Path) -> list[texts.Text]:
    return [texts.read(root / path, root) for path in document.paths()]


def raw_texts(document: Document, root: Path) -> list[texts.Text]:
    conversion = convert(Source.read(root / "sources" / document.file))
    return [texts.parse(file_of(document, t, document.file), f"raw {n}") for n, t in enumerate(conversion.texts)]


def compare_all(root: Path) -> None:
    """Prints, for each document, how raw conversion scores against the proofread text, and how long it took."""
    total: dict[str, Score] = {}
    began = time.perf_counter()
    for document in catalogue.load(root):
        raw = [b for text in raw_texts(document, root) for b in text.blocks]
        good = [b for text in proofread(document, root) for b in text.blocks]
        scores = comparison.compare(raw, good)
        total = {name: total.get(name, Score(0, 0, 0)) + score for name, score in scores.items()}
        print(row(document.key, scores))
    print(row("all", total))
    print(f"converted in {time.perf_counter() - began:.2f} s")


def row(name: str, scores: dict[str, Score]) -> str:
    shown = (f"{what} F1 {s.f1:.3f} ({s.both} of {s.wanted}, {s.found - s.both} false)" for what, s in scores.items())
    return f"{name}: " + "; ".join(shown)


def collate_all(root: Path) -> list[tuple[Document, Collation]]:
    """The collation of every document of the catalogue, the texts' own findings among its findings."""
    return [(document, collate_one(document, root)) for document in catalogue.load(root)]


def collate_one(document: Document, root: Path) -> Collation:
    source = Source.read(root / "sources" / document.file)
    path = root / document.ledger
    entries = ledger.read(path.read_text(encoding="utf-8"), document.ledger, source) if path.exists() else []
    read = [texts.read(root / p, root) for p in document.paths() if (root / p).exists()]
    missing = [Finding(p, 1, "text-missing", "the catalogue lists this text", "Write it or delist it")
               for p in document.paths() if not (root / p).exists()]  # fmt: skip
    witnesses = [witness(text, (root / text.path).read_text(encoding="utf-8", errors="replace")) for text in read]
    result = collation.collate(source, entries, witnesses, document.ledger)
    result.findings += [*missing, *(f for text in read for f in text.findings)]
    return result


def report(results: Iterable[tuple[Document, Collation]]) -> str:
    """The collations' figures, a paragraph a document."""
    out = []
    for document, c in results:
        tallies = ("dropped", c.dropped), ("moved", c.moved), ("markers", c.markers)
        out.append(f"{document.key} {document.file}: {c.total} characters, {c.kept} kept in place")
        for name, tally in tallies:
            parts = ", ".join(f"{rule} {n}" for rule, n in sorted(tally.items()))
            out.append(f"    {name} {sum(tally.values())}" + (f" ({parts})" if parts else ""))
        blocks = ", ".join(f"{kind}s {n}" for kind, n in sorted(c.blocks.items()))
        marks = ", ".join(f"{kind} {n}" for kind, n in sorted(c.marks.items())) or "none"
        out.append(f"    blocks {sum(c.blocks.values())} ({blocks}); marks: {marks}")
        accounted = c.kept + sum(sum(t.values()) for _, t in tallies)
        out.append(
            f"    accounted for {accounted} of {c.total}" + ("" if c.findings else ": nothing lost, nothing invented")
        )
    return "\n".join(out)
