"""The glossary: one term, one file, both languages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...base.characters import too_long, unwanted_characters
from ...base.files import read_edited
from ...base.findings import EditionError, Finding
from ...base.memory import LastBuild
from ..data.front_matter import BROKEN, FrontMatter, front_matter
from ..data.schema import line_of
from ..data.schemas import SLUG, TERM
from ..languages.chinese import bare_pinyin
from ..texts.grammar import outside_grammar
from ..texts.reader import parse_blocks
from ..texts.rendering import render
from .definitions import missing_definitions, strange_paragraphs
from .relations import contradictions
from .senses import Sense
from .term import Term
from .term_forms import wrong_forms

# The keys whose lines findings about several terms name.
LINES = ("zh", "variants", "senses", "domain", "en.deprecated", "related", "broader", "narrower", "part_of", "cites")


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
            terms.append(parse(read_edited(path, name, root), name))
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
    findings = [*front.findings, *misplaced, *missing_definitions(blocks, path)]
    findings += unwanted_characters(source, path, after=front.end)
    if not findings:  # as of a text, what blocks are rendered as says something when their lines are in order
        findings += outside_grammar(blocks, render("\n".join(source.split("\n")[front.end :])), path)
        findings += strange_paragraphs(blocks, path)
    if front.node is None and not front.findings:
        findings.append(Finding(path, 1, BROKEN, "there is no front matter", "Begin the file with it"))
    if fault := SLUG.fault(Path(path).stem, "the file's name"):
        findings.append(fault.at(path, 1))
    if front.node and not front.findings:
        findings += [*idle_contexts(front, path), *wrong_forms(front, path), *wrong_senses(front, path)]
    if findings:
        raise EditionError(findings)
    return term_of(front, definitions, path)


def idle_contexts(front: FrontMatter, path: str) -> Iterator[Finding]:
    """A finding for each context in which the term does not stand, of exceptions and of senses."""
    forms = [front.values["zh"], *front.values.get("variants", [])]
    contexts: list[tuple[tuple[str | int, ...], str]] = []
    for number, exception in enumerate(front.values.get("exceptions", [])):
        contexts.append((("exceptions", number, "context"), exception["context"]))
    for number, sense in enumerate(front.values.get("senses", [])):
        for n, context in enumerate(sense.get("contexts", [])):
            contexts.append((("senses", number, "contexts", n), context))
    for place, context in contexts:
        if not any(form in context for form in forms):
            fact = f"the context {context} does not hold the term"
            yield Finding(path, line_of(front.node, *place), f"{str(place[0])[:-1]}-idle", fact, "Delete it")


def wrong_senses(front: FrontMatter, path: str) -> Iterator[Finding]:
    """A finding for each rendering of a sense that is no form of the term, and for a second usual sense."""
    english, usual = front.values["en"], False
    forms = {english["preferred"], *english.get("admitted", []), *front.values.get("match", [])}
    for number, sense in enumerate(front.values.get("senses", [])):
        for n, form in enumerate(sense["renderings"]):
            if form not in forms:
                line = line_of(front.node, "senses", number, "renderings", n)
                fact, remedy = f"{form} is no form of the term", "Admit the form, or correct the sense"
                yield Finding(path, line, "sense-unknown", fact, remedy)
        if usual and "where" in sense:
            fact = "two senses are the usual one"
            yield Finding(path, line_of(front.node, "senses", number, "where"), "sense-unknown", fact, "Decide")
        usual = usual or "where" in sense


def sense_of(values: dict[str, Any]) -> Sense:
    """The sense that its values in a front matter in order make."""
    contexts = tuple(values.get("contexts", ()))
    return Sense(values["zh"], values["en"], tuple(values["renderings"]), contexts, "where" in values)


def term_of(front: FrontMatter, definitions: dict[str, str], path: str) -> Term:
    """The term that a front matter in order and its paragraphs make."""
    meta = front.values
    english = meta["en"]
    lists = ("variants", "match", "related", "broader", "narrower", "part_of", "cites")
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
        tier=meta.get("tier", ""),
        senses=tuple(map(sense_of, meta.get("senses", ()))),
        contexts=tuple(exception["context"] for exception in meta.get("exceptions", ())),
        definition_zh=definitions["zh"],
        definition_en=definitions["en"],
        note_zh=definitions.get("note-zh", ""),
        note_en=definitions.get("note-en", ""),
        path=path,
        lines={key: line_of(front.node, *key.split(".")) for key in LINES},
        **{key: tuple(meta.get(key, ())) for key in lists},
    )


def sort_key(term: Term) -> str:
    """What the index sorts a term by: its pinyin without tones and spaces."""
    return bare_pinyin(term.pinyin)
