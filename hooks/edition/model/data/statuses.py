"""How a translation stands, as the front matter of its English file says it."""

from dataclasses import dataclass
from typing import Any, Literal

Translator = Literal["machine", "person", "both"]
TRANSLATORS: tuple[Translator, ...] = ("machine", "person", "both")
# Each value of `status`: whether blocks may be missing or stale, and whether what is there has been revised.
STATUSES = {
    "partial": (True, False),
    "partial-revised": (True, True),
    "drafted": (False, False),
    "revised": (False, True),
}


@dataclass(frozen=True)
class Status:
    """Whether blocks may be missing or stale, whether somebody has revised the English against the source, and who
    translated it first.
    """

    partial: bool = False
    revised: bool = False
    translator: Translator = "machine"

    @property
    def name(self) -> str:
        """What the interface's words for it are called.

        >>> Status(revised=True, translator="person").name
        'revised-person'
        """
        return f"{'revised' if self.revised else 'drafted'}-{self.translator}"


def status_of(meta: dict[str, Any]) -> Status:
    """The status that a front matter gives; a value that is none of the known ones counts as not given.

    >>> status_of({"status": "partial"}), status_of({"status": "revised", "translator": "both"})
    (Status(partial=True, revised=False, translator='machine'), Status(partial=False, revised=True, translator='both'))
    """
    partial, revised = STATUSES.get(str(meta.get("status")), (False, False))
    translator: Translator = next((known for known in TRANSLATORS if known == meta.get("translator")), "machine")
    return Status(partial, revised, translator)
