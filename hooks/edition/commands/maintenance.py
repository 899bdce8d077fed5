"""What a maintainer does with texts: checks all, lists what is stale, stamps a translation, numbers new blocks."""

from pathlib import Path

from ..base.files import read_text
from ..base.findings import EditionError, Finding
from ..check import consistency, exceptions, standing
from ..model import glossary, pairing
from ..model.matcher import Matcher
from . import numbering

# Where a file has one of these, its blocks are not what they seem: nothing is written into it.
UNSAFE = {"front-matter-broken", "not-utf8", "empty-file", "block-run-on", "id-misplaced", "paragraph-is-markup"}


def check_all(root: Path) -> tuple[list[Finding], str]:
    """Every finding about texts, pairs and glossary, sorted, and what was checked, as words before their count."""
    pairs = pairing.load_all(root)
    findings = {finding for pair in pairs for finding in form_findings(pair)}
    try:
        matcher = Matcher(glossary.load(root))
        memory = consistency.read_memory(root)
        for pair in pairs:
            others = (*standing.misstatements(pair), *consistency.inconsistencies(pair, matcher, memory))
            findings.update(exceptions.unsilenced(pair, others))
        findings.update(consistency.unsettled(pairs, memory))
    except EditionError as error:
        findings.update(error.findings)
    blocks = sum(len(pair.aligned()) for pair in pairs)
    return sorted(findings), f"checked {len(pairs)} pairs, {blocks} blocks: "


def form_findings(pair: pairing.Pair) -> list[Finding]:
    """The findings about the form of both files of a pair."""
    return [finding for text in (pair.zh, pair.en) if text for finding in text.findings]


def stale_all(root: Path) -> list[Finding]:
    """A finding for each block whose English is stale or missing."""
    pairs = pairing.load_all(root)
    return sorted(finding for pair in pairs for finding in (*standing.missing(pair), *standing.stale(pair)))


def stamp(path: Path, root: Path) -> None:
    """Writes into an English file the fingerprints of its Chinese as it is now.

    Raises `EditionError`, and writes nothing, where there is no such pair or where its files are not in good form.
    """
    chinese = path.with_name(path.name.removesuffix(".en.md") + ".md")
    if not path.name.endswith(".en.md") or not path.exists() or not chinese.exists():
        remedy = "Name the .en.md of a pair"
        raise EditionError([Finding(str(path), 1, "file-unknown", "this is no English file of a text", remedy)])
    pair = pairing.load(chinese, root)
    if broken := form_findings(pair):
        raise EditionError(broken)
    rewrite(path, pairing.stamped(read_text(path), pair))


def number_all(root: Path) -> list[str]:
    """Gives every block of every text an id; the paths of the files that this has changed.

    Raises `EditionError`, and writes nothing, where it cannot tell blocks apart in any file.
    """
    pairs = pairing.load_all(root)
    if unsafe := [finding for pair in pairs for finding in form_findings(pair) if finding.code in UNSAFE]:
        raise EditionError(unsafe)
    changed = []
    for pair in pairs:
        paths = [root / text.path for text in (pair.zh, pair.en) if text]
        zh, *en = [read_text(path) for path in paths]
        for path, text in zip(paths, numbering.numbered(zh, en[0] if en else None), strict=False):
            if text is not None and rewrite(path, text):
                changed.append(path.relative_to(root).as_posix())
    return changed


def rewrite(path: Path, text: str) -> bool:
    """Whether the text differs from the file's, which it then replaces."""
    if read_text(path) == text:
        return False
    path.write_text(text, encoding="utf-8")
    return True
