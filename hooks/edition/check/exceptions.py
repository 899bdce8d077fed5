"""Exceptions: the findings of a pair that its English file says are right, each with its reason.

`exceptions: [{block: p7, code: figure-missing, what: "3", reason: "…"}]` in the front matter of the `.en.md`: `what`
is the figure or the Chinese words in question, and stands with no other code. One that silences nothing is a finding.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from ..base.findings import Finding
from ..model.pairing import Pair
from ..model.texts import listed
from . import alignment
from .alignment import Located


def check(pair: Pair, more: Iterable[Located] = ()) -> list[Finding]:
    """The findings about a pair (of its alignment, and `more`) that no exception silences, and about its exceptions."""
    if pair.en is None:
        return []
    located = [*alignment.faults(pair), *more]
    entries = listed(pair.en.meta, "exceptions")
    granted = [entry for entry in entries if isinstance(entry, dict) and entry.get("reason")]
    rest = [where.finding() for where in located if not any(silences(entry, where) for entry in granted)]
    line = pair.en.meta_lines.get("exceptions", 1)
    idle = [Finding(pair.en.path, line, *fault) for fault in faults(entries, located)]
    return sorted({*rest, *idle})


def silences(entry: dict[str, Any], where: Located) -> bool:
    """Whether an exception names a fault: its block, its code, and what differs."""
    named = entry.get("block"), entry.get("code"), str(entry.get("what", ""))
    return named == (where.block.id, where.fault.code, where.fault.what)


def faults(entries: list[Any], located: list[Located]) -> Iterator[tuple[str, str, str]]:
    """Code, fact and remedy of exceptions without a reason and of exceptions that silence nothing."""
    for entry in entries:
        if not isinstance(entry, dict):
            yield "exception-bare", f"the exception {entry} names nothing", "Write {block, code, reason}"
            continue
        shown = " ".join(str(entry[key]) for key in ("block", "code", "what") if key in entry)
        if not entry.get("reason"):
            yield "exception-bare", f"the exception {shown} gives no reason", "Add reason: …"
        elif not any(silences(entry, where) for where in located):
            yield "exception-idle", f"the exception {shown} is no longer needed", "Delete it"
