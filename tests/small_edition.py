"""The small edition of the golden folders: each folder a document of one text, and one glossary for all."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

from corpus import ROOT
from edition.base.interface import Ui
from edition.model.edition import Edition
from edition.model.reading import Registers
from edition.model.sources.catalogue import Document
from edition.model.terms import glossary, registers
from edition.model.terms.names import Name
from edition.model.terms.registers import Event
from edition.model.texts import pairing, texts
from edition.model.texts.pairing import Pair
from edition.publish.pages import Pages
from edition.publish.texts import woven_texts

GOLDEN = Path(__file__).parent / "publish/golden"
FOLDERS = sorted(path.parent.name for path in GOLDEN.glob("*/zh.md"))
REPORTED = tuple(f"{name}/text#p1" for name in ("marks", "crossing", "notes", "sentences"))
NAMES = (
    Name(
        "marx",
        "person",
        ("马克思", "卡尔·马克思", "甲乙"),
        "Mǎkèsī",
        ("Marx", "Karl Marx"),
        "德国哲学家。",
        "A philosopher.",
        2,
    ),
    Name("rain", "work", ("风急天高",), "", ("The wind is fierce",), "", "", 3),
    Name("general", "title", ("总书记",), "", ("General Secretary",), "", "", 4),
)
EVENTS = (
    Event("2024-03-05", "<会议>", "A meeting & more", ("plain/text#p2", "excerpt/text#p9", "partial/text#p2"), 2),
    Event("2023", "某事", "Something", REPORTED, 3),
)
MOVED = {"old-forces": "productive-forces"}
BARE_ID = re.compile(r"\{: #(\w+) \}")


def document(folder: str, key: int) -> Document:
    """A folder's document: what `document.yml` says, and for the rest a title of its own name."""
    path = GOLDEN / folder / "document.yml"
    own = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
    title = {"zh": f"{folder}原件", "en": f"Document {folder}"}
    meta = {"title": title, "sha256": "0" * 64, "rights": {"show": "full"}} | own
    return Document(f"{key:03}", own.get("file", f"{folder}.txt"), folder, ("text",), meta)


def pair(folder: str) -> Pair:
    """A folder's text in both languages; English blocks without a fingerprint get that of their Chinese."""
    zh = texts.parse((GOLDEN / folder / "zh.md").read_text(encoding="utf-8"), path_of(folder))
    file = GOLDEN / folder / "en.md"
    if not file.exists():
        return Pair(zh, None)
    prints = {block.id: pairing.fingerprint(block) for block in zh.blocks}
    stamped = BARE_ID.sub(lambda m: f"{{: #{m[1]} data-of={prints[m[1]]} }}", file.read_text(encoding="utf-8"))
    return Pair(zh, texts.parse(stamped, path_of(folder).replace(".md", ".en.md")))


def path_of(folder: str) -> str:
    """Where the Chinese file of a folder's text stands in the edition."""
    return f"docs/texts/{folder}/text.md"


@cache
def edition() -> Edition:
    """All folders as one edition."""
    terms = [
        glossary.parse(path.read_text(encoding="utf-8"), f"docs/glossary/{path.name}")
        for path in sorted((GOLDEN / "glossary").glob("*.md"))
    ]
    return Edition(
        root=GOLDEN,
        documents=tuple(document(folder, n) for n, folder in enumerate(FOLDERS)),
        pairs={path_of(folder): pair(folder) for folder in FOLDERS},
        terms={term.slug: term for term in terms},
        pages={},
        registers=Registers(NAMES, registers.read_domains(ROOT), MOVED, EVENTS),
    )


@cache
def pages(ui: Ui) -> Pages:
    """The pages made of it, in one language of the interface."""
    return Pages(edition(), woven_texts(edition()), ui)
