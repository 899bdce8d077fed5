"""Citations of texts of each kind, against strings written by hand from the rules of the styles."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest

from corpus import ROOT
from edition.model.citations.citable import Citable
from edition.model.citations.citations import citations
from edition.model.citations.origins import Origin, Printing, Words, origin
from edition.model.edition import Edition
from edition.model.outputs.imprint import Imprint

URL = "https://x.org/zh/#p7"
SITE = "Xinzhi Reader, edition of November 26, 2026 (1a2b3c4), par. 7. https://x.org/zh/#p7."
SITE_MLA = "Xinzhi Reader, ed. of 26 Nov. 2026 (1a2b3c4), par. 7, https://x.org/zh/#p7."
HERE = "[2026-12-01]. https://x.org/zh/#p7. "
EDITION = "电子版: 新质读本, 2026-11-26版, 1a2b3c4, 第7段."
NQPF = "New quality productive forces"
SERIAL = "理论学习参考 [Theoretical Study Reference]"
WHOLE = "理论学习参考：“学习习近平总书记关于新质生产力的重要论述”专刊（一）"
WHOLE_EN = (
    "Theoretical Study Reference: Special Issue on Studying General Secretary Xi Jinping’s Important Statements on "
    "New Quality Productive Forces (I)"
)
COMPILER = "the Publicity Department of the Party Committee, Nanjing University of Aeronautics and Astronautics"
EXPECTED = {
    "hong/cultivation-and-development": (
        f"洪银兴. 新质生产力及其培育和发展[J/OL]. [刊名不详], [出版年不详]{HERE}{EDITION}",
        f"Hong Yinxing. “新质生产力及其培育和发展” [T]. [Journal unknown], n.d. {SITE}",
        f"Hong Yinxing. “新质生产力及其培育和发展” [T]. Journal unknown, n.d. {SITE_MLA}",
    ),
    "shi-xu/significance-and-path": (
        f"石建勋, 徐玲. 加快形成新质生产力的重大战略意义及实现路径研究[J/OL]. [刊名不详], 2024(1){HERE}{EDITION}",
        "Shi Jianxun and Xu Ling. “加快形成新质生产力的重大战略意义及实现路径研究” [T]. "
        f"[Journal unknown], no. 1 (2024). {SITE}",
        "Shi Jianxun and Xu Ling. “加快形成新质生产力的重大战略意义及实现路径研究” [T]. "
        f"Journal unknown, no. 1, 2024. {SITE_MLA}",
    ),
    "round-table/unleashing-new-growth-drivers": (
        f"刘迪, 张占斌, 殷德生, 等. 新质生产力释放高质量发展新动能[N/OL]. [报名不详], [出版日期不详]{HERE}{EDITION}",
        "Liu Di, Zhang Zhanbin, Yin Desheng, and Liu Zhiyang. “新质生产力释放高质量发展新动能” [T]. "
        f"[Newspaper unknown], [date unknown]. {SITE}",
        f"Liu Di, et al. “新质生产力释放高质量发展新动能” [T]. Newspaper unknown, n.d. {SITE_MLA}",
    ),
    "booklet/forging-competitiveness": (
        "佚名. 发展新质生产力锻造竞争力[M/OL]//佚名. 新质生产力评论三篇. "
        f"[出版地不详]: [出版者不详], [出版年不详]{HERE}{EDITION}",
        "“发展新质生产力锻造竞争力” [T]. In 新质生产力评论三篇 [Three Commentaries on New Quality Productive Forces]. "
        f"[Place, publisher and date unknown]. {SITE}",
        "“发展新质生产力锻造竞争力” [T]. 新质生产力评论三篇 [Three Commentaries on New Quality Productive Forces], "
        f"n.d. {SITE_MLA}",
    ),
    "reader/features-and-priorities": (
        f"佚名. 新质生产力的内涵特征和发展重点[N/OL]. 人民日报, 2024-03-01{HERE}"
        f"转载于: 理论学习参考, 2024(2): 33-37. {EDITION}",
        "“新质生产力的内涵特征和发展重点” [T]. 人民日报 [People’s Daily], March 1, 2024. "
        f"Reprinted in {SERIAL}, no. 2 (2024): 33–37. {SITE}",
        "“新质生产力的内涵特征和发展重点” [T]. 人民日报 [People’s Daily], 1 Mar. 2024. "
        f"Reprinted in {SERIAL}, no. 2, 2024, pp. 33–37. {SITE_MLA}",
    ),
    "reader/where-universities-act": (
        f"佚名. 服务发展新质生产力，高校要找准“发力点”[J/OL]. 中国高等教育, 2024-03-10{HERE}"
        f"转载于: 理论学习参考, 2024(2): 88. {EDITION}",
        "“服务发展新质生产力，高校要找准‘发力点’” [T]. 中国高等教育 [China Higher Education], March 10, 2024. "
        f"Reprinted in {SERIAL}, no. 2 (2024): 88. {SITE}",
        "“服务发展新质生产力，高校要找准‘发力点’” [T]. 中国高等教育 [China Higher Education], 10 Mar. 2024. "
        f"Reprinted in {SERIAL}, no. 2, 2024, p. 88. {SITE_MLA}",
    ),
    "reader/jiangsu-delegation": (
        "佚名. 习近平在参加江苏代表团审议时强调 因地制宜发展新质生产力[G/OL]//南京航空航天大学党委宣传部. "
        f"{WHOLE}. 2024(2): 17-18{HERE}{EDITION}",
        f"“习近平在参加江苏代表团审议时强调 因地制宜发展新质生产力” [T]. In {WHOLE} [{WHOLE_EN}], 17–18. "
        f"Compiled by {COMPILER}. No. 2, 2024. {SITE}",
        f"“习近平在参加江苏代表团审议时强调 因地制宜发展新质生产力” [T]. {WHOLE} [{WHOLE_EN}], "
        f"compiled by {COMPILER}, no. 2, 2024, pp. 17–18. {SITE_MLA}",
    ),
}


@cache
def edition() -> Edition:
    return Edition.read(ROOT)


def cited(path: str) -> Citable:
    pair, document = edition().pairs[path], edition().document_of(path)
    source = origin(document, pair.zh.meta, Words(pair.zh.title, "T"))
    place = Words("第7段", "par. 7")
    return Citable(source, Imprint("2026-11-26", "1a2b3c4"), "key-p7", URL, "2026-12-01", place)


@pytest.mark.parametrize("name", EXPECTED)
def test_prose_is_as_the_rules_of_the_styles_have_it(name: str) -> None:
    made = citations(cited(f"docs/texts/{name}.md"))
    assert (made["gbt"], made["chicago"], made["mla"]) == EXPECTED[name]


def test_bibtex_of_a_reprint_and_of_a_part() -> None:
    assert citations(cited("docs/texts/reader/features-and-priorities.md"))["bibtex"] == (
        "@article{key-p7,\n"
        "  title = {{新质生产力的内涵特征和发展重点}},\n"
        "  titleaddon = {{T}},\n"
        "  journal = {人民日报},\n"
        "  year = {2024},\n"
        "  date = {2024-03-01},\n"
        "  url = {https://x.org/zh/#p7},\n"
        "  urldate = {2026-12-01},\n"
        "  langid = {chinese},\n"
        f"  note = {{author unknown; reprinted in {SERIAL}, no. 2, 2024, pp. 33–37; "
        "Xinzhi Reader, edition of 2026-11-26 (1a2b3c4), par. 7}\n}"
    )
    part = citations(cited("docs/texts/reader/jiangsu-delegation.md"))["bibtex"]
    for line in ("@incollection{", "editor = {{南京航空航天大学党委宣传部}}", "pages = {17--18}", "number = {2}"):
        assert line in part
    assert (
        "author = {Shi, Jianxun and Xu, Ling}"
        in citations(cited("docs/texts/shi-xu/significance-and-path.md"))["bibtex"]
    )


def test_csl_json_is_a_list_of_one_item_and_says_nothing_that_nobody_knows() -> None:
    (item,) = json.loads(citations(cited("docs/texts/shi-xu/significance-and-path.md"))["csl"])
    assert item == {
        "id": "key-p7",
        "type": "article-journal",
        "title": "加快形成新质生产力的重大战略意义及实现路径研究",
        "author": [{"literal": "石建勋"}, {"literal": "徐玲"}],
        "issued": {"date-parts": [[2024]]},
        "issue": "1",
        "URL": URL,
        "accessed": {"raw": "2026-12-01"},
        "language": "zh-CN",
        "note": "T; publication unknown; Xinzhi Reader, edition of 2026-11-26 (1a2b3c4), par. 7",
    }


def test_every_text_has_every_citation() -> None:
    for path in edition().pairs:
        made = citations(cited(path))
        assert re.search(r"\[[JNMG]/OL\]", made["gbt"]), path
        assert all(URL in one and "None" not in one and ".." not in one for one in made.values()), path


def test_what_bibtex_takes_for_its_own_is_escaped_and_an_unknown_edition_says_so() -> None:
    title = Words(r"成本_100% & {#1} $x \y~z^", "")
    made = citations(Citable(Origin((), title, Printing("journal")), Imprint(), "k", "u", "d"))
    assert (
        r"title = {{成本\_100\% \& \{\#1\} \$x \textbackslash{}y\textasciitilde{}z\textasciicircum{}}}"
        in made["bibtex"]
    )
    assert made["gbt"].endswith("电子版: 新质读本, 版次不详.")
    assert made["chicago"].endswith("Xinzhi Reader, edition unknown. u.")
