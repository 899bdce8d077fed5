"""Law 1 for files to take away: the Chinese read out of each collates with the source, character by character."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from lxml import etree

from corpus import ROOT, documents, held
from edition.check import collation
from edition.check.collation import Witness
from edition.editions import bibliography, records, returned, tei
from edition.editions.inline import markdown
from edition.editions.tmx import tmx
from edition.editions.xliff import xliff
from edition.editions.xml_lines import XML
from edition.model.edition import Edition
from edition.model.outputs.imprint import Imprint
from edition.model.texts import blocks, marks, texts
from edition.model.texts.page_text import ReadBlocks
from edition.publish.texts import in_full, tools_of

Found = Iterator[tuple[str, str, str]]  # text, block, what the source prints
FORMATS: dict[str, Callable[[], Found]] = {}
T = "{http://www.tei-c.org/ns/1.0}"
# One document whose texts have marks, gaps and notes; all of them are collated by `make editions`.
GROUPS = [document.group for document in documents()]


@cache
def whole() -> tuple[Edition, Any]:
    edition = Edition.read(ROOT)
    return edition, in_full(edition, tools_of(edition))


def of_exchange(content: bytes) -> Found:
    """Joined, the sentences of a block are its Markdown, which the marks' own rules read."""
    for one in returned.read(content, "x"):
        if not one.zh:
            continue
        text, _, rest = one.key.partition("#")
        words = markdown(one.zh)
        yield text, rest.rpartition(".")[0], blocks.plain(marks.printed(words))


def of_tmx() -> Found:
    content = tmx(whole()[1].values(), Imprint())
    published = {
        one.get("tuid"): "".join(one.find("tuv/seg").itertext())
        for one in etree.fromstring(content).iter("tu")
        if one.get("srclang")
    }
    for one in returned.read(content, "x"):
        if one.key in published:
            yield (
                one.key.partition("#")[0],
                one.key.partition("#")[2].rpartition(".")[0],
                blocks.plain(published[one.key]),
            )
    yield from of_exchange(content)


def of_xliff() -> Found:
    return of_exchange(xliff(whole()[1].values()))


def of_lines() -> Found:
    for line in records.corpus_lines(whole()[1].values()).splitlines():
        one = json.loads(line)
        side = one["en"] if one["kind"] == "published" else one["zh"]
        if side:
            yield one["text"], one["block"], side["printed"]


def of_tei() -> Found:
    edition, woven = whole()
    cited = bibliography.cited_texts(edition, woven, Imprint(), "")
    root = etree.fromstring(tei.tei(zip(woven.values(), [one.origin for one in cited], strict=True), "", Imprint()))
    for one in root.iter(*(f"{T}{name}" for name in ("head", "p", "item", "note", "lg", "table"))):
        m = re.fullmatch(r"t-([^.]+)\.([^.]+)\.zh\.([^.]+)", one.get(f"{XML}id") or "")
        if m:
            yield f"{m[1]}/{m[2]}", m[3], printed_in_tei(one)


def printed_in_tei(element: Any) -> str:
    """What the source prints: `sic` and not `corr`, nothing supplied, no editor's notes, no references."""
    out = element.text or ""
    for child in element:
        name = etree.QName(child).localname
        if name not in ("corr", "supplied", "note", "ref", "gap"):
            out += printed_in_tei(child)
        out += child.tail or ""
    return out


FORMATS.update(tmx=of_tmx, xliff=of_xliff, lines=of_lines, tei=of_tei)


@cache
def read(kind: str) -> dict[str, dict[str, str]]:
    """The blocks of each text, by the ids that a rendering has."""
    found: dict[str, dict[str, str]] = {}
    for text, block, words in FORMATS[kind]():
        ident = block.replace("fn-", "fn:", 1) if block.startswith("fn-") else block
        own = found.setdefault(text, {})
        own[ident] = own.get(ident, "") + words
    return found


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("kind", list(FORMATS))
def test_the_chinese_of_a_file_collates_with_its_source(kind: str, group: str) -> None:
    document = held(next(one.key for one in documents() if one.group == group))
    witnesses = []
    for path, content in document.files.items():
        own = Witness.rendered(texts.parse(content, path))
        witnesses.append(
            Witness(own.text, ReadBlocks(ordered(read(kind)[texts.text_name(path)], own), own.printed.marks))
        )
    result = collation.collate(document.source, list(document.entries), witnesses, document.document.ledger)
    assert [str(one) for one in result.findings] == []


def ordered(found: dict[str, str], own: Witness) -> dict[str, str]:
    """The blocks in the order of the text, which a memory need not keep for English that the source prints."""
    assert found.keys() == own.printed.blocks.keys()
    return {ident: found[ident] for ident in own.printed.blocks}
