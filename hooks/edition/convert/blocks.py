"""Blocks: the lines of a text's body parted into drafts of its blocks."""

from dataclasses import replace
from itertools import pairwise

from ..model.chinese import FINAL
from ..model.source import Line
from .drafts import PAGE_CUT_SHORT, Draft
from .layout import Layout, measure_near
from .neighbors import Neighbors
from .paragraphs import opens_paragraph
from .patterns import BYLINE, LABEL, REFERENCES_HEADING

CUT_BELOW = "原书此下缺文"


def into_blocks(body: list[Line], layout: Layout, cut_pages: frozenset[int]) -> list[Draft]:
    """The blocks of a text's body, each with the rule that opened it; their kinds are not known yet.

    Where a page that is cut short ends inside a sentence, its last block ends with a gap and a new one begins. If the
    first of several blocks is a line of names, it is the byline.
    """
    blocks = [Draft((line,), "first-line") for line in body[:1]]
    before_opens, in_references = True, False
    for index, (before, after) in enumerate(pairwise(body)):
        in_references = in_references or REFERENCES_HEADING.match(before.text) is not None
        beyond = body[index + 2] if index + 2 < len(body) else None
        measure = measure_near(body, index)
        pair = Neighbors(before, after, beyond, measure, layout, before_opens, in_references)
        opens, rule = opens_paragraph(pair)
        if not opens and pair.turns_page and before.page in cut_pages and before.text[-1] not in FINAL:
            blocks[-1] = replace(blocks[-1], lost_after=CUT_BELOW)
            opens, rule = True, PAGE_CUT_SHORT
        if opens:
            blocks.append(Draft((after,), rule))
        else:
            blocks[-1] = with_line(blocks[-1], after, rule)
        before_opens = opens
    return [as_byline(blocks[0]), *blocks[1:]] if len(blocks) > 1 else blocks


def with_line(block: Draft, line: Line, rule: str) -> Draft:
    """The block with one more line, and the rule that says that it goes on."""
    return replace(block, lines=(*block.lines, line), continued_by=(*block.continued_by, rule))


def as_byline(block: Draft) -> Draft:
    """The block as the text's byline, if it is a line of names; 摘要 looks like one."""
    if not BYLINE.match(block.text) or LABEL.match(block.text):
        return block
    return replace(block, id="by", opened_by="byline", kind_rule="byline")
