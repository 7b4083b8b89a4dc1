#!/usr/bin/python3
"""Makes of ledgers with their truth (tests/golden/make_ledgers.py) what other scanners would have made of them: white and grey lids, faded ink,
copies in black and white, strong compression, half and double resolution. `read_bench --ledgers OUT/KIND` then tells what reading loses by it.

usage: other_scanners.py LEDGERS OUT [KIND...]
"""
import glob
import json
import os
import sys

import cv2
import numpy as np
from PIL import Image


def paper_colour(scan):
    height, width = scan.shape[:2]
    return np.median(scan[height // 3:2 * height // 3, width // 3:2 * width // 3].reshape(-1, 3), axis=0)


def surround_of(scan):
    """Where the dark surround shows: dark pieces that reach the rim of the picture, and a little more."""
    dark = (cv2.cvtColor(scan, cv2.COLOR_BGR2GRAY) < 90).astype(np.uint8)
    dark = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((15, 15), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark)
    height, width = dark.shape
    surround = np.zeros_like(dark)
    for piece in range(1, count):
        x, y, w, h, _ = stats[piece]
        if x == 0 or y == 0 or x + w == width or y + h == height:
            surround[labels == piece] = 1
    return cv2.dilate(surround, np.ones((21, 21), np.uint8)) > 0


def under_lid(scan, colour, rng):
    lid = scan.astype(np.float32)
    where = surround_of(scan)
    lid[where] = np.asarray(colour) + rng.normal(0, 2, (int(where.sum()), 3))
    return lid.clip(0, 255).astype(np.uint8)


def black_and_white(scan, share):
    """As a copier does it: ink is what is darker than a share of the paper around it, at one and a half times the resolution."""
    grey = cv2.resize(cv2.cvtColor(scan, cv2.COLOR_BGR2GRAY), None, fx=1.5, fy=1.5, interpolation=cv2.INTER_CUBIC)
    paper = cv2.GaussianBlur(cv2.dilate(grey, np.ones((25, 25), np.uint8)), (0, 0), 25)
    return np.where(grey < paper * share, 0, 255).astype(np.uint8)


# Each gives the picture, its scale, and how it is written.
KINDS = {
    "as-they-are": lambda scan, rng: (scan, 1, {"quality": 85}),
    "white-lid": lambda scan, rng: (under_lid(scan, paper_colour(scan), rng), 1, {"quality": 85}),
    "grey-lid": lambda scan, rng: (under_lid(scan, (150, 150, 150), rng), 1, {"quality": 85}),
    "faded": lambda scan, rng: ((255 - (255 - scan.astype(np.float32)) * 0.45).astype(np.uint8), 1, {"quality": 85}),
    "black-and-white": lambda scan, rng: (black_and_white(under_lid(scan, paper_colour(scan), rng), 0.8), 1.5, {"bits": 1}),
    "strong-jpeg": lambda scan, rng: (scan, 1, {"quality": 25}),
    "three-quarters": lambda scan, rng: (cv2.resize(scan, None, fx=0.75, fy=0.75, interpolation=cv2.INTER_AREA), 0.75, {"quality": 85}),
    "double": lambda scan, rng: (cv2.resize(scan, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC), 2, {"quality": 85}),
}


def scaled(truth, scale):
    if isinstance(truth, dict):
        return {key: [[x * scale, y * scale] for x, y in value] if key.endswith("quad") and value else scaled(value, scale) for key, value in truth.items()}
    return [scaled(one, scale) for one in truth] if isinstance(truth, list) else truth


def write(folder, truth_file, kind, rng):
    truth = json.load(open(truth_file, encoding="utf-8"))
    scan = cv2.imread(os.path.join(os.path.dirname(truth_file), truth["image"]))
    picture, scale, how = KINDS[kind](scan, rng)
    name = os.path.splitext(os.path.basename(truth_file))[0]
    dpi = int(truth["dpi"] * scale)
    image = Image.fromarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB) if picture.ndim == 3 else picture)
    truth = scaled(truth, scale) | {"image": name + (".tif" if "bits" in how else ".jpg"), "dpi": dpi}
    path = os.path.join(folder, truth["image"])
    if "bits" in how:
        image.convert("1", dither=0).save(path, dpi=(dpi, dpi), compression="group4")
    else:
        image.save(path, dpi=(dpi, dpi), quality=how["quality"])
    json.dump(truth, open(os.path.join(folder, name + ".json"), "w", encoding="utf-8"), ensure_ascii=False)


def main():
    if len(sys.argv) < 3 or any(kind not in KINDS for kind in sys.argv[3:]):
        sys.exit(__doc__ + "kinds: " + ", ".join(KINDS))
    for kind in sys.argv[3:] or KINDS:
        folder = os.path.join(sys.argv[2], kind)
        os.makedirs(folder, exist_ok=True)
        rng = np.random.default_rng(5)
        for truth_file in sorted(glob.glob(os.path.join(sys.argv[1], "*.json"))):
            write(folder, truth_file, kind, rng)


if __name__ == "__main__":
    main()
