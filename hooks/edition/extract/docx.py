"""A DOCX as the text that conversion reads: mammoth makes HTML of it by its styles, and that is read."""

import zipfile
from pathlib import Path

import mammoth

from ..base.findings import EditionError, Finding
from .extract import Extract
from .html import extract_html

# The names that Word gives its styles in Chinese, besides those that mammoth knows; and those that code has.
STYLES = r"""
p[style-name='标题'] => h1:fresh
p[style-name='标题 1'] => h1:fresh
p[style-name='标题 2'] => h2:fresh
p[style-name='标题 3'] => h3:fresh
p[style-name='标题 4'] => h4:fresh
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='HTML Preformatted'] => pre:separator('\n')
p[style-name='HTML 预设格式'] => pre:separator('\n')
p[style-name='Source Code'] => pre:separator('\n')
p[style-name='Code'] => pre:separator('\n')
p[style-name='代码'] => pre:separator('\n')
"""


def read_docx(path: Path) -> Extract:
    """The text of a DOCX; raises `EditionError` where it is none, or holds no text."""
    try:
        with path.open("rb") as file:
            made = mammoth.convert_to_html(file, style_map=STYLES, convert_image=mammoth.images.img_element(no_image))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        fact, remedy = "this is no DOCX, or a broken or encrypted one", "Save it anew as .docx, without a password"
        raise EditionError([Finding(str(path), 1, "docx-broken", fact, remedy)]) from error
    if not made.value.strip():
        raise EditionError([Finding(str(path), 1, "no-text", "the document holds no text", "Name one that does")])
    return extract_html(made.value.encode(), str(path))


def no_image(image: object) -> dict[str, str]:
    """Pictures are left out."""
    return {"src": ""}
