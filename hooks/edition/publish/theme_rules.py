"""The rules of the theme's style sheets that some page of ours can use.

The theme styles much that this site has not: admonitions, tabs, tags, versions, a blog. What is left out is declared
here by the beginnings of class names, so that a rule which nobody thought of stays.
"""

import re
from collections.abc import Iterator

# Beginnings of the names of classes that no page of this site has; a test looks into the built pages.
UNUSED = (
    *("admonition", "bug", "danger", "example", "failure", "info", "question", "quote", "success", "tip", "warning"),
    *("arithmatex", "critic", "emojione", "gemoji", "giscus", "headerlink", "highlight", "hll", "il", "katex", "key-"),
    *("keys", "linenos", "linenodiv", "mermaid", "tabbed-", "task-list", "twemoji"),
    *("md-annotation", "md-author", "md-banner", "md-button", "md-clipboard", "md-code", "md-consent", "md-draft"),
    *("md-feedback", "md-footer_", "md-footer-", "md-header-", "md-header__ellipsis", "md-header__source"),
    *("md-header__title", "md-header__topic", "md-input", "md-logo", "md-meta", "md-nav", "md-pagination", "md-path"),
    *("md-pin", "md-post", "md-profile", "md-progress", "md-select", "md-sidebar", "md-social", "md-source"),
    *("md-status", "md-tag", "md-tooltip", "md-top", "md-version"),
)
UNUSED_CLASS = re.compile(rf"\.(?:{'|'.join(UNUSED)})[\w-]*")
# Icons and colors of the same, kept as custom properties, and directions of writing that neither language has.
UNUSED_PROPERTY = re.compile(
    r"--md-(?:admonition|annotation|clipboard|code-(?:copy|select|hl)|mermaid|path|post|source|status|tabbed|tag|tasklist"
    r"|typeset-kbd|typeset-table-sort|version|warning)[\w-]*:"
)
# The labels that open and close the theme's parts are buttons here.
UNUSED_ATTRIBUTE = re.compile(r"\[dir=rtl\]|\[for=__\w+\]|\[data-md-color-(?:primary|accent)=(?!custom)[\w-]+\]")
# The theme takes the line away that browsers draw round what has the focus, until a script of its own says by a class
# who goes by keyboard. No page waits for that script.
FOCUS_CLASS = ".focus-visible"
# What may name a class without asking for it.
ALTERNATIVES = re.compile(r":(?:not|is|where|has)\([^()]*(?:\([^()]*\)[^()]*)*\)")
# A string, or one character.
TOKEN = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(.)""", re.DOTALL)


def used_rules(css: str) -> str:
    """A minified style sheet without the rules and custom properties that are declared unused.

    >>> used_rules('.md-tag{top:0}a,.md-tag{top:0}p:not(.md-tag){--md-tag-icon:url("};");top:0}')
    'a{top:0}p:not(.md-tag){top:0}'
    """
    return "".join(kept(prelude, body) for prelude, body in rules(css))


def kept(prelude: str, body: str | None) -> str:
    """A rule with the selectors and declarations that are used; nothing where none is."""
    if body is None:
        return f"{prelude};"
    if prelude.startswith(("@media", "@supports")):
        content = used_rules(body)
    elif prelude.startswith("@"):
        return f"{prelude}{{{body}}}"
    else:
        prelude = ",".join(selector for selector in divided(prelude, ",") if is_used(selector))
        content = ";".join(one for one in divided(body, ";") if not UNUSED_PROPERTY.match(one)) if prelude else ""
    return f"{prelude}{{{content}}}" if content else ""


def is_used(selector: str) -> bool:
    """Whether some page can have what a selector asks for.

    >>> is_used("summary:not(.focus-visible)"), is_used("summary:focus-visible"), is_used("label[for=__search]")
    (False, True, False)
    """
    if FOCUS_CLASS in selector:
        return False
    asked = ALTERNATIVES.sub("", selector)
    return not UNUSED_CLASS.search(asked) and not UNUSED_ATTRIBUTE.search(asked)


def rules(css: str) -> Iterator[tuple[str, str | None]]:
    """The outermost rules of a style sheet: what stands before the braces and in them; None where there are none."""
    depth, prelude, content = 0, "", ""
    for string, character in TOKEN.findall(css):
        depth += (character == "{") - (character == "}")
        if (character, depth) == ("{", 1):
            prelude, content = content, ""
        elif (character, depth) == ("}", 0):
            yield prelude.strip(), content
            content = ""
        elif (character, depth) == (";", 0):
            yield content.strip(), None
            content = ""
        else:
            content += string or character


def divided(text: str, separator: str) -> Iterator[str]:
    """The parts of a text between separators that stand in no string and in no brackets."""
    depth, part = 0, ""
    for string, character in TOKEN.findall(text):
        depth += (character in ("(", "[") and 1) - (character in (")", "]") and 1)
        if character == separator and not depth:
            yield part
            part = ""
        else:
            part += string or character
    if part:
        yield part
