"""The one style sheet of every page: what the theme's says of parts that this site has, and then our own."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ..base.findings import EditionError, Finding
from .esbuild import BrokenError, esbuild, with_tag_of_source
from .theme_rules import used_rules

# Where it is published: beside our own sheets, so that their addresses of other files hold.
ADDRESS = "stylesheets/page.css"
# What the sheets name stays where it is.
OPTIONS = ("--loader=css", "--bundle", "--external:*.woff2", "--external:*.svg", "--external:*.png")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
PLACE = re.compile(r"^\s+(\S+\.css):(\d+):\d+:", re.MULTILINE)


def stylesheet(root: Path, theme: Path, own: Iterable[str]) -> str:
    """The style sheet, minified: the theme's, then ours by their paths, in their order.

    Raises `EditionError` where a sheet of ours is broken or missing.
    """
    used = used_rules(COMMENT.sub("", theme.read_text(encoding="utf-8")))
    paths = tuple(own)
    return used + bundled(root, paths, tuple(modified(root / path) for path in paths))


def modified(path: Path) -> int:
    """When a file was last changed; 0 where it is not there, which esbuild will say."""
    return path.stat().st_mtime_ns if path.exists() else 0


@cache
def bundled(root: Path, paths: tuple[str, ...], times: tuple[int, ...]) -> str:
    """Our sheets as they were at these times."""
    try:
        made = esbuild(root, list(OPTIONS), "\n".join(f'@import "./{path}";' for path in paths))
    except BrokenError as error:
        place = PLACE.search(str(error))
        path, line = (place[1], int(place[2])) if place else ("mkdocs.yml", 1)
        raise EditionError(
            [Finding(path, line, "style-broken", f"esbuild refuses the style sheets:\n{error}\n", "Mend it")]
        ) from error
    return with_tag_of_source(made)
