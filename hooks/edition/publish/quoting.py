"""What the menu of a paragraph's number needs to know of a text: a script beside its page, loaded when it is opened."""

import json

from ..base.interface import Ui, words_under
from ..model.citations.citable import Citable, key
from ..model.citations.citations import STYLES, citations
from ..model.citations.origins import Origin, Words
from ..model.outputs.imprint import Imprint
from ..model.outputs.woven import WovenText
from .reporting import issue_form

# What only the reader's browser knows; docs/assets/scripts/quoting/citation.js puts it in.
URL, ACCESSED, BLOCK, PLACE = (f"‹{name}›" for name in ("url", "accessed", "block", "place"))


def citation_script(text: WovenText, source: Origin, imprint: Imprint, repository: str, ui: Ui) -> str:
    """The script with the citations of a text's paragraphs, and with what the menu and a report say."""
    place = Words(f"第{PLACE}段", f"par. {PLACE}")
    cited = Citable(source, imprint, f"{key(text)}-{BLOCK}", URL, ACCESSED, place)
    data = {
        "citations": citations(cited),
        "styles": {style: name for style, (name, _) in STYLES.items()},
        "title": text.title(ui),
        "edition": " ".join(filter(None, (imprint.date, imprint.commit))) or words_under("quote-", ui)["no-edition"],
        "report": issue_form(repository),
        "repository": repository,
        "words": words_under("quote-", ui),
    }
    return f"window.xinzhiCitation = {json.dumps(data, ensure_ascii=False)};\n"
