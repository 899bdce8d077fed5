"""What is read from a document: its text, and the place of each line."""

from dataclasses import dataclass

from ..model.sources.places import Place


@dataclass(frozen=True)
class Extract:
    """A document's lines as they will stand in its source, each with its place, and what was seen of it besides.

    `title` is what the document calls itself, "" where it does not; `remarks` are sentences for the maintainer.
    """

    lines: tuple[str, ...]
    places: tuple[Place | None, ...]
    title: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        r"""The content of the source's file, which ends with its last words.

        >>> Extract(("甲", "", "乙", ""), (None,) * 4).text
        '甲\n\n乙\n'
        """
        return "\n".join(self.lines).rstrip("\n") + "\n"
