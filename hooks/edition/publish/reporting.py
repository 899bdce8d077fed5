"""Where readers report what is wrong: the host's form for a new issue, as far as it is known how to fill it in."""

from urllib.parse import urlsplit

# The hosts whose forms are known, by the first word of their names: the path behind the repository's address, and the
# parameters that hold title and text.
FORMS = {
    "github": ("/issues/new", "title", "body"),
    "codeberg": ("/issues/new", "title", "body"),
    "gitea": ("/issues/new", "title", "body"),
    "gitlab": ("/-/issues/new", "issue[title]", "issue[description]"),
}


def issue_form(repository: str) -> dict[str, str] | None:
    """The address of the form for an issue, with the names of its parameters; none where the host is another.

    >>> issue_form("https://github.com/a/b/")
    {'address': 'https://github.com/a/b/issues/new', 'title': 'title', 'body': 'body'}
    >>> issue_form("https://example.org/a/b"), issue_form("")
    (None, None)
    """
    host = urlsplit(repository).hostname or ""
    form = FORMS.get(host.partition(".")[0])
    if not form:
        return None
    path, title, body = form
    return {"address": repository.rstrip("/") + path, "title": title, "body": body}
