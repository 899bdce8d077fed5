"""Candidates: blocks whose kinds are wanted, with what stands around them."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...model.sources.source import Source, Span
from ..evidence.drafts import Draft
from ..evidence.headings import is_like_heading, is_part
from ..evidence.labels import Label
from ..evidence.layout import Layout
from ..evidence.patterns import HEADING_MARKUP, has_number
from .amid_chinese import amid_chinese
from .company import listed, spoken
from .headed import is_first, is_over, is_over_paragraph, stands_over
from .parting import DEEPEST, INDENTED, Parting, begins_apart, is_chapter_number, is_head, names_somebody
from .repeated import BOXES, REPEATED, is_title
from .signatures import signed

# What an example may say of the blocks around it.
AROUND = (
    "parted", "counted", "before_code", "unparted", "recurs", "listed", "signed", "spoken", "amid_chinese", "between",
    "numbered", "repeated", "named", "flush", "over_paragraph",
)  # fmt: skip


@dataclass(frozen=True)
class Candidate:
    """A block whose kind is wanted: its draft, how many blocks stand before it, and whether it is the last one of the
    text or of a chapter.

    `parted`: blank lines stand before it and behind it, where blank lines part blocks, or it begins over a repeated
    one. `counted`: the source's headings have numbers that follow one another. `before_code`: code follows it, which it
    may announce. `unparted`: the source parts its headings by blank lines, or sets them at the margin, or centered over
    text, and not this block. `recurs`: so parted, the same words stand there several times. `listed`: it is one of
    several short blocks behind a colon, or stands right below the name of an entry's part, or names a box. `signed`: it
    stands where a signature does, above a date or at the right-hand edge, or is a name over a poem. `spoken`: the block
    before or behind it is quoted as well, as in a dialog. `amid_chinese`: it holds no Chinese, and the text around it
    does. `between`: it stands between sentences, where the source sets headings so, or over a poet's name. `numbered`:
    the text's parts and what stands in them have numbers throughout. `repeated`: its words head a part of each entry of
    the source. `named`: it is a word without Chinese that the text below says again. `flush`: it stands at the margin
    over text, where the source sets headings so and paragraphs in. `over_paragraph`: something begins with it, and code
    or a paragraph of some length stands below, where blank lines tell nothing of headings, or one before it is enough.
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
    repeated: bool = False
    named: bool = False
    flush: bool = False
    over_paragraph: bool = False

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
    body: Sequence[Draft],
    whole: Mapping[Span, Label],
    parting: Parting,
    counted: bool,
    layout: Layout,
    repeated: frozenset[str] = frozenset(),
) -> Iterator[Candidate]:
    """The blocks of a text with what stands around them; `whole` are the labels of those that are known as a
    whole, `repeated` the words that head a part of each entry.
    """
    blocks = with_repeated(with_known(body, whole), repeated)
    items, signatures, speeches = listed(blocks, parting.close, parting.announcing), signed(body), spoken(body)
    foreign, lone_sign = amid_chinese(blocks, parting.parted), sum(map(is_marked, body)) == 1
    for position, draft in enumerate(body):
        beyond = body[position + 1] if position + 1 < len(body) else None
        over_code = beyond is not None and beyond.key in whole and whole[beyond.key].value == "code"
        under = position > 0 and blocks[position - 1].kind_rule == REPEATED
        over = position + 1 < len(blocks) and blocks[position + 1].kind_rule == REPEATED
        begins = is_first(blocks, position) or position - 1 in items
        titles = position > 0 and is_chapter_number(body[position - 1]) and not begins_apart(draft)
        parted = draft.key in parting.parted or (over and (begins or begins_apart(draft)))
        box = draft.squeezed in BOXES and not repeated  # the parts of entries have such names
        below = position > 0 and (parting.recurs(body[position - 1]) or (under and (over or not parted)))
        over_poem = is_poet(body, position + 1, whole)
        above = over_poem or stands_over(blocks, position) or (position in foreign and begins_apart(draft))
        heads = (begins or is_head(body, position) or titles) and is_over(blocks, position)
        set_in = parting.flush and draft.lines[0].indent >= INDENTED and not (heads and is_centered(draft))
        over_paragraph = begins and not names_somebody(draft) and (over_code or is_over_paragraph(blocks, position))
        flush = parting.flush and heads and not set_in and not (beyond and beyond.lines[0].opens_page)
        yield Candidate(
            draft,
            position,
            beyond is None or ends_chapter(draft, beyond),
            layout,
            parted=parted,
            counted=counted,
            before_code=over_code and not (begins or (parting.tells and parted)),
            unparted=(parting.tells and not (parted or above)) or set_in or (lone_sign and is_marked(draft)),
            recurs=parting.recurs(draft) and not set_in,
            listed=below or box or position in items or draft.key in parting.terms or is_enumeration(body, position),
            signed=position in signatures or is_poet(body, position, whole),
            spoken=position in speeches,
            amid_chinese=position in foreign,
            repeated=blocks[position].kind_rule == REPEATED and draft.key not in parting.terms,
            named=is_named(draft, beyond),
            between=flush or (parting.close and heads and not set_in) or over_poem,
            flush=flush,
            over_paragraph=over_paragraph and layout.wrapped and (above or not parting.tells),
        )


