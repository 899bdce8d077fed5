"""A file that readers take away, as the list of downloads and the pages have it."""

from dataclasses import dataclass
from typing import Literal

from .woven import Lang

Form = Literal["zh", "en", "bilingual"]


@dataclass(frozen=True)
class Download:
    """A file: its path under `downloads/`, its kind and languages, its size in bytes and its SHA-256.

    `of` is the work that it holds (`hong/a`, `hong`), empty where that is the corpus.
    """

    path: str
    kind: str
    languages: tuple[Lang, ...]
    of: str
    bytes: int
    sha256: str

    @property
    def form(self) -> Form:
        """The language of the file, or that it has both.

        >>> Download("a.epub", "epub", ("zh", "en"), "a", 1, "").form
        'bilingual'
        """
        return self.languages[0] if len(self.languages) == 1 else "bilingual"
