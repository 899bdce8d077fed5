"""The signs of code: what each line shows, and each boundary of two."""

from __future__ import annotations

import pytest

from edition.convert.kept.code_lines import code
from edition.convert.kept.code_odds import ODDS
from edition.convert.kept.code_signs import (
    COUNTS,
    ENDED,
    IN_REMARKS,
    LOOKS,
    MANY_WORDS,
    MOSTLY,
    SHARES,
    SIGN_COUNTS,
    signs_between,
    signs_in,
    signs_of,
)
from edition.convert.kept.kept import sheet_of


@pytest.mark.parametrize(
    "text",
    [
        "$ ls",
        "% ls",
        ">>> f()",
        "me@host:~$ ls",
        "[me@host ~]$ ls",
        "host:~# ls",
        "~$ ls",
        "mysql> SHOW x",
        "(gdb) c",
        "(Pdb) print x",
        r"C:\a>dir",
    ],
)
def test_prompts(text: str) -> None:
    assert "a prompt" in signs_in(text)


@pytest.mark.parametrize("text", ["甲> 乙", "a: b $ c", "Mr. X> Y", "$5", "me@host", "(see) c", "(gdb)"])
def test_what_is_no_prompt(text: str) -> None:
    assert "a prompt" not in signs_in(text)


def test_root_prompts_stand_before_commands_paths_and_settings() -> None:
    typed = {text: "a root prompt" in signs_in(text) for text in ("# ls", "# /bin/ls", "# A_B=c ls", "# A note", "#ls")}
    assert [*typed.values()] == [True, True, True, False, False]
    labels = code(sheet_of("执行", "# /usr/sbin/debootstrap --arch x bookworm", "就行。"))
    assert [[part.line for part in label.parts] for label in labels] == [[2]]


def test_items_with_a_dash_may_be_output_and_are_no_sign() -> None:
    dash, number = sheet_of("- make", "1. make").lines
    assert "an item" in signs_of(number, 40) and "an item" not in signs_of(dash, 40)


def test_fields_may_have_names_of_several_words() -> None:
    told = ["a field" in signs_in(text) for text in ("Raid Level : raid0", "Version: 1", "Name:", "He said so: yes it")]
    assert told == [True, True, True, True]
    assert "a field" not in signs_in("raid level : x") and "a field" not in signs_in("One two of the five: x")


def test_signs_of_lines_and_boundaries() -> None:
    first, second = sheet_of("执行（", "", "    ls -l /usr").lines
    assert {"an option", "a path", "a command"} <= set(signs_in(second.text))
    assert signs_of(second, 40)[-2:] == ("deeply set in", "narrow")
    assert signs_of(second, 10)[-1] == "full"
    between = signs_between(first, second, 40)
    assert {"a comma before", "an open bracket before", "a blank line", "further in", "no Chinese behind"} <= set(
        between
    )
    assert signs_in("• make -f x") == ("no Chinese",)
    before, after = sheet_of("新质(参看", "make").lines
    assert "an open bracket before" in signs_between(before, after, 40)
    before, after = sheet_of("新质生产力", "make").lines
    assert "a full line before" in signs_between(before, after, 12)
    assert "a line that breaks off before" in signs_between(before, after, 40)


def test_only_signs_that_can_be_shown_have_odds() -> None:
    own = {*SHARE_NAMES, *(name for name, _ in LOOKS), *OTHERS, *SIGN_COUNTS}
    assert set(ODDS.line) <= own
    assert set(ODDS.begins) | set(ODDS.ends) <= BOUNDARY


BOUNDARY = {
    "always", "the first line", "Chinese before", "no Chinese before", "Chinese behind", "no Chinese behind",
    "a colon before", "a sentence before", "a comma before", "a full line before", "a line that breaks off before",
    "a short line before", "an open bracket before", "a blank line", "another page", "further in", "further out",
}  # fmt: skip
SHARE_NAMES = (*(name for _, name in SHARES), *(name for _, name in COUNTS), MANY_WORDS, MOSTLY)
OTHERS = {
    "a Chinese mark", ENDED, IN_REMARKS, "a word that joins others", "words that join others", "an item", "a bullet",
    "below a prompt", "announced",
    "a bracket that closes nothing", "letters of one width", "set in", "deeply set in", "narrow", "full",
}  # fmt: skip