def is_poet(body: Sequence[Draft], place: int, whole: Mapping[Span, Label]) -> bool:
    """Whether the block at a place is a name over a poem, a text's first or right below what may be the poem's title.

    >>> drafts = [Draft((line,), "example") for line in Source("", ("静夜思", "李白", "床前明月光")).lines()]
    >>> known = [{drafts[2].key: Label("block", "example", (), kind)} for kind in ("verse", "code")]
    >>> [is_poet(drafts, 1, blocks) for blocks in known], is_poet(drafts, 0, known[0]), is_poet(drafts[1:], 0, known[0])
    ([True, False], False, True)
    >>> is_poet([drafts[2], *drafts[1:]], 1, known[0])
    False
    """
    poem = whole.get(body[place + 1].key) if place + 1 < len(body) else None
    if poem is None or poem.value != "verse" or not names_somebody(body[place]):
        return False
    return not place or (body[place - 1].key not in whole and is_like_heading(body[place - 1].text))


def with_repeated(blocks: Sequence[Draft], words: Container[str]) -> list[Draft]:
    """Blocks with the rule by which those are known that say words that head a part of each entry."""
    return [
        replace(block, kind_rule=REPEATED) if block.squeezed in words and is_title(block) else block for block in blocks
    ]


def is_centered(block: Draft) -> bool:
    """Whether a block is set in deeper than the first line of any paragraph."""
    return block.lines[0].indent > DEEPEST


def is_enumeration(blocks: Sequence[Draft], place: int) -> bool:
    """Whether a block without a number says one after another what the one before announces by a colon.

    >>> drafts = [Draft((line,), "") for line in Source("", ("人物：", "船工、老人", "景物：", "（一）船、桥")).lines()]
    >>> [is_enumeration(drafts, place) for place in range(4)], is_enumeration(drafts[1:], 0)
    ([False, True, False, False], False)
    """
    announced = place > 0 and blocks[place - 1].text[-1] in "：:"
    return announced and "、" in blocks[place].text and not has_number(blocks[place].unmarked)


def is_named(block: Draft, after: Draft | None) -> bool:
    """Whether a block is one word without Chinese that the text below, which has some, says again.

    >>> lines = Source("", ("max_active", "max_active 是上限。", "max_active")).lines()
    >>> drafts = [Draft((line,), "example") for line in lines]
    >>> is_named(*drafts[:2]), is_named(*drafts[1:]), is_named(drafts[0], drafts[2])
    (True, False, False)
    """
    word = block.text
    if after is None or " " in word or not word.isascii() or word not in after.text or after.text.isascii():
        return False
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", after.text, re.ASCII) is not None


def is_marked(block: Draft) -> bool:
    """Whether a block begins with number signs as a heading of Markdown does; one alone without a number is none."""
    sign = None if block.markdown else HEADING_MARKUP.match(block.text)
    return sign is not None and not has_number(block.text[sign.end() :])


def ends_chapter(block: Draft, after: Draft) -> bool:
    """Whether a block stands last on its page, below others, and a part of the book opens the next one."""
    opens = after.lines[0].opens_page and not block.lines[0].opens_page
    return opens and is_part(after.unmarked) and is_like_heading(after.unmarked)


def with_known(blocks: Sequence[Draft], whole: Mapping[Span, Label]) -> list[Draft]:
    """Blocks with the rules by which some are known as a whole: code, tables, headings in larger letters."""
    return [replace(block, kind_rule=known.rule) if (known := whole.get(block.key)) else block for block in blocks]
