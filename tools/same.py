"""Says whether two built sites are the same to a reader: `same.py OLD NEW`, two folders that hold zh/ and en/.

Pages are compared as trees. White space beside elements that are no part of a line, white space at the ends of a
concordance's context, the spelling of character references, the order of attributes, addresses of scripts and hashes of
the policy count for nothing. Files of the search index and other JSON are compared as data, style sheets and all else
byte for byte; scripts may differ.
"""

import json
import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

SCRIPT = re.compile(r"assets/(?:early|page|scripts/|search/(?!(?:zh|en|rest|words|route-\d+|texts-\d+)\.js)).*\.js$")
DATA = re.compile(r"assets/(?:terms\.json|search/(?:zh|en|rest|words|route-\d+|texts-\d+)\.js)$")
HASH = re.compile(r"'sha256-[^']*'")
# Elements in a line of text: a space beside them is seen.
INLINE = {
    "a", "abbr", "b", "bdi", "br", "button", "code", "del", "em", "i", "img", "input", "ins", "kbd", "label", "mark",
    "meter", "q", "s", "small", "span", "strong", "sub", "sup", "u",
}  # fmt: skip
CONTEXT = {"before", "after"}  # the classes of a concordance's context
SHOWN = 5


class Tree(HTMLParser):
    """A page's events: tags with sorted attributes, runs of text with their white space folded."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[str] = []
        self.run, self.after_inline = "", False
        self.in_context = False
        self.feed(page)
        self.close()
        self.end_run(inline=False)

    def end_run(self, inline: bool) -> None:
        """Ends a run of text before a tag; `inline` says whether that tag stands in a line of text."""
        text = re.sub(r"\s+", " ", self.run)
        text = text if self.after_inline else text.lstrip()
        text = text if inline else text.rstrip()
        if text:
            self.events.append(text)
        self.run, self.after_inline = "", inline

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_context = dict(attrs).get("class") in CONTEXT
        self.end_run(tag in INLINE and not self.in_context)
        values = {name: HASH.sub("'sha256-'", value or "") for name, value in attrs}
        if tag == "script" and "src" in values:
            values["src"] = ""
        self.events.append(f"<{tag} {sorted(values.items())}>")

    def handle_endtag(self, tag: str) -> None:
        self.end_run(tag in INLINE and not self.in_context)
        self.in_context = False
        self.events.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.run += data


def first_difference(old: list[str], new: list[str]) -> str:
    at = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    here, there = (" ".join(events[max(0, at - 1) : at + 3])[:300] or "nothing" for events in (old, new))
    return f"was {here}\n    is  {there}"


def data(content: bytes) -> object:
    text = content.decode()
    return json.loads(text[text.index("(") + 1 : text.rindex(")")] if text.startswith("xinzhi(") else text)


def differences(old: Path, new: Path) -> Iterator[str]:
    """A line for each file that one site lacks, or in which the two differ."""
    here, there = ({p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()} for site in (old, new))
    yield from (f"only in {old}: {name}" for name in sorted(here - there) if not SCRIPT.search(name))
    yield from (f"only in {new}: {name}" for name in sorted(there - here) if not SCRIPT.search(name))
    for name in sorted(here & there):
        one, two = (old / name).read_bytes(), (new / name).read_bytes()
        if one == two or SCRIPT.search(name):
            continue
        if name.endswith(".html"):
            trees = [Tree(page.decode()).events for page in (one, two)]
            if trees[0] != trees[1]:
                yield f"{name}: {first_difference(*trees)}"
        elif not DATA.search(name) or data(one) != data(two):
            yield f"{name}: the contents differ"


def main() -> int:
    if len(sys.argv) != 3 or not all((Path(site) / "zh/index.html").is_file() for site in sys.argv[1:]):
        print("name two built sites: python tools/same.py OLD NEW", file=sys.stderr)
        return 2
    found = list(differences(*map(Path, sys.argv[1:])))
    print(*found[:SHOWN], sep="\n")
    print(f"{len(found)} files differ" if found else "the same to a reader")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
