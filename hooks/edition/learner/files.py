"""The files that the cards of words read, beside one another in a folder for each text.

A file is `xinzhiLearner("<folder>/<name>", {…})`, so that a script element can load it, from a disk too. There are:

- `words.js`, which is ours. `blocks`: for each element of the page that holds Chinese, by its id, the length of each
  word in characters, one digit of base 36 a word; only Chinese characters are counted. `senses`: for each word the
  number of the sense to be shown first, in the same manner, from 0; zeros at the end are left out.
  `terms`: the terms and names that stand in the text, by their slugs: `[Chinese, traditional, pinyin, English]`.
- `levels.js`, which is ours. `levels`: the HSK level of each word of the text that the syllabus has (see `levels`).
- `dictionary.js`: the words of the text, each with its entries: `[traditional, pinyin, [sense, …]]`.
- `dictionary-more.js`: the other words that begin where one of these does, in the same manner.

The dictionaries are made of CC-CEDICT. They are CC BY-SA 4.0 as it is, say so, and hold nothing of ours.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..base.memory import LastBuild
from ..model.outputs.woven import WovenText
from ..model.terms.matcher import Entry, Matcher
from ..model.terms.names import Name
from ..model.terms.term import Term
from .blocks import Block, blocks_of
from .dictionary import Sense, dictionary
from .evidence import Evidence
from .glosses import Chooser
from .levels import level_of
from .listing import ListedEntry, lister, ordered, shortened
from .readings import Reader

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LONGEST = 8  # characters of a word that is looked for besides those of the text
# Terms and names by their slugs, each with its Chinese, the same in traditional characters, pinyin, English.
Said = tuple[tuple[str, tuple[str, str, str, str]], ...]
NOTICE = """/*! The words of this file are entries of CC-CEDICT ({date}), https://cc-cedict.org/, published by MDBG;
CEDICT is copyright 1997, 1998 by Paul Andrew Denisowski. License: CC BY-SA 4.0,
https://creativecommons.org/licenses/by-sa/4.0/. Changed for the Xinzhi Reader: only words of one text; pinyin with
marks of tones; examples, measure words and other countries’ pronunciations left out; the senses in another order. This
file is under the same license. */
"""


def learner_files(texts: Iterable[WovenText], matcher: Matcher[Entry], reader: Reader) -> Iterator[tuple[str, str]]:
    """The files of all texts, path and content, one text after another."""
    blocks = [(text, tuple(blocks_of(text, matcher, reader))) for text in texts]
    chooser = Chooser(dictionary(), Evidence(sentences(block for _, several in blocks for block in several)))
    for text, several in blocks:
        first = tuple(tuple(first_senses(block, chooser)) for block in several)
        for name, content in files_of(text.name, several, first, terms_of(text, matcher)).items():
            yield f"{text.name}/{name}.js", content


def terms_of(text: WovenText, matcher: Matcher[Entry]) -> Said:
    """Each term and name of a text by its slug, with what the card says of it."""
    found = {one.slug for one in text.occurrences() if one.lang == "zh"}
    return tuple((slug, said_of(matcher.by_slug[slug])) for slug in sorted(found))


def said_of(entry: Entry) -> tuple[str, str, str, str]:
    """A term or a name: its Chinese, the same in traditional characters where that is known, pinyin, English."""
    hant = entry.hant if isinstance(entry, Term) else ""
    pinyin = entry.pinyin if isinstance(entry, Term | Name) else ""
    return entry.chinese[0], hant, pinyin, entry.english[0]


def sentences(blocks: Iterable[Block]) -> Iterator[tuple[Sequence[str], str]]:
    """The words of each sentence, and its English."""
    for block in blocks:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word, english in zip(block.words, block.english, strict=True):
            found[english].append(word)
        yield from ((words, english) for english, words in found.items())


@LastBuild
def files_of(
    folder: str, blocks: tuple[Block, ...], first: tuple[tuple[Sense | None, ...], ...], terms: Said
) -> dict[str, str]:
    """The files of a text by their names; `first` has for each block the sense of each word that is shown first."""
    known = dictionary()
    times: defaultdict[str, Counter[Sense]] = defaultdict(Counter)
    for block, senses in zip(blocks, first, strict=True):
        for word, sense in zip(block.words, senses, strict=True):
            times[word].update([sense] if sense else [])
    whole = {word: ordered(known.senses(word), counts) for word, counts in sorted(times.items())}
    short = {word: shortened(senses, times[word]) for word, senses in whole.items()}
    words = {
        "blocks": {block.anchor: in_digits(map(len, block.words)) for block in blocks},
        "senses": {block.anchor: numbers_of(block, senses, short) for block, senses in zip(blocks, first, strict=True)},
        "terms": dict(terms),
    }
    levels = {word: level for word in short if (level := level_of(word))}
    complete = {word for word, senses in whole.items() if senses == short[word]}
    more = known.known(word for block in blocks for word in words_beginning_with(block)) - complete
    notice = NOTICE.format(date=known.date)
    return {
        "words": script(f"{folder}/words", words),
        "levels": script(f"{folder}/levels", {"levels": levels}),
        "dictionary": notice
        + script(f"{folder}/dictionary", listed(short, lambda word: lister().entries(word, short[word]))),
        "dictionary-more": notice + script(f"{folder}/dictionary-more", listed(more, lister().whole)),
    }


def first_senses(block: Block, chooser: Chooser) -> Iterator[Sense | None]:
    """The sense of each word of a block that the card shows first; none of one that the dictionary does not have."""
    return map(chooser.first, block.words, block.readings, block.english)


def numbers_of(block: Block, first: Iterable[Sense | None], listed: Mapping[str, Sequence[Sense]]) -> str:
    """The number of the sense to be shown first of each word, without zeros at the end."""
    numbers = (listed[word].index(sense) if sense else 0 for word, sense in zip(block.words, first, strict=True))
    return in_digits(numbers).rstrip("0")


def words_beginning_with(block: Block) -> Iterator[str]:
    """All that begins where a word of a block does, or is one of its characters, and stands between marks."""
    text = "".join(block.words)
    at = 0
    for word in block.words:
        yield from (text[at : at + length] for length in range(1, LONGEST + 1))
        yield from word
        at += len(word)


def listed(
    words: Iterable[str], entries_of: Callable[[str], list[ListedEntry]]
) -> dict[str, dict[str, list[ListedEntry]]]:
    """Words with their entries; without those that have none."""
    return {"words": {word: entries for word in sorted(words) if (entries := entries_of(word))}}


def in_digits(numbers: Iterable[int]) -> str:
    """Numbers as digits of base 36; one that needs two is the highest.

    >>> in_digits([1, 35, 99])
    '1zz'
    """
    return "".join(DIGITS[min(number, len(DIGITS) - 1)] for number in numbers)


def script(name: str, content: Mapping[str, Any]) -> str:
    """The script that a file is."""
    return f"xinzhiLearner({json.dumps(name)},{json.dumps(content, ensure_ascii=False, separators=(',', ':'))})\n"
