"""The guides in Chinese say what those in English say: the same sections, commands, paths and values in each."""

from __future__ import annotations

import json
import re

import pytest

from corpus import ROOT

GUIDES = ("README", "CONTRIBUTING")
FENCE = re.compile(r"^(`{3,})[a-z]*\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(?<!`)(`+)(?!`) ?(.+?) ?\1(?!`)")
# What a line of a fenced block has that is the same in any language: commands, paths, names in Latin letters.
LATIN = re.compile(r"[A-Za-z0-9_./<>*:-]*[A-Za-z][A-Za-z0-9_./<>*:-]*[./][A-Za-z0-9_./<>*:-]*|make \w+")

PACKAGE = re.compile(r"^([\w-]+)==", re.MULTILINE)


def sections(name: str) -> list[tuple[str, str]]:
    """The sections of a guide, each with the level of its heading."""
    text = (ROOT / name).read_text(encoding="utf-8")
    fenced = FENCE.sub(lambda m: m[0].replace("\n#", "\n\\#"), text)
    parts = re.split(r"^(#+) .*$", fenced, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def code_of(section: str) -> list[str]:
    """The pieces of code in a section, in alphabetical order, each once."""
    return sorted({code for _, code in CODE.findall(FENCE.sub("", section))})


def fenced_of(section: str) -> list[list[str]]:
    """What the fenced blocks of a section name, line by line."""
    return [LATIN.findall(line.partition("  ")[0]) for _, block in FENCE.findall(section) for line in block.split("\n")]


@pytest.mark.parametrize("guide", GUIDES)
def test_both_languages_have_the_same_sections_commands_and_paths(guide: str) -> None:
    english, chinese = sections(f"{guide}.md"), sections(f"{guide}.zh.md")
    assert [level for level, _ in english] == [level for level, _ in chinese]
    for (_, one), (_, other) in zip(english, chinese, strict=True):
        assert code_of(one) == code_of(other)
        assert fenced_of(one) == fenced_of(other)
        assert one.count("\n- ") == other.count("\n- ")
        assert len(re.findall(r"^\d+\. ", one, re.MULTILINE)) == len(re.findall(r"^\d+\. ", other, re.MULTILINE))
        assert one.count("\n| ") == other.count("\n| ")


def test_a_command_that_one_of_them_lacks_is_seen() -> None:
    assert code_of("Run `make add FILE=x.pdf`, then `a/b.md`.") == ["a/b.md", "make add FILE=x.pdf"]
    assert code_of("| ```` ``` ```` | x |") == ["```"]


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_every_package_that_is_installed_is_named_with_its_purpose(readme: str) -> None:
    [listed] = [text for _, text in sections(readme) if "requirements.in" in text]
    named = set(re.findall(r"[\w-]+", listed))
    asked = {name for path in ROOT.glob("requirements*.in") for name in PACKAGE.findall(path.read_text("utf-8"))}
    npm = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    assert asked | set(npm["devDependencies"]) <= named
