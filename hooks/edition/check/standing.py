"""Standing: whether a translation is as far as its status says, and follows its Chinese as it is now."""

from collections.abc import Iterator

from ..base.findings import Fault, Finding
from ..model.data.statuses import STATUSES
from ..model.texts.pairing import Aligned, Pair


def misstatements(pair: Pair) -> Iterator[Finding]:
    """Findings about a text's status, and about stale blocks where it does not say that the translation is partial."""
    if pair.en is None:
        return
    en = pair.en
    if not en.meta.get("status"):
        remedy = f"Write status: with one of {', '.join(STATUSES)}"
        yield Finding(en.path, 1, "status-missing", "the translation has no status", remedy)
    if not en.status.partial:
        yield from stale(pair)
    elif is_whole(pair):
        fact = "the translation is called partial, and no block is missing or stale"
        remedy = f"Write status: {'revised' if en.status.revised else 'drafted'}"
        yield Finding(en.path, en.meta_lines.get("status", 1), "status-idle", fact, remedy)


def stale(pair: Pair) -> Iterator[Finding]:
    """A finding for each block with an id whose English was not made from its present Chinese, or does not say so."""
    for aligned in pair.aligned():
        if pair.en and aligned.en and aligned.en.id and aligned.stale:
            fact = f"the Chinese of {aligned.en.id} has changed since it was translated"
            if not aligned.en.data_of:
                fact = f"{aligned.en.id} does not say which Chinese it was made from"
            fault = Fault("translation-stale", fact, f"Revise it, then run make stamp FILE={pair.en.path}")
            yield fault.at(pair.en.path, aligned.en.line, aligned.en.id)


def missing(pair: Pair) -> Iterator[Finding]:
    """A finding for each block that has no English."""
    for zh in (aligned.zh for aligned in pair.aligned() if lacks_english(aligned)):
        fault = Fault("translation-missing", f"{zh.id} has no English", "Translate it")
        yield fault.at(pair.zh.path, zh.line, zh.id)


def is_whole(pair: Pair) -> bool:
    """Whether every block and every note has its English, and none is stale."""
    notes = pair.zh.notes().keys() <= (pair.en.notes().keys() if pair.en else set())
    return notes and not any(aligned.stale or lacks_english(aligned) for aligned in pair.aligned())


def lacks_english(aligned: Aligned) -> bool:
    """Whether a block is still to be translated; what the source itself prints in English is not."""
    return aligned.en is None and not aligned.zh.published
