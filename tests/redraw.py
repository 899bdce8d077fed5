"""Redraws the rows of `queries.tsv` whose English is gone since a commit, those of both sets alike.

    PYTHONPATH=hooks:tests python tests/redraw.py COMMIT

A row is redrawn when no block holds a string of its `want` any more and one did at the commit. Its new words come, by
lot with the row's id as seed, from the English that a true block of then has now. `best` is computed afresh by the
rules of README.md for each row that had followed them. Prints ids and no words, so that nobody reads held rows.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import truth
from edition.model.terms import glossary
from edition.model.texts import pairing
from edition.model.texts.blocks import plain
from truth import ROOT, Query, fold, holds, queries

LATIN = re.compile(r"[A-Za-z]")
WORD = re.compile(r"[\w’'-]+")
QUOTED = re.compile(r"“([^“”]{4,60})”")
COLUMNS = ("id", "category", "set", "query", "want", "best", "note")


class Undrawn(Exception):
    """Says that a row has to be drawn by hand."""


@dataclass(frozen=True)
class Site:
    """The texts of a tree: what a query finds in it and which pages it ought to put first."""

    root: Path

    @cached_property
    def english(self) -> dict[str, str]:
        """The English of each block as plain text, by its address."""
        return {
            f"{pair.zh.path.removeprefix('docs/').removesuffix('.md')}/#{block.id}": plain(block.text)
            for pair in pairing.load_all(self.root)
            for block in (pair.en.blocks if pair.en else ())
        }

    @cached_property
    def folded(self) -> dict[str, tuple[tuple[str, str], ...]]:
        return truth.folded(self.root)

    @cached_property
    def everything(self) -> str:
        return "\n".join(form for forms in self.folded.values() for _, form in forms)

    @cached_property
    def forms(self) -> dict[str, set[str]]:
        """The slugs of the terms that have each form, folded."""
        found: dict[str, set[str]] = {}
        for term in glossary.read_all(self.root)[0]:
            for form in (term.zh, *term.english):
                found.setdefault(fold(form), set()).add(term.slug)
        return found

    def titles(self) -> Iterator[tuple[str, str]]:
        """The page and the folded title of each text, in each language."""
        for key, forms in self.folded.items():
            page, _, block = key.partition("#")
            if block == "title":
                yield from ((page, form) for _, form in forms)

    def is_lost(self, string: str) -> bool:
        return not any(holds(forms, string) for forms in self.folded.values())

    def best(self, want: str, query: str) -> set[str]:
        """The pages a reader would want first, by the first rule of README.md that applies."""
        count = Counter(block.split("#")[0] for block in truth.true_blocks(want, self.root))
        most = {page for page, blocks in count.items() if blocks == max(count.values())}
        if len(count) <= 1 or " & " in want:
            named = set() if " & " in want else self.named(want, query, most)
            return named or most
        return self.named(want, query, most) or self.titled(want, most) or most

    def named(self, want: str, query: str, most: set[str]) -> set[str]:
        """The pages of the terms, or the text, that the query names (rules 1 to 3)."""
        wanted = [fold(way.lstrip("=")) for way in want.split("|")]
        if slugs := {slug for form in (*wanted, fold(query)) for slug in self.forms.get(form, ())}:
            return {f"glossary/{slug}/" for slug in slugs}
        begun = {slug for form, slugs in self.forms.items() if form.startswith(wanted[0]) for slug in slugs}
        is_long = len(re.findall(r"[\u4e00-\u9fff]", want)) >= 4 or len(re.findall("[A-Za-z]+", want)) >= 2
        if len(begun) == 1 and is_long:
            return {f"glossary/{min(begun)}/"} | most
        return {page for page, title in self.titles() if re.fullmatch(rf"(?:.*[:：])?{re.escape(wanted[0])}", title)}

    def titled(self, want: str, most: set[str]) -> set[str]:
        """The texts whose title holds what is wanted (rule 5)."""
        wanted = [fold(way.lstrip("=")) for way in want.split("|")]
        pages = {page for page, title in self.titles() if any(way in title for way in wanted)}
        return pages | (most if pages and len(most) == 1 else set())


def redrawn(row: Query, then: Site, now: Site, taken: set[str]) -> Query:
    """The row with other words, where its words are gone; raises `Undrawn` where that takes a person."""
    strings = [part.strip() for way in row.want.split("|") for part in way.split(" & ")]
    if not any(LATIN.search(string) and now.is_lost(string) and not then.is_lost(string) for string in strings):
        return row
    if len(strings) > 1:
        raise Undrawn(row.id)
    lot = random.Random(row.id)
    blocks = sorted(block for block in truth.true_blocks(row.want, then.root) if block in now.english)
    lot.shuffle(blocks)
    for block in blocks:
        for words in drawn(row, block, now.english[block], lot):
            new = dressed(row, words, lot)
            if new.query not in taken and fits(new, now):
                return replace(new, note="redrawn" if row.category.startswith("slip") else row.note)
    raise Undrawn(row.id)


def drawn(row: Query, block: str, english: str, lot: random.Random) -> list[str]:
    """Runs of words from a block's English that may stand for a row's, in the order of the lot."""
    if row.category == "names" and block.endswith("#title"):
        return [english if ":" in row.want else english.rpartition(": ")[2]]
    if row.category == "quoted":
        found = QUOTED.findall(english)
    else:
        count = len(WORD.findall(row.want))
        spans = [m.span() for m in WORD.finditer(english)]
        runs = zip(spans, spans[count - 1 :], strict=False)
        found = [english[start:end] for (start, _), (_, end) in runs]
    if "-" in row.want:
        found = [words for words in found if "-" in words]
    if len(WORD.findall(row.want)) == 1 and row.category != "quoted":
        found = [word for word in found if re.fullmatch("[a-z]{6,}", word)]
    lot.shuffle(found)
    return found


def dressed(row: Query, words: str, lot: random.Random) -> Query:
    """The row asking for these words as it asked for its own: in capitals, in straight quotes, with a slip."""
    if row.category.startswith("slip"):
        return replace(row, query=slipped(words, lot), want=words)
    asked = words
    if '"' in row.query:
        asked = words.replace("“", '"').replace("”", '"').replace("’", "'")
    if row.category == "quoted":
        asked = f'"{asked}"' if '"' in row.query else f"“{asked}”"
        return replace(row, query=asked, want=asked)
    return replace(row, query=asked.upper() if row.query.isupper() else asked, want=words)


def slipped(words: str, lot: random.Random) -> str:
    """Words with one letter wrong, missing, doubled or swapped with the next, not at the beginning."""
    at = lot.choice([i for i in range(1, len(words) - 1) if words[i : i + 2].isalpha()])
    here, after = words[at], words[at + 1]
    changes = [lot.choice("abcdefghiklmnoprstuwy"), "", here * 2, after + here]
    change = lot.choice(changes)
    return words[:at] + change + words[at + (2 if change == after + here else 1) :]


def fits(row: Query, site: Site) -> bool:
    """Whether the row's words stand on the site, and a slip stands nowhere."""
    if row.category.startswith("slip") and (fold(row.query) in site.everything or fold(row.query) in site.forms):
        return False
    return bool(truth.true_blocks(row.want, site.root))


