"""Editorial marks in CriticMarkup, their two readings, and their rendering.

`{~~sic~>corr~~}`, `{++supplied++}`, `{--surplus--}`, each with its reason `{>>…<<}` right behind it; `{>>gap: …<<}`.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor

Kind = Literal["correction", "supplied", "surplus", "gap"]
MARK = re.compile(
    r"(?:\{~~(?P<sic>(?:(?!~>|~~\})[^\n])+)~>(?P<corr>(?:(?!~~\})[^\n])+)~~\}"
    r"|\{\+\+(?P<supplied>(?:(?!\+\+\})[^\n])+)\+\+\}"
    r"|\{--(?P<surplus>(?:(?!--\})[^\n])+)--\})"
    r"(?:\{>>(?P<reason>(?:(?!<<\})[^\n])*)<<\})?"
    r"|\{>>\s*gap:(?P<gap>(?:(?!<<\})[^\n])*)<<\}"
)
BRACES = re.compile(r"\{~~|\{\+\+|\{--|\{>>|~~\}|\+\+\}|--\}|<<\}|~>")


@dataclass(frozen=True)
class Mark:
    """One editorial mark: its kind, the two readings, the reason, and where it starts and ends in its block."""

    kind: Kind
    refused: str
    accepted: str
    reason: str
    start: int
    end: int


def marks_of(text: str) -> Iterator[Mark]:
    """The marks of a block's Markdown, in order."""
    for m in MARK.finditer(text):
        yield mark_of(m)


def mark_of(m: re.Match[str]) -> Mark:
    reason = (m["reason"] or m["gap"] or "").strip()
    if m["gap"] is not None:
        return Mark("gap", "", "", reason, m.start(), m.end())
    if m["supplied"] is not None:
        return Mark("supplied", "", m["supplied"], reason, m.start(), m.end())
    if m["surplus"] is not None:
        return Mark("surplus", m["surplus"], "", reason, m.start(), m.end())
    return Mark("correction", m["sic"], m["corr"], reason, m.start(), m.end())


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


def faults(text: str) -> Iterator[tuple[str, str, str]]:
    """Code, fact and remedy of each wrong mark in a block.

    >>> [code for code, *_ in faults("甲{~~乙~>丙~~}丁{++戊{>>备注<<}")]
    ['mark-without-reason', 'mark-broken', 'comment-stray']
    """
    rest = text
    for mark in reversed(list(marks_of(text))):
        if not mark.reason:
            shown = text[mark.start : mark.end]
            yield "mark-without-reason", f"{shown} gives no reason", "Add {>>…<<} right behind it"
        if mark.kind == "correction":
            sic, corr = mark.refused, mark.accepted
            if sic == corr or sic[0] == corr[0] or sic[-1] == corr[-1]:
                yield (
                    "mark-too-wide",
                    f"{sic} and {corr} share their first or last character",
                    "Mark what differs alone",
                )
        rest = rest[: mark.start] + rest[mark.end :]
    comments = list(re.finditer(r"\{>>((?:(?!<<\}).)*)<<\}", rest))
    without = re.sub(r"\{>>(?:(?!<<\}).)*<<\}", "", rest)
    for m in BRACES.finditer(without):
        fact = f"{m[0]} at “{without[max(0, m.start() - 6) : m.end() + 6]}” opens or closes nothing"
        yield "mark-broken", fact, "Close the mark inside its block, or write the braces as \\{"
    for m in comments:
        fact = f"the comment “{m[1].strip()}” stands behind no mark"
        yield "comment-stray", fact, "Put it right behind a mark, begin it with gap:, or take it out"


class MarkProcessor(InlineProcessor):
    """Renders a mark as `del.sic`, `ins.corr`, `ins.supplied`, `del.surplus` or `.gap`, its reason as the title."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element, int, int]:
        mark = mark_of(m)
        if mark.kind == "gap":
            attributes = {"class": "gap", "role": "img", "aria-label": mark.reason, "title": mark.reason}
            return etree.Element("span", attributes), m.start(0), m.end(0)
        outer = etree.Element("span", {"class": f"mark {mark.kind}", "title": mark.reason})
        if mark.refused:
            name = "surplus" if mark.kind == "surplus" else "sic"
            etree.SubElement(outer, "del", {"class": name}).text = mark.refused
        if mark.accepted:
            name = "supplied" if mark.kind == "supplied" else "corr"
            etree.SubElement(outer, "ins", {"class": name}).text = mark.accepted
        return outer, m.start(0), m.end(0)


class MarksExtension(Extension):
    """Makes Python-Markdown render editorial marks."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(MarkProcessor(MARK.pattern, md), "editorial-marks", 185)


def makeExtension(**kwargs: Any) -> MarksExtension:
    """Python-Markdown's entry point."""
    return MarksExtension(**kwargs)
