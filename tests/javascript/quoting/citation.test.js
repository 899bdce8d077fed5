// Citations filled in, addresses of blocks, reports that fit into an address.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOfBlock, dayOf, filledIn } from "../../../docs/assets/scripts/quoting/citation.js";
import { reportAddress, reportBody } from "../../../docs/assets/scripts/quoting/report.js";

const WORDS = {
  "report-address": "Address:",
  "report-edition": "Edition:",
  "report-selected": "Selected:",
  "report-what": "What is wrong:",
};
const REPORTED = { link: "https://x.org/#p7", texts: ["中", "one\ntwo"], selected: "", edition: "2026-11-26 1a2b3c4" };
const FORM = { address: "https://github.com/a/b/issues/new", title: "title", body: "body" };

test("a citation is filled in, and one of the whole text names no paragraph", () => {
  const block = { url: "u$&", accessed: "2026-12-01", block: "p7", place: "7" };
  assert.equal(
    filledIn("‹block› ‹accessed› ‹url›, par. ‹place›. 第‹place›段", block),
    "p7 2026-12-01 u$&, par. 7. 第7段",
  );
  assert.equal(filledIn("版, 第‹place›段. ‹url›", { ...block, place: "" }), "版. u$&");
  assert.equal(filledIn("x, par. ‹place›.", { ...block, place: "" }), "x.");
});

test("the day is that of the reader's calendar", () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});

test("an address to cite has no query, and from disk it is that of the site", () => {
  const site = "https://x.org/zh/a/";
  assert.equal(addressOfBlock("p7", `${site}?view=en&h=x#p1`, undefined), `${site}#p7`);
  assert.equal(addressOfBlock("p7", "file:///home/a/index.html?view=en", site), `${site}#p7`);
  assert.equal(addressOfBlock("p7", "file:///home/a/index.html", undefined), "file:///home/a/index.html#p7");
});

test("a report quotes every line, and what was selected before the texts", () => {
  assert.equal(
    reportBody({ ...REPORTED, selected: "one" }, WORDS),
    "Address: https://x.org/#p7\nEdition: 2026-11-26 1a2b3c4\n\nSelected:\n\n> one\n\n> 中\n\n> one\n> two\n\nWhat is wrong:\n\n",
  );
});

test("the address of a report holds title and body in the host's parameters, and is never too long", () => {
  const url = new URL(reportAddress(FORM, "标题 & 7", REPORTED, WORDS));
  assert.equal(url.searchParams.get("title"), "标题 & 7");
  assert.equal(url.searchParams.get("body"), reportBody(REPORTED, WORDS));
  const long = { ...REPORTED, texts: ["𠮷中".repeat(3000), "word ".repeat(2000)], selected: "长".repeat(5000) };
  const address = reportAddress(FORM, "t", long, WORDS);
  assert.ok(address.length <= 7500 && address.length > 4000, `${address.length}`);
  const body = new URL(address).searchParams.get("body") ?? "";
  assert.ok(body.includes("…") && body.includes(REPORTED.link) && !body.includes("\uFFFD"));
});
