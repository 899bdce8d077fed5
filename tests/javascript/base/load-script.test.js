import assert from "node:assert/strict";
import { test } from "node:test";
import { loadScript } from "../../../docs/assets/scripts/base/load-script.js";

/** A page without scripts; gives those that are put into it. */
function emptyPage() {
  /** @type {HTMLScriptElement[]} */
  const scripts = [];
  const document = { createElement: () => ({}), head: { append: scripts.push.bind(scripts) } };
  Object.assign(globalThis, { document, window: {} });
  return scripts;
}

test("a script is run once, also for another bundle with this module in it, and hands over what it has", async () => {
  const scripts = emptyPage();
  const bundled = await import(`../../../docs/assets/scripts/base/load-script.js?${Math.random()}`);
  const asked = [loadScript("a.js", () => "a"), bundled.loadScript("a.js", () => "a"), loadScript("b.js", () => "b")];
  assert.deepEqual(
    scripts.map(({ src }) => src),
    ["a.js", "b.js"],
  );
  for (const script of scripts) script.onload?.(new Event("load"));
  asked.push(bundled.loadScript("a.js", () => "a"));
  assert.equal(scripts.length, 2);
  assert.deepEqual(await Promise.all(asked), ["a", "a", "b", "a"]);
});

for (const [what, happen] of /** @type {[string, (script: HTMLScriptElement) => void][]} */ ([
  ["cannot be loaded", (script) => script.onerror?.("lost")],
  ["hands over nothing", (script) => script.onload?.(new Event("load"))],
]))
  test(`who asks for what ${what} is told; the next who asks has it loaded anew`, async () => {
    const scripts = emptyPage();
    /** @type {string | undefined} */
    let handed;
    const asked = [loadScript("a.js", () => handed), loadScript("a.js", () => handed)];
    if (scripts[0]) happen(scripts[0]);
    for (const loading of asked) await assert.rejects(loading, /^Error: a\.js could not be loaded$/);
    handed = "a";
    const again = loadScript("a.js", () => handed);
    assert.equal(scripts.length, 2);
    scripts[1]?.onload?.(new Event("load"));
    assert.equal(await again, "a");
  });
