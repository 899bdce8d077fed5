"""The paragraphs of a term's file: a definition in each language, and a note to translators in both or in neither."""

import re
from collections.abc import Iterator

from ...base.findings import Finding
from ..languages.languages import LANGUAGES, SOURCE
from ..texts.blocks import NOTE_REF, Block

NOTES = tuple(f"note-{code}" for code in LANGUAGES)  # the ids of the notes to translators
LATIN = re.compile("[A-Za-z]")


def missing_definitions(blocks: list[Block], path: str) -> Iterator[Finding]:
    """A finding for each language without a definition, and for a note to translators in one language alone."""
    there = {block.id for block in blocks if block.kind == "paragraph" and block.text}
    for code in LANGUAGES:
        if code not in there:
            fact, remedy = f"there is no definition #{code}", f"Write it and put {{: #{code} }} after it"
            yield Finding(path, 1, "definition-missing", fact, remedy)
    if len(notes := [note for note in NOTES if note in there]) == 1:
        fact = f"there is a note #{notes[0]} in one language alone"
        yield Finding(path, 1, "note-missing", fact, "Write it in the other, or take it out")


def strange_paragraphs(blocks: list[Block], path: str) -> Iterator[Finding]:
    """A finding for each paragraph that no page would show, that is in another language, or refers to a note."""
    for block in (block for block in blocks if block.kind == "paragraph"):
        if block.id not in {*LANGUAGES, *NOTES}:
            fact = f"no page shows the paragraph {block.id or 'without an id'}"
            yield Finding(path, block.line, "block-idle", fact, f"Use the ids {', '.join((*LANGUAGES, *NOTES))}")
        elif not is_in_language(block.text, block.id.removeprefix("note-")):
            language = LANGUAGES["en" if block.id.endswith("en") else "zh"].name
            yield Finding(path, block.line, "language-wrong", f"{block.id} is not in {language}", "Write it so")
        if reference := NOTE_REF.search(block.text):
            fact = f"{block.id} refers to a note, {reference[0]}, and a term has none"
            yield Finding(path, block.line, "note-missing", fact, "Take it out")


def is_in_language(text: str, code: str) -> bool:
    """Whether a paragraph may be in the language with a code: most of one in English is in Latin letters.

    >>> is_in_language("新质", "zh"), is_in_language("New", "zh"), is_in_language("新质", "en")
    (True, False, False)
    >>> is_in_language("Of 质, quality, a pun on 本质", "en"), is_in_language("即 GDP", "zh")
    (True, True)
    """
    letters = len(re.findall(f"[{SOURCE.letters}]", text))
    return letters > 0 if code != "en" else len(LATIN.findall(text)) > letters
