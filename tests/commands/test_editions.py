"""Files to take away: each is made once, and anew when anything has changed of which it is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.commands import editions
from edition.editions.works import Corpus, Planned, Stamp
from small_edition import edition


def test_a_file_is_made_again_when_what_it_is_made_of_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, keep = Corpus(edition(), (), Stamp("", 0), tmp_path / "site", "http://x/"), tmp_path / "keep"

    def made(made_of: str, code: str = "") -> tuple[bytes, int]:
        """What stands in the file at last, and how many files were made."""
        planned = Planned("hong/a.txt", "txt", ("zh",), "hong/a", made_of, f"{made_of}{code}".encode)
        monkeypatch.setattr(editions, "FORMATS", (lambda corpus: iter([planned]),))
        [file], anew = editions.make(corpus, keep, code)
        content = (corpus.site / "downloads/hong/a.txt").read_bytes()
        assert (file.path, file.bytes) == ("hong/a.txt", len(content))
        return content, anew

    assert [made("甲"), made("甲")] == [("甲".encode(), 1), ("甲".encode(), 0)]
    (corpus.site / "downloads/hong/a.txt").unlink()  # as each build does
    assert [made("甲"), made("乙"), made("乙", "new")] == [
        ("甲".encode(), 0),
        ("乙".encode(), 1),
        ("乙new".encode(), 1),
    ]
    assert [path.read_bytes() for path in keep.iterdir()] == ["乙new".encode()], "what nobody plans is kept"


def test_without_a_site_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match=r"^site:1: site-missing: .* Run make build first\.$"):
        editions.make_all(tmp_path)
