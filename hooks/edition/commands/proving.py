"""Proving: a conversion as it is written, collated with its source; what the collation doubts is written as a draft."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..base.characters import TOO_LONG
from ..base.findings import EditionError, Finding
from ..check import collation
from ..check.collation import Collation, Witness
from ..convert.writing.faithful import with_drafts
from ..convert.writing.record import Conversion, ConvertedText
from ..model.sources import ledger
from ..model.sources.catalogue import Document
from ..model.sources.source import Source
from ..model.texts import texts

# What `make check` says of drafts, and of notes to which they refer: the report has said it of the source.
LEFT_TO_SETTLE = frozenset({"draft-unsettled", "character-unwanted", "note-unused", *TOO_LONG})


@dataclass(frozen=True)
class Proved:
    """A conversion, its texts as files, and where they break law 1 all the same."""

    conversion: Conversion
    files: tuple[str, ...]
    faults: tuple[Finding, ...]

    def insist(self) -> None:
        """Raises `EditionError` where law 1 is broken."""
        if self.faults:
            raise EditionError(self.faults)


def prove(conversion: Conversion, document: Document | None, name: str, paths: Sequence[str] = ()) -> Proved:
    """The conversion, in which blocks are drafts that the collation reads otherwise than the source prints them.

    `name` stands for a source that has no key. Findings call the texts by their paths, or by their numbers.
    """
    files = [file_of(document, text, name) for text in conversion.texts]
    paths = paths or [f"text {number}" for number in range(1, len(files) + 1)]
    _, faults = collated(conversion.source, conversion, files, paths)
    doubted = {(fault.path, fault.block) for fault in faults if fault.code == "reading-differs" and fault.block}
    if doubted:
        ids = [{block for path, block in doubted if path == own} for own in paths]
        drafted = tuple(map(with_drafts, conversion.texts, ids))
        conversion = replace(conversion, texts=drafted)
        files = [file_of(document, text, name) for text in conversion.texts]
        _, faults = collated(conversion.source, conversion, files, paths)
    return Proved(conversion, tuple(files), tuple(faults))


def file_of(document: Document | None, text: ConvertedText, name: str) -> str:
    """A converted text's whole file, front matter included; `name` stands for a source that has no key."""
    first, last = text.lines
    return f'---\nsource: "{document.key if document else name}"\nlines: {first}-{last}\n---\n\n{text.markdown}'


def checked(source: Source, conversion: Conversion, files: Sequence[str]) -> Collation:
    """The collation of a conversion; raises `EditionError` where it breaks law 1, or where a text is too long for that.

    What a draft has left to be settled is no breach.
    """
    result, faults = collated(source, conversion, files, [f"text {number}" for number in range(1, len(files) + 1)])
    if faults:
        raise EditionError(faults)
    return result


def collated(
    source: Source, conversion: Conversion, files: Sequence[str], paths: Sequence[str]
) -> tuple[Collation, list[Finding]]:
    """The collation of a conversion, and where law 1 is broken.

    It is empty where the ledger does not hold, or where a text is too long to be read.
    """
    name = f"{Path(source.name).stem}.ledger.tsv"
    if faults := list(ledger.faults(ledger.numbered(conversion.entries), name, source)):
        return Collation(), faults
    witnesses = [Witness.rendered(texts.parse(file, path)) for file, path in zip(files, paths, strict=True)]
    if long := [finding for read in witnesses for finding in read.text.findings if finding.code in TOO_LONG]:
        return Collation(), long
    result = collation.collate(source, conversion.entries, witnesses, name)
    of_texts = (finding for read in witnesses for finding in read.text.findings)
    return result, [*result.findings, *(finding for finding in of_texts if finding.code not in LEFT_TO_SETTLE)]
