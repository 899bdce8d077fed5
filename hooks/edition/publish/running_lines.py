"""What runs along the printed pages: the page's title, the site, the address, the edition.

They stand on the root element, where the style sheet of print takes them from (docs/assets/stylesheets/print.css).
"""

from dataclasses import dataclass

from ..base.markup import escape

# The root element is in no block of the theme's template; its language is the first attribute of that name.
LANGUAGE = ' lang="'


@dataclass(frozen=True)
class RunningLines:
    """The lines of one page, as plain text."""

    title: str
    site: str
    address: str
    edition: str

    def on(self, page: str) -> str:
        """A built page with the lines on its root element.

        >>> RunningLines("<甲> & 乙", "读本", "", "2026-11").on('<html lang="zh"><p lang="en">')
        '<html data-title="&lt;甲&gt; &amp; 乙" data-site="读本" data-edition="2026-11" lang="zh"><p lang="en">'
        """
        lines = vars(self).items()
        attributes = "".join(f' data-{name}="{escape(text)}"' for name, text in lines if text)
        return page.replace(LANGUAGE, f"{attributes}{LANGUAGE}", 1)
