"""HTML is read strictly: nothing is lost, and what does not balance is an error that says where."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.base.markup import Element, MarkupError, Token, elements, tokens

PIECES = st.recursive(
    st.sampled_from(["甲", " ", "a &lt; b", "<br>", "<hr />", "<!-- <p> -->", '<img alt="a > b">']),
    lambda inner: (
        st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["p", "em", "H2"]), inner)
        | st.lists(inner, max_size=3).map("".join)
    ),
    max_leaves=8,
)


@settings(max_examples=100)
@given(PIECES)
def test_tokens_joined_are_the_piece_again_and_balance(piece: str) -> None:
    found = list(tokens(piece))
    assert "".join(token.raw for token in found) == piece
    assert sum(token.opens for token in found) == sum(token.closes for token in found)


def test_each_kind_of_token_is_told_apart() -> None:
    assert list(tokens("<P>甲<br><hr/><!-- x --></P>")) == [
        Token("<P>", "p", opens=True),
        Token("甲"),
        Token("<br>", "br"),
        Token("<hr/>", "hr"),
        Token("<!-- x -->"),
        Token("</P>", "p", closes=True),
    ]
    assert [token.is_text for token in tokens("<P>甲<br><!-- x --></P>")] == [False, True, False, False, False]


def test_attributes_are_unescaped() -> None:
    [opening, _] = tokens('<a href="?a&amp;b" title=\'甲 > 乙\' hidden data-x=""></a>')
    assert opening.attributes() == {"href": "?a&b", "title": "甲 > 乙", "hidden": "", "data-x": ""}


@pytest.mark.parametrize(
    ("piece", "message"),
    [
        ("<p>甲", "<p> is never closed at line 1, column 1: '<p>甲'"),
        ("甲\n<ul>\n<li>乙\n</li>", "<ul> is never closed at line 2, column 1: '<ul>\\n<li>乙\\n</li>'"),
        ("甲</p>", "</p> does not close what is open at line 1, column 2: '</p>'"),
        ("<p>\n<b><i></b></i></p>", "</b> does not close what is open at line 2, column 7: '</b></i></p>'"),
        ("<p></p></p>", "</p> does not close what is open at line 1, column 8: '</p>'"),
        ("<p></br></p>", "</br> does not close what is open at line 1, column 4: '</br></p>'"),
        ("<p>1 < 2</p>", "a < begins no tag at line 1, column 6: '< 2</p>'"),
        ('<p class="x>甲</p>', "a < begins no tag at line 1, column 1: '<p class=\"x>甲</p>'"),
        ("<p>" + "甲" * 50, "<p> is never closed at line 1, column 1: '<p>" + "甲" * 37 + "'"),
    ],
)
def test_what_does_not_balance_is_named_by_place(piece: str, message: str) -> None:
    with pytest.raises(MarkupError) as caught:
        list(tokens(piece))
    assert str(caught.value) == message
    assert isinstance(caught.value, ValueError)


def test_only_the_outermost_elements_are_given() -> None:
    assert list(elements('<!-- x -->\n<div id="p1"><p>甲</p>乙</div>\n<hr class="end">\n<p></p>')) == [
        Element("div", {"id": "p1"}, "<p>甲</p>乙"),
        Element("hr", {"class": "end"}, ""),
        Element("p", {}, ""),
    ]


def test_text_between_elements_is_not_lost_silently() -> None:
    with pytest.raises(MarkupError) as caught:
        list(elements("<p>甲</p>\n<p>乙</p>\n 丙 <p>丁</p>"))
    assert str(caught.value) == "text stands outside any element at line 2, column 9: '\\n 丙 <p>丁</p>'"
    with pytest.raises(MarkupError, match=r"^text stands outside any element at line 1, column 1: '甲'$"):
        list(elements("甲"))
