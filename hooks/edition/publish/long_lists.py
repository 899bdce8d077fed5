"""Lists of the glossary as an index shows them, and in parts, each on a page of its own, where an index is too long."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..base.interface import Ui
from ..model.data.schemas import PARTS
from ..model.terms.names import Name
from ..model.terms.term import Term
from .templating import page

MOST = 1000  # terms or names that an index lists; where there are more, it shows the first few of each group
A_PART = 400  # of them on a page
FEW = 12  # of each group that an index shows of more than it can bear


@dataclass(frozen=True)
class Listed:
    """A term or a name as an index lists it: what it is found and sorted by, how often the Chinese texts hold it."""

    about: Term | Name
    keys: str
    order: str
    pinyin: str
    times: int

    @property
    def initial(self) -> str:
        """The letter under which it stands; none begins otherwise than with a letter of the alphabet."""
        letter = self.order[:1].upper()
        return letter if "A" <= letter <= "Z" else ""

    def name(self, ui: Ui) -> str:
        return self.about.preferred if ui == "en" else self.about.zh


@dataclass(frozen=True)
class Group:
    """What an index shows under one heading, in order; its key is the anchor there."""

    key: str
    heading: str
    listed: tuple[Listed, ...]

    @property
    def few(self) -> list[Listed]:
        """Those that the texts hold most often, in order."""
        most = set(sorted(range(len(self.listed)), key=lambda n: -self.listed[n].times)[:FEW])
        return [one for n, one in enumerate(self.listed) if n in most]

    @cached_property
    def parts(self) -> list["Part"]:
        """All of them, on as many pages as are needed, of about the same length."""
        count = -(-len(self.listed) // A_PART)
        ends = [len(self.listed) * n // count for n in range(count + 1)]
        return [Part(self, n + 1, self.listed[ends[n] : ends[n + 1]]) for n in range(count)]


@dataclass(frozen=True)
class Part:
    """A page that lists some of a group."""

    group: Group
    number: int
    listed: Sequence[Listed]

    @property
    def name(self) -> str:
        """How its address ends, under the glossary."""
        return f"{PARTS}/{self.group.key}/{self.number}"

    def title(self, ui: Ui) -> str:
        """The first and the last that it lists."""
        names = dict.fromkeys(one.name(ui) for one in (self.listed[0], self.listed[-1]))
        return " – ".join(names)

    def html(self, ui: Ui) -> str:
        return page("list-part.html", ui, part=self, group=self.group)


@dataclass(frozen=True)
class LongList:
    """All that an index shows, by group, and as one group of all."""

    groups: Sequence[Group]
    whole: Group

    @property
    def is_parted(self) -> bool:
        """Whether it is too long for a page."""
        return len(self.whole.listed) > MOST

    def parts(self) -> Iterator[tuple[str, Part]]:
        """The pages of each group and of all, by their files in the docs folder, where any are needed."""
        for group in (*self.groups, self.whole) if self.is_parted else ():
            yield from ((f"glossary/{part.name}.md", part) for part in group.parts)

    def index(self, template: str, ui: Ui) -> str:
        """The index: all that there is, or where that is too long a few of each group, with links to the rest."""
        return page(template, ui, all=self, count=len(self.whole.listed))
