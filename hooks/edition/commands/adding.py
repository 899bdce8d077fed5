"""Adding a document, and revising one: its text into sources/, its entry into the catalogue, its texts into docs/."""

import hashlib
import json
import re
import sys
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from pypinyin import lazy_pinyin

from ..base.files import quoted, read_text
from ..base.findings import EditionError, Finding
from ..base.writing import write_all
from ..convert.conversion import convert
from ..convert.writing.record import Conversion
from ..extract.extract import Extract
from ..extract.reading import extract
from ..model.sources import catalogue, ledger, place_tables
from ..model.sources.catalogue import PATH, Document
from ..model.sources.source import Source
from ..model.texts import texts
from .carrying import carried_over, ranges_again
from .convert import converted, is_markdown, read_source, refuse_there, report_on
from .proving import file_of, prove

UNSTATED = catalogue.UNSTATED
LONGEST_SLUG = 40
MARKDOWN = ".md"
LINES = re.compile("^lines: ([0-9]+)-([0-9]+)$", re.MULTILINE)
ENTRY = """\
# Added by make add. Complete what is "?"; nothing of it is shown until `show` says full or excerpt.
"{key}":
  file: {file}
  sha256: {sha256}
  made_from: {{file: {origin}, sha256: {origin_sha256}}}
  group: {group}
  title: {{zh: {title}, en: "{unstated}"}}
  rights: {{holder: unknown, show: nothing}}
{markup}  texts:
{texts}"""
NEXT = """\
{found} of {name}, in docs/texts/{group}/; what was dropped or is in doubt is said above.
  1. Complete the entry "{key}" in sources/catalogue.yml: title, rights, slugs; `show: full` where it may be shown.
  2. Proofread {first}, then: make collate
  3. make english FILE={first}
     prints what is to be translated; put English blocks into {english}, as many as you like.
     Run again, it prints what is left.
  4. make check
  5. make serve
"""
REVISED = """\
{name} is revised. Its texts stand as they were, with their ids and addresses; `lines:` says where they are in it. Now:
  1. make collate
     names each place where the source and the text differ. Mend the text there; a paragraph that is gone leaves
     its id in `retired:`, a new one gets its own by make ids.
  2. make stale
     names the translations whose Chinese has changed.
"""
NOT_FOUND = """\
  Where its texts begin and end was not found in it: write `lines:` into each, before make collate.
"""
LOST = """\
  The new ledger lacks a row that was entered by hand: {row}
     Enter it again if it still holds.
"""


@dataclass(frozen=True)
class Arrival:
    """A document as it arrives: the file it came in, the text of its source, its places, what it calls itself."""

    origin: Path
    source: Source
    text: bytes
    title: str = ""
    remarks: tuple[str, ...] = ()

    @classmethod
    def of(cls, path: Path, name: str) -> "Arrival":
        """The document in a file, its source named so; raises `EditionError` where it cannot be read."""
        read = extract(path)
        if read is None:
            return cls(path, replace(read_source(path), name=name), path.read_bytes())
        return cls(path, extracted(read, name), read.text.encode("utf-8"), read.title, read.remarks)

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.text).hexdigest()

    @property
    def origin_digest(self) -> str:
        return hashlib.sha256(self.origin.read_bytes()).hexdigest()

    def source_files(self, file: Path) -> dict[Path, bytes]:
        """What stands in sources/ for it: the source, and the places of its lines where they are known."""
        written = {file: self.text}
        if self.source.places:
            written[place_tables.path_of(file)] = place_tables.write(self.source.places).encode("utf-8")
        return written


def extracted(read: Extract, name: str) -> Source:
    """The source that an extract is."""
    lines = tuple(read.text.split("\n"))
    return Source(name, lines, (*read.places, None, None)[: len(lines)])


def add(path: Path, root: Path) -> str:
    """Adds a document; what is to be done next. The report on its conversion goes to standard error.

    Raises `EditionError` where the file cannot be read, is a source already, or would replace a file: nothing is
    written then.
    """
    documents = catalogue.load(root)
    name = source_name(path)
    file = root / "sources" / name
    arrival = Arrival.of(path, name)
    refuse_known(path, file, arrival, documents)
    conversion = converted(arrival.source, path, path.suffix.lower() == MARKDOWN)
    entry, document = entry_for(arrival, conversion, documents, path)
    proved = prove(conversion, document, name, document.paths())
    written = read_text(root / PATH, PATH, root).rstrip("\n") + "\n" + entry
    catalogue.read_catalogue(written)
    targets = {} if file.exists() else arrival.source_files(file)
    targets[root / document.ledger] = ledger.write(proved.conversion.entries).encode("utf-8")
    targets |= {root / path: text.encode("utf-8") for path, text in zip(document.paths(), proved.files, strict=True)}
    refuse_there(targets)
    write_all({**targets, root / PATH: written.encode("utf-8")})
    report_on(proved.conversion, f"sources/{name}")
    for remark in arrival.remarks:
        print(f"{path.name}: {remark}", file=sys.stderr)
    proved.insist()
    first = document.paths()[0]
    count = len(proved.files)
    found = "1 text" if count == 1 else f"{count} texts"
    english = f"{first.removesuffix('.md')}.en.md"
    return NEXT.format(found=found, name=name, group=document.group, key=document.key, first=first, english=english)


