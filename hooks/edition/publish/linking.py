"""Linking: every glossary term in a woven page, in both languages, exactly (law 4).

Longest match first on the corrected reading: `del` and notes are skipped, a correction inside a term is in nobody's
way. Never inside a heading, a link or code; never across a block. A link encloses whole elements, or is not made and
reported.
"""

import html
import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from ..base.markup import Token, escape, tokens
from ..model.matcher import Matcher

Place = tuple[int, int, int]
Insert = tuple[int, int, str]  # where in a token, whether a tag opens, the tag
HEADINGS = {f"h{n}" for n in range(1, 7)}
CLOSED = {"a", "code", "pre", "sup", "del", "button", "script", "style", "label"}
BLOCKS = {"p", "li", "div", "td", "th", "dd", "dt", "blockquote", *HEADINGS}
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);|[^&]+|&")


@dataclass(frozen=True)
class Occurrence:
    """One occurrence of a term: in which block and language, the words, and what stands before and after them."""

    slug: str
    block: str
    lang: str
    before: str
    words: str
    after: str


@dataclass
class Linked:
    """A page with its terms linked, every occurrence, and those that could not be linked (block, words)."""

    html: str
    occurrences: list[Occurrence] = field(default_factory=list)
    unlinked: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Run:
    """The running text of one block in one language; where each of its pieces starts, in it and in which token."""

    lang: str
    block: str
    text: str = ""
    starts: list[int] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    def add(self, n: int, raw: str) -> None:
        """Adds a token's characters, an entity as the one character it stands for."""
        for m in ENTITY.finditer(raw):
            entity = html.unescape(m[0]) if m[0][0] == "&" else ""
            self.starts.append(len(self.text))
            self.places.append((n, m.start(), m.end() if entity else m.start() + 1))
            self.text += m[0] if not entity else entity if len(entity) == 1 else " "

    def place(self, at: int) -> Place:
        """The token that a character comes from, and where in it the character starts and ends."""
        i = bisect_right(self.starts, at) - 1
        n, start, end = self.places[i]
        offset = at - self.starts[i]
        return n, start + offset, end + offset


def link(page: str, matcher: Matcher, prefix: str) -> Linked:
    """Links every term of a woven page; `prefix` leads from the page to the glossary's folder (`../../../glossary/`).

    An English form is linked where the block's Chinese, which stands before it, holds the term.
    """
    toks = list(tokens(page))
    out = Linked("")
    inserts: defaultdict[int, list[Insert]] = defaultdict(list)
    known: dict[str, set[str]] = {}
    for run in runs(toks):
        text, here = run.text, known.setdefault(run.block, set())
        for found in matcher.find_chinese(text) if run.lang == "zh" else matcher.find_english(text, here):
            here.add(found.term.slug)
            first, last = run.place(found.start), run.place(found.end - 1)
            words = text[found.start : found.end]
            whole = enclosure(toks, first, last)
            if whole is None:
                out.unlinked.append((run.block, words))
                continue
            href = escape(f"{prefix}{found.term.slug}/")
            (begin, opens_at), (end, closes_at) = whole
            inserts[begin].append((opens_at, 1, f'<a class="term" href="{href}">'))
            inserts[end].append((closes_at, 0, "</a>"))
            before, after = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 60]
            out.occurrences.append(Occurrence(found.term.slug, run.block, run.lang, before, words, after))
    out.html = "".join(spliced(token.raw, inserts[n]) if n in inserts else token.raw for n, token in enumerate(toks))
    return out


def spliced(raw: str, inserts: list[Insert]) -> str:
    """A token with what is inserted into it, closing tags before opening ones."""
    parts, last = [], 0
    for at, _, text in sorted(inserts):
        parts += [raw[last:at], text]
        last = at
    return "".join(parts) + raw[last:]


def runs(toks: list[Token]) -> list[Run]:
    """The running texts of a page: one for each block in a marked language, without what takes no link."""
    found: list[Run] = []
    stack = [("", "", False)]
    fresh = True
    for n, token in enumerate(toks):
        lang, block, closed = stack[-1]
        if token.opens:
            attributes = token.attributes()
            shut = closed or token.name in CLOSED or token.name in HEADINGS or "data-search-exclude" in attributes
            stack.append((attributes.get("lang", lang), attributes.get("id") or block, shut))
        elif token.closes and len(stack) > 1:
            stack.pop()
        elif token.is_text and lang and not closed:
            if fresh or found[-1].lang != lang[:2]:
                found.append(Run(lang[:2], block))
            found[-1].add(n, token.raw)
            fresh = False
        fresh = fresh or token.name in BLOCKS
    return found


def enclosure(toks: list[Token], first: Place, last: Place) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where a link from one character to another opens and closes so that it encloses whole elements; none if nowhere.

    Where a tag in between stays open, or was opened before, the link moves out over tags that hold no more text.
    """
    (start, opens_at, _), (end, _, closes_at) = first, last
    depth, lowest = 0, 0
    for token in toks[start + 1 : end]:
        depth += token.opens - token.closes
        lowest = min(lowest, depth)
    before, behind = toks[max(0, start + lowest) : start], toks[end + 1 : end + 1 + depth - lowest]
    if len(before) < -lowest or len(behind) < depth - lowest or not all(token.opens for token in before):
        return None
    if (before and opens_at) or (behind and closes_at < len(toks[end].raw)) or not all(t.closes for t in behind):
        return None
    begin = (start - len(before), 0) if before else (start, opens_at)
    return begin, (end + len(behind), len(behind[-1].raw)) if behind else (end, closes_at)
