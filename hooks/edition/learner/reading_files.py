"""The files by which the browser shows pinyin and traditional characters, beside those of the cards (see `files`).

- `script.js`, one for all pages: what converts Chinese to traditional characters (see `scripts`).
- `<folder>/hant.js`: the characters that this has wrong in each block of a text.
- `<folder>/pinyin.js`: how the characters of a text are read (see `pinyin`).
"""

from collections.abc import Iterable, Iterator

from ..base.memory import LastBuild
from ..model.edition import Edition
from ..model.outputs.woven import Row, WovenText
from ..model.terms.matcher import Entry, Matcher
from .blocks import Block, block_of, blocks_of
from .files import learner_files, script
from .pinyin import Read, pinyin_data
from .readings import Reader, reader_of
from .scripts import Conversion, Converted, conversion_of, corrections, only_han
from .traditional import Converter, converter_of


def all_files(edition: Edition, texts: Iterable[WovenText], matcher: Matcher[Entry]) -> Iterator[tuple[str, str]]:
    """The files of all texts for learners, path and content, one at a time."""
    texts = tuple(texts)
    reader = reader_of_edition(edition)
    yield from learner_files(texts, matcher, reader)
    yield from reading_files(texts, matcher, reader, converter_of(edition.traditional_forms))


def reader_of_edition(edition: Edition) -> Reader:
    """What reads the edition's texts."""
    terms = tuple(term.as_found for term in edition.terms.values())
    return reader_of(edition.reading_rules, terms, edition.registers.names)


def reading_files(
    texts: Iterable[WovenText], matcher: Matcher[Entry], reader: Reader, converter: Converter
) -> Iterator[tuple[str, str]]:
    """The files for pinyin and traditional characters, path and content."""
    converted = [
        (text, {row.anchor("zh"): converted_row(row, matcher, reader, converter) for row in text.all_rows if row.zh})
        for text in texts
    ]
    conversion = conversion_of(block for _, blocks in converted for block in blocks.values())
    yield "script.js", script("script", conversion.data())
    for text, blocks in converted:
        yield f"{text.name}/pinyin.js", pinyin_file(text.name, tuple(blocks_of(text, matcher, reader)))
        yield (
            f"{text.name}/hant.js",
            script(f"{text.name}/hant", {"blocks": all_corrections(blocks.items(), conversion)}),
        )


@LastBuild
def pinyin_file(folder: str, blocks: tuple[Block, ...]) -> str:
    """The file for the pinyin of a text."""
    read = {block.anchor: Read(block.words, block.readings) for block in blocks}
    return script(f"{folder}/pinyin", pinyin_data(read))


@LastBuild
def converted_row(row: Row, matcher: Matcher[Entry], reader: Reader, converter: Converter) -> Converted:
    """The Chinese of a row in traditional characters."""
    words = block_of(row, matcher, reader).words
    return Converted(words, only_han(converter.traditional(row.text("zh"), words)))


def all_corrections(blocks: Iterable[tuple[str, Converted]], conversion: Conversion) -> dict[str, str]:
    """The corrections of the blocks that need some, by their ids."""
    found = ((anchor, corrections(block, conversion)) for anchor, block in blocks)
    return {anchor: said for anchor, said in found if said}
