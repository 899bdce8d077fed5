"""Turns: the rows of a torn table whose columns hold words of different kinds, so that each line tells its column."""

from collections.abc import Sequence
from itertools import takewhile

from ...model.sources.source import Line
from .column_names import kind_of, names_on

MOST = 4  # columns


def rows_in_turn(lines: Sequence[Line]) -> list[list[str]]:
    """The rows of a table whose lines are cells, or several cells each, under the names of its columns; none in doubt.

    Only the last column holds Chinese words, and no column the kind of words of the one before it.

    >>> from ..kept.kept import sheet_of
    >>> rows_in_turn(sheet_of("变量", "含义", "user_city", "城市", "user_fax 传真号码", "user_title", "标题").lines)
    [['变量', '含义'], ['user_city', '城市'], ['user_fax', '传真号码'], ['user_title', '标题']]
    >>> rows_in_turn(sheet_of("组件", "描述", "编辑器", "编辑文件", "PCB 计算器", "计算").lines)
    []
    """
    head = [word for line in takewhile(names_on, lines) for word in line.text.split()]
    count = sum(1 for _ in takewhile(names_on, lines))
    words = [line.text.split() for line in lines[count:]]
    if not 1 < len(head) <= MOST:
        return []
    for kinds in patterns(len(head)):
        if rows := parsed(words, kinds):
            return [head, *rows]
    return []


def patterns(count: int) -> list[tuple[str, ...]]:
    """The kinds that columns may hold: figures and other words in turn before Chinese ones."""
    first = [tuple(("other", "figures")[(n + turn) % 2] for n in range(count - 1)) for turn in (0, 1)]
    return [(*kinds, "Chinese") for kinds in first]


def parsed(lines: Sequence[Sequence[str]], kinds: Sequence[str]) -> list[list[str]]:
    """The rows that the words of lines make if columns hold these kinds; none where a word has no place."""
    rows: list[list[str]] = []
    for words in lines:
        begins = True
        for word in words:
            kind = kind_of(word)
            column = len(rows[-1]) if rows and len(rows[-1]) < len(kinds) else 0
            if rows and (kind == kinds[len(rows[-1]) - 1] or (column == 0 and not begins)):
                if begins and kind != kinds[-1]:
                    return []
                space = " " if rows[-1][-1][-1].isascii() or word[0].isascii() or not begins else ""
                rows[-1][-1] += space + word
            elif kind != kinds[column]:
                return []
            elif column:
                rows[-1].append(word)
            else:
                rows.append([word])
            begins = False
    return rows if rows and len(rows[-1]) == len(kinds) else []
