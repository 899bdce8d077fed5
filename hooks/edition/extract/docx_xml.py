"""Elements of a DOCX by their short names."""

from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def child(element: Any, *names: str) -> Any:
    """The element to which a path of names leads from another; None where none does."""
    return element.find("/".join(f"{W}{name}" for name in names)) if element is not None else None


def value(element: Any, *names: str) -> str:
    """The value of the element to which a path of names leads; empty where there is none."""
    found = child(element, *names)
    return "" if found is None else found.get(f"{W}val", "")


def is_on(element: Any, name: str) -> bool:
    """Whether a property is set: its element is there, and does not say no.

    >>> said = ("", ' w:val="1"', ' w:val="false"', ' w:val="0"', ' w:val="off"')
    >>> written = (f'<w:rPr xmlns:w="{W[1:-1]}"><w:b{one}/></w:rPr>' for one in said)
    >>> [is_on(etree.fromstring(one), "b") for one in written]
    [True, True, False, False, False]
    """
    found = child(element, name)
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off")


def run_of(text: str) -> Any:
    """A run of text."""
    run = etree.Element(f"{W}r")
    written = etree.SubElement(run, f"{W}t")
    written.set(SPACE, "preserve")
    written.text = text
    return run


def property_of(paragraph: Any) -> Any:
    """The properties of a paragraph, which stand first in it."""
    if (found := child(paragraph, "pPr")) is None:
        found = etree.Element(f"{W}pPr")
        paragraph.insert(0, found)
    return found


def put(parent: Any, name: str, val: str) -> None:
    """Gives an element a property in place of the one that it has."""
    if (old := child(parent, name)) is not None:
        parent.remove(old)
    new = etree.Element(f"{W}{name}")
    new.set(f"{W}val", val)
    parent.insert(0, new)
