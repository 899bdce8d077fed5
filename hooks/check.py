"""Checks every text, every pair and the glossary, and prints what does not hold, by file and line."""

from pathlib import Path

from edition.base.reporting import report
from edition.commands import maintenance
from edition.commands.entry import run


def main(root: Path) -> int:
    findings, checked = maintenance.check_all(root)
    print(report(findings, checked))
    return 1 if findings else 0


if __name__ == "__main__":
    run(main)
