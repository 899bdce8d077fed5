"""The site installs like a program: in both languages, with our icons, in the colors of the pages."""

from __future__ import annotations

import json
import struct

import pytest

from corpus import ROOT
from edition.base.interface import Ui
from edition.publish import installing

UIS: tuple[Ui, ...] = ("zh", "en")


@pytest.mark.parametrize("ui", UIS)
def test_a_language_is_installed_by_itself(ui: Ui) -> None:
    found = json.loads(installing.manifest(ui))
    assert (found["lang"], found["name"]) == {"zh": ("zh-Hans", "新质读本"), "en": ("en", "Xinzhi Reader")}[ui]
    assert {found[key] for key in ("id", "start_url", "scope")} == {"./"}
    assert [one["url"] for one in found["shortcuts"]] == ["texts/", "glossary/", "offline/"]


def test_icons_are_there_in_the_sizes_that_are_said() -> None:
    icons = json.loads(installing.manifest("zh"))["icons"]
    assert {one["purpose"] for one in icons} == {"any", "maskable"}
    for one in icons:
        head = (ROOT / "docs" / one["src"]).read_bytes()[16:24]
        assert "{}x{}".format(*struct.unpack(">II", head)) == one["sizes"]


def test_colors_are_those_of_the_pages() -> None:
    tokens = (ROOT / "docs/assets/stylesheets/tokens.css").read_text(encoding="utf-8")
    head = (ROOT / "overrides/partials/head.html").read_text(encoding="utf-8")
    light, dark = tokens.split("--paper: light-dark(", 1)[1].split(")", 1)[0].split(", ")
    assert light == installing.PAPER
    assert f'(prefers-color-scheme: light)" content="{light}"' in head
    assert f'(prefers-color-scheme: dark)" content="{dark}"' in head
