"""Outlines of conversions: a row a block, with its source lines and the rules that made it.

They pin what raw conversion does with the real sources. Where a change of a rule is meant to change them, write them
anew and read the difference: `PYTHONPATH=hooks python tests/convert/test_outlines.py`.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from edition.convert.conversion import convert
from edition.model.sources import ledger
from edition.model.sources.source import Source

TESTS = Path(__file__).parents[1]
FOLDER = TESTS / "fixtures/outlines"
SOURCES = {
    **{path.name[:3]: path for path in sorted(TESTS.parent.glob("sources/*.txt"))},
    **{name: TESTS / f"fixtures/specimens/{name}.txt" for name in ("web-print", "two-column", "pamphlet")},
}


def outline(path: Path) -> str:
    """The blocks of a source's texts, and fingerprints of all that was written."""
    conversion = convert(Source.read(path), markdown=path.name.startswith("004"))
    rows = ["text\tblock\tkind\tlines\topened by\tkind by"]
    for number, text in enumerate(conversion.texts, 1):
        rows.append(f"{number}\t\t\t{text.lines[0]}-{text.lines[1]}\t\t")
        for draft in (block.draft for block in text.blocks):
            lines = f"{draft.lines[0].number}-{draft.lines[-1].number}" if draft.lines else "-"
            kind = " ".join(filter(None, (draft.kind, str(draft.level or ""), draft.css_class)))
            rows.append(f"{number}\t{draft.id}\t{kind}\t{lines}\t{draft.opened_by}\t{draft.kind_rule}")
    written = {
        "markdown": "\n".join(text.markdown for text in conversion.texts),
        "ledger": ledger.write(conversion.entries),
        "report": "\n".join(f"{line.line} {line.rule} {line.what}" for line in conversion.report),
    }
    rows += [f"{name} {sha256(text.encode()).hexdigest()[:16]}" for name, text in written.items()]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("name", SOURCES)
def test_raw_conversion_is_what_its_outline_says(name: str) -> None:
    assert outline(SOURCES[name]) == (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")


if __name__ == "__main__":
    for name, path in SOURCES.items():
        (FOLDER / f"{name}.tsv").write_text(outline(path), encoding="utf-8")
