"""What lets a reader install the site of one language like a program: its manifest (https://www.w3.org/TR/appmanifest/)."""

import json

from ..base.interface import Ui, word
from ..model.languages.languages import LANGUAGES

NAME = "manifest.webmanifest"
PAPER = "#fdfcf9"  # as in tokens.css; a manifest knows no dark one
# By tools/icons.py, of favicon.svg; systems cut what is maskable into a shape of their own.
ICONS = (("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("icon-maskable.png", 512, "maskable"))


def manifest(ui: Ui) -> str:
    """The manifest: it starts at home, and its pages are those of this language."""
    found = {
        "id": "./",
        "name": word("book-publisher", ui),
        "short_name": word("book-publisher", ui),
        "lang": LANGUAGES[ui].tag,
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {"src": f"assets/images/{name}", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for name, size, purpose in ICONS
        ],
        "shortcuts": [{"name": word(name, ui), "url": f"{name}/"} for name in ("texts", "glossary", "offline")],
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
