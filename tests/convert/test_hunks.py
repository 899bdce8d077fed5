"""The lines of a diff's hunks, which their heads count."""

from __future__ import annotations

import pytest

from edition.convert.kept.hunks import hunks
from edition.convert.kept.kept import sheet_of


@pytest.mark.parametrize(
    ("raw", "numbers"),
    [
        (("@@ -1,2 +1,2 @@ 标题", "-旧的。", "+新的。", "说明。", "就行。"), [1, 2, 3, 4]),
        (("@@ -1 +1 @@", "-旧的。", "+新的。", "就行。"), [1, 2, 3]),
        (("@@ -1 +1,2 @@", "说明。", "+新的。", "就行。"), [1, 2, 3]),
        (("@@ -1,3 +1,2 @@", "说明。", "", "-旧的。", "就行。"), [1, 2, 4]),
        (("@@ -0,0 +1 @@", "+新的。", "+就行。"), [1, 2]),
        (("diff --git a/甲 b/甲", "index 83db48f..bf2a5c1 100644", "--- a/甲", "+++ b/甲", "@@ -1 +0,0 @@", "-旧的。"),
         [1, 2, 3, 4, 5, 6]),
        (("@@ -1 +1 @@", "说明。", "@@ -9 +9 @@", "说明。", "就行。"), [1, 2, 3, 4]),
        (("@@ 就行", "-旧的。"), []),
    ],
)  # fmt: skip
def test_a_hunk_has_as_many_lines_as_its_head_says(raw: tuple[str, ...], numbers: list[int]) -> None:
    assert sorted({*hunks(sheet_of(*raw).lines)}) == numbers
