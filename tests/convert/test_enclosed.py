"""Which lines are code because two ends enclose them."""

from __future__ import annotations

import pytest

from edition.convert.kept.enclosed import enclosed
from edition.convert.kept.kept import sheet_of


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        # A comment of several lines, over a blank one; only if it is ended, and no other is opened in it.
        (("/* 返回长度。", "", "或者零。 */", "就行。"), [1, 3]),
        (("<!-- 返回长度。", "或者零。 -->", "就行。"), [1, 2]),
        (("<!-- 返回", "长度 --> 甲", "乙 -->"), [1, 2, 3]),
        (("/* 返回长度", "或者零。", "就行。 */"), [1, 2, 3]),
        (("/* 返回长度。", "或者零。", "就行。"), []),
        (("/* 返回长度。", "/* 或者零。 */", "就行。"), []),
        (("/* 返回长度。", "/* 或者", "零。 */", "就行。"), [2, 3]),
        (("/* 返回长度。 */", "或者零。 */"), []),
        (("甲 /* 返回长度。", "或者零。 */"), []),
        (("/* 返回长度。", *("新质",) * 28, "就行。 */"), [*range(1, 31)]),
        (("/* 返回长度。", *("新质",) * 29, "就行。 */"), []),
        # A long string of Python, whose mark is the same at both ends.
        (("def f():", 'r"""返回长度。', "", "或者零。", '"""', "就行。"), [2, 4, 5]),
        (('"""', "返回长度。", '"""', "就行。", "return 0"), [1, 2, 3]),
        (('"""返回', '长度。"""', "就行。", '"""或者零。', '"""'), [1, 2, 4, 5]),
        (('"""返回长度。"""', "就行。", '"""'), []),
        (('写作，"""', "就行。", '甲"""'), []),
        # A statement in capitals, on one line or more; what braces hold; no sentence in Chinese stands in either.
        (("SELECT 姓名", "FROM 用户", "WHERE 年龄 > 18;", "就行。"), [1, 2, 3]),
        (("DROP TABLE 用户;", "就行。"), [1]),
        (("SELECT 语句用来查询。", "就行;"), []),
        (("CREATE TABLE 语句", "CREATE TABLE 用户 (", "姓名 TEXT);"), [2, 3]),
        (("select 语句", "就行;"), []),
        (("如果 {", "  说 甲", "}", "就行。"), [1, 2, 3]),
        (("如果 {", "甲", "} 否则 {", "乙", "}"), [1, 2, 3, 4, 5]),
        (("集合，{", "甲", "}"), []),
        (("集合 {", "甲是元素。", "}"), []),
        (("集合 {", "// 甲是元素。", "}"), [1, 2, 3]),
    ],
)
def test_what_two_ends_enclose_is_code_in_any_language(raw: tuple[str, ...], lines: list[int]) -> None:
    assert sorted({*enclosed(sheet_of(*raw).lines)}) == lines
