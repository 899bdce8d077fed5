"""A translation begins with a file that holds no block, and with the blocks that belong into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.check import exceptions, standing
from edition.commands import english, maintenance
from edition.model.texts import pairing
from sample import ZH

MARKED = ZH.replace("一点", "{~~一~>两~~}{>>讹字<<}点{++儿++}{>>脱<<}{--。--}{>>衍<<}").replace(
    "{: #p1 }", "{: .caption #p1 }", 1
)
EXPECTED = """# 题 {: #title data-of=TITLE }

**主持人：**2023年9月，占13%。[^n1]
{: .caption #p1 data-of=P1 }

要以发展{>>gap: 原书此下缺页<<}
{: #p2 data-of=P2 }

- 两点儿
{: #p3 data-of=P3 }

## 新质 {: #p4 data-of=P4 }

[^n1]: 见第10页。
"""


@pytest.fixture
def chinese(tmp_path: Path) -> Path:
    path = tmp_path / "docs/texts/group/x.md"
    path.parent.mkdir(parents=True)
    path.write_text(MARKED, encoding="utf-8")
    return path


def test_a_translation_begins_without_blocks_and_lacks_nothing_that_a_check_wants(
    chinese: Path, tmp_path: Path
) -> None:
    english.begin(chinese, tmp_path)
    written = chinese.with_name("x.en.md").read_text(encoding="utf-8")
    assert written == "---\nstatus: partial\ntranslator: person\n---\n"
    pair = pairing.load(chinese, tmp_path)
    assert (pair.en and pair.en.findings, list(standing.misstatements(pair))) == ((), [])
    # This small repository has no catalogue.
    found, checked = maintenance.check_all(tmp_path)
    assert ([finding.code for finding in found], checked) == (["file-missing"], "checked 1 pairs, 6 blocks: ")


def test_what_is_to_be_translated_stands_as_the_file_will_hold_it(chinese: Path, tmp_path: Path) -> None:
    printed = english.begin(chinese, tmp_path)
    blocks = {both.zh.id: pairing.fingerprint(both.zh) for both in pairing.load(chinese, tmp_path).aligned()}
    expected = EXPECTED
    for ident, fingerprint in blocks.items():
        expected = expected.replace(f"data-of={ident.upper()} ", f"data-of={fingerprint} ")
    assert printed == expected
    file = chinese.with_name("x.en.md")
    file.write_text(file.read_text(encoding="utf-8") + "\n" + printed, encoding="utf-8")
    pair = pairing.load(chinese, tmp_path)
    assert standing.is_whole(pair)
    assert {finding.code for finding in exceptions.unsilenced(pair)} == {"chinese-left", "figure-missing"}


def refused(path: Path, root: Path) -> str:
    before = {path: path.read_bytes() for path in root.rglob("*.md")}
    with pytest.raises(EditionError) as caught:
        english.begin(path, root)
    assert {path: path.read_bytes() for path in root.rglob("*.md")} == before
    return str(caught.value)


@pytest.mark.parametrize("name", ["y.md", "x.en.md", "x.txt", "", "../x.md", "../../x.md"])
def test_what_is_no_chinese_file_of_a_text_is_refused(chinese: Path, tmp_path: Path, name: str) -> None:
    for other in (chinese.parent.parent / "x.md", chinese.with_name("x.txt"), chinese.with_name("x.en.md")):
        other.write_text(ZH, encoding="utf-8")
    path = (chinese.parent / name).resolve()
    fact = "file-unknown: this is no Chinese file of a text. Name a docs/texts/…/….md."
    assert refused(path, tmp_path) == f"{path}:1: {fact}"


def test_again_it_prints_what_is_left_and_overwrites_nothing(chinese: Path, tmp_path: Path) -> None:
    printed = english.begin(chinese, tmp_path)
    file = chinese.with_name("x.en.md")
    blocks = printed.rstrip("\n").split("\n\n")
    for left in range(len(blocks), 0, -1):
        assert english.begin(chinese, tmp_path) == "\n\n".join(blocks[len(blocks) - left :]) + "\n"
        with file.open("a", encoding="utf-8") as out:
            out.write(f"\n{blocks[len(blocks) - left]}\n")
    assert refused(chinese, tmp_path) == (
        "docs/texts/group/x.en.md:1: file-exists: the English file has all blocks already. Translate in it, or move it "
        "away."
    )


def test_an_english_file_that_is_not_in_good_form_is_mended_first(chinese: Path, tmp_path: Path) -> None:
    english.begin(chinese, tmp_path)
    with chinese.with_name("x.en.md").open("a", encoding="utf-8") as out:
        out.write("\nNo id.\n")
    assert "id-missing" in refused(chinese, tmp_path)


def test_chinese_that_is_not_in_good_form_is_mended_first(chinese: Path, tmp_path: Path) -> None:
    chinese.write_text(MARKED.replace("\n{: #p2 }", ""), encoding="utf-8")
    found = refused(chinese, tmp_path)
    assert found == "docs/texts/group/x.md:10: id-missing: the paragraph “要以发展…” has no id. Run make ids."


KEPT = """/// verse
{~~甲~>乙~~}{>>讹<<}

丙
///
{: #p5 }


```
{++丁++}{>>脱<<}



戊
```
{: #p6 }

/// table
| 己 |
| --- |
| {--庚--}{>>衍<<}辛 |
///
{: #p7 }

"""
KEPT_EXPECTED = """/// verse
乙

丙
///
{: #p5 data-of=P5 }

```
{++丁++}{>>脱<<}



戊
```
{: #p6 data-of=P6 }

/// table
| 己 |
| --- |
| 辛 |
///
{: #p7 data-of=P7 }

"""


def test_what_keeps_its_lines_is_printed_with_them_and_code_as_it_stands(chinese: Path, tmp_path: Path) -> None:
    chinese.write_text(MARKED.replace("[^n1]:", f"{KEPT}[^n1]:"), encoding="utf-8")
    expected = EXPECTED.replace("[^n1]:", f"{KEPT_EXPECTED}[^n1]:")
    for block in pairing.load(chinese, tmp_path).zh.blocks:
        expected = expected.replace(f"data-of={block.id.upper()} ", f"data-of={pairing.fingerprint(block)} ")
    assert english.begin(chinese, tmp_path) == expected
