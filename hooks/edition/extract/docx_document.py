"""A DOCX with all that Word shows in its text written out, for mammoth, which reads text and names of styles alone.

The numbers of headings and items become their first words; formulas and text boxes become words and paragraphs; what
is a heading by its level or by the style that its own is based on, or looks like one where there is none, gets a
heading's style. What is not in force or not seen, deletions and hidden words, is taken out and counted.
"""

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass
from typing import Any

from lxml import etree

from .docx_headings import mark_headings
from .docx_numbers import Numbers
from .docx_xml import M, W, child, is_on, property_of, put, run_of, value

HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
LEVELS = 6  # of headings
DELETED = (f"{W}del", f"{W}moveFrom")
PARSER = etree.XMLParser(resolve_entities=False, huge_tree=True)
# Parts that are no text of the document, and what they are called.
OTHERS = {"comments": "comments", "header": "headers", "footer": "footers"}


@dataclass(frozen=True)
class Style:
    """A paragraph's style: its name, the style that it is based on, the level of a heading, and its list."""

    name: str
    based_on: str
    level: str
    number: str
    at: str


def written_out(file: bytes) -> tuple[bytes, Counter[str]]:
    """The DOCX with its text written out; how many characters, or things, were left out, by what they are.

    Raises `KeyError`, `ValueError` or `zipfile.BadZipFile` where it is none.
    """
    left_out = Counter[str]()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as source, zipfile.ZipFile(made, "w") as target:
        names = source.namelist()
        trees = {name: parsed(source.read(name)) for name in names if re.fullmatch(r"word/\w+\.xml", name)}
        styles = styles_of(trees.get("word/styles.xml"))
        numbers = Numbers.of(trees.get("word/numbering.xml"))
        write_document(trees["word/document.xml"], styles, numbers, left_out)
        for name, tree in trees.items():
            what = next((words for part, words in OTHERS.items() if name.startswith(f"word/{part}")), "")
            if what and (length := len("".join(tree.itertext(f"{W}t")).strip())):
                left_out[f"in {what}"] += length
        if "word/numbering.xml" in trees:  # its numbers are words by now
            for form in trees["word/numbering.xml"].iter(f"{W}numFmt"):
                form.set(f"{W}val", "bullet")
        for name in names:
            target.writestr(name, etree.tostring(trees[name]) if name in trees else source.read(name))
    return made.getvalue(), left_out


def parsed(part: bytes) -> Any:
    """A part's XML; raises `ValueError` where it is none."""
    try:
        return etree.fromstring(part, PARSER)
    except etree.LxmlError as error:
        raise ValueError(str(error)) from error


def styles_of(part: Any) -> dict[str, Style]:
    """The styles that a document defines, by their ids."""
    return {
        style.get(f"{W}styleId", ""): Style(
            value(style, "name"),
            value(style, "basedOn"),
            value(style, "pPr", "outlineLvl"),
            value(style, "pPr", "numPr", "numId"),
            value(style, "pPr", "numPr", "ilvl"),
        )
        for style in (() if part is None else part.iterchildren(f"{W}style"))
    }


def lineage(key: str, styles: dict[str, Style]) -> list[Style]:
    """A style and those that it is based on, one after another."""
    found: list[Style] = []
    while key in styles and styles[key] not in found:
        found.append(styles[key])
        key = styles[key].based_on
    return found


def write_document(document: Any, styles: dict[str, Style], numbers: Numbers, left_out: Counter[str]) -> None:
    """Writes out the text of a document, in place."""
    joined = [one for one in document.iter(f"{W}p") if loses_its_end(one)]
    take_out(document, left_out)
    for paragraph in reversed(joined):
        join(paragraph)
    for formula in list(document.iter(f"{M}oMath")):
        formula.getparent().replace(formula, run_of(in_a_line(formula)))
    for box in list(document.iter(f"{W}txbxContent")):
        free_box(box)
    for paragraph in list(document.iter(f"{W}p")):
        write_paragraph(paragraph, styles, numbers)
    mark_headings(document)


