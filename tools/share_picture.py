"""Draws the picture that previews of the site's pages show: tools/share/share.html as docs/assets/images/share.png."""

import shutil
import sys

from playwright.sync_api import sync_playwright

from paths import ROOT

SIZE = {"width": 1200, "height": 630}


def main() -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": SIZE["width"], "height": SIZE["height"]})
        page.goto((ROOT / "tools/share/share.html").as_uri())
        page.screenshot(path=ROOT / "docs/assets/images/share.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
