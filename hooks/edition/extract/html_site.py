"""What of a saved page is its site's: where the reader is, links that share, comments, further reading, notices.

It goes by what the page itself says: the names of its elements, and the set phrases that sites put before links or into
their feet. What holds the page's first heading of the highest level, or half of its prose, is never taken; nor is what
says a sentence, but where the page calls it a foot or comments.
"""

import re
from collections.abc import Iterator
from typing import Any

from .html_rest import SENTENCE, length_of, remove, sentences_in

NAMED = ("div", "section", "ul", "ol", "dl", "table", "footer", "p")  # elements that may be named as parts of a site
NAMES = {
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "share", "sharing",
    "related", "recommend", "sidebar", "pager", "pagination", "prevnext", "qrcode", "ewm", "toolbar", "login",
}  # fmt: skip
SURE_NAMES = {"footer", "comment", "comments", "commentlist"}  # even of what says a sentence
WORD = re.compile("[A-Z]?[a-z]+|[A-Z]+")
SMALL = ("div", "p", "li", "td", "span", "center", "dd", "footer")  # elements that may hold one phrase with its links
HERE = re.compile(r"\s*(?:您|你)?(?:现在|当前|目前)?(?:的|所在)?(?:的)?位置\s*[:：]|\s*首页\s*[>›»/]")
TO_LINKS = re.compile(r"\s*(?:分享(?:到|至)?|转发到|[上下前后]一(?:篇|条|页|章|则))\s*[:：]?")
NOTICE = re.compile(r"[A-Z]?ICP备\s*\d|公网安备|网站标识码|扫一扫.{0,8}(?:打开|分享|关注|阅读)")
COUNT = r"\s*(?:[(（]\d+[)）])?\s*[:：]?"
HEADS_MORE = re.compile(
    f"(?:相关|推荐|延伸|热门|最新|更多|精彩)(?:阅读|新闻|文章|链接|报道|推荐|资讯|内容|信息){COUNT}"
)
HEADS_COMMENTS = re.compile(f"(?:网友|用户|最新|全部)?评论{COUNT}")
LONGEST_TRAIL = 40  # characters that are no link, of the words that say where the reader is
LONGEST_FOOT = 300  # characters of a site's foot
MOST_PROSE = 0.5  # of the page's: no part of the site holds more
FEWEST_LINKS = 2
QUOTED = 12  # characters


def take_site(root: Any) -> list[str]:
    """Takes out of a page what belongs to its site; how each part of it begins."""
    body = root.find("body")
    body = root if body is None else body
    measure = sentences_in if sentences_in(body) else length_of
    most = MOST_PROSE * measure(body)
    taken: list[str] = []
    for element in list(parts_of_site(body)):
        lost = body not in element.iterancestors()  # with what holds it
        if lost or next(element.iter("h1"), None) is not None or measure(element) > most:
            continue
        if words := "".join(str(element.text_content()).split()):
            taken.append(words[:QUOTED])
        remove(element)
    return taken


def parts_of_site(body: Any) -> Iterator[Any]:
    """The elements that seem to be parts of a site."""
    title = next(body.iter("h1"), None)
    above = title is not None
    for element in body.iter():
        if not isinstance(element.tag, str):
            continue
        above = above and element is not title
        if element.tag in NAMED and is_named(element):
            yield element
        elif element.tag in SMALL and is_phrase(element):
            yield foot_of(element) if NOTICE.search(element.text_content()) else element
        elif (above and leads_away(element)) or is_more(element):
            yield element


def is_named(element: Any) -> bool:
    """Whether the names or the role of an element say that it is a part of a site; books have sidebars too, which say
    sentences.

    >>> import lxml.html
    >>> names = ("page-footer", "relatedNews", "footnotes", "commentary")
    >>> [is_named(lxml.html.fromstring(f'<div class="{name}">甲</div>')) for name in names]
    [True, True, False, False]
    >>> [is_named(lxml.html.fromstring(f'<div class="{name}">甲。</div>')) for name in ("footer", "sidebar")]
    [True, False]
    """
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    words = {word.lower() for word in WORD.findall(names)}
    has_role = element.get("role") in ("navigation", "contentinfo", "search")
    return has_role or bool(words & SURE_NAMES) or (bool(words & NAMES) and not says_sentence(element))


def says_sentence(element: Any) -> bool:
    """Whether a sentence stands in an element outside its links."""
    return SENTENCE.search(outside_links(element)) is not None


def outside_links(element: Any) -> str:
    """The words of an element that stand in none of its links."""
    return "".join(element.xpath(".//text()[not(ancestor::a)]"))


def is_phrase(element: Any) -> bool:
    """Whether an element is a set phrase of sites with the links behind it, or a notice, and holds no other block.

    >>> import lxml.html
    >>> parts = ("您的位置：<a>首页</a> &gt; 正文", "上一篇：<a>渡口</a>", "位置：河边", "扫一扫就能打开。", "ICP备1号")
    >>> [is_phrase(lxml.html.fromstring(f"<p>{part}</p>")) for part in parts]
    [True, True, False, False, True]
    >>> parts = ("上一篇：<a>渡口</a>｜下一篇：<a>桥</a>", "分享<a>鱼</a>吃")
    >>> [is_phrase(lxml.html.fromstring(f"<p>{part}</p>")) for part in parts]
    [True, False]
    """
    if any(isinstance(child.tag, str) and child.tag in NAMED for child in element):
        return False
    text = str(element.text_content())
    if NOTICE.search(text):
        return not SENTENCE.search(text)
    here = HERE.match(text)
    if not (here or TO_LINKS.match(text)) or element.find(".//a") is None:
        return False
    rest = "".join(outside_links(element).split())
    return len(rest) <= LONGEST_TRAIL if here else not TO_LINKS.sub("", rest).strip("|｜·、")


def foot_of(element: Any) -> Any:
    """The foot of a page that holds a notice: the largest element round it that is short and has no headings."""
    for around in element.iterancestors():
        headings = next(around.iter("h1", "h2", "h3", "h4", "h5", "h6"), None)
        if around.tag in ("body", "html", "main", "article") or headings is not None:
            break
        if length_of(around) > LONGEST_FOOT:
            break
        element = around
    return element


def leads_away(element: Any) -> bool:
    """Whether an element holds several links to other pages, and no sentence: above a title that is navigation."""
    if element.tag not in ("ul", "ol", "div", "p", "table"):
        return False
    links = list(element.iter("a"))
    inside = any((link.get("href") or "").startswith("#") and len(link.get("href")) > 1 for link in links)
    mostly = 2 * sum(map(length_of, links)) > length_of(element) or length_of(element) <= LONGEST_TRAIL
    return len(links) >= FEWEST_LINKS and mostly and not inside and "。" not in element.text_content()


def is_more(element: Any) -> bool:
    """Whether an element is a list of what else is to be read, or of comments: its first words say so, alone.

    >>> import lxml.html
    >>> parts = ("更多信息</h2><p><a>渡口。</a>", "更多信息</h2><p>见<a>渡口</a>。", "评论（2）</h2><p>好。")
    >>> [is_more(lxml.html.fromstring(f"<section><h2>{part}</p></section>")) for part in parts]
    [True, False, True]
    """
    if element.tag not in ("div", "section"):
        return False
    words = next((words.strip() for words in element.itertext() if words.strip()), "")
    return HEADS_COMMENTS.fullmatch(words) is not None or (
        HEADS_MORE.fullmatch(words) is not None and not says_sentence(element)
    )
