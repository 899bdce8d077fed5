"""The Content-Security-Policy of a built page, which allows the page's own inline scripts and styles by hash."""

import base64
import hashlib
import re

from ..base.interface import Ui

# What the theme's template has in the place of the policy, which is not known before the page is made.
PLACEHOLDER = "the-policy-of-this-page"


def inline(name: str, without: str = "") -> re.Pattern[str]:
    """What finds the content of the elements of a name whose start tags lack something."""
    return re.compile(rf"<{name}{without}[^>]*>(.*?)</{name}>", re.DOTALL)


SCRIPT = inline("script", r"(?![^>]*\bsrc=)(?![^>]*application/json)")
STYLE = inline("style")


def hashes(pattern: re.Pattern[str], page: str) -> str:
    """The sources of the policy that allow what a pattern finds."""
    digests = (hashlib.sha256(found.encode()).digest() for found in dict.fromkeys(pattern.findall(page)))
    return "".join(f" 'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def with_policy(page: str, ui: Ui) -> str:
    """A built page with its policy in the placeholder's place, and with the view that its root element begins in."""
    policy = (
        f"default-src 'self'; script-src 'self'{hashes(SCRIPT, page)}; style-src 'self'{hashes(STYLE, page)}; "
        "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"
    )
    # The root element is in no block of the theme's template; its language is the first attribute of that name.
    page = page.replace(' lang="', f' data-view="{ui}" lang="', 1)
    return page.replace(PLACEHOLDER, policy, 1)
