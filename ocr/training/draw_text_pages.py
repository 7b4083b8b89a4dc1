#!/usr/bin/python3
"""Draws plain pages of text in many typefaces, for ocr/training/fit_turn.py: what the program must stand upright besides books.

usage: draw_text_pages.py TEXT OUT [--count N] [--seed N]

TEXT holds Vietnamese lines, of which the last column separated by tabs is taken. Every installed typeface that can write Vietnamese takes its turn,
regular, bold and italic; the pages differ in size, spacing, margins, leaders, case, skew, blur and grain. Equal arguments and equal typefaces give
equal pages.
"""
import argparse
import pathlib
import random
import subprocess

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

MOST_FACES = 3  # Of one family, lest the largest family be all there is.


def faces():
    """Files of typefaces that can write Vietnamese, in a steady order."""
    text = subprocess.run(["fc-list", ":lang=vi", "file", "family"], capture_output=True, text=True, check=True).stdout
    families = {}
    for line in sorted(text.splitlines()):
        file, family = line.split(":", 1)
        if file.endswith((".ttf", ".otf")):
            families.setdefault(family.split(",")[0].strip(), []).append(file)
    spread = [files[:: max(1, len(files) // MOST_FACES)][:MOST_FACES] for files in families.values()]
    return [file for files in spread for file in files]


def draw_page(lines, face, chance):
    size = chance.randint(20, 46)
    font = ImageFont.truetype(face, size)
    width, height = chance.choice([(1240, 1754), (1754, 1240), (1000, 1500)])
    page = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(page)
    left = chance.randint(40, 200)
    y = chance.randint(40, 200)
    upper = chance.random() < 0.15
    leaders = chance.random() < 0.4
    bottom = height * chance.choice([0.35, 0.7, 0.95])
    while y < bottom - size:
        text = " ".join(chance.choice(lines) for _ in range(3))
        text = text.upper() if upper or chance.random() < 0.1 else text
        while draw.textlength(text, font) > width - left - 40:
            text = text.rsplit(" ", 1)[0] if " " in text else text[:-1]
        text = text if chance.random() < 0.7 else text[: len(text) // 2]
        draw.text((left, y), text, 0, font)
        if leaders:
            under = y + int(size * 1.1)
            for x in range(left + int(draw.textlength(text, font) * chance.random()), width - 40, 6):
                draw.point([(x, under), (x + 1, under), (x, under + 1), (x + 1, under + 1)], 60)
        y += int(size * chance.uniform(1.25, 2.2))
    return np.array(page)


def photographed(page, chance, grain):
    """A little skewed, soft, faint and grainy."""
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), chance.uniform(-6, 6), 1)
    page = cv2.warpAffine(page, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=255)
    page = cv2.GaussianBlur(page, (0, 0), chance.uniform(0.3, 2.0))
    dark = chance.uniform(20, 150)
    page = dark + page.astype(np.float32) / 255 * (chance.uniform(200, 250) - dark)
    page += grain.normal(0, chance.uniform(0, 9), page.shape)
    return np.clip(page, 0, 255).astype(np.uint8)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    lines = [line.split("\t")[-1] for line in asked.text.read_text(encoding="utf-8").splitlines()]
    all_faces = faces()
    for number in range(asked.count):
        chance = random.Random(f"{asked.seed} {number}")
        face = all_faces[number % len(all_faces)]
        page = photographed(draw_page(lines, face, chance), chance, np.random.default_rng([asked.seed, number]))
        cv2.imwrite(str(asked.out / f"text-{number:03d}.png"), page)


if __name__ == "__main__":
    main()
