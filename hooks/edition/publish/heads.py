"""What the head of a text's page says to reference managers, previews and search engines."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..base.interface import Ui
from ..model.citations.citable import SITE
from ..model.citations.origins import Origin, Printing, Words
from ..model.languages.languages import LANGUAGES
from ..model.outputs.imprint import Imprint
from .templating import page


@dataclass(frozen=True)
class Addresses:
    """Where a page stands on the site, in this language of the interface and in the other, and the root of the site."""

    own: str
    other: str
    root: str

    @classmethod
    def of(cls, path: str, root: str, ui: Ui) -> "Addresses":
        """The addresses of a path under the root of the site; the sites of both languages stand side by side.

        >>> Addresses.of("a/", "https://x.org/zh/", "zh").other
        'https://x.org/en/a/'
        """
        other = root.removesuffix(f"{ui}/") + ("zh/" if ui == "en" else "en/")
        return cls(root + path, other + path, root)

    def by_language(self, ui: Ui) -> dict[str, str]:
        """The addresses by the tags of the languages, that of the interface first."""
        return {LANGUAGES[ui].tag: self.own, LANGUAGES["zh" if ui == "en" else "en"].tag: self.other}


def head(source: Origin, imprint: Imprint, description: str, at: Addresses, ui: Ui) -> str:
    """The elements of a text's head."""
    return page(
        "head.html",
        ui,
        citation=list(citation_tags(source, imprint, at.own, ui)),
        published=source.first.date,
        data=linked_data(source, imprint, description, at, ui),
    )


def said(words: Words, ui: Ui) -> str:
    return (words.en if ui == "en" else words.zh) or words.zh


def citation_tags(source: Origin, imprint: Imprint, url: str, ui: Ui) -> Iterator[tuple[str, str]]:
    """Names and values of Highwire's tags, which Zotero and Google Scholar read; nothing is said that nobody knows."""
    yield "citation_title", said(source.title, ui)
    for author in source.authors:
        yield "citation_author", said(author, ui)
    first = source.first
    container = "citation_inbook_title" if first.medium in ("book", "collection") else "citation_journal_title"
    pages = (source.again or first).pages.partition("-")
    known = {
        container: said(first.name, ui),
        "citation_publication_date": first.date.replace("-", "/"),
        "citation_issue": first.issue,
        "citation_firstpage": "" if source.again else pages[0],
        "citation_lastpage": "" if source.again else pages[2],
        "citation_online_date": imprint.date.replace("-", "/"),
        "citation_language": LANGUAGES[ui].tag,
        "citation_public_url": url,
    }
    yield from ((name, value) for name, value in known.items() if value)


def linked_data(source: Origin, imprint: Imprint, description: str, at: Addresses, ui: Ui) -> dict[str, object]:
    """The page as an article of schema.org: the English one translates the Chinese, both rest on what was printed."""
    kind = "ScholarlyArticle" if source.first.medium == "journal" else "Article"
    authors = [{"@type": "Person", "name": said(author, ui)} for author in source.authors]
    other = {"@type": kind, "@id": at.other, "url": at.other, "inLanguage": LANGUAGES["zh" if ui == "en" else "en"].tag}
    other["name"] = source.title.zh if ui == "en" else source.title.en
    return known_alone(
        {
            "@context": "https://schema.org",
            "@type": kind,
            "@id": at.own,
            "url": at.own,
            "headline": said(source.title, ui),
            "description": description,
            "inLanguage": LANGUAGES[ui].tag,
            "author": authors,
            "datePublished": source.first.date,
            "dateModified": imprint.date,
            "version": imprint.commit,
            "image": f"{at.root}assets/images/share.png",
            "isPartOf": {"@type": "WebSite", "name": said(SITE, ui), "url": at.root},
            "isBasedOn": [printed(one, source, ui) for one in (source.first, source.again) if one],
            "translationOfWork" if ui == "en" else "workTranslation": other if other["name"] else {},
        }
    )


def printed(printing: Printing, source: Origin, ui: Ui) -> dict[str, object]:
    """A place where a text was printed."""
    is_periodical = printing.medium in ("journal", "newspaper")
    whole: dict[str, object] = {
        "@type": "PublicationIssue" if is_periodical else "Book",
        "name": said(printing.name, ui),
        "issueNumber": printing.issue if is_periodical else "",
    }
    return known_alone(
        {
            "@type": "NewsArticle" if printing.medium == "newspaper" else "Article",
            "name": source.title.zh,
            "inLanguage": LANGUAGES["zh"].tag,
            "datePublished": printing.date,
            "pagination": printing.pages,
            "isPartOf": known_alone(whole) if whole["name"] else {},
        }
    )


def known_alone(values: dict[str, object]) -> dict[str, object]:
    """What is not empty."""
    return {name: value for name, value in values.items() if value}
