"""Reading the files of an edition: text in UTF-8, and YAML with the line of what is wrong in it."""

from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from .findings import EditionError, Finding


def read_text(path: Path, name: str | None = None) -> str:
    """The text of a file, which findings call by its path or the name given, without a byte order mark before it.

    Raises `EditionError` where the file is not UTF-8 or holds nothing but white space.
    """
    name = name or str(path)
    raw = path.read_bytes().removeprefix(BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        fact = f"byte {raw[error.start]:#04x} is not UTF-8"
        raise EditionError([Finding(name, line, "not-utf8", fact, "Save the file as UTF-8")]) from error
    if not text.strip():
        raise EditionError([Finding(name, 1, "empty-file", "the file holds no text", "Fill it or remove it")])
    return text


def read_yaml(text: str) -> Any:
    """What a YAML text holds; raises `yaml.YAMLError`. The parser written in C is eight times as fast as the other."""
    return yaml.load(text, yaml.CSafeLoader)


def yaml_problem(error: yaml.YAMLError) -> tuple[int, str]:
    """The line of a YAML text, counted from 1, where the parser stopped (1 where it names none), and what it says."""
    mark = getattr(error, "problem_mark", None)
    return (mark.line if mark else 0) + 1, getattr(error, "problem", None) or "cannot be read"


def unknown_keys(
    keys: Iterable[str], lines: dict[str, int], path: str, owner: str, known: Iterable[str]
) -> list[Finding]:
    """A finding for each key that is none of the known ones, at its line; `owner` says in words whose keys they are."""
    remedy = f"Use one of {', '.join(known)}"
    unknown = [key for key in keys if key not in known]
    return [Finding(path, lines.get(key, 1), "key-unknown", f"{key} is no key of {owner}", remedy) for key in unknown]
