"""Every rule of conversion shows by an example in its docstring what it takes, and what it leaves alone."""

from __future__ import annotations

import doctest
import re
from collections.abc import Callable
from typing import Any

import pytest

from edition.convert.evidence.rules import rule_name
from edition.convert.furniture import furniture
from edition.convert.headings import kinds
from edition.convert.paragraphs import paragraphs
from edition.convert.writing import repairs

Rule = Callable[..., Any]
TABLES: dict[str, tuple[Rule, ...]] = {
    "furniture": furniture.RULES,
    "paragraphs": paragraphs.RULES,
    "kinds": tuple(rule.holds for rule in kinds.RULES),
    "chinese": repairs.CHINESE,
    "english": repairs.ENGLISH,
}


@pytest.mark.parametrize("rules", TABLES.values(), ids=TABLES)
def test_no_two_rules_of_a_table_have_one_name(rules: tuple[Rule, ...]) -> None:
    names = [rule_name(rule) for rule in rules]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("table", "rule"),
    [pytest.param(table, rule, id=f"{table}-{rule_name(rule)}") for table, rules in TABLES.items() for rule in rules],
)
def test_a_rule_has_an_example_and_a_counterexample(table: str, rule: Rule) -> None:
    [test] = doctest.DocTestFinder(recurse=False).find(rule)
    assert any(rule.__name__ in example.source for example in test.examples)
    verdicts = {"True", "False", "None"} & set(re.findall(r"\w+", "".join(example.want for example in test.examples)))
    assert table not in ("paragraphs", "kinds") or len(verdicts) == 2 or len(test.examples) == 2
