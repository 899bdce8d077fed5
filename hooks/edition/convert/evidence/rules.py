"""Rules: how one is named in reports, ledgers and messages."""

from collections.abc import Callable
from functools import cache
from typing import Any


@cache  # each line has one
def rule_name(rule: Callable[..., Any]) -> str:
    """The kebab-case name of a rule: that of its function.

    >>> rule_name(rule_name)
    'rule-name'
    """
    return rule.__name__.replace("_", "-")
