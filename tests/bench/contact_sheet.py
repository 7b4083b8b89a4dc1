#!/usr/bin/env python3
"""Lays scans and what `sogoc clean` makes of them side by side, for looking at.

    contact_sheet.py SOGOC OUT.png SCAN…

One row for each scan: the untouched scan, then its cleaned pages, left page first. Below each its name and what the report says. Needs python3-pil.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image, ImageDraw, ImageFont

CELL = (520, 620)   # Pixels for one picture.
CAPTION = 34
COLUMNS = 2         # Scans beside one another.
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def cleaned(sogoc: str, scan: pathlib.Path, folder: pathlib.Path) -> tuple[list[pathlib.Path], dict]:
    answer = subprocess.run([sogoc, "clean", scan, "--out", folder / "page.png", "--report"], capture_output=True, text=True, check=True)
    report = json.loads(answer.stdout)
    return [pathlib.Path(name) for name in report["pictures"]], report


def fitted(path: pathlib.Path) -> Image.Image:
    with Image.open(path) as picture:
        picture = picture.convert("RGB")
        picture.thumbnail(CELL)
        return picture


def row(sogoc: str, scan: pathlib.Path) -> Image.Image:
    with tempfile.TemporaryDirectory() as folder:
        pages, report = cleaned(sogoc, scan, pathlib.Path(folder))
        pictures = [fitted(scan)] + [fitted(page) for page in pages[:2]]
    sheet = Image.new("RGB", (3 * CELL[0], CELL[1] + CAPTION), "white")
    for index, picture in enumerate(pictures):
        sheet.paste(picture, (index * CELL[0], 0))
    bends = ", ".join(f"{page['bendMm']:.1f} mm" for page in report["pages"])
    text = f"{scan.name}: turned {report['turned']}°, leaned {report['degrees']:.2f}°, bent {bends}, {len(report['pages'])} page(s)"
    ImageDraw.Draw(sheet).text((4, CELL[1] + 6), text, "black", ImageFont.truetype(FONT, 18))
    return sheet


def main() -> None:
    sogoc, out, *scans = sys.argv[1:]
    rows = [row(sogoc, pathlib.Path(scan)) for scan in scans]
    lines = -(-len(rows) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * rows[0].width, lines * rows[0].height), "white")
    for index, picture in enumerate(rows):
        sheet.paste(picture, (index % COLUMNS * rows[0].width, index // COLUMNS * rows[0].height))
    sheet.save(out)


if __name__ == "__main__":
    main()
