"""Another pair of languages: a small Japanese edition, of which only `edition.yml` and its texts are its own."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from build import build_all, worker
from corpus import ROOT
from edition.base import pair
from edition.model.languages.languages import SOURCES
from trees import BUILDING, change, copied, run

FIXTURE = ROOT / "tests/fixtures/japanese"
ADDRESS = "http://127.0.0.1:8000/"
PAGE, TEXT = "texts/library/river-library/index.html", "docs/texts/library/river-library"
OWN = ("docs/texts", "docs/glossary", "docs/about", "docs/index.md", "docs/index.en.md", "data")
KEPT = ("negations.tsv",)  # what is said of English alone


def take_out_texts(tree: Path) -> None:
    """Takes out all that is of the Chinese edition, and leaves its tables without rows."""
    for name in OWN[:-1]:
        shutil.rmtree(tree / name, ignore_errors=True)
        (tree / name).unlink(missing_ok=True)
    for table in (tree / "data").glob("*.tsv"):
        if table.name not in KEPT:
            table.write_text(table.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")


def said_by(done: subprocess.CompletedProcess[str]) -> str:
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Japanese edition, checked with its English stamped."""
    tree = copied(tmp_path_factory.mktemp("japanese"), *BUILDING)
    take_out_texts(tree)
    shutil.copytree(FIXTURE, tree, dirs_exist_ok=True)
    done = run(tree, "hooks/stale.py", "--stamp", f"{TEXT}.en.md")
    assert done.returncode == 0, said_by(done)
    return tree


@pytest.fixture(scope="module")
def site(tree: Path) -> Iterator[Path]:
    worker.cache_clear()
    build_all(tree / "site", ADDRESS, tree)
    yield tree / "site"
    worker.cache_clear()


def test_each_language_that_may_be_named_has_its_module() -> None:
    assert tuple(SOURCES) == pair.SOURCES


def test_it_holds_what_is_checked_and_collated(tree: Path) -> None:
    for command in ("hooks/check.py", "hooks/collate.py"):
        done = run(tree, command)
        assert done.returncode == 0, said_by(done)


@pytest.mark.parametrize(
    ("file", "old", "new", "command", "said"),
    [
        (f"{TEXT}.en.md", "30,000 volumes", "3,000 volumes", "check", "figure-missing: p1"),
        (f"{TEXT}.en.md", "mobile library the", "van the", "check", "does not render 移動図書館 as mobile library"),
        (f"{TEXT}.en.md", "the river.", "the 川.", "check", "chinese-left: p1"),
        ("edition.yml", "japanese", "klingon", "check", "edition.yml:2: value-unknown"),
        (f"{TEXT}.md", "川の記録", "山の記録", "collate", "山"),
    ],
)
def test_what_does_not_hold_is_found(tree: Path, file: str, old: str, new: str, command: str, said: str) -> None:
    path = tree / file
    before = path.read_text(encoding="utf-8")
    try:
        change(path, old, new)
        found = said_by(run(tree, f"hooks/{command}.py"))
    finally:
        path.write_text(before, encoding="utf-8")
    assert said in found


@pytest.mark.whole_site
def test_its_pages_are_in_its_languages(site: Path) -> None:
    for ui in ("zh", "en"):
        page = (site / ui / PAGE).read_text(encoding="utf-8")
        content = page[page.index("<article") : page.index("</article>")]
        assert 'lang="ja"' in content and 'lang="zh-Hans"' not in content
        assert content.count('<a class="term" href="../../../glossary/mobile-library/">') >= 2
        sentences = re.findall(
            r'<span class="s" data-s="(\d)">', content[content.index('id="p1"') : content.index('id="p2"')]
        )
        assert sentences == ["1", "2", "3", "4"] * 2
    style = (site / "en/assets/stylesheets/page.css").read_text(encoding="utf-8")
    script = (site / "en/assets/page.js").read_text(encoding="utf-8")
    assert "zh-Hans" not in style + script and "lang|=zh" not in style + script and "[lang|=ja]" in style


@pytest.mark.whole_site
def test_what_may_not_be_shown_is_nowhere(site: Path) -> None:
    assert not list(site.glob("*/texts/diary*"))
    holding = [path for path in site.rglob("*") if path.is_file() and "秘密の日記".encode() in path.read_bytes()]
    assert holding == []


@pytest.mark.whole_site
def test_what_only_chinese_has_is_not_made(site: Path) -> None:
    assert not (site / "learner").exists() and not (site / "zh/words").exists()
    page = (site / "zh" / PAGE).read_text(encoding="utf-8")
    assert 'id="size-large"' in page and 'id="pinyin-all"' not in page and "HSK" not in page and "words/" not in page
    index = json.loads((site / "en/assets/search/zh.js").read_text(encoding="utf-8").strip()[len("xinzhi(") : -1])
    assert not any(index[name] for name in ("readings", "polyphones", "seconds"))
    assert "図書館" in json.dumps(index["blocks"], ensure_ascii=False)
    term = (site / "en/glossary/mobile-library/index.html").read_text(encoding="utf-8")
    assert '<span lang="ja-Latn">idō toshokan</span>' in term and "zh-Latn" not in term
    assert "zh-Hans" not in (site / "downloads/terms.tbx").read_text(encoding="utf-8")
