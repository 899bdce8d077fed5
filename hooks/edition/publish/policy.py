"""The Content-Security-Policy of a page, which allows the inline scripts and styles of the theme's templates by hash.

They are taken from an empty page, so that nothing which comes from data is ever allowed.
"""

import base64
import hashlib
import re
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Policy:
    """The policy of all pages of one depth: in a template's script may stand the way to the site's root."""

    text: str

    @classmethod
    def of(cls, empty_page: str) -> "Policy":
        """The policy that allows what an empty page of this depth holds, which is the templates' own."""
        return cls(
            f"default-src 'self'; script-src 'self'{hashes(SCRIPT, empty_page)}; "
            f"style-src 'self'{hashes(STYLE, empty_page)}; "
            "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"
        )

    def on(self, page: str) -> str:
        """A built page with this policy in its placeholder."""
        return page.replace(PLACEHOLDER, self.text, 1)
