"""Small sources and what becomes of them, whole: fixtures/conversions/NAME/{source.txt,golden.md,report.txt}."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.commands import convert

ROOT = Path(__file__).parents[2]
FOLDERS = sorted((Path(__file__).parents[1] / "fixtures/conversions").iterdir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_source_converts_to_its_golden_text(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    convert.convert_file(Path("source.txt"), ROOT, None, markdown=folder.name == "marked-up")
    out, err = capsys.readouterr()
    assert out == Path("golden.md").read_text(encoding="utf-8")
    assert err == Path("report.txt").read_text(encoding="utf-8")
