"""XML written by lxml: text and elements mixed as they come, and a line for each element that holds no text."""

from collections.abc import Collection
from typing import Any

from lxml import etree

XML = "{http://www.w3.org/XML/1998/namespace}"
LANG, SPACE = f"{XML}lang", f"{XML}space"
# Nothing that a file from elsewhere says is fetched or expanded.
SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "remove_comments": True, "remove_pis": True}


def add_text(parent: Any, text: str) -> None:
    """Adds text behind all that an element holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def written(root: Any, holders: Collection[str]) -> bytes:
    """The document, with each child of an element of these names on a line of its own."""
    for element in root.iter():
        if element.tag in holders and len(element):
            element.text = "\n"
            for child in element:
                child.tail = "\n"
    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made + b"\n"
