"""Alignment: what keeps the two files of a text from being one pair (law 3).

Each rule takes an aligned block and says what differs; the ordered table `RULES` is the check.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from . import figures, marks, texts
from .findings import Finding
from .folding import HAN
from .pairing import Pair
from .texts import Block

SPEAKER = re.compile(r"^\*\*[^*]+(?:[：:]\s*\*\*|\*\*\s*[：:])")
NOTE = re.compile(r"\[\^(?!t)[^\]\s]+\]|［[\d,，、—–-]+］")
CHINESE = re.compile(f"[{HAN}]+")
Rule = Callable[[Block, Block], Iterable["Fault"]]


@dataclass(frozen=True)
class Fault:
    """What a rule says of a block; `what` tells faults of one code in one block apart, for exceptions to name."""

    code: str
    fact: str
    remedy: str
    what: str = ""


@dataclass(frozen=True)
class Located:
    """A fault with the id of its block and its place."""

    block: str
    path: str
    line: int
    fault: Fault

    def finding(self) -> Finding:
        return Finding(self.path, self.line, self.fault.code, self.fault.fact, self.fault.remedy)


def kind_of(block: Block) -> str:
    return f"heading of level {block.level}" if block.kind == "heading" else block.kind


def notes_of(block: Block) -> list[str]:
    """A block's references to notes and to works, the translator's left out.

    >>> notes_of(Block("paragraph", "p1", "Productive forces[^n2] keep[^t1] leaping［3］", 1))
    ['[^n2]', '［3］']
    """
    return NOTE.findall(block.text)


def differ_in_kind(zh: Block, en: Block) -> Iterator[Fault]:
    if kind_of(zh) != kind_of(en):
        fact = f"{zh.id} is a {kind_of(en)} in English, a {kind_of(zh)} in Chinese"
        yield Fault("kind-differs", fact, "Make it the same")


def differ_in_notes(zh: Block, en: Block) -> Iterator[Fault]:
    ours, theirs = (" ".join(notes_of(b)) or "no note" for b in (en, zh))
    if ours != theirs:
        yield Fault("note-differs", f"{zh.id} refers to {ours}, its Chinese to {theirs}", "Refer to the same notes")


def differ_in_gaps(zh: Block, en: Block) -> Iterator[Fault]:
    ours, theirs = (sum(mark.kind == "gap" for mark in marks.marks_of(b.text)) for b in (en, zh))
    if ours != theirs:
        fact = f"{zh.id} has {ours} gaps, its Chinese {theirs}"
        yield Fault("gap-differs", fact, "Put {>>gap: …<<} where the Chinese has it")


def differ_in_speaker(zh: Block, en: Block) -> Iterator[Fault]:
    ours, theirs = (bool(SPEAKER.match(marks.corrected(b.text))) for b in (en, zh))
    if ours != theirs:
        here, there = ("a", "none") if ours else ("no", "one")
        fact = f"{zh.id} has {here} speaker’s label, its Chinese has {there}"
        yield Fault("speaker-differs", fact, "Label both, or neither")


def leave_quotes_open(zh: Block, en: Block) -> Iterator[Fault]:
    depth, text = 0, texts.plain(en.text)
    for m in re.finditer("[“”]", text):
        depth += 1 if m[0] == "“" else -1
        if depth not in (0, 1):
            break
    if depth:
        fact = f"{zh.id} has {text.count('“')} “ and {text.count('”')} ”, or has them out of order"
        yield Fault("quotes-unbalanced", fact, "Pair them; use ‘ ’ inside “ ”")


def leave_chinese(zh: Block, en: Block) -> Iterator[Fault]:
    for words in dict.fromkeys(CHINESE.findall(marks.corrected(en.text))):
        yield Fault("chinese-left", f"{zh.id} holds {words}", "Translate it", words)


def lose_figures(zh: Block, en: Block) -> Iterator[Fault]:
    for figure in figures.missing(texts.plain(zh.text), texts.plain(en.text)):
        fact = f"{zh.id} has {figure.shown} in Chinese, which its English does not hold"
        yield Fault("figure-missing", fact, "Add it, or except it with a reason", figure.shown)


WORDING: tuple[Rule, ...] = (leave_quotes_open, leave_chinese, lose_figures)
RULES: tuple[Rule, ...] = (differ_in_kind, differ_in_notes, differ_in_gaps, differ_in_speaker, *WORDING)


def faults(pair: Pair) -> Iterator[Located]:
    """Every difference between the files of a pair, before exceptions; none where there is no English file."""
    if pair.en is None:
        return
    path = pair.en.path
    zh = {b.id: b for b in pair.zh.blocks if b.kind != "note" and b.id and not b.published}
    en = {b.id: b for b in pair.en.blocks if b.kind != "note" and b.id}
    for ident, block in zh.items():
        if ident not in en or not en[ident].text:
            fault = Fault("block-missing", f"{ident} has no English", f"Translate it in {path}")
            yield Located(ident, pair.zh.path, block.line, fault)
    for ident, block in en.items():
        if ident not in zh:
            fault = Fault("block-unknown", f"{ident} is no block of {pair.zh.path}", "Correct its id, or take it out")
            yield Located(ident, path, block.line, fault)
    wanted, found = [i for i in zh if i in en], [i for i in en if i in zh]
    for right, ident in zip(wanted, found, strict=True):
        if right != ident:
            fact = f"{ident} stands where {right} stands in Chinese"
            yield Located(ident, path, en[ident].line, Fault("order-differs", fact, "Put the blocks in its order"))
            break
    for ident in wanted:
        for rule in RULES:
            yield from (Located(ident, path, en[ident].line, fault) for fault in rule(zh[ident], en[ident]))
    yield from note_faults(pair.zh.notes(), pair.en.notes(), pair.zh.path, path)


def note_faults(zh: dict[str, Block], en: dict[str, Block], zh_path: str, path: str) -> Iterator[Located]:
    """Notes that one file defines and the other does not, and figures lost in a note."""
    for ident, note in zh.items():
        if ident not in en:
            fault = Fault("note-undefined", f"[^{ident}] is not defined in English", f"Translate it in {path}")
            yield Located(ident, zh_path, note.line, fault)
            continue
        for rule in WORDING:
            yield from (Located(ident, path, en[ident].line, fault) for fault in rule(note, en[ident]))
    for ident, note in en.items():
        if ident not in zh and not ident.startswith("t"):
            fault = Fault(
                "note-unknown", f"[^{ident}] is no note of {zh_path}", "Correct it, or name it [^t1], [^t2] …"
            )
            yield Located(ident, path, note.line, fault)
