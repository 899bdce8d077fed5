"""Takes an edited translation memory or XLIFF file back: its English into the files of the texts, and a report."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..base.findings import EditionError, Finding
from ..editions.inline import Code, Inline, codes, markdown, plain
from ..editions.returned import Returned, read
from ..editions.segments import Segment, Unit, units
from ..model.edition import Edition
from ..model.outputs.woven import WovenText
from ..model.texts import texts
from ..model.texts.blocks import KEPT
from ..model.texts.pairing import Pair, english_path
from ..model.texts.texts import Text
from ..publish.texts import rendered, woven_texts
from ..publish.weaving import weave
from . import english_blocks
from .maintenance import rewrite

REQUIRED = re.compile(r"\[\^|\{>>gap:")


@dataclass(frozen=True)
class Change:
    """New English for a segment, and the Markdown that it replaces; `line` is that of the file it came in."""

    unit: Unit
    segment: Segment
    en: Inline
    line: int


@dataclass
class Report:
    """What was taken, a line a block, what could not be, and how many segments stand as they stood."""

    changed: list[str] = field(default_factory=list)
    refused: list[Finding] = field(default_factory=list)
    unchanged: int = 0

    def __str__(self) -> str:
        counts = (
            f"{len(self.changed)} blocks changed, {self.unchanged} segments as they were, {len(self.refused)} not taken"
        )
        return "\n".join([*self.changed, counts])


class Corpus:
    """The segments of an edition by their ids, and by their Chinese."""

    def __init__(self, woven: Iterable[WovenText]) -> None:
        self.known: dict[str, tuple[Unit, Segment]] = {}
        self.by_chinese: dict[str, list[str]] = {}
        for text in woven:
            for unit in units(text):
                for segment in unit.segments:
                    key = unit.key(segment.number)
                    self.known[key] = unit, segment
                    self.by_chinese.setdefault(plain(segment.zh).strip(), []).append(key)

    def find(self, one: Returned) -> str:
        """The id of the segment meant: the one that it names, or where that is unknown the only one with its Chinese.

        Raises `ValueError` with a code and a fact where there is none, or more than one.
        """
        if one.key in self.known:
            return one.key
        candidates = self.by_chinese.get(plain(one.zh).strip(), [])
        if len(candidates) > 1:
            raise ValueError("segment-ambiguous", f"“{plain(one.zh)[:12]}…” stands at {', '.join(candidates[:4])}")
        if not candidates:
            raise ValueError("segment-unknown", f"{one.key or 'a unit without an id'} is in no text")
        return candidates[0]


def take(path: Path, root: Path) -> Report:
    """Writes what a file changes into the English files; each file is written whole or not at all.

    Raises `EditionError` where the file cannot be read, or the edition is not in order.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        fact = error.strerror or "the file cannot be read"
        raise EditionError([Finding(str(path), 1, "file-unreadable", fact, "Name a .tmx or .xlf file")]) from error
    return taken(read(content, str(path)), Edition.read(root), str(path), root)


def taken(found: list[Returned], edition: Edition, name: str, root: Path) -> Report:
    """Writes what a file's sentence pairs change in an edition whose files stand under a root."""
    report = Report()
    corpus = Corpus(woven_texts(edition).values())
    changes = list(wanted(found, corpus, report, name))
    whole = seen_whole(found, corpus)
    for text, own in by_text(changes).items():
        pair = edition.pairs[f"docs/texts/{text}.md"]
        try:
            put_into(pair, own, whole, root, report)
        except EditionError as error:
            report.refused += error.findings
    return report


def wanted(found: Iterable[Returned], corpus: Corpus, report: Report, name: str) -> Iterator[Change]:
    """The changes that a file asks for; what cannot be taken is reported at its line."""
    seen: dict[str, str] = {}
    for one in found:
        try:
            key = corpus.find(one)
            unit, segment = corpus.known[key]
            if says_nothing_new(one, unit, segment):
                report.unchanged += 1
                continue
            refuse_wrong(one, key, unit, segment)
            if seen.setdefault(key, markdown(one.en)) != markdown(one.en):
                raise ValueError("segment-ambiguous", f"the file has two translations of {key}; the first is taken")
        except ValueError as error:
            code, fact = error.args
            report.refused.append(Finding(name, one.line, code, fact, REMEDIES[code]))
            continue
        yield Change(unit, segment, one.en, one.line)


REMEDIES = {
    "segment-unknown": "Export the file anew and translate in that",
    "segment-ambiguous": "Leave one, with the id that was exported",
    "chinese-changed": "Export the file anew and translate in that",
    "english-printed": "Leave it as it is",
    "english-missing": "Delete the block in its file if that is meant",
    "code-missing": "Put it back",
    "code-unknown": "Take it out, or copy one of the Chinese",
    "lines-kept": "Change it in its file",
}


def says_nothing_new(one: Returned, unit: Unit, segment: Segment) -> bool:
    """Whether the English of a segment is as it was, or is not there and need not be."""
    is_needed = segment.en and unit.row.kind != "published"
    return markdown(one.en) == markdown(segment.en) or not (plain(one.en).strip() or is_needed)


