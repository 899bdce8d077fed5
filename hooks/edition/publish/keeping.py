"""What a reader's browser can keep for the time without a network: the list of files, and what says that it was kept.

Scripts read the list (docs/assets/scripts/keeping/). Each build writes it, and completes it when all files are there.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from ..base.interface import Ui, word
from ..model.outputs.download import filled, place
from ..model.outputs.imprint import Imprint
from ..model.sources.catalogue import Document
from . import shelf
from .downloads import size
from .facts import clauses, in_interface_language
from .templating import page

LISTING = "assets/offline.json"
WORKER = "offline-worker.js"
LIST = "offline/"  # the page that lists what is kept
SIZE = "kept-size"  # the place of a page that says how much there is to keep
ROOT, EDITION = "‹root›", "‹edition›"  # what only the worker knows
# What every page needs, beside home, the list, and the words that a learner has saved.
SHELL = (
    "index.html",
    f"{LIST}index.html",
    "words/index.html",
    "assets/*.js",
    "assets/fonts/*.woff2",
    "assets/images/favicon.svg",
    "assets/javascripts/*.js",
    "assets/search/**/*.*",
    "assets/stylesheets/*.css",
)


def offer(document: Document, ui: Ui) -> str:
    """The button that keeps a document; a script shows it where a browser can keep pages."""
    return page("keep.html", ui, group=document.group, size=Markup(place(SIZE)))


def placed(bundles: Mapping[str, str]) -> dict[str, str]:
    """The scripts by their paths in the site of one language: the worker's place says for which pages it answers."""
    found = {f"assets/{name}": script for name, script in bundles.items()}
    found[WORKER] = found.pop(f"assets/{WORKER}")
    return found


def draft(documents: Iterable[Document], imprint: Imprint, ui: Ui) -> str:
    """The list before its files are there: title and address of each document, and what kept pages say."""
    name = clauses((imprint.date, imprint.commit), ui) or word("unknown", ui)
    listing = {
        "edition": "",
        "date": imprint.date,
        "commit": imprint.commit,
        "notice": page("kept-copy.html", ui, edition=EDITION, name=name, address=f"{ROOT}{LIST}"),
        "shell": [],
        "documents": {
            document.group: {
                "title": in_interface_language(document.meta["title"], ui),
                "address": shelf.address(document),
                "files": [],
            }
            for document in documents
        },
    }
    return json.dumps(listing, ensure_ascii=False)


def completed(folder: Path) -> Iterator[tuple[Path, str]]:
    """The files of the site of one language that are to be written anew, when all others are there.

    The pages of documents say their sizes, and the list names each file with its bytes and its SHA-256. It may be asked
    again after pages have changed. Each page is made when it is asked for: all of them would fill the memory.
    """
    listing = json.loads((folder / LISTING).read_text(encoding="utf-8"))
    shell = [listed(folder, path, path.read_bytes()) for path in files(folder, SHELL)]
    for group, document in listing["documents"].items():
        own = files_of_document(folder, group)
        said = size(sum(count for _, count, _ in shell) + sum(path.stat().st_size for path in own))
        found = []
        for path in own:
            content = path.read_bytes()
            if path.suffix == ".html":
                html = filled(content.decode(), SIZE, said)
                content = html.encode()
                yield path, html
            found.append(listed(folder, path, content))
        document["files"] = found
    listing["shell"] = shell
    listing["edition"] = edition(listing)
    yield folder / LISTING, json.dumps(listing, ensure_ascii=False)


def files_of_document(folder: Path, group: str) -> list[Path]:
    """The files of a document: its pages and what lies beside them; what both languages share."""
    learner = files(folder.parent / "learner", ("*.js", f"{group}/**/*.*"))
    return [*files(folder / "texts" / group, ("**/*.*",)), *learner]


def files(folder: Path, patterns: Iterable[str]) -> list[Path]:
    """Files in a folder, in order."""
    return sorted(path for pattern in patterns for path in folder.glob(pattern) if path.is_file())


def listed(root: Path, path: Path, content: bytes) -> tuple[str, int, str]:
    """A file with what it holds: its path from the root, bytes, SHA-256 in base64. A folder's page has its path."""
    return address(root, path), len(content), base64.b64encode(hashlib.sha256(content).digest()).decode()


def address(root: Path, path: Path) -> str:
    """The address of a file from the root of its language.

    >>> root = Path("site/zh")
    >>> address(root, Path("site/learner/a/b.js")), address(root, root / "texts/a/index.html")
    ('../learner/a/b.js', 'texts/a/')
    """
    is_own = path.is_relative_to(root)
    name = path.relative_to(root).as_posix() if is_own else f"../{path.relative_to(root.parent).as_posix()}"
    return name.removesuffix("index.html")


def edition(listing: Mapping[str, Any]) -> str:
    """What changes with any file that can be kept."""
    named = json.dumps([listing["shell"], listing["documents"], listing["notice"]], ensure_ascii=False)
    return hashlib.sha256(named.encode()).hexdigest()[:16]
