"""The interface's words: each in both languages, and what templates are given of them."""

from __future__ import annotations

from jinja2 import Environment

from edition.base.interface import WORDS, set_up_theme_templates, word, words_under


def test_every_word_is_there_in_both_languages() -> None:
    for name, (zh, en) in WORDS.items():
        assert (word(name, "zh"), word(name, "en")) == (zh, en)
        assert zh and en, name
        assert zh.count("{") == en.split("|")[0].count("{"), name


def test_templates_get_the_words_and_json_in_plain_characters() -> None:
    env = Environment(autoescape=True)
    set_up_theme_templates(env, "zh")
    template = env.from_string("{{ words('search-')['name'] }} {{ {'b': '甲', 'a': 1} | tojson }}")
    assert template.render() == '检索 {"a": 1, "b": "甲"}'
    set_up_theme_templates(env, "en")
    assert env.from_string("{{ words('search-')['name'] }}").render() == "Search"
    assert words_under("box-", "zh")["term"] == "术语"
