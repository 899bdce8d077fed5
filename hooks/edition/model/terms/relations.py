"""What several terms say together: no form is defined twice or contradicted, relations lead to terms and go one way."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from ...base.findings import Finding
from ..data.schemas import OTHER_PAGES
from .term import Term

RELATIONS = ("related", "broader", "narrower", "part_of")
ONE_WAY = ("broader", "part_of")  # relations of which no chain leads back


def contradictions(terms: Sequence[Term], broken: Collection[str] = ()) -> Iterator[Finding]:
    """Findings about forms defined twice, wrong relations, and forms that one term deprecates and any has in use.

    A relation to one of the broken terms, whose files are not in order, is none.
    """
    slugs = {term.slug for term in terms}.union(broken)
    yield from repeated_forms(terms)
    in_use = {form: term.zh for term in terms for form in term.english}
    for term in terms:
        if term.slug in OTHER_PAGES:
            fact = f"the slug {term.slug} is that of another page of the glossary"
            yield Finding(term.path, 1, "slug-taken", fact, "Name the file otherwise")
        yield from wrong_relations(term, slugs)
        for form in term.deprecated:
            if form in in_use:
                fact = f"{form} is deprecated here and in use for {in_use[form]}"
                yield Finding(term.path, term.lines["en.deprecated"], "form-contradicted", fact, "Decide")
    for relation in ONE_WAY:
        yield from circles(terms, relation)
    if not broken:
        yield from islands(terms)


def repeated_forms(terms: Iterable[Term]) -> Iterator[Finding]:
    """A finding for each Chinese form, a variant or a term's own, that another file defines already."""
    first: dict[str, str] = {}  # the file that defines a form first
    for term in terms:
        for form in term.chinese:
            if first.setdefault(form, term.path) != term.path:
                line = term.lines["zh" if form == term.zh else "variants"]
                fact = f"{form} is defined in {first[form]} already"
                yield Finding(term.path, line, "term-duplicate", fact, "Keep one file")


def wrong_relations(term: Term, slugs: Collection[str]) -> Iterator[Finding]:
    """Findings about the relations of a term, given the slugs of all."""
    for key in RELATIONS:
        for other in getattr(term, key):
            if other not in slugs:
                fact, remedy = f"it relates to {other}, which is no term", "Correct the slug or add the term"
                yield Finding(term.path, term.lines[key], "relation-broken", fact, remedy)
            elif other == term.slug:
                fact = f"{key} names the term itself"
                yield Finding(term.path, term.lines[key], "relation-circular", fact, "Take it out")


def circles(terms: Iterable[Term], relation: str) -> Iterator[Finding]:
    """A finding for each term that a chain of one relation leads back to; one that names itself is told elsewhere."""
    upward: dict[str, set[str]] = {term.slug: set(getattr(term, relation)) - {term.slug} for term in terms}
    for term in terms:
        if term.slug in reached(upward[term.slug], upward):
            fact = f"{relation} leads from {term.slug} back to it"
            yield Finding(term.path, term.lines[relation], "relation-circular", fact, "Break the circle")


def islands(terms: Sequence[Term]) -> Iterator[Finding]:
    """A finding for each term, or group of terms, that no relation joins to the most of them."""
    joined: dict[str, set[str]] = {term.slug: set() for term in terms}
    for term in terms:
        for other in related_to(term):
            joined[term.slug].add(other)
            joined.setdefault(other, set()).add(term.slug)
    groups: list[set[str]] = []
    for slug in joined:
        if not any(slug in group for group in groups):
            groups.append(reached({slug}, joined))
    by_slug = {term.slug: term for term in terms}
    mainland = max(groups, key=len, default=set[str]())
    for group in groups:
        if group is not mainland:
            first = min(group & by_slug.keys())
            others = f", nor {', '.join(sorted(group - {first}))}," if len(group) > 1 else ""
            fact = f"no relation joins the term{others} to the others"
            yield Finding(by_slug[first].path, by_slug[first].lines["zh"], "term-island", fact, "Relate it to one")


def related_to(term: Term) -> list[str]:
    """The slugs that a term relates to, in whichever way."""
    return [slug for key in RELATIONS for slug in getattr(term, key)]


def reached(start: Iterable[str], steps: Mapping[str, Collection[str]]) -> set[str]:
    """All that some steps lead to from the start, the start with it.

    >>> sorted(reached({"a"}, {"a": ["b"], "b": ["c"], "c": []}))
    ['a', 'b', 'c']
    """
    found: set[str] = set()
    ahead = list(start)
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead += steps.get(one, ())
    return found
