"""The contents of a text: its headings in both languages, of which the page shows what the chosen view asks for."""

from collections.abc import Iterable, Mapping
from typing import Any

from markdown.extensions.toc import nest_toc_tokens

from ..base.interface import Ui
from ..base.pair import Lang
from ..model.outputs.woven import Row
from .templating import page


def contents(rows: Iterable[Row], titles: Mapping[Lang, str], ui: Ui) -> list[dict[str, Any]]:
    """The headings among a text's rows, nested as MkDocs reads them: level, id, name (HTML), children.

    The text itself is the first of them, under its short titles.
    """
    headings = [row for row in rows if row.kind == "heading"]
    names = [titles if row.level == 1 else {"zh": row.text("zh"), "en": row.text("en")} for row in headings]
    tokens = [
        {"level": row.level, "id": row.id, "name": page("heading-name.html", ui, zh=name["zh"], en=name["en"])}
        for row, name in zip(headings, names, strict=True)
    ]
    return nest_toc_tokens(tokens)  # type: ignore[arg-type, return-value]  # the names of its types are private
