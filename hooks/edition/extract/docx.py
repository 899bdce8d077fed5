"""A DOCX as the text that conversion reads: mammoth makes HTML of it by its styles, and that is read."""

import io
import zipfile
from pathlib import Path
from xml.parsers.expat import ExpatError

import mammoth

from ..base.findings import EditionError, Finding
from .docx_document import written_out
from .extract import Extract
from .html import extract_html

# The names that styles of titles and of code have, in Word in Chinese too, besides those that mammoth knows.
STYLES = r"""
p[style-name='标题'] => h1:fresh
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='HTML Preformatted'] => pre:separator('\n')
p[style-name='HTML 预设格式'] => pre:separator('\n')
p[style-name='Source Code'] => pre:separator('\n')
p[style-name='Code'] => pre:separator('\n')
p[style-name='代码'] => pre:separator('\n')
""" + "".join(f"p.Heading{level} => h{level}:fresh\n" for level in range(1, 7))


def read_docx(path: Path) -> Extract:
    """The text of a DOCX; raises `EditionError` where it is none, or holds no text."""
    images = mammoth.images.img_element(no_image)
    try:
        file, left_out = written_out(path.read_bytes())
        made = mammoth.convert_to_html(io.BytesIO(file), style_map=STYLES, convert_image=images)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, AttributeError, ExpatError) as error:
        fact, remedy = "this is no DOCX, or a broken or encrypted one", "Save it anew as .docx, without a password"
        raise EditionError([Finding(str(path), 1, "docx-broken", fact, remedy)]) from error
    if not made.value.strip():
        raise EditionError([Finding(str(path), 1, "no-text", "the document holds no text", "Name one that does")])
    read = extract_html(made.value.encode(), str(path))
    counted = ", ".join(f"{count} {what}" for what, count in left_out.items() if count)
    remarks = (f"characters that were left out: {counted}",) if counted else ()
    return Extract(read.lines, read.places, read.title, (*remarks, *read.remarks))


def no_image(image: object) -> dict[str, str]:
    """Pictures are left out."""
    return {"src": ""}
