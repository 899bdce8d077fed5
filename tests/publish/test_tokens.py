"""The colours of the themes: what is read stands out from its ground, as WCAG 2 (AA) counts contrast."""

from __future__ import annotations

import re
from itertools import product

import pytest

from corpus import ROOT

TOKENS = (ROOT / "docs/assets/stylesheets/tokens.css").read_text(encoding="utf-8")
COLOUR = r"#[0-9a-f]{6}"
BOTH = dict(re.findall(rf"--([a-z-]+): light-dark\(({COLOUR}, {COLOUR})\);", TOKENS))
PAPER = re.search(r'\[data-theme="paper"\][^{]*\{([^}]*)\}', TOKENS)
assert PAPER
THEMES = {
    "light": {name: pair.split(", ")[0] for name, pair in BOTH.items()},
    "dark": {name: pair.split(", ")[1] for name, pair in BOTH.items()},
    "paper": dict(re.findall(rf"--([a-z-]+): ({COLOUR});", PAPER[1])),
}
LEAST = 4.5
# The two pages that stand above both languages have a style sheet of their own.
FRONT = (ROOT / "front/front.css").read_text(encoding="utf-8")


def luminance(colour: str) -> float:
    """The relative luminance of a colour, by the formula of WCAG 2.

    >>> luminance("#000000"), luminance("#ffffff")
    (0.0, 1.0)
    """
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_as_wcag_counts_it() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_each_theme_has_every_colour() -> None:
    assert (
        set(THEMES["light"])
        == set(THEMES["paper"])
        == {"paper", "ink", "ink-soft", "rule", "wash", "accent", "mark", "twin"}
    )


def test_the_pages_above_both_languages_have_the_same_colours() -> None:
    colours = re.findall(rf"--[a-z-]+: (?:light-dark\({COLOUR}, {COLOUR}\)|{COLOUR});", FRONT)
    assert len(colours) == 10 and [colour for colour in colours if colour not in TOKENS] == []
    assert set(re.findall(r"\[data-theme=\"\w+\"\]", FRONT)) == set(re.findall(r"\[data-theme=\"\w+\"\]", TOKENS))


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_read_stands_out_from_its_ground(theme: str) -> None:
    colours = THEMES[theme]
    grounds = [
        *product(("ink", "ink-soft", "accent"), ("paper", "wash")),
        ("ink", "mark"),
        ("ink", "twin"),
        ("accent", "twin"),
        ("ink-soft", "twin"),
    ]
    faint = {pair: ratio for pair in grounds if (ratio := contrast(colours[pair[0]], colours[pair[1]])) < LEAST}
    assert not faint
