"""The words of a Chinese text: where jieba, which knows the glossary too, sees their boundaries."""

import logging
import re
from functools import cache
from typing import Any

HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
WORD = re.compile(f"[{HAN}]+")
BOUNDARY = "\x7f"
# Boundaries that punctuation, white space or a change of script show anyway.
NEEDLESS = re.compile(rf"(?<![{HAN}]){BOUNDARY}(?![{HAN}])|(?<![^\W_]){BOUNDARY}|{BOUNDARY}(?![^\W_])")


@cache
def tokenizer(forms: frozenset[str]) -> Any:
    """A jieba that knows these words too: it segments each of them as one token."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    found = jieba.Tokenizer()
    if forms:
        known = tokenizer(frozenset())
        known.check_initialized()
        found.FREQ, found.total, found.initialized = dict(known.FREQ), known.total, True
    # The short ones first: a long one must outweigh the short ones it is made of.
    for form in sorted(forms, key=lambda form: (len(form), form)):
        found.suggest_freq(form, tune=True)
    return found


@cache
def segmented(text: str, forms: frozenset[str]) -> str:
    """A Chinese text with the boundaries between its words, where punctuation and white space do not show them."""
    return NEEDLESS.sub("", BOUNDARY.join(tokenizer(forms).cut(text, HMM=False)))
