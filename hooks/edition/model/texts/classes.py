"""The classes that a block of a text may declare, and which kinds of block may have each."""

from collections.abc import Mapping

PROSE = frozenset({"paragraph"})
CLASSES: Mapping[str, frozenset[str]] = {
    # English that the source itself prints.
    "published": frozenset({"paragraph", "heading"}),
    "abstract": PROSE,
    "keywords": PROSE,
    # What the source says of its author, often at a page's foot.
    "author-note": PROSE,
    "affiliation": PROSE,
    # Where a text was printed first.
    "source-line": PROSE,
    # What stands between a title and the text: a line over the title, a summary under it.
    "kicker": PROSE,
    "standfirst": PROSE,
    "pullquote": PROSE,
    "editor-note": PROSE,
    "caption": PROSE,
    # 中图分类号 and the like.
    "label": PROSE,
    # What a converter could not settle. It may be written, and must be settled before it is published.
    "draft": frozenset({"paragraph", "heading", "bullet", "verse", "table", "code"}),
}
