"""Where English sentences and clauses end."""

import re

from .sentences import sentence_ends

# A stop with the marks that close behind it, the number of a work that is referred to, and the space before the next.
STOP = re.compile(r"(?:\.(?:\s\.)+|[.!?…])+[”’\"')\]]*(?:[［\[][\d,，、—–-]+[］\]])*(?:\s+|$)")
# Words with a full stop of their own, behind which no sentence ends. Others (etc.) end one before a capital.
ABBREVIATIONS = {
    "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "st", "mt", "no", "nos", "vol", "vols", "p", "pp", "ch",
    "chs", "fig", "figs", "sec", "ed", "eds", "trans", "cf", "eg", "ie", "viz", "vs", "ca", "approx", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
}  # fmt: skip
LAST_WORD = re.compile(r"(?:^|(?<=[\s(\[“‘\"'—–-]))([A-Za-z](?:\.?[A-Za-z])*)\Z")
# The number of a heading or of an item in a list: 2. or IV.
NUMBER = re.compile(r"(?:^|[.!?;:]\s+)(?:\d{1,3}|[IVXLC]+)\Z")
OPENING = "“‘\"'([（［—–-*"
CLAUSE_END = re.compile(r";\s*")


def ends(text: str) -> list[int]:
    """Where each sentence ends.

    >>> ends("Mr. J. Li grew 4.5 percent. He asked, “Why?” and left."), ends("I. Why? (No. 3 of vol. 2.) So.")
    ([28, 54], [8, 27, 30])
    >>> ends("It works.[2] It grows.")
    [13, 22]
    """
    return sentence_ends(text, STOP, goes_on)


def goes_on(m: re.Match[str]) -> bool:
    """Whether the sentence goes on behind a stop: with a small letter, or because it is no stop."""
    after = m.string[m.end() : m.end() + 8].lstrip(OPENING)
    if after[:1].islower():
        return True
    if not m[0].startswith(".") or m[0].startswith(".."):
        return False
    before = m.string[max(0, m.start() - 24) : m.start()]
    return is_abbreviation(before) or (m[0].strip() == "." and is_number(before))


def is_number(before: str) -> bool:
    """Whether what stands before a full stop is the number of a heading or an item, and not that of a figure.

    >>> is_number("IV"), is_number("Grow. 2"), is_number("See Fig. 2"), is_number("in 2")
    (True, True, False, False)
    """
    number = NUMBER.search(before)
    return number is not None and not is_abbreviation(before[: number.start()])


def is_abbreviation(before: str) -> bool:
    """Whether what stands before a full stop is an abbreviation or an initial.

    >>> is_abbreviation("(see vol"), is_abbreviation("by John M"), is_abbreviation("the U.S"), is_abbreviation("and so")
    (True, True, False, False)
    """
    word = LAST_WORD.search(before)
    if not word:
        return False
    return (len(word[1]) == 1 and word[1].isupper()) or word[1].replace(".", "").lower() in ABBREVIATIONS


def clause_ends(text: str) -> list[int]:
    """Where each clause of one or more sentences ends: at semicolons and with each sentence.

    >>> clause_ends("First, do; second, go. Third, see.")
    [11, 23, 34]
    """
    return sorted({*(m.end() for m in CLAUSE_END.finditer(text)), *ends(text)})
