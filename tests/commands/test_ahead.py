"""Pages of edited files ahead of a build: only these files are read, and the rest is what the last build has read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from edition.commands import ahead as module
from edition.commands.ahead import ahead
from edition.commands.site import Site, opened
from edition.publish.pages import Pages
from edition.publish.texts import woven_texts
from small_edition import GOLDEN, edition, path_of
from trees import change

TEXT, TERM = path_of("plain"), "docs/glossary/productive-forces.md"
ADDRESSES = {TEXT: "texts/plain/text/", TERM: "glossary/productive-forces/"}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one text and one term on disk, whose site has been opened with all of the small edition."""
    for path, own in ((TEXT, "plain/zh.md"), (TEXT.replace(".md", ".en.md"), "plain/en.md")):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(GOLDEN / own, tmp_path / path)
    (tmp_path / TERM).parent.mkdir()
    shutil.copy(GOLDEN / "glossary/productive-forces.md", tmp_path / TERM)
    for address in ADDRESSES.values():
        (tmp_path / "site" / address).mkdir(parents=True)
        (tmp_path / "site" / address / "index.html").write_text("<old>", encoding="utf-8")
    known = replace(edition(), root=tmp_path)
    monkeypatch.setitem(opened, (tmp_path, "en"), Site(known, Pages(known, woven_texts(known), "en")))
    return tmp_path


def shown(root: Path, *changed: str) -> dict[str, str]:
    return ahead(root, "en", changed, root / "site")


def forbidden(*_: object) -> None:
    raise AssertionError("all texts are woven")


def test_an_edited_text_is_shown_as_it_is_now_and_no_other_file_is_read(root: Path) -> None:
    before = shown(root, TEXT)
    assert before.keys() == {ADDRESSES[TEXT]}
    change(root / TEXT, "又一段", "另一段")
    change(root / TEXT.replace(".md", ".en.md"), "Another paragraph", "One more paragraph")
    (after,) = shown(root, TEXT.replace(".md", ".en.md")).values()
    assert "另一段" in after and "One more paragraph" in after and "又一段" in before[ADDRESSES[TEXT]]


def test_an_edited_definition_needs_no_text_and_another_form_needs_all_unless_they_are_many(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as context:
        context.setattr(module, "woven_texts", forbidden)
        change(root / TERM, "人改造自然", "人们改造自然")
        (page,) = shown(root, TERM).values()
        assert "人们改造自然" in page and 'data-text="plain/text"' in page
    change(root / TERM, "pos: noun", "pos: noun\nvariants: [又一]")
    assert "<mark>又一</mark>" in shown(root, TERM)[ADDRESSES[TERM]]
    with monkeypatch.context() as context:
        context.setattr(module, "woven_texts", forbidden)
        context.setattr(module, "TEXTS", len(edition().pairs) - 1)
        (page,) = shown(root, TERM).values()
        assert "又一" in page and "<mark>又一</mark>" not in page and 'data-text="plain/text"' in page


def test_a_term_is_shown_with_the_texts_that_are_edited_with_it(root: Path) -> None:
    change(root / TEXT, "要解放**生产力**", "要解放并发展**生产力**")
    both = shown(root, TEXT, TERM)
    assert both.keys() == set(ADDRESSES.values()) and "要解放并发展" in both[ADDRESSES[TERM]]


@pytest.mark.parametrize(
    ("path", "act"),
    [
        (TEXT, lambda path: change(path, "{: #p5 }", "{: #p4 }")),
        (TERM, lambda path: change(path, "pos: ", "pose: ")),
        (TEXT, lambda path: change(path, "要解放**生产力**", "要解**放生**产力")),
        (TEXT, lambda path: path.unlink()),
        (TERM, lambda path: path.unlink()),
    ],
    ids=["an id twice", "an unknown key", "a term that no link can enclose", "no text", "no term"],
)
def test_nothing_is_shown_of_what_is_wrong_or_gone(root: Path, path: str, act: Callable[[Path], None]) -> None:
    act(root / path)
    assert shown(root, path) == {}


def test_other_files_are_read_with_the_whole_edition(root: Path) -> None:
    assert shown(root, TEXT, "docs/texts/plain/new.md") == {}  # the folder lacks all else that an edition has
    assert shown(root, "docs/glossary/new.md") == {}
