"""What asks a search as a reader would: a server that counts, and the search boxes in Chromium."""

from __future__ import annotations

import gzip
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, Page

# What belongs to a search, by its address: ours; the theme's own; Pagefind's.
PARTS = {
    "ours": re.compile(r"/assets/search/|/search/search_index|/workers/|/lunr/"),
    "material": re.compile(r"/search/search_index|/workers/|/lunr/"),
    "pagefind": re.compile(r"/pagefind/"),
}
# Types into the search box, counts what the theme asks and keeps what the worker answers, whatever stands in its place.
WATCH = """
window.bench = {
  posts: 0,
  answers: 0,
  items: [],
  info: {},
  ready: false,
  asked: 0,
  trip: 0,
  type(value) {
    const input = document.querySelector("[data-md-component=search-query]");
    input.focus();
    input.value = value;
    input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: value.at(-1) }));
    input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true, key: value.at(-1) || "Backspace" }));
  },
};
const Native = window.Worker;
window.Worker = class extends Native {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (data?.type === 1) bench.ready = true;
      if (data?.type !== 3) return;
      bench.trip = performance.now() - bench.asked;
      bench.items = data.data.items;
      bench.info = data.data.info ?? {};
      bench.answers++;
    });
  }
  postMessage(message, ...more) {
    if (message?.type === 2) {
      Object.assign(bench, { asked: performance.now(), items: [], info: {} });
      bench.posts++;
    }
    super.postMessage(message, ...more);
  }
};
"""
# Not Playwright's own waiting, which evaluates strings: the site's policy forbids that.
READY = """async () => {
  while (!bench.ready) await new Promise((done) => setTimeout(done, 20));
}"""
# Asks one query. Our results are read as the theme draws them, a few more whenever the pane comes to its end. Stock
# Material's are hundreds, too many to draw: they are read from the worker's answer, in the order in which the theme
# draws them, a page before its sections.
ASK = """async ({ query, ours }) => {
  const pane = document.querySelector(".md-search__scrollwrap");
  const list = document.querySelector(".md-search-result__list");
  const until = async (test, next = (done) => setTimeout(done, 2)) => {
    for (const began = performance.now(); !test(); await new Promise(next))
      if (performance.now() - began > 8000) return false;
    return true;
  };
  // The theme does not ask the same twice in a row.
  bench.type("");
  const before = bench.posts;
  bench.type(query);
  const answered = () =>
    ours
      ? bench.info.query === query && !bench.info.pending && !bench.info.brief
      : bench.posts > before && bench.answers === bench.posts;
  const drawn = () => {
    pane.scrollTop = pane.scrollTop ? 0 : pane.scrollHeight;
    return list.children.length === bench.items.length;
  };
  // Now and then Chromium draws no more frames: then the query counts as unanswered, and the run goes on.
  const frame = (done) => (requestAnimationFrame(done), setTimeout(done, 100));
  let done = await until(answered);
  const rest = document.querySelector(".search-more button");
  if (done && rest) {
    rest.click();
    done = await until(answered);
  }
  if (ours) done &&= await until(drawn, frame);
  const groups = ours
    ? [...list.children].map((item) => [...item.querySelectorAll("a.md-search-result__link")].map((a) => a.href))
    : bench.items.map((group) => group.map((item) => new URL(item.location, location.href).href)
      .sort((one, other) => one.includes("#") - other.includes("#")));
  const { suggestion: guess = null, translations = [], pinyin: readings = [] } = bench.info;
  return { groups, guess, translations, readings, fault: done ? "" : "no answer" };
}"""
PAGEFIND = """async ({ query, full, worker }) => {
  const began = performance.now();
  if (!window.pagefind) {
    window.pagefind = await import("/pagefind/pagefind.js");
    await pagefind.options({ noWorker: !worker });
  }
  const { results } = await pagefind.search(query);
  const data = await Promise.all(results.slice(0, full ? undefined : 5).map((result) => result.data()));
  const took = performance.now() - began;
  const groups = data.map(({ url, sub_results }) => [url, ...sub_results.map((sub) => sub.url)]
    .map((found) => new URL(found, location.href).href));
  return { groups, guess: null, translations: [], readings: [], fault: "", took };
}"""
# From the event that made the page ask to the results in it (found) and to the frame after them (painted).
KEYS = """() => {
  const input = document.querySelector("[data-md-component=search-query]");
  const list = document.querySelector(".md-search-result__list");
  const times = (window.times = []);
  const events = [];
  let last = bench.asked;
  const arrived = () => {
    if (bench.asked === last) return;
    last = bench.asked;
    const at = events.findLast((time) => time <= last);
    if (at === undefined || !input.value) return;
    const key = { found: performance.now() - at, trip: bench.trip };
    times.push(key);
    requestAnimationFrame(() => setTimeout(() => (key.painted = performance.now() - at)));
  };
  for (const type of ["input", "keyup"]) input.addEventListener(type, () => events.push(performance.now()), true);
  new MutationObserver(arrived).observe(list, { childList: true });
}"""
# Types a query at once and waits for the first result; milliseconds.
FIRST = """async (query) => {
  const list = document.querySelector(".md-search-result__list");
  const began = performance.now();
  bench.type(query);
  await new Promise((done) => {
    const look = () => list.children.length && done();
    new MutationObserver(look).observe(list, { childList: true });
    look();
  });
  return performance.now() - began;
}"""


