"""How words are read in a text."""

from collections.abc import Sequence

from .words import CHINESE_RUN


def readings(text: str, words: Sequence[str]) -> tuple[str, ...]:
    """The pinyin of each word of a text's Chinese, its syllables parted by spaces.

    >>> readings("银行，行动", ("银行", "行动"))
    ('yín háng', 'xíng dòng')
    """
    import pypinyin

    syllables = iter([one for run in CHINESE_RUN.findall(text) for (one, *_) in pypinyin.pinyin(run)])
    return tuple(" ".join(next(syllables) for _ in word) for word in words)
