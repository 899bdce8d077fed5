"""The words of a Chinese block: the one segmentation that cards, pinyin and levels rest on.

jieba cuts between the edges of our terms and names. What it takes for one word and the dictionary does not have
(人才培养, 颠覆性) is cut into words that it has, so that each can be looked up. Whole stay short names of persons and
places, short terms, and what would fall into single characters (一以贯之).
"""

import re
from collections.abc import Container, Iterator, Sequence

from ..model.languages.chinese import SPOKEN_HAN
from ..model.languages.chinese_numerals import CHARS as NUMERALS
from ..model.languages.chinese_words import common_tokenizer
from ..model.terms.matcher import Entry, Matcher
from ..model.terms.names import Name

CHINESE_RUN = re.compile(f"[{SPOKEN_HAN}]+")
NAMES_OF_ONE_WORD = {"person", "place"}
IDIOM = 4  # characters
LONGEST_NAME, LONGEST_TERM = 4, 3  # in characters, of those that are one word


def words_of(text: str, matcher: Matcher[Entry], known: Container[str]) -> tuple[str, ...]:
    """The words of a text's Chinese characters, in order; nothing else is in them."""
    return tuple(word for piece, whole in pieces(text, matcher) for word in cut(piece, whole, known))


def pieces(text: str, matcher: Matcher[Entry]) -> Iterator[tuple[str, bool]]:
    """Terms, names, and what is between: pieces that no word crosses; with each whether it may be one word."""
    end = 0
    for found in matcher.find_chinese(text):
        yield text[end : found.start], False
        yield text[found.start : found.end], is_one_word(found.term, found.end - found.start)
        end = found.end
    yield text[end:], False


def is_one_word(entry: Entry, length: int) -> bool:
    """Whether a term or a name of so many characters is short enough to be one word."""
    if isinstance(entry, Name):
        return entry.kind in NAMES_OF_ONE_WORD and length <= LONGEST_NAME
    return length <= LONGEST_TERM


def cut(piece: str, whole: bool, known: Container[str]) -> Iterator[str]:
    """The words of a piece, which may be one word as a whole."""
    for run in CHINESE_RUN.findall(piece):
        words = [word for token in common_tokenizer().cut(run, HMM=False) for word in known_words(token, known)]
        is_cut_well = all(len(word) > 1 and word in known for word in words)
        yield from [run] if whole and not is_cut_well else words


def known_words(token: str, known: Container[str]) -> Sequence[str]:
    """A token as words that the dictionary has: as few as may be; of as few those that cut no numeral in two, and then
    the more frequent ones.

    >>> known_words("人才培养", {"人才", "培养"})
    ('人才', '培养')
    >>> known_words("第十一次", {"第", "十", "十一", "一次", "次"})
    ('第', '十一', '次')
    """
    if token in known:
        return (token,)
    best: list[tuple[int, int, int, tuple[str, ...]]] = [(0, 0, 0, ())]
    for end in range(1, len(token) + 1):
        best.append(
            min(
                (
                    count + 1,
                    cuts + (start > 0 and {*token[start - 1 : start + 1]} <= {*NUMERALS}),
                    rarity - frequency(token[start:end]),
                    (*words, token[start:end]),
                )
                for start, (count, cuts, rarity, words) in enumerate(best)
                if start == end - 1 or token[start:end] in known
            )
        )
    *_, words = best[-1]
    return (token,) if len(words) == len(token) == IDIOM else words


def frequency(word: str) -> int:
    """How frequent jieba thinks a word is."""
    return int(common_tokenizer().FREQ.get(word, 0))
