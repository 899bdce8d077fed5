"""Plays: the names of those who speak in one, with a wide space behind each and no colon."""

import re
from collections import Counter
from collections.abc import Iterable

from ...model.languages.chinese import HAN
from ...model.sources.source import Line

# A name of several characters, or of two that are spread.
NAME = re.compile(rf"^(?P<name>[{HAN}]\u3000[{HAN}](?=\u3000)|[{HAN}]{{1,4}}(?=\u3000))\u3000+(?=\S)")
OF_CAST = frozenset(("人物", "时间", "時間", "地点", "地點", "布景", "场景", "場景"))  # what stands above a play
SAID = re.compile(r"[。！？…，]")
FEWEST = 2  # names that come again
SHARE = 0.7  # of the lines with names: what somebody says has stops


def name_in_play(text: str) -> str:
    """The name that a text begins with, if a wide space follows it.

    >>> name_in_play("甲　好。"), name_in_play("老　人　好。"), name_in_play("甲好。")
    ('甲', '老人', '')
    """
    found = NAME.match(text)
    return "".join(found["name"].split()) if found else ""


def names_in_play(lines: Iterable[Line]) -> frozenset[str]:
    """The names that lines begin with, if two come again, there are not many more, and most have something to say.

    >>> from ...model.sources.source import Source
    >>> lines = ("甲　船呢？", "乙　没有。", "甲　好，等。", "乙　（笑）好。", "丙　来了。")
    >>> sorted(names_in_play(Source("example", lines).lines()))
    ['丙', '乙', '甲']
    >>> cast = ("人物　甲乙丙", "时间　傍晚", "地点　渡口")
    >>> len(names_in_play(Source("example", (*cast, *lines)).lines()))
    3
    >>> names_in_play(Source("example", ("春　天", "夏　天", "春　天", "夏　天")).lines())
    frozenset()
    >>> names_in_play(Source("example", ("甲　好。", "乙　好。", "丙　好。", "丁　好。", "甲　好。")).lines())
    frozenset()
    """
    found = [(name, line.text) for line in lines if (name := name_in_play(line.text)) and name not in OF_CAST]
    times = Counter(name for name, _ in found)
    said = sum(SAID.search(text) is not None for _, text in found)
    come_again = sum(count > 1 for count in times.values())
    is_play = come_again >= FEWEST and said >= SHARE * len(found) and 2 * come_again >= len(times)
    return frozenset(times) if is_play else frozenset()
