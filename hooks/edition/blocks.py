"""Drafts of blocks: what kind of block a run of source lines is, told by its own look and its neighbours'."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from . import evidence
from .folding import FINAL, HAN, is_latin, squeezed
from .source import Line, Span

CLOSING = FINAL + "：；，、"
BYLINE = re.compile(rf"^[{HAN}](?:\s*[{HAN}·]){{1,5}}(?:[ ，、,]+[{HAN}](?:\s*[{HAN}·]){{1,5}}){{0,4}}$")
LABELS = {"摘要|内容提要": "abstract", "编者按": "editor-note", "关键词": "keywords"}
ORDINALS = (
    (re.compile(r"^[一二三四五六七八九十]{1,3}、"), 2),
    (re.compile(r"^（[一二三四五六七八九十]{1,3}）"), 3),
    (re.compile(r"^[1-9]\d?[.．]"), 4),
)
MARKUP = re.compile(r"^#{1,6} |\*\*")


@dataclass
class Draft:
    """A block in the making: its source lines, and what has been found out about it.

    `supplied` is text that the body does not print (with its reason); `cut` says why the block breaks off.
    """

    lines: list[Line]
    kind: str = "paragraph"
    level: int = 0
    classes: list[str] = field(default_factory=list)
    ident: str = ""
    supplied: tuple[str, str] = ("", "")
    cut: str = ""
    begins_cut: str = ""
    rule: str = ""

    @property
    def text(self) -> str:
        """The lines' text joined as it stands."""
        return " ".join(line.text for line in self.lines)

    @property
    def bare(self) -> str:
        return MARKUP.sub("", self.text)

    def markers(self) -> list[tuple[str, Span]]:
        """What is markup in the block's lines: a bullet, or 004's # and **."""
        found: list[tuple[str, Span]] = []
        if self.kind == "bullet":
            first = self.lines[0]
            found.append(("bullet", Span(first.number, first.start, first.start + 1)))
        for line in self.lines:
            for m in MARKUP.finditer(line.text):
                at = line.start + m.start()
                found.append(("markup", Span(line.number, at, at + len(m[0].rstrip()))))
        return found


Rule = Callable[[Draft], bool]


def is_bullet(draft: Draft) -> bool:
    """
    >>> bool(evidence.BULLET.match("■要坚持")), bool(evidence.BULLET.match("要坚持■"))
    (True, False)
    """
    return bool(evidence.BULLET.match(draft.text))


def is_markup_heading(draft: Draft) -> bool:
    """
    >>> bool(evidence.MARKUP.match("# 新质生产力")), bool(evidence.MARKUP.match("#1 高炉"))
    (True, False)
    """
    return bool(evidence.MARKUP.match(draft.text))


def is_numbered_heading(draft: Draft) -> bool:
    """A short block that a heading's number begins and no stop ends.

    >>> heading_like("一、新质生产力的科学内涵"), heading_like("一、要加强研究。二、要")
    (True, False)
    """
    return bool(evidence.NUMBERED.match(draft.bare)) and heading_like(draft.bare)


def is_plain_heading(draft: Draft) -> bool:
    """One or two lines without a stop, of which the last does not fill the measure.

    >>> heading_like("把握新质生产力的科学内涵"), heading_like("主要涉及以下方面：")
    (True, False)
    """
    text = squeezed(draft.bare)
    return (
        len(draft.lines) <= 2
        and 3 < len(text) <= 45
        and heading_like(draft.bare)
        and draft.bare[-1] != "？"
        and not evidence.LABEL.match(draft.text)
    )


def is_turn(draft: Draft, layout: evidence.Layout) -> bool:
    """A speaker's turn, by the name of one who speaks more than once."""
    m = evidence.SPEAKER.match(draft.text)
    return m is not None and m["name"].replace(" ", "") in layout.speakers


def heading_like(text: str) -> bool:
    body = text.rstrip()
    return (
        2 <= len(squeezed(body)) <= 60
        and body[-1] not in CLOSING.replace("？", "").replace("）", "")
        and "。" not in body
    )


def ordinal_level(text: str) -> int:
    """The heading level that a number's style stands for, or none."""
    return next((level for pattern, level in ORDINALS if pattern.match(text)), 0)


def classify(drafts: list[Draft], layout: evidence.Layout) -> None:
    """Gives each draft of one text its kind, classes and level; titles and bylines have theirs already."""
    for n, draft in enumerate(drafts):
        if draft.kind != "paragraph" or draft.ident:
            continue
        text = draft.text
        following = drafts[n + 1] if n + 1 < len(drafts) else None
        if is_latin(text) and not re.search(f"[{HAN}]", text):
            draft.classes = ["published"]
        elif is_bullet(draft):
            draft.kind = "bullet"
        elif is_markup_heading(draft) or is_numbered_heading(draft):
            draft.kind = "heading"
        elif evidence.SOURCE_LINE.match(text):
            draft.classes = ["source-line"]
        elif evidence.CAPTION.search(text) and len(draft.lines) < 3:
            draft.classes = ["caption"]
        elif evidence.LABEL.match(text):
            draft.classes = [
                next((name for key, name in LABELS.items() if re.match(key, squeezed(draft.bare))), "label")
            ]
        elif re.fullmatch(r"“[^”]+(?:“[^“”]*”[^“”]*)*”", text) and n and squeezed(text)[-2] in FINAL:
            draft.classes = ["pullquote"]
        elif re.fullmatch(r"（[^（）]*）", text) and n < 4:
            draft.classes = ["affiliation"]
        elif is_turn(draft, layout):
            continue
        elif is_plain_heading(draft) and following and not draft.cut and not draft.begins_cut:
            draft.kind = "heading"
    numbered = sorted({ordinal_level(d.bare) for d in drafts if d.kind == "heading" and not d.ident} - {0})
    for draft in drafts:
        if draft.kind == "heading" and not draft.ident:
            own = ordinal_level(draft.bare)
            draft.level = 2 + numbered.index(own) if own else 2
