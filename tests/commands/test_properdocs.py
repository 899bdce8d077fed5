"""The site builds with ProperDocs, the fork of MkDocs, as it does with MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from trees import SEVERAL, few_documents, few_terms

pytestmark = pytest.mark.whole_site

PAGE = "texts/booklet/accelerate-the-formation/index.html"


def test_properdocs_builds_the_site(tmp_path: Path) -> None:
    """The English one: its configuration inherits the other."""
    scripts = str(Path(sys.executable).parent)
    env = {**os.environ, "PATH": f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}", "NO_COLOR": "1"}
    command = ["properdocs", "build", "-f", "mkdocs.en.yml", "-d", "site"]
    few_terms(few_documents(tmp_path, SEVERAL), "new-quality-productive-forces", "digital-economy")
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert 'id="p1"' in (tmp_path / "site" / PAGE).read_text(encoding="utf-8")
