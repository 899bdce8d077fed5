"""Patterns: what the words of one line show of its kind, whatever stands around it."""

import re

from ..model.chinese import HAN

# The styles in which headings are numbered, from the highest level to the lowest.
ORDINALS = (r"[一二三四五六七八九十]{1,3}、", r"（[一二三四五六七八九十]{1,3}）", r"[1-9]\d?[.．]")
# A number in one of these styles. No digit follows it, and a space only before a word: `2.5` and `1. 2` are figures.
NUMBERED = re.compile(rf"^(?:{'|'.join(ORDINALS)}(?=[^\d\s]| (?=\D)))")
BULLET = re.compile(r"^[■●◆▲□•]")
# A name, or two characters with a space between, and a colon; 004 prints some in bold, between `**`.
SPEAKER = re.compile(
    r"^(?:\*\*)?(?P<name>[^\s：:，。“”（）《》*]{2,8}|[^\s：:，。“”（）《》*] [^\s：:，。]) ?[：:](?:\*\*)?"
)
LABELS = (
    r"摘\s*要", r"内容提要", r"关\s*键\s*词", "中图分类号", "文献标[识志]码", "文章编号", "作者简介", "基金项目",
    r"编\s*者\s*按", r"参\s*考\s*文\s*献$", "Abstract", "Summary", "Key ?words", "JEL",
)  # fmt: skip
LABEL = re.compile(rf"^(?:\*\*)?(?:{'|'.join(LABELS)})", re.IGNORECASE)
# Where an article was published before: （《人民日报》…
SOURCE_LINE = re.compile(r"^（\s*《.{1,14}》")
CAPTION = re.compile(r"(?:新华社|资料)?(?:图|摄|供图|摄影|绘)$|^[图表]\s*\d+\s")
# An author's place of work, in brackets.
AFFILIATION = re.compile(r"^（[^（）]*(?:大学|学院|研究院|研究所|中心)[^（）]*）$")
HEADING_MARKUP = re.compile(r"^#{1,6} ")
REFERENCES_HEADING = re.compile(r"^参\s*考\s*文\s*献\s*[：:]?$")
REFERENCE = re.compile(r"^[［\[]\d+[］\]]")
# One to five names, each of two to six characters, spread or not.
BYLINE = re.compile(rf"^[{HAN}](?:\s*[{HAN}·]){{1,5}}(?:[ ，、,]+[{HAN}](?:\s*[{HAN}·]){{1,5}}){{0,4}}$")
# Names of two or three characters alone: what a byline is where it might be the last line of a title.
SHORT_NAMES = re.compile(rf"^(?:[{HAN}] +[{HAN}]|[{HAN}]{{2,3}})(?:[ ，、,]+(?:[{HAN}] +[{HAN}]|[{HAN}]{{2,3}}))*$")
# A running head that names author and title: 洪银兴：新质生产力及其培育和发展
AUTHOR_AND_TITLE = re.compile(r"^(?P<author>[^：:\d]{2,8})[：:](?P<title>.{4,40})$")
