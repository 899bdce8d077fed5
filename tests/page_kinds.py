"""Every kind of page that the site has, and the ways in which it may be shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from playwright.sync_api import Page, expect

from browsing import HEIGHTS

UI = ("zh", "en")
THEMES = ("light", "dark", "paper")
VIEWS = ("zh", "parallel", "en", "reveal")
WIDTHS = tuple(HEIGHTS)

# Between them these have every kind of block, corrections, gaps, notes, and English that the source itself prints.
TEXTS = (
    "texts/hong/cultivation-and-development/",
    "texts/reader/higher-education-contribution/",
    "texts/round-table/unleashing-new-growth-drivers/",
)
# Where each kind stands in the folder of a language. The last two stand above it, once for both.
KINDS = {
    "home": "",
    "text": TEXTS[1],
    "text-of-sections": TEXTS[0],
    "text-of-speeches": TEXTS[2],
    "texts": "texts/",
    "document": "texts/reader/",
    "glossary": "glossary/",
    "term": "glossary/digital-economy/",
    "all": "glossary/digital-economy/all/",
    "name": "glossary/xi-jinping/",
    "names": "glossary/names/",
    "map": "glossary/map/",
    "timeline": "glossary/timeline/",
    "downloads": "downloads/",
    "status": "status/",
    "about": "about/",
    "words": "words/",
    "offline": "offline/",
}
BILINGUAL = {"landing": "", "missing": "no/such/page"}

SET = """([name, value]) => {
  const radio = document.getElementById(`${name}-${value}`);
  radio.checked = true;
  radio.dispatchEvent(new Event("change", {bubbles: true}));
}"""


@dataclass(frozen=True)
class Showing:
    """One way to show a page; no interface for a page of both languages, no view for a page that is no text."""

    kind: str
    ui: str | None
    theme: str
    width: int
    view: str | None = None

    @property
    def path(self) -> str:
        return f"{self.ui}/{KINDS[self.kind]}" if self.ui else BILINGUAL[self.kind]


def showings() -> Iterator[Showing]:
    """All of them."""
    for kind, theme, width in product((*KINDS, *BILINGUAL), THEMES, WIDTHS):
        for ui in UI if kind in KINDS else (None,):
            for view in VIEWS if KINDS.get(kind) in TEXTS else (None,):
                yield Showing(kind, ui, theme, width, view)


def pairs(showing: Showing) -> set[tuple[object, ...]]:
    """What meets what in a showing."""
    return set(combinations(((name, value) for name, value in vars(showing).items() if value), 2))


def pairwise() -> list[Showing]:
    """A few showings in which all that can meet meets: each time the one with the most that has not met before."""
    left = list(showings())
    unmet = set().union(*map(pairs, left))
    found = []
    while unmet:
        best = max(left, key=lambda one: len(pairs(one) & unmet))
        unmet -= pairs(best)
        found.append(best)
    return found


def show(page: Page, showing: Showing) -> None:
    """Sets theme, width and view on an open page, as a reader does; without a panel, as the head's script does."""
    page.set_viewport_size({"width": showing.width, "height": HEIGHTS[showing.width]})
    # A colour that is on its way to another is neither of them.
    page.emulate_media(color_scheme="dark" if showing.theme == "dark" else "light", reduced_motion="reduce")
    if not showing.ui:
        page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", showing.theme)
    for name, value in (("theme", showing.theme), ("view", showing.view)):
        if value and page.locator(f"#{name}-{value}").count():
            page.evaluate(SET, [name, value])
    settle(page)


def settle(page: Page) -> None:
    """Waits until what was set is there, and no block waits to be laid out (scripts/reading/far-blocks.js)."""
    expect(page.locator("[data-asked], .far")).to_have_count(0)
