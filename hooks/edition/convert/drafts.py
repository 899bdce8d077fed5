"""Drafts of blocks: what kind of block a run of source lines is, told by its own look and its neighbours'."""

import re
from dataclasses import dataclass, field

from ..model.chinese import FINAL, squeezed
from ..model.english import is_latin
from ..model.source import Line, Span
from . import patterns
from .layout import Layout

CLOSING = FINAL + "：；，、"
STOPS = set(CLOSING) - set("？）")
LABELS = {"摘要|内容提要": "abstract", "编者按": "editor-note", "关键词": "keywords"}
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
        bullets = self.lines[:1] if self.kind == "bullet" else []
        found = [("bullet", Span(line.number, line.start, line.start + 1)) for line in bullets]
        for line in self.lines:
            for m in MARKUP.finditer(line.text):
                at = line.start + m.start()
                found.append(("markup", Span(line.number, at, at + len(m[0].rstrip()))))
        return found


def heading_like(text: str) -> bool:
    """Whether the text is as short as a heading, and no stop ends it.

    >>> heading_like("一、新质生产力的科学内涵"), heading_like("一、要加强研究。二、要")
    (True, False)
    >>> heading_like("把握新质生产力的科学内涵"), heading_like("主要涉及以下方面：")
    (True, False)
    """
    text = text.rstrip()
    return 2 <= len(squeezed(text)) <= 60 and text[-1] not in STOPS and "。" not in text


def is_plain_heading(draft: Draft) -> bool:
    """One or two lines without a stop, of which the last does not fill the measure."""
    short = len(draft.lines) <= 2 and 3 < len(squeezed(draft.bare)) <= 45
    return short and heading_like(draft.bare) and draft.bare[-1] != "？" and not patterns.LABEL.match(draft.text)


def ordinal_level(text: str) -> int:
    """The heading level that a number's style stands for, or none."""
    return next((level for level, pattern in enumerate(patterns.ORDINALS, 2) if re.match(pattern, text)), 0)


def classify(drafts: list[Draft], layout: Layout) -> None:
    """Gives each draft of one text its kind, classes and level; titles and bylines have theirs already."""
    for n, draft in enumerate(drafts):
        if draft.kind != "paragraph" or draft.ident:
            continue
        text, bare = draft.text, draft.bare
        if is_latin(text):
            draft.classes = ["published"]
        elif patterns.BULLET.match(text):
            draft.kind = "bullet"
        elif patterns.MARKUP.match(text) or (patterns.NUMBERED.match(bare) and heading_like(bare)):
            draft.kind = "heading"
        elif patterns.SOURCE_LINE.match(text):
            draft.classes = ["source-line"]
        elif patterns.CAPTION.search(text) and len(draft.lines) < 3:
            draft.classes = ["caption"]
        elif patterns.LABEL.match(text):
            draft.classes = [next((name for key, name in LABELS.items() if re.match(key, squeezed(bare))), "label")]
        elif re.fullmatch(r"“[^”]+(?:“[^“”]*”[^“”]*)*”", text) and n and squeezed(text)[-2] in FINAL:
            draft.classes = ["pullquote"]
        elif re.fullmatch(r"（[^（）]*）", text) and n < 4:
            draft.classes = ["affiliation"]
        elif n + 1 < len(drafts) and not draft.cut and not layout.turn(text) and is_plain_heading(draft):
            draft.kind = "heading"
    headings = [(draft, ordinal_level(draft.bare)) for draft in drafts if draft.kind == "heading" and not draft.ident]
    numbered = sorted({level for _, level in headings if level})
    for draft, level in headings:
        draft.level = 2 + (numbered.index(level) if level else 0)
