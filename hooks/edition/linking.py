"""Linking: every glossary term in a woven page, in both languages, exactly (law 4).

Longest match first on the corrected reading: `del` and notes are skipped, a correction inside a term is in nobody's
way. Never inside a heading, a link or code; never across a block. A link encloses whole elements, or is not made and
reported.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import ahocorasick

from .glossary import Term
from .markup import Token, escape, tokens

Place = tuple[int, int, int]
HEADINGS = {f"h{n}" for n in range(1, 7)}
CLOSED = {"a", "code", "pre", "sup", "del", "button", "script", "style", "label"}
BLOCKS = {"p", "li", "div", "td", "th", "dd", "dt", "blockquote", *HEADINGS}
WORD = re.compile(r"[\w'’]")
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


@dataclass(frozen=True)
class Found:
    start: int
    end: int
    term: Term


class Matcher:
    """Finds terms in running text, longest first, in either language."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.chinese, self.english = ahocorasick.Automaton(), ahocorasick.Automaton()
        written: dict[str, list[Term]] = {}
        for term in terms:
            self.chinese.add_word(term.zh, (len(term.zh), term))
            for context in term.contexts:
                self.chinese.add_word(context, (len(context), None))
            for form in dict.fromkeys(w for f in term.english for w in (f.lower(), plural(f.lower()))):
                written.setdefault(form, []).append(term)
        for form, those in written.items():
            self.english.add_word(form, (len(form), tuple(those)))
        for automaton in (self.chinese, self.english):
            if len(automaton):
                automaton.make_automaton()

    def find_chinese(self, text: str) -> list[Found]:
        """The terms in a Chinese text, in order, none overlapping. A context that excepts a term hides it."""
        if not len(self.chinese):
            return []
        found: list[Found] = []
        for end, (length, term) in self.chinese.iter_long(text):
            start = end + 1 - length
            found += [Found(start, end + 1, term)] if term else self.inside(text, start, end + 1)
        return found

    def inside(self, text: str, start: int, end: int) -> Iterator[Found]:
        """The terms in an excepting context but those it excepts."""
        context = text[start:end]
        spans = [(e + 1 - n, e + 1, t) for e, (n, t) in self.chinese.iter(context) if t and context not in t.contexts]
        for s, e, term in leftmost_longest(spans):
            yield Found(start + s, start + e, term)

    def find_english(self, text: str, allowed: set[str]) -> Iterator[Found]:
        """The English forms in a text, as whole words, of the terms that its Chinese holds; Ai is not AI."""
        lower = text.lower().replace("’", "'")
        if not len(self.english) or len(lower) != len(text):
            return
        spans = []
        for end, (length, those) in self.english.iter(lower):
            start = end + 1 - length
            term = next((t for t in those if t.slug in allowed), None)
            bounded = not (start and WORD.match(text[start - 1])) and not WORD.match(text[end + 1 : end + 2])
            name = term and lower[start : end + 1].upper() in term.english and not text[start : end + 1].isupper()
            if term and bounded and not name:
                spans.append((start, end + 1, term))
        for start, end, term in leftmost_longest(spans):
            yield Found(start, end, term)


def leftmost_longest(spans: list[tuple[int, int, Term]]) -> Iterator[tuple[int, int, Term]]:
    """Spans that do not overlap: the first from the left, of those with one start the longest."""
    at = 0
    for start, end, term in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= at:
            yield start, end, term
            at = end


def plural(form: str) -> str:
    """The form with its last word in the plural, as far as spelling rules tell.

    >>> plural("industrial chain"), plural("talent strategy"), plural("productive forces")
    ('industrial chains', 'talent strategies', 'productive forces')
    """
    if form.endswith("s") or not form[-1:].isalpha():
        return form
    if re.search(r"[^aeiou]y$", form):
        return form[:-1] + "ies"
    return form + ("es" if re.search(r"(?:x|ch|sh)$", form) else "s")


