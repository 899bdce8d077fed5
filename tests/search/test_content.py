"""The content of the index: all Chinese of it counts when words are counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from edition.model.edition import Edition
from edition.model.outputs.woven import WovenText
from edition.search.content import Content
from edition.search.segmentation import BOUNDARY


def test_the_chinese_of_a_tiny_edition(tiny: Edition, tiny_woven: Mapping[str, WovenText]) -> None:
    content = Content.of(tiny, tiny_woven)
    pieces = [piece.replace(BOUNDARY, "|") for piece in content.chinese()]
    assert pieces == [
        *("银行|与|新质生产力", "洪|银|兴", "一、卡点", "发展|新质生产力，重庆|银行|重要。", "行长|用|軟體"),
        *("见《银行》。", "编者", "通知", "请|看。"),
        *("首页", "见|术语表。", "关于|本站", "为|读者|而|建。", "引用", "请|引用|段落。"),
        *("银行|文集", "洪|银|兴、重庆", "银行", "求|是、2024", "通知"),
        *("文本", "术语", "进度", "下载", "术语|分布图", "时间|线", "人|名、地名、机构|名|等"),
        *("大|模型。", "阻碍|发展|之|处。", "先进|的|生产力。", "程序。"),
        *("AI模型", "卡点", "新质生产力", "软件", "軟體"),
    ]
    words = re.findall(r"[\u4e00-\u9fff]+", " ".join(pieces))
    counts = content.chinese_word_counts()
    assert counts == Counter(words)
    assert (counts["银行"], counts["卡点"], counts["模型"], counts["软件"]) == (5, 2, 2, 1)


def test_terms_are_sorted_by_slug(tiny: Edition, tiny_woven: Mapping[str, WovenText]) -> None:
    assert [term.slug for term in Content.of(tiny, tiny_woven).terms] == sorted(tiny.terms)
    assert list(tiny.terms) != sorted(tiny.terms)
