"""How findings are printed: by path and line, with a count by code at the end, and on GitHub as annotations as well."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping

from .findings import Finding


def report(findings: Iterable[Finding], before: str = "", environment: Mapping[str, str] = os.environ) -> str:
    """The findings, sorted and each once, one on a line; the last line counts them, behind the words given.

    Where the environment is a workflow of GitHub, an annotation follows each finding.

    >>> print(report([Finding("docs/a.md", 3, "id-missing", "this has no id", "Run make ids")], "checked: ", {}))
    docs/a.md:3: id-missing: this has no id. Run make ids.
    checked: 1 finding: id-missing 1
    """
    lines: list[str] = []
    own = sorted(set(findings))
    for finding in own:
        lines.append(str(finding))
        if environment.get("GITHUB_ACTIONS") == "true":
            lines.append(annotation(finding))
    return "\n".join([*lines, before + count(own)])


def count(findings: Iterable[Finding]) -> str:
    """How many findings there are, and how many of each code, the most frequent first.

    >>> count([])
    '0 findings'
    """
    codes = Counter(finding.code for finding in findings)
    noun = "finding" if codes.total() == 1 else "findings"
    listed = ", ".join(f"{code} {n}" for code, n in sorted(codes.items(), key=lambda item: (-item[1], item[0])))
    return f"{codes.total()} {noun}" + (f": {listed}" if listed else "")


def annotation(finding: Finding) -> str:
    """The workflow command by which GitHub shows a finding on its line of a pull request.

    Its form: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
    """
    place = f"file={in_property(finding.path)},line={finding.line},title={in_property(finding.code)}"
    return f"::error {place}::{in_message(f'{finding.fact}. {finding.remedy}.')}"


def in_message(text: str) -> str:
    """A text as it stands in the message of a workflow command, which ends with its line.

    >>> in_message("13% of\\nall: two, three")
    '13%25 of%0Aall: two, three'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_property(text: str) -> str:
    """A text as it stands in a property of a workflow command, where colon and comma end it.

    >>> in_property("docs/a,b.md:3")
    'docs/a%2Cb.md%3A3'
    """
    return in_message(text).replace(":", "%3A").replace(",", "%2C")
