"""Exceptions: the findings about a pair that its English file says are right, each with its reason.

`exceptions: [{block: p7, code: figure-missing, what: "3", reason: "…"}]` in the front matter of the `.en.md`: `what`
is the figure, the Chinese words or the deprecated form in question; other codes have none. One that silences nothing
is a finding, but where the code is one of `LEARNED`.
"""

from collections.abc import Iterable, Iterator

from ..base.findings import Fault, Finding
from ..model.texts.pairing import Pair
from . import alignment

# These findings rest on what is learned from all texts and come and go with their English: exceptions may idle.
LEARNED = {"clause-lost", "sentence-added", "sentence-length-odd"}


def unsilenced(pair: Pair, others: Iterable[Finding] = ()) -> list[Finding]:
    """The findings about a pair that no exception silences, and those about its exceptions, sorted.

    The former are those of its alignment and the others that are given. None where there is no English file.
    """
    if pair.en is None:
        return []
    findings = [*alignment.misalignments(pair), *others]
    granted: list[dict[str, str]] = pair.en.meta.get("exceptions", [])
    left = [finding for finding in findings if not any(silences(given, finding) for given in granted)]
    line = pair.en.meta_lines.get("exceptions", 1)
    return sorted({*left, *(fault.at(pair.en.path, line) for fault in idle_exceptions(granted, findings))})


def silences(exception: dict[str, str], finding: Finding) -> bool:
    """Whether an exception names a finding: its block, its code, and what in the block it is about."""
    about = exception.get("block"), exception.get("code"), exception.get("what", "")
    return about == (finding.block, finding.code, finding.what)


def idle_exceptions(exceptions: list[dict[str, str]], findings: list[Finding]) -> Iterator[Fault]:
    """A fault for each exception that silences none of the findings."""
    for given in exceptions:
        if given.get("code") not in LEARNED and not any(silences(given, finding) for finding in findings):
            described = " ".join(given[key] for key in ("block", "code", "what") if key in given)
            yield Fault("exception-idle", f"the exception {described} is no longer needed", "Delete it")
