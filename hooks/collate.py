"""Proves law 1 for all texts, and prints what became of every source's characters."""

import sys
from pathlib import Path

from edition.base.reporting import report
from edition.commands import collate
from edition.commands.entry import run


def main(root: Path) -> int:
    results = collate.collate_all(root)
    print(collate.report(results))
    findings = [finding for _, result in results for finding in result.findings]
    if findings:
        print(report(findings), file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    run(main)
