"""Lines that are blocks by themselves: with a leader, as in an index or a price list; as pages begin again; with a
label in brackets."""

from ..evidence.neighbors import Neighbors
from ..evidence.patterns import BRACKET_LABEL, is_led


def printed_again(pair: Neighbors) -> bool | None:
    """What several pages begin with opens a block where a page turns, be it a running head that was kept.

    >>> [printed_again(Neighbors.of("发展", text, again={"卷首:序"})) for text in ("\f卷首：序", "卷首：序", "\f序")]
    [True, None, None]
    """
    return True if pair.turns_page and pair.after.squeezed in pair.layout.again else None


def led_entry(pair: Neighbors) -> bool | None:
    """A line that ends in a leader and a number ends its block; and such a line opens one behind another, or a stop.

    >>> [led_entry(Neighbors.of(text, "茶 ..... 2元")) for text in ("饼 .... 5元", "小吃。", "没有说完的话还有许多")]
    [True, True, None]
    >>> led_entry(Neighbors.of("茶 ..... 2元", "新质")), led_entry(Neighbors.of("发展……", "新质"))
    (True, None)
    """
    if is_led(pair.before.text):
        return True
    return True if is_led(pair.after.text) and (pair.ends_sentence or pair.leaves_room) else None


def bracket_label(pair: Neighbors) -> bool | None:
    """Where labels in 【】 begin lines and stand nowhere else, each opens a block.

    >>> [bracket_label(Neighbors.of("发展", "【制法】加水", bracketed=bracketed)) for bracketed in (True, False)]
    [True, None]
    """
    return True if pair.layout.bracketed and BRACKET_LABEL.match(pair.after.text) else None
