"""Conversion: a source's lines in, texts in Markdown, a ledger and a report out.

furniture → columns → texts → footnotes → blocks → kinds → repairs → Markdown. It only reads; who calls it writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from . import evidence, ledger, marks
from .blocks import BYLINE, Draft, classify
from .columns import split_columns
from .division import Division, divide
from .folding import FINAL, is_latin, is_space
from .footnotes import CIRCLED, Footnote, footnotes
from .furniture import furniture
from .ledger import Entry
from .repairs import CHINESE, ENGLISH, repaired
from .source import Line, Source, Span

PLACEHOLDER = 0xE000
CUT = "原书此下缺文"
HEADLESS = "原书此上缺文"
BOLD = re.compile(
    r"^(摘要|内容提要|关键词|中图分类号|文献标[识志]码|文章编号|作者简介|基金项目|编者按|Abstract|Summary|Key ?words"
    r"|JEL Classification)(\s?[：:]?)\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Report:
    """One line of the report: the rule, the source's line, what it did."""

    rule: str
    line: int
    what: str


@dataclass
class Converted:
    """One text: its title as plain text, Markdown blocks (front matter aside) and lines of the source."""

    title: str
    markdown: str
    lines: tuple[int, int]
    blocks: list[tuple[str, str]]


@dataclass
class Conversion:
    """What became of a source."""

    texts: list[Converted] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    report: list[Report] = field(default_factory=list)


def convert(source: Source) -> Conversion:
    """The source converted; the same source always gives the same result."""
    out = Conversion()
    raw = source.lines()
    known = furniture(raw)
    lines = split_columns(raw)
    split = {line.number for line in lines if line.column}
    body = [line for line in lines if line.number not in known]
    layout = evidence.layout_of(body)
    drop_furniture(source, raw, known, out)
    move_columns(source, lines, known, out)
    notes = footnotes(body)
    feet = {(line.number, line.column) for note in notes for line in note.lines}
    body = [line for line in body if (line.number, line.column) not in feet]
    heads = [line for line in raw if known.get(line.number) == "running-head"]
    pages = {page: sum(line.page == page for line in raw) for page in {line.page for line in raw}}
    bounds = [line.number for line in raw if line.number not in known or line.number in split]
    divisions = divide(raw, body, heads, layout)
    for n, division in enumerate(divisions):
        own = division.title + division.body
        first = min(line.number for line in own) if n else bounds[0]
        follow = divisions[n + 1] if n + 1 < len(divisions) else None
        last = min(line.number for line in follow.title + follow.body) - 1 if follow else bounds[-1]
        mine = [note for note in notes if first <= note.marker.line <= last]
        Composer(source, layout, pages, out, mine).text(division, (first, last))
    return out


def drop_furniture(source: Source, raw: list[Line], known: dict[int, str], out: Conversion) -> None:
    """Ledger rows and report lines for furniture, neighbouring lines of one rule in one row."""
    run: list[Line] = []
    for line in [*raw, None]:
        rule = known.get(line.number) if line else None
        if run and (line is None or rule != known[run[-1].number]):
            name = known[run[0].number]
            out.entries += ledger.entries(source, "drop", name, [Span(x.number, 0, len(x.raw)) for x in run])
            out.report += [Report(name, x.number, x.text) for x in run]
            run = []
        if line and rule:
            run.append(line)


def move_columns(source: Source, lines: list[Line], known: dict[int, str], out: Conversion) -> None:
    """Ledger rows for right-hand columns: each part is read after the line that ends the left-hand column."""
    for n, line in enumerate(lines):
        if line.column == 2 and line.number not in known:
            left = next((x for x in reversed(lines[:n]) if x.column < 2), line)
            target = max(left.number, line.number)
            out.entries += ledger.entries(source, "move", "column", [line.span], f"@{target}")


