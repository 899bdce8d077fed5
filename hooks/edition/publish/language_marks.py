"""The Chinese in an English sentence, marked as such: a screen reader changes its voice there."""

import re

from markupsafe import Markup, escape

from ..base.interface import Ui
from ..model.languages.chinese import HAN
from ..model.languages.languages import LANGUAGES

CHINESE = re.compile(f"[{HAN}](?:[{HAN}，、：；·—《》（）]*[{HAN}])?")


def mark_chinese(text: str, lang: Ui) -> Markup:
    """A text, escaped for HTML; where it is English, each run of Chinese is in a `span` of its language.

    >>> mark_chinese("What is 新质生产力? Start here", "en")
    Markup('What is <span lang="zh-Hans">新质生产力</span>? Start here')
    >>> mark_chinese("“跃升”, <跃迁、飞跃>", "en")
    Markup('“<span lang="zh-Hans">跃升</span>”, &lt;<span lang="zh-Hans">跃迁、飞跃</span>&gt;')
    >>> mark_chinese("“跃升” & leap", "zh")
    Markup('“跃升” &amp; leap')
    """
    if lang == "zh":
        return escape(text)
    span = Markup('<span lang="{}">{}</span>')
    parts: list[Markup] = []
    at = 0
    for found in CHINESE.finditer(text):
        parts += escape(text[at : found.start()]), span.format(LANGUAGES["zh"].tag, found[0])
        at = found.end()
    return Markup("").join([*parts, escape(text[at:])])