def revise(path: Path, key: str, root: Path) -> str:
    """Puts another version of a document's source in the place of the one that is there; what is to be done next.

    Its texts are left as they are, but for the lines that they take up: the collation then names what differs. Rows of
    its ledger that conversion did not write, and that the new version can have, are kept; what is to be done next names
    the others.
    """
    document = next((one for one in catalogue.load(root) if one.key == key), None)
    if document is None:
        remedy = "Name the key of a document, such as KEY=003"
        raise EditionError([Finding(PATH, 1, "document-unknown", f'no document has the key "{key}"', remedy)])
    arrival = Arrival.of(path, document.file)
    if arrival.digest == document.meta["sha256"]:
        raise EditionError(
            [Finding(str(path), 1, "source-known", f'it is the source of "{key}" to the letter', "Leave it")]
        )
    conversion = converted(arrival.source, path, is_markdown(document))
    written = read_text(root / PATH, PATH, root).replace(document.meta["sha256"], arrival.digest)
    if origin := document.meta.get("made_from"):
        written = written.replace(origin["sha256"], arrival.origin_digest)
    catalogue.read_catalogue(written)
    file = root / "sources" / document.file
    old = read_source(file)
    own = set(ledger.load(root / document.ledger, document.ledger, old)) - set(
        convert(old, is_markdown(document)).entries
    )
    kept, lost = carried_over(sorted(own, key=astuple), old, arrival.source, conversion.entries)
    files = {path: read_text(root / path, path, root) for path in document.paths()}
    ranges = [(int(first), int(last)) for text in files.values() for first, last in LINES.findall(text)[:1]]
    again = ranges_again(ranges, old, arrival.source) if len(ranges) == len(files) else None
    targets = {
        **arrival.source_files(file),
        root / document.ledger: ledger.write([*conversion.entries, *kept]).encode("utf-8"),
        root / PATH: written.encode("utf-8"),
    }
    for (name, text), (first, last) in zip(files.items(), again or (), strict=again is not None):
        targets[root / name] = LINES.sub(f"lines: {first}-{last}", text, count=1).encode("utf-8")
    write_all(targets)
    if (places := place_tables.path_of(file)) not in targets:
        places.unlink(missing_ok=True)
    report_on(conversion, f"sources/{document.file}")
    rows = "" if again else NOT_FOUND
    rows += "".join(LOST.format(row=" ".join(astuple(row)).strip()) for row in lost)
    return REVISED.format(name=f"sources/{document.file}") + rows


def source_name(path: Path) -> str:
    """The name of a document's source: its own without white space, as a text file."""
    return re.sub(r"[\s./\\]+", "-", path.stem).strip("-") + ".txt"


def refuse_known(path: Path, file: Path, arrival: Arrival, documents: list[Document]) -> None:
    """Raises `EditionError` where the catalogue has a document's text, or another file has the name of its source."""
    for document in documents:
        origin = document.meta.get("made_from") or {}
        if arrival.digest == document.meta["sha256"] or arrival.origin_digest == origin.get("sha256"):
            remedy = f"Correct its texts in docs/texts/{document.group}, or name another file"
            raise EditionError([Finding(str(path), 1, "source-known", f'it is the source of "{document.key}"', remedy)])
        if document.file == file.name:
            fact = f'a document of this name is there already, with the key "{document.key}"'
            remedy = f"Rename the file, or run make revise FILE={quoted(str(path))} KEY={document.key}"
            raise EditionError([Finding(str(path), 1, "source-name", fact, remedy)])
    if file.exists() and file.resolve() != path.resolve():
        fact = f"sources/{file.name} is there already, and the catalogue does not list it"
        raise EditionError([Finding(str(path), 1, "file-exists", fact, "Move it away, or rename this one")])


def entry_for(arrival: Arrival, conversion: Conversion, documents: list[Document], path: Path) -> tuple[str, Document]:
    """The entry of a document in the catalogue, and what it says."""
    titles = [texts.parse(file_of(None, text, "new"), "new").title for text in conversion.texts]
    given = [title for title in titles if title not in ("new", "无题")]
    whole = given[0] if given and len(titles) == 1 else arrival.title or (given or [path.stem])[0]
    slugs: list[str] = []
    for number, title in enumerate(titles, 1):
        slug = slug_of(title) or f"text-{number}"
        slugs.append(slug if slug not in slugs else f"{slug[: LONGEST_SLUG - 4]}-{number}")
    keys, groups = {document.key for document in documents}, {document.group for document in documents}
    key = next(name for number in range(1000) if (name := f"{number:03}") not in keys and name > max(keys, default=""))
    group = slug_of(path.stem) or slug_of(whole) or f"document-{key}"
    entry = ENTRY.format(
        key=key,
        file=json.dumps(arrival.source.name, ensure_ascii=False),
        sha256=arrival.digest,
        origin=json.dumps(path.name, ensure_ascii=False),
        origin_sha256=arrival.origin_digest,
        group=group if group not in groups else f"{group}-{key}",
        title=json.dumps(whole, ensure_ascii=False),
        unstated=UNSTATED,
        markup="  markup: markdown\n" if path.suffix.lower() == MARKDOWN else "",
        texts="".join(f"    - {{slug: {slug}}}\n" for slug in slugs),
    )
    _, documented = catalogue.read_catalogue(entry)
    return entry, catalogue.document_of(key, documented[key])


def slug_of(words: str) -> str:
    """A slug for words, in pinyin where they are Chinese; empty where nothing is left.

    >>> slug_of("新质生产力 2024"), slug_of("A Reader!"), slug_of("——")
    ('xin-zhi-sheng-chan-li-2024', 'a-reader', '')
    """
    slug = ""
    for word in re.findall("[a-z0-9]+", " ".join(lazy_pinyin(words)).lower()):
        if len(longer := f"{slug}-{word}".strip("-")) > LONGEST_SLUG:
            break
        slug = longer
    return "" if slug == "index" else slug
