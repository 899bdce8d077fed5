"""Cards of words: by mouse, by tap, by keys, in all views, from a disk; only where the reader has asked for them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from axe import violations
from browsing import Visit, box
from corpus import ROOT

pytestmark = pytest.mark.browser

TEXT = "zh/texts/reader/jiangsu-delegation/"
# The place of some words in the Chinese of a block, in the window.
PLACE = """([id, words]) => {
  const half = document.querySelector(`#${id} [lang|=zh]`);
  const walker = document.createTreeWalker(half, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    walker.currentNode.parentElement.scrollIntoView({block: "center"});
    const {left, top, width, height} = range.getBoundingClientRect();
    return [left + width * 0.75, top + height / 2];
  }
}"""


def place(page: Page, block: str, words: str) -> tuple[float, float]:
    x, y = page.evaluate(PLACE, [block, words])
    return x, y


def ask_for_cards(page: Page) -> Locator:
    """Sets the cards on in the panel; returns where the card will be."""
    page.locator(".settings-button").click()
    with page.expect_response("**/learner.js"):
        page.locator("label[for=words-on]").click()
    page.keyboard.press("Escape")
    return page.locator("#word-card")


def point(page: Page, block: str, words: str) -> None:
    x, y = place(page, block, words)
    page.mouse.move(x - 2, y)
    page.mouse.move(x, y)


def test_words_are_explained_where_the_reader_asks_for_it(visit: Visit) -> None:
    page = visit(TEXT)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    point(page, "p2", "发展")
    page.wait_for_timeout(400)
    assert not any("learner" in url for url in requests)
    card = ask_for_cards(page)
    point(page, "p2", "发展")
    expect(card).to_be_visible()
    expect(card.locator("strong")).to_have_text("发展")
    expect(card.locator("[lang=zh-Hant]")).to_have_text("發展")
    expect(card.locator(".pinyin").first).to_have_text("fāzhǎn")
    expect(card.locator(".senses")).to_contain_text("develop")
    expect(card.locator("[lang=en].sentence")).not_to_be_empty()
    expect(page.locator("[role=status].word-status")).to_contain_text("发展 fāzhǎn")
    card.locator(".more summary").click()
    expect(card.locator("dt").first).to_have_text("发展")
    assert not violations(page)
    page.locator(".settings-button").click()
    page.locator("label[for=pinyin-all]").click()
    expect(page.locator("h1 rt").first).to_be_attached()
    page.keyboard.press("Escape")
    point(page, "p2", "发展")
    card.locator(".save").click()
    expect(card.locator(".save")).to_have_attribute("aria-pressed", "true")
    page.mouse.move(5, 5)
    expect(card).to_be_hidden()
    # Each file once, the second dictionary and the pinyin when they were asked for.
    assert sum("/learner/" in url for url in requests) == 5
    page.locator(".settings-button").click()
    page.locator("#settings a").click()
    expect(page.locator("#saved-words li strong")).to_have_text("发展")
    expect(page.locator("#saved-words blockquote [lang=en]")).not_to_be_empty()
    # The title as it is read, without the pinyin over it.
    expect(page.locator("#saved-words .source")).to_have_text(re.compile("^[^a-zāáǎàūúǔùīíǐì]+$"))
    assert not violations(page)
    with page.expect_download() as file:
        page.locator(".saved-actions button").first.click()
    lines = file.value.path().read_text(encoding="utf-8").splitlines()
    assert lines[0] == "#separator:Comma" and lines[4].startswith('"发展","發展","fāzhǎn","')
    page.locator("#saved-words li button").click()
    expect(page.locator("#saved-words li")).to_have_count(0)
    expect(page.get_by_role("status").get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")  # brings it back
    # The sentence is Chinese: whoever last read the English alone sees it none the less.
    page.evaluate("localStorage.setItem('xinzhi.view', 'en')")
    page.locator("#saved-words li a").click()
    expect(page).to_have_url(re.compile(r"/zh/texts/reader/jiangsu-delegation/#p2$"))
    expect(page.locator("#p2 > [lang=zh-Hans]")).to_be_in_viewport()


def test_keys_go_from_word_to_word(visit: Visit) -> None:
    page = visit(TEXT + "?view=parallel")
    card = ask_for_cards(page)
    word = card.locator("strong")
    page.locator("#p2 > .number").focus()
    page.keyboard.press("ArrowRight")
    expect(card).to_be_visible()
    words = [word.text_content()]
    for _ in range(3):
        page.keyboard.press("ArrowRight")
        expect(word).not_to_have_text(words[-1] or "")
        words.append(word.text_content())
    chinese = page.locator("#p2 [lang|=zh]").inner_text()
    assert "".join(filter(None, words)) in "".join(one for one in chinese if "\u4e00" <= one <= "\u9fff")
    page.keyboard.press("ArrowLeft")
    expect(word).to_have_text(words[2] or "")
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.activeElement.closest('.pair').id == 'p3'")
    page.keyboard.press("ArrowUp")
    expect(word).to_have_text(words[0] or "")
    page.keyboard.press("Enter")
    expect(card.locator(".save")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.locator("#p2 > .number")).to_be_focused()


def test_a_tap_opens_a_sheet_that_leaves_the_word_in_sight(visit: Visit) -> None:
    page = visit(TEXT + "?view=reveal", 390, has_touch=True, is_mobile=True)
    card = ask_for_cards(page)
    x, y = place(page, "p2", "发展")
    page.touchscreen.tap(x, y)
    expect(card).to_be_visible()
    sheet = box(card)
    assert sheet["x"] == 0 and sheet["width"] == 390 and round(sheet["y"] + sheet["height"]) == 844
    bottom = page.evaluate("[...CSS.highlights.get('word')][0].getBoundingClientRect().bottom")
    assert bottom < sheet["y"]
    expect(page.locator("#p2 [lang=en]")).to_be_hidden()  # the tap shows the word, and not the sentence
    expect(card.locator("details.sentence p")).to_be_hidden()  # nor does the card, before it is asked


def test_cards_open_at_once_and_from_a_disk(chromium: Browser) -> None:
    context = chromium.new_context()
    context.add_init_script("localStorage.setItem('xinzhi.words', 'on')")
    page = context.new_page()
    page.goto((Path(ROOT) / f"site/{TEXT}index.html").as_uri())
    page.locator("#p2 > .number").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#word-card")).to_be_visible()
    waited = page.evaluate("""() => new Promise((resolve) => {
      const before = document.querySelector("#word-card strong").textContent;
      const began = performance.now();
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now() - began);
      }).observe(document.querySelector("#word-card"), {childList: true});
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true}));
    })""")
    print("ms to a card:", waited)
    context.close()
