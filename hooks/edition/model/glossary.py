"""The glossary: one term, one file, both languages."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..base.findings import EditionError, Finding, read_text, unknown_keys
from .texts import front_matter, listed, parse_blocks

KEYS = ("zh", "hant", "pinyin", "en", "pos", "domain", "related", "broader", "narrower", "exceptions")
DOMAINS = (
    "core", "theory", "policy", "innovation", "industry", "digital", "green", "finance", "talent", "institutions",
)  # fmt: skip
POS = ("noun", "verb", "adjective", "phrase", "name")


@dataclass(frozen=True)
class Term:
    """One term: its forms in both languages, its definitions, its relations (slugs), and contexts where it is none."""

    slug: str
    zh: str
    hant: str
    pinyin: str
    preferred: str
    admitted: tuple[str, ...]
    deprecated: tuple[str, ...]
    pos: str
    domain: str
    related: tuple[str, ...]
    broader: tuple[str, ...]
    narrower: tuple[str, ...]
    contexts: tuple[str, ...]
    definition_zh: str
    definition_en: str
    path: str

    @property
    def english(self) -> tuple[str, ...]:
        """The English forms in use here, the preferred one first."""
        return (self.preferred, *self.admitted)


def load(root: Path) -> list[Term]:
    """All terms by slug; raises `EditionError` with every fault of the glossary."""
    terms: list[Term] = []
    findings: list[Finding] = []
    for path in sorted((root / "docs/glossary").glob("*.md")):
        shown = path.relative_to(root).as_posix()
        try:
            terms.append(parse(read_text(path, shown), shown))
        except EditionError as error:
            findings += error.findings
    findings += relations(terms)
    if findings:
        raise EditionError(findings)
    return terms


@cache
def parse(source: str, path: str) -> Term:
    """The term in a file, read once however often a process builds; raises `EditionError` with its faults."""
    meta, where, start, findings = front_matter(source, path)
    blocks, more = parse_blocks(source.split("\n"), start, path)
    findings += more + unknown_keys(meta, where, path, "a term", KEYS)
    given = meta.get("en")
    english: dict[str, Any] = given if isinstance(given, dict) else {}
    needed = {"zh": meta.get("zh"), "en.preferred": english.get("preferred"), "pinyin": meta.get("pinyin")}
    for name, value in needed.items():
        if not value or not isinstance(value, str):
            findings.append(Finding(path, 1, "key-missing", f"the term has no {name}", "Add it to the front matter"))
    for name, allowed in (("pos", POS), ("domain", DOMAINS)):
        if meta.get(name) not in allowed:
            fact, remedy = f"{name} is {meta.get(name)}", f"Use one of {', '.join(allowed)}"
            findings.append(Finding(path, where.get(name, 1), "value-unknown", fact, remedy))
    bodies = {block.id: block.text for block in blocks}
    for lang in ("zh", "en"):
        if not bodies.get(lang):
            fact = f"there is no definition #{lang}"
            findings.append(Finding(path, 1, "definition-missing", fact, f"Write it and put {{: #{lang} }} after it"))
    contexts = []
    for exception in listed(meta, "exceptions"):
        if not isinstance(exception, dict) or not exception.get("context") or not exception.get("reason"):
            fact = f"the exception {exception} lacks its context or its reason"
            findings.append(Finding(path, where.get("exceptions", 1), "exception-bare", fact, "Give both"))
        elif str(meta.get("zh")) not in str(exception["context"]):
            fact = f"the context {exception['context']} does not hold the term"
            findings.append(Finding(path, where["exceptions"], "exception-idle", fact, "Delete it"))
        else:
            contexts.append(str(exception["context"]))
    if findings:
        raise EditionError(findings)
    return Term(
        slug=Path(path).stem,
        zh=meta["zh"],
        hant=str(meta.get("hant") or meta["zh"]),
        pinyin=meta["pinyin"],
        preferred=english["preferred"],
        admitted=tuple(map(str, listed(english, "admitted"))),
        deprecated=tuple(map(str, listed(english, "deprecated"))),
        pos=meta["pos"],
        domain=meta["domain"],
        related=tuple(listed(meta, "related")),
        broader=tuple(listed(meta, "broader")),
        narrower=tuple(listed(meta, "narrower")),
        contexts=tuple(contexts),
        definition_zh=bodies["zh"],
        definition_en=bodies["en"],
        path=path,
    )


def relations(terms: list[Term]) -> list[Finding]:
    """Findings about terms defined twice and relations to terms that are not there."""
    slugs = {term.slug for term in terms}
    first: dict[str, str] = {}
    findings = []
    for term in terms:
        if term.zh in first:
            fact = f"{term.zh} is defined in {first[term.zh]} already"
            findings.append(Finding(term.path, 2, "term-duplicate", fact, "Keep one file"))
        first.setdefault(term.zh, term.path)
        for other in (*term.related, *term.broader, *term.narrower):
            if other not in slugs:
                fact = f"it relates to {other}, which is no term"
                findings.append(Finding(term.path, 1, "relation-broken", fact, "Correct the slug or add the term"))
        for form in set(term.deprecated) & set(term.english):
            fact = f"{form} is both in use and deprecated"
            findings.append(Finding(term.path, 1, "form-contradicted", fact, "Decide"))
    return findings


def sort_key(term: Term) -> str:
    """Pinyin without tones and spaces, for the index."""
    bare = unicodedata.normalize("NFD", term.pinyin.lower())
    return re.sub(r"[^a-z]", "", "".join(c for c in bare if not unicodedata.combining(c)))
