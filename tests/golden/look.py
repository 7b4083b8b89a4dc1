"""Draws truth over scans, to look at with one's own eyes.

usage: /usr/bin/python3 tests/golden/look.py OUT_FOLDER TRUTH.json… [--images FOLDER]
"""

import argparse
import json
import pathlib

import cv2
import numpy as np


def overlay(image, told):
    """The scan with page outlines in green, written fields in red, empty ones in blue."""
    for page in told["pages"]:
        cv2.polylines(image, [np.round(page["page_quad"]).astype(np.int32)], True, (0, 160, 0), 3)
        for field in page["fields"]:
            colour = (0, 0, 230) if field["text"] else (230, 120, 0)
            cv2.polylines(image, [np.round(field["quad"]).astype(np.int32)], True, colour, 1)
    return image


def main():
    parser = argparse.ArgumentParser(description="Draws truth over scans.")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("truth", nargs="+", type=pathlib.Path)
    parser.add_argument("--images", type=pathlib.Path, help="folder of the scans; default: beside the truth")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for path in options.truth:
        told = json.loads(path.read_text(encoding="utf-8"))
        image = cv2.imread(str((options.images or path.parent) / told["image"]))
        cv2.imwrite(str(options.out / f"{path.stem}.png"), overlay(image, told))


if __name__ == "__main__":
    main()
