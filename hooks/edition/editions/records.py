"""The corpus as data, which `xinzhi.schema.json` describes: JSON in one piece, and JSON Lines, a record a block."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..base.pair import Lang
from ..model.outputs.imprint import Imprint
from ..model.outputs.woven import WovenText
from ..model.sources.catalogue import Document
from .inline import Inline, inline_of, markdown, plain, printed
from .segments import Segment, Unit, units
from .tmx import NO_LICENCE

SCHEMA = Path(__file__).with_name("xinzhi.schema.json")


def corpus_json(documents: Iterable[Document], woven: Mapping[str, WovenText], imprint: Imprint) -> str:
    """All documents with their texts and blocks."""
    found = {
        "$schema": SCHEMA.name,
        "edition": {"date": imprint.date, "commit": imprint.commit},
        "rights": NO_LICENCE,
        "documents": [document_record(document, woven) for document in documents],
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def corpus_lines(woven: Iterable[WovenText]) -> str:
    """A record a block, one on a line."""
    return "".join(
        json.dumps(record(unit), ensure_ascii=False) + "\n" for text in woven for unit in units(text) if unit.segments
    )


def document_record(document: Document, woven: Mapping[str, WovenText]) -> dict[str, Any]:
    """A document: what it is, how much of it may be shown, and its texts."""
    title = document.meta["title"]
    return {
        "group": document.group,
        "source": document.file,
        "title": {"zh": title["zh"], "en": title["en"]},
        "rights": dict(document.meta.get("rights") or {}),
        "texts": [text_record(woven[path]) for path in document.paths() if path in woven],
    }


def text_record(text: WovenText) -> dict[str, Any]:
    return {
        "text": text.name,
        "title": {"zh": text.own_title("zh"), "en": text.own_title("en")},
        "excerpt": text.excerpt,
        "blocks": [record(unit) for unit in units(text) if unit.segments],
    }


def record(unit: Unit) -> dict[str, Any]:
    """A block: each language as it is read, as the source prints it and as Markdown; its sentences; what it names."""
    row = unit.row
    named = {one.slug: one.display == "name" for one in row.occurrences}
    return {
        "id": f"{unit.text}#{unit.id}",
        "text": unit.text,
        "block": unit.id,
        "kind": row.kind,
        "level": row.level,
        "state": row.state,
        "zh": readings(unit, "zh"),
        "en": readings(unit, "en"),
        "sentences": [sentence(one) for one in unit.segments],
        "terms": sorted(slug for slug, is_name in named.items() if not is_name),
        "names": sorted(slug for slug, is_name in named.items() if is_name),
    }


def readings(unit: Unit, lang: Lang) -> dict[str, str] | None:
    """The readings of a block in a language; none where it has none."""
    inline: Inline = inline_of(unit.row.html(lang))
    if not inline:
        return None
    return {"corrected": unit.row.text(lang), "printed": printed(inline).strip(), "markdown": markdown(inline).strip()}


def sentence(one: Segment) -> dict[str, Any]:
    return {"number": one.number, "zh": plain(one.zh), "en": plain(one.en), "confidence": one.confidence}
