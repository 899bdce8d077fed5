"""Candidates: blocks whose kinds are wanted, with what stands around them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..model.source import Source, Span
from .company import amid_chinese, listed, signed, spoken
from .drafts import Draft
from .headed import is_first, is_over
from .labels import Label
from .layout import Layout
from .parting import INDENTED, Parting

# What an example may say of the blocks around it.
AROUND = (
    "parted", "counted", "before_code", "unparted", "recurs", "listed", "signed", "spoken", "amid_chinese", "between",
    "numbered",
)  # fmt: skip


@dataclass(frozen=True)
class Candidate:
    """A block whose kind is wanted: its draft, how many blocks stand before it, and whether it is the text's last.

    `parted`: blank lines stand before it and behind it, where blank lines part blocks. `counted`: the source's headings
    have numbers that follow one another. `before_code`: code follows it, which it may announce. `unparted`: the source
    parts its headings by blank lines, or sets them at the margin, and not this block. `recurs`: so parted, the same
    words stand there several times. `listed`: it is one of several short blocks behind a colon. `signed`: it stands
    where a signature does, above a date or at the right-hand edge. `spoken`: the block before or behind it is quoted as
    well, as in a dialog. `amid_chinese`: it holds no Chinese, and the sentences around it do. `between`: it stands
    between sentences, where the source sets headings so. `numbered`: the text's parts and what stands in them have
    numbers throughout.
    """

    draft: Draft
    position: int
    is_last: bool
    layout: Layout
    parted: bool = False
    counted: bool = False
    before_code: bool = False
    unparted: bool = False
    recurs: bool = False
    listed: bool = False
    signed: bool = False
    spoken: bool = False
    amid_chinese: bool = False
    between: bool = False
    numbered: bool = False

    @classmethod
    def of(
        cls, *raw: str, position: int = 9, is_last: bool = False, markdown: bool = False, **known: Any
    ) -> "Candidate":
        """A block with these lines; for examples, which stand amid a text unless they say otherwise."""
        draft = Draft(tuple(Source("example", raw).lines()), "example", markdown=markdown)
        around = {name: known.pop(name, False) for name in AROUND}
        return cls(draft, position, is_last, Layout(**known), **around)

    @property
    def text(self) -> str:
        return self.draft.text


def candidates(
    body: Sequence[Draft], whole: Mapping[Span, Label], parting: Parting, counted: bool, layout: Layout
) -> Iterator[Candidate]:
    """The blocks of a text with what stands around them; `whole` are the labels of those that are known as a whole."""
    blocks = with_known(body, whole)
    items, signatures, speeches = listed(blocks, parting.close, parting.announcing), signed(body), spoken(body)
    foreign = amid_chinese(blocks)
    for position, draft in enumerate(body):
        is_last = position == len(body) - 1
        after = None if is_last else whole.get(body[position + 1].key)
        parted = draft.key in parting.parted
        begins = is_first(blocks, position)
        set_in = parting.flush and draft.lines[0].indent >= INDENTED
        yield Candidate(
            draft,
            position,
            is_last,
            layout,
            parted=parted,
            counted=counted,
            before_code=after is not None and after.value == "code" and not (begins or (parting.tells and parted)),
            unparted=(parting.tells and not parted) or set_in,
            recurs=parting.recurs(draft) and not set_in,
            listed=position in items or (position > 0 and parting.recurs(body[position - 1])),
            signed=position in signatures,
            spoken=position in speeches,
            amid_chinese=position in foreign,
            between=(parting.close or parting.flush) and begins and not set_in and is_over(blocks, position),
        )


def with_known(blocks: Sequence[Draft], whole: Mapping[Span, Label]) -> list[Draft]:
    """Blocks with the rules by which some are known as a whole: code, tables, headings in larger letters."""
    return [replace(block, kind_rule=known.rule) if (known := whole.get(block.key)) else block for block in blocks]
