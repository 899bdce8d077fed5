"""What a maintainer does with texts: checks all, lists what is stale, stamps a translation, numbers new blocks."""

from pathlib import Path

from ..base.files import NOT_READ, read_text
from ..base.findings import EditionError, Finding
from ..base.writing import write_all
from ..check import boundaries, consistency, exceptions, standing, titles, wording
from ..check.apostrophes import straight_in_term, straight_in_text
from ..model.data import front_matter
from ..model.reading import as_far_as_read, read_all
from ..model.terms.matcher import Entry, Matcher
from ..model.texts import pairing, reader
from . import numbering, senses
from .sentences import Sentences

# Where a file has one of these, its blocks are not what they seem: nothing is written into it.
UNSAFE = front_matter.CODES | reader.CODES | NOT_READ | {"block-run-on", "id-misplaced", "paragraph-is-markup"}


def check_all(root: Path) -> tuple[list[Finding], str]:
    """Every finding about data, texts and glossary, sorted, and what was checked, as words before their count."""
    reading = read_all(root)
    findings, pairs = set(reading.findings), reading.pairs()
    matcher = Matcher(reading.terms)
    sentences = Sentences(reading, matcher)
    memory = consistency.Memory(as_far_as_read(lambda: consistency.read_memory(root), findings) or {})
    forms = [form for term in reading.terms for form in term.matched]
    usage = as_far_as_read(lambda: wording.read_usage(root, forms), findings) or wording.Usage((), ())
    for pair in pairs:
        if any(finding.code in NOT_READ for finding in pair.findings):
            continue
        others = (
            *standing.misstatements(pair),
            *titles.overlong(pair),
            *consistency.inconsistencies(pair, matcher, memory),
            *wording.misworded(pair, usage),
            *sentences.findings(pair),
        )
        findings.update(exceptions.unsilenced(pair, others))
        findings.update(straight_in_text(pair.en) if pair.en else ())
    for term in reading.terms:
        findings.update(straight_in_term(read_text(root / term.path, term.path, root), term.path))
    grants = as_far_as_read(lambda: boundaries.read_grants(root), findings) or {}
    entries: list[Entry] = [*reading.terms, *(name for name in reading.registers.names if name.has_page)]
    finder = Matcher(entries)
    findings.update(
        consistency.unsettled(pairs, memory.settled),
        sentences.wrong_corrections(),
        boundaries.inside_words(pairs, finder, grants),
    )
    if not any(pair.findings for pair in pairs):  # else rows are lacking that may have a sense
        findings.update(senses.unused(reading.terms, sentences.all_rows(), finder))
    blocks = sum(len(pair.aligned()) for pair in pairs)
    return sorted(findings), f"checked {len(pairs)} pairs, {blocks} blocks: "


def stale_all(root: Path) -> list[Finding]:
    """A finding for each block whose English is stale or missing.

    Raises `EditionError` where a file cannot be read: its blocks would seem to be missing.
    """
    pairs = readable_pairs(root)
    return sorted(finding for pair in pairs for finding in (*standing.missing(pair), *standing.stale(pair)))


def readable_pairs(root: Path) -> list[pairing.Pair]:
    """Every pair of texts; raises `EditionError` where blocks of any file are not what they seem."""
    pairs = pairing.load_all(root)
    if unsafe := [finding for pair in pairs for finding in pair.findings if finding.code in UNSAFE]:
        raise EditionError(unsafe)
    return pairs


def stamp(path: Path, root: Path) -> None:
    """Writes into an English file the fingerprints of its Chinese as it is now.

    Raises `EditionError`, and writes nothing, where there is no such pair or where its files are not in good form.
    """
    chinese = path.with_name(path.name.removesuffix(".en.md") + ".md")
    if not path.name.endswith(".en.md") or not path.exists() or not chinese.exists():
        remedy = "Name the .en.md of a pair"
        raise EditionError([Finding(str(path), 1, "file-unknown", "this is no English file of a text", remedy)])
    pair = pairing.load(chinese, root)
    if broken := pair.findings:
        raise EditionError(broken)
    rewrite({path: pairing.stamped(read_text(path), pair)})


def number_all(root: Path) -> list[str]:
    """Gives every block of every text an id; the paths of the files that this has changed.

    Raises `EditionError`, and writes nothing, where it cannot tell blocks apart in any file.
    """
    pairs = readable_pairs(root)
    written: dict[Path, str] = {}
    for pair in pairs:
        paths = [root / text.path for text in (pair.zh, pair.en) if text]
        zh, *en = [read_text(path) for path in paths]
        numbers = zip(paths, numbering.numbered(zh, en[0] if en else None), strict=False)
        written |= {path: text for path, text in numbers if text is not None}
    return [path.relative_to(root).as_posix() for path in rewrite(written)]


def rewrite(written: dict[Path, str]) -> list[Path]:
    """Replaces the files whose text differs from the one given, all or none; returns which they are."""
    changed = {path: text for path, text in written.items() if read_text(path) != text}
    write_all({path: text.encode("utf-8") for path, text in changed.items()})
    return [*changed]
