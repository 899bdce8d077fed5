"""What is woven: a text as rows of data, each one block in both languages, that every output reads.

A row's HTML holds no address of another page: who shows it writes the links to the glossary from its occurrences.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from ...base.pair import Lang
from ..beads.beads import Bead
from ..texts.passages import passage
from ..texts.texts import text_name

Kind = Literal["heading", "paragraph", "bullet", "published", "note", "verse", "table", "code"]
State = Literal["translated", "untranslated", "stale"]
# How a text shows an occurrence: as a link, as a term that looks like the words round it, or as a name, which is never
# marked for the eye.
Display = Literal["link", "quiet", "name"]
# The id of a call of a note, `fnref2-zh-3` for the second, and in it what the note's own id has behind `fn-`.
CALL = re.compile(r'id="(fnref\d*-([\w-]+))"')


class Occurrence(NamedTuple):  # there are very many: a tuple is made three times as fast as a frozen dataclass
    """One occurrence of a term in a row.

    `anchor` is the id of the element on the page that it stands in; `start` and `end` are offsets in the row's HTML
    between which a link encloses whole elements. `sentence` is the number of the bead that it stands in, 0 where the
    row's sentences are not told apart; `sense` that of the term's sense, 0 where it has but one or nothing tells which.
    """

    slug: str
    anchor: str
    lang: Lang
    words: str
    start: int
    end: int
    sentence: int = 0
    sense: int = 0
    display: Display = "link"


@dataclass(frozen=True)
class Row:
    """One block in both languages, or one note.

    `id` is the block's (`p7`) or the note's label (`n3`, a translator's `t1`); `level` is a heading's, else 0; `zh` and
    `en` are the HTML inside the block's element, empty where that language has none; `classes` are those that its
    Markdown declares. English that the source itself prints is of kind `published` and has no Chinese. `beads` are the
    sentences that belong together, in order, where both languages are there; each side of a bead is a span in the HTML
    where there are several.
    """

    id: str
    kind: Kind
    level: int
    state: State
    classes: tuple[str, ...]
    zh: str
    en: str
    occurrences: tuple[Occurrence, ...] = ()
    beads: tuple[Bead, ...] = ()

    def html(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    def anchor(self, lang: Lang) -> str:
        """The id of the element on the page that holds the row in a language: `p7`, `fn-zh-3`."""
        return f"fn-{lang}-{self.number}" if self.kind == "note" else self.id

    @property
    def number(self) -> str:
        """What a note is called on the page."""
        return note_number(self.id)

    def text(self, lang: Lang) -> str:
        """The corrected reading as plain text, without numbers of notes; lines and cells that are kept are lines.

        >>> Row("p1", "paragraph", 0, "translated", (), "新质<del>成</del><ins>产</ins>力<sup>1</sup>", "").text("zh")
        '新质产力'
        """
        return passage(self.html(lang)).text


@dataclass(frozen=True)
class WovenText:
    """A text: the path of its Chinese file, its rows, its notes (rows too), and what no link could enclose.

    Of an excerpt, `rows` end with the first paragraph, and there are no notes. `unlinked` holds anchor and words.
    """

    path: str
    rows: tuple[Row, ...]
    notes: tuple[Row, ...]
    unlinked: tuple[tuple[str, str], ...]
    excerpt: bool

    @property
    def name(self) -> str:
        """Its folder and slug, `hong/a`."""
        return text_name(self.path)

    @property
    def url(self) -> str:
        """The address of the text's page under the site's root."""
        return f"texts/{self.name}/"

    @property
    def all_rows(self) -> tuple[Row, ...]:
        return (*self.rows, *self.notes)

    def title(self, lang: Lang) -> str:
        """The title in a language; where that has none, in the other; else the file's name."""
        other: Lang = "zh" if lang == "en" else "en"
        return self.own_title(lang) or self.own_title(other) or self.name.rpartition("/")[2]

    def own_title(self, lang: Lang) -> str:
        """The title in a language; empty where that has none."""
        return self.titles[lang]

    @cached_property
    def titles(self) -> dict[Lang, str]:
        """The title in each language: many pages name a text."""
        row = next((row for row in self.rows if row.level == 1), None)
        return {"zh": row.text("zh") if row else "", "en": row.text("en") if row else ""}

    @cached_property
    def calls(self) -> dict[str, list[str]]:
        """The ids of the places where each note is called, in reading order, by the note's own id (`fn-zh-3`)."""
        found: dict[str, list[str]] = {}
        for row in self.all_rows:
            for call, note in CALL.findall(row.zh + row.en):
                found.setdefault(f"fn-{note}", []).append(call)
        return found

    def occurrences(self) -> Iterator[Occurrence]:
        """Every occurrence of every term, in reading order."""
        return (occurrence for row in self.all_rows for occurrence in row.occurrences)


def note_number(label: str) -> str:
    """What a note is called on the page: `n3` is 3, a translator's `t1` stays.

    >>> note_number("n3"), note_number("t1")
    ('3', 't1')
    """
    return label[1:] if label[:1] == "n" and label[1:].isdigit() else label
