"""A build that knows earlier ones writes what a first build writes; one that fails leaves the site as it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from build import CONFIGS, build_all, worker
from corpus import ROOT

ADDRESS = "http://127.0.0.1:8000/"
TEXT = "docs/texts/hong/cultivation-and-development.md"
TERM = "docs/glossary/new-quality-productive-forces.md"


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def change(path: Path, what: Callable[[str], str]) -> None:
    path.write_text(what(path.read_text(encoding="utf-8")), encoding="utf-8")


def test_a_later_build_equals_a_first_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for name in ("docs", "front", "hooks", "overrides", "sources"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in CONFIGS.values():
        shutil.copy(ROOT / name, tmp_path)
    for name in (".venv", "node_modules"):
        (tmp_path / name).symlink_to(ROOT / name)
    later, first = tmp_path / "later", tmp_path / "first"
    worker.cache_clear()
    build_all(later, ADDRESS, tmp_path)
    before = files(later)

    change(tmp_path / TEXT, lambda text: text.replace("新质生产力", "数字经济的新质生产力"))
    change(tmp_path / TERM, lambda text: text.replace("zh: 新质生产力", "zh: 新质的生产力"))
    build_all(later, ADDRESS, tmp_path)
    after = files(later)
    worker.cache_clear()
    build_all(first, ADDRESS, tmp_path)
    assert after == files(first)
    changed = {name for name in after if after[name] != before.get(name)}
    assert {f"{lang}/glossary/digital-economy/index.html" for lang in CONFIGS} < changed
    assert {f"{lang}/{TEXT.removeprefix('docs/').removesuffix('.md')}/index.html" for lang in CONFIGS} < changed

    change(tmp_path / TERM, lambda text: text.replace("pos: ", "pose: "))
    with pytest.raises(Abort) as error:
        build_all(later, ADDRESS, tmp_path)
    assert f"{TERM}:" in str(error.value)
    assert str(error.value).count("key-unknown: pose is no key of a term") == 1
    assert files(later) == after
