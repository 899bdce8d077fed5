"""Pages whose text runs sideways, upside down, or in lines from top to bottom."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from edition.extract.directions import Direction, Spot, direction_of, placed, quarters_of, runs
from edition.extract.pdf import read_pdf
from pdfs import HEIGHT, WIDTH, Put, write

LINES = ("渡口的老人姓梁，他在这里", "撑了三十年的船。", "河水涨了几回，他都记得。")


def spots(direction: Direction, quarters: int) -> list[Spot]:
    """Two lines of characters of ten points that run in a direction, turned by quarters to the right."""
    across, along = {"right": (1, 0), "up": (0, 1), "left": (-1, 0), "down": (0, -1)}[direction]
    found = []
    for line, start in enumerate(((200, 300), (200 + 15 * along, 300 - 15 * across))):
        for n, char in enumerate(LINES[line]):
            x, y = start[0] + 10 * n * across, start[1] + 10 * n * along
            found.append(Spot(char, quarters, x, y, x + 10, y + 10, x, y, 10))
    return found


@pytest.mark.parametrize(("direction", "quarters"), [("right", 0), ("up", 3), ("left", 2), ("down", 1)])
def test_a_page_is_turned_until_its_text_runs_from_left_to_right(direction: Direction, quarters: int) -> None:
    turned = spots(direction, quarters)
    assert direction_of(turned) == direction
    assert all(runs(spot, direction) for spot in turned)
    places = [placed(spot, direction, 420, 595) for spot in turned]
    first, second = places[: len(LINES[0])], places[len(LINES[0]) :]
    for line in (first, second):
        assert [round(right - left) for left, right, _ in line] == [10] * len(line)
        assert [left for left, _, _ in line] == sorted(left for left, _, _ in line)
        assert len({base for _, _, base in line}) == 1
    assert second[0][2] > first[0][2], "the second line stands below the first"


def test_what_is_turned_otherwise_does_not_run_with_the_text() -> None:
    upright = spots("right", 0)
    oblique = Spot("样", quarters_of(math.pi / 4), 0, 0, 10, 10, 0, 0, 10)
    assert direction_of([*upright, oblique]) == "right"
    assert not runs(oblique, "right")
    assert direction_of([]) == "right"


def test_a_page_of_upright_lines_is_read(tmp_path: Path) -> None:
    page = [Put(300 - 18 * n, 60 + 10 * at, char) for n, line in enumerate(LINES) for at, char in enumerate(line)]
    read = read_pdf(write(tmp_path / "a.pdf", page))
    assert [line.strip() for line in read.lines if line] == [*LINES]
    cells = [Put(x, y, "值") for x in (40, 90, 140) for y in range(80, 240, 16)]
    read = read_pdf(write(tmp_path / "b.pdf", [*cells, Put(40, 300, LINES[0])]))
    assert read.lines[-1] == LINES[0], "a column of cells is no upright line"
    assert max(WIDTH, HEIGHT) > max(place.y for place in read.places if place)