def tree_of(commit: str, folder: Path) -> Site:
    """The texts and terms of a commit, written into a folder."""
    packed = subprocess.run(["git", "archive", commit, "docs"], cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return Site(folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commit", help="where the English stood that the rows were drawn from")
    commit = parser.parse_args().commit
    by_hand: list[str] = []
    rows: list[Query] = []
    with tempfile.TemporaryDirectory() as folder:
        then, now = tree_of(commit, Path(folder)), Site(ROOT)
        taken = {row.query for row in queries()}
        for row in queries():
            try:
                new = redrawn(row, then, now, taken)
            except Undrawn:
                by_hand.append(row.id)
                new = row
            if new.want and then.best(row.want, row.query) == set(row.best):
                new = replace(new, best=tuple(sorted(now.best(new.want, new.query))))
            if new != row:
                print(row.id)
            taken.add(new.query)
            rows.append(new)
    lines = ["\t".join(COLUMNS), *("\t".join((*r[:5], "|".join(r[5]), r[6])) for r in map(cells, rows))]
    truth.QUERIES.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"to be drawn by hand: {', '.join(by_hand) or 'none'}")
    return bool(by_hand)


def cells(row: Query) -> tuple[str, str, str, str, str, tuple[str, ...], str]:
    return row.id, row.category, row.set, row.query, row.want, row.best, row.note


if __name__ == "__main__":
    sys.exit(main())