@cache
def packed(path: Path) -> int:
    """The bytes of a file under `gzip -9`."""
    return len(gzip.compress(path.read_bytes(), 9))


class Server(ThreadingHTTPServer):
    """Serves folders by prefix without compression; notes what each answer would weigh under `gzip -9`."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sent: list[tuple[str, int]] = []
        self.rate = 0
        self.line = threading.Lock()
        super().__init__(("127.0.0.1", 0), partial(Handler, directory=str(folder)))

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no fault of the site."""

    def weight(self, parts: re.Pattern[str], since: int = 0) -> int:
        return sum(size for path, size in self.sent[since:] if parts.search(path))


class Handler(SimpleHTTPRequestHandler):
    server: Server

    def log_message(self, *_: object) -> None:
        pass

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        size = packed(path) if path.is_file() else 0
        if self.server.rate:
            # One file after another, as on a slow line, at its packed size.
            with self.server.line:
                time.sleep(size / self.server.rate)
        # Noted before the last byte leaves: what the page does with the file comes later.
        self.server.sent.append((urlsplit(self.path).path, size))
        super().do_GET()


@contextmanager
def served(folder: Path) -> Iterator[tuple[Server, str]]:
    with Server(folder) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server, f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@dataclass(frozen=True)
class Answer:
    """What a query found: for each group, best first, its page's address and those of its sections."""

    groups: tuple[tuple[str, ...], ...] = ()
    guess: str | None = None
    translations: tuple[Any, ...] = field(default=())
    readings: tuple[Any, ...] = field(default=())
    fault: str = ""

    @classmethod
    def read(cls, raw: dict[str, Any], base: str) -> Answer:
        """From what the page said; addresses relative to the language's root, without `?h=…`."""

        def relative(href: str) -> str:
            parts = urlsplit(href)
            path = unquote(parts.path).removeprefix(urlsplit(base).path)
            return f"{path}#{unquote(parts.fragment)}" if parts.fragment else path

        groups = tuple(tuple(relative(href) for href in group) for group in raw["groups"])
        return cls(groups, raw["guess"], tuple(raw["translations"]), tuple(raw["readings"]), raw["fault"])


class Driver(Protocol):
    def ask(self, query: str) -> Answer: ...


class Box:
    """The search box of a page: ours, or the theme's own."""

    def __init__(self, context: BrowserContext, base: str, ours: bool, ready: bool = True) -> None:
        self.base, self.ours = base, ours
        self.page = opened(context, base, ready)

    def ask(self, query: str) -> Answer:
        return Answer.read(self.raw(query), self.base)

    def raw(self, query: str) -> dict[str, Any]:
        return dict(self.page.evaluate(ASK, {"query": query, "ours": self.ours}))

    def first(self, query: str) -> float:
        """Milliseconds from a query typed at once to its first result."""
        return float(self.page.evaluate(FIRST, query))

    def keys(self, queries: list[str], pause: int = 150) -> list[dict[str, float]]:
        """The times of each key of some queries, typed one after another, in milliseconds.

        found and painted: since the event that made the page ask; trip: of that, until the worker's answer.
        """
        self.page.evaluate(KEYS)
        for query in queries:
            self.page.fill("[data-md-component=search-query]", "")
            for character in query:
                self.page.keyboard.type(character)
                if not character.isascii():
                    # As an input method does: the text comes first, and a key is released.
                    self.page.keyboard.press("Shift")
                self.page.wait_for_timeout(pause)
        self.page.wait_for_timeout(300)
        return list(self.page.evaluate("window.times"))


class Pagefind:
    """Pagefind's own interface for scripts, in a page of its site."""

    def __init__(self, context: BrowserContext, base: str, worker: bool = True) -> None:
        self.base, self.worker = base, worker
        self.page = opened(context, base, ready=False)

    def ask(self, query: str) -> Answer:
        return Answer.read(self.raw(query), self.base)

    def raw(self, query: str, full: bool = True) -> dict[str, Any]:
        return dict(self.page.evaluate(PAGEFIND, {"query": query, "full": full, "worker": self.worker}))

    def keys(self, queries: list[str]) -> list[dict[str, float]]:
        """The times of each key: the search and the first five results' texts, which its own box shows."""
        beginnings = [query[:end] for query in queries for end in range(1, len(query) + 1)]
        return [{"found": self.raw(beginning, full=False)["took"]} for beginning in beginnings]


def opened(context: BrowserContext, base: str, ready: bool) -> Page:
    """The home page; the search box open in it and ready where asked for."""
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(base)
    if ready:
        page.focus("[data-md-component=search-query]")
        page.evaluate(READY)
    return page
