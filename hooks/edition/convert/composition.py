"""Composition: the lines of one text made into blocks of Markdown, with ledger rows and a report of what was done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, pairwise

from ..base.whitespace import is_space
from ..model import ledger
from ..model.chinese import FINAL
from ..model.english import is_latin
from ..model.ledger import Entry
from ..model.source import Line, Source, Span
from .division import Division
from .drafts import Draft, classify
from .footnotes import Footnote
from .layout import Layout, measure
from .paragraphs import Pair, opens_paragraph
from .patterns import BYLINE, LABEL, REFERENCES, SPEAKER
from .repairs import CHINESE, ENGLISH, repaired

PLACEHOLDER = 0xE000  # and later: the notes' references, while the text is repaired
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
    """One text: its Markdown (front matter aside) and its lines of the source."""

    markdown: str
    lines: tuple[int, int]


@dataclass
class Conversion:
    """What became of a source."""

    texts: list[Converted] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    report: list[Report] = field(default_factory=list)


class Composer:
    """Composes one text: drafts from lines, kinds, numbers, Markdown; adds to the conversion's ledger and report."""

    def __init__(
        self, source: Source, layout: Layout, pages: dict[int, int], out: Conversion, notes: list[Footnote]
    ) -> None:
        self.source, self.layout, self.pages, self.out = source, layout, pages, out
        self.footnotes = [note for note in notes if note.mark != "*"]
        self.authors = [note for note in notes if note.mark == "*"]
        self.referred: set[int] = set()
        self.title_pages: set[int] = set()

    def text(self, division: Division, lines: tuple[int, int]) -> None:
        self.title_pages = {line.page for line in division.title}
        title = Draft(division.title, "heading", 1, ident="title", supplied=division.supplied, rule="title")
        drafts = [title]
        if division.by[0]:
            drafts.append(Draft([], ident="by", supplied=division.by, rule="running-head"))
        for note in self.authors:
            drafts.append(Draft(note.lines, classes=["author-note"], rule="author-note"))
            self.enter("marker", "footnote-mark", [note.marker])
        own = self.drafts(division.body)
        if own and not division.title and not division.supplied[0]:
            self.name(title, own)
        classify(own, self.layout)
        if division.supplied[1].startswith("题目只见于目录") and own:
            own[0].begins_cut = HEADLESS
        if own and not own[-1].cut and self.broken(own[-1]):
            own[-1].cut = CUT
        if any(draft.kind == "heading" and draft.level == 1 for draft in own):
            drafts.remove(title)
        self.write([d for d in drafts if d.lines or d.supplied[0]] + own, lines)

    def enter(self, act: ledger.Act, rule: str, spans: list[Span], to: str = "") -> None:
        self.out.entries += ledger.entries(self.source, act, rule, spans, to)

    def name(self, title: Draft, own: list[Draft]) -> None:
        """Names a text that has no title: by the label of its first block, or a heading marked up as one."""
        marked = next((n for n, draft in enumerate(own) if draft.text.startswith("# ")), None)
        if marked is not None:
            own[marked].kind, own[marked].level, own[marked].ident = "heading", 1, "title"
            for draft in own[:marked]:
                draft.classes, draft.kind, draft.ident = ["kicker"], "paragraph", "?"
        elif label := LABEL.match(own[0].text):
            title.supplied = (re.sub(r"\W", "", label[0]), "原书无题，据首段")
        else:
            title.supplied = ("无题", "原书无题")

    def drafts(self, body: list[Line]) -> list[Draft]:
        """The body's blocks, each with the rule that opened it."""
        drafts = [Draft([line], rule="first") for line in body[:1]]
        opening, listing = True, False
        for n, (before, line) in enumerate(pairwise(body)):
            listing = listing or REFERENCES.match(before.text) is not None
            beyond = body[n + 2] if n + 2 < len(body) else None
            pair = Pair(before, line, *measure(body, n), opening, self.layout, beyond, listing)
            opening, rule = opens_paragraph(pair)
            if not opening and pair.turns_page and self.page_breaks_off(before):
                drafts[-1].cut, opening, rule = CUT, True, "page-cut-short"
            if opening:
                drafts.append(Draft([line], rule=rule))
            else:
                drafts[-1].lines.append(line)
        if len(drafts) > 1 and BYLINE.match(drafts[0].text):
            drafts[0].ident, drafts[0].rule = "by", "byline"
        return drafts

    def page_breaks_off(self, line: Line) -> bool:
        """Whether a page that is shorter than the usual one stops inside a sentence: the rest of it is lost."""
        usual = self.layout.page_lines * (0.75 if line.page in self.title_pages else 1)
        return self.pages[line.page] < usual - 1 and line.text[-1] not in FINAL

    def broken(self, draft: Draft) -> bool:
        """Whether a text's last block is a paragraph that stops inside a sentence."""
        prose = draft.kind == "paragraph" and not draft.classes and not is_latin(draft.text)
        return prose and self.layout.wrapped and draft.text[-1] not in FINAL

    def write(self, drafts: list[Draft], lines: tuple[int, int]) -> None:
        numbers = {"p": count(1), "a": count(1)}
        out: list[str] = []
        for draft in drafts:
            published = "published" in draft.classes
            if draft.ident in ("", "?"):
                series = "a" if published else "p"
                draft.ident = f"{series}{next(numbers[series])}"
            text = self.compose(draft)
            classes = "".join(f" .{name}" for name in draft.classes)
            attributes = f"{{: #{draft.ident}{classes}{' lang=en' if published else ''} }}"
            if draft.kind == "heading":
                out.append(f"{'#' * draft.level} {text} {attributes}\n\n")
            else:
                bullet = "- " if draft.kind == "bullet" else ""
                if bullet and out and out[-1].startswith(bullet):
                    out[-1] = out[-1].removesuffix("\n")
                out.append(f"{bullet}{text}\n{attributes}\n\n")
            number = draft.lines[0].number if draft.lines else lines[0]
            self.out.report.append(Report(draft.rule, number, f"{draft.kind} {draft.ident}"))
            if draft.cut:
                self.out.report.append(Report("page-cut-short", draft.lines[-1].number, f"gap in {draft.ident}"))
            if "author-note" in draft.classes:
                self.enter("move", "author-note", [line.span for line in draft.lines], draft.ident)
        self.out.texts.append(Converted("".join([*out, *self.definitions()]).rstrip("\n") + "\n", lines))

    def definitions(self) -> Iterator[str]:
        for n, note in enumerate(self.footnotes, 1):
            self.enter("marker", "footnote-mark", [note.marker])
            self.enter("move", "footnote", [line.span for line in note.lines], f"n{n}")
            if n not in self.referred:
                self.out.report.append(Report("note-without-reference", note.marker.line, f"n{n}"))
            yield f"[^n{n}]: {self.compose(Draft(note.lines, 'note'))}\n\n"

    def compose(self, draft: Draft) -> str:
        """The block's Markdown: lines joined, markers out, notes referred to, repairs made, specials escaped."""
        text, places = self.join(draft)
        english = "published" in draft.classes
        text, repairs = repaired(text, ENGLISH if english else CHINESE)
        self.out.report += [Report(r.rule, places[r.position], r.what) for r in repairs]
        text = re.sub("[\ue000-\ue3e7]", lambda m: f"[^n{ord(m[0]) - PLACEHOLDER}]", escape(text))
        if draft.kind == "paragraph" and draft.ident != "by":
            if self.layout.turn(text) and not english:
                text = SPEAKER.sub(r"**\g<0>**", text)
            elif label := BOLD.match(text):
                colon = label[2].strip()
                space = "" if colon and not english else " "
                text = f"**{label[1]}{colon}**{space}{text[label.end() :]}"
        name, reason = draft.supplied
        supplied = f"{{++{name}++}}{{>>{reason}<<}}" if name else ""
        lost, cut = (f"{{>>gap: {why}<<}}" if why else "" for why in (draft.begins_cut, draft.cut))
        return lost + supplied + text + cut

    def join(self, draft: Draft) -> tuple[str, list[int]]:
        """The block's characters, a space between two lines where one may be meant, and each solid one's line."""
        markers = draft.markers()
        for rule, span in markers:
            self.enter("marker", rule, [span])
        skipped = {(span.line, column) for _, span in markers for column in range(span.start, span.end)}
        text, places = "", []
        for line in draft.lines:
            if text and joined_by_space(text[-1], line.text[0]):
                text += " "
            for column in range(line.start, line.end):
                char = line.raw[column]
                if (line.number, column) not in skipped:
                    text += char if draft.kind == "note" else self.referring(char, line, column)
                    places += [] if is_space(char) else [line.number]
        return text, places

    def referring(self, char: str, line: Line, column: int) -> str:
        """The character; a placeholder for a marker, which goes to the ledger, of a note of this page."""
        for n, note in enumerate(self.footnotes, 1):
            if note.mark == char and note.lines[0].page == line.page and n not in self.referred:
                self.referred.add(n)
                self.enter("marker", "footnote-mark", [Span(line.number, column, column + 1)])
                return chr(PLACEHOLDER + n)
        return char


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
