"""All formats in which the edition is taken away, in the order in which they are made."""

from . import data_files, epub, offline, pdf, plain
from .works import Format

FORMATS: tuple[Format, ...] = (epub.files, pdf.files, plain.files, data_files.files, offline.files)
