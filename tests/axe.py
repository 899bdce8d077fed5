"""What axe-core finds wrong with the accessibility of a page, as lines for people."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from corpus import ROOT

SCRIPT = ROOT / "node_modules/axe-core/axe.min.js"
# The size of what is touched axe judges only when it is asked to.
RUN = """async (within) => {
  const options = {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}};
  return (await axe.run(within ?? document, options)).violations;
}"""
# Takes from the page what is as another part of it is, in tag, classes and attributes, all through: of a list of five
# hundred terms axe would judge each. What is small stays whole or goes whole, so that its lines stand as they stood.
THIN = """({kept, small}) => {
  const seen = new Map();
  const named = /^(data-|aria-(label|labelledby|describedby|controls|owns|posinset|setsize)$|(id|href|src|title)$)/;
  const valued = /^(aria-|(role|lang|type|dir|hidden)$)/;
  const attributes = (element) => [...element.attributes].filter(({name}) => name !== "class" && !named.test(name))
    .map(({name, value}) => valued.test(name) ? `${name}=${value}` : name);
  const own = (element) => [element.tagName, ...[...element.classList].sort(), ...attributes(element).sort()].join(" ");
  const features = (element, above, found = new Set()) => {
    const self = own(element);
    found.add(`${above} > ${self}`);
    for (const child of element.children) features(child, self, found);
    return found;
  };
  const thin = (parent) => {
    for (const child of [...parent.children]) {
      const isSmall = child.getElementsByTagName("*").length < small;
      const [self, ...within] = features(child, own(parent));
      const isKnown = [self, ...within].every((feature) => seen.get(feature) >= kept);
      if (isKnown && !/^H\\d$/.test(child.tagName)) {
        child.remove();
        continue;
      }
      for (const feature of isSmall ? [self, ...within] : [self]) seen.set(feature, (seen.get(feature) ?? 0) + 1);
      if (!isSmall) thin(child);
    }
  };
  thin(document.body);
}"""
KEPT = 2
SMALL = 40
# So many places of each fault are shown.
SHOWN = 4


def violations(page: Page, within: str | None = None) -> list[str]:
    """The faults of the page as it stands, or of a part of it, each with its first places."""
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    return [told(fault) for fault in page.evaluate(RUN, within)]


def thin(page: Page) -> None:
    """Leaves of parts that are alike the first two, and every heading: what `violations` has to judge of a page."""
    page.evaluate(THIN, {"kept": KEPT, "small": SMALL})


def told(fault: dict[str, Any]) -> str:
    places = "".join(
        f"\n    {' '.join(map(str, node['target']))}: {node['html'][:140]}"
        f"\n      {node['failureSummary'].splitlines()[-1]}"
        for node in fault["nodes"][:SHOWN]
    )
    return f"{fault['id']} ({fault['impact']}): {fault['help']}{places}\n    {len(fault['nodes'])} in all"
