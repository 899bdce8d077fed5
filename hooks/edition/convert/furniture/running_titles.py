"""Running titles: the title and the author of a text that only its running heads print."""

import re
from collections.abc import Iterable, Iterator

from ...model.languages.english import is_latin
from ...model.sources.source import Line, Span
from ..evidence.headings import is_like_heading
from ..evidence.labels import Label, Sheet
from .running_heads import names_author

PAGE_OF_HEAD = re.compile(r"^[\W_]*第?\s*\d+\s*[页頁]?[\W_]+|[\W_]+第?\s*\d+\s*[页頁]?[\W_]*$")
FEWEST_HEADS, SHORTEST = 3, 2  # running heads that show a title; characters of one


def titled_by_running_head(sheet: Sheet) -> Iterator[Label]:
    """The author and the title that a running head names, as in 洪银兴：新质生产力及其培育和发展; or the title alone,
    where all running heads say it and the first one stands above the text.
    """
    heads = {label.key.line for label in sheet.those("drop") if label.rule == "running-head"}
    lines = [line for line in sheet.printed if line.number in heads]
    for line in lines:
        if names := names_author(line.text):
            reason = f"只见于书眉，{line.number}行"
            yield supplied(sheet.lines[0], "title", names["title"], reason, line.number)
            yield supplied(sheet.lines[0], "running-head", names["author"], reason, line.number)
            return
    above = len(lines) >= FEWEST_HEADS and lines[0].number < sheet.lines[0].number
    if above and (words := said_by_all(line.text for line in lines)):
        yield supplied(sheet.lines[0], "title", words, f"只见于书眉，{lines[0].number}行", lines[0].number)


def said_by_all(heads: Iterable[str]) -> str:
    """What all of some running heads say besides the numbers of their pages; nothing where they differ, or say too
    little for a title.

    >>> said_by_all(("1　渡口纪事", "第2页　渡口纪事")), said_by_all(("渡口纪事", "第一章 船"))
    ('渡口纪事', '')
    >>> said_by_all(("Ferry",)), said_by_all(("甲 1", "甲 2"))
    ('', '')
    """
    said, *others = {" ".join(PAGE_OF_HEAD.sub("", text).split()) for text in heads}
    is_title = len(said) >= SHORTEST and is_like_heading(said) and not is_latin(said)
    return said if is_title and not others else ""


def supplied(first: Line, rule: str, words: str, reason: str, line: int) -> Label:
    """The label of words that the source prints elsewhere, on a line, for the text that starts with a line."""
    return Label("supplied", rule, (first.span, Span(line, 0, 0)), words, reason, sure=False)
