"""Alignment: what keeps the two files of a text from being one pair (law 3).

Each rule takes an aligned block and says what differs; the ordered table `RULES` is the check.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..base.characters import HAN
from ..base.findings import Finding
from ..model import figures, marks, texts
from ..model.pairing import Pair
from ..model.texts import Block

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
    """A fault with its block and the file that the block stands in."""

    block: Block
    path: str
    fault: Fault

    def finding(self) -> Finding:
        return Finding(self.path, self.block.line, self.fault.code, self.fault.fact, self.fault.remedy)


def kind_of(block: Block) -> str:
    return f"heading of level {block.level}" if block.kind == "heading" else block.kind


def differ_in_kind(zh: Block, en: Block) -> Iterator[Fault]:
    if kind_of(zh) != kind_of(en):
        fact = f"{zh.id} is a {kind_of(en)} in English, a {kind_of(zh)} in Chinese"
        yield Fault("kind-differs", fact, "Make it the same")


def differ_in_notes(zh: Block, en: Block) -> Iterator[Fault]:
    """References to notes and to works, the translator's left out.

    >>> NOTE.findall("Productive forces[^n2] keep[^t1] leaping［3］")
    ['[^n2]', '［3］']
    """
    ours, theirs = (" ".join(NOTE.findall(block.text)) or "no note" for block in (en, zh))
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
    text = texts.plain(en.text)
    if re.search("[“”]", re.sub("“[^“”]*”", "", text)):
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
    path, remedy = pair.en.path, f"Translate it in {pair.en.path}"
    zh = {b.id: b for b in pair.zh.blocks if b.kind != "note" and b.id and not b.published}
    en = {b.id: b for b in pair.en.blocks if b.kind != "note" and b.id}
    for ident, block in zh.items():
        if ident not in en or not en[ident].text:
            yield Located(block, pair.zh.path, Fault("block-missing", f"{ident} has no English", remedy))
    for ident, block in en.items():
        if ident not in zh:
            fact = f"{ident} is no block of {pair.zh.path}"
            yield Located(block, path, Fault("block-unknown", fact, "Correct its id, or take it out"))
    wanted, found = [ident for ident in zh if ident in en], [ident for ident in en if ident in zh]
    for right, ident in zip(wanted, found, strict=True):
        if right != ident:
            fact = f"{ident} stands where {right} stands in Chinese"
            yield Located(en[ident], path, Fault("order-differs", fact, "Put the blocks in its order"))
            break
    for ident in wanted:
        yield from judged(RULES, zh[ident], en[ident], path)
    ours, theirs = pair.en.notes(), pair.zh.notes()
    for ident, note in theirs.items():
        if ident in ours:
            yield from judged(WORDING, note, ours[ident], path)
        else:
            fact = f"[^{ident}] is not defined in English"
            yield Located(note, pair.zh.path, Fault("note-undefined", fact, remedy))
    for ident, note in ours.items():
        if ident not in theirs and not ident.startswith("t"):
            fact = f"[^{ident}] is no note of {pair.zh.path}"
            yield Located(note, path, Fault("note-unknown", fact, "Correct it, or name it [^t1], [^t2] …"))


def judged(rules: tuple[Rule, ...], zh: Block, en: Block, path: str) -> Iterator[Located]:
    return (Located(en, path, fault) for rule in rules for fault in rule(zh, en))
