"""The policy of a page allows the templates' own inline scripts and styles, and nothing else."""

from __future__ import annotations

import base64
import hashlib

from edition.publish.policy import PLACEHOLDER, Policy

EMPTY = f"""<!doctype html>
<html lang="en" class="no-js"><head><meta content="{PLACEHOLDER}"><style>a{{}}</style><script>let a=1</script>
<script src="x.js"></script><script type="application/json">{{}}</script><script defer>let a=1</script></head></html>"""


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_each_inline_script_and_style_of_an_empty_page_is_allowed_once_by_its_hash() -> None:
    policy = (
        f"default-src 'self'; script-src 'self' {digest('let a=1')}; style-src 'self' {digest('a{}')}; "
        "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"
    )
    expected = EMPTY.replace(PLACEHOLDER, policy)
    assert Policy.of(EMPTY).on(EMPTY) == expected


def test_what_a_finished_page_holds_besides_is_not_allowed() -> None:
    finished = EMPTY.replace("</html>", f"<script>stolen()</script><style>p{{}}</style><p>{PLACEHOLDER}</p></html>")
    page = Policy.of(EMPTY).on(finished)
    assert digest("let a=1") in page
    assert digest("stolen()") not in page and digest("p{}") not in page
    assert f"<p>{PLACEHOLDER}</p>" in page, "the head's place is filled, and no other"


def test_a_page_without_inline_scripts_allows_none() -> None:
    page = f'<html lang="zh"><meta content="{PLACEHOLDER}"></html>'
    page = Policy.of(page).on(page)
    assert "script-src 'self'; style-src 'self';" in page
