#!/usr/bin/python3
"""Makes of ledgers with their truth (tests/golden/make_ledgers.py) what other scanners, cameras and years would have made of them: white and grey lids,
faded ink, copies in black and white, strong compression, other resolutions, sheets laid askew, photographs, coloured paper, carbon copies, holes, torn
corners and rulers, coffee and water, the back of the sheet showing. `read_bench --ledgers OUT/KIND` then tells what reading loses by it.

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


def turned(scan, degrees):
    """As a sheet laid askew: the picture grows so that nothing is cut off."""
    height, width = scan.shape[:2]
    matrix = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1), [0, 0, 1]])
    corners = cv2.perspectiveTransform(np.float32([[[0, 0], [width, 0], [width, height], [0, height]]]), matrix)[0]
    matrix = np.array([[1, 0, -corners[:, 0].min()], [0, 1, -corners[:, 1].min()], [0, 0, 1]]) @ matrix
    size = tuple(np.ceil(corners.max(axis=0) - corners.min(axis=0)).astype(int).tolist())
    return cv2.warpPerspective(scan, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE), matrix


def photographed(scan, rng):
    """By a telephone held a little aslant: keystone, the shadow of a hand, a lamp at one side, noise."""
    height, width = scan.shape[:2]
    rim = 0.04 * width
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    there = np.float32([[rim, 0.6 * rim], [width + rim, 0], [width + 1.6 * rim, height + rim], [0, height + 0.7 * rim]])
    matrix = cv2.getPerspectiveTransform(corners, there)
    size = (int(width + 2 * rim), int(height + 2 * rim))
    picture = cv2.warpPerspective(scan, matrix, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
    x, y = np.meshgrid(np.linspace(0, 1, size[0]), np.linspace(0, 1, size[1]))
    light = 1.05 - 0.35 * x - 0.1 * y
    light *= 1 - 0.25 * cv2.GaussianBlur((x + 0.5 * y > 1.05).astype(np.float32), (0, 0), 0.02 * width)
    picture = cv2.GaussianBlur(picture, (0, 0), 0.7) * light[:, :, None] + rng.normal(0, 3, picture.shape)
    return picture.clip(0, 255).astype(np.uint8), matrix


def with_gamma(scan, gamma):
    return (255 * (scan / 255.0) ** gamma).astype(np.uint8)


def on_paper(scan, colour):
    """Multiplied by the colour of the paper (blue, green, red), where it is not the dark surround."""
    paper = scan.astype(np.float32) / np.maximum(paper_colour(scan), 1) * np.asarray(colour)
    return np.where(surround_of(scan)[:, :, None], scan, paper.clip(0, 255)).astype(np.uint8)


def carbon_copy(scan):
    """Ink as a carbon copy has it: blue, paler and spread, seals and all."""
    grey = cv2.GaussianBlur(cv2.cvtColor(scan, cv2.COLOR_BGR2GRAY), (0, 0), 0.9).astype(np.float32)
    paper = cv2.GaussianBlur(cv2.dilate(grey, np.ones((25, 25), np.uint8)), (0, 0), 25)
    ink = ((paper - grey) / np.maximum(paper, 1)).clip(0, 1)[:, :, None]
    copied = paper[:, :, None] * (1 - 0.8 * ink * np.array([0.35, 0.85, 1.0]))
    return np.where(surround_of(scan)[:, :, None], scan, copied.clip(0, 255)).astype(np.uint8)


def worn(scan, truth, rng):
    """Holes of a binder, a torn corner, a ruler along the lower edge of each page."""
    picture = scan.copy()
    for page in truth["pages"]:
        quad = np.array(page["page_quad"])
        across, down = quad[1] - quad[0], quad[3] - quad[0]
        mm = np.linalg.norm(across) / 297
        for share in (0.36, 0.64):
            middle = quad[0] + 10 * mm * across / np.linalg.norm(across) + share * down
            cv2.circle(picture, tuple(middle.astype(int).tolist()), int(3 * mm), (30, 30, 32), -1)
        torn = [quad[1], quad[1] - across * rng.uniform(0.05, 0.1), quad[1] - 0.03 * across + 0.04 * down, quad[1] + down * rng.uniform(0.06, 0.12)]
        cv2.fillPoly(picture, [np.int32(torn)], (28, 28, 30))
        ruler = [quad[3] + 0.1 * across - 0.02 * down, quad[3] + 0.5 * across - 0.02 * down, quad[3] + 0.5 * across + 0.03 * down, quad[3] + 0.1 * across + 0.03 * down]
        cv2.fillPoly(picture, [np.int32(ruler)], (170, 215, 225))
    return picture


def stained(scan, truth, rng):
    """A ring of coffee and the edge of a dried puddle on each page."""
    shade = np.zeros(scan.shape[:2], np.float32)
    for page in truth["pages"]:
        quad = np.array(page["page_quad"])
        wide = np.linalg.norm(quad[1] - quad[0])
        at = lambda u, v: tuple((quad[0] + u * (quad[1] - quad[0]) + v * (quad[3] - quad[0])).astype(int).tolist())
        cv2.circle(shade, at(rng.uniform(0.2, 0.6), rng.uniform(0.2, 0.7)), int(0.13 * wide), 0.45, int(0.012 * wide))
        puddle = np.zeros_like(shade)
        cv2.ellipse(puddle, at(rng.uniform(0.6, 0.9), rng.uniform(0.6, 1)), (int(0.35 * wide), int(0.25 * wide)), 20, 0, 360, 1, -1)
        rim = puddle - cv2.erode(puddle, np.ones((9, 9), np.uint8))
        shade += 0.1 * puddle + 0.3 * rim
    shade = cv2.GaussianBlur(shade, (0, 0), 2.5)[:, :, None] * np.array([0.8, 0.5, 0.35])
    return (scan * (1 - shade.clip(0, 1))).clip(0, 255).astype(np.uint8)


def with_back(scan, truth):
    """What is on the back shows: each page mirrored, blurred and pale, over itself."""
    picture = scan.astype(np.float32)
    for page in truth["pages"]:
        quad = np.float32(page["page_quad"])
        matrix = cv2.getPerspectiveTransform(quad, np.float32([quad[1], quad[0], quad[3], quad[2]]))
        back = cv2.GaussianBlur(cv2.warpPerspective(scan, matrix, scan.shape[1::-1], borderMode=cv2.BORDER_REPLICATE), (0, 0), 1.6).astype(np.float32)
        paper = cv2.GaussianBlur(cv2.dilate(back, np.ones((25, 25), np.uint8)), (0, 0), 25)
        mask = np.zeros(scan.shape[:2], np.uint8)
        cv2.fillConvexPoly(mask, np.int32(quad), 1)
        mask = cv2.erode(mask, np.ones((25, 25), np.uint8))[:, :, None]
        picture *= 1 - mask * 0.3 * ((paper - back) / np.maximum(paper, 1)).clip(0, 1)
    return picture.clip(0, 255).astype(np.uint8)


def resized(scan, scale):
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return cv2.resize(scan, None, fx=scale, fy=scale, interpolation=way), np.diag([scale, scale, 1])


AS_IT_LIES = np.eye(3)

# Each takes the scan, its truth and a source of chance, and gives the picture, where a point of the scan is on it, and how it is written.
KINDS = {
    "as-they-are": lambda scan, truth, rng: (scan, AS_IT_LIES, {"quality": 85}),
    "white-lid": lambda scan, truth, rng: (under_lid(scan, paper_colour(scan), rng), AS_IT_LIES, {"quality": 85}),
    "grey-lid": lambda scan, truth, rng: (under_lid(scan, (150, 150, 150), rng), AS_IT_LIES, {"quality": 85}),
    "faded": lambda scan, truth, rng: ((255 - (255 - scan.astype(np.float32)) * 0.45).astype(np.uint8), AS_IT_LIES, {"quality": 85}),
    "black-and-white": lambda scan, truth, rng: (black_and_white(under_lid(scan, paper_colour(scan), rng), 0.8), np.diag([1.5, 1.5, 1]), {"bits": 1}),
    "strong-jpeg": lambda scan, truth, rng: (scan, AS_IT_LIES, {"quality": 25}),
    "three-quarters": lambda scan, truth, rng: (*resized(scan, 0.75), {"quality": 85}),
    "double": lambda scan, truth, rng: (*resized(scan, 2), {"quality": 85}),
    "askew": lambda scan, truth, rng: (*turned(scan, rng.choice([-4, 4])), {"quality": 85}),
    "photographed": lambda scan, truth, rng: (*photographed(scan, rng), {"quality": 85}),
    "dark": lambda scan, truth, rng: (with_gamma(scan, 1.8), AS_IT_LIES, {"quality": 85}),
    "light": lambda scan, truth, rng: (with_gamma(scan, 0.55), AS_IT_LIES, {"quality": 85}),
    "pink-paper": lambda scan, truth, rng: (on_paper(scan, (190, 175, 235)), AS_IT_LIES, {"quality": 85}),
    "blue-paper": lambda scan, truth, rng: (on_paper(scan, (225, 205, 165)), AS_IT_LIES, {"quality": 85}),
    "carbon-copy": lambda scan, truth, rng: (carbon_copy(scan), AS_IT_LIES, {"quality": 85}),
    "worn": lambda scan, truth, rng: (worn(scan, truth, rng), AS_IT_LIES, {"quality": 85}),
    "stained": lambda scan, truth, rng: (stained(scan, truth, rng), AS_IT_LIES, {"quality": 85}),
    "back-shows": lambda scan, truth, rng: (with_back(scan, truth), AS_IT_LIES, {"quality": 85}),
}


def moved(truth, matrix):
    """The truth with its quads where the matrix takes them."""
    if isinstance(truth, dict):
        return {key: cv2.perspectiveTransform(np.float64([value]), matrix)[0].tolist() if key.endswith("quad") and value else moved(value, matrix)
                for key, value in truth.items()}
    return [moved(one, matrix) for one in truth] if isinstance(truth, list) else truth


def write(folder, truth_file, kind, rng):
    truth = json.load(open(truth_file, encoding="utf-8"))
    scan = cv2.imread(os.path.join(os.path.dirname(truth_file), truth["image"]))
    picture, matrix, how = KINDS[kind](scan, truth, rng)
    name = os.path.splitext(os.path.basename(truth_file))[0]
    dpi = round(truth["dpi"] * np.sqrt(np.linalg.det(matrix[:2, :2])))
    image = Image.fromarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB) if picture.ndim == 3 else picture)
    truth = moved(truth, matrix) | {"image": name + (".tif" if "bits" in how else ".jpg"), "dpi": dpi}
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
