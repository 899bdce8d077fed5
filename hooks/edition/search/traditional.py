"""Traditional characters, and the simplified ones that they are folded to, by the tables of opencc."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

# What opencc's table from simplified to traditional characters lacks. opencc knows 抬 only as the variant of 擡 that
# Hong Kong and Taiwan write: without this line 抬 would be folded to 擡, which has no pinyin where the texts have 抬.
LACKING = {"抬": ["擡"]}


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
    it says nothing, the one from simplified to traditional counts, and those of the variants that Hong Kong and Taiwan
    write for a traditional character.
    """
    to_simplified = {traditional: usual for traditional, (usual, *_) in opencc_table("TSCharacters").items()}
    to_traditional = opencc_table("STCharacters") | LACKING
    found: dict[str, str] = {}
    for simplified, traditional_ones in to_traditional.items():
        found |= dict.fromkeys(traditional_ones, simplified)
    for region in ("HKVariants", "TWVariants"):
        for traditional, variants in opencc_table(region).items():
            simplified = to_simplified.get(traditional, traditional)
            # Some variants are simplified characters too, and mean themselves.
            found |= {variant: simplified for variant in variants if variant not in to_traditional}
    found |= to_simplified
    different = [(simplified, traditional) for traditional, simplified in found.items() if traditional != simplified]
    return {traditional: simplified for simplified, traditional in sorted(different)}


def in_simplified(text: str) -> str:
    """The text with each traditional character replaced by the simplified one.

    >>> in_simplified("新質生產力")
    '新质生产力'
    """
    table = simplified_by_traditional()
    return "".join(table.get(character, character) for character in text)


def folding_pairs(texts: Iterable[str]) -> str:
    """Pairs of a traditional and a simplified character, end to end, for all that texts need.

    Needed is what may be typed for a character of the texts: every traditional character of the same simplified one.

    >>> folding_pairs(["质产", "創"])
    '產产産产創创質质'
    """
    needed = {character for text in texts for character in in_simplified(text)}
    pairs = simplified_by_traditional().items()
    return "".join(traditional + simplified for traditional, simplified in pairs if simplified in needed)
