"""Each condition of each rule of paragraphs: what it says of two lines that differ in that condition alone."""

from __future__ import annotations

import pytest

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.neighbors import Neighbors
from edition.convert.paragraphs import (
    blank_lines,
    bullets,
    counting,
    heading_lines,
    parted_words,
    pointers,
    scripts,
    setting,
    typed_lines,
    words,
)
from edition.convert.paragraphs.paragraphs import ParagraphRule, opens_paragraph

pair = Neighbors.of
FULL = "新质生产力的发展要求"  # fills the measure of ten characters
ENDED = "新质生产力的发展要。"  # fills it too, and ends a sentence
Case = tuple[ParagraphRule, Neighbors, bool | None]

EDGES = Edges(20)  # as wide as ten characters
SET_IN = Edges(20, lost_indent=4)
WORDS: list[Case] = [
    (words.heading_markup, pair("# 新质生产力", "发展", markdown=True), True),
    (words.heading_markup, pair("# 新质生产力", "发展"), None),
    (words.heading_markup, pair("发展", "发展"), None),
    (words.source_line, pair("（《求是》2024年）", "发展"), True),
    (words.reference, pair("发展。", "[2] 乙"), None),
    (words.reference, pair("发展。", "①同上", in_references=True), True),
    (counting.numbered_item, pair("发展", "二、要求"), True),
    (counting.numbered_item, pair(ENDED, "二、要求"), True),
    (counting.numbered_item, pair("发展。", "——要求"), True),
    (counting.numbered_item, pair("发展。", "一是要求"), None),
    (counting.numbered_item, pair(FULL, "3. 要求", opener="2. 新质"), True),
    (counting.numbered_item, pair(FULL, "4. 要求", opener="2. 新质"), None),
    (counting.numbered_item, pair(FULL, "3) 要求", opener="2. 新质"), None),
    (counting.numbered_item, pair(FULL, "（3）要求", opener="3) 新质"), None),
    (bullets.bullet, pair("在「工具", "- 选项」中"), None),
    (bullets.bullet, pair("在(工具", "- 选项)中"), None),
    (bullets.bullet, pair("在「工具", "• 选项」中"), True),
    (bullets.bullet, pair("在「工具", "- 选项中"), True),
    (bullets.bullet, pair("在「工具", "- 选「项」中」"), True),
    (bullets.bullet, pair("在「工具」", "- 选项」中"), True),
    (counting.numbered_item, pair("发展。", "2.5倍"), None),
    (counting.numbered_item, pair(FULL, "二、要求"), None),
    (counting.numbered_item, pair("关键词：新质；生产力", "二、新"), True),
    (counting.numbered_item, pair("关键词：新质；生产力", "二、要求"), True),
    (counting.numbered_item, pair("关键词：新质；生产力", "二、新要求"), None),
    (words.affiliation, pair("洪银兴", "（南京）"), None),
    (words.affiliation, pair("洪" * 19, "（南京大学）"), True),
    (words.affiliation, pair("洪" * 20, "（南京大学）"), None),
    (words.speech, pair("发展", "记者：新质", speakers={"记者"}), True),
    (words.speech, pair(ENDED, "记者：新质", speakers={"记者"}), True),
    (words.speech, pair(FULL, "记者：新质", speakers={"记者"}), None),
    (scripts.latin_prose, pair("Abstract", "", "New forces"), True),
    (scripts.latin_prose, pair("N" * 39, "(Nanjing)"), True),
    (scripts.latin_prose, pair("N" * 40, "(Nanjing)"), False),
    (scripts.latin_prose, pair("Author:", "HONG", measure=40), True),
    (scripts.latin_prose, pair("A" * 19 + ":", "HONG Yinxing"), False),
    (scripts.latin_prose, pair("new forces are", "", "\fof a kind", edges=EDGES), True),
    (scripts.latin_prose, pair("new productive forces", "", "\fare of a kind", edges=EDGES), False),
    (scripts.latin_prose, pair("new productive forces", "", "are of a kind", edges=EDGES), True),
    (scripts.latin_prose, pair("forces.", "The", edges=EDGES), True),
    (scripts.latin_prose, pair("forces.", "Productive", edges=EDGES), False),
    (scripts.latin_prose, pair("Note", "New productive force", edges=EDGES), True),
    (scripts.latin_prose, pair("Note", "new productive force", edges=EDGES), False),
    (scripts.latin_prose, pair("Note", "New forces", edges=EDGES), False),
    (scripts.latin_prose, pair("New forces are", "Productive forces", edges=EDGES), False),
    (pointers.pointer, pair("→ https://a.cn/", "new-forces"), True),
    (pointers.pointer, pair("→ https://a.cn/", "new"), True),
    (words.caption, pair(FULL, "图 1. 发展"), None),
    (words.caption, pair("新质生产力的发展为：", "图 1. 发展"), True),
    # An address goes on where the next line begins as one does, and not with a word.
    (parted_words.parted_mark, pair("见https://a.org/b/", "c/d.html。"), False),
    (parted_words.parted_mark, pair("见https://a.org/b/", "Linux内核。"), None),
    (words.caption, pair("图 1. GNU", "要求"), None),
    (words.caption, pair("图 1. GNU", "要求", edges=EDGES), None),
    (words.caption, pair("图 1. GNU", "要求", before_opens=True), None),
    (words.caption, pair("图 1. GNU.", "要求", before_opens=True, edges=EDGES), None),
    (pointers.pointer, pair(FULL, "→"), None),
    (pointers.address, pair("https://a.cn/new", "https://b.cn/new-forces"), True),
    (pointers.address, pair("新质", "https://b.cn/new-forces"), None),
    (pointers.address, pair("GNU:", "https://b.cn/", edges=Edges(25)), True),
    (pointers.address, pair("GNU", "new-forces", edges=Edges(25)), None),
    (pointers.pointer, pair(FULL, "→ https://a.cn/"), True),
    (words.caption, pair("图 1. 发展", "Productive", before_opens=True, edges=EDGES), None),
    (scripts.latin_prose, pair("new。", "The", edges=EDGES), True),
    (scripts.latin_prose, pair("forces.", "The"), False),
    (scripts.latin_prose, pair("forces", "The", edges=EDGES), False),
    (scripts.latin_prose, pair("forces;", "The", edges=EDGES), False),
    (scripts.latin_prose, pair("Abstract", "", "新质生产力"), None),
    (scripts.latin_prose, pair("新质生产力", "", "Abstract"), None),
    (scripts.change_of_script, pair("N" * 61, "发展"), True),
    (scripts.change_of_script, pair("N" * 60, "发展"), None),
    (scripts.change_of_script, pair("发展" * 20, "New"), None),
    (scripts.change_of_script, pair("发展" * 20, "发展"), None),
    (scripts.change_of_script, pair("N" * 61, "N" * 61), None),
    (scripts.change_of_script, pair("N" * 61 + "、", "发展"), None),
    (scripts.change_of_script, pair("N" * 61, "发展", edges=Edges(62)), None),
    (scripts.change_of_script, pair("N" * 61 + ".", "发展", edges=Edges(62)), True),
    (scripts.change_of_script, pair("N" * 61, "发展", edges=Edges(64)), True),
    (blank_lines.blank_in_latin, pair("new productive forces", "", "are of a kind", sets_in=True), False),
    (blank_lines.blank_in_latin, pair("new productive forces", "", "    are of a kind", sets_in=True), None),
    (blank_lines.blank_in_latin, pair("new productive forces", "", "发展", sets_in=True), None),
    (blank_lines.blank_in_latin, pair("new", "", "are of a kind", sets_in=True), None),
]