def take_out(document: Any, left_out: Counter[str]) -> None:
    """Takes out what is deleted or hidden, the readings above words, and parts in other formats; counts them."""
    for element in [one for name in DELETED for one in document.iter(name)]:
        words = "".join(one.text or "" for one in element.iter(f"{W}delText", f"{W}t"))
        left_out["deleted by tracked changes"] += len(words)
        element.getparent().remove(element)
    for run in list(document.iter(f"{W}r")):
        if is_on(child(run, "rPr"), "vanish"):
            left_out["hidden"] += sum(len(one.text or "") for one in run.iter(f"{W}t"))
            run.getparent().remove(run)
    for ruby in list(document.iter(f"{W}ruby")):
        base = "".join(child(ruby, "rubyBase").itertext(f"{W}t"))
        left_out["above words, as their readings"] += len("".join(child(ruby, "rt").itertext(f"{W}t")))
        around = ruby.getparent()
        around.replace(ruby, child(run_of(base), "t"))
    left_out["in parts of another format"] += sum(1 for _ in document.iter(f"{W}altChunk"))


def loses_its_end(paragraph: Any) -> bool:
    """Whether the end of a paragraph is deleted or moved elsewhere by a tracked change."""
    return any(paragraph.find(f"{W}pPr/{W}rPr/{name}") is not None for name in DELETED)


def join(paragraph: Any) -> None:
    """Joins a paragraph with the one behind it; takes it out where nothing is left of it."""
    behind, around = paragraph.getnext(), paragraph.getparent()
    if behind is not None and behind.tag == f"{W}p":
        at = 0 if child(behind, "pPr") is None else 1
        behind[at:at] = [part for part in paragraph if part.tag != f"{W}pPr"]
        around.remove(paragraph)
    elif not "".join(paragraph.itertext(f"{W}t")) and around.tag != f"{W}tc":
        around.remove(paragraph)


def in_a_line(formula: Any) -> str:
    """A formula as it may be written in a line.

    >>> parts = "<m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den>"
    >>> in_a_line(etree.fromstring(f'<m:f xmlns:m="{M[1:-1]}">{parts}</m:f>'))
    '1/2'
    """
    if formula.tag == f"{M}t":
        return formula.text or ""
    parts = [in_a_line(part) for part in formula if isinstance(part.tag, str)]
    if formula.tag == f"{M}f":
        return "/".join(part for part in parts if part)
    if formula.tag == f"{M}sSup":
        return "^".join(part for part in parts if part)
    return "".join(parts)


def free_box(box: Any) -> None:
    """Puts the paragraphs of a text box behind the one that holds it, where no other form of the box does that."""
    if any(one.tag.endswith("}AlternateContent") or one.tag == f"{W}pict" for one in box.iterancestors()):
        return
    holder = next((one for one in box.iterancestors(f"{W}p")), None)
    if holder is not None:
        for paragraph in reversed(list(box.iterchildren(f"{W}p"))):
            holder.addnext(paragraph)


def write_paragraph(paragraph: Any, styles: dict[str, Style], numbers: Numbers) -> None:
    """Gives a heading a heading's style, and writes a paragraph's number as its first words."""
    own = child(paragraph, "pPr")
    style = value(own, "pStyle")
    line = lineage(style, styles)
    level = level_of(value(own, "outlineLvl"), line)
    number = value(own, "numPr", "numId") or next((one.number for one in line if one.number), "")
    at = value(own, "numPr", "ilvl") or next((one.at for one in line if one.number), "")
    label = numbers.next_label(number, int(at) if at.isdecimal() else None, style) if number else ""
    if label:
        property_of(paragraph).addnext(run_of(label))
    if level:
        put(property_of(paragraph), "pStyle", f"Heading{level}")


def level_of(own: str, line: list[Style]) -> int:
    """The level of a heading by what the paragraph says, or a style that its own is based on; 0 of others.

    Markdown has six levels: a deeper heading has the last.

    >>> [level_of("", [Style(name, "", "", "", "")]) for name in ("标题 2", "heading 8", "Normal")], level_of("2", [])
    ([2, 6, 0], 3)
    """
    named = next((int(found[1]) for one in line if (found := HEADING.fullmatch(one.name))), 0)
    outline = own or next((one.level for one in line if one.level), "")
    level = int(outline) + 1 if outline.isdecimal() and int(outline) < LEVELS else named
    return min(level, LEVELS)
