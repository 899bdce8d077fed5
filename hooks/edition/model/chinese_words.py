"""The words of a Chinese text as jieba's dictionary has them."""

from functools import cache
from typing import Any


@cache
def common_tokenizer() -> Any:
    """A tokenizer of jieba with the dictionary that comes with it, which takes half a second to read.

    jieba itself would keep what it has read where every user of the computer can write, and believe what is there.
    """
    import jieba

    found = jieba.Tokenizer()
    found.FREQ, found.total = found.gen_pfdict(found.get_dict_file())
    found.initialized = True
    return found
