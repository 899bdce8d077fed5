"""Characters that PDF readers invent, and what each stands for: the ledger's rows of the act `fold`."""

import unicodedata
from dataclasses import dataclass
from functools import cache

from ...base.whitespace import is_counted

SOFT_HYPHEN = "\u00ad"
# The unified ideographs of U+2E80 to U+2EF3, in order, by Unicode's EquivalentUnifiedIdeograph; 〓 where it has none.
SUPPLEMENT = (
    "〓厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵〓旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂"
    "肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
RADICALS = {chr(0x2E80 + n): char for n, char in enumerate(SUPPLEMENT) if char != "〓"} | {
    chr(n): unicodedata.normalize("NFKC", chr(n)) for n in range(0x2F00, 0x2FD6)
}
# Compatibility ideographs, ligatures of Latin letters, punctuation of vertical lines, small, and of half width; wide
# digits and Latin letters.
COMPATIBILITY = frozenset((
    *range(0xF900, 0xFB00), *range(0xFB00, 0xFB07), *range(0xFE10, 0xFE1A), *range(0xFE30, 0xFE6C),
    *range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), *range(0xFF61, 0xFF66),
))  # fmt: skip
VERTICAL_DOTS = {"\ufe19": "…", "\ufe30": "‥"}  # which Unicode folds further, to full stops
WIDE_SIGNS = {"．": ".", "／": "/"}  # of a number
# What chooses among the forms of the character before it, but for U+FE0F, which makes a picture of one; and fillers.
UNSEEN = frozenset((
    *range(0xFE00, 0xFE0F), *range(0xE0100, 0xE01F0), 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810),
))  # fmt: skip


@dataclass(frozen=True)
class Fold:
    """What a character is folded to, and the ledger's rule for it; to nothing where it vanishes."""

    rule: str
    to: str


@cache
def fold_of(char: str) -> Fold | None:
    """How a character is folded; none where it stands for itself.

    >>> fold_of("⻓"), fold_of("⼈"), fold_of("ﬁ")
    (Fold(rule='radical', to='长'), Fold(rule='radical', to='人'), Fold(rule='compatibility-form', to='fi'))
    >>> fold_of("\u200b"), fold_of("\u00ad"), fold_of("长"), fold_of(" ")
    (Fold(rule='zero-width', to=''), Fold(rule='soft-hyphen', to=''), None, None)
    """
    if char in RADICALS:
        return Fold("radical", RADICALS[char])
    if char == SOFT_HYPHEN:
        return Fold("soft-hyphen", "")
    if unicodedata.category(char) == "Cf" or ord(char) in UNSEEN:
        return Fold("zero-width", "")
    if unicodedata.category(char) == "Cc" and is_counted(char):
        return Fold("control-character", "")
    if char in VERTICAL_DOTS:
        return Fold("compatibility-form", VERTICAL_DOTS[char])
    plain = unicodedata.normalize("NFKC", char) if ord(char) in COMPATIBILITY else char
    return Fold("compatibility-form", plain) if plain != char and " " not in plain else None


def vanishes(char: str) -> bool:
    """Whether a character is folded to nothing.

    >>> vanishes("\u2060"), vanishes("⻓"), vanishes("新")
    (True, False, False)
    """
    fold = fold_of(char)
    return fold is not None and not fold.to


def fold_at(text: str, column: int) -> Fold | None:
    """How the character at an index of a text is folded: a wide point or stroke only between figures.

    >>> [fold.to if (fold := fold_at("１２．５／３．终", n)) else "" for n in range(8)]
    ['1', '2', '.', '5', '/', '3', '', '']
    """
    char = text[column]
    if char in WIDE_SIGNS and text[column - 1 : column].isdecimal() and text[column + 1 : column + 2].isdecimal():
        return Fold("compatibility-form", WIDE_SIGNS[char])
    return fold_of(char)


def written(char: str) -> str:
    """How a ledger writes a character: itself, or its number where it is one that is folded, or of private use.

    >>> written("长"), written("⻓"), written("\u200b"), written("\uf0b7")
    ('长', 'U+2ED3', 'U+200B', 'U+F0B7')
    """
    return f"U+{ord(char):04X}" if fold_of(char) or unicodedata.category(char) == "Co" else char
