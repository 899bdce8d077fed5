"""Where the links of pages may lead: to pages of the site, and out of it by the declared schemes alone."""

import re
from collections.abc import Iterable, Iterator

from ..base.findings import Finding
from ..base.markup import tokens
from ..model.texts.blocks import Block

SCHEMES = ("http", "https", "mailto")
ATTRIBUTES = ("href", "src")
# Browsers leave these out before they look for the scheme.
LEFT_OUT = re.compile(r"[\x00-\x20]+")
SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
REMEDY = f"Link to a page of the site, or by one of the schemes {', '.join(SCHEMES)}"


def is_declared(address: str) -> bool:
    """Whether an address leads to a page of the site, or elsewhere by a declared scheme.

    >>> [is_declared(address) for address in ("../a/#p7", "https://example.org/", "mailto:a@example.org")]
    [True, True, True]
    >>> [is_declared(address) for address in ("javascript:a()", "Java\\nScript:a()", "data:,a", "//example.org/")]
    [False, False, False, False]
    """
    bare = LEFT_OUT.sub("", address)
    if bare.replace("\\", "/").startswith("//"):
        return False
    scheme = SCHEME.match(bare)
    return scheme is None or scheme[1].lower() in SCHEMES


def undeclared(html: str, blocks: Iterable[Block], path: str) -> Iterator[Finding]:
    """A finding for each link of a page that leads where none may, at the block of its file that holds it."""
    lines = [(block.text, block.line) for block in blocks]
    for token in tokens(html):
        attributes = token.attributes() if token.name else {}
        for address in (attributes[name] for name in ATTRIBUTES if name in attributes):
            if not is_declared(address):
                line = next((line for text, line in lines if address in text), 1)
                yield Finding(path, line, "link-undeclared", f"a link leads to “{address[:40]}”", REMEDY)
