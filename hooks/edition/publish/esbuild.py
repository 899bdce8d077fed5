"""esbuild, which makes one script of modules and one style sheet of several, and refuses what is broken."""

import re
import shutil
import subprocess
from pathlib import Path

from ..base.findings import EditionError, Finding
from ..model.languages.chinese import CHINESE
from ..model.languages.languages import LANGUAGES

ESBUILD = "node_modules/esbuild/bin/esbuild"
# How style sheets and scripts select what is Chinese, in whichever characters.
OF_CHINESE = re.compile(r"""\[lang\|=(["']?)zh\1\]""")
OPTIONS = ("--minify", "--log-level=warning", "--color=false")


def esbuild(root: Path, options: list[str], source: str = "") -> str:
    """What esbuild writes to its output; raises `EditionError` where it is missing, `BrokenError` where it refuses."""
    node = shutil.which("node", path=str(root / ".venv/bin")) or shutil.which("node")
    if node is None or not (root / ESBUILD).exists():
        raise EditionError(
            [Finding("package.json", 1, "esbuild-missing", "esbuild is not installed", "Run make setup")]
        )
    command = [node, str(root / ESBUILD), *OPTIONS, *options]
    done = subprocess.run(command, cwd=root, input=source, capture_output=True, text=True, check=False)
    if done.returncode or done.stderr:
        raise BrokenError(done.stderr.strip())
    return done.stdout


def with_tag_of_source(bundle: str) -> str:
    """A bundle whose rules and scripts are about the language of the originals. In our files that is Chinese."""
    tag = LANGUAGES["zh"].tag
    if tag == CHINESE.tag:
        return bundle
    return OF_CHINESE.sub(lambda m: f"[lang|={m[1]}{tag.partition('-')[0]}{m[1]}]", bundle.replace(CHINESE.tag, tag))


class BrokenError(Exception):
    """esbuild refuses what it was given, and says where."""
