"""How wide full lines are where most of a source is code."""

from __future__ import annotations

from edition.convert.conversion import labelled
from edition.model.sources.source import Source

FULL, LAST = "新质生产力的发展要求我们形成与之相适应的新型生产关系，因地制宜", "发展。"
CODE = ["$ sudo apt install build-essential", "$ make -j 4 && make install"]
SHORT = "安装以后需要重新启动服务才能生效，请不要忘记这一步。"


def width_of(*lines: str) -> float:
    return labelled(Source("example", tuple(lines))).layout.edges.width


def test_the_widest_lines_beside_code_tell_how_wide_full_ones_are() -> None:
    assert width_of(*[FULL, LAST, "运行：", *CODE, "", SHORT] * 3) == 62


def test_two_such_lines_tell_nothing() -> None:
    assert width_of(*[FULL, LAST, "运行：", *CODE, "", SHORT] * 2) == 0


def test_one_that_is_narrower_and_goes_on_shows_that_they_differ() -> None:
    assert width_of(*[FULL, LAST, "运行：", *CODE, "", SHORT] * 3, FULL[:-6], "新的要求", "", SHORT) == 0


def test_without_code_they_are_not_asked() -> None:
    assert width_of(*[FULL, LAST, "", SHORT, "", SHORT, ""] * 3) == 0
