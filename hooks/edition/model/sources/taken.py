"""What a row of the ledger takes of a source: its characters, its lines, and how they stand there."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from .source import Source, Span, is_blank


@dataclass(frozen=True)
class Taken:
    """What a row of the ledger takes: parts of a source, and where to or what for."""

    source: Source
    parts: tuple[Span, ...]
    to: str = ""

    @property
    def characters(self) -> str:
        """The characters that law 1 counts."""
        return "".join(map(self.source.characters, self.parts))

    def columns(self, part: Span) -> list[int]:
        return list(self.source.counted(part))

    def lines(self) -> Iterator[str]:
        """The text of each part that is not blank."""
        return (self.source[part].strip() for part in self.solid())

    def solid(self) -> Iterator[Span]:
        """The parts that are not blank."""
        return (part for part in self.parts if not is_blank(self.source[part]))

    def groups(self) -> Iterator[list[str]]:
        """The texts of parts between blank lines."""
        for blank, group in groupby(self.parts, lambda part: is_blank(self.source[part])):
            if not blank:
                yield [self.source[part].strip() for part in group]


def stands_alone(source: Source, part: Span) -> bool:
    """Whether two spaces or the ends of the line stand on both sides of a part."""
    raw = source.raw[part.line - 1]
    return is_blank(raw[: part.start][-2:]) and is_blank(raw[part.end :][:2])
