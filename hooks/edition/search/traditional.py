"""Traditional characters and the simplified ones that stand for them, by the tables of opencc."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def characters(table: str) -> dict[str, list[str]]:
    """One of opencc's tables of characters: each with what may stand for it, the usual one first."""
    rows = files("opencc").joinpath(f"dictionary/{table}.txt").read_text(encoding="utf-8").splitlines()
    return {key: value.split() for key, _, value in (row.partition("\t") for row in rows)}


@cache
def simplifications() -> dict[str, str]:
    """Every traditional character with its simplified one, in the order of the simplified.

    opencc's t2s decides; where it knows nothing, what s2t turns into it, and the variants of Hong Kong and Taiwan.
    """
    new, old = characters("TSCharacters"), characters("STCharacters")
    found = {o: n for n, olds in old.items() for o in olds}
    for table in ("HKVariants", "TWVariants"):
        found |= {v: new.get(o, [o])[0] for o, variants in characters(table).items() for v in variants if v not in old}
    found |= {o: news[0] for o, news in new.items()}
    return dict(sorted(((o, n) for o, n in found.items() if o != n), key=lambda pair: pair[::-1]))


def folded(text: str) -> str:
    """The text in simplified characters, one by one.

    >>> folded("新質生產力")
    '新质生产力'
    """
    table = simplifications()
    return "".join(table.get(c, c) for c in text)


def simplified(text: Iterable[str]) -> str:
    """Traditional and simplified character in turn, for all whose simplified one occurs in the text, folded.

    >>> simplified("质产創")
    '產产産产創创質质'
    """
    wanted = set(folded("".join(text)))
    return "".join(old + new for old, new in simplifications().items() if new in wanted)
