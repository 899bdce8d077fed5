"""The numbers that Word shows before headings and items, which a DOCX does not hold as text: 第一章, 1.1, （一）."""

import re
from dataclasses import dataclass, field
from typing import Any

from .docx_xml import W, child, value
from .numerals import figure

LEVEL = re.compile("%([1-9])")
NO_SPACE = "、）)》】．。"  # behind these none stands


@dataclass(frozen=True)
class Level:
    """One level of a list: the form of its figures, the text round them, and where it begins."""

    form: str = "decimal"
    text: str = ""
    start: int = 1

    @classmethod
    def of(cls, element: Any) -> "Level":
        start = value(element, "start")
        form, text = value(element, "numFmt") or "decimal", value(element, "lvlText")
        return cls(form, text, int(start) if start.isdecimal() else 1)


@dataclass
class Numbers:
    """The lists of a document by their numbers, and how far each has counted."""

    levels: dict[str, dict[int, Level]]
    lists: dict[str, str]  # a list's number to that of its levels
    of_styles: dict[tuple[str, str], int]  # the level that a style has in a list's levels
    restarts: dict[str, dict[int, int]]  # where a list begins anew, by its number
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, numbering: Any) -> "Numbers":
        """The lists that a part `numbering.xml` defines; none where there is no such part."""
        levels: dict[str, dict[int, Level]] = {}
        of_styles: dict[tuple[str, str], int] = {}
        lists: dict[str, str] = {}
        restarts: dict[str, dict[int, int]] = {}
        for element in () if numbering is None else numbering.iterchildren(f"{W}abstractNum"):
            key = element.get(f"{W}abstractNumId", "")
            levels[key] = {}
            for one in element.iterchildren(f"{W}lvl"):
                at = int(one.get(f"{W}ilvl", "0"))
                levels[key][at] = Level.of(one)
                if style := value(one, "pStyle"):
                    of_styles[key, style] = at
        for element in () if numbering is None else numbering.iterchildren(f"{W}num"):
            key = lists[element.get(f"{W}numId", "")] = value(element, "abstractNumId")
            for over in element.iterchildren(f"{W}lvlOverride"):
                if (start := value(over, "startOverride")).isdecimal():
                    restarts.setdefault(element.get(f"{W}numId", ""), {})[int(over.get(f"{W}ilvl", "0"))] = int(start)
                if (own := child(over, "lvl")) is not None:
                    levels.setdefault(key, {})[int(over.get(f"{W}ilvl", "0"))] = Level.of(own)
        return cls(levels, lists, of_styles, restarts)

    def next_label(self, number: str, at: int | None, style: str) -> str:
        """What Word shows before the next paragraph of a list on a level; nothing where that is a bullet."""
        key = self.lists.get(number, "")
        levels = self.levels.get(key, {})
        at = self.of_styles.get((key, style), 0) if at is None else at
        level = levels.get(at)
        if level is None:
            return ""
        counts = self.counts.setdefault(key, {})
        counts |= {one: start - 1 for one, start in self.restarts.pop(number, {}).items()}
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in [one for one in counts if one > at]:
            del counts[deeper]
        if level.form in ("bullet", "none"):
            return ""

        def shown(found: re.Match[str]) -> str:
            of = int(found[1]) - 1
            above = levels.get(of, Level())
            return figure(counts.get(of, above.start), above.form)

        label = LEVEL.sub(shown, level.text).strip()
        return f"{label} " if label and label[-1] not in NO_SPACE else label
