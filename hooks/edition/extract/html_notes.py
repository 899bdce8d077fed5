"""Notes of an HTML page: what a link refers to that leads back to it; taken out of the page, and given by number."""

import re
from collections.abc import Iterator
from typing import Any

from .html_rest import remove

HOLDERS = frozenset({"li", "p", "div", "aside", "dd", "section", "td"})
BRACKETS = "[]［］〔〕()（）"
LONGEST_MARK = 8  # characters of a link that refers to a note
RAISED_MARK = re.compile(r"[\[［〔(（]?(?:\d{1,3}|[*†‡])[\]］〕)）]?")


def take_notes(root: Any) -> dict[Any, str]:
    """The elements that are notes, in the order in which the text first refers to them, taken out of the page; and the
    mark of each, as the first link that refers to it says it.

    Each link that refers to one says its number in brackets then, as [1]; links that lead back are emptied.
    """
    by_id = {own: element for element in root.iter() if isinstance(element.tag, str) for own in names_of(element)}
    referring: list[tuple[Any, Any]] = []
    notes: dict[Any, int] = {}
    text = set[Any]()  # what holds links that refer: no note does
    for link in root.iter("a"):
        around = set(link.iterancestors())
        if any(one.tag == "nav" for one in around):
            continue
        note = note_of(link, by_id)
        if note is not None and note not in text and around.isdisjoint(notes):
            notes.setdefault(note, len(notes) + 1)
            referring.append((link, note))
            text |= around
    marks: dict[Any, str] = {}
    for link, note in referring:
        marks.setdefault(note, str(link.text_content()))
        clear(link)
        link.text = f"[{notes[note]}]"
    ids = {own for link, _ in referring for own in ids_of(link)}
    for note in notes:
        for link in note.iter("a"):
            if target_of(link) in ids:
                clear(link)
        remove(note)
    return marks


def without_mark(text: str, mark: str) -> str:
    """The text of a note without the mark that stands before it, as in the link, in whatever brackets or with a stop.

    >>> [without_mark(text, "[1]") for text in ("[1] 见附录。", "1. 见附录。", "1 见附录。", "1999年。", "见[1]。")]
    ['见附录。', '见附录。', '见附录。', '1999年。', '见[1]。']
    >>> without_mark("①见附录。", "①"), without_mark("见附录。", "")
    ('见附录。', '见附录。')
    """
    sign = mark.strip().strip(BRACKETS)
    if not sign:
        return text
    behind = rf"[{re.escape(BRACKETS)}.．、:：]+\s*|\s+" + ("" if sign.isdecimal() or sign.isalpha() else "|")
    return re.sub(rf"^[{re.escape(BRACKETS)}]?{re.escape(sign)}(?:{behind})", "", text)


def note_of(link: Any, by_id: dict[str, Any]) -> Any:
    """The note that a short link refers to: the element that it leads to, with a link that leads back; where none does,
    that of a raised number, which stands behind it and holds no heading.

    Of two links that lead to each other the one that is read first refers.
    """
    target = by_id.get(target_of(link))
    if target is None or len(link.text_content().strip()) > LONGEST_MARK:
        return None
    holder = next((one for one in (target, *target.iterancestors()) if one.tag in HOLDERS), None)
    own = set(ids_of(link))
    if holder is None or holder in [*link.iterancestors()]:
        return None
    if any(target_of(back) in own for back in holder.iter("a")):
        return holder
    return holder if is_raised_mark(link) and stands_behind(holder, link) and not holds_heading(holder) else None


def is_raised_mark(link: Any) -> bool:
    """Whether a link is a note's number or sign, and nothing else stands raised with it."""
    mark = link.text_content().strip()
    around = [one for one in (link.getparent(), *link.iterdescendants()) if one is not None and one.tag == "sup"]
    return RAISED_MARK.fullmatch(mark) is not None and any(one.text_content().strip() == mark for one in around)


def stands_behind(element: Any, other: Any) -> bool:
    """Whether an element begins behind another in its page."""
    return next(one for one in element.getroottree().iter() if one is element or one is other) is other


def holds_heading(element: Any) -> bool:
    """Whether a heading stands in an element."""
    return any(isinstance(one.tag, str) and re.fullmatch("h[1-6]", one.tag) for one in element.iter())


def target_of(link: Any) -> str:
    """The id that a link leads to in its page."""
    href = link.get("href") or ""
    return href[1:] if href.startswith("#") else ""


def ids_of(link: Any) -> Iterator[str]:
    """The ids by which one comes back to a link: its own, and those of what holds nothing else, such as `sup`."""
    element = link
    while element is not None and element.text_content().strip() == link.text_content().strip():
        yield from names_of(element)
        element = element.getparent()
    for one in link.iterdescendants():
        yield from names_of(one)


def names_of(element: Any) -> Iterator[str]:
    """By what one comes to an element: its id, or as Word writes it, the name of a link."""
    if isinstance(element.tag, str):
        yield from filter(None, (element.get("id"), element.get("name") if element.tag == "a" else None))


def clear(element: Any) -> None:
    """Takes out what stands in an element."""
    element.text = None
    for child in list(element):
        element.remove(child)
