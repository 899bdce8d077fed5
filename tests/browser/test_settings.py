"""The panel of settings: by mouse, by keyboard and without a script; what is set is there at the first paint."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing import WIDTHS, Visit, box
from page_kinds import settle

pytestmark = pytest.mark.browser

TEXT = "zh/texts/reader/higher-education-contribution/"
PARAGRAPH = "article div.pair > [lang=zh-Hans] > p"
# What the root element says when the body begins: long before the first paint.
EARLY = """new MutationObserver((_, observer) => {
  if (!document.body) return;
  window.early = {...document.documentElement.dataset};
  observer.disconnect();
}).observe(document, {childList: true, subtree: true});"""


def look(page: Page) -> dict[str, str]:
    """How the first paragraph looks, and its ground."""
    found: dict[str, str] = page.locator(PARAGRAPH).first.evaluate("""(one) => {
        const {fontSize, lineHeight, fontFamily} = getComputedStyle(one);
        const ground = getComputedStyle(document.body).backgroundColor;
        return {size: fontSize, leading: lineHeight, face: fontFamily, theme: ground, width: one.clientWidth}; }""")
    return found


CHOICES = {"theme": "paper", "size": "largest", "width": "narrow", "leading": "open", "face": "sans"}


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
def test_each_setting_changes_the_page(visit: Visit, scripts: bool) -> None:
    page = visit(TEXT, java_script_enabled=scripts)
    page.locator(".settings-button").click()
    for setting, value in CHOICES.items():
        before = look(page)
        page.locator(f"label[for={setting}-{value}]").click()
        settle(page)
        assert look(page)[setting] != before[setting], setting


def test_what_is_set_is_kept_and_there_at_once_until_it_is_taken_back(visit: Visit) -> None:
    page = visit(TEXT)
    at_first = look(page)
    page.locator(".settings-button").click()
    for setting, value in CHOICES.items():
        page.locator(f"label[for={setting}-{value}]").click()
    settle(page)
    chosen = look(page)
    page.add_init_script(EARLY)
    other = page.context.new_page()
    other.goto(page.url)
    page.locator("label[for=theme-dark]").click()
    expect(other.locator("html")).to_have_attribute("data-theme", "dark")
    page.locator("label[for=theme-paper]").click()
    page.reload()
    assert page.evaluate("window.early") | CHOICES == page.evaluate("window.early")
    assert look(page) == chosen
    page.locator(".settings-button").click()
    expect(page.locator("#theme-paper")).to_be_checked()
    page.locator(".settings [type=reset]").click()
    settle(page)
    assert look(page) == at_first
    page.reload()
    assert look(page) == at_first


@pytest.mark.parametrize("width", WIDTHS)
def test_the_panel_is_opened_and_closed_by_keys_and_keeps_the_focus(visit: Visit, width: int) -> None:
    page = visit(TEXT, width)
    button, panel = page.locator(".settings-button"), page.get_by_role("dialog", name="阅读设置")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(page.locator("#theme-auto")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    stands = box(panel)
    assert stands["x"] >= 0 and stands["x"] + stands["width"] <= width
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


# The colors that a browser may take for its own bars: the first whose condition holds is the one it takes.
BARS = """[...document.querySelectorAll("meta[name=theme-color]")]
    .find(({media}) => matchMedia(media || "all").matches).content"""
GROUND = "getComputedStyle(document.body).backgroundColor"


def test_the_bars_of_the_browser_follow_the_theme_that_is_chosen(visit: Visit) -> None:
    page = visit(TEXT, color_scheme="dark")
    by_system = page.evaluate(BARS)
    page.locator(".settings-button").click()
    for theme in ("paper", "light", "dark"):
        page.locator(f"label[for=theme-{theme}]").click()
        page.wait_for_function(f"() => {BARS} === {GROUND}")
    page.locator("label[for=theme-paper]").click()
    page.goto(page.url.replace(TEXT, "zh/"))
    assert page.evaluate(BARS) == page.evaluate(GROUND), "it is there on the next page"
    page.locator(".settings-button").click()
    page.locator("label[for=theme-auto]").click()
    page.wait_for_function(f"(before) => {BARS} === before", arg=by_system)
