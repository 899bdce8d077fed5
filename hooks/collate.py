"""Proves law 1 for all texts, and prints what became of every source's characters."""

import sys
from pathlib import Path

from edition import workbench
from edition.findings import EditionError

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    results = workbench.collate_all(ROOT)
    print(workbench.report(results))
    findings = sorted({finding for _, result in results for finding in result.findings})
    for finding in findings:
        print(finding, file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except EditionError as error:
        sys.exit(str(error))
