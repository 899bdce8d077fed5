"""The archive to be opened from a disk: what is in it, that its links name files, and that it is the same each time."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from edition.editions import offline
from edition.editions.works import Corpus, Stamp
from edition.model.outputs.download import place
from small_edition import edition

PAGE = f"""<!doctype html><link rel="canonical" href="http://x/r/zh/"><link href="feed.xml"><link href="assets/a.css">
<link rel="preload" href="a.woff2" as="font" crossorigin>
<form action="./"><a class="x" href="texts/">甲 href="texts/"</a> <a href="../en/?view=zh#p1">乙</a> <a href=".">丙</a>
<a href="../downloads/a/b.epub" download>丁</a> <a href="downloads/#a">戊</a> <a href="#p7">己</a>
<a href="mailto:a@b/">庚</a>
{place("hong/x", "<p>带走</p>")}"""
SITE = {
    "index.html": '<a href="zh/" hreflang="zh">中</a>',
    "zh/index.html": PAGE,
    "zh/downloads/index.html": place("all", "<p>全部</p>"),
    "en/downloads/index.html": place("all"),
    "zh/assets/a.css": "a {}",
    "zh/assets/terms.js": "x",
    "zh/assets/terms/a.json": "{}",
    "zh/feed.xml": "<feed/>",
    "zh/sitemap.xml": "<x/>",
    "404.html": "",
    "_headers": "",
    "downloads/a/b.epub": "x",
}


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    for name, content in SITE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return Corpus(edition(), (), Stamp("abc1234", 1_764_000_000), tmp_path, "http://x/r/")


def packed(corpus: Corpus) -> dict[str, str]:
    """What is in the archive, by the paths in its folder."""
    (planned,) = offline.files(corpus)
    assert (planned.path, planned.kind, planned.of) == ("xinzhi-reader.zip", "zip", "")
    with zipfile.ZipFile(BytesIO(planned.make())) as archive:
        names = archive.namelist()
        assert all(name.startswith("xinzhi-reader/") for name in names)
        return {name.partition("/")[2]: archive.read(name).decode() for name in names}


def test_it_holds_what_a_reader_opens_and_no_more(corpus: Corpus) -> None:
    left_out = ("404.html", "_headers", "downloads/", "zh/feed.xml", "zh/sitemap.xml", "zh/assets/terms/")
    assert sorted(packed(corpus)) == sorted(["README.txt", *(name for name in SITE if not name.startswith(left_out))])


def test_links_name_files_and_what_is_not_there_is_on_the_site(corpus: Corpus) -> None:
    files = packed(corpus)
    assert files["index.html"] == '<a href="zh/index.html" hreflang="zh">中</a>'
    assert files["zh/index.html"] == (
        PAGE.replace('<link rel="preload" href="a.woff2" as="font" crossorigin>', "")
        .replace('href="feed.xml"', 'href="http://x/r/zh/feed.xml"')
        .replace('action="./"', 'action="./index.html"')
        .replace('class="x" href="texts/"', 'class="x" href="texts/index.html"')
        .replace("../en/?view", "../en/index.html?view")
        .replace('href="."', 'href="./index.html"')
        .replace("../downloads/a", "http://x/r/downloads/a")
        .replace("downloads/#a", "downloads/index.html#a")
        .replace("<p>带走</p>", "")
    )
    for lang, said in (("zh", "可在网站下载"), ("en", "They stand on the site")):
        content = files[f"{lang}/downloads/index.html"]
        assert said in content and f'href="http://x/r/{lang}/downloads/"' in content and "全部" not in content


def test_it_says_in_both_languages_what_it_is(corpus: Corpus) -> None:
    read_me = packed(corpus)["README.txt"]
    for said in ("先解压", "Unpack the whole folder", "2025-11-24 abc1234", "http://x/r/en/", "one’s behalf"):
        assert said in read_me
    assert "&" not in read_me


def test_it_is_the_same_whatever_was_filled_in_before(corpus: Corpus) -> None:
    (before,) = offline.files(corpus)
    content = before.make()
    page = corpus.site / "zh/index.html"
    page.write_text(PAGE.replace("<p>带走</p>", "<p>EPUB</p>"), encoding="utf-8")
    (after,) = offline.files(corpus)
    assert after.made_of == before.made_of and after.make() == content
    page.write_text(PAGE + "新", encoding="utf-8")
    (changed,) = offline.files(corpus)
    assert changed.made_of != before.made_of and changed.make() != content
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(2025, 11, 24, 16, 0, 0)}
