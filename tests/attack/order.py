"""A small repository in order, and a file of each kind in it: what `malformed.py` damages."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from corpus import ROOT, documents
from edition.model.data.schemas import BEADS, TABLES
from trees import few_terms, forget_places

KEY = "001"  # a document of one text with notes, marks and a ledger
CATALOGUE = "sources/catalogue.yml"
# One that is damaged, and those that the exceptions of its English name.
TERMS = (
    "new-quality-productive-forces",
    "qualitative-state",
    "science-park",
    "industrial-park",
    "scientific-and-technological-revolution",
)
TERM = f"docs/glossary/{TERMS[0]}.md"


@dataclass(frozen=True)
class Tree:
    """A small repository in order, and what its files hold."""

    root: Path
    files: dict[str, bytes]

    @classmethod
    def made(cls, root: Path) -> Tree:
        """One real document with all that belongs to it, a few terms and the tables."""
        document = next(one for one in documents() if one.key == KEY)
        own = [path for chinese in document.paths() for path in (chinese, chinese.replace(".md", ".en.md"))]
        terms = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs/glossary").glob("*.md"))]
        for name in (f"sources/{document.file}", document.ledger, *own, *terms, *TABLES):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, root / name)
        names = {path.removeprefix("docs/texts/").removesuffix(".md") for path in document.paths()}
        corrections = rows_of(root / BEADS, names)
        forget_places(root)
        few_terms(root, *TERMS)
        (root / BEADS).write_text(corrections, encoding="utf-8")
        entry = (ROOT / CATALOGUE).read_text(encoding="utf-8").partition(f'"{KEY}":')[2].partition('\n"')[0]
        (root / CATALOGUE).write_text(f'"{KEY}":{entry}\n', encoding="utf-8")
        files = [path for path in root.rglob("*") if path.is_file()]
        return cls(root, {path.relative_to(root).as_posix(): path.read_bytes() for path in files})

    @property
    def kinds(self) -> dict[str, str]:
        """A file of each kind."""
        document = next(one for one in documents() if one.key == KEY)
        [chinese] = document.paths()
        tables = {Path(name).name: name for name in TABLES}
        return {
            "Chinese text": chinese, "English text": chinese.replace(".md", ".en.md"), "catalogue": CATALOGUE,
            "term": TERM, "ledger": document.ledger, "source": f"sources/{document.file}", **tables,
        }  # fmt: skip

    def restore(self) -> None:
        """Every file that could be written, as it was."""
        for name, content in self.files.items():
            if not name.startswith("docs/glossary/") or name == TERM:
                (self.root / name).write_bytes(content)


def rows_of(table: Path, names: set[str]) -> str:
    """The rows of a table that begin with one of these names, and its header."""
    header, *rows = table.read_text(encoding="utf-8").splitlines(keepends=True)
    return header + "".join(row for row in rows if row.split("\t")[0] in names)
