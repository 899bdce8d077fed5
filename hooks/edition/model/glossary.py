"""The glossary: one term, one file, both languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..base.files import read_text, unknown_keys
from ..base.findings import EditionError, Finding
from ..base.memory import LastBuild
from .blocks import parse_blocks
from .chinese import bare_pinyin
from .languages import LANGUAGES
from .texts import front_matter, values_of

KEYS = ("zh", "hant", "pinyin", "en", "pos", "domain", "related", "broader", "narrower", "exceptions")
DOMAINS = (
    "core", "theory", "policy", "innovation", "industry", "digital", "green", "finance", "talent", "institutions",
)  # fmt: skip
POS = ("noun", "verb", "adjective", "phrase", "name")


@dataclass(frozen=True)
class Term:
    """One term: its forms and its definition in both languages, the slugs of related terms, the path of its file.

    `hant` is the Chinese in traditional characters. `contexts` are words that hold the characters but not the term.
    """

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


@dataclass(frozen=True)
class TermFile:
    """A term's file as it is written: front matter, the line of each key, and the definitions by language."""

    path: str
    meta: dict[str, Any]
    lines: dict[str, int]
    definitions: dict[str, str]

    @property
    def english(self) -> dict[str, Any]:
        """What stands under the key `en`."""
        given = self.meta.get("en")
        return given if isinstance(given, dict) else {}

    def find(self, code: str, fact: str, remedy: str, key: str = "") -> Finding:
        """A finding at the line of a key, or at the first line."""
        return Finding(self.path, self.lines.get(key, 1), code, fact, remedy)

    def missing(self) -> Iterator[Finding]:
        """Findings about what every term must have."""
        needed = {name: self.meta.get(name) for name in ("zh", "pinyin")}
        for name, value in (needed | {"en.preferred": self.english.get("preferred")}).items():
            if not value or not isinstance(value, str):
                yield self.find("key-missing", f"the term has no {name}", "Add it to the front matter")
        for code in LANGUAGES:
            if not self.definitions.get(code):
                remedy = f"Write it and put {{: #{code} }} after it"
                yield self.find("definition-missing", f"there is no definition #{code}", remedy)

    def unknown_values(self) -> Iterator[Finding]:
        """Findings about keys whose value is none of those that are allowed."""
        for name, allowed in (("pos", POS), ("domain", DOMAINS)):
            if self.meta.get(name) not in allowed:
                fact, remedy = f"{name} is {self.meta.get(name)}", f"Use one of {', '.join(allowed)}"
                yield self.find("value-unknown", fact, remedy, name)

    def wrong_exceptions(self) -> Iterator[Finding]:
        """Findings about exceptions that say too little or except nothing."""
        for given in values_of(self.meta, "exceptions"):
            if not isinstance(given, dict) or not given.get("context") or not given.get("reason"):
                fact = f"the exception {given} lacks its context or its reason"
                yield self.find("exception-bare", fact, "Give both", "exceptions")
            elif str(self.meta.get("zh")) not in str(given["context"]):
                fact = f"the context {given['context']} does not hold the term"
                yield self.find("exception-idle", fact, "Delete it", "exceptions")

    def term(self) -> Term:
        """The term; ask when nothing is wrong with the file."""
        meta = self.meta
        return Term(
            slug=Path(self.path).stem,
            zh=meta["zh"],
            hant=str(meta.get("hant") or meta["zh"]),
            pinyin=meta["pinyin"],
            preferred=self.english["preferred"],
            admitted=tuple(map(str, values_of(self.english, "admitted"))),
            deprecated=tuple(map(str, values_of(self.english, "deprecated"))),
            pos=meta["pos"],
            domain=meta["domain"],
            related=tuple(values_of(meta, "related")),
            broader=tuple(values_of(meta, "broader")),
            narrower=tuple(values_of(meta, "narrower")),
            contexts=tuple(str(exception["context"]) for exception in values_of(meta, "exceptions")),
            definition_zh=self.definitions["zh"],
            definition_en=self.definitions["en"],
            path=self.path,
        )


def load(root: Path) -> list[Term]:
    """All terms by slug; raises `EditionError` with everything that is wrong in the glossary."""
    terms: list[Term] = []
    findings: list[Finding] = []
    for path in sorted((root / "docs/glossary").glob("*.md")):
        name = path.relative_to(root).as_posix()
        try:
            terms.append(parse(read_text(path, name), name))
        except EditionError as error:
            findings += error.findings
    findings += contradictions(terms)
    if findings:
        raise EditionError(findings)
    return terms


@LastBuild
def parse(source: str, path: str) -> Term:
    """The term that a file's content defines; raises `EditionError` with everything that is wrong in it."""
    meta, lines, start, findings = front_matter(source, path)
    blocks, outside_grammar = parse_blocks(source.split("\n"), start, path)
    file = TermFile(path, meta, lines, {block.id: block.text for block in blocks})
    findings += [*outside_grammar, *unknown_keys(meta, lines, path, "a term", KEYS)]
    findings += [*file.missing(), *file.unknown_values(), *file.wrong_exceptions()]
    if findings:
        raise EditionError(findings)
    return file.term()


def contradictions(terms: list[Term]) -> Iterator[Finding]:
    """Findings about terms defined twice, relations to no term, and forms both in use and deprecated."""
    slugs = {term.slug for term in terms}
    first: dict[str, str] = {}  # the file that defines a term first
    for term in terms:
        if term.zh in first:
            fact = f"{term.zh} is defined in {first[term.zh]} already"
            yield Finding(term.path, 2, "term-duplicate", fact, "Keep one file")
        first.setdefault(term.zh, term.path)
        for other in (*term.related, *term.broader, *term.narrower):
            if other not in slugs:
                fact = f"it relates to {other}, which is no term"
                yield Finding(term.path, 1, "relation-broken", fact, "Correct the slug or add the term")
        for form in set(term.deprecated) & set(term.english):
            fact = f"{form} is both in use and deprecated"
            yield Finding(term.path, 1, "form-contradicted", fact, "Decide")


def sort_key(term: Term) -> str:
    """What the index sorts a term by: its pinyin without tones and spaces."""
    return bare_pinyin(term.pinyin)
