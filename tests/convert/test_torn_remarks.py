"""Words of code that an extraction sets beside it go back to it, as many as it lacks, and no others do."""

import pytest

from edition.convert.kept.kept import keep_lines, sheet_of
from edition.convert.kept.torn_remarks import holes

LONG = "发展新质生产力是推动高质量发展的内在要求和重要着力点，也是这一章要说的事。"
CODE = ("int a = f(b); //", "int c = g(a);")


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        # Behind code: as many as it lacks, and what is left of the code behind them, but no item and no section.
        ((*CODE, "", "先读取索引", "", LONG), [3, 4, 6]),
        ((*CODE, "", "先读取索引。", "", LONG), [3, 4, 6]),
        ((*CODE, "", "先读取索引", "", "}", "", LONG), [3, 4, 6, 8]),
        ((*CODE, "", "先读取索引", "", "下一节", "", LONG), [3, 4, 6]),
        ((*CODE, "", "先读取", "索引", "", LONG), []),
        ((*CODE, "", "Usage", "", LONG), []),
        ((*CODE, "", "1.2 索引", "", LONG), []),
        ((*CODE, "", "• 索引", "", LONG), []),
        ((*CODE, "", "结果如下：", "", LONG), []),
        ((*CODE, "", LONG), []),
        # Between two pieces, of which either may lack them; above one, where it is announced.
        ((*CODE, "", "先读取索引", "", *CODE), [3, 4, 6, 8, 9]),
        (("int c = g(a);", "", "先读取索引", "", *CODE), [3, 5, 7, 8]),
        (("int c = g(a);", "", "先读取索引", "", "再读取", "", *CODE), []),
        (("如下：", "先读取索引", "", *CODE, "", "下一节", "", LONG), [4, 6, 7]),
        (("下一节", "", *CODE, "", LONG), []),
        (("如下：", "先读取", "索引", "", *CODE, "", LONG), []),
        # Nothing is lacking.
        (("int a = f(b);", "int c = g(a);", "", "下一节", "", LONG), []),
        (("int a = f(b); // 先读取索引", "int c = g(a); //", "", "下一节", "", LONG), []),
    ],
)
def test_words_of_remarks_go_back_to_their_code(raw: tuple[str, ...], lines: list[int]) -> None:
    found = keep_lines(sheet_of(LONG, "", *raw)).those("block")
    assert [part.line for label in found if label.rule == "code-remarks" for part in label.parts] == lines


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        (("a; /*", "b; /* */", "//!", "// 1.", "-- ()", "# ("), 6),
        (("-----", "Close #1", 'f("'), 0),
        (("i--;", "a;", "#if", "x // y", "http://"), 0),
        (("# Settings", "#", "a = 1"), 0),
        (("//", "a;", "// b"), 1),
    ],
)
def test_code_lacks_words_where_a_sign_opens_what_is_not_there(raw: tuple[str, ...], count: int) -> None:
    assert holes(sheet_of(*raw).lines) == count
