"""Odds of code: by how much each sign of `code_signs.py` changes those of a line, and of where code begins and ends.

They are natural logarithms, fitted to the development books of the bench in two layouts and both ways of extraction,
and to the same books with pieces of other sorts of code among their lines; the edition's own sources and the small
documents of the tests weigh as books without code. `tests/bench/telling_code.py --write` fits and prints them; without
`--write` it says how each book is told with odds that were fitted without the books of its maker. These stand a third
of the way from those of the first books, whose code is short and may speak Chinese, to those of all, in which much
is output in English. No single one says much: of signs that come together each has a part. To the odds of an end 1 is
added, since pieces are few beside lines.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Odds:
    """By how much each sign changes the odds, as natural logarithms: that a line is code, that code begins with it
    where the line before is prose, that code has ended with the line before.
    """

    line: Mapping[str, float]
    begins: Mapping[str, float]
    ends: Mapping[str, float]


ODDS = Odds(
    line={
        "a prompt": 2.1,
        "a remark": 1.7,
        "announced": 1.5,
        "a keyword of BASIC": 1.3,
        "a declaration": 1.2,
        "a member": 0.9,
        "a semicolon at its end": 0.9,
        "a variable": 0.9,
        "an open end": 0.9,
        "a field": 0.8,
        "a number of base 16": 0.8,
        "a root prompt": 0.8,
        "a colon at its end": 0.7,
        "a command": 0.7,
        "a remark behind": 0.7,
        "modes of a file": 0.7,
        "square brackets": 0.7,
        "a backslash": 0.6,
        "a key and its value": 0.6,
        "an assignment": 0.6,
        "an option": 0.6,
        "quotation marks": 0.6,
        "signs alone": 0.6,
        "a brace": 0.5,
        "a wide gap": 0.5,
        "below a prompt": 0.5,
        "four signs or more": 0.5,
        "no Chinese": 0.5,
        "tags at both ends": 0.5,
        "a drawing": 0.4,
        "a pipe": 0.4,
        "an ellipsis": 0.4,
        "deeply set in": 0.4,
        "a bracket at its end": 0.3,
        "an arrow": 0.3,
        "numbers alone": 0.3,
        "one sign": 0.3,
        "two signs": 0.3,
        "two words": 0.3,
        "a capital in a word": 0.2,
        "a sentence in English": 0.2,
        "no word": 0.2,
        "words that join others": 0.2,
        "a change": 0.1,
        "a comma at its end": 0.1,
        "a dot in a word": 0.1,
        "an equals sign": 0.1,
        "an operator": 0.1,
        "up to five words": 0.1,
        "Chinese in remarks alone": -0.1,
        "one word": -0.1,
        "set in": -0.1,
        "ten words or more": -0.1,
        "up to nine words": -0.1,
        "a call without arguments": -0.2,
        "an address of the web": -0.2,
        "an underscore in a word": -0.2,
        "a bracket that closes nothing": -0.3,
        "a call": -0.3,
        "a number in brackets": -0.3,
        "an item": -0.4,
        "full": -0.4,
        "a Chinese mark": -0.5,
        "a slash between words": -0.5,
        "little Chinese": -0.5,
        "a Chinese stop at its end": -0.6,
        "no sign": -0.6,
        "a tag": -0.8,
        "a capital at its head": -0.9,
        "capitals": -0.9,
        "a fence": -1.0,
        "less Chinese than not": -1.2,
        "mostly Chinese": -1.3,
        "a bullet": -1.8,
    },
    begins={
        "a colon before": 1.9,
        "a blank line": 0.6,
        "further out": 0.2,
        "an open bracket before": -0.3,
        "a line that breaks off before": -0.4,
        "a sentence before": -0.4,
        "another page": -0.4,
        "a comma before": -0.6,
        "a short line before": -0.7,
        "the first line": -1.2,
        "a full line before": -1.4,
        "Chinese behind": -1.6,
        "always": -1.6,
        "no Chinese before": -1.7,
    },
    ends={
        "a blank line": 1.7,
        "further out": 0.8,
        "further in": 0.6,
        "Chinese behind": 0.1,
        "a short line before": 0.1,
        "a colon before": -0.1,
        "a line that breaks off before": -0.2,
        "an open bracket before": -0.2,
        "a sentence before": -0.3,
        "a full line before": -0.6,
        "Chinese before": -1.3,
        "no Chinese behind": -1.3,
    },
)
