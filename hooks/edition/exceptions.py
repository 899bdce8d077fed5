"""Exceptions: the findings of a pair that its English file says are right, each with its reason.

`exceptions: [{block: p7, code: figure-missing, what: "3", reason: "…"}]` in the front matter of the `.en.md`: `what`
is the figure or the Chinese words in question, and stands with no other code. One that silences nothing is a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from . import alignment
from .alignment import Located
from .findings import Finding
from .pairing import Pair
from .texts import Text


def check(pair: Pair, more: Iterable[Located] = ()) -> list[Finding]:
    """The findings about a pair (of its alignment, and `more`) that no exception silences, and about its exceptions."""
    located = [*alignment.faults(pair), *more]
    if pair.en is None:
        return []
    granted = [entry for entry in listed(pair.en) if isinstance(entry, dict) and entry.get("reason")]
    rest = [where.finding() for where in located if not any(silences(entry, where) for entry in granted)]
    return sorted({*rest, *about_exceptions(pair.en, located)})


def listed(text: Text) -> list[Any]:
    value = text.meta.get("exceptions") or []
    return value if isinstance(value, list) else [value]


def silences(entry: dict[str, Any], where: Located) -> bool:
    """Whether an exception names a fault: its block, its code, and what differs."""
    named = entry.get("block"), entry.get("code"), str(entry.get("what", ""))
    return named == (where.block, where.fault.code, where.fault.what)


def about_exceptions(text: Text, located: Iterable[Located]) -> Iterator[Finding]:
    """Findings about exceptions without a reason and exceptions that silence nothing."""
    located, line = list(located), text.meta_lines.get("exceptions", 1)
    for entry in listed(text):
        if not isinstance(entry, dict):
            yield Finding(
                text.path, line, "exception-bare", f"the exception {entry} names nothing", "Write {block, code, reason}"
            )
            continue
        shown = " ".join(str(entry[key]) for key in ("block", "code", "what") if key in entry)
        if not entry.get("reason"):
            yield Finding(text.path, line, "exception-bare", f"the exception {shown} gives no reason", "Add reason: …")
        elif not any(silences(entry, where) for where in located):
            yield Finding(text.path, line, "exception-idle", f"the exception {shown} is no longer needed", "Delete it")
