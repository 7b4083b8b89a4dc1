"""The fonts of the golden pages, by writing style. All under the SIL Open Font License 1.1; see README.md for packages."""

import functools
import os
import pathlib
import sys

from PIL import ImageFont

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
#: Fonts fetched by fetch_fonts.sh; SOGOC_FONTS names another folder.
FETCHED = pathlib.Path(os.environ.get("SOGOC_FONTS", REPOSITORY / "build" / "golden-fonts"))
DEBIAN = pathlib.Path("/usr/share/fonts/truetype")

#: Face name → (regular file, bold file). Faces without a bold file use the regular one.
FACES = {
    "gentium": (DEBIAN / "gentiumplus/GentiumPlus-Regular.ttf", DEBIAN / "gentiumplus/GentiumPlus-Bold.ttf"),
    "charis": (DEBIAN / "charis/CharisSIL-Regular.ttf", DEBIAN / "charis/CharisSIL-Bold.ttf"),
    "noto-serif": (DEBIAN / "noto/NotoSerif-Regular.ttf", DEBIAN / "noto/NotoSerif-Bold.ttf"),
    "noto-sans": (DEBIAN / "noto/NotoSans-Regular.ttf", DEBIAN / "noto/NotoSans-Bold.ttf"),
    "cousine": (FETCHED / "cousine.ttf", None),
    "xanh-mono": (FETCHED / "xanh-mono.ttf", None),
    "patrick-hand": (FETCHED / "patrick-hand.ttf", None),
    "dancing-script": (FETCHED / "dancing-script.ttf", None),
    "mali": (FETCHED / "mali.ttf", None),
    "oooh-baby": (FETCHED / "oooh-baby.ttf", None),
    "pangolin": (FETCHED / "pangolin.ttf", None),
}

#: Style → faces it is written in. "hand" faces only look like handwriting: they flatter a reader and measure nothing about pens.
STYLES = {
    "print": ("gentium", "charis", "noto-serif", "noto-sans"),
    "type": ("cousine", "xanh-mono"),
    "hand": ("patrick-hand", "dancing-script", "mali", "oooh-baby", "pangolin"),
}

#: Faces printed labels may be set in; the first is the default.
LABEL_FACES = ("gentium", "charis", "noto-serif", "noto-sans")


@functools.lru_cache(maxsize=512)
def font(face, em_px, bold=False):
    """The face at `em_px` pixels per em, as a PIL font with plain left-to-right layout (the same on every machine)."""
    regular, heavy = FACES[face]
    path = heavy if bold and heavy else regular
    if not path.exists():
        sys.exit(f"font {path} is missing: run tests/golden/fetch_fonts.sh first")
    return ImageFont.truetype(str(path), em_px, layout_engine=ImageFont.LAYOUT_BASIC)
