"""Lighthouse on a page as a phone on a slow line has it: the median of some runs."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from statistics import median

PROGRAM = Path(__file__).resolve().parent / "node_modules/.bin/lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {"largest-contentful-paint": 1000, "total-blocking-time": 1, "cumulative-layout-shift": 1}
HEADS = ("perf", "a11y", "best", "SEO", "LCP s", "TBT ms", "CLS")


@dataclass(frozen=True)
class Judgment:
    """Four scores of a hundred; the largest paint in seconds, the time blocked in milliseconds, the layout's shift."""

    scores: tuple[float, float, float, float]
    paint: float
    blocked: float
    shift: float
    failed: frozenset[str] = frozenset()

    def cells(self) -> tuple[str, ...]:
        return (
            *(f"{score:.0f}" for score in self.scores),
            f"{self.paint:.2f}",
            f"{self.blocked:.0f}",
            f"{self.shift:.3f}",
        )


def judged(address: str, chromium: str) -> Judgment:
    """One run of Lighthouse, with its settings for phones."""
    command = [str(PROGRAM), address, "--output=json", "--quiet", f"--only-categories={','.join(CATEGORIES)}"]
    called = subprocess.run(
        [*command, "--chrome-flags=--headless=new --no-sandbox --disable-gpu"],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        check=False,
    )
    if called.returncode:
        raise RuntimeError(f"Lighthouse fails at {address}:\n{called.stderr}")
    report = json.loads(called.stdout)
    first, second, third, fourth = (100 * report["categories"][name]["score"] for name in CATEGORIES)
    paint, blocked, shift = (report["audits"][name]["numericValue"] / unit for name, unit in TIMES.items())
    weighed = {ref["id"] for name in CATEGORIES[1:] for ref in report["categories"][name]["auditRefs"] if ref["weight"]}
    failed = frozenset(name for name in weighed if report["audits"][name]["score"] == 0)
    return Judgment((first, second, third, fourth), paint, blocked, shift, failed)


def median_of(judgments: list[Judgment]) -> Judgment:
    """The median of each figure, and all that failed in any run."""
    first, second, third, fourth = (median(column) for column in zip(*(one.scores for one in judgments), strict=True))
    return Judgment(
        (first, second, third, fourth),
        median(one.paint for one in judgments),
        median(one.blocked for one in judgments),
        median(one.shift for one in judgments),
        frozenset().union(*(one.failed for one in judgments)),
    )