def refuse_wrong(one: Returned, key: str, unit: Unit, segment: Segment) -> None:
    """Raises `ValueError`, with a code and a fact, where a segment must not be taken."""
    if unit.row.kind == "published":
        raise ValueError("english-printed", f"the source itself prints the English of {key}")
    if not plain(one.en).strip():
        raise ValueError("english-missing", f"{key} has no English in the file")
    if plain(one.zh).strip() != plain(segment.zh).strip():
        raise ValueError("chinese-changed", f"the Chinese of {key} is not the present one")
    if unit.row.kind in KEPT:
        raise ValueError("lines-kept", f"{key} is a {unit.row.kind}, whose lines are kept")
    if "\n" in plain(one.en).strip():
        raise ValueError("lines-kept", f"the English of {key} has several lines")
    now = Counter(code.native for code in codes(segment.en or required(segment.zh)))
    given = Counter(code.native for code in codes(one.en))
    if missing := now - given:
        raise ValueError("code-missing", f"the English of {key} lacks {', '.join(missing)}")
    if unknown := given - now - Counter(code.native for code in codes(segment.zh)):
        raise ValueError("code-unknown", f"the English of {key} has {', '.join(unknown)} beside what it had")


def required(zh: Inline) -> Inline:
    """What a new translation must hold of its Chinese: references to notes, and gaps."""
    return tuple(one for one in zh if isinstance(one, Code) and REQUIRED.match(one.native))


def seen_whole(found: Iterable[Returned], corpus: Corpus) -> set[tuple[str, str]]:
    """The blocks whose every sentence the file holds with its present Chinese: their English is up to date."""
    held: dict[tuple[str, str], set[int]] = {}
    for one in found:
        unit, segment = corpus.known.get(one.key, (None, None))
        if unit and segment and plain(one.zh).strip() == plain(segment.zh).strip():
            held.setdefault((unit.text, unit.id), set()).add(segment.number)
    blocks = {(unit.text, unit.id): unit for unit, _ in corpus.known.values()}
    return {key for key, numbers in held.items() if numbers == {one.number for one in blocks[key].segments}}


def by_text(changes: Iterable[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.unit.text, []).append(change)
    return found


def put_into(pair: Pair, changes: list[Change], whole: set[tuple[str, str]], root: Path, report: Report) -> None:
    """Writes the changes of a text into its English file; raises `EditionError`, and writes nothing, where the file
    would not be in good form or would not say what was asked for.
    """
    path = english_path(root / pair.zh.path)
    if pair.en is None:
        raise refusal(pair, "file-missing", "there is no English file yet", f"Run make english FILE={pair.zh.path}")
    wanted_texts: dict[str, str] = {}
    for unit in {change.unit.id: change.unit for change in changes}.values():
        own = {change.segment.number: change.en for change in changes if change.unit.id == unit.id}
        wanted_texts[unit.id] = joined(unit, own)
    current = {unit for text, unit in whole if f"docs/texts/{text}.md" == pair.zh.path}
    lines = path.read_text(encoding="utf-8").split("\n")
    chinese = (root / pair.zh.path).read_text(encoding="utf-8").split("\n")
    written = "\n".join(english_blocks.written(lines, chinese, pair, wanted_texts, current))
    after = texts.parse(written, pair.en.path)
    if after.findings:
        raise EditionError(after.findings)
    for unit_id, text in wanted_texts.items():
        if said(replace(pair, en=after), unit_id) != text:
            raise refusal(
                pair, "english-unwritable", f"{unit_id} would not say what the file asks for", "Change it here"
            )
    rewrite({path: written})
    report.changed += [f"{after.path}:{line}: {one} changed" for one, line in lines_of(after, wanted_texts)]


def lines_of(text: Text, blocks: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Where blocks stand in a file, by their ids as units have them."""
    found = {english_blocks.id_of(block): block.line for block in text.blocks}
    return ((one, found[one]) for one in blocks)


def refusal(pair: Pair, code: str, fact: str, remedy: str) -> EditionError:
    return EditionError([Finding(pair.en.path if pair.en else pair.zh.path, 1, code, fact, remedy)])


def joined(unit: Unit, changed: dict[int, Inline]) -> str:
    """The Markdown of a block's English, some of its segments changed; words that meet have a space between."""
    out = ""
    for segment in unit.segments:
        words = markdown(changed.get(segment.number, segment.en)).strip()
        if words:
            out += words + (segment.behind_en or " ")
    return out.rstrip()


def said(pair: Pair, unit_id: str) -> str:
    """The Markdown that a block's English is read as, once it is rendered."""
    zh, en = rendered(pair)
    rows, notes = weave(pair, zh, en)
    woven = WovenText(pair.zh.path, rows, notes, (), excerpt=False)
    return next((joined(unit, {}) for unit in units(woven) if unit.id == unit_id), "")
