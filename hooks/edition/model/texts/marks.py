"""Editorial marks in CriticMarkup, their two readings, and their rendering.

`{~~sic~>corr~~}`, `{++supplied++}`, `{--surplus--}`, each with its reason `{>>…<<}` right behind it; `{>>gap: …<<}`.
"""

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor

from ...base.findings import Fault

MarkKind = Literal["correction", "supplied", "surplus", "gap"]
# A mark that opens again before it closes is none: else each of many that never close would be sought to the end.
MARK = re.compile(
    r"(?:\{~~(?P<sic>(?:(?!~>|~~\}|\{~~)[^\n])+)~>(?P<corr>(?:(?!~~\}|\{~~)[^\n])+)~~\}"
    r"|\{\+\+(?P<supplied>(?:(?!\+\+\}|\{\+\+)[^\n])+)\+\+\}"
    r"|\{--(?P<surplus>(?:(?!--\}|\{--)[^\n])+)--\})"
    r"(?:\{>>(?P<reason>(?:(?!<<\}|\{>>)[^\n])*)<<\})?"
    r"|\{>>\s*gap:(?P<gap>(?:(?!<<\}|\{>>)[^\n])*)<<\}"
)
COMMENT = re.compile(r"\{>>((?:(?!<<\}|\{>>).)*)<<\}")
# A mark, or code, in which no mark is meant; whichever begins first holds what the other has inside.
MARK_OR_CODE = re.compile(rf"{MARK.pattern}|(?<![\\`])(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
# What opens, parts or closes a mark.
BRACES = re.compile(r"\{~~|\{\+\+|\{--|\{>>|~~\}|\+\+\}|--\}|<<\}|~>")


@dataclass(frozen=True)
class Mark:
    """One editorial mark: its kind, what is read when it is refused and when it is accepted, and the reason."""

    kind: MarkKind
    refused: str
    accepted: str
    reason: str


def marks_of(text: str) -> Iterator[Mark]:
    """The marks of a block's Markdown, in order."""
    return map(mark_of, MARK.finditer(text))


def mark_of(m: re.Match[str]) -> Mark:
    """The mark that a match of `MARK` is."""
    refused, accepted = m["sic"] or m["surplus"] or "", m["corr"] or m["supplied"] or ""
    kinds: tuple[MarkKind, ...] = ("gap", "supplied", "surplus")
    kind: MarkKind = next((kind for kind in kinds if m[kind] is not None), "correction")
    return Mark(kind, refused, accepted, (m["reason"] or m["gap"] or "").strip())


def corrected(text: str) -> str:
    """The reading with every mark accepted.

    >>> corrected("新质生{~~成~>产~~}{>>讹字<<}力{>>gap: 下缺<<}")
    '新质生产力'
    """
    return MARK.sub(lambda m: mark_of(m).accepted, text)


def printed(text: str) -> str:
    """The reading with every mark refused: what the source prints.

    >>> printed("新质生{~~成~>产~~}{>>讹字<<}力{++。++}{>>脱<<}")
    '新质生成力'
    """
    return MARK.sub(lambda m: mark_of(m).refused, text)


def wrong_marks(text: str) -> Iterator[Fault]:
    """What is wrong with the marks in a block's Markdown: first with whole marks, then with what is left of others.

    >>> [fault.code for fault in wrong_marks("甲{~~乙~>丙~~}丁{++戊{>>备注<<}")]
    ['mark-without-reason', 'mark-broken', 'comment-stray']
    """
    if not BRACES.search(text):
        return
    for m in MARK.finditer(text):
        mark = mark_of(m)
        if not mark.reason:
            yield Fault("mark-without-reason", f"{m[0]} gives no reason", "Add {>>…<<} right behind it")
        sic, corr = mark.refused, mark.accepted
        if mark.kind == "correction" and (sic[0] == corr[0] or sic[-1] == corr[-1]):
            fact = f"{sic} and {corr} share their first or last character"
            yield Fault("mark-too-wide", fact, "Mark what differs alone")
        if inner := BRACES.search(f"{sic}\n{corr}"):
            yield Fault("mark-nested", f"{m[0]} holds {inner[0]}", "Write the marks side by side, each with its reason")
    outside = MARK.sub("", text)
    bare = COMMENT.sub("", outside)
    for m in BRACES.finditer(bare):
        fact = f"{m[0]} at “{bare[max(0, m.start() - 6) : m.end() + 6]}” opens or closes nothing"
        yield Fault("mark-broken", fact, "Close the mark inside its block, or write the braces as \\{")
    for m in COMMENT.finditer(outside):
        fact = f"the comment “{m[1].strip()}” stands behind no mark"
        yield Fault("comment-stray", fact, "Put it right behind a mark, begin it with gap:, or take it out")


class MarkProcessor(InlineProcessor):
    """Renders a mark as `del.sic`, `ins.corr`, `ins.supplied`, `del.surplus` or `.gap`, its reason as the title.

    It comes before Markdown's own patterns, so that a reason is shown as it is written, and leaves marks in code alone.
    """

    # Markdown's base class takes no `data`, and its own subclasses do.
    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element, int, int] | tuple[None, None, None]:
        if all(found.start() != m.start() for found in MARK_OR_CODE.finditer(data)):
            return None, None, None
        mark = mark_of(m)
        if mark.kind == "gap":
            attributes = {"class": "gap", "role": "img", "aria-label": mark.reason, "title": mark.reason}
            return etree.Element("span", attributes), *m.span()
        outer = etree.Element("span", {"class": f"mark {mark.kind}", "title": mark.reason})
        correction = mark.kind == "correction"
        if mark.refused:
            etree.SubElement(outer, "del", {"class": "sic" if correction else mark.kind}).text = mark.refused
        if mark.accepted:
            etree.SubElement(outer, "ins", {"class": "corr" if correction else mark.kind}).text = mark.accepted
        return outer, *m.span()


class MarksExtension(Extension):
    """Makes Python-Markdown render editorial marks."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(MarkProcessor(MARK.pattern, md), "editorial-marks", 195)  # code is 190
