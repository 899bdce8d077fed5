"""What a reader sees of a text in each view is what its two files say, block by block and in their order."""

from __future__ import annotations

import re

import pytest

from browsing import Visit
from corpus import parsed
from edition.model.texts.texts import Block, plain

pytestmark = pytest.mark.browser

# Between them they have every kind of block, corrections, gaps, notes, and English that the source itself prints.
TEXTS = [
    "texts/hong/cultivation-and-development/",
    "texts/reader/higher-education-contribution/",
    "texts/round-table/unleashing-new-growth-drivers/",
]
# The words of each visible half of each block: its id, its language, and its corrected reading without white space.
WORDS = """() => {
  const words = (half) => {
    const walker = document.createTreeWalker(half, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const read = parent.checkVisibility() && !parent.closest("del, sup, [data-search-exclude]");
      if (read) text += walker.currentNode.data;
    }
    return text.replace(/\\s/g, "");
  };
  const halves = [...document.querySelectorAll("article :is(.pair[id], .published[id]) > [lang], .notes p[id]")];
  return halves
    .map((half) => [half.id || half.parentElement.id, half.closest("[lang]").lang, words(half)])
    .filter(([, , text]) => text);
}"""
LANGUAGES = {"zh": ["zh-Hans"], "parallel": ["zh-Hans", "en"], "en": ["en"]}


def wanted(path: str, view: str) -> list[list[str]]:
    """What the files at a path say, in the shape of `WORDS`; notes come last, each in both languages."""
    chinese = parsed(f"docs/{path[:-1]}.md").blocks
    english = {block.id: block for block in parsed(f"docs/{path[:-1]}.en.md").blocks}
    found = []
    for block in (block for block in chinese if block.kind != "note"):
        halves = {"en": block} if block.published else {"zh-Hans": block, "en": english[block.id]}
        shown = ["en"] if block.published else LANGUAGES[view]
        found += [[block.id, lang, words(halves[lang])] for lang in shown]
    notes = {block.id: block for block in chinese if block.kind == "note"}
    for label in notes | {ident: block for ident, block in english.items() if block.kind == "note"}:
        for lang, code, blocks in (("zh", "zh-Hans", notes), ("en", "en", english)):
            if label in blocks and code in LANGUAGES[view]:
                found.append([f"fn-{lang}-{label.removeprefix('n')}", code, words(blocks[label])])
    return found


def words(block: Block) -> str:
    return re.sub(r"\s", "", plain(block.text))


@pytest.mark.parametrize("path", TEXTS)
@pytest.mark.parametrize("view", LANGUAGES)
def test_a_view_shows_what_the_files_say(visit: Visit, path: str, view: str) -> None:
    page = visit(f"zh/{path}?view={view}")
    assert page.evaluate(WORDS) == wanted(path, view)
