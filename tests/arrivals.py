"""An edition to which documents are added, and the words of those documents."""

from __future__ import annotations

from pathlib import Path

from corpus import ROOT
from edition.model.sources import catalogue
from trees import copied, forget_places

A = "河边的水车一年转到头，磨坊的主人记下每天的水位，村里的人说，这本账比县里的还要细，谁也没有漏过一天。"
B = "后来水车换成了电机，账本还在记，只是记的不再是水位，而是每一度电磨了多少面，多出来的面又卖到了哪里去。"
C = "镇上的学校向磨坊借去旧账，让孩子们学着算术，也学着看一条河在三十年里怎样慢下来，又怎样被人修好。"
D = "如今账本放在玻璃柜里，柜子旁边立着一台新的机器，屏幕上跳动的数字和当年一样，一天也不肯漏过。"
E = "离开的人走过石桥，回头还能看见那只旧轮子，它已经不转了，可是水声照旧，日子照旧，记下来的也照旧。"
ENGLISH = (
    "The water wheel by the river turned to the end of the year, and the owner of the mill wrote down the water level "
    "of every day; the people of the village said that this ledger was finer than the county’s, and not a single day "
    "had been missed."
)
OLD = (
    "sources/000_86d26dcf26932f12.txt",
    "sources/000_86d26dcf26932f12.ledger.tsv",
    "docs/index.md",
    "docs/index.en.md",
)


def edition_of_one(root: Path) -> Path:
    """An edition of one document."""
    copied(root, "data", "docs/glossary", "docs/texts/booklet", "docs/about", *OLD)
    forget_places(root)
    first = (ROOT / catalogue.PATH).read_text(encoding="utf-8").partition('"001":')[0]
    (root / catalogue.PATH).write_text(first, encoding="utf-8")
    return root


def complete(root: Path) -> None:
    """What a maintainer writes into the entry."""
    path = root / catalogue.PATH
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('en: "?"', "en: The Mill").replace("show: nothing", "show: full"), encoding="utf-8")
