"""Traditional characters fold to the simplified ones that opencc itself, an independent witness, makes of them."""

from __future__ import annotations

import re

import opencc

from edition.commands.site import Site
from edition.search.content import Content
from edition.search.traditional import (
    OLD_FORMS,
    folding_pairs,
    folding_pairs_that_can_wait,
    in_simplified,
    is_simplified,
    opencc_table,
    simplified_by_traditional,
)

# What opencc leaves as it is when it simplifies a text: characters that it knows from its other tables.
FROM_SIMPLIFIED_TO_TRADITIONAL = {"伕": "夫", "牠": "它", "暱": "昵", "緪": "縆", "揹": "背"}
OF_HONG_KONG = {"衞": "卫", "敍": "叙", "枱": "台", "粧": "妆", "糭": "粽", "潀": "潨"}
OF_TAIWAN = {"簷": "檐", "痺": "痹", "著": "着", "睪": "睾"}
# 抬 is simplified itself.
LACKING = {"擡": "抬"}
HAN = [chr(code) for code in (*range(0x3400, 0xA000), *range(0xF900, 0xFB00), *range(0x20000, 0x31350))]


def pairs(text: str) -> dict[str, str]:
    """Each traditional character with the simplified one behind it."""
    assert len(text) == 2 * len(set(text[::2]))
    return dict(zip(text[::2], text[1::2], strict=True))


def test_every_character_folds_as_opencc_simplifies_it() -> None:
    simplified = opencc.OpenCC("t2s").convert("\n".join(HAN)).split("\n")
    by_opencc = {old: new for old, new in zip(HAN, simplified, strict=True) if old != new}
    assert len(by_opencc) > 4000
    others = FROM_SIMPLIFIED_TO_TRADITIONAL | OF_HONG_KONG | OF_TAIWAN | LACKING
    assert not by_opencc.keys() & others.keys()
    table = simplified_by_traditional()
    assert {old: new for old, new in table.items() if old in by_opencc.keys() | others.keys()} == by_opencc | others


def test_old_forms_and_those_of_japan_fold_too() -> None:
    table = simplified_by_traditional()
    assert [table[variant] for variant in "靑髙鬭経済発⻓⻆⺠⻛"] == list("青高斗经济发长角民风")
    # What mainland China writes means itself, whatever Japan writes it for.
    assert not table.keys() & set("予余芸弁浜欠糸缶台里")
    assert len(OLD_FORMS) == 2 * len(set(OLD_FORMS[::2]))
    assert not [old for old in OLD_FORMS[::2] if is_simplified(old) or old in opencc_table("TSCharacters")]


def test_the_table_is_sorted_by_what_characters_fold_to() -> None:
    table = list(simplified_by_traditional().items())
    assert table == sorted(table, key=lambda pair: (pair[1], pair[0]))


def test_a_table_of_opencc_lists_the_usual_character_first() -> None:
    assert opencc_table("STCharacters")["发"] == ["發", "髮"]
    assert opencc_table("TWVariants")["檐"] == ["簷"]


def test_a_text_folds_character_by_character() -> None:
    assert in_simplified("質産創經濟，發髮裏裡 GDP\n") == "质产创经济，发发里里 GDP\n"


def test_the_pairs_are_those_of_the_characters_in_the_texts() -> None:
    assert folding_pairs(["发展", "裏", "甲"]) == "發发髮发裏里裡里"
    assert folding_pairs(["発展"]) == "発发發发髮发"


def test_what_is_only_typed_can_wait() -> None:
    assert folding_pairs_that_can_wait(["发展", "裏", "甲"]) == "発发髪发"
    assert folding_pairs_that_can_wait(["発展"]) == "髪发"


def test_nothing_is_needed_for_what_is_one_in_both_scripts() -> None:
    assert folding_pairs(["展"]) == folding_pairs([]) == ""


def test_whatever_is_typed_for_a_character_of_the_site_folds_to_it(site: Site, content: Content) -> None:
    counts = content.chinese_word_counts()
    table = pairs(folding_pairs(counts))
    known = set(re.findall(r"[\u3400-\u9fff]", "".join(counts)))
    assert {table.get(character, character) for character in known} >= set(table.values())
    to_traditional = opencc.OpenCC("s2t")
    for character in sorted(known):
        assert character in table or table.get(to_traditional.convert(character), character) == character, character
    assert [t.hant for t in site.edition.terms.values() if in_simplified(t.hant) != t.zh] == []
