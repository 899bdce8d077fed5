"""What a term's whole page is made of."""

from dataclasses import replace

from corpus import ROOT
from edition.commands.site import CONTENT, SLUG, TITLE, Site


def test_a_title_from_a_data_file_is_escaped_in_the_page_around_a_term() -> None:
    site = Site.open(ROOT, "en")
    site.shell = f"<title>{TITLE}</title><link href='{SLUG}/'>{CONTENT}"
    term = replace(next(iter(site.terms.values())), preferred="R&D <b>", zh="研发", slug="r-and-d")
    assert site.in_shell(term, "<h1>x</h1>") == (
        "<title>R&amp;D &lt;b&gt; 研发</title><link href='r-and-d/'><h1>x</h1>"
    )
