"""The glossary: one term, one file, both languages."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..base.characters import too_long, unwanted_characters
from ..base.files import read_text
from ..base.findings import EditionError, Finding
from ..base.memory import LastBuild
from .chinese import bare_pinyin
from .front_matter import BROKEN, FrontMatter, front_matter
from .grammar import outside_grammar
from .languages import LANGUAGES
from .reader import parse_blocks
from .rendering import render
from .schema import line_of
from .schemas import SLUG, TERM

# The keys whose lines findings about several terms name.
LINES = ("zh", "en.deprecated", "related", "broader", "narrower")


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
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)  # of the keys that have one

    @property
    def english(self) -> tuple[str, ...]:
        """The English forms in use here, the preferred one first."""
        return (self.preferred, *self.admitted)


def load(root: Path) -> list[Term]:
    """All terms by slug; raises `EditionError` with everything that is wrong in the glossary."""
    terms, findings = read_all(root)
    if findings:
        raise EditionError(findings)
    return terms


def read_all(root: Path) -> tuple[list[Term], list[Finding]]:
    """The terms whose files are in order, by slug, and everything that is wrong in the glossary."""
    terms: list[Term] = []
    findings: list[Finding] = []
    for path in sorted((root / "docs/glossary").glob("*.md")):
        name = path.relative_to(root).as_posix()
        try:
            terms.append(parse(read_text(path, name, root), name))
        except EditionError as error:
            findings += error.findings
    # What is wrong with one file may be the want of another: relations are compared when all files are in order.
    return terms, findings + list(contradictions(terms, {Path(finding.path).stem for finding in findings}))


@LastBuild
def parse(source: str, path: str) -> Term:
    """The term that a file's content defines; raises `EditionError` with everything that is wrong in it."""
    if long := too_long(source, path):
        raise EditionError(long)
    front = front_matter(source, path, TERM)
    blocks, misplaced = parse_blocks(source.split("\n"), front.end, path)
    definitions = {block.id: block.text for block in blocks if block.kind == "paragraph"}
    findings = [*front.findings, *misplaced, *missing_definitions(definitions, path)]
    findings += unwanted_characters(source, path, after=front.end)
    if not findings:  # as of a text, what blocks are rendered as says something when their lines are in order
        findings += outside_grammar(blocks, render("\n".join(source.split("\n")[front.end :])).html, path)
    if front.node is None and not front.findings:
        findings.append(Finding(path, 1, BROKEN, "there is no front matter", "Begin the file with it"))
    if fault := SLUG.fault(Path(path).stem, "the file's name"):
        findings.append(fault.at(path, 1))
    if not front.findings:
        findings += idle_exceptions(front, path)
    if findings:
        raise EditionError(findings)
    return term_of(front, definitions, path)


def missing_definitions(definitions: dict[str, str], path: str) -> Iterator[Finding]:
    """A finding for each language without a definition."""
    for code in LANGUAGES:
        if not definitions.get(code):
            fact, remedy = f"there is no definition #{code}", f"Write it and put {{: #{code} }} after it"
            yield Finding(path, 1, "definition-missing", fact, remedy)


def idle_exceptions(front: FrontMatter, path: str) -> Iterator[Finding]:
    """A finding for each context in which the term does not stand."""
    for number, exception in enumerate(front.values.get("exceptions", [])):
        if front.values["zh"] not in exception["context"]:
            fact = f"the context {exception['context']} does not hold the term"
            line = line_of(front.node, "exceptions", number, "context")
            yield Finding(path, line, "exception-idle", fact, "Delete it")


def term_of(front: FrontMatter, definitions: dict[str, str], path: str) -> Term:
    """The term that a front matter in order and two definitions make."""
    meta = front.values
    english = meta["en"]
    return Term(
        slug=Path(path).stem,
        zh=meta["zh"],
        hant=meta.get("hant", meta["zh"]),
        pinyin=meta["pinyin"],
        preferred=english["preferred"],
        admitted=tuple(english.get("admitted", ())),
        deprecated=tuple(english.get("deprecated", ())),
        pos=meta["pos"],
        domain=meta["domain"],
        related=tuple(meta.get("related", ())),
        broader=tuple(meta.get("broader", ())),
        narrower=tuple(meta.get("narrower", ())),
        contexts=tuple(exception["context"] for exception in meta.get("exceptions", ())),
        definition_zh=definitions["zh"],
        definition_en=definitions["en"],
        path=path,
        lines={key: line_of(front.node, *key.split(".")) for key in LINES},
    )


def contradictions(terms: list[Term], broken: Collection[str] = ()) -> Iterator[Finding]:
    """Findings about terms defined twice, wrong relations, and forms that one term deprecates and any has in use.

    A relation to one of the broken terms, whose files are not in order, is none.
    """
    slugs = {term.slug for term in terms}.union(broken)
    first: dict[str, str] = {}  # the file that defines a term first
    in_use = {form: term.zh for term in terms for form in term.english}
    for term in terms:
        if term.zh in first:
            fact = f"{term.zh} is defined in {first[term.zh]} already"
            yield Finding(term.path, term.lines["zh"], "term-duplicate", fact, "Keep one file")
        first.setdefault(term.zh, term.path)
        yield from wrong_relations(term, slugs)
        for form in term.deprecated:
            if form in in_use:
                fact = f"{form} is deprecated here and in use for {in_use[form]}"
                yield Finding(term.path, term.lines["en.deprecated"], "form-contradicted", fact, "Decide")


def wrong_relations(term: Term, slugs: Collection[str]) -> Iterator[Finding]:
    """Findings about the relations of a term, given the slugs of all."""
    for key, others in (("related", term.related), ("broader", term.broader), ("narrower", term.narrower)):
        for other in others:
            if other not in slugs:
                fact, remedy = f"it relates to {other}, which is no term", "Correct the slug or add the term"
                yield Finding(term.path, term.lines[key], "relation-broken", fact, remedy)
            elif other == term.slug:
                fact = f"{key} names the term itself"
                yield Finding(term.path, term.lines[key], "relation-circular", fact, "Take it out")


def sort_key(term: Term) -> str:
    """What the index sorts a term by: its pinyin without tones and spaces."""
    return bare_pinyin(term.pinyin)
