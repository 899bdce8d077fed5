"""What a browser can keep: the list of files is that of the built site, and pages say how much it is."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from edition.commands import keeping as completing
from edition.model.outputs.download import place
from edition.model.outputs.imprint import Imprint
from edition.publish import keeping
from small_edition import edition

GROUP = "marks"
PAGE = f"<p>{place(keeping.SIZE)}</p><p>{place('marks/text')}</p>"


def listing(site: Path, ui: str = "zh") -> Any:
    return json.loads((site / ui / keeping.LISTING).read_text(encoding="utf-8"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": "home",
        "offline/index.html": "list",
        "feed.xml": "",
        "offline-worker.js": "",
        "assets/page.js": "x" * 1_200_000,
        "assets/terms/a.json": "",
        "assets/search/zh/0.js": "y",
        f"texts/{GROUP}/text/index.html": PAGE,
        f"texts/{GROUP}/text/cite.js": "z",
        "texts/plain/text/index.html": PAGE,
        keeping.LISTING: keeping.draft(edition().documents, Imprint("2026-11-26", "abc1234"), "zh"),
    }
    for lang in ("zh", "en"):
        for name, content in files.items():
            path = tmp_path / lang / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
    (tmp_path / "learner" / GROUP).mkdir(parents=True)
    (tmp_path / "learner" / GROUP / "words.js").write_text("甲", encoding="utf-8")
    (tmp_path / "learner/script.js").write_text("乙", encoding="utf-8")
    completing.complete(tmp_path)
    return tmp_path


def test_the_list_names_what_every_page_needs_and_what_each_document_has(site: Path) -> None:
    found = listing(site)
    assert [path for path, _, _ in found["shell"]] == ["assets/page.js", "assets/search/zh/0.js", "", "offline/"]
    own = found["documents"][GROUP]
    assert [path for path, _, _ in own["files"]] == [
        f"texts/{GROUP}/text/cite.js",
        f"texts/{GROUP}/text/",
        f"../learner/{GROUP}/words.js",
        "../learner/script.js",
    ]
    assert own["title"] == "marks原件" and own["address"] == f"texts/{GROUP}/text/"
    for path, count, digest in [*found["shell"], *own["files"]]:
        name = f"{path}index.html" if path.endswith("/") or not path else path
        content = (site / "zh" / name).read_bytes()
        assert (len(content), digest) == (count, base64.b64encode(hashlib.sha256(content).digest()).decode())


def test_pages_say_how_much_it_is_and_kept_ones_of_which_edition(site: Path) -> None:
    page = (site / f"zh/texts/{GROUP}/text/index.html").read_text(encoding="utf-8")
    assert place(keeping.SIZE, "1.2 MB") in page
    notice = listing(site)["notice"]
    assert "2026-11-26，abc1234" in notice
    assert 'data-edition="‹edition›"' in notice and 'href="‹root›offline/"' in notice


def test_an_edition_is_another_where_anything_is(site: Path) -> None:
    before = listing(site)
    completing.complete(site)
    assert listing(site) == before
    page = site / f"zh/texts/{GROUP}/text/index.html"
    page.write_text(page.read_text(encoding="utf-8") + "新", encoding="utf-8")
    completing.complete(site)
    after = listing(site)
    assert after["edition"] != before["edition"] and listing(site, "en") != after
    assert after["documents"]["plain"] == before["documents"]["plain"]


def test_the_worker_stands_where_it_answers_for_all_pages() -> None:
    placed = keeping.placed({"page.js": "p", "keep.js": "k", "offline-worker.js": "w"})
    assert placed == {"assets/page.js": "p", "assets/keep.js": "k", "offline-worker.js": "w"}
