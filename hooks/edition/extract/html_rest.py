"""What of an HTML page is not its text, and what part of the page its text is; what is left out is counted."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

# What says nothing, or not here.
SILENT = frozenset(
    {"head", "script", "style", "template", "noscript", "iframe", "object", "audio", "video", "canvas", "rp"}
)
CONTROLS = frozenset({"button", "select", "textarea", "datalist"})
CONTROL = re.compile(r"\s*javascript:\s*(?:void\()?(?:window|self)\.(?:print|close)\(", re.IGNORECASE)
BESIDE = frozenset({"nav", "aside", "svg", "form", "rt"})  # `rt` has the reading above a word
HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
PROSE = ("p", "li", "td", "pre", "dd")  # of a form that is more than one: a page may stand in it
BLOCKS = ("div", "td", "center", "p", "ul", "ol", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "br")
SEPARATORS = re.compile(r"[\s|｜·•>»›/\\,，、\-–—_【】\[\]()（）]*")
FEWEST_LINKS, LONGEST_LINK = 2, 8  # links of a row of them, and characters of one in the mean
LEAST = 0.5  # of the prose of a page, which the part that is its text holds
SENTENCE = re.compile("[。！？…]")


def take_rest(root: Any) -> Counter[str]:
    """Takes out of a page what is not its text; how many characters were in each kind of it."""
    left_out = Counter[str]()
    most = LEAST * sentences_in(root)
    for element in list(root.iter()):
        if isinstance(element.tag, str) and (what := kind_of_rest(element)):
            if what == "aside" and sentences_in(element) > most:
                continue  # the text itself
            if what not in SILENT and (length := length_of(element)):
                left_out[what if what == "hidden" else f"in {what}"] += length
            remove(element)
    for element in [one for one in root.iter("div", "center") if is_row_of_links(one)]:
        left_out["in rows of links"] += length_of(element)
        element.clear(keep_tail=True)
    return left_out


def kind_of_rest(element: Any) -> str:
    """What an element is that does not belong to the page's text: its name, or that it is hidden; nothing of others."""
    if element.tag in ("html", "body"):
        return ""
    if element.get("hidden") is not None or HIDDEN.search(element.get("style") or ""):
        return "hidden"
    if element.tag == "a" and CONTROL.match(element.get("href") or ""):
        return "links that print or close the page"
    if element.tag == "form" and any(length_of(part) for part in element.iter(*PROSE)):
        return ""
    return element.tag if element.tag in SILENT | CONTROLS | BESIDE else ""


def is_row_of_links(element: Any) -> bool:
    """Whether an element holds nothing but several short links in a line, as navigation does.

    >>> import lxml.html
    >>> parts = ("<a>首页</a> &gt; <a>公告</a>", "附件：<a>名单</a> <a>表</a>", "<a>首页</a>", "<a>甲</a><br><a>乙</a>")
    >>> [is_row_of_links(lxml.html.fromstring(f"<div>{part}</div>")) for part in parts]
    [True, False, False, False]
    """
    links = list(element.iter("a"))
    if len(links) < FEWEST_LINKS or next(element.iterdescendants(*BLOCKS), None) is not None:
        return False
    rest = str(element.text_content())
    for link in links:
        rest = rest.replace(str(link.text_content()), "", 1)
    return bool(SEPARATORS.fullmatch(rest)) and sum(map(length_of, links)) <= LONGEST_LINK * len(links)


def main_part(root: Any, title: str, left_out: Counter[str]) -> Any:
    """The part of a page that holds its text: its only `article` or `main`, if that holds half of it, or else all.

    A heading outside it with which the page's title begins stands above it then, where it has none of that level.
    """
    body = root.find("body")
    body = root if body is None else body
    measure = prose_in if prose_in(body) else length_of
    for name in ("article", "main"):
        found = list(root.iter(name))
        if len(found) == 1 and measure(found[0]) >= LEAST * measure(body):
            put_title_into(found[0], body, title)
            left_out[f"outside {name}"] += max(0, length_of(body) - length_of(found[0]))
            return found[0]
    return body


def put_title_into(part: Any, body: Any, title: str) -> None:
    """Puts the first heading of the highest level above a part of a page that has none, if the title begins with it."""
    heading = next(body.iter("h1"), None)
    if heading is None or next(part.iter("h1"), None) is not None or part in heading.iterdescendants():
        return
    words = " ".join(str(heading.text_content()).split())
    if words and title.startswith(words):
        remove(heading)
        heading.tail, part.text = part.text, None
        part.insert(0, heading)


def prose_in(element: Any) -> int:
    """How many characters of an element stand in paragraphs and the like."""
    return sum(length_of(part) for part in element.iter(*PROSE))


def sentences_in(element: Any) -> int:
    """How many characters of an element stand in paragraphs and the like that hold a sentence."""
    return sum(length_of(part) for part in element.iter(*PROSE) if SENTENCE.search(part.text_content()))


def length_of(element: Any) -> int:
    """How many characters an element holds, white space not counted."""
    return len("".join(str(element.text_content()).split()))


def remarks(left_out: Counter[str], pictures: int, site: Sequence[str]) -> Iterator[str]:
    """What a maintainer must know of a page besides its text; `site` is how the parts of its site begin."""
    if counted := [f"{count} {what}" for what, count in left_out.items() if count]:
        yield f"characters that were left out: {', '.join(counted)}"
    if site:
        yield f"parts of the site that were left out: {', '.join(f'“{words}”' for words in site)}"
    if pictures:
        yield f"pictures that were left out: {pictures}"


def remove(element: Any) -> None:
    """Takes an element out of its page; what stands behind it stays."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)
