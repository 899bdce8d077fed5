"""The theme's page around a page of the glossary, rendered once for a model of each kind and filled for each page.

The theme's template takes longer for 520 terms than all the rest of a build, and is the same around each of them.
"""

from dataclasses import dataclass
from typing import Literal

from ..base.interface import Ui
from ..base.markup import escape
from .templating import page

# The kinds of pages of the glossary: a term, a name, all sentences that hold either.
Kind = Literal["term", "name", "all"]


@dataclass(frozen=True)
class Model:
    """What the theme renders in the place of a page: words that stand nowhere else.

    `path` is that of its file in the docs folder; `made` says that there is none, and so no link to it.
    """

    content: str
    slug: str = "model-slug"
    title: str = "model-title"
    description: str = "model-description"
    path: str = "glossary/model-slug.md"
    made: bool = False

    @classmethod
    def of(cls, ui: Ui, kind: Kind = "term") -> "Model":
        """The model of a kind of page."""
        content = page("model.html", ui)
        path = "glossary/model-slug/all.md" if kind == "all" else "glossary/model-slug.md"
        return cls(content, path=path, made=kind != "term")

    def times(self) -> dict[str, int]:
        """How often the theme's page must hold each part.

        The slug stands in the page's own address, three times, in that of the same page in the other language, twice,
        and in that of its file; title and description twice in the head.
        """
        return {self.slug: 5 if self.made else 6, self.title: 2, self.description: 2, self.content: 1}


class ShellError(Exception):
    """The theme's page does not hold what differs from term to term where it must."""


@dataclass(frozen=True)
class Shell:
    """The theme's page around a model; raises `ShellError` where a part is missing or stands too often."""

    html: str
    model: Model

    def __post_init__(self) -> None:
        for part, times in self.model.times().items():
            if (found := self.html.count(part)) != times:
                raise ShellError(f"the theme's page around {self.model.path} holds {part!r} {found} times, not {times}")

    def around(self, slug: str, title: str, description: str, content: str) -> str:
        """A whole page; title and description are escaped, the content is HTML."""
        whole = self.html.replace(self.model.slug, escape(slug)).replace(self.model.title, escape(title))
        return whole.replace(self.model.description, escape(description)).replace(self.model.content, content)
