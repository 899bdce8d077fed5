"""Editions whose texts bring terms of their own: a glossary of few terms, and copies of them that stand in one copy of
the documents alone.

In a copy each term has another character behind its first, and a word before each of its English forms; the texts of
the copy are rewritten to match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

KEPT = 130  # terms of the repository that an edition keeps: those that its texts hold most often
RELATIONS = ("related", "broader", "narrower", "part_of", "cites", "senses", "exceptions", "tier", "hant")
# Data of the repository's own terms and names.
TABLES = ("names", "moved", "sentences")
# What stands in a text for machines: attributes of a block, a note's label, an address.
FIXED = r"\{:[^}]*\}|\[\^[^\]]*\]|\]\([^)]*\)"


def other_chinese(form: str, sign: str) -> str:
    """A form of a term as a copy has it; the copies of texts write the sign for 的 as well."""
    return f"{form[0]}{sign}{form[1:]}".replace("的", sign)


def word_of(time: int) -> str:
    """The word before each English form of a copy's terms.

    >>> word_of(1), word_of(30)
    ('qba', 'qeb')
    """
    return f"q{chr(97 + time % 26)}{chr(97 + time // 26)}"


@dataclass(frozen=True)
class FewTerms:
    """The terms of an edition: the front matter of each and what stands under it, by its slug."""

    terms: dict[str, tuple[dict[str, Any], str]]

    @classmethod
    def keep(cls, tree: Path) -> FewTerms:
        """Takes all others out of a folder, with what the data tables say of terms and names."""
        texts = "".join(path.read_text(encoding="utf-8") for path in (tree / "docs/texts").glob("*/*.md"))
        terms: dict[str, tuple[dict[str, Any], str]] = {}
        for path in (tree / "docs/glossary").glob("*.md"):
            _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
            meta = {key: value for key, value in yaml.safe_load(front).items() if key not in RELATIONS}
            terms[path.stem] = meta, body
            path.unlink()
        ranked = sorted(terms, key=lambda slug: (-texts.count(terms[slug][0]["zh"]), slug))
        for name in TABLES:
            table = tree / f"data/{name}.tsv"
            table.write_text(table.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")
        kept = ranked[:KEPT]
        few = cls({slug: (terms[slug][0] | {"related": [kept[slug == kept[0]]]}, terms[slug][1]) for slug in kept})
        for slug, (meta, body) in few.terms.items():
            write(tree, slug, meta, body)
        return few

    def copy(self, tree: Path, time: int, sign: str) -> None:
        """Writes a copy of each term."""
        for slug, (meta, body) in self.terms.items():
            own = {
                "zh": other_chinese(meta["zh"], sign),
                "en": {key: prefixed(forms, time) for key, forms in meta["en"].items()},
                "related": [slug],
                "variants": [other_chinese(form, sign) for form in meta.get("variants", [])],
                "match": prefixed(meta.get("match", []), time),
            }
            write(tree, f"{slug}-{word_of(time)}", meta | own, body)

    def in_copy(self, text: str, time: int, sign: str, english: bool) -> str:
        """A text's file with the terms as a copy has them."""
        found = self.english if english else self.chinese

        def other(m: re.Match[str]) -> str:
            if not m["term"]:
                return m[0]
            return f"{word_of(time)} {m[0]}" if english else other_chinese(m[0], sign)

        _, front, body = text.split("---\n", 2) if text.startswith("---\n") else ("", "", text)
        return (f"---\n{front}---\n" if front else "") + found.sub(other, body)

    @property
    def chinese(self) -> re.Pattern[str]:
        """What finds the Chinese forms of the terms, the longest first, and what must stay."""
        return pattern(form for meta, _ in self.terms.values() for form in (meta["zh"], *meta.get("variants", ())))

    @property
    def english(self) -> re.Pattern[str]:
        """What finds their English forms."""
        metas = [meta for meta, _ in self.terms.values()]
        forms = [form for meta in metas for form in (meta["en"]["preferred"], *meta["en"].get("admitted", ()))]
        forms += [form for meta in metas for form in meta.get("match", ())]
        return pattern(rf"(?<!\w){re.escape(form)}(?!\w)" for form in forms)


def pattern(forms: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(f"{FIXED}|(?P<term>{'|'.join(longest_first)})", re.IGNORECASE)


def prefixed(forms: Any, time: int) -> Any:
    """One form, or each of several, with the word of a copy before it."""
    return f"{word_of(time)} {forms}" if isinstance(forms, str) else [f"{word_of(time)} {form}" for form in forms]


def write(tree: Path, slug: str, meta: dict[str, Any], body: str) -> None:
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False)
    (tree / f"docs/glossary/{slug}.md").write_text(f"---\n{front}---\n{body}", encoding="utf-8")
