"""Traditional characters, and the simplified ones that they are folded to, by the tables of opencc."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from ..model.sources.folds import RADICALS

# What opencc's table from simplified to traditional characters lacks. opencc knows 抬 only as the variant of 擡 that
# Hong Kong and Taiwan write: without this line 抬 would be folded to 擡, which has no pinyin where the texts have 抬.
LACKING = {"抬": ["擡"]}
# What opencc lacks of the characters that were printed before the 1950s, and that Japan and Korea print, each with its
# simplified one.
OLD_FORMS = (
    "靑青髙高吿告鬭斗鬪斗硏研幷并尙尚黒黑淸清郞郎緖绪毎每歩步屛屏姸妍愼慎塡填顚颠値值劵券囘回姉姊擕携汚污讃赞鑛矿燄焰砲炮氷冰"
    "槪概鄕乡錬炼飜翻恊协勧劝煕熙寛宽弾弹戸户戻戾裵裴邨村刧劫効效剏创剙创呉吴"
)
KANGXI = "\u2f00"


@cache
def opencc_table(name: str) -> dict[str, list[str]]:
    """A table of opencc: each character with those that it may become, the usual one first."""
    lines = files("opencc").joinpath(f"dictionary/{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition("\t") for line in lines)
    return {character: others.split() for character, _, others in rows}


@cache
def simplified_by_traditional() -> dict[str, str]:
    """Every traditional character with the simplified one, sorted by the simplified one.

    Where tables of opencc say different things of a character, the one from traditional to simplified counts. Where
    it says nothing, the one from simplified to traditional counts, those of the variants that Hong Kong, Taiwan and
    Japan write for a traditional character, and `OLD_FORMS`. The radicals that PDF readers copy come last.

    >>> [simplified_by_traditional()[variant] for variant in "鬭経⻓"]
    ['斗', '经', '长']
    """
    to_simplified = simplified_by_opencc()
    found: dict[str, str] = {}
    for simplified, traditional_ones in (opencc_table("STCharacters") | LACKING).items():
        found |= dict.fromkeys(traditional_ones, simplified)
    for region in ("HKVariants", "TWVariants"):
        # Some variants are simplified characters too, and mean themselves.
        found |= {old: new for old, new in variants_of(region) if old not in opencc_table("STCharacters") | LACKING}
    found = {**rare_forms(), **found, **to_simplified}
    different = [(simplified, traditional) for traditional, simplified in found.items() if traditional != simplified]
    return {traditional: simplified for simplified, traditional in sorted(different)}


@cache
def rare_forms() -> dict[str, str]:
    """The forms of Japan, those of `OLD_FORMS`, and the radicals that PDF readers copy, with the simplified characters.

    Of Kangxi's radicals NFKC makes characters, here and in the engine.

    >>> rare_forms()["発"], rare_forms().get("發")
    ('发', None)
    """
    simplified = simplified_by_opencc()
    radicals = {radical: simplified.get(meant, meant) for radical, meant in RADICALS.items() if radical < KANGXI}
    of_japan = {old: new for old, new in variants_of("JPVariants") if not is_simplified(old)}
    found = {**dict(zip(OLD_FORMS[::2], OLD_FORMS[1::2], strict=True)), **of_japan, **radicals}
    usual = {old for new in opencc_table("STCharacters").values() for old in new}
    return {old: new for old, new in found.items() if old not in simplified and old not in usual}


def variants_of(region: str) -> Iterator[tuple[str, str]]:
    """Each variant that a region writes for a traditional character, with the simplified one."""
    simplified = simplified_by_opencc()
    for traditional, variants in opencc_table(region).items():
        yield from ((variant, simplified.get(traditional, traditional)) for variant in variants)


@cache
def simplified_by_opencc() -> dict[str, str]:
    """Every character of the table from traditional to simplified characters, with the usual simplified one."""
    return {traditional: usual for traditional, (usual, *_) in opencc_table("TSCharacters").items()}


def is_simplified(character: str) -> bool:
    """Whether a character is one of those that mainland China writes: GB 2312 has it.

    >>> is_simplified("予"), is_simplified("経")
    (True, False)
    """
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def in_simplified(text: str) -> str:
    """The text with each traditional character replaced by the simplified one.

    >>> in_simplified("新質生產力")
    '新质生产力'
    """
    table = simplified_by_traditional()
    if table.keys().isdisjoint(text):  # nearly every text: it is asked twice as fast
        return text
    return "".join(table.get(character, character) for character in text)


def folding_pairs(texts: Iterable[str]) -> str:
    """Pairs of a traditional and a simplified character, end to end, for all that texts need.

    Needed is what may be typed for a character of the texts: every traditional character of the same simplified one. Of
    the rarer forms (see `rare_forms`) those are given that stand in the texts.

    >>> folding_pairs(["质产", "創"])
    '產产産产創创質质'
    """
    texts = list(texts)
    standing = {character for text in texts for character in text}
    return "".join(old + new for old, new in needed_pairs(texts) if old not in rare_forms() or old in standing)


def folding_pairs_that_can_wait(texts: Iterable[str]) -> str:
    """The other pairs: rarer forms that stand in no text, and are only typed.

    >>> folding_pairs_that_can_wait(["质产", "創"])
    '剏创剙创'
    """
    texts = list(texts)
    standing = {character for text in texts for character in text}
    return "".join(old + new for old, new in needed_pairs(texts) if old in rare_forms() and old not in standing)


def needed_pairs(texts: Iterable[str]) -> list[tuple[str, str]]:
    """Each character that may be typed for one of the texts, with the simplified one."""
    needed = {character for text in texts for character in in_simplified(text)}
    return [(old, new) for old, new in simplified_by_traditional().items() if new in needed]
