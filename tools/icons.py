"""Draws the icons of the installed site out of docs/assets/images/favicon.svg, beside it."""

import shutil
import sys

from playwright.sync_api import sync_playwright

from paths import ROOT

IMAGES = ROOT / "docs/assets/images"
# Name, size in pixels, and which share of it the picture takes: a system may cut off all but the middle four fifths.
ICONS = (
    ("icon-192.png", 192, 1),
    ("icon-512.png", 512, 1),
    ("icon-maskable.png", 512, 0.7),
    ("icon-apple.png", 180, 0.82),
)
GROUND = "#96291c"


def main() -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    picture = (IMAGES / "favicon.svg").read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, size, share in ICONS:
            page = browser.new_page(viewport={"width": size, "height": size})
            ground = "transparent" if share == 1 else GROUND
            style = f"margin:0;height:100vh;display:grid;place-items:center;background:{ground}"
            page.set_content(f'<body style="{style}">{picture.replace("<svg", f"<svg width={size * share}", 1)}')
            page.screenshot(path=IMAGES / name, omit_background=True)
            page.close()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
