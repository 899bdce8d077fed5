"""The policy of a page allows its own inline scripts and styles, and nothing else."""

from __future__ import annotations

import base64
import hashlib

from edition.publish.policy import PLACEHOLDER, with_policy

PAGE = f"""<!doctype html>
<html lang="en" class="no-js"><head><meta content="{PLACEHOLDER}"><style>a{{}}</style><script>let a=1</script>
<script src="x.js"></script><script type="application/json">{{}}</script><script defer>let a=1</script></head></html>"""


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_each_inline_script_and_style_is_allowed_once_by_its_hash() -> None:
    policy = (
        f"default-src 'self'; script-src 'self' {digest('let a=1')}; style-src 'self' {digest('a{}')}; "
        "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'"
    )
    expected = PAGE.replace(PLACEHOLDER, policy).replace('<html lang="en"', '<html data-view="en" lang="en"')
    assert with_policy(PAGE, "en") == expected


def test_a_page_without_inline_scripts_allows_none() -> None:
    page = with_policy(f'<html lang="zh"><meta content="{PLACEHOLDER}"></html>', "zh")
    assert page.startswith('<html data-view="zh" lang="zh">')
    assert "script-src 'self'; style-src 'self';" in page
