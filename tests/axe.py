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
# So many places of each fault are shown.
SHOWN = 4


def violations(page: Page, within: str | None = None) -> list[str]:
    """The faults of the page as it stands, or of a part of it, each with its first places."""
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    return [told(fault) for fault in page.evaluate(RUN, within)]


def told(fault: dict[str, Any]) -> str:
    places = "".join(
        f"\n    {' '.join(map(str, node['target']))}: {node['html'][:140]}"
        f"\n      {node['failureSummary'].splitlines()[-1]}"
        for node in fault["nodes"][:SHOWN]
    )
    return f"{fault['id']} ({fault['impact']}): {fault['help']}{places}\n    {len(fault['nodes'])} in all"
