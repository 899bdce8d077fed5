"""The beginning of a translation: an English file that holds no block yet, and what is to be put into it."""

from collections.abc import Collection
from pathlib import Path

from ..base.files import read_text
from ..base.findings import EditionError, Finding
from ..base.writing import write_all
from ..model.texts import pairing, texts
from ..model.texts.marks import MARK, mark_of
from ..model.texts.pairing import Pair
from ..model.texts.texts import Text

# A translation that has not begun may lack all blocks; who starts it here is a person.
FRONT_MATTER = "---\nstatus: partial\ntranslator: person\n---\n"


def begin(path: Path, root: Path) -> str:
    """Writes the English file of a Chinese one, with its front matter alone; returns what is to be translated.

    Where the file is there, it stays, and what it lacks is returned. Raises `EditionError`, and writes nothing, where
    there is no such text, where nothing is left to be translated, or where one of the files is not in good form.
    """
    if not is_chinese_text(path, root):
        fact, remedy = "this is no Chinese file of a text", "Name a docs/texts/…/….md"
        raise EditionError([Finding(str(path), 1, "file-unknown", fact, remedy)])
    zh = texts.read(path, root)
    if zh.findings:
        raise EditionError(zh.findings)
    english = pairing.english_path(path)
    there: set[str] = set()
    if english.exists():
        translated = texts.read(english, root)
        if broken := [finding for finding in translated.findings if finding.code != "note-missing"]:  # it may be left
            raise EditionError(broken)
        there = {block.id for block in translated.blocks}
        if all(block.published or block.id in there for block in zh.blocks):
            name, fact = english.relative_to(root).as_posix(), "the English file has all blocks already"
            raise EditionError([Finding(name, 1, "file-exists", fact, "Translate in it, or move it away")])
    else:
        write_all({english: FRONT_MATTER.encode("utf-8")})
    return to_translate(zh, read_text(path).split("\n"), there)


def is_chinese_text(path: Path, root: Path) -> bool:
    """Whether a Chinese file of a text stands at a path: docs/texts/<group>/<slug>.md."""
    in_group = path.parent.parent == root / "docs/texts"
    return in_group and path.suffix == ".md" and not path.name.endswith(".en.md") and path.is_file()


def to_translate(zh: Text, lines: list[str], there: Collection[str] = ()) -> str:
    """The blocks and notes of a Chinese file as the English file will hold them, but with their Chinese; without those
    that are there already.

    Ids, kinds and classes stand as they must, and each block has the fingerprint of its Chinese. Corrections are made,
    since English has none; gaps stay. What the source itself prints in English is left out.
    """
    others = (block for block in zh.blocks if block.published or block.id in there)
    left_out = {number for block in others for number in range(block.line, max(block.last_line, block.id_line) + 1)}
    code = {number for block in zh.blocks if block.kind == "code" for number, _ in block.pieces}
    first = len(lines) - len(zh.markdown.split("\n")) + 1
    kept: list[str] = []
    for number, line in enumerate(lines, 1):
        if number in left_out:
            continue
        if number in code:
            kept.append(line)
        elif number >= first and (line or kept[-1:] not in ([], [""])):
            kept.append(MARK.sub(lambda m: mark_of(m).accepted if m["gap"] is None else m[0], line))
    text = "\n".join(kept).rstrip("\n") + "\n"
    return pairing.stamped(text, Pair(zh, texts.parse(text, zh.path)))
