"""The places of a source's lines as a file beside it, `sources/x.places.tsv`: a row for each line that has one."""

from pathlib import Path

from ...base.files import read_text
from ...base.findings import EditionError, Finding
from ...base.tables import Column, Table, read_numbered
from ..data.strings import Choice, Words
from .places import Place

LINE = Words("the number of a line", r"[1-9][0-9]{0,6}", as_written=True)
POINTS = Words("points, such as 56.7", r"-?[0-9]{1,5}(?:\.[0-9])?", as_written=True)
STYLES = Choice(("", "bold", "mono", "bold mono"))
RAISED = Words(
    "columns from 0, the end excluded, such as 51-52", r"(?:[0-9]{1,5}-[0-9]{1,5}(?: |$))*", may_be_empty=True
)
ROLES = Choice(("", "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "pre", "tr", "note"))
OPENS = Choice(("", "opens"))
COLUMNS = Choice(("", "1", "2", "3", "4"))
TABLE = Table(
    (
        Column("line", LINE.fault), Column("x", POINTS.fault), Column("right", POINTS.fault), Column("y", POINTS.fault),
        Column("size", POINTS.fault), Column("style", STYLES.fault), Column("raised", RAISED.fault),
        Column("role", ROLES.fault), Column("opens", OPENS.fault), Column("column", COLUMNS.fault),
    ),
    unique="line",
)  # fmt: skip
REMEDY = "Extract the source anew with make revise"


def write(places: tuple[Place | None, ...]) -> str:
    """The table of the places of lines, of which there is one for each line of the source; none for most."""
    rows = [TABLE.header]
    for number, place in enumerate(places, 1):
        if place:
            numbers = (f"{value:.1f}".removesuffix(".0") for value in (place.x, place.right, place.y, place.size))
            style = " ".join(name for name, is_so in (("bold", place.bold), ("mono", place.mono)) if is_so)
            raised = " ".join(f"{start}-{end}" for start, end in place.raised)
            opens, column = "opens" if place.opens else "", str(place.column or "")
            rows.append((str(number), *numbers, style, raised, place.role, opens, column))
    return "".join("\t".join(row) + "\n" for row in rows)


def read(text: str, path: str, lines: int) -> tuple[Place | None, ...]:
    """The places of a source's lines, of which there are as many; raises `EditionError` with all that is wrong."""
    rows, findings = read_numbered(text, path, TABLE)
    places: list[Place | None] = [None] * lines
    for number, (line, x, right, y, size, style, raised, role, opens, column) in rows.items():
        if int(line) > lines:
            fact = f"the source has {lines} lines, and no line {line}"
            findings.append(Finding(path, number, "place-astray", fact, REMEDY))
            continue
        runs = tuple((int(start), int(end)) for start, end in (one.split("-") for one in raised.split()))
        place = Place(
            float(x), float(right), float(y), float(size), "bold" in style, role, bool(opens), "mono" in style
        )
        places[int(line) - 1] = Place(**{**vars(place), "raised": runs, "column": int(column or 0)})
    if findings:
        raise EditionError(findings)
    return tuple(places)


def path_of(source: Path) -> Path:
    """Where the places of a source's lines stand."""
    return source.with_name(f"{source.stem}.places.tsv")


def load(source: Path, name: str, lines: int) -> tuple[Place | None, ...]:
    """The places of a source's lines, none where it has no such file; raises `EditionError` as `read` does.

    `name` is the path of the places' file as findings call it.
    """
    path = path_of(source)
    return read(read_text(path, name), name, lines) if path.exists() else ()
