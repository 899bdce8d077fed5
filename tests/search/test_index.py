"""The index holds every block, its routes lead to every shard, and search's scripts become one file each."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import opencc
import pypinyin
import pytest

from corpus import ROOT
from edition.base.findings import EditionError
from edition.base.interface import Ui
from edition.commands.site import Site, excerpt
from edition.model import texts
from edition.model.glossary import Term
from edition.model.rendering import render
from edition.publish import scripts
from edition.publish.weaving import weave
from edition.search import index as indexing
from edition.search import readings, shards
from edition.search.readings import BOUNDARY, WORD, pinyin, segmented

HAN = re.compile(f"[{readings.HAN}]")
NOT_AT_A_WORD = re.compile(rf"(?:^|[\W_]){BOUNDARY}|{BOUNDARY}(?:$|[\W_])")


@cache
def site(ui: Ui = "zh") -> Site:
    return Site.open(ROOT, ui)


def built(site: Site) -> dict[str, str]:
    return indexing.index(site.root, site.documents, site.pairs, site.terms, site.ui)


@cache
def index(ui: Ui = "zh") -> dict[str, str]:
    return built(site(ui))


@cache
def loaded(name: str, ui: Ui = "zh") -> dict[str, Any]:
    return parsed(index(ui)[name])


def parsed(content: str) -> dict[str, Any]:
    """A file of the index; the blocks of each text stand behind it."""

    def joined(data: dict[str, Any]) -> dict[str, Any]:
        if "texts" in data:
            data["texts"] = [[*text, own] for text, own in zip(data["texts"], data.pop("blocks"), strict=True)]
        return data | ({"parts": [joined(part) for part in data["parts"]]} if "parts" in data else {})

    assert content.startswith("xinzhi({")
    assert content.endswith("})\n")
    return joined(json.loads(content[len("xinzhi(") : -2]))


def forms() -> frozenset[str]:
    return frozenset(term.zh for term in site().terms.values())


def chinese() -> list[str]:
    """Every Chinese string of the index."""
    found = [block for text in loaded("zh.js")["texts"] for block in text[5]]
    found += [text for *_, lang, rows in loaded("rest.js")["pages"] if lang == "zh" for *_, text in rows]
    return found + [zh for _, zh, _ in loaded("rest.js")["definitions"]] + sorted(forms())


def default_readings() -> dict[str, str]:
    return {c: syllable for syllable, characters in loaded("zh.js")["readings"] for c in characters}


def term(slug: str, zh: str, hant: str, *english: str, deprecated: tuple[str, ...] = ()) -> Term:
    return Term(
        slug=slug, zh=zh, hant=hant, pinyin="x", preferred=english[0], admitted=english[1:], deprecated=deprecated,
        pos="noun", domain="core", related=(), broader=(), narrower=(), contexts=(), definition_zh="",
        definition_en="", path="",
    )  # fmt: skip


def test_both_languages_list_the_same_texts_and_terms_in_order() -> None:
    zh, en = loaded("zh.js"), loaded("en.js")
    urls = [path.removeprefix("docs/").removesuffix("md")[:-1] + "/" for path in site().pairs]
    assert [text[0] for text in zh["texts"]] == [text[0] for text in en["texts"]] == urls
    assert [text[1] for text in zh["texts"]] == [text[1] for text in en["texts"]] == [u.split("/")[1] for u in urls]
    slugs = sorted(site().terms)
    assert [row[0] for row in zh["terms"]] == [row[0] or indexing.kebab(row[1]) for row in en["terms"]] == slugs
    assert sum(not row[0] for row in en["terms"]) > 400
    assert [row[0] for row in loaded("rest.js")["definitions"]] == slugs
    assert list(zh["groups"]) == list(en["groups"]) == [document.group for document in site().documents]
    assert {name: loaded(name)["lang"] for name in index()} == {"zh.js": "zh", "en.js": "en", "rest.js": ""}


@pytest.mark.parametrize("name", ["zh.js", "en.js"])
def test_no_block_is_lost(name: str) -> None:
    for (path, pair), (_, _, title, ids, kinds, blocks) in zip(
        site().pairs.items(), loaded(name)["texts"], strict=True
    ):
        text = pair.zh if name == "zh.js" else pair.en
        assert text is not None and (title or blocks[0].replace(BOUNDARY, "")) == text.title
        expected = {b.id: texts.plain(b.text) for b in text.blocks if b.text and not b.published}
        if name == "en.js":
            expected |= {b.id: texts.plain(b.text) for b in pair.zh.blocks if b.published}
        found = dict(zip(ids.split(" "), (block.replace(BOUNDARY, "") for block in blocks), strict=True))
        assert found == expected, path
        assert len(kinds) == len(blocks) == len(expected)
        of = dict(zip(ids.split(" "), kinds, strict=True))
        assert {of.get("title"), of.get("by", "b")} == {"t", "b"}
        assert {kind for ident, kind in of.items() if re.match(r"p\d", ident)} <= set("hpl")
        assert {kind for ident, kind in of.items() if re.match(r"a\d", ident)} <= {"a"}
        assert [kind == "n" for kind in kinds] == sorted(kind == "n" for kind in kinds)
        order = [a.zh.id for a in pair.aligned() if a.zh.id in found]
        assert ids.split(" ")[: len(order)] == order


def test_an_untranslated_text_keeps_its_place() -> None:
    pair, document = next(iter(site().pairs.values())), site().documents[0]
    row = indexing.entry(replace(pair, en=None), document, "en")
    assert row[2:] == (pair.zh.title, "", "", [])


def test_boundaries_part_words_and_stand_at_no_punctuation() -> None:
    assert segmented("研究新质生产力，银行 GDP增长5.2%（B类）", frozenset({"新质生产力"})).split(BOUNDARY) == [
        "研究", "新质生产力，银行 GDP", "增长", "5.2%（B", "类）",
    ]  # fmt: skip
    for string in chinese():
        assert not NOT_AT_A_WORD.search(string), string
    assert BOUNDARY not in index()["en.js"]


def test_a_name_with_an_accent_is_one_word() -> None:
    assert segmented("熊彼特café与Gödel", frozenset()).replace(BOUNDARY, "|") == "熊彼特|café|与|Gödel"


def test_a_term_is_one_word() -> None:
    assert [form for form in sorted(forms()) if segmented(form, forms()) != form] == []


def test_the_texts_are_the_same_in_both_interfaces_and_each_time() -> None:
    assert {**index("en"), "rest.js": ""} == {**index(), "rest.js": ""}
    readings.segmented.cache_clear()
    assert built(site()) == index()


def test_every_character_has_a_reading() -> None:
    missing = {c for string in chinese() for c in HAN.findall(string)} - set(default_readings())
    assert missing == set()
    assert all(re.fullmatch("[a-z]+", syllable) for syllable, _ in loaded("zh.js")["readings"])


def test_words_are_read_as_pypinyin_and_the_glossary_read_them() -> None:
    default, polyphones = default_readings(), dict(loaded("zh.js")["polyphones"])

    def read(word: str) -> str:
        return str(polyphones.get(word) or " ".join(default[c] for c in word))

    words = sorted({word for string in chinese() for word in WORD.findall(string)} - forms())
    assert [w for w in words if read(w) != " ".join(pypinyin.lazy_pinyin(w))] == []
    assert {w: read(w) for w in ("行业", "银行", "重要", "重复", "效率", "率先", "长三角")} == {
        "行业": "hang ye", "银行": "yin hang", "重要": "zhong yao", "重复": "chong fu", "效率": "xiao lv",
        "率先": "shuai xian", "长三角": "chang san jiao",
    }  # fmt: skip
    assert "卡" in dict(loaded("zh.js")["seconds"])["ka"]
    needless = [w for w, syllables in polyphones.items() if syllables == " ".join(default[c] for c in w)]
    assert needless == []


def test_the_usual_reading_of_a_character_is_that_of_most_words() -> None:
    syllables, polyphones = readings.tables(Counter({"银行": 3, "行动": 2, "行星": 2}), {"行星": ("hang", "xing")})
    assert ["hang", "行"] in syllables
    assert polyphones == [["行动", "xing dong"]]
    assert readings.tables(Counter({"\U0003134f甲": 1}), {}) == ([["jia", "甲"]], [])
    assert pinyin("\U0003134f甲") == ("", "jia")


def test_spelling_follows_the_glossary_where_it_fits() -> None:
    assert readings.spelled("卡点", "qiadian") == ("qia", "dian")
    assert readings.spelled("西安", "xian") == ("xi", "an")
    assert readings.spelled("绿色", "luse") == ("lv", "se")
    assert readings.spelled("银行", "bank") == ("yin", "hang")


def test_traditional_characters_fold() -> None:
    pairs = loaded("zh.js")["simplified"]
    table = dict(zip(pairs[::2], pairs[1::2], strict=True))
    assert len(table) * 2 == len(pairs)
    assert [table[c] for c in "質產産創經濟發髮裏裡"] == list("质产产创经济发发里里")
    known = {c for string in chinese() for c in HAN.findall(string)}
    assert {table.get(c, c) for c in known} >= set(table.values())
    traditional, back = opencc.OpenCC("s2t"), opencc.OpenCC("t2s")
    for c in sorted(known | set(table)):
        assert table.get(c, c) == back.convert(c) or back.convert(c) == c, c
    for c in sorted(known):
        assert c in table or table.get(traditional.convert(c), c) == c, c
    assert [t.hant for t in site().terms.values() if readings.folded(t.hant) != t.zh] == []


def test_the_english_form_in_use_comes_first_and_no_form_is_lost() -> None:
    rest = {slug: own for slug, *own in loaded("rest.js")["forms"]}
    for slug, *own in loaded("en.js")["terms"]:
        slug = slug or indexing.kebab(own[0])
        known = site().terms[slug]
        assert own == [known.preferred]
        assert {*own, *rest.get(slug, [])} == {*known.english, *known.deprecated}
        assert len(rest.get(slug, [])) == len(set(rest.get(slug, [])))


def test_a_traditional_form_that_does_not_fold_is_a_form_of_its_own() -> None:
    assert indexing.chinese_forms(term("x", "质量", "質量", "quality")) == ["质量"]
    assert indexing.chinese_forms(term("x", "软件", "軟體", "software")) == ["软件", "軟體"]


def test_pages_stand_in_both_languages() -> None:
    pages = {
        (url, lang): (title, rows)
        for ui in indexing.UIS
        for url, title, lang, rows in loaded("rest.js", ui)["pages"]
        if lang == ui
    }
    urls = ["", "about/", "about/translation/", *(f"texts/{document.group}/" for document in site().documents)]
    assert list(pages) == [(url, lang) for lang in ("zh", "en") for url in urls]
    assert len(pages) == sum(len(loaded("rest.js", ui)["pages"]) for ui in indexing.UIS)
    title, rows = pages["about/", "en"]
    assert title == "About this site" and rows[0] == ["", "h", title]
    assert ["p8", "h", "Citing"] in rows
    assert [anchor for anchor, kind, text in rows if kind == "p" and text.startswith("Every paragraph has")] == ["p8"]
    title, rows = pages["texts/hong/", "zh"]
    assert [text.replace(BOUNDARY, "") for *_, text in rows][:2] == [title, "洪银兴"]


def test_pages_hold_prose_without_links(tmp_path: Path) -> None:
    (tmp_path / "docs/about").mkdir(parents=True)
    content = "# 甲 {: #title }\n\n见[术语表](../glossary/index.md)与**乙**。\n{: #p1 }\n"
    (tmp_path / "docs/index.md").write_text(content, encoding="utf-8")
    assert list(indexing.written_pages(tmp_path)) == [("", "甲", "zh", [("", "h", "甲"), ("", "p", "见术语表与乙。")])]


@pytest.mark.parametrize("path", list(site().pairs))
def test_an_excerpt_holds_what_its_page_shows(path: str) -> None:
    pair = site().pairs[path]
    halves = []
    for text in (pair.zh, pair.en):
        assert text is not None
        content = (ROOT / text.path).read_text(encoding="utf-8")
        halves.append(render("\n".join(content.split("\n")[texts.front_matter(content, text.path)[2] :])))
    shown = re.findall(r'<(?:div|h\d|li) id="((?:title|by|[pa]\d+))"', excerpt(weave(pair, halves[0], halves[1], "zh")))
    zh, en = ([block.id for block, _ in indexing.blocks(pair, lang, True)] for lang in indexing.UIS)
    assert sorted({*zh, *en}, key=shown.index) == shown


def test_the_index_holds_no_more_of_an_excerpt() -> None:
    documents = [replace(d, meta=d.meta | {"rights": {"show": "excerpt"}}) for d in site().documents]
    found = built(replace(site(), documents=documents))
    text = json.loads(found["zh.js"][len("xinzhi(") : -2])["texts"][0]
    assert text[3].split(" ")[-1] == next(i for i in text[3].split(" ") if i.startswith("p"))
    assert len(found["zh.js"]) < len(index()["zh.js"]) / 3


def test_a_boundary_in_a_block_is_refused() -> None:
    path, pair = next(iter(site().pairs.items()))
    block = pair.zh.blocks[2]
    blocks = (*pair.zh.blocks[:2], replace(block, text=f"甲{BOUNDARY}乙"))
    changed = replace(site(), pairs=site().pairs | {path: replace(pair, zh=replace(pair.zh, blocks=blocks))})
    with pytest.raises(EditionError) as caught:
        built(changed)
    assert str(caught.value) == (
        f"{path}:{block.line}: character-reserved: the block holds U+007F, which parts words in the search index. "
        "Delete it."
    )


def test_a_long_index_is_cut_at_texts_and_every_shard_is_on_a_route(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "WHOLE", 10)
    monkeypatch.setattr(shards, "ROUTE", 5_000)
    found = {name[:-3]: parsed(content) for name, content in built(site()).items()}
    counts = found["zh"]["routes"]
    assert counts == found["en"]["routes"]
    assert counts["shards"] > 3
    assert counts["files"] > 3
    known = [found[f"route-{n}"]["route"] for n in range(counts["files"])]
    for at, lang in enumerate(("zh", "en")):
        head, whole, rest = found[lang], loaded(f"{lang}.js"), found["words"]["parts"][at]
        found_shards = [found[f"texts-{n}"]["parts"][at]["texts"] for n in range(counts["shards"])]
        assert [text for shard in found_shards for text in shard] == whole["texts"]
        assert [text[:2] for text in rest["texts"]] == [text[:2] for text in whole["texts"]]
        assert all(text[2] and text[3:] == ["", "", []] for text in rest["texts"])
        for n, shard in enumerate(found_shards):
            for key in {key for text in shard for block in text[5] for key in shards.keys(block)}:
                file = (ord(key[0]) * 31 + ord(key[1:2] or "\0")) % counts["files"]
                assert int(known[file][key], 16) >> n & 1, key
        assert {*head} - {"routes"} == {*whole} - {"texts"}
        assert rest["words"] == sorted(set(rest["words"]))
        assert rest["lang"] == lang


def test_the_engine_counts_routes_as_the_generator_does(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The keys that `shards.js` takes from each block of a shard lead it to that shard."""
    monkeypatch.setattr(shards, "WHOLE", 10)
    for name, content in built(site()).items():
        (tmp_path / name.replace(".js", ".json")).write_text(content[len("xinzhi(") : -2], encoding="utf-8")
    program = ROOT / "tests/javascript/routes.mjs"
    done = subprocess.run(["node", program, tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["blocks"] > 1000
    assert report["astray"] == []


def test_every_script_of_search_becomes_a_bundle(tmp_path: Path) -> None:
    found = scripts.bundles(ROOT)
    assert list(found) == ["page.js", "search/start.js", "search/dialog.js", "search/worker.js"]
    assert not any(re.search(r"^(?:import|export)\b", script, re.MULTILINE) for script in found.values())
    with pytest.raises(EditionError) as caught:
        scripts.bundles(tmp_path)
    assert str(caught.value) == "package.json:1: esbuild-missing: esbuild is not installed. Run make setup."


def test_a_script_that_is_broken_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / scripts.SCRIPTS
    (folder / "search").mkdir(parents=True)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    for name in scripts.BUNDLES:
        (folder / f"{name}.js").write_text("export const a = 1;\n", encoding="utf-8")
    (folder / "search/worker.js").write_text('// w\nimport { b } from "./start.js";\nb();\n', encoding="utf-8")
    with pytest.raises(EditionError) as caught:
        scripts.bundles(tmp_path)
    message = str(caught.value)
    assert message.startswith(f"{scripts.SCRIPTS}:1: script-broken: esbuild refuses the scripts:")
    assert 'No matching export in "docs/assets/scripts/search/start.js" for import "b"' in message
    assert "docs/assets/scripts/search/worker.js:2:9" in message
