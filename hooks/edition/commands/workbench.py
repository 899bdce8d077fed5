"""What a maintainer does with sources: convert one, compare conversion with the proofread texts, collate them all."""

import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..base.findings import EditionError, Finding
from ..check import collation, comparison
from ..check.collation import Collation, Witness
from ..check.comparison import Score
from ..convert.composition import Conversion, Converted
from ..convert.conversion import convert
from ..model import catalogue, ledger, texts
from ..model.catalogue import Document
from ..model.source import Source


def witness(text: texts.Text, markdown: str) -> Witness:
    _, _, start, _ = texts.front_matter(markdown, text.path)
    return Witness(text, "\n".join(markdown.split("\n")[start:]))


def file_of(document: Document | None, converted: Converted, name: str) -> str:
    """A converted text's whole file, front matter included."""
    first, last = converted.lines
    return f'---\nsource: "{document.key if document else name}"\nlines: {first}-{last}\n---\n\n{converted.markdown}'


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
    if there := [target for target in targets if target.exists()]:
        remedy = "Move it away, or correct it by hand"
        raise EditionError(Finding(str(t), 1, "file-exists", "conversion overwrites nothing", remedy) for t in there)
    into.mkdir(parents=True, exist_ok=True)
    for target, text in targets.items():
        target.write_text(text, encoding="utf-8")


def scores(document: Document, root: Path) -> dict[str, Score]:
    """How raw conversion of a document scores against its proofread text."""
    conversion = convert(Source.read(root / "sources" / document.file))
    raw = [texts.parse(file_of(document, text, document.file), "raw") for text in conversion.texts]
    good = [texts.read(root / path, root) for path in document.paths()]
    return comparison.compare(*([block for text in side for block in text.blocks] for side in (raw, good)))


def compare_all(root: Path) -> None:
    """Prints, for each document, how raw conversion scores against the proofread text, and how long it took."""
    total: dict[str, Score] = {}
    began = time.perf_counter()
    for document in catalogue.load(root):
        own = scores(document, root)
        total = {name: total.get(name, Score(0, 0, 0)) + score for name, score in own.items()}
        print(row(document.key, own))
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
    there = [path for path in document.paths() if (root / path).exists()]
    read = [texts.read(root / path, root) for path in there]
    witnesses = [witness(text, (root / text.path).read_text(encoding="utf-8", errors="replace")) for text in read]
    result = collation.collate(source, entries, witnesses, document.ledger)
    result.findings += [finding for text in read for finding in text.findings]
    for missing in set(document.paths()).difference(there):
        result.find(missing, 1, "text-missing", "the catalogue lists this text", "Write it or delist it")
    return result


def report(results: Iterable[tuple[Document, Collation]]) -> str:
    """The collations' figures, a paragraph a document."""
    out = []
    for document, c in results:
        out.append(f"{document.key} {document.file}: {c.total} characters, {c.kept} kept in place")
        for name, tally in (("dropped", c.dropped), ("moved", c.moved), ("markers", c.markers)):
            parts = f" ({listed(tally)})" if tally else ""
            out.append(f"    {name} {tally.total()}{parts}")
        blocks = Counter({f"{kind}s": n for kind, n in c.blocks.items()})
        out.append(f"    blocks {blocks.total()} ({listed(blocks)}); marks: {listed(c.marks) or 'none'}")
        accounted = c.kept + (c.dropped + c.moved + c.markers).total()
        proved = "" if c.findings else ": nothing lost, nothing invented"
        out.append(f"    accounted for {accounted} of {c.total}{proved}")
    return "\n".join(out)


def listed(tally: Counter[str]) -> str:
    return ", ".join(f"{name} {n}" for name, n in sorted(tally.items()))
