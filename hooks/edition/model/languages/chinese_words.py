"""The words of a Chinese text as jieba's dictionary has them."""

import marshal
import os
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any


@cache
def common_tokenizer() -> Any:
    """A tokenizer of jieba with the dictionary that comes with it, which takes a second to parse.

    jieba itself would keep what it has parsed where every user of the computer can write, and believe what is there.
    """
    import jieba

    found = jieba.Tokenizer()
    with found.get_dict_file() as file:
        dictionary = Path(file.name)
    kept = Path(cache_from_source(str(dictionary))).with_suffix(".marshal")
    found.FREQ, found.total = frequencies(dictionary, kept, found)
    found.initialized = True
    return found


def frequencies(dictionary: Path, kept: Path, tokenizer: Any) -> tuple[dict[str, int], int]:
    """How frequent each word of a dictionary is, 0 for what words begin with, and the sum.

    What was parsed is kept beside Python's bytecode of jieba, and read in a third of the time: who may write there may
    change jieba itself. As of bytecode, the time and the size of the file that it was made of must be the same.
    """
    of = dictionary.stat()
    stamp = (of.st_mtime_ns, of.st_size)
    with suppress(OSError, EOFError, ValueError, TypeError):
        made_of, words, total = marshal.loads(kept.read_bytes())
        if made_of == stamp:
            return words, total
    words, total = tokenizer.gen_pfdict(dictionary.open("rb"))
    keep(kept, marshal.dumps((stamp, words, total)))
    return words, total


def keep(path: Path, content: bytes) -> None:
    """Writes a file in one step, for others may read it meanwhile; nothing where none may be written there."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        beside.write_bytes(content)
        beside.replace(path)
