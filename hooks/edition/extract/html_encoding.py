"""An HTML page's bytes as text: by a byte order mark, as UTF-8, as the page declares, or as Chinese is likely to be.

Browsers read what declares GB 2312 as GB 18030, which holds it, and so do we.
"""

import codecs
import re

from ..base.encodings import likely_codecs, likely_encoding
from ..base.findings import EditionError, Finding

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
HEAD = 4096  # bytes, in which a page declares its encoding
# What is declared for a part of what is written.
WHOLE = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
# What is declared by default, whatever is written.
BY_DEFAULT = frozenset({"", "ascii", "iso8859-1", "cp1252", "utf-8"})
TAG = re.compile(rb"<[^<>]*>")


def page_text(page: bytes, name: str) -> str:
    """The text of a page without null characters; raises `EditionError` where nothing tells its encoding."""
    return decoded(page, name).replace("\0", "")


def decoded(page: bytes, name: str) -> str:
    """The text of a page as it is in the file."""
    for mark, codec in MARKS:
        if page.startswith(mark):
            return page.removeprefix(mark).decode(codec, "replace")
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        codec = declared_codec(page)
    if codec in BY_DEFAULT:
        codec = next(iter(likely_codecs(TAG.sub(b"", page))), codec)
    if not codec:
        fact = "the page is not in UTF-8, and does not say in what it is"
        remedy = f"Save it as UTF-8{likely_encoding(page)}"
        raise EditionError([Finding(name, 1, "encoding-unknown", fact, remedy)])
    return page.decode(codec, "replace")


def declared_codec(page: bytes) -> str:
    """The codec for what a page declares; empty where it declares nothing that is known.

    >>> declared_codec(b"<meta charset=gb2312>"), declared_codec(b'<meta charset="utf-8">'), declared_codec(b"<p>")
    ('gb18030', 'utf-8', '')
    >>> declared_codec(b"<meta charset=hex>"), declared_codec(b"<meta charset=none>")
    ('', '')
    """
    for found in DECLARED.finditer(page[:HEAD]):
        try:
            name = codecs.lookup(found[1].decode("ascii", "replace")).name
            b"four".decode(name, "replace")
        except (LookupError, UnicodeError):  # no encoding, or none of text
            continue
        return WHOLE.get(name, name)
    return ""
