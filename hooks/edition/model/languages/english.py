"""What is English by nature: how words are compared and inflected, what a whole word is."""

import re
from functools import cache, lru_cache

from . import english_sentences
from .chinese import HAN_CHARACTER
from .english_figures import figures
from .language import Language

LETTER = re.compile("[A-Za-z]")
IN_WORD = re.compile(r"[\w'’]")
# Where a word begins: behind no part of it, and behind no word that a hyphen joins to it.
BEGINS = re.compile(r"(?<![\w'’])(?<!\w[-\u2010\u2011])")
# A possessive ending, or an apostrophe that closes a quotation or a plural possessive.
AFTER_WORD = re.compile(r"['’](?:s(?!['’]?\w)|(?!\w))")
# A Chinese demand needs no subject (要加快……). English gives it one, which may differ from place to place.
ADDRESS = re.compile(r"^(?:we|you|they) (?:should|must) ")
# What joins words of one kind.
JOINING = ("and", "or")


@lru_cache(1 << 16)  # conversion asks of each line as often as it has neighbors
def is_latin(text: str) -> bool:
    """Whether the text is prose in Latin letters: more than two of them, and no Chinese.

    >>> is_latin("HONG Yinxing"), is_latin("5G通信"), is_latin("2023")
    (True, False, False)
    """
    return not HAN_CHARACTER.search(text) and len(LETTER.findall(text)) > 2


def normal(text: str) -> str:
    """The words in small letters with one space between them, without punctuation and markup: as texts are compared.

    >>> normal("*People’s* Daily, 2024")
    'people s daily 2024'
    """
    return re.sub(r"[^a-z0-9]+", " ", text.lower().replace("*", "")).strip()


def without_address(text: str) -> str:
    """A text in normal form without the words at its beginning that address the reader.

    >>> without_address("we must develop"), without_address("how we must develop")
    ('develop', 'how we must develop')
    """
    return ADDRESS.sub("", text)


@cache
def inflected(form: str) -> re.Pattern[str]:
    """What finds a term's English in a text in normal form, each word as it is or with an ending of its own.

    A check asks for this. It is content with the plural, the possessive, -ed and -ing of any word, so that it reports
    only what is translated otherwise. Where an ending takes a letter away, it knows -ies and -ied alone.

    >>> [bool(inflected("link industry").search(text)) for text in ("linking industries", "linker of industry")]
    [True, False]
    """
    words = normal(form).split()
    patterns = (w[:-1] + "(?:y|ies|ied)" if w.endswith("y") else w + "(?: s|s|es|d|ed|ing)?" for w in words)
    return re.compile(rf"\b{' '.join(patterns)}\b")


# Other apostrophes, spaces that do not break or are narrow, hyphens that do not break.
ALIKE = str.maketrans("’ʼ＇\xa0\u2007\u2009\u202f\u2010\u2011", "'''    --")


def folded(text: str) -> str:
    """The text in small letters with straight apostrophes, plain spaces and plain hyphens, as terms are searched in it.

    Each character stays one character.

    >>> folded("The People’s\\xa0Daily"), folded("co\\u2011operation in İzmir")
    ("the people's daily", 'co-operation in İzmir')
    """
    small = text.lower()
    if len(small) != len(text):
        small = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return small.translate(ALIKE)


def spaced(text: str) -> str:
    """The text folded, with hyphens as spaces: opening-up is opening up. Each character stays one character.

    >>> spaced("Opening-up")
    'opening up'
    """
    return folded(text).replace("-", " ")


def spellings(form: str) -> tuple[str, ...]:
    """The spellings by which a term's English is linked: the form and its plural, once where they are the same.

    A link is made by these alone. It marks words as the term, so it must not be content with what is merely like it.

    >>> spellings("Industrial chain"), spellings("productive forces")
    (('industrial chain', 'industrial chains'), ('productive forces',))
    """
    return tuple(dict.fromkeys((spaced(form), plural(spaced(form)))))


def plural(form: str) -> str:
    """The form with its last word in the plural, as far as spelling rules tell.

    >>> plural("industrial chain"), plural("talent strategy"), plural("productive forces")
    ('industrial chains', 'talent strategies', 'productive forces')
    """
    if form.endswith("s") or not form[-1:].isalpha():
        return form
    if re.search(r"[^aeiou]y$", form):
        return form[:-1] + "ies"
    return form + ("es" if re.search(r"(?:x|ch|sh)$", form) else "s")


def whole_words(text: str, start: int, end: int) -> bool:
    """Whether the characters from start to end are whole words: no letter or digit stands beside them.

    A possessive ending, a closing quotation mark or a hyphen may follow; before them an apostrophe belongs to the word,
    and so does a hyphen behind another word.

    >>> whole_words("an AI model", 3, 5), whole_words("AIs", 0, 2), whole_words("AI’d", 0, 2)
    (True, False, False)
    >>> whole_words("non-AI", 4, 6), whole_words("AI-made", 0, 2), whole_words("– AI", 2, 4)
    (False, True, True)
    >>> whole_words("AI’s", 0, 2), whole_words("firms’ AI", 0, 5), whole_words("‘AI’", 1, 3)
    (True, True, True)
    """
    ends = AFTER_WORD.match(text, end) is not None or not IN_WORD.match(text, end)
    return ends and BEGINS.match(text, start) is not None


ENGLISH = Language(
    code="en",
    tag="en",
    name="English",
    list_separator=", ",
    clause_separator=", ",
    part_separator="; ",
    quotes=("“", "”"),
    inner_quotes=("‘", "’"),
    context=48,
    figures=figures,
    sentence_ends=english_sentences.ends,
    clause_ends=english_sentences.clause_ends,
)
