"""Makes the edition's English text face: what its texts need of Source Serif 4, under a name of its own.

    python tools/fonts.py

The license reserves the name “Source”: a part of the face has to have another name. The same package gives the same
bytes. The parts are committed (docs/assets/fonts/), so that a build needs neither this script nor the package.
"""

import string
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools import subset
from fontTools.ttLib import TTFont

from paths import ROOT

PACKAGE = "@fontsource/source-serif-4@5.3.1"
FONTS = ROOT / "docs/assets/fonts"
NAME = "Xinzhi Serif"
# What English prose is set with, and the vowels of pinyin. Those with the tones that Latin-1 lacks are in a file of
# their own, which is loaded only where they are shown.
PROSE = string.ascii_letters + string.digits + " !'(),-./:;?&%\u00a0é–—‘’“”…"
VOWELS = "áàèíìóòúùüÀÈç±·"
TONES = "āǎēěīǐōǒūǔǖǘǚǜĀǍĒĚŌǑ"
FEATURES = ["kern", "liga"]
# Of the names in a font those that say what it is, whose it is and under which license: copyright, family, style,
# identity, full name, version, PostScript name, license and its address.
KEPT_NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]


@dataclass(frozen=True)
class Part:
    """A file of the face: the package's file that it is taken from, its own name, its style, and its characters."""

    source: str
    name: str
    style: str
    characters: str


PARTS = (
    Part("latin-400-normal", "regular", "Regular", PROSE + VOWELS),
    Part("latin-400-italic", "italic", "Italic", PROSE),
    Part("latin-600-normal", "semibold", "SemiBold", PROSE),
    Part("latin-ext-400-normal", "tones", "Tones", TONES),
)


def fetched(folder: Path) -> Path:
    """The package as npm has it, unpacked into a folder."""
    command = ["npm", "pack", "--silent", PACKAGE]
    name = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()
    with tarfile.open(folder / name) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def renamed(font: TTFont, style: str) -> None:
    """Gives a font the edition's name for it."""
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in KEPT_NAMES]
    license_ = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
    words = {
        13: license_,
        1: NAME,
        2: style,
        3: f"{NAME} {style}",
        4: f"{NAME} {style}",
        6: f"{NAME} {style}".replace(" ", ""),
    }
    for number, text in words.items():
        table.setName(text, number, 3, 1, 0x409)


def part(package: Path, wanted: Part) -> bytes:
    """A part of the face as a WOFF2 file."""
    options = subset.Options(
        flavor="woff2", hinting=False, layout_features=FEATURES, name_IDs=KEPT_NAMES, notdef_outline=True
    )
    font = subset.load_font(str(package / f"files/source-serif-4-{wanted.source}.woff2"), options)
    font.recalcTimestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=wanted.characters)
    subsetter.subset(font)
    # It names the styles of the whole family by names that are gone: browsers say so, and pass it over.
    del font["STAT"]
    renamed(font, wanted.style)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "font.woff2"
        subset.save_font(font, str(path), options)
        return path.read_bytes()


def main() -> None:
    FONTS.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        package = fetched(Path(folder))
        for wanted in PARTS:
            content = part(package, wanted)
            (FONTS / f"xinzhi-serif-{wanted.name}.woff2").write_bytes(content)
            print(f"{wanted.name}: {len(content):,} bytes")
        (FONTS / "LICENSE.txt").write_bytes((package / "LICENSE").read_bytes())


if __name__ == "__main__":
    main()