@dataclass
class Linked:
    """A page with its terms linked, every occurrence, and those that could not be linked (block, words)."""

    html: str
    occurrences: list[Occurrence] = field(default_factory=list)
    unlinked: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Run:
    """The running text of one block in one language, in pieces: where each starts, and its place in which token."""

    lang: str
    block: str
    pieces: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    length: int = 0

    def add(self, n: int, raw: str) -> None:
        """Adds a token's characters, an entity as the one character it stands for."""
        for m in ENTITY.finditer(raw):
            piece = m[0]
            if piece[0] == "&" and len(piece := html.unescape(piece)) != 1:
                piece = " "
            self.pieces.append(piece)
            self.starts.append(self.length)
            self.places.append((n, m.start(), m.end()))
            self.length += len(piece)

    def place(self, at: int) -> Place:
        """The token that a character comes from, and where in it the character starts and ends."""
        i = bisect_right(self.starts, at) - 1
        n, start, end = self.places[i]
        offset = at - self.starts[i]
        return (n, start, end) if len(self.pieces[i]) == 1 else (n, start + offset, start + offset + 1)


def link(page: str, matcher: Matcher, prefix: str) -> Linked:
    """Links every term of a woven page; `prefix` leads from the page to the glossary's folder (`../../../glossary/`).

    An English form is linked where the block's Chinese, which stands before it, holds the term.
    """
    toks = list(tokens(page))
    out = Linked("")
    inserts: dict[tuple[int, int], list[tuple[int, str]]] = {}
    known: dict[str, set[str]] = {}
    for run in runs(toks):
        text = "".join(run.pieces)
        here = known.setdefault(run.block, set())
        for found in matcher.find_chinese(text) if run.lang == "zh" else list(matcher.find_english(text, here)):
            here.add(found.term.slug)
            first, last = run.place(found.start), run.place(found.end - 1)
            words = text[found.start : found.end]
            whole = enclosure(toks, first, last)
            if whole is None:
                out.unlinked.append((run.block, words))
                continue
            href = escape(f"{prefix}{found.term.slug}/")
            inserts.setdefault(whole[0], []).append((1, f'<a class="term" href="{href}">'))
            inserts.setdefault(whole[1], []).append((0, "</a>"))
            before, after = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 60]
            out.occurrences.append(Occurrence(found.term.slug, run.block, run.lang, before, words, after))
    cuts: dict[int, list[int]] = {}
    for n, at in sorted(inserts):
        cuts.setdefault(n, []).append(at)
    out.html = "".join(spliced(token.raw, n, cuts.get(n, []), inserts) for n, token in enumerate(toks))
    return out


def spliced(raw: str, n: int, cuts: list[int], inserts: dict[tuple[int, int], list[tuple[int, str]]]) -> str:
    """A token with what is inserted into it, closing tags before opening ones."""
    parts, last = [], 0
    for at in cuts:
        parts += [raw[last:at], *(text for _, text in sorted(inserts[(n, at)]))]
        last = at
    return "".join(parts) + raw[last:]


def runs(toks: list[Token]) -> Iterator[Run]:
    """The running texts of a page: one for each block in a marked language, without what takes no link."""
    stack: list[tuple[str, str, str, bool]] = []
    run: Run | None = None
    for n, token in enumerate(toks):
        if token.opens:
            attributes = token.attributes()
            _, lang, block, closed = stack[-1] if stack else ("", "", "", False)
            block = attributes.get("id") or block
            shut = closed or token.name in CLOSED or token.name in HEADINGS or "data-search-exclude" in attributes
            stack.append((token.name, attributes.get("lang", lang), block, shut))
        elif token.closes and stack:
            stack.pop()
        if token.name in BLOCKS:
            if run and run.length:
                yield run
            run = None
        if token.is_text and stack and stack[-1][1] and not stack[-1][3]:
            _, lang, block, _ = stack[-1]
            if run is None or run.lang != lang[:2]:
                if run and run.length:
                    yield run
                run = Run(lang[:2], block)
            run.add(n, token.raw)
    if run and run.length:
        yield run


def enclosure(toks: list[Token], first: Place, last: Place) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where a link from one character to another opens and closes so that it encloses whole elements; none if nowhere.

    Where a tag in between stays open, or was opened before, the link moves out over tags that hold no more text.
    """
    (start, opens_at, _), (end, _, closes_at) = first, last
    depth, lowest = 0, 0
    for token in toks[start + 1 : end]:
        depth += token.opens - token.closes
        lowest = min(lowest, depth)
    begin, finish = (start, opens_at), (end, closes_at)
    for _ in range(-lowest):
        if begin[1] or begin[0] == 0 or not toks[begin[0] - 1].opens:
            return None
        begin = (begin[0] - 1, 0)
    for _ in range(depth - lowest):
        after = finish[0] + 1
        if finish[1] != len(toks[finish[0]].raw) or after >= len(toks) or not toks[after].closes:
            return None
        finish = (after, len(toks[after].raw))
    return begin, finish
