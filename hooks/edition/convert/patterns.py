"""Signs: what a line or a block shows of its kind by its own words.

>>> bool(BULLET.match("■要坚持")), bool(BULLET.match("要坚持■"))
(True, False)
>>> bool(MARKUP.match("# 新质生产力")), bool(MARKUP.match("#1 高炉"))
(True, False)
"""

import re

from ..model.chinese import HAN

ORDINALS = (r"[一二三四五六七八九十]{1,3}、", r"（[一二三四五六七八九十]{1,3}）", r"[1-9]\d?[.．]")
NUMBERED = re.compile(rf"^(?:{'|'.join(ORDINALS)}(?=[^\d\s]| (?=\D)))")
BULLET = re.compile(r"^[■●◆▲□•]")
SPEAKER = re.compile(
    r"^(?:\*\*)?(?P<name>[^\s：:，。“”（）《》*]{2,8}|[^\s：:，。“”（）《》*] [^\s：:，。]) ?[：:](?:\*\*)?"
)
LABELS = (
    r"摘\s*要", r"内容提要", r"关\s*键\s*词", "中图分类号", "文献标[识志]码", "文章编号", "作者简介", "基金项目",
    r"编\s*者\s*按", r"参\s*考\s*文\s*献$", "Abstract", "Summary", "Key ?words", "JEL",
)  # fmt: skip
LABEL = re.compile(rf"^(?:\*\*)?(?:{'|'.join(LABELS)})", re.IGNORECASE)
SOURCE_LINE = re.compile(r"^（\s*《.{1,14}》")
CAPTION = re.compile(r"(?:新华社|资料)?(?:图|摄|供图|摄影|绘)$|^[图表]\s*\d+\s")
AFFILIATION = re.compile(r"^（[^（）]*(?:大学|学院|研究院|研究所|中心)[^（）]*）$")
MARKUP = re.compile(r"^#{1,6} ")
REFERENCES = re.compile(r"^参\s*考\s*文\s*献\s*[：:]?$")
REFERENCE = re.compile(r"^[［\[]\d+[］\]]")
BYLINE = re.compile(rf"^[{HAN}](?:\s*[{HAN}·]){{1,5}}(?:[ ，、,]+[{HAN}](?:\s*[{HAN}·]){{1,5}}){{0,4}}$")
