"""Blocks by where a PDF prints their lines: read from small PDFs, as conversion gets them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from edition.convert.conversion import convert
from edition.convert.evidence.frames import Frame, SetLine, leaves_room
from edition.extract.pdf import read_pdf
from edition.model.sources.places import Place
from edition.model.sources.source import Source
from edition.model.texts import texts
from pdfs import Page, Put, paragraph, table, wrapped, write

A = (
    "新质生产力由技术革命性突破催生，以劳动者、劳动资料、劳动对象及其优化组合的跃升为基本内涵，"
    "以全要素生产率的提升为核心标志。"
)
B = (
    "发展新质生产力是推动高质量发展的内在要求和重要着力点，必须继续做好创新这篇大文章，"
    "推动新质生产力加快发展，形成新的动能。"
)


def blocks(path: Path, *pages: Page) -> list[tuple[str, str]]:
    """The kinds and the words of the blocks of a PDF, converted."""
    read = read_pdf(write(path, *pages))
    lines = tuple(read.text.split("\n"))
    source = Source("a.txt", lines, (*read.places, None)[: len(lines)])
    parsed = [texts.parse(text.markdown, "a.md") for text in convert(source).texts]
    return [
        (block.kind + str(block.level or ""), block.plain)
        for text in parsed
        for block in text.blocks
        if block.plain != "无题"
    ]


def flush(y: float, words: str, width: int = 28, x: float = 60) -> list[Put]:
    """The lines of a paragraph that nothing sets in."""
    return paragraph(y, words, 0, x, width)


def test_paragraphs_that_are_set_in_are_told_apart(tmp_path: Path) -> None:
    found = blocks(tmp_path / "a.pdf", [*paragraph(80, A), *paragraph(128, B), *paragraph(176, A)])
    assert found == [("paragraph", A), ("paragraph", B), ("paragraph", A)]


def test_paragraphs_with_gaps_between_are_told_apart(tmp_path: Path) -> None:
    found = blocks(tmp_path / "a.pdf", [*flush(80, A), *flush(140, B), *flush(200, A)])
    assert found == [("paragraph", A), ("paragraph", B), ("paragraph", A)]


def test_a_paragraph_goes_on_on_the_next_page(tmp_path: Path) -> None:
    lines = paragraph(500, A + B)
    turned = [Put(put.x, put.y - 500 + 32, put.words) for put in lines[2:]]
    found = blocks(tmp_path / "a.pdf", [*paragraph(80, B), *lines[:2]], [*turned, *paragraph(160, B)])
    assert found == [("paragraph", B), ("paragraph", A + B), ("paragraph", B)]


def test_headings_go_by_the_size_of_their_letters_and_may_have_two_lines(tmp_path: Path) -> None:
    page = [
        Put(60, 80, "第一章 一个很长很长的题目它", 16),
        Put(60, 102, "有两行", 16),
        *paragraph(140, A),
        Put(60, 200, "论题之一", 13),
        *paragraph(230, B),
        Put(60, 290, "论题之二", 13),
        *paragraph(320, A),
    ]
    found = [(kind, words) for kind, words in blocks(tmp_path / "a.pdf", page) if kind.startswith("heading")]
    assert [words.replace(" ", "") for _, words in found] == [
        "第一章一个很长很长的题目它有两行",
        "论题之一",
        "论题之二",
    ]
    assert found[1][0] == found[2][0] > found[0][0]


def test_the_lines_of_an_item_hang_behind_its_bullet(tmp_path: Path) -> None:
    def item(y: float, words: str) -> list[Put]:
        return [Put(60, y, "• " + words[:26]), *flush(y + 16, words[26:], 27, 70)]

    found = blocks(tmp_path / "a.pdf", [*flush(80, A), *item(140, A), *item(188, B), *flush(250, B)])
    assert found == [("paragraph", A), ("bullet", A), ("bullet", B), ("paragraph", B)]


def test_each_column_has_its_width_though_other_pages_have_one(tmp_path: Path) -> None:
    across = [*flush(80, A * 2, 36, 30), *flush(160, B * 2, 36, 30), *flush(240, A * 2, 36, 30)]
    left, right = flush(80, A + B, 17, 30), flush(80, B + A, 17, 220)
    columns = [*left, *flush(80 + 16 * len(left) + 12, A, 17, 30), *right]
    found = blocks(tmp_path / "a.pdf", across, across, [Put(30, 56, A[:23], 16), *columns], across, columns)
    words = [words for kind, words in found if not kind.startswith("heading")]
    assert words[-9:] == [A + B, A, B + A, A * 2, B * 2, A * 2, A + B, A, B + A]


def test_code_keeps_its_lines_and_a_command_stays_in_its_sentence(tmp_path: Path) -> None:
    command = [Put(60, 256, "make install", 9, "F2"), Put(120, 256, "即可。")]
    page = [
        *flush(80, A),
        Put(60, 144, "for x in y:", 9, "F2"),
        Put(78, 156, "print(x)", 9, "F2"),
        *flush(190, B),
        *[Put(60, 240, (A[:27] + "用"))],
        *command,
    ]
    found = blocks(tmp_path / "a.pdf", page)
    last = A[:27] + "用make install即可。"
    assert found == [
        ("paragraph", A), ("code", "for x in y:\n    print(x)"), ("paragraph", B), ("paragraph", last),
    ]  # fmt: skip


def command_first(y: float, words: str, command: str = "make") -> list[Put]:
    """A paragraph in letters of one size, which holds no others than those of a command at its head."""
    first, *rest = wrapped(words, 24, 28)
    return [
        Put(60, y, command, font="F2"),
        Put(60 + 5 * len(command) + 5, y, first),
        *(Put(60, y + 16 * n, line) for n, line in enumerate(rest, 1)),
    ]


def test_prose_with_a_command_is_no_code_though_both_are_of_one_size(tmp_path: Path) -> None:
    code = [Put(60, 144 + 16 * n, line, font="F2") for n, line in enumerate(["make install", "make test"])]
    page = [*flush(80, A), *code, *command_first(200, B), *flush(270, A), *flush(330, B)]
    found = blocks(tmp_path / "a.pdf", page)
    assert found == [
        ("paragraph", A), ("code", "make install\nmake test"), ("paragraph", f"make{B}"), ("paragraph", A),
        ("paragraph", B),
    ]  # fmt: skip


def test_a_remark_in_code_is_code_though_prose_has_its_font(tmp_path: Path) -> None:
    code = [Put(60, 144, "#", font="F2"), Put(70, 144, "安装"), Put(60, 160, "make install", font="F2")]
    code.append(Put(60, 190, "print_all_words 新质", font="F2"))
    found = blocks(tmp_path / "a.pdf", [*flush(80, A), *code, *flush(200, B), *flush(270, A)])
    assert found[1] == ("code", "#安装\nmake install\n\nprint_all_words 新质")


def test_the_further_lines_of_an_entry_hang_behind_its_first(tmp_path: Path) -> None:
    def entry(y: float, words: str) -> list[Put]:
        first, *rest = wrapped(words, 28, 26)
        return [Put(60, y, first), *(Put(80, y + 16 * n, line) for n, line in enumerate(rest, 1))]

    page = [*paragraph(80, A), *entry(140, B), *entry(210, A), *paragraph(270, B), *paragraph(330, A)]
    found = blocks(tmp_path / "a.pdf", page)
    assert found == [("paragraph", words) for words in (A, B, A, B, A)]


def test_behind_a_full_line_that_ends_a_sentence_what_is_set_in_is_a_paragraph(tmp_path: Path) -> None:
    line = A[:27] + "。"
    found = blocks(tmp_path / "a.pdf", [*paragraph(80, A), Put(60, 140, line), *paragraph(156, B), *paragraph(220, A)])
    assert found == [("paragraph", words) for words in (A, line, B, A)]


@pytest.mark.parametrize("name", ["河边县人民政府", "河边县人民政府办公室", "县政府"])
def test_a_signature_and_its_date_are_two_blocks_wherever_they_begin(tmp_path: Path, name: str) -> None:
    date = "二〇二四年三月一日"
    signed = [Put(340 - 10 * len(words), 140 + 16 * n, words) for n, words in enumerate((name, date))]
    found = blocks(tmp_path / "a.pdf", [*paragraph(80, A), *signed, *paragraph(190, B), *paragraph(260, A)])
    assert found == [("paragraph", words) for words in (A, name, date, B, A)]


@pytest.mark.parametrize("start", ["3. 再次，", "2024年，"])
def test_a_number_at_the_head_of_a_line_may_belong_to_the_sentence(tmp_path: Path, start: str) -> None:
    words = A[:-1].replace("：", "，")[:54] + start + B
    found = blocks(tmp_path / "a.pdf", [*paragraph(80, words), *paragraph(200, B)])
    assert [words for _, words in found] == [words.replace(" ", ""), B]


def test_what_stands_at_one_height_apart_from_the_text_is_no_text(tmp_path: Path) -> None:
    heads = ["第一章 起点", "河边的磨坊", "第二章 回声", "河边的磨坊"]
    pages = [
        [Put(180, 40, head, 8), Put(60, 80, f"第{n}章 {head[-2:]}", 14), *paragraph(110, A), *paragraph(160, B + A)]
        for n, head in zip("一二三四", heads, strict=True)
    ]
    pages[0][1], pages[2][1] = Put(60, 80, "第一章 起点", 14), Put(60, 80, "第二章 回声", 14)
    found = blocks(tmp_path / "a.pdf", *pages)
    assert [words for kind, words in found if not kind.startswith("heading")] == [A, B + A] * 4
    assert "河边的磨坊" not in [words for _, words in found]
    assert [words.replace(" ", "") for kind, words in found if kind.startswith("heading")].count("第一章起点") == 1


def test_an_article_in_two_columns_of_two_pages(tmp_path: Path) -> None:
    def column(x: float, y: float, words: str) -> list[Put]:
        return [Put(x, y + 16 * n, line) for n, line in enumerate(wrapped(words, 16, 16))]

    title, names = Put(110, 70, "磨坊与水位的关系", 18), Put(170, 92, "张三1　李四2", 9)
    abstract = [Put(60, 112 + 12 * n, line, 8) for n, line in enumerate(wrapped(f"摘要：{A}", 37, 37))]
    marks = [Put(130, 278, "1", 5), Put(310, 278, "2", 5)]
    notes = [Put(40, 470, f"1{B[:45]}", 7), Put(40, 480, "2见《磨坊》。", 7)]
    references = [Put(220, 200, "[1]张三.水位[J].磨坊学报，滨河", 8), Put(235, 212, "2018:1.", 8)]
    references += [Put(220, 224, "[2]李四.磨坊.", 8)]
    pages = [
        [title, names, *abstract, *column(40, 170, A + B), *column(220, 170, B + A), *marks, *notes],
        [*column(40, 70, A + B), *column(220, 70, B), Put(220, 184, "参考文献", 12), *references],
    ]
    head = [Put(150, 40, "滨河学报　2023年第2期", 8)]
    numbered = [[*head, *page, Put(208, 560, str(number), 8)] for number, page in enumerate(pages, 31)]
    found = blocks(tmp_path / "a.pdf", *numbered)
    assert found == [
        ("heading1", "磨坊与水位的关系"), ("paragraph", "张三1 李四2"), ("paragraph", f"摘要：{A}"),
        ("paragraph", A + B), ("paragraph", B + A), ("paragraph", A + B), ("paragraph", B), ("heading2", "参考文献"),
        ("paragraph", "[1]张三.水位[J].磨坊学报，滨河2018:1."), ("paragraph", "[2]李四.磨坊."),
        ("note", B[:45]), ("note", "见《磨坊》。"),
    ]  # fmt: skip


def test_titles_at_one_height_that_are_larger_than_the_text_are_headings(tmp_path: Path) -> None:
    titles = ["论题之一", "论题之二", "论题之三", "论题之四"]
    pages = [[Put(60, 60, title, 16), *paragraph(100, A), *paragraph(160, B)] for title in titles]
    found = blocks(tmp_path / "a.pdf", *pages)
    assert [words for kind, words in found if kind.startswith("heading")] == titles


def test_prose_in_a_book_that_is_mostly_code_is_no_heading(tmp_path: Path) -> None:
    code = [Put(60, 150 + 12 * n, f"value_{n} = compute(argument_{n}, {n})", 8, "F2") for n in range(20)]
    found = blocks(tmp_path / "a.pdf", [*flush(80, A), *code, *flush(420, B)])
    assert [kind for kind, _ in found] == ["paragraph", "code", "paragraph"]


ROWS = [["服务", "名称", "说明"], ["域名", "bind", ""], ["时钟", "", "校\n准"]]


def test_a_table_parts_paragraphs_and_goes_on_on_the_next_page_without_its_first_row(tmp_path: Path) -> None:
    pages = [
        [*flush(80, A[:56]), *table(60, 500, ROWS)],
        [*table(60, 60, [ROWS[0], ["日志", "syslog", "|"]]), *flush(130, B[:56]), *flush(200, A)],
    ]
    assert blocks(tmp_path / "a.pdf", *pages) == [
        ("paragraph", A[:56]),
        ("table", "服务\n名称\n说明\n域名\nbind\n\n时钟\n\n校准\n日志\nsyslog\n|"),
        ("paragraph", B[:56]),
        ("paragraph", A),
    ]


def test_a_row_at_the_head_of_pages_is_dropped_only_where_it_is_the_first_one_again(tmp_path: Path) -> None:
    row = [["同上", "同上", "同上"]]
    pages = [[*flush(60, A), *table(60, 500, ROWS)], *([*table(60, 60, row * 2), *flush(200, B)] for _ in range(3))]
    kinds = [kind for kind, _ in blocks(tmp_path / "a.pdf", *pages)]
    cells = [words for kind, words in blocks(tmp_path / "a.pdf", *pages) if kind == "table"]
    assert kinds.count("table") == 4 - 1
    assert "".join(cells).count("同上") == 18


@pytest.mark.parametrize(
    ("after", "fewest"),
    [("新质", 1.6), ("用'smarthost'），", 9.65), ("如/usr/local", 7.1), ("OpenWRT", 5.05), ("（DNS，DHCP），", 4.7)],
)
def test_a_line_is_short_where_what_may_not_be_parted_would_have_stood_in_it(after: str, fewest: float) -> None:
    frame = Frame(60, 340, 16, justified=False)
    [line] = Source("a.txt", (after,)).lines()
    here = SetLine(line, Place(60, 340, 100, 10), frame, turn=False)
    for room, short in ((fewest - 0.1, False), (fewest + 0.1, True)):
        before = replace(here, place=Place(60, 340 - 10 * room, 84, 10))
        assert leaves_room(before, here, 10) is short


@pytest.mark.parametrize("few", [6, 10])
def test_paragraphs_of_a_line_or_two_show_the_distance_of_lines_all_the_same(tmp_path: Path, few: int) -> None:
    short = [flush(60 + 42 * n, A[:54]) for n in range(3)]
    single = [[Put(60, 196 + 26 * n, B[:23] + "。")] for n in range(few)]
    full = flush(196 + 26 * few, B[:27] + "。") + flush(222 + 26 * few, B[:26])
    page = [*(put for puts in short + single for put in puts), *full]
    found = [words for _, words in blocks(tmp_path / "a.pdf", page)]
    assert found == [A[:54]] * 3 + [B[:23] + "。"] * few + [B[:27] + "。", B[:26]]


def test_first_lines_are_set_in_however_much_code_and_how_many_items_stand_at_the_edge(tmp_path: Path) -> None:
    code = [Put(60, 60 + 12 * n, f"value = {n}", 10, "F2") for n in range(5)]
    code += [Put(60, 130 + 22 * n, f"论题之{n}", 13) for n in range(3)]
    items = [put for n in range(6) for put in flush(200 + 16 * n, "• 创新驱动。")]
    lines = [
        "「甲」：新质生产力的载体。",
        "「乙」：新质生产力的要素，与甲一起使用，不在此说明。",
        *[A[:25] + "。"] * 3,
    ]
    text = [put for n, words in enumerate(lines) for put in paragraph(320 + 16 * n, words)]
    found = blocks(tmp_path / "a.pdf", [*code, *items, *text, *paragraph(400, A), *paragraph(448, B)])
    assert [words for kind, words in found if kind == "paragraph"] == [*lines, A, B]


def test_short_lines_that_follow_one_another_are_paragraphs_unless_they_are_verse(tmp_path: Path) -> None:
    listed = ["288 外部程序忙", "289 操作无数据", "290 数据的格式错误", "291 外部程序退出", "292 连接已断开"]
    verse = ["白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。"]
    for lines, apart, after in (listed, 16, listed), (verse, 16, ["\n".join(verse)]), (verse, 26, verse):
        page = [*flush(60, A + B), *[Put(60, 156 + apart * n, words) for n, words in enumerate(lines)], *flush(300, A)]
        found = [words for _, words in blocks(tmp_path / "a.pdf", page)]
        assert [words.replace(" ", "") for words in found[1:-1]] == [words.replace(" ", "") for words in after]


def test_a_paragraph_behind_an_item_is_set_in_as_far_as_the_lines_of_the_item(tmp_path: Path) -> None:
    item = [Put(68, 60, "• " + B[:26]), *flush(76, B[26:], 26, 80)]
    page = [*item, *paragraph(108, A), *paragraph(156, B), *paragraph(204, A), *paragraph(252, B)]
    assert blocks(tmp_path / "a.pdf", page) == [("bullet", B), *(("paragraph", words) for words in (A, B, A, B))]
    at_edge = [*item, *flush(108, A), *paragraph(156, B), *paragraph(204, A), *paragraph(252, B)]
    assert blocks(tmp_path / "b.pdf", at_edge) == blocks(tmp_path / "a.pdf", page)


def test_the_lines_of_a_quotation_are_all_set_in(tmp_path: Path) -> None:
    quoted = flush(124, A.replace("。", "、")[:52], 26, 80)
    page = [*paragraph(60, B), *paragraph(108, B[:25] + "："), *quoted, *flush(156, B), *paragraph(204, A)]
    found = [words for _, words in blocks(tmp_path / "a.pdf", [*page, *paragraph(252, B)])]
    assert found == [B, B[:25] + "：", A[:52], B, A, B]


@pytest.mark.parametrize("mark", ["1", "[1]"])
def test_a_raised_mark_refers_to_the_note_of_its_page_wherever_it_stands(tmp_path: Path, mark: str) -> None:
    page = [*flush(60, A), Put(60, 120, "README)"), Put(110, 116, mark, 6), *flush(160, B)]
    note = Put(60, 560, f"{mark} 此处另有说明。", 8)
    found = blocks(tmp_path / "a.pdf", [*page, note], flush(60, B))
    assert [words for kind, words in found if kind == "note"] == ["此处另有说明。"]
    without = [put for put in page if put.words != mark]
    assert "note" not in [kind for kind, _ in blocks(tmp_path / "b.pdf", [*without, note], flush(60, B))]


def test_a_mark_that_is_raised_in_a_note_alone_refers_to_none(tmp_path: Path) -> None:
    page = [*flush(60, A), *flush(160, B), Put(60, 556, "1", 6), Put(66, 560, " 此处另有说明。", 8)]
    assert "note" not in [kind for kind, _ in blocks(tmp_path / "a.pdf", page, flush(60, B))]


def test_code_behind_a_table_is_code_of_its_own(tmp_path: Path) -> None:
    page = [*flush(60, A), Put(60, 120, "make", 9, "F2"), *table(60, 140, ROWS), Put(60, 230, "make check", 9, "F2")]
    found = blocks(tmp_path / "a.pdf", [*page, *flush(260, B)])
    assert [words for kind, words in found if kind == "code"] == ["make", "make check"]


def test_headings_are_told_apart_by_their_size_their_distance_and_the_page(tmp_path: Path) -> None:
    first = [*flush(60, A), Put(60, 120, "论题之一", 16), Put(60, 140, "论题之二", 13), Put(60, 170, "论题之三", 13)]
    second = [Put(60, 60, "论题之四", 13), *flush(90, B), *flush(150, A)]
    found = blocks(tmp_path / "a.pdf", [*first, *flush(200, B)], [*flush(60, A), Put(60, 560, "论题之五", 13)], second)
    titles = [words for kind, words in found if kind.startswith("heading")]
    assert titles == ["论题之一", "论题之二", "论题之三", "论题之五", "论题之四"]


def test_what_is_too_long_for_a_heading_is_a_paragraph_however_large(tmp_path: Path) -> None:
    large = [Put(60, 120 + 20 * n, (A * 3)[22 * n : 22 * (n + 1)], 13) for n in range(9)]
    found = blocks(tmp_path / "a.pdf", [*flush(60, A), *large, *flush(320, B), *flush(400, A + B)])
    assert found == [("paragraph", words) for words in (A, A * 3, B, A + B)]


@pytest.mark.parametrize(("distance", "pieces"), [(14, 1), (18, 2), (26, 1)])
def test_lines_of_code_with_an_empty_one_between_are_one_piece(tmp_path: Path, distance: int, pieces: int) -> None:
    code = [Put(60, 144, "for x in y:", 9, "F2"), Put(78, 144 + distance, "print(x)", 9, "F2")]
    found = blocks(tmp_path / "a.pdf", [*flush(80, A), *code, *flush(220, B)])
    assert [kind for kind, _ in found].count("code") == pieces


@pytest.mark.parametrize(
    ("name", "day", "number", "kinds"),
    [
        (14, 14, 24, ["heading1", "paragraph", "paragraph", "heading2"]),
        (18, 14, 24, ["heading1", "heading2", "paragraph", "heading3"]),
        (14, 14, 14, ["heading1", "heading2", "heading2", "heading2"]),
    ],
)
def test_a_date_below_the_title_is_no_heading_nor_is_the_name_above_it(
    tmp_path: Path, name: int, day: int, number: int, kinds: list[str]
) -> None:
    head = [Put(150, 80, "河边的渡口", number), Put(180, 130, "梁小舟", name), Put(170, 170, "2024年3月1日", day)]
    found = blocks(tmp_path / "a.pdf", head, [Put(60, 80, "前言", 14), *flush(120, A), *flush(180, B), *flush(240, A)])
    assert [kind for kind, _ in found[:4]] == kinds


def test_the_dates_of_a_diary_are_headings(tmp_path: Path) -> None:
    days = [[Put(60, y, f"2024年3月{y // 100}日", 14), *flush(y + 30, A)] for y in (120, 220, 320)]
    found = blocks(tmp_path / "a.pdf", [Put(150, 80, "渡口日记", 24), *(put for day in days for put in day)])
    assert [kind for kind, _ in found] == ["heading1", *["heading2", "paragraph"] * 3]


def test_a_date_that_text_or_a_page_or_many_lines_part_from_the_title_is_a_heading(tmp_path: Path) -> None:
    title, day, body = Put(150, 60, "河边的渡口", 24), "2024年3月1日", [*flush(420, A), *flush(480, B)]
    many = [Put(60, 100 + 40 * n, words, 14) for n, words in enumerate(["初春", "早雨", "渡船", "老人", "灯火", day])]
    for page in (
        [[title, *flush(100, A), Put(60, 380, day, 14), *body]],
        [[title], [Put(60, 380, day, 14), *body]],
        [[title, *many, *body]],
    ):
        assert ("heading2", day) in blocks(tmp_path / "a.pdf", *page)


def test_a_text_that_is_shorter_than_its_references_is_the_body_and_keeps_its_distance_of_lines(tmp_path: Path) -> None:
    reference = (
        "周河，李渡，王桥，赵岸，钱舟，孙帆，陈灯，吴井，郑风，冯集，何市，许路。渡口与集市的关系[J]。河流学报，2018。"
    )
    listed = [
        Put(60 if n == 0 else 72, 260 + 24 * number + 12 * n, line, 8)
        for number in range(1, 13)
        for n, line in enumerate(wrapped(f"[{number}] {reference}", 35, 33))
    ]
    page = [Put(60, 50, "一、渡口", 14), *paragraph(80, A), *paragraph(128, B), *paragraph(176, A)]
    found = blocks(tmp_path / "a.pdf", [*page, Put(60, 250, "参考文献", 12), *listed])
    assert found[1:4] == [("paragraph", A), ("paragraph", B), ("paragraph", A)]
    assert found[0] == ("heading2", "一、渡口") and len(found) == 17
