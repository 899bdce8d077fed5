"""Law 1 against slips of the hand: changes of characters that sources print, over all texts, drawn from one seed."""

from __future__ import annotations

import random
import re
from functools import cache

import pytest

from corpus import documents, held, parsed, places, spliced
from edition.model.blocks import NOTE_REF, Block
from edition.model.chinese import FOLDS
from edition.model.marks import printed

SEED, CHANGES = 20240321, 200
KINDS = ("delete", "insert", "replace", "swap", "move")
# No markup; of white space, what stands between two Latin letters.
PRINTED = r"[^\s*\\\[\]`_<>{}#^]|(?<=[A-Za-z]) (?=[A-Za-z])"
ODD = "龘A7\x85\x1c\ufeff\x00"  # in no source, or in few places
Place = tuple[Block, int, int]


@cache
def all_places() -> list[tuple[str, str, Place]]:
    """Every character that a source prints: its document's key, its text's path, its place in the file."""
    found = []
    for document in documents():
        for path in document.paths():
            lines = held(document.key).files[path].split("\n")
            for block, line, column in places(path, PRINTED):
                references = (m.span() for m in NOTE_REF.finditer(lines[line]))
                if not any(start <= column < end for start, end in references):
                    found.append((document.key, path, (block, line, column)))
    return found


def compared(content: str) -> str:
    """A file's content as law 1 compares it: another way to the same end as the collation's."""
    body = printed(NOTE_REF.sub("", content.split("---\n", 2)[2]))
    body = re.sub(r"(?<=[A-Za-z])[ \n\u3000]+(?=[A-Za-z])", "\0", body)
    return re.sub(r"[ \n\t\u3000]+", "", body).translate(FOLDS)


def changed(draw: random.Random, kind: str, content: str, place: Place, path: str) -> str:
    """The content with one change of a kind at a place; the same where nothing stands there to be swapped."""
    _, line, column = place
    old = content.split("\n")[line][column]
    if kind in ("swap", "move"):
        others = [to for _, at, to in places_of(path) if at == line and (kind == "move" or to == column + 1)]
        return moved(content, line, column, draw.choice(others)) if others else content
    new = draw.choice([draw.choice(ODD), draw.choice(old + "的"), ""]) if kind != "delete" else ""
    return spliced(content, line, column, 0 if kind == "insert" else 1, new)


def moved(content: str, line: int, column: int, to: int) -> str:
    """The content with a character moved to another column of its line."""
    characters = list(content.split("\n")[line])
    characters.insert(to, characters.pop(column))
    return spliced(content, line, 0, len(characters), "".join(characters))


@cache
def places_of(path: str) -> list[Place]:
    return [place for _, one, place in all_places() if one == path]


def lines_near(path: str, block: Block) -> set[int]:
    """The lines of a block and of its neighbors: what is lost at a block's edge may be told of either."""
    blocks = parsed(path).blocks
    at = blocks.index(block)
    return {near.line for near in blocks[max(0, at - 1) : at + 2]}


@pytest.mark.parametrize("kind", KINDS)
def test_each_change_is_found_with_file_and_line(kind: str) -> None:
    draw = random.Random(f"{SEED} {kind}")
    drawn = 0
    while drawn < CHANGES // len(KINDS):
        key, path, place = draw.choice(all_places())
        content = held(key).files[path]
        new = changed(draw, kind, content, place, path)
        if compared(new) == compared(content):
            continue
        drawn += 1
        findings = held(key).collate_text(path, new).findings
        assert findings, (path, place)
        assert {finding.path for finding in findings} == {path}
        assert lines_near(path, place[0]) & {finding.line for finding in findings}, findings


def test_a_space_between_latin_letters_counts() -> None:
    [path] = [path for document in documents() if document.key == "001" for path in document.paths()]
    content = held("001").files[path]
    for old, new in (("driving forces through", "drivingforces through"), ("driving forces t", "drivin gforces t")):
        assert content.count(old) == 1
        line = content[: content.index(old)].count("\n") + 1
        findings = held("001").collate_text(path, content.replace(old, new)).findings
        assert {(finding.path, finding.line, finding.code) for finding in findings} == {(path, line, "reading-differs")}
    assert held("001").collate_text(path, content.replace("driving forces t", "driving  forces t")).findings == []