CUT = "发展，" * 30
LOST = "发展新质生产力要"
CLAUSE = "4.1 绳应结实，绳的长度不应小于河面的宽度，并应每年检查一"
SPEECH = "甲　　发展新质生产力，要"
SETTING: list[Case] = [
    # Where the further lines of items are set in, a line that is not is none of them, unless a page turns there.
    (setting.hanging_indent, pair("    发展", "要求", hanging=True, opener="• 要坚持"), True),
    (setting.hanging_indent, pair("    发展", "要求", opener="• 要坚持"), None),
    (setting.hanging_indent, pair("    发展", "  要求", hanging=True, opener="• 要坚持", measure=8), False),
    (setting.hanging_indent, pair("    发展", "\f要求", hanging=True, opener="• 要坚持", measure=8), False),
    (setting.hanging_indent, pair("    发展", "要求", hanging=True, opener="要坚持"), None),
    # Behind an item whose lines are set in, one that is so too is a paragraph's first if the line beyond is not set in.
    (setting.first_behind_item, pair("  坚持。", "  发展新质", "要求", opener="• 要坚持"), True),
    (setting.first_behind_item, pair("  坚持：", "  发展新质", "要求", opener="• 要坚持"), True),
    (setting.first_behind_item, pair("  新质生产力的发展要：", "  发展新质", "要求", opener="• 要坚持"), True),
    (setting.first_behind_item, pair("  " + FULL, "  发展新质", "要求", opener="• 要坚持"), None),
    (setting.first_behind_item, pair("  坚持。", "    发展新质", "  要求", opener="• 要坚持"), None),
    (setting.first_behind_item, pair("  坚持。", "  发展。", "要求", opener="• 要坚持"), None),
    (setting.first_behind_item, pair("  坚持。", "  发展新质", "  要求", opener="• 要坚持"), None),
    (setting.first_behind_item, pair("  坚持。", " 发展新质", "要求", opener="• 要坚持"), None),
    (setting.first_behind_item, pair("  坚持。", "  发展新质", "• 要求", opener="• 要坚持"), None),
    (setting.first_behind_item, pair("  坚持。", "  发展新质", "", "要求", opener="• 要坚持"), None),
    (setting.first_behind_item, pair("  坚持。", "  发展新质", "\f要求", opener="• 要坚持"), None),
    (setting.first_behind_item, pair("  坚持。", "  • 发展新质", "要求", opener="• 要坚持"), None),
    (setting.first_behind_item, pair("  坚持。", "  发展新质", "要求", opener="要坚持"), None),
    (setting.first_behind_item, pair("    坚持。", "  发展新质", "要求", opener="  • 要坚持"), True),
    (setting.first_behind_item, pair("    " + FULL, "\f  发展新质", "要求", opener="  • 要坚持"), None),
    (setting.first_behind_item, pair("  • 甲", "\f  发展新质生产", "要求", opener="  • 甲", measure=8), True),
    (setting.first_behind_item, pair("  • 坚持创新驱动", "\f  发展新质", "要求", opener="  • 要", measure=8), None),
    # Where each line is a paragraph, one that is set in and breaks off goes on at the margin.
    (typed_lines.unwrapped_line, pair("  发展，要求", "新质。", wrapped=False), False),
    (typed_lines.unwrapped_line, pair("  发展，要求", "", "新质。", wrapped=False), True),
    (typed_lines.unwrapped_line, pair("  发展的要求", "新质。", wrapped=False), True),  # as a title at the middle
    (typed_lines.unwrapped_line, pair("  发展，要求：", "新质。", wrapped=False), True),
    (typed_lines.unwrapped_line, pair("  发展，要求", "新质生产力。", wrapped=False), True),
    (typed_lines.unwrapped_line, pair("发展，要求", "新质。", wrapped=False), True),
    # A clause with a number was broken if it is long, and the next line ends its sentence and has no number.
    (typed_lines.unwrapped_line, pair(CLAUSE, "次。", wrapped=False), False),
    (typed_lines.unwrapped_line, pair(CLAUSE, "次", wrapped=False), True),
    (typed_lines.unwrapped_line, pair(CLAUSE, "4.2 次。", wrapped=False), True),
    (typed_lines.unwrapped_line, pair("4.1 绳应结实，每年检查一", "次。", wrapped=False), True),
    (typed_lines.unwrapped_line, pair("  发展，要求", "二、次。", wrapped=False), True),
    # In a play what stands below the first word goes on with it, at no other depth, and no stage direction.
    (typed_lines.hanging_words, pair(SPEECH, "　　　创新。", opener=SPEECH, in_play={"甲"}), False),
    (typed_lines.hanging_words, pair(SPEECH, "　　创新。", opener=SPEECH, in_play={"甲"}), None),
    (typed_lines.hanging_words, pair(SPEECH, "　　　创新。", opener=SPEECH, in_play={"乙"}), None),
    (typed_lines.hanging_words, pair("一、　要求", "　　　创新。", opener="一、　要求"), None),
    (typed_lines.hanging_words, pair(SPEECH, "", "　　　创新。", opener=SPEECH, in_play={"甲"}), None),
    (typed_lines.hanging_words, pair(SPEECH, "　　　〔甲下。", opener=SPEECH, in_play={"甲"}), None),
    # An item that somebody has broken by hand ends inside a sentence, and is no short one.
    (setting.hanging_indent, pair("  • 要坚持", "    驱动", opener="  • 要坚持", measure=18), False),
    (setting.hanging_indent, pair("  • 要坚持：", "    驱动", opener="  • 要坚持："), None),
    (setting.hanging_indent, pair("  • 要坚持", "    驱动", opener="  • 要坚持", measure=18, edges=EDGES), None),
    (setting.hanging_indent, pair("  • 要坚持。", "    驱动", opener="  • 要坚持"), None),
    (setting.hanging_indent, pair("  • 坚持", "    驱动", opener="  • 坚持"), None),
    # What somebody has typed before a line opens a paragraph, but not inside a sentence.
    (setting.typed_indentation, pair("发展。", "\u3000\u3000新质"), True),
    (setting.typed_indentation, pair("发展。", "\t新质"), True),
    (setting.typed_indentation, pair("发展。", "\f\u3000\u3000新质"), True),
    (setting.typed_indentation, pair("发展，", "\u3000\u3000新质"), None),
    (setting.typed_indentation, pair("发展。", "\u3000\u3000\u3000\u3000新质"), None),
    # An item's full line runs on over a blank line, if the line after is set in as the item's lines are.
    (blank_lines.blank_line, pair(FULL, "", "    生产力", edges=EDGES, opener="• 要坚持"), None),
    (blank_lines.blank_line, pair(FULL, "", "    生产力", edges=EDGES, opener="要坚持"), True),
    (blank_lines.blank_line, pair(FULL, "", "    生产力", edges=EDGES, opener="    • 要坚持"), True),
    # Where the width of full lines is known, a full one runs on over a blank line unless what it ends with says no.
    (blank_lines.blank_line, pair(FULL, "", "生产力", edges=EDGES), None),
    (blank_lines.blank_line, pair(FULL, "", "生产力"), True),
    (blank_lines.blank_line, pair(ENDED, "", "生产力", edges=EDGES), True),
    (blank_lines.blank_line, pair("新质生产力的发展要：", "", "生产力", edges=EDGES), True),
    (blank_lines.blank_line, pair(FULL, "", "  生产力", edges=EDGES), True),
    (blank_lines.blank_line, pair(FULL, "", "make install", edges=EDGES), True),
    (blank_lines.blank_line, pair("发展", "", "生产力", edges=EDGES), True),
    # A blank line ends no item and no paragraph where the line behind it begins as those inside one do.
    (blank_lines.blank_line, pair("  • 要坚持创新", "", "    驱动", hanging=True, opener="  • 要坚持创新"), None),
    (blank_lines.blank_line, pair("  • 要坚持创新", "", "    驱动", opener="  • 要坚持创新"), True),
    (blank_lines.blank_line, pair("  • 要坚持创新", "", "  驱动", hanging=True, opener="  • 要坚持创新"), True),
    (blank_lines.blank_line, pair("  • 要坚持创新", "", "        驱动", hanging=True, opener="  • 要坚持创新"), True),
    (blank_lines.blank_line, pair("  • 要坚持创新", "", "  • 驱动", hanging=True, opener="  • 要坚持创新"), True),
    (blank_lines.blank_line, pair("  • 要坚持创新。", "", "    驱动", hanging=True, opener="  • 要坚持创新"), True),
    (blank_lines.blank_line, pair("  • 坚持", "", "    驱动", hanging=True, opener="  • 坚持"), True),
    (blank_lines.blank_line, pair("    要坚持创新", "", "    驱动", hanging=True, opener="• 要坚持"), None),
    (blank_lines.blank_line, pair("    要坚持创新", "", "    驱动", hanging=True, opener="要坚持"), True),
    (blank_lines.blank_line, pair("    要坚持创新", "", "    驱动", hanging=True, opener="• 要", edges=EDGES), True),
    (
        blank_lines.blank_line,
        pair("    要坚持创新驱动", "", "    驱动", hanging=True, opener="• 要", edges=EDGES),
        None,
    ),
    # At the head of a page it parts where none stands before what goes on there.
    (blank_lines.blank_line, pair("发展", "", "\f生产力", tops=True), True),
    (blank_lines.blank_line, pair("发展", "\f生产力", tops=True), None),
    (blank_lines.blank_line, pair("发展", "", "\f生产力", tops=True, double_spaced=True), None),
    (blank_lines.blank_line, pair(FULL, "", "\f生产力", tops=True, edges=EDGES), None),
    (blank_lines.blank_line, pair("要坚持创新驱动", "", "驱动。", sets_in=True), None),
    (blank_lines.blank_line, pair("要坚持创新驱动", "", "make install to install", sets_in=True), None),
    (blank_lines.blank_line, pair("  • 要坚持创新", "", "    • 驱动", hanging=True, opener="  • 要坚持创新"), True),
    (blank_lines.blank_line, pair("发展。", "", "make install to install", sets_in=True), True),
    (blank_lines.blank_line, pair("要坚持创新驱动", "", "驱动", sets_in=True), True),
    (blank_lines.blank_line, pair("要坚持", "", "驱动。", sets_in=True), True),
    (blank_lines.blank_line, pair("要坚持创新驱动：", "", "驱动。", sets_in=True), True),
    (blank_lines.blank_line, pair("要坚持创新驱动", "", "• 驱动。", sets_in=True), True),
    (blank_lines.blank_line, pair("要坚持创新驱动", "", "    驱动。", sets_in=True), True),
    (blank_lines.blank_line, pair("要坚持创新驱动", "", "驱动。"), True),
    # Numbered paragraphs may begin set in where the further lines of other items hang.
    (setting.hanging_indent, pair(FULL, "生产力", hanging=True, edges=EDGES, opener="    1. 坚持"), None),
    (setting.hanging_indent, pair("发展", "生产力", hanging=True, edges=EDGES, opener="    1. 坚持"), True),
    (setting.far_too_short, pair("发展新质生产", "要求", edges=EDGES), True),
    (setting.far_too_short, pair("发展新质生产力的要", "要求", edges=EDGES), None),
    (setting.far_too_short, pair("发展新质生产", "新质生产力的发展", "要求", before_opens=True, edges=SET_IN), True),
    (setting.far_too_short, pair("发展新质生产", "新质生产力的发展", "要求", edges=SET_IN), None),
    (setting.far_too_short, pair("发展新质生产", "新质生产力发展。", "要求", before_opens=True, edges=SET_IN), None),
    (setting.full_line, pair(ENDED, "要发展新质生产力A", edges=SET_IN), False),
    (setting.full_line, pair(ENDED, "要发展新质生产力", edges=SET_IN), None),
    (setting.full_line, pair(FULL, "要发展新质生产力了", edges=SET_IN), None),
    (setting.full_line, pair(ENDED, "要发展新质生产力的新", edges=Edges(19)), None),
    (setting.full_line, pair("发展新质生。", "要发展新质生产力了", edges=Edges(24, lost_indent=8)), False),
    (setting.full_line, pair("发展新质。", "要发展新质生产力了", edges=Edges(24, lost_indent=8)), None),
    (setting.far_too_short, pair("发展新质生", "GNU/Linux 要求", edges=EDGES), None),
    # Behind a Chinese character ten cells of room are wanted, or a quarter of the width, behind a Latin letter two,
    # behind a sentence's end or a colon half a one; marks of notes end none; and where a page turns, no less, where the
    # width is known.
    (setting.far_too_short, pair("发展新质生产力的", "要求", edges=Edges(23.9)), None),
    (setting.far_too_short, pair("发展新质生产力的", "要求", edges=Edges(24)), True),
    (setting.far_too_short, pair("发展新质" * 5, "要求", edges=Edges(51.9)), None),
    (setting.far_too_short, pair("发展新质" * 5, "要求", edges=Edges(52)), True),
    (setting.far_too_short, pair("发展新质GNU", "要求", edges=Edges(14.9)), None),
    (setting.far_too_short, pair("发展新质GNU", "要求", edges=Edges(15)), True),
    (setting.far_too_short, pair("发展新质生产力的：", "要求", edges=Edges(20.4)), None),
    (setting.far_too_short, pair("发展新质生产力的：", "要求", edges=Edges(20.5)), True),
    (setting.far_too_short, pair("发展新质生产力：②", "要求", edges=Edges(20.5)), True),
    (setting.far_too_short, pair("发展新质生产", "\f要求", edges=EDGES), True),
    (setting.far_too_short, pair("发展新质生产力", "\f要求", edges=EDGES), None),
    (setting.far_too_short, pair("发展新质", "\f要求"), None),
    (heading_lines.heading_over_full_line, pair(ENDED, "选址", FULL, edges=EDGES), True),
    (heading_lines.heading_over_full_line, pair(ENDED, "选址", FULL), None),  # nobody knows how wide full lines are
    (heading_lines.heading_over_full_line, pair(ENDED, "选址", edges=EDGES), None),
    (heading_lines.heading_over_full_line, pair(FULL, "选址", FULL, edges=EDGES), None),
    (heading_lines.heading_over_full_line, pair(ENDED, "选址", FULL[:8], edges=EDGES), None),
    (heading_lines.heading_over_full_line, pair(ENDED, "选址", FULL, edges=EDGES, opener="1. 新质"), None),
    (heading_lines.heading_over_full_line, pair(ENDED, "A B", FULL, edges=EDGES), None),
    (heading_lines.heading_over_full_line, pair(ENDED, "选，址", FULL, edges=EDGES), None),
    (heading_lines.heading_over_full_line, pair(ENDED, "选址呢.", FULL, edges=EDGES), None),
    (heading_lines.heading_over_full_line, pair(ENDED, FULL[:6], FULL, edges=EDGES), None),
    (heading_lines.heading_over_full_line, pair(ENDED, FULL[:5], FULL, edges=EDGES), True),
    (setting.short_line, pair("发展新质生产力的。", "要求", edges=Edges(20.4)), None),
    (setting.short_line, pair("发展新质生产力的。", "要求", edges=Edges(20.5)), True),
    (setting.short_line, pair("发展新质生产力。②", "要求", edges=Edges(20.5)), True),
    # A line behind a sentence that runs on and lacks an indentation opens a paragraph; where none is lost, it does not.
    (setting.lost_indentation, pair(ENDED, "发展新质生产力要", "求", edges=Edges(20, lost_indent=4)), True),
    (setting.lost_indentation, pair(ENDED, "发展新质生产力要", "求", edges=EDGES), None),
    (setting.lost_indentation, pair(ENDED, "发展新质生产力。", "求", edges=Edges(20, lost_indent=4)), None),
    (setting.lost_indentation, pair(ENDED, FULL, "求", edges=Edges(20, lost_indent=4)), None),
    (typed_lines.unwrapped_line, pair(CUT, "", "生产力。"), None),
    (typed_lines.unwrapped_line, pair(CUT, "生产力。", wrapped=False), True),
    (typed_lines.unwrapped_line, pair(CUT + "吧。", "", "生产力。", wrapped=False), True),
    (typed_lines.unwrapped_line, pair(CUT + "新华社图", "", "生产力。", wrapped=False), True),
    (typed_lines.unwrapped_line, pair("发展，" + "发" * 62, "", "生产力。", wrapped=False), True),
    (typed_lines.unwrapped_line, pair("发展，" + "发" * 63, "", "生产力。", wrapped=False), False),
    (blank_lines.blank_line, pair("发展", "生产力"), None),
    (blank_lines.blank_line, pair("发展", "", "生产力", double_spaced=True), None),
    (setting.indentation, pair("发展", "    要坚持", "发展"), None),
    *[(setting.indentation, pair("发展", " " * n + "要", indented=True), 2 <= n <= 8 or None) for n in (1, 2, 8, 9)],
    (setting.indentation, pair("    发展", "    要坚持", "  发展", indented=True), True),
    # Lines that are set in alike are a quotation's, or paragraphs of a line each: a sentence's end or a colon tells.
    (setting.indentation, pair("    发展。", "    要坚持", "    发展", indented=True), True),
    (setting.indentation, pair("    发展：", "    要坚持", "    发展", indented=True), True),
    (setting.indentation, pair("    发展，", "    要坚持", "    发展", indented=True), None),
    (setting.indentation, pair("  发展", "    要坚持", "    发展", indented=True), True),
    (setting.indentation, pair("    发展", "    要坚持", indented=True), True),
    (heading_lines.after_numbered_heading, pair("一、要求", "    新质", before_opens=True), True),
    (heading_lines.after_numbered_heading, pair("一、要求", "    新质"), None),
    (heading_lines.after_numbered_heading, pair("一、要求", "新质", before_opens=True), None),
    (heading_lines.after_numbered_heading, pair("一、要求？", "    新质", before_opens=True), None),
    (heading_lines.after_numbered_heading, pair("一、要。二", "    新质", before_opens=True), None),
    (heading_lines.heading_after_sentence, pair("发展", "选址的尺度", "    新质"), None),
    (heading_lines.heading_after_sentence, pair("发展。", "选址的尺度", "新质"), None),
    (heading_lines.heading_after_sentence, pair("发展。", "选址的尺度"), None),
    (heading_lines.heading_after_sentence, pair("发展。", "选址的尺度呢", "    新质"), True),
    (heading_lines.heading_after_sentence, pair("发展。", "选址的尺度如何", "    新质"), None),
    (heading_lines.after_plain_heading, pair("选址的尺度", "    新质"), None),
    (heading_lines.after_plain_heading, pair("选址，尺度", "    新质", before_opens=True), None),
    (heading_lines.after_plain_heading, pair(FULL[:9], "    新质", before_opens=True), True),
    (heading_lines.after_plain_heading, pair(FULL, "    新质", before_opens=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6], "要求", "    新质", before_opens=True, sets_in=True), False),
    (heading_lines.wrapped_heading, pair(FULL[:5], "要求", "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6], FULL[:6], "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6], "要求", "    新质", before_opens=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6], "要求", "    新质", sets_in=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6], "要求", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6], "", "要求", "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair("  " + FULL[:6], "要求", "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6], "  要求", "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair("• " + FULL[:6], "要求", "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6], "• 要求", "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair("dpkg --install", "要求", "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6] + "。", "要求", "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6] + "：", "要求", "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6], "要求。", "    新质", before_opens=True, sets_in=True), None),
    (heading_lines.wrapped_heading, pair(FULL[:6], "要求：", "    新质", before_opens=True, sets_in=True), None),
    (setting.comma, pair("发展。", "新质"), None),
    (setting.far_too_short, pair(FULL[:5], "新质"), True),
    (setting.far_too_short, pair(FULL[:6], "新质"), None),
    (setting.far_too_short, pair(FULL[:5], "\f新质"), None),
    (setting.far_too_short, pair("发展。", "新质"), None),
    (setting.short_line, pair("发展新质生产，", "要"), None),
    (setting.lost_indentation, pair("发展。", LOST, double_spaced=True), True),
    (setting.lost_indentation, pair("发展。", LOST), None),
    (setting.lost_indentation, pair("发展", LOST, double_spaced=True), None),
    (setting.lost_indentation, pair("发展。", "    " + LOST, double_spaced=True), None),
    (setting.lost_indentation, pair("发展。", "  " + LOST, double_spaced=True), None),
    (setting.lost_indentation, pair("发展。", FULL, double_spaced=True), None),
    (setting.lost_indentation, pair("发展。", LOST[:-1] + "。", double_spaced=True), None),
    (setting.lost_indentation, pair("发展。", LOST[:-1] + "。", FULL, double_spaced=True), True),
    (setting.lost_indentation, pair("发展。", LOST[:-1] + "。", FULL[:9], double_spaced=True), True),
    (setting.lost_indentation, pair("发展。", LOST[:-1] + "。", FULL[:9] + "5", double_spaced=True), True),
    (setting.lost_indentation, pair("发展。", LOST[:-1] + "。", FULL[:8] + "5", double_spaced=True), None),
    (setting.lost_indentation, pair("发展。", LOST[:-1] + "。", LOST, double_spaced=True), None),
    (setting.lost_indentation, pair("发展。", LOST[:-1] + "。", "  " + FULL, double_spaced=True), None),
]


