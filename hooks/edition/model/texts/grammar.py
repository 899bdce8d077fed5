"""The closed grammar: what Markdown makes of a text is what its blocks say, and nothing else.

One reading of Markdown decides what a block is, the renderer's. Each block must give exactly one element of its kind,
with its own id, declared classes and no other attribute; inside it stand emphasis, editorial marks, gaps and references
to notes, and where lines are kept, what parts them.
"""

import re
from collections.abc import Iterable, Iterator

from ...base.findings import Finding
from ...base.markup import CELLS, Element, MarkupError, Token, elements, escape, tokens
from .blocks import KEPT, Block
from .classes import CLASSES

MARK_CLASSES = {"mark correction", "mark supplied", "mark surplus"}
GAP_ATTRIBUTES = {"class", "role", "aria-label", "title"}
# What the lines of a kind are rendered as, beside what may stand in any block.
LINES = {"table": {"thead", "tbody", "tr", "th", "td"}, "code": {"code"}}
ESCAPE = "Take it out, or write a backslash before it where the character is meant"
MEANT = "Write the character that it stands for"
# What would be HTML, an entity, an image or a link: what it is called, how it is found, what to do.
FOREIGN: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("HTML", re.compile(r"(?<!\\)<(?:[a-zA-Z/!?])[^>]*>?"), ESCAPE),
    ("an entity", re.compile(r"(?<!\\)&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z]\w*);"), MEANT),
    ("an image", re.compile(r"(?<!\\)!\[[^\]]*\]"), ESCAPE),
    ("a link", re.compile(r"(?<![\\!])\[[^\]^][^\]]*\](?:\([^)]*\)|\[[^\]]*\])"), ESCAPE),
    ("code", re.compile(r"(?<!\\)`+"), ESCAPE),
    ("a table of contents", re.compile(r"^\[TOC\]$"), ESCAPE),
    ("the place of notes", re.compile(r"///Footnotes Go Here///"), ESCAPE),
)


def outside_grammar(blocks: Iterable[Block], html: str, path: str) -> Iterator[Finding]:
    """Findings about blocks that are rendered as something else, or hold what a text may not hold."""
    in_text = list(blocks)
    yield from foreign_markup(in_text, path)
    yield from drafts(in_text, path)
    try:
        body = list(body_elements(html))
    except MarkupError as error:
        fact = f"the text is rendered as HTML that does not hold: {error}"
        yield Finding(path, 1, "rendering-broken", fact, "Look for markup that is not closed")
        return
    running = [block for block in in_text if block.kind != "note"]
    for block, element in zip(running, body, strict=False):
        if element.name != element_name(block) or element.attributes.get("id", "") != block.id:
            yield not_rendered(block, element, path)
            return
        yield from undeclared(block, element, path)
        if block.kind in KEPT and not keeps_its_lines(block, element):
            fact = f"the {block.kind} {block.id} is rendered otherwise than in {block.shape}"
            yield Finding(path, block.line, "block-not-rendered", fact, "Close in each line what opens in it")
    if len(body) != len(running):
        last = (running or in_text)[min(len(body), len(running)) - 1] if in_text else None
        fact = f"the text has {len(running)} blocks and is rendered as {len(body)} elements"
        yield Finding(
            path, last.line if last else 1, "block-not-rendered", fact, "Escape what Markdown takes for markup"
        )


def body_elements(html: str) -> Iterator[Element]:
    """The elements that blocks are rendered as, bullets one by one, notes left out."""
    for element in elements(html):
        if element.name == "ul":
            yield from elements(element.inner)
        elif element.attributes.get("class") != "footnote":
            yield element


def element_name(block: Block) -> str:
    """The name of the element that a block of this kind is rendered as."""
    own = {"paragraph": "p", "bullet": "li", "verse": "div", "table": "table", "code": "pre"}
    return own.get(block.kind, f"h{block.level}")


