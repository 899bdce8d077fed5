"""Citations for reference managers: BibTeX with the fields of biblatex, CSL-JSON 1.0.2."""

import json
import re

from .citable import Citable, edition, parts_of
from .citation_prose import mla_place
from .origins import Medium

CSL_TYPES: dict[Medium, str] = {
    "journal": "article-journal",
    "newspaper": "article-newspaper",
    "book": "chapter",
    "collection": "chapter",
}
BIBTEX_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_{}"},
}


def bibtex(cited: Citable) -> str:
    origin, first = cited.origin, cited.origin.first
    is_part = first.medium in ("book", "collection")
    fields = {
        "author": " and ".join(family_first(author.en) for author in origin.authors),
        "title": f"{{{escaped(origin.title.zh)}}}",
        "titleaddon": origin.title.en and f"{{{escaped(origin.title.en)}}}",
        "booktitle" if is_part else "journal": escaped(first.name.zh),
        "editor": first.editor.zh and f"{{{escaped(first.editor.zh)}}}",
        "year": first.year,
        "date": first.date,
        "number": first.issue,
        "pages": first.pages.replace("-", "--"),
        "url": cited.url,
        "urldate": cited.accessed,
        "langid": "chinese",
        "note": escaped(note(cited)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{'incollection' if is_part else 'article'}{{{cited.key},\n" + ",\n".join(lines) + "\n}"


def family_first(name: str) -> str:
    """A Chinese name with the comma that BibTeX wants behind the family's.

    >>> family_first("Hong Yinxing"), family_first("Xinhua")
    ('Hong, Yinxing', '{Xinhua}')
    """
    family, _, given = name.partition(" ")
    return f"{escaped(family)}, {escaped(given)}" if given else f"{{{escaped(name)}}}"


def escaped(text: str) -> str:
    r"""A text for BibTeX.

    >>> escaped("R&D_100% {x}")
    'R\\&D\\_100\\% \\{x\\}'
    """
    return re.sub(r"[\\~^&%$#_{}]", lambda m: BIBTEX_SPECIAL[m[0]], text)


def note(cited: Citable) -> str:
    """What is unknown, where the text was reprinted, and the edition of this site: what has no field of its own."""
    origin, first = cited.origin, cited.origin.first
    missing = {"author": origin.authors, "publication": first.name.zh, "date": first.date}
    parts = [f"{name} unknown" for name, known in missing.items() if not known]
    if origin.again:
        parts.append("reprinted in " + mla_place(origin.again).rstrip("."))
    parts.append(edition(cited, "edition of {}", cited.imprint.date))
    return "; ".join(parts)


def csl(cited: Citable) -> str:
    origin, first = cited.origin, cited.origin.first
    item = {
        "id": cited.key,
        "type": CSL_TYPES[first.medium],
        "title": origin.title.zh,
        "author": [{"literal": author.zh} for author in origin.authors],
        "editor": [{"literal": first.editor.zh}] if first.editor.zh else [],
        "container-title": first.name.zh,
        "issued": {"date-parts": [parts_of(first.date)]} if first.date else {},
        "issue": first.issue,
        "page": first.pages,
        "URL": cited.url,
        "accessed": {"raw": cited.accessed} if cited.accessed else {},
        "language": "zh-CN",
        "note": "; ".join(filter(None, (origin.title.en, note(cited)))),
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2)
