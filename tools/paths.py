"""Where the repository is. Whoever imports this finds the library: what the tools have to say are findings too."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Last, so that it hides nothing.
sys.path.append(str(ROOT / "hooks"))
