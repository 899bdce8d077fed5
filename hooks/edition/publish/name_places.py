"""Where texts hold names: by plain search of their forms, the longest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..base.memory import LastBuild
from ..model.names import Name
from ..model.passages import passage
from ..model.woven import Row, WovenText
from .quotations import Quotation, Sides, Stretch, quoted


@dataclass(frozen=True)
class Finder:
    """Finds names in both languages."""

    names: tuple[Name, ...]

    @cached_property
    def chinese(self) -> dict[str, str]:
        """The slug of each Chinese form."""
        return {form: name.slug for name in self.names for form in name.chinese}

    @cached_property
    def english(self) -> dict[str, str]:
        """The slug of each English form."""
        return {form: name.slug for name in self.names for form in name.english}

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """What finds the forms in Chinese, and in English, where a form is whole words."""
        chinese, english = alternatives(self.chinese), alternatives(self.english)
        return re.compile(chinese), re.compile(rf"(?<!\w)(?:{english})(?!\w)")

    def find(self, zh: str, en: str) -> dict[str, Sides]:
        """Where both texts of a block hold each name that its Chinese holds, by slug."""
        held: defaultdict[str, Sides] = defaultdict(lambda: ([], []))
        chinese, english = self.patterns
        for slug, stretch in found(chinese, self.chinese, zh):
            held[slug][0].append(stretch)
        for slug, stretch in found(english, self.english, en):
            if slug in held:
                held[slug][1].append(stretch)
        return dict(held)


def alternatives(forms: Iterable[str]) -> str:
    """A pattern for any of some forms, the longest first; where there are none, for nothing.

    >>> alternatives(["江苏", "江苏代表团"]), alternatives([])
    ('江苏代表团|江苏', '(?!)')
    """
    return "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form)))) or "(?!)"


def found(pattern: re.Pattern[str], slugs: dict[str, str], text: str) -> Iterator[tuple[str, Stretch]]:
    """Each form in a text: its slug and where it stands."""
    return ((slugs[m[0]], m.span()) for m in pattern.finditer(text))


def places(texts: Iterable[WovenText], names: Iterable[Name]) -> dict[str, list[Quotation]]:
    """The quotations of each name that has a page, by slug, text by text; headings are passed over, as for terms."""
    finder = Finder(tuple(name for name in names if name.has_page))
    by_name: defaultdict[str, list[Quotation]] = defaultdict(list)
    for text in texts:
        for row in text.all_rows:
            for slug, quotation in in_row(text.path, row, finder):
                by_name[slug].append(quotation)
    return dict(by_name)


@LastBuild
def in_row(path: str, row: Row, finder: Finder) -> tuple[tuple[str, Quotation], ...]:
    """The quotations of a block, each with the slug of its name."""
    if row.kind == "heading":
        return ()
    texts = passage(row.zh).text, passage(row.en).text
    return tuple(quoted(path, row, texts, finder.find(*texts)))