class Composer:
    """Composes one text: drafts from lines, kinds, numbers, Markdown; adds to the conversion's ledger and report."""

    def __init__(
        self, source: Source, layout: evidence.Layout, pages: dict[int, int], out: Conversion, notes: list[Footnote]
    ) -> None:
        self.source, self.layout, self.pages, self.out = source, layout, pages, out
        self.footnotes = [note for note in notes if note.mark != "*"]
        self.authors = [note for note in notes if note.mark == "*"]
        self.referred: dict[int, str] = {}
        self.title_pages: set[int] = set()

    def text(self, division: Division, lines: tuple[int, int]) -> None:
        drafts = [self.title(division)]
        if division.by[0]:
            drafts.append(Draft([], "paragraph", ident="by", supplied=division.by, rule="running-head"))
        drafts += self.authors_notes()
        self.title_pages = {line.page for line in division.title}
        own = self.drafts(division.body)
        if own and not division.title and not division.supplied[0]:
            drafts[0] = self.nameless(own, drafts[0])
        classify(own, self.layout)
        if division.supplied[0] and division.supplied[1].startswith("题目只见于目录") and own:
            own[0].begins_cut = HEADLESS
        if own and not own[-1].cut and self.broken(own[-1]):
            own[-1].cut = CUT
        before = [d for d in own if d.kind == "heading" and d.level == 1]
        drafts = [d for d in drafts if d.lines or d.supplied[0]] if not before else drafts[1:]
        self.write(drafts + own, lines)

    def title(self, division: Division) -> Draft:
        return Draft(division.title, "heading", 1, ident="title", supplied=division.supplied, rule="title")

    def nameless(self, own: list[Draft], title: Draft) -> Draft:
        """The title of a text that has none: the label of its first block, or a heading marked up as one."""
        for draft in own:
            if draft.text.startswith("# "):
                draft.kind, draft.level, draft.ident = "heading", 1, "title"
                for other in own[: own.index(draft)]:
                    other.classes, other.kind, other.ident = ["kicker"], "paragraph", "?"
                return title
        label = evidence.LABEL.match(own[0].text)
        name = re.sub(r"\W", "", label[0]) if label else "无题"
        title.supplied = (name, "原书无题，据首段" if label else "原书无题")
        return title

    def authors_notes(self) -> list[Draft]:
        drafts = []
        for note in self.authors:
            drafts.append(Draft(note.lines, "paragraph", classes=["author-note"], ident="?", rule="author-note"))
            self.marker(note.marker, "footnote-mark")
        return drafts

    def marker(self, span: Span, rule: str) -> None:
        self.out.entries += ledger.entries(self.source, "marker", rule, [span])

    def drafts(self, body: list[Line]) -> list[Draft]:
        """The body's blocks, each with the rule that opened it."""
        drafts: list[Draft] = []
        opening = listing = False
        for n, line in enumerate(body):
            if not n:
                drafts.append(Draft([line], rule="first"))
                opening = True
                continue
            beyond = body[n + 1] if n + 1 < len(body) else None
            listing = listing or evidence.REFERENCES.match(body[n - 1].text) is not None
            full = evidence.measure(body, n - 1)
            pair = evidence.Pair(body[n - 1], line, *full, opening, self.layout, beyond, listing)
            opens, rule = evidence.opens_paragraph(pair)
            if not opens and pair.turns_page and self.page_breaks_off(body[n - 1]):
                drafts[-1].cut, opens, rule = CUT, True, "page-cut-short"
            opening = opens
            if opens:
                drafts.append(Draft([line], rule=rule))
            else:
                drafts[-1].lines.append(line)
        if len(drafts) > 1 and BYLINE.match(drafts[0].text):
            drafts[0].ident, drafts[0].rule = "by", "byline"
        return drafts

    def page_breaks_off(self, line: Line) -> bool:
        """Whether a page that is shorter than the usual one stops inside a sentence: the rest of it is lost."""
        usual = self.layout.page_lines * (0.75 if line.page in self.title_pages else 1)
        return self.pages[line.page] < usual - 1 and line.text[-1] not in FINAL + "”"

    def broken(self, draft: Draft) -> bool:
        return (
            draft.kind == "paragraph"
            and not is_latin(draft.text)
            and draft.text[-1] not in FINAL + "”"
            and not draft.classes
            and self.layout.wrapped
        )

    def write(self, drafts: list[Draft], lines: tuple[int, int]) -> None:
        count = {"p": 0, "a": 0}
        blocks: list[tuple[str, str]] = []
        out: list[str] = []
        title = ""
        for draft in drafts:
            if draft.ident in ("", "?"):
                series = "a" if "published" in draft.classes else "p"
                count[series] += 1
                draft.ident = f"{series}{count[series]}"
            text = self.compose(draft)
            attributes = f"{{: #{draft.ident}" + "".join(f" .{c}" for c in draft.classes)
            attributes += " lang=en }" if "published" in draft.classes else " }"
            if draft.kind == "heading":
                out.append(f"{'#' * draft.level} {text} {attributes}\n\n")
                title = title or text
            else:
                bullet = draft.kind == "bullet"
                if bullet and out and out[-1].startswith("- "):
                    out[-1] = out[-1][:-1]
                out.append(f"{'- ' if bullet else ''}{text}\n{attributes}\n\n")
            blocks.append((draft.kind, draft.ident))
            number = draft.lines[0].number if draft.lines else lines[0]
            self.out.report.append(Report(draft.rule, number, f"{draft.kind} {draft.ident}"))
            if draft.cut:
                self.out.report.append(Report("page-cut-short", draft.lines[-1].number, f"gap in {draft.ident}"))
            if "author-note" in draft.classes:
                spans = [line.span for line in draft.lines]
                self.out.entries += ledger.entries(self.source, "move", "author-note", spans, draft.ident)
        out += self.definitions()
        plain = re.sub(r"\[\^n\d+\]", "", marks.corrected(title))
        self.out.texts.append(Converted(plain, "".join(out).rstrip("\n") + "\n", lines, blocks))

    def definitions(self) -> Iterable[str]:
        for n, note in enumerate(self.footnotes, 1):
            ident = f"n{n}"
            spans = [line.span for line in note.lines]
            self.marker(note.marker, "footnote-mark")
            self.out.entries += ledger.entries(self.source, "move", "footnote", spans, ident)
            if ident not in self.referred.values():
                self.out.report.append(Report("note-without-reference", note.marker.line, ident))
            yield f"[^{ident}]: {self.compose(Draft(note.lines, 'note'))}\n\n"

    def compose(self, draft: Draft) -> str:
        """The block's Markdown: lines joined, markers out, notes referred to, repairs made, specials escaped."""
        text, places = self.join(draft)
        english = "published" in draft.classes
        text, repairs = repaired(text, ENGLISH if english else CHINESE)
        self.out.report += [Report(r.rule, places[r.position].line, r.what) for r in repairs]
        text = escape(text)
        text = re.sub(
            f"[{chr(PLACEHOLDER)}-{chr(PLACEHOLDER + 999)}]", lambda m: f"[^{self.referred[ord(m[0])]}]", text
        )
        if draft.kind == "paragraph" and draft.ident != "by":
            speaker = evidence.SPEAKER.match(text)
            if speaker and speaker["name"].replace(" ", "") in self.layout.speakers and not english:
                text = f"**{speaker[0]}**{text[speaker.end() :]}"
            else:
                text = BOLD.sub(
                    lambda m: f"**{m[1]}{m[2].strip()}**" + ("" if m[2].strip() and not english else " "), text
                )
        supplied, reason = draft.supplied
        if supplied:
            text = f"{{++{supplied}++}}{{>>{reason}<<}}{text}"
        if draft.begins_cut:
            text = f"{{>>gap: {draft.begins_cut}<<}}{text}"
        return text + (f"{{>>gap: {draft.cut}<<}}" if draft.cut else "")

    def join(self, draft: Draft) -> tuple[str, list[Span]]:
        """The block's characters, a space between two lines where one may be meant, and each solid one's place."""
        markers = draft.markers()
        for rule, span in markers:
            self.marker(span, rule)
        skipped = {(span.line, column) for _, span in markers for column in range(span.start, span.end)}
        text, places = "", []
        for line in draft.lines:
            if text and joined_by_space(text[-1], line.text[0]):
                text += " "
            for column in range(line.start, line.end):
                char = line.raw[column]
                if (line.number, column) in skipped:
                    continue
                ref = self.reference(char, line, column) if draft.kind != "note" else ""
                text += ref or char
                if not is_space(char):
                    places.append(Span(line.number, column, column + 1))
        return text, places

    def reference(self, char: str, line: Line, column: int) -> str:
        """A placeholder for a note's marker, which goes to the ledger; nothing where it marks no note of this page."""
        if not CIRCLED.match(char):
            return ""
        for n, note in enumerate(self.footnotes, 1):
            if note.mark == char and note.page == line.page and PLACEHOLDER + n not in self.referred:
                self.referred[PLACEHOLDER + n] = f"n{n}"
                self.marker(Span(line.number, column, column + 1), "footnote-mark")
                return chr(PLACEHOLDER + n)
        return ""


def joined_by_space(last: str, first: str) -> bool:
    """Latin words take a space between two lines."""
    return last.isascii() and first.isascii() and last not in "-(" and not (last.isdigit() and first.isdigit())


def escape(text: str) -> str:
    """The text with what Markdown would read as markup escaped.

    >>> escape("* 作者"), escape("2. 高校"), escape("2.54%")
    ('\\\\* 作者', '2\\\\. 高校', '2.54%')
    """
    text = re.sub(r"([\\`*_\[\]{}<])", r"\\\1", text)
    text = re.sub(r"^(\d+)\.(?=\s)", r"\1\\.", text)
    return re.sub(r"^([#+>-])(?=\s|$)", r"\\\1", text)
