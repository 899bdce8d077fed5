"""A build that knows earlier ones writes what a first build writes; one that fails leaves the site as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from build import CONFIGS, build_all, make_ahead, worker
from preview_server import in_frame
from same import Tree
from trees import SEVERAL, change, few_documents, few_terms

pytestmark = pytest.mark.whole_site

ADDRESS = "http://127.0.0.1:8000/"
TEXT = "docs/texts/booklet/accelerate-the-formation.md"
TERM = "docs/glossary/new-quality-productive-forces.md"
# Terms of its texts; some stand inside others.
TERMS = (
    "new-quality-productive-forces", "productive-forces", "advanced-productive-forces", "total-factor-productivity",
    "high-quality-development", "digital-economy", "real-economy", "digital-industrialization", "computing-power",
)  # fmt: skip


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_later_build_equals_a_first_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    few_terms(few_documents(tmp_path, SEVERAL), *TERMS)
    later, first = tmp_path / "later", tmp_path / "first"
    worker.cache_clear()
    build_all(later, ADDRESS, tmp_path)
    before = files(later)

    change(tmp_path / TEXT, "新质生产力", "数字经济的新质生产力")
    change(tmp_path / TERM, "zh: 新质生产力", "zh: 新质的生产力")
    ahead = make_ahead([TEXT, TERM, "docs/texts/booklet/none.md"], later, tmp_path)
    assert files(later) == before
    build_all(later, ADDRESS, tmp_path)
    after = files(later)
    pages = (Path(path).with_suffix("").relative_to("docs").as_posix() for path in (TEXT, TERM))
    assert ahead.keys() == {f"/{lang}/{page}/" for page in pages for lang in CONFIGS}
    for address, content in ahead.items():
        page = after[f"{address.strip('/')}/index.html"].decode()
        assert Tree(in_frame(page, content)).events == Tree(page).events
        old = before[f"{address.strip('/')}/index.html"].decode()
        assert Tree(in_frame(old, content)).events != Tree(old).events
    worker.cache_clear()
    build_all(first, ADDRESS, tmp_path)
    assert after == files(first)
    changed = {name for name in after if after[name] != before.get(name)}
    assert {f"{lang}/glossary/digital-economy/index.html" for lang in CONFIGS} < changed
    assert {f"{lang}/{TEXT.removeprefix('docs/').removesuffix('.md')}/index.html" for lang in CONFIGS} < changed

    change(tmp_path / TERM, "pos: ", "pose: ")
    assert make_ahead([TERM], later, tmp_path) == {}
    with pytest.raises(Abort) as error:
        build_all(later, ADDRESS, tmp_path)
    assert f"{TERM}:" in str(error.value)
    assert str(error.value).count("key-unknown: pose is no key of a term") == 1
    assert files(later) == after
