"""Checks every text, every pair and the glossary, and prints what does not hold, by file and line."""

import sys
from pathlib import Path

from edition import maintenance

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    findings, summary = maintenance.check_all(ROOT)
    print(*findings, summary, sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
