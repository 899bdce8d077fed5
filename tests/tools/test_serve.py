"""The site while it is edited: what is wrong stands in the page, over the last good one, and never in site/."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest

import serve
from attack import builds
from edition.base.findings import EditionError
from preview_server import Builds, Server
from trees import change

PAGE = """<!doctype html><html lang="en"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"></head><body><p>good</p></body></html>"""
FINDING = "docs/a.md:3: code-one: <b>fact</b>. Remedy."


class Preview:
    """A server of a folder with one page, asked by hand."""

    def __init__(self, site: Path) -> None:
        self.site, self.builds = site, Builds()
        self.server = Server("127.0.0.1", 0, site, self.builds)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def get(self, path: str, method: str = "GET") -> tuple[int, dict[str, str], str]:
        return ask(self.server.server_port, path, method)


def ask(port: int, path: str, method: str = "GET") -> tuple[int, dict[str, str], str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path)
    reply = connection.getresponse()
    return reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read().decode()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    for name in ("zh/index.html", "en/index.html", "404.html", "zh/empty/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    made = Preview(tmp_path)
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_a_page_follows_the_builds_and_keeps_its_policy(preview: Preview) -> None:
    status, headers, page = preview.get("/zh/")
    assert (status, headers["cache-control"], int(headers["content-length"])) == (200, "no-store", len(page.encode()))
    assert "default-src 'self'" in page and "<p>good</p>" in page
    assert f'<script src="/preview/reload.js" data-build="{preview.builds.name}"></script></body>' in page
    assert "build-banner" not in page
    # Nothing that the policy would stop.
    assert not re.search(r"<script>|<style|style=|on\w+=", page.partition("<body>")[2])
    for name, kind in (("reload.js", "text/javascript"), ("banner.css", "text/css")):
        assert preview.get(f"/preview/{name}")[1]["content-type"] == kind


ARTICLE = '<article class="md-content__inner md-typeset">{}</article>'


def test_a_page_of_an_edited_file_is_shown_in_its_frame_until_the_build_has_ended(preview: Preview) -> None:
    page = PAGE.replace("<p>good</p>", ARTICLE.format('<a>edit</a><h1 id="title">Old</h1>') + "<p>foot</p>")
    for name in ("zh/a", "zh/b"):
        (preview.site / name).mkdir()
        (preview.site / name / "index.html").write_text(page, encoding="utf-8")
    before = preview.builds.name
    preview.builds.show({"/zh/a/": '<h1 id="title">新</h1>', "/zh/none/": "<p>x</p>"})
    assert preview.builds.name != before
    shown = preview.get("/zh/a/?view=en")[2]
    assert ARTICLE.format('<a>edit</a><h1 id="title">新</h1>') + "<p>foot</p>" in shown
    assert "Old" in preview.get("/zh/b/")[2] and preview.get("/zh/none/")[0] == 404
    assert (preview.site / "zh/a/index.html").read_text(encoding="utf-8") == page
    preview.builds.tell((FINDING,))
    assert "Old" in preview.get("/zh/a/")[2]


def test_only_edited_texts_and_terms_are_shown_ahead_of_a_build() -> None:
    root = Path("/x")
    texts = {f"/x/docs/{name}.md": (1, 1) for name in ("texts/a/b", "texts/a/b.en", "glossary/c", "index")}
    assert serve.edited(texts, texts | {"/x/docs/texts/a/b.en.md": (2, 1)}, root) == ["docs/texts/a/b.en.md"]
    assert serve.edited(texts, texts | {"/x/docs/glossary/c.md": (1, 2)}, root) == ["docs/glossary/c.md"]
    assert serve.edited(texts, texts | {"/x/docs/glossary/c.md": (2, 2), "/x/docs/index.md": (2, 2)}, root) == []
    assert serve.edited(texts, texts | {"/x/docs/glossary/d.md": (2, 2)}, root) == []
    assert serve.edited({}, texts, root) == []


def test_further_edits_are_shown_before_a_long_build_until_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def state(**times: int) -> serve.Seen:
        return {
            f"/r/docs/{name}": (time, 1)
            for name, time in {"texts/a.md": 0, "texts/b.md": 0, "x.css": 0, **times}.items()
        }

    first, both, other = state(**{"texts/a.md": 1}), state(**{"texts/a.md": 1, "texts/b.md": 1}), state(**{"x.css": 1})
    clock = iter(range(1000))
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(time, "sleep", lambda _: None)

    def shown(*states: serve.Seen, pause: float = 5) -> tuple[list[list[str]], serve.Seen]:
        coming, shows = iter(states), list[list[str]]()
        monkeypatch.setattr(serve, "seen", lambda _: next(coming, states[-1]))
        return shows, serve.shown_at_once(Path("/r"), state(), first, pause, shows.append)

    one, two = ["docs/texts/a.md"], ["docs/texts/a.md", "docs/texts/b.md"]
    assert shown(first) == ([one], first)
    assert shown(first, both, both) == ([one, two], both)
    assert shown(first, *[both] * 9, first, first) == ([one, two], both)  # long after the last edit
    third = state(**{"texts/a.md": 2})
    assert shown(first, both, both, both, third, third, pause=3) == ([one, two, one], third)  # soon after the last one
    assert shown(first, other, other, both, both) == ([one, []], other)  # what no page shows at once is built at once
    assert shown(both, pause=0) == ([one], first)


def test_what_fails_ahead_of_a_build_is_left_to_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[list[str]] = []

    def fail(paths_: list[str], _: Path) -> dict[str, str]:
        made.append(paths_)
        raise ValueError

    shown = Builds()
    before = shown.name
    monkeypatch.setattr(serve, "make_ahead", fail)
    serve.show_ahead([], Path("/x"), shown)
    serve.show_ahead(["docs/texts/a/b.md"], Path("/x"), shown)
    assert made == [["docs/texts/a/b.md"]] and shown.name == before


@pytest.mark.parametrize(
    ("path", "lang", "words"),
    [
        ("/zh/", "zh-Hans", "站点未能重建；所示为上一次建成的页面。"),
        ("/en/", "en", "The site could not be built; this page is of the last build that could."),
        ("/no/page", "zh-Hans", "站点未能重建；所示为上一次建成的页面。"),
    ],
)
def test_what_is_wrong_stands_over_the_last_good_page_escaped(
    preview: Preview, path: str, lang: str, words: str
) -> None:
    preview.builds.tell((FINDING, "1 finding: code-one 1"))
    page = preview.get(path)[2]
    assert "<p>good</p>" in page
    assert f'<div class="build-banner" role="alert" lang="{lang}">' in page
    assert f"<summary>{words}</summary>" in page
    assert "<li>docs/a.md:3: code-one: &lt;b&gt;fact&lt;/b&gt;. Remedy.</li>" in page
    assert (preview.site / "zh/index.html").read_text(encoding="utf-8") == PAGE, "nothing is written"
    preview.builds.tell()
    assert "build-banner" not in preview.get(path)[2]


def test_what_is_not_there_is_answered_by_the_sites_own_page(preview: Preview) -> None:
    for path in ("/no/such/page", "/zh/no.html", "/zh/empty/", "/zh/empty", "/../../etc/passwd", "/zh/%00"):
        status, _, page = preview.get(path)
        assert (status, "<p>good</p>" in page) == (404, True) or (path, status) == ("/zh/empty", 301), path
    assert preview.get("/zh", "GET")[:2][0] == 301
    status, headers, page = preview.get("/zh/", "HEAD")
    assert (status, page) == (200, "") and int(headers["content-length"]) > 100
    assert preview.get("/no/page", "HEAD")[2] == ""


def test_a_page_that_disappears_is_not_there_and_the_server_goes_on(preview: Preview) -> None:
    (preview.site / "zh/index.html").unlink()
    assert preview.get("/zh/")[0] == 404
    (preview.site / "404.html").unlink()
    status, _, page = preview.get("/zh/")
    assert status == 503 and "站点尚未建成。" in page
    assert "The site has not been built yet." in preview.get("/en/x")[2]
    assert preview.get("/en/")[0] == 200


def test_a_page_is_told_of_a_build_when_there_is_one(preview: Preview) -> None:
    name = preview.builds.name
    assert preview.get("/preview/build?after=another")[2] == name
    threading.Timer(0.3, preview.builds.tell).start()
    began = time.monotonic()
    assert preview.get(f"/preview/build?after={name}")[2] == preview.builds.name != name
    assert time.monotonic() - began > 0.2


# Where it is served.


def test_a_port_that_is_taken_is_a_finding(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(EditionError) as error:
            serve.bound("127.0.0.1", port, tmp_path, Builds())
    assert str(error.value) == (
        f"tools/serve.py:1: port-taken: 127.0.0.1:{port} is in use."
        f" End what uses it, or choose another: make serve PORT={port + 1}."
    )


def test_an_address_that_is_not_ours_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match=r"port-taken: 192\.0\.2\.1:8000 cannot be had: "):
        serve.bound("192.0.2.1", 8000, tmp_path, Builds())


@pytest.mark.parametrize("port", ["", "x", "0", "65536", "-1", "8000.0", "８０００"])
def test_a_port_that_is_none_is_a_finding(port: str) -> None:
    with pytest.raises(EditionError) as error:
        serve.address({"PORT": port})
    assert str(error.value).startswith(f"tools/serve.py:1: port-unknown: PORT is {port!r}, which is no port.")


def test_the_address_is_that_of_the_environment() -> None:
    assert serve.address({}) == ("127.0.0.1", 8000)
    assert serve.address({"HOST": "::1", "PORT": "65535"}) == ("::1", 65535)


# What is watched.


def test_every_edit_is_seen_and_what_is_not_read_is_not(tmp_path: Path) -> None:
    for name in ("docs/a.md", "hooks/__pycache__/a.pyc", "docs/.#a.md", "mkdocs.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a", encoding="utf-8")
    (tmp_path / "docs/link.md").symlink_to("nothing")
    before = serve.seen(tmp_path)
    assert {Path(name).name for name in before} - set(serve.WATCHED) == {"a.md", "link.md"}
    (tmp_path / "docs/a.md").write_text("ab", encoding="utf-8")
    assert serve.seen(tmp_path) != before
    assert serve.changed(tmp_path, before) == serve.seen(tmp_path)
    (tmp_path / "docs/a.md").unlink()
    assert str(tmp_path / "docs/a.md") not in serve.seen(tmp_path)


@pytest.mark.whole_site
def test_edits_faults_and_the_end(tmp_path: Path) -> None:
    """`make serve` on one text: edits, a fault in a text, a text that goes, a fault in a hook, a kill."""
    tree = builds.small(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    mark = f"serve-{os.getpid()}"
    env = {**os.environ, "PORT": str(port), builds.MARK: mark}
    serving = subprocess.Popen([sys.executable, "tools/serve.py"], cwd=tree, env=env, stderr=subprocess.PIPE, text=True)

    def shows(*words: str, banner: bool = True) -> None:
        """Waits until the home page shows some words, under a banner or without one."""
        end, page = time.monotonic() + 60, ""
        while time.monotonic() < end:
            with suppress(OSError):
                page = ask(port, "/en/")[2]
            if all(word in page for word in words) and ("build-banner" in page) == banner:
                return
            time.sleep(0.1)
        raise AssertionError(f"{words} are not in {page[-2000:]}")

    try:
        shows("Bilingual", banner=False)
        change(tree / builds.HOME, "Bilingual", "In two languages")
        shows("In two languages", banner=False)
        source = tree / "docs/texts/group/one.md"
        text = source.read_text(encoding="utf-8")
        source.write_text(text.replace("甲人乙", "甲<b>人乙"), encoding="utf-8")
        shows("In two languages", "docs/texts/group/one.md:")
        assert "build-banner" not in (tree / "site/en/index.html").read_text(encoding="utf-8")
        source.unlink()
        shows("text-missing")
        source.write_text(text, encoding="utf-8")
        hook = tree / "hooks/xinzhi.py"
        change(hook, "    build.env = env\n", "    build.env = env.nothing\n")
        line = hook.read_text(encoding="utf-8").split("env.nothing")[0].count("\n") + 1
        shows(f"hooks/xinzhi.py:{line}: code-broken: ")
        change(hook, "env.nothing", "env")
        change(tree / builds.HOME, "In two languages", "Mended")
        shows("Mended", banner=False)
    finally:
        serving.send_signal(signal.SIGKILL)
        serving.communicate()
    assert builds.none_left(mark) == []
