"""The index of an edition is the files that its reader, the engine, expects; nothing of the texts is lost in them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from edition.base.interface import Ui
from edition.commands.site import Site
from edition.model.data.schemas import OVERVIEWS
from edition.model.edition import Edition
from edition.model.outputs.woven import WovenText
from edition.model.texts import texts
from edition.publish.texts import woven_texts
from edition.search.index import as_script, index, short_titles
from edition.search.segmentation import BOUNDARY, segmented
from edition.search.terms import slug_of

UIS: tuple[Ui, Ui] = ("zh", "en")
# What is inside the brackets of a file of the index.
CALL = re.compile(r"xinzhi\((\{.*\})\)\n")


def data(content: str) -> dict[str, Any]:
    """What a file of the index holds, with a bar for each word boundary."""
    call = CALL.fullmatch(content)
    assert call
    found: dict[str, Any] = json.loads(call[1].replace(BOUNDARY, "|"))
    return found


def rows(written: str) -> list[list[str]]:
    """Rows of two strings, as a table of pinyin has them."""
    return [row.split(" ", 1) for row in written.split(", ")]


def run_together(written: str) -> str:
    """The same rows as a table of characters has them."""
    return written.translate({ord(" "): None, ord(","): None})


@pytest.fixture(scope="module")
def built(site: Site) -> dict[Ui, dict[str, str]]:
    """The files for each language of the interface of the real site."""
    return {ui: index(site.edition, site.pages.woven, ui) for ui in UIS}


@pytest.fixture(scope="module")
def zh(built: dict[Ui, dict[str, str]]) -> dict[str, Any]:
    return data(built["zh"]["zh.js"])


@pytest.fixture(scope="module")
def en(built: dict[Ui, dict[str, str]]) -> dict[str, Any]:
    return data(built["zh"]["en.js"])


def test_a_file_is_a_call_that_a_script_makes() -> None:
    assert (
        as_script({"lang": "zh", "texts": [("甲", "<b>“乙”")]}) == 'xinzhi({"lang":"zh","texts":[["甲","<b>“乙”"]]})\n'
    )


def test_the_english_file(tiny: Edition, tiny_woven: Mapping[str, WovenText]) -> None:
    files = index(tiny, tiny_woven, "zh")
    assert list(files) == ["en.js", "rest.js", "zh.js"]
    assert files["en.js"] == (
        'xinzhi({"lang":"en",'
        '"groups":{"hong":"Papers on Banks","anon":"Notices"},'
        '"terms":[["","AI model"],["","choke point"],["","new quality productive forces"],'
        '["software","computer software"]],'
        '"texts":[["texts/hong/banks/","hong","","title by p1 p2 a1 n1 t1","tbhpann"],'
        '["texts/anon/notice/","anon","通知","",""]],'
        '"blocks":[["Banks and New Quality Productive Forces","HONG Yinxing","1. Choke Points",'
        '"To develop new quality productive forces, banks in Chongqing matter.","Abstract: banks at 3%.",'
        '"See Banks.","Chongqing is a city."],[]]})\n'
    )


def test_the_chinese_file(tiny: Edition, tiny_woven: Mapping[str, WovenText]) -> None:
    file = data(index(tiny, tiny_woven, "en")["zh.js"])
    assert list(file)[-4:] == ["groups", "terms", "texts", "blocks"], "gzip finds names only in texts that follow soon"
    assert file == {
        "lang": "zh",
        "groups": {"hong": "洪文", "anon": "通知"},
        "terms": [
            ["ai-model", "AI模型"],
            ["choke-point", "卡点"],
            ["new-quality-productive-forces", "新质生产力"],
            ["software", "软件", "軟體"],
        ],
        "simplified": (
            "與与為为爲为於于產产産产體体關关興兴發发髮发圖图處处佈布慶庆時时朮术術术機机構构點点礙碍綫线線线編编錶表"
            "見见語语請请讀读質质軟软載载進进銀银長长間间頁页"
        ),
        "readings": run_together(
            "ai 碍, ben 本, bian 编, biao 表, bu 布, chan 产, cheng 程, chong 重, chu 处, da 大, de 的, "
            "deng 等, di 地, dian 点, "
            "du 度读, duan 段, er 而, fa 发, fen 分, gou 构, guan 关, hang 行, hong 洪, ji 机集, "
            "jian 件建见间, jin 进, kan 看, "
            "li 力, luo 落, ming 名, mo 模, qia 卡, qing 庆请, qiu 求, ren 人, ruan 軟软, sheng 生, shi 时是, "
            "shou 首, shu 术, "
            "ti 體, tong 通, tu 图, wei 为, wen 文, xia 下, xian 先线, xin 新, xing 兴型, xu 序, yao 要, ye 页, yi 一, "
            "yin 引银, yong 用, "
            "yu 与于语, zai 载, zhan 展站, zhang 长, zhe 者, zhi 之知质, zu 阻"
        ),
        "polyphones": rows("重要 zhong yao"),
        "seconds": run_together(
            "chang 长, dai 大, de 地, di 的, dou 读, duo 度, heng 行, ka 卡, la 落, lao 落, mou 件, mu 模, "
            "neng 而, tai 大, "
            "ti 是, tong 重, wei 机于, xian 见, xing 行, xu 于, zhai 度, zhong 重, zhu 术之阻"
        ),
        "texts": [
            ["texts/hong/banks/", "hong", "", "title by p1 p2 p3 n1", "tbhpln"],
            ["texts/anon/notice/", "anon", "通知", "by title p1", "btp"],
        ],
        "blocks": [
            [
                "银行|与|新质生产力",
                "洪|银|兴",
                "一、卡点",
                "发展|新质生产力，重庆|银行|重要。",
                "行长|用|軟體",
                "见《银行》。",
            ],
            ["编者", "通知", "请|看。"],
        ],
    }


@pytest.mark.parametrize(
    ("ui", "pages"),
    [
        (
            "zh",
            [
                ["", "首页", "zh", [["", "h", "首页"], ["", "p", "见|术语表。"]]],
                [
                    "about/",
                    "关于本站",
                    "zh",
                    [
                        ["", "h", "关于|本站"],
                        ["", "p", "为|读者|而|建。"],
                        ["p2", "h", "引用"],
                        ["p2", "p", "请|引用|段落。"],
                    ],
                ],
                [
                    "texts/hong/",
                    "银行文集",
                    "zh",
                    [["", "h", "银行|文集"], ["", "p", "洪|银|兴、重庆"], ["", "p", "银行"], ["", "p", "求|是、2024"]],
                ],
                ["texts/anon/", "通知", "zh", [["", "h", "通知"]]],
                ["texts/", "文本", "zh", [["", "h", "文本"]]],
                ["glossary/", "术语", "zh", [["", "h", "术语"]]],
                ["status/", "进度", "zh", [["", "h", "进度"]]],
                ["downloads/", "下载", "zh", [["", "h", "下载"]]],
                ["glossary/map/", "术语分布图", "zh", [["", "h", "术语|分布图"]]],
                ["glossary/timeline/", "时间线", "zh", [["", "h", "时间|线"]]],
                ["glossary/names/", "人名、地名、机构名等", "zh", [["", "h", "人|名、地名、机构|名|等"]]],
            ],
        ),
        (
            "en",
            [
                ["", "Home", "en", [["", "h", "Home"], ["", "p", "See the glossary."]]],
                [
                    "texts/hong/",
                    "Papers on Banks",
                    "en",
                    [["", "h", "Papers on Banks"], ["", "p", "Hong Yinxing, Chong Qing"], ["", "p", "Qiushi, 2024"]],
                ],
                ["texts/anon/", "Notices", "en", [["", "h", "Notices"]]],
                ["texts/", "Texts", "en", [["", "h", "Texts"]]],
                ["glossary/", "Glossary", "en", [["", "h", "Glossary"]]],
                ["status/", "Status", "en", [["", "h", "Status"]]],
                ["downloads/", "Downloads", "en", [["", "h", "Downloads"]]],
                ["glossary/map/", "Map of the terms", "en", [["", "h", "Map of the terms"]]],
                ["glossary/timeline/", "Timeline", "en", [["", "h", "Timeline"]]],
                ["glossary/names/", "Names", "en", [["", "h", "Names"]]],
            ],
        ),
    ],
)
def test_the_file_of_what_can_wait(
    tiny: Edition, tiny_woven: Mapping[str, WovenText], ui: Ui, pages: list[list[Any]]
) -> None:
    assert data(index(tiny, tiny_woven, ui)["rest.js"]) == {
        "lang": "",
        "pages": pages,
        "definitions": [
            ["ai-model", "大|模型。", "A large model."],
            ["choke-point", "阻碍|发展|之|处。", "What holds development up."],
            ["new-quality-productive-forces", "先进|的|生产力。", "Advanced productive forces."],
            ["software", "程序。", "Programs."],
        ],
        "forms": [
            ["ai-model", "model of AI"],
            ["choke-point", "bottleneck"],
            ["new-quality-productive-forces", "new productive forces", "new productivity", "NQP"],
        ],
        "simplified": "関关発发髪发図图処处⻅见読读⻑长⻓长⻚页",
    }


def test_a_document_without_a_short_title_has_its_title(tiny: Edition) -> None:
    (hong, anon), meta = tiny.documents, {"title": {"zh": "全名", "en": "Full"}}
    documents = (
        replace(hong, meta=meta | {"short": None}),
        replace(anon, meta=meta | {"short": {"zh": "短", "en": "S"}}),
    )
    edition = replace(tiny, documents=documents)
    assert short_titles(edition, "zh") == {"hong": "全名", "anon": "短"}
    assert short_titles(edition, "en") == {"hong": "Full", "anon": "S"}


def test_the_site_lists_the_same_texts_and_terms_in_both_languages(
    site: Site, built: dict[Ui, dict[str, str]], zh: dict[str, Any], en: dict[str, Any]
) -> None:
    urls = [path.removeprefix("docs/").removesuffix("md")[:-1] + "/" for path in site.edition.pairs]
    assert [text[0] for text in zh["texts"]] == [text[0] for text in en["texts"]] == urls
    assert [text[1] for text in zh["texts"]] == [text[1] for text in en["texts"]] == [u.split("/")[1] for u in urls]
    slugs = sorted(site.edition.terms)
    assert [row[0] for row in zh["terms"]] == [row[0] or slug_of(row[1]) for row in en["terms"]] == slugs
    assert sum(not row[0] for row in en["terms"]) > 400
    assert [row[0] for row in data(built["zh"]["rest.js"])["definitions"]] == slugs
    assert list(zh["groups"]) == list(en["groups"]) == [document.group for document in site.edition.documents]
    langs = {name: data(content)["lang"] for name, content in built["zh"].items()}
    assert langs == {"zh.js": "zh", "en.js": "en", "rest.js": ""}
    assert BOUNDARY not in built["zh"]["en.js"]


@pytest.mark.parametrize("lang", UIS)
def test_no_block_of_the_site_is_lost(site: Site, zh: dict[str, Any], en: dict[str, Any], lang: Ui) -> None:
    """Read from the Markdown, of which the index knows only what was woven of it."""
    own = zh if lang == "zh" else en
    for (path, pair), row, marked in zip(site.edition.pairs.items(), own["texts"], own["blocks"], strict=True):
        (_, _, title, ids, kinds), blocks = row, [block.replace("|", "") for block in marked]
        text = pair.zh if lang == "zh" else pair.en
        assert text is not None
        assert (title or blocks[0]) == text.title
        expected = {b.id: texts.plain(b.text) for b in text.blocks if b.text and not b.published}
        if lang == "en":
            expected |= {b.id: texts.plain(b.text) for b in pair.zh.blocks if b.published}
        found = dict(zip(ids.split(" "), blocks, strict=True))
        assert found == expected, path
        assert len(kinds) == len(blocks) == len(expected)
        kind_of = dict(zip(ids.split(" "), kinds, strict=True))
        assert {kind_of.get("title"), kind_of.get("by", "b")} == {"t", "b"}
        assert {kind for ident, kind in kind_of.items() if re.match(r"p\d", ident)} <= set("hpl")
        assert {kind for ident, kind in kind_of.items() if re.match(r"a\d", ident)} <= {"a"}
        assert [kind == "n" for kind in kinds] == sorted(kind == "n" for kind in kinds)
        order = [aligned.zh.id for aligned in pair.aligned() if aligned.zh.id in found]
        assert ids.split(" ")[: len(order)] == order


def test_the_texts_are_the_same_in_both_interfaces_and_each_time(site: Site, built: dict[Ui, dict[str, str]]) -> None:
    assert {**built["en"], "rest.js": ""} == {**built["zh"], "rest.js": ""}
    segmented.cache_clear()
    assert index(site.edition, site.pages.woven, "zh") == built["zh"]


def test_the_english_form_in_use_comes_first_and_no_form_is_lost(
    site: Site, built: dict[Ui, dict[str, str]], en: dict[str, Any]
) -> None:
    others = {slug: own for slug, *own in data(built["zh"]["rest.js"])["forms"]}
    for slug, *own in en["terms"]:
        slug = slug or slug_of(own[0])
        term = site.edition.terms[slug]
        assert own == [term.preferred]
        assert {*own, *others.get(slug, [])} == {*term.matched, *term.deprecated}
        assert len(others.get(slug, [])) == len(set(others.get(slug, [])))


def test_pages_stand_in_both_languages(site: Site, built: dict[Ui, dict[str, str]]) -> None:
    pages = {
        (url, lang): (title, blocks)
        for ui in UIS
        for url, title, lang, blocks in data(built[ui]["rest.js"])["pages"]
        if lang == ui
    }
    urls = ["", "about/", "about/translation/", *(f"texts/{document.group}/" for document in site.edition.documents)]
    urls += ["texts/", "glossary/", "status/", "downloads/", *(f"glossary/{name}/" for name in OVERVIEWS)]
    urls += [f"glossary/{name.slug}/" for name in site.edition.registers.names if name.has_page]
    assert list(pages) == [(url, lang) for lang in UIS for url in urls]
    assert len(pages) == sum(len(data(built[ui]["rest.js"])["pages"]) for ui in UIS)
    title, blocks = pages["about/", "en"]
    assert title == "About this site"
    assert blocks[0] == ["", "h", title]
    assert ["p8", "h", "Citing"] in blocks
    assert [anchor for anchor, kind, text in blocks if kind == "p" and text.startswith("Every paragraph has")] == ["p8"]
    title, blocks = pages["texts/hong/", "zh"]
    assert [text.replace("|", "") for *_, text in blocks][:2] == [title, "洪银兴"]


def test_the_index_holds_no_more_of_an_excerpt(site: Site, built: dict[Ui, dict[str, str]]) -> None:
    documents = tuple(replace(d, meta=d.meta | {"rights": {"show": "excerpt"}}) for d in site.edition.documents)
    edition = replace(site.edition, documents=documents)
    content = index(edition, woven_texts(edition), "zh")["zh.js"]
    ids = data(content)["texts"][0][3].split(" ")
    assert ids[-1] == next(ident for ident in ids if ident.startswith("p"))
    assert len(content) < len(built["zh"]["zh.js"]) / 3