def keeps_its_lines(block: Block, element: Element) -> bool:
    """Whether a block is rendered with as many lines, or rows and cells, as it is written with; code as it stands."""
    if block.kind == "code":
        return [inside.inner for inside in elements(element.inner)] == [escape(block.text)]
    depth = breaks = 0
    cells: list[int] = []
    for token in tokens(element.inner):
        depth += token.opens - token.closes
        breaks += token.name == "br" and depth == 0
        if token.opens and token.name == "tr":
            cells.append(0)
        elif token.opens and token.name in CELLS:
            cells[-1] += 1
    if block.kind == "verse":
        return breaks == block.text.count("\n")
    return cells == [block.columns] * (len(block.pieces) // block.columns)


def not_rendered(block: Block, element: Element, path: str) -> Finding:
    made = f"<{element.name}>" + (f" with the id {element.attributes['id']}" if "id" in element.attributes else "")
    fact = f"Markdown makes {made} of the {block.kind} {block.id or 'without an id'}"
    remedy = "Escape with a backslash what it takes for markup"
    return Finding(path, block.line, "block-not-rendered", fact, remedy)


def foreign_markup(blocks: Iterable[Block], path: str) -> Iterator[Finding]:
    """Findings about HTML, entities, images and links in the Markdown of blocks."""
    for block in blocks:
        for line, text in block.markdown_lines:
            for what, pattern, remedy in FOREIGN:
                for m in pattern.finditer(text):
                    yield Finding(path, line, "markup-foreign", f"“{m[0][:20]}” is {what}", remedy)


def drafts(blocks: Iterable[Block], path: str) -> Iterator[Finding]:
    """Findings about blocks that a converter could not settle."""
    for block in blocks:
        if "draft" in block.classes:
            fact = f"{block.id or 'this block'} is a draft"
            yield Finding(
                path, block.line, "draft-unsettled", fact, "Settle it against the source and take .draft away"
            )


def undeclared(block: Block, element: Element, path: str) -> Iterator[Finding]:
    """Findings about attributes that a block declares and may not, and about elements that may not stand in it."""
    remedy = "Take it away"
    for name in sorted(element.attributes.keys() - {"id", "class", "lang", "data-of"}):
        yield Finding(path, block.line, "attribute-undeclared", f"{block.id} has the attribute {name}", remedy)
    for name in element.attributes.get("class", "").split():
        if block.kind not in CLASSES.get(name, ()):
            fact = f"{name} is no class that a {block.kind} may have"
            allowed = sorted(known for known, kinds in CLASSES.items() if block.kind in kinds)
            yield Finding(path, block.line, "class-undeclared", fact, f"Use one of {', '.join(allowed)}")
    if element.attributes.get("lang", "en") != "en" or ("lang" in element.attributes and not block.published):
        fact = f"{block.id} says that it is in the language {element.attributes['lang']}"
        yield Finding(path, block.line, "attribute-undeclared", fact, "lang=en stands with .published alone")
    for token in tokens(element.inner):
        if token.opens and not (is_ours(token) or parts_lines(token, block)):
            fact = f"{block.id} holds {token.raw[:40]}, which a text may not hold"
            yield Finding(path, block.line, "markup-foreign", fact, remedy)


def parts_lines(token: Token, block: Block) -> bool:
    """Whether a tag is one that the lines of the block's kind are rendered as, without attributes."""
    return token.name in LINES.get(block.kind, ()) and not token.attributes()


def is_ours(token: Token) -> bool:
    """Whether a tag inside a block is one that emphasis, marks, gaps and references to notes are rendered as.

    >>> [is_ours(token) for token in tokens('<em></em><em hidden=""></em><ins class="corr"></ins><ins></ins>')]
    [True, False, False, False, True, False, False, False]
    """
    attributes = token.attributes()
    names, value = attributes.keys(), attributes.get("class", "")
    if token.name in ("em", "strong"):
        return token.opens and not names
    if token.name == "sup":
        return names == {"id"} and attributes["id"].startswith("fnref")
    if token.name == "a":
        return names == {"class", "href"} and value == "footnote-ref" and attributes["href"].startswith("#fn:")
    if token.name == "span":
        is_mark = names == {"class", "title"} and value in MARK_CLASSES
        return is_mark or (names == GAP_ATTRIBUTES and value == "gap")
    readings = {"del": ("sic", "surplus"), "ins": ("corr", "supplied")}
    return names == {"class"} and value in readings.get(token.name, ())
