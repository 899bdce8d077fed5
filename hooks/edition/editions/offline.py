"""The whole site as a folder in an archive, to be opened from a disk: its links name files, for no server does."""

import hashlib
import re
import zipfile
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from urllib.parse import urljoin

from ..base.interface import Ui
from ..model.outputs.download import ALL, BEGIN, END, filled
from .archive import entry_of
from .templating import fill
from .works import Corpus, Planned

FOLDER = "xinzhi-reader"
PAGE = "index.html"
# What only a host or a feed reader asks for; a disk's cards read the terms out of one script.
LEFT_OUT = re.compile(
    r"_headers|404\.html|downloads/.*|../(feed\.xml|manifest\.webmanifest|offline-worker\.js|sitemap\.xml(\.gz)?|assets/terms/.*)"
)
# The places of pages that list files, filled or not.
PLACES = re.compile(rf"({BEGIN.format('.*?')}).*?({END})", re.DOTALL)
TAG = re.compile(r"<(?:a|link|form)\b[^>]*>")
ADDRESS = re.compile(r'(?<= )(href|action)="([^"]*)"')
REFUSED = re.compile(r'rel="(?:preload|manifest)"')
ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
ONLINE = re.compile(r"^(?:\.\./)*(?:downloads/[^#?]|feed\.xml)")


def files(corpus: Corpus) -> Iterator[Planned]:
    """One archive for the corpus."""
    made_of = f"{fingerprint(corpus.site)} {corpus.stamp} {corpus.site_url}"
    yield Planned(f"{FOLDER}.zip", "zip", ("zh", "en"), "", made_of, partial(archive, corpus))


def taken(site: Path) -> Iterator[tuple[str, bytes]]:
    """The files that are taken along, in an order: their paths under the site, and what is in them.

    What `make editions` has filled in before is taken out again.
    """
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not LEFT_OUT.fullmatch(name):
            content = path.read_bytes()
            yield name, emptied(content) if path.suffix == ".html" else content


def emptied(content: bytes) -> bytes:
    """A page with its places for lists of files empty."""
    return PLACES.sub(r"\1\2", content.decode()).encode() if END.encode() in content else content


def fingerprint(site: Path) -> str:
    """A hash of all files that are taken along."""
    digest = hashlib.sha256()
    for name, content in taken(site):
        digest.update(f"{name} {len(content)} ".encode() + content)
    return digest.hexdigest()


def archive(corpus: Corpus) -> bytes:
    """The archive; the same bytes each time."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in (("README.txt", read_me(corpus)), *taken(corpus.site)):
            own = page(content.decode(), name, corpus.site_url).encode() if name.endswith(".html") else content
            packed.writestr(entry_of(f"{FOLDER}/{name}", corpus.stamp), own)
    return out.getvalue()


def read_me(corpus: Corpus) -> bytes:
    """What the archive is and how it is opened, in both languages."""
    return fill("read-me.txt", "bilingual", corpus=corpus).encode()


def page(html: str, name: str, site_url: str) -> str:
    """A page whose links name files. What is not in the archive stands on the site, and links to it lead there."""
    own = TAG.sub(partial(for_disk, page=urljoin(site_url, name)), html)
    ui: Ui = "en" if name.startswith("en/") else "zh"
    return filled(own, ALL, fill("elsewhere.xhtml", ui, address=urljoin(site_url, f"{ui}/downloads/")))


def for_disk(tag: re.Match[str], page: str) -> str:
    """A tag whose addresses name files.

    What is asked for as from another host (a font that is preloaded, a manifest) a disk refuses: its tag is left out.
    """
    return "" if REFUSED.search(tag[0]) else ADDRESS.sub(partial(named, page=page), tag[0])


def named(attribute: re.Match[str], page: str) -> str:
    """An attribute whose address names a file.

    >>> [named(ADDRESS.search(f' href="{one}"'), "http://x/zh/a/")[6:-1] for one in ("../b/#p7", "..", "./?q=x", "#p7")]
    ['../b/index.html#p7', '../index.html', './index.html?q=x', '#p7']
    >>> [named(ADDRESS.search(f' href="{one}"'), "http://x/zh/a/")[6:-1] for one in ("../../downloads/a.tmx", "b.css")]
    ['http://x/downloads/a.tmx', 'b.css']
    """
    address = attribute[2]
    if ABSOLUTE.match(address):
        return attribute[0]
    if ONLINE.match(address) and not address.endswith("/"):
        return f'{attribute[1]}="{urljoin(page, address)}"'
    path, rest = re.fullmatch(r"([^?#]*)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]  # all fit
    last = path.rsplit("/", 1)[-1]
    folder = f"{path}/" if last in (".", "..") else path
    return f'{attribute[1]}="{folder}{PAGE if folder.endswith("/") else ""}{rest}"'
