"""Debian's packages: fetched with apt into a cache, unpacked there and never installed."""

from __future__ import annotations

import subprocess
from pathlib import Path

CACHE = Path(__file__).resolve().parents[2] / ".cache/bench"


def fetch(package: str) -> Path:
    """The folder into which a package is unpacked; fetched with apt where it is not there yet."""
    folder = CACHE / "packages" / package
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        fetching = ["apt-get", "download", "-qq", "-o", "APT::Sandbox::User=root", package]
        subprocess.run(fetching, cwd=folder.parent, check=True)
        (archive,) = folder.parent.glob(f"{package}_*.deb")
        subprocess.run(["dpkg", "-x", str(archive), str(folder)], check=True)
        archive.unlink()
    return folder
