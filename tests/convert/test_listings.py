"""Listings: trees of folders, logs and settings are code, though Chinese or wide gaps stand in them; little else is."""

import pytest

from edition.convert.conversion import labelled
from edition.convert.kept.kept import sheet_of
from edition.convert.kept.listings import find_listings
from edition.model.sources.source import Source

TREE = ("├── 首页.md  说明", "│   └── app.py    # 程序", "│", "└── .gitignore     忽略")
LOG = ("2023-05-01 10:00:01 INFO  已启动", "2023-05-01 10:00:02,120 WARN  无缓存")


def found(*raw: str) -> list[list[int]]:
    """The lines of each listing."""
    return [[part.line for part in label.parts] for label in find_listings(sheet_of(*raw)).labels]


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (("如下：", "site/", *TREE, "就行。"), [[2, 3, 4, 5, 6]]),
        (("如下：", *TREE), [[2, 3, 4, 5]]),
        (("site/", "", *TREE), [[3, 4, 5, 6]]),
        ((".", "|-- 首页.md", "|   `-- a.py", "`-- 程序"), [[1, 2, 3, 4]]),
        (("如下：", *LOG, "就行。"), [[2, 3]]),
        (("May  1 10:00:01 host sshd[12]: 已启动", "May  1 10:00:02 host sshd[12]: 已连接"), [[1, 2]]),
        (("[INFO] 正在检查", "[ERROR] 没有权限"), [[1, 2]]),
        (
            ("# 服务", "server:", "  title: 新闻", "", "client:", "  allow:", "    - 内网", "就行。"),
            [[1, 2, 3, 5, 6, 7]],
        ),
        (("server:", "  port: 80", "name: 服务的名称。"), [[1, 2]]),
        (("标题", "", "# 服务", "- web", "jobs:", "  build: 每天", "", "- 首先"), [[3, 4, 5, 6]]),
    ],
)
def test_listings_are_code_from_their_first_line_to_their_last(raw: tuple[str, ...], lines: list[list[int]]) -> None:
    assert found(*raw) == lines


@pytest.mark.parametrize(
    "raw",
    [
        # One branch, a box, an outline in words; when something was; one warning; terms, and what they say.
        ("如下：", "├── 首页.md"),
        ("┌────┬────┐", "├────┼────┤", "├────┼────┤", "└────┴────┘"),
        ("| 甲 | 乙 |", "| 丙 | 丁 |"),
        ("2023-05-01 10:00:01 开会", "2023-05-01 11:30:00 散会"),
        ("2023-05-01 10:00:01 INFO 已启动", "以后再看。", "2023-05-01 10:00:02 INFO 已停止"),
        ("[注意] 请检查", "[INFO] 已启动"),
        ("host:", "port: 端口"),
        ("host:", "  主机的名称。", "port:", "  端口。"),
        ("options:", "  - 第一项", "  - 第二项"),
        ("host:", "", "  port: 端口"),
        ("Name:", "  age: 三十"),
    ],
)
def test_other_lines_are_no_listings(raw: tuple[str, ...]) -> None:
    assert found(*raw) == []


def test_a_listing_is_no_table_and_one_piece_with_the_code_beside_it() -> None:
    raw = ("请运行下面的命令，它会列出全部文件：", "", "$ tree site", "site/", *TREE[:2], "└── c", "", "就是这些文件。")
    codes = [label for label in labelled(Source("", raw)).those("block") if label.rule == "code-lines"]
    assert [[part.line for part in label.parts] for label in codes] == [[3, 4, 5, 6, 7]]
