"""The theme's page around a term, rendered once for a model of a term and filled for each.

The theme's template takes longer for 520 terms than all the rest of a build, and is the same around each of them.
"""

from dataclasses import dataclass

from ..base.interface import Ui
from ..base.markup import escape
from .templating import page


@dataclass(frozen=True)
class Model:
    """What the theme renders in the place of a term: words that stand nowhere else."""

    content: str
    slug: str = "model-slug"
    title: str = "model-title"

    @classmethod
    def of(cls, ui: Ui) -> "Model":
        return cls(page("model.html", ui))

    def times(self) -> dict[str, int]:
        """How often the theme's page must hold each part.

        The slug stands in the page's own address, that of its source, and that of the same page in the other language;
        the title in the head and in the header.
        """
        return {self.slug: 3, self.title: 2, self.content: 1}


class ShellError(Exception):
    """The theme's page does not hold what differs from term to term where it must."""


@dataclass(frozen=True)
class Shell:
    """The theme's page around the model; raises `ShellError` where a part is missing or stands too often."""

    html: str
    model: Model

    def __post_init__(self) -> None:
        for part, times in self.model.times().items():
            if (found := self.html.count(part)) != times:
                raise ShellError(f"the theme's page around a term holds {part!r} {found} times, not {times}")

    def around(self, slug: str, title: str, content: str) -> str:
        """A term's whole page; the title is escaped, the content is HTML."""
        whole = self.html.replace(self.model.slug, escape(slug)).replace(self.model.title, escape(title))
        return whole.replace(self.model.content, content)
