"""Blocks: each line of a text opens one or goes on with the one before."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from ...model.sources.source import Line, Span
from ..evidence.edges import CLOSING
from ..evidence.headings import is_like_heading
from ..evidence.labels import Label, Sheet
from ..evidence.measures import measure_near
from ..evidence.names import NAME_MARK, is_byline, is_name
from ..evidence.neighbors import Neighbors
from ..evidence.page_turns import pages_cut_short
from ..evidence.patterns import LABEL, REFERENCE_NUMBER, REFERENCES_HEADING, has_number
from ..evidence.rules import rule_name
from ..evidence.sentence_ends import ends_sentence
from ..order.first_words import is_rest
from ..order.long_lines import LONGEST
from .paragraphs import opens_paragraph
from .setting import far_too_short

NO_HEADING = re.compile(rf"[（(]|{LABEL.pattern}", re.IGNORECASE)  # what may stand below an author's name
MANY = 12  # blocks that stand apart, as headings and code do: a page may hold fewer lines for their sake
MIXED_PAGE = 0.6  # of the usual lines: what a page holds then at least
LINE_TOO_LONG = "line-too-long"  # the rule that parts them all the same
PAGE_CUT_SHORT = "page-cut-short"  # the rule that says that text may be lost between two pages


def part_blocks(sheet: Sheet) -> Sheet:
    """Labels each line: it opens a block, or goes on with the one before."""
    starts = {label.key for label in sheet.those("text")}
    texts: list[list[Line]] = []
    for line in sheet.lines:
        if line.span in starts or not texts:
            texts.append([])
        texts[-1].append(line)
    titles = {part: label.rule for label in sheet.those("title") for part in label.parts}
    group = {part: label for label in sheet.those("block") for part in label.parts}
    for lines in texts:
        title = [line for line in lines if line.span in titles]
        above = lines.index(title[0]) if title else 0
        sheet = sheet.labelled(opening(line, "above-title", group) for line in lines[:above])
        sheet = sheet.labelled(labels_of_title(title))
        sheet = sheet.labelled(labels_of_body(lines[above + len(title) :], sheet, title))
    return sheet


def labels_of_title(lines: list[Line]) -> Iterator[Label]:
    """The labels of the lines of a title."""
    for n, line in enumerate(lines):
        yield Label("goes-on" if n else "opens", "title", (line.span,))


def labels_of_body(body: list[Line], sheet: Sheet, title: list[Line]) -> Iterator[Label]:
    """The labels of a body's lines. If a line of names alone is the first of several blocks, it is the byline.

    Where a page that is cut short ends inside a sentence, a new block begins: text may be lost there.
    """
    group = {part: label for label in sheet.those("block") for part in label.parts}
    usual = sheet.layout.page_lines * (MIXED_PAGE if len(sheet.those("block")) >= MANY else 1)
    cut_pages = pages_cut_short(sheet.printed, usual, {line.page for line in title})
    before_opens, in_references, opener, length = True, False, body[0] if body else None, 1
    characters = 0
    lines = [*title, *body]  # a title too shows how wide lines are
    if body:
        named = is_byline(body[0].text) or (bool(title) and is_lone_name(body))
        is_by = named and len(body) > 1 and body[0].span not in group
        yield opening(body[0], "byline" if is_by else "first-line", group)
        if is_by:
            yield Label("kind", "byline", (body[0].span,), "paragraph#by")
    for index, (before, after) in enumerate(pairwise(body)):
        in_references = in_references or REFERENCES_HEADING.match(before.text) is not None
        if (label := group.get(after.span)) or before.span in group:
            opens = group.get(before.span) is not label
            yield opening(after, "", group) if opens else Label("goes-on", label.rule if label else "", (after.span,))
            before_opens = opens
            opener, length = (after, 1) if opens else (opener, length)
            continue
        beyond = body[index + 2] if index + 2 < len(body) else None
        pair = Neighbors(
            before,
            after,
            beyond,
            partial(measure_near, lines, len(title) + index),
            sheet.layout,
            before_opens,
            in_references,
            opener,
            parted_head(body, index),
            length,
        )
        before_opens, rule = opens_paragraph(pair)
        in_references = in_references and not (before_opens and ends_references(after.text))
        undecided = not before_opens or rule == rule_name(far_too_short)
        if undecided and pair.turns_page and before.page in cut_pages and not ends_sentence(before.text):
            evidence = "the page ends inside a sentence and is not full"
            yield Label("loss", PAGE_CUT_SHORT, (before.span,), evidence=evidence, sure=False)
            before_opens, rule = True, PAGE_CUT_SHORT
        characters = 0 if before_opens else characters + len(before.text)
        if characters > LONGEST:
            before_opens, rule, characters = True, LINE_TOO_LONG, 0
        opener, length = (after, 1) if before_opens else (opener, length + 1)
        yield Label("opens" if before_opens else "goes-on", rule, (after.span,))


def is_lone_name(body: Sequence[Line]) -> bool:
    """Whether the first line below a title may be a name, and no other without a number stands apart as headings do.

    >>> from ..kept.kept import sheet_of
    >>> rest = ("", "船来了。", "", "后来", "", "船走了。")
    >>> is_lone_name(sheet_of("张三", *rest[:2]).lines), is_lone_name(sheet_of("张三", *rest).lines)
    (True, False)
    >>> is_lone_name(sheet_of("张三**", "", "（某某大学）", "", "船来了。").lines)
    True
    """
    first, *others = body
    apart = (line.text for line, after in pairwise(others) if line.blank_before and after.blank_before)
    plain = any(is_like_heading(text) and not (has_number(text) or NO_HEADING.match(text)) for text in apart)
    return bool(others) and others[0].blank_before and not plain and is_name(NAME_MARK.sub("", first.squeezed))


def ends_references(text: str) -> bool:
    """Whether a line that opens a block in the list of references is none: it has neither a number nor a mark."""
    return not REFERENCE_NUMBER.match(text) and text[0] not in "①*"


def parted_head(body: list[Line], index: int) -> str:
    """What an extraction parted from a line that begins with a closing mark or lacks its first word."""
    if not index or not (body[index].text[0] in CLOSING or is_rest(body[index - 1], body[index])):
        return ""
    return body[index - 1].text


def opening(line: Line, rule: str, group: dict[Span, Label]) -> Label:
    """The label of a line that opens a block, by the rule that knows the block as a whole if there is one."""
    label = group.get(line.span)
    return Label("opens", label.rule if label else rule or "after-whole-block", (line.span,))
