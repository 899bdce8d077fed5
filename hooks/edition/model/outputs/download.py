"""A file that readers take away, as the list of downloads has it, and the places of pages where files are listed."""

import re
from dataclasses import dataclass
from typing import Literal

from ...base.pair import Lang

Form = Literal["zh", "en", "bilingual"]

# Where a page holds what is filled in when the files are there: begins and ends with a comment.
BEGIN, END = "<!-- take-away {} -->", "<!-- /take-away -->"
PLACE = re.compile(f"{BEGIN.format('(.*?)')}(.*?){END}", re.DOTALL)
ALL = "all"  # the name of the place on the page that lists all files


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


def place(name: str, content: str = "") -> str:
    """A place of a page that holds what there is to take away of a work, or nothing yet."""
    return f"{BEGIN.format(name)}{content}{END}"


def filled(html: str, name: str, content: str) -> str:
    """A page with its place of this name filled anew; a page without that place stays as it is."""
    begin = BEGIN.format(name)
    before, found, rest = html.partition(begin)
    return f"{before}{begin}{content}{END}{rest.partition(END)[2]}" if found else html


def filled_as(html: str, old: str) -> str:
    """A page with its places filled as an older page has them.

    >>> filled_as(f"<h1>New</h1>{place('a')}{place('c')}", f"{place('a', '2 MB')}{place('b')}") == (
    ...     f"<h1>New</h1>{place('a', '2 MB')}{place('c')}"
    ... )
    True
    """
    known = dict(PLACE.findall(old))
    return PLACE.sub(lambda found: place(found[1], known.get(found[1], str(found[2]))), html)
