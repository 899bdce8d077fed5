"""The places of lines: what is written is read again, and what is wrong is told by its line."""

from __future__ import annotations

import pytest

from edition.base.findings import EditionError
from edition.model.sources import place_tables
from edition.model.sources.places import Place

PLACES = (
    Place(x=56.7, right=340, y=80, size=10.5, bold=True, raised=((3, 4), (7, 9)), column=2),
    None,
    Place(role="pre", opens=True, mono=True),
)
HEADER = "line\tx\tright\ty\tsize\tstyle\traised\trole\topens\tcolumn\n"


def test_what_is_written_is_read_again() -> None:
    written = place_tables.write(PLACES)
    assert written.split("\n")[1] == "1\t56.7\t340\t80\t10.5\tbold\t3-4 7-9\t\t\t2"
    assert place_tables.read(written, "a.places.tsv", 3) == PLACES


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "4\t0\t0\t0\t0\t\t\t\t\t",
            "place-astray: the source has 3 lines, and no line 4. Extract the source anew with make revise.",
        ),
        ("1\tx\t0\t0\t0\t\t\t\t\t", "value-malformed: x is x. Write points, such as 56.7."),
        ("1\t0\t0\t0\t0\titalic\t\t\t\t", "value-unknown"),
        (
            "1\t0\t0\t0\t0\t\t3\t\t\t",
            "value-malformed: raised is 3. Write columns from 0, the end excluded, such as 51-52.",
        ),
        ("1\t0", "row-cells"),
    ],
)
def test_what_is_wrong_is_told_by_its_line(row: str, message: str) -> None:
    with pytest.raises(EditionError) as raised:
        place_tables.read(f"{HEADER}{row}\n", "a.places.tsv", 3)
    assert str(raised.value).startswith(f"a.places.tsv:2: {message}")
