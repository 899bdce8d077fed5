"""What Git knows of the repository."""

import subprocess
from pathlib import Path


def git(root: Path, *arguments: str) -> str:
    """What Git says of a repository; empty where the root is none, but perhaps lies in another one."""
    if not (root / ".git").exists():
        return ""
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