@pytest.mark.parametrize(("rule", "lines", "verdict"), [*WORDS, *SETTING])
def test_a_rule_sees_each_of_its_conditions(rule: ParagraphRule, lines: Neighbors, verdict: bool | None) -> None:
    assert rule(lines) is verdict


@pytest.mark.parametrize(
    ("lines", "decided"),
    [
        # Two rules have an opinion on each; the earlier one of the table decides.
        (pair("发展，", "■要坚持"), (True, "bullet")),
        (pair("[1] 甲。", "二、要求", in_references=True), (False, "reference")),
        (pair("Abstract，", "", "New forces"), (True, "latin-prose")),
        (pair("发展，", "# 新质", wrapped=False, markdown=True), (True, "heading-markup")),
        (pair("发展，", "", "新质"), (True, "blank-line")),
        (pair("选址", "    新质", before_opens=True, indented=True), (True, "indentation")),
        (pair("发展，", "    新质", indented=True), (True, "indentation")),
        (pair("一、要求", "    新质", before_opens=True), (True, "after-numbered-heading")),
        (pair("发展，", "新质"), (False, "comma")),
        (pair("发展。", "新质", spread=99), (False, "no-evidence")),
        (pair(FULL, "新质"), (False, "no-evidence")),
    ],
)
def test_the_first_rule_that_can_tell_decides(lines: Neighbors, decided: tuple[bool, str]) -> None:
    assert opens_paragraph(lines) == decided


def test_a_heading_over_a_full_line_stands_apart_though_the_sentence_before_it_fills_its_line() -> None:
    lines = pair(ENDED, "选址", FULL, edges=EDGES)
    assert opens_paragraph(lines) == (True, "heading-over-full-line")


def test_headings_and_english_of_a_wrapped_source_are_blocks_where_nothing_else_shows_it() -> None:
    """No source has these yet: no output would change without the rules."""
    assert opens_paragraph(pair(FULL, "# 新质生产力", markdown=True)) == (True, "heading-markup")
    assert opens_paragraph(pair("# " + FULL[:9], FULL, markdown=True)) == (True, "heading-markup")
    assert opens_paragraph(pair(FULL, "New productive forces are " * 3)) == (True, "change-of-script")
    assert opens_paragraph(pair("New productive forces are " * 3, FULL, measure=90)) == (True, "change-of-script")
