"""What the tests of search read: a tiny edition made of strings, and the real one, once a run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from corpus import ROOT
from edition.commands.site import Site
from edition.model.edition import Edition
from edition.model.outputs.woven import WovenText
from edition.model.sources.catalogue import Document
from edition.model.terms import glossary
from edition.model.texts import texts
from edition.model.texts.pairing import Pair
from edition.publish.texts import woven_texts
from edition.search.content import Content

DOCUMENTS = (
    Document(
        key="001",
        file="001.txt",
        group="hong",
        slugs=("banks",),
        meta={
            "rights": {"show": "full"},
            "title": {"zh": "银行文集", "en": "Papers on Banks"},
            "short": {"zh": "洪文", "en": ""},
            "authors": [{"zh": "洪银兴", "en": "Hong Yinxing"}, {"zh": "重庆", "en": "Chong Qing"}],
            "affiliation": {"zh": "银行", "en": ""},
            "published": {"in": {"zh": "求是", "en": "Qiushi"}, "date": 2024},
        },
    ),
    Document(
        key="002",
        file="002.txt",
        group="anon",
        slugs=("notice",),
        meta={"title": {"zh": "通知", "en": "Notices"}, "rights": {"show": "full"}},
    ),
)
BANKS_ZH = """---
source: "001"
---

# 银行与**新质**生产力 {: #title }

洪银兴
{: #by }

## 一、卡点 {: #p1 }

发展新质{~~成~>生~~}{>>误<<}产力，重庆银行重要。[^n1]
{: #p2 }

- 行长用軟體
{: #p3 }

Abstract: banks at 3%.
{: #a1 .published lang=en }

[^n1]: 见《银行》。
"""
BANKS_EN = """# Banks and New Quality Productive Forces {: #title }

HONG Yinxing
{: #by }

## 1. Choke Points {: #p1 }

To develop new quality productive forces, banks in Chongqing matter.[^n1][^t1]
{: #p2 }

[^t1]: Chongqing is a city.

[^n1]: See *Banks*.
"""
# It has no English, and its title is not its first block.
NOTICE_ZH = """编者
{: #by }

# 通知 {: #title }

请看。
{: #p1 }
"""
TERM = """---
zh: {zh}
hant: {hant}
pinyin: {pinyin}
en: {{preferred: {preferred}, admitted: {admitted}, deprecated: {deprecated}}}
pos: noun
domain: core
---

{definition_zh}
{{: #zh }}

{definition_en}
{{: #en }}
"""
TERMS = {
    "new-quality-productive-forces": TERM.format(
        zh="新质生产力",
        hant="新質生產力",
        pinyin="xīnzhì shēngchǎnlì",
        preferred="new quality productive forces",
        admitted="[new productive forces]",
        deprecated="[new productivity, NQP]",
        definition_zh="先进的**生产力**。",
        definition_en="*Advanced* productive forces.",
    ),
    "software": TERM.format(
        zh="软件",
        hant="軟體",
        pinyin="ruǎnjiàn",
        preferred="computer software",
        admitted="[]",
        deprecated="[]",
        definition_zh="程序。",
        definition_en="Programs.",
    ),
    "choke-point": TERM.format(
        zh="卡点",
        hant="卡點",
        pinyin="qiǎdiǎn",
        preferred="choke point",
        admitted="[bottleneck]",
        deprecated="[]",
        definition_zh="阻碍发展之处。",
        definition_en="What holds development up.",
    ),
    "ai-model": TERM.format(
        zh="AI模型",
        hant="AI模型",
        pinyin="AI móxíng",
        preferred="AI model",
        admitted="[]",
        deprecated="[model of AI]",
        definition_zh="大模型。",
        definition_en="A large model.",
    ),
}
HOME_ZH = "# 首页 {: #title }\n\n见[术语表](glossary/index.md)。\n{: #p1 }\n"
HOME_EN = "# Home {: #title }\n\nSee the [glossary](glossary/index.md).\n{: #p1 }\n"
ABOUT_ZH = "# 关于本站 {: #title }\n\n为读者而建。\n{: #p1 }\n\n## 引用 {: #p2 }\n\n请引用段落。\n{: #p3 }\n"


def pair(path: str, zh: str, en: str | None = None) -> Pair:
    english = texts.parse(en, path.replace(".md", ".en.md")) if en else None
    return Pair(texts.parse(zh, path), english)


@pytest.fixture(scope="session")
def tiny() -> Edition:
    """An edition of two documents with a text each, four terms, a home page and one about the site."""
    pairs = {
        "docs/texts/hong/banks.md": pair("docs/texts/hong/banks.md", BANKS_ZH, BANKS_EN),
        "docs/texts/anon/notice.md": pair("docs/texts/anon/notice.md", NOTICE_ZH),
    }
    pages = {
        "docs/index.md": pair("docs/index.md", HOME_ZH, HOME_EN),
        "docs/about/index.md": pair("docs/about/index.md", ABOUT_ZH),
    }
    terms = {slug: glossary.parse(source, f"docs/glossary/{slug}.md") for slug, source in TERMS.items()}
    for own in pairs.values():
        assert own.zh.findings == ()
        assert own.en is None or own.en.findings == ()
    return Edition(Path("/none"), DOCUMENTS, pairs, terms, pages)


@pytest.fixture(scope="session")
def tiny_woven(tiny: Edition) -> Mapping[str, WovenText]:
    return woven_texts(tiny)


@pytest.fixture(scope="session")
def site() -> Site:
    """The site of this repository."""
    return Site.open(ROOT, "zh")


@pytest.fixture(scope="session")
def content(site: Site) -> Content:
    """What the index of this repository holds."""
    return Content.of(site.edition, site.pages.woven)
