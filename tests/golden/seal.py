"""A round red office seal: two rings, a star, the office's name along the ring; worn, turned and half transparent."""

import zlib

import cv2
import numpy as np
from PIL import Image, ImageDraw

import faces
from ink import PX, smooth_noise

RED = (0.80, 0.17, 0.20)
#: Half the width of the seal's picture: the ring's radius of 18 mm and some air.
HALF_MM = 20


def star(draw, middle, radius):
    """A five-pointed star standing upright."""
    points = []
    for corner in range(10):
        angle = np.pi * corner / 5 - np.pi / 2
        reach = radius if corner % 2 == 0 else radius * 0.382
        points.append((middle + reach * np.cos(angle), middle + reach * np.sin(angle)))
    draw.polygon(points, fill=255)


def ring_text(image, text, middle, radius, start, end, size, upright=False):
    """Letters along a circle from angle `start` to `end` (degrees, clockwise from the top): feet towards the middle, or, with `upright`,
    heads towards it, as the lower half of a seal is read."""
    font = faces.font("noto-sans", size, bold=True)
    for number, letter in enumerate(text):
        angle = start + (end - start) * (number + 0.5) / len(text)
        tile = Image.new("L", (size * 2, size * 2), 0)
        ImageDraw.Draw(tile).text((size, size), letter, font=font, fill=255, anchor="mm")
        tile = tile.rotate(180 - angle if upright else -angle, resample=Image.BICUBIC)
        x = middle + radius * np.sin(np.radians(angle)) - size
        y = middle - radius * np.cos(np.radians(angle)) - size
        image.paste(255, (int(round(x)), int(round(y))), tile)


def seal_mask(rng, office, district):
    """The seal as a mask of 40 × 40 mm."""
    size = 2 * HALF_MM * PX
    middle = size / 2
    image = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(image)
    for radius, width in ((17.6, 9), (16.6, 3), (10.6, 4)):
        reach = radius * PX
        draw.ellipse((middle - reach, middle - reach, middle + reach, middle + reach), outline=255, width=width)
    star(draw, middle, 6.2 * PX)
    upper, lower = office.upper(), district.upper()
    ring_text(image, upper, middle, 13.6 * PX, -108, 108, 30)
    ring_text(image, f"* {lower} *", middle, 13.6 * PX, 240, 120, 24, upright=True)
    mask = np.asarray(image.rotate(float(rng.normal(0, 12)), resample=Image.BICUBIC), np.float32) / 255
    wear = np.clip(0.88 + 0.30 * smooth_noise(rng, mask.shape, 60), 0.35, 1) * np.clip(0.9 + 0.35 * smooth_noise(rng, mask.shape, 5), 0.2, 1)
    return cv2.GaussianBlur(mask, (0, 0), 1.0) * wear


def put_seal(sheet, rng, office, district, x_mm, y_mm):
    """Stamps the sheet with the seal's middle at (x, y); the writing below stays visible."""
    mask = seal_mask(rng, office, district) * float(rng.uniform(0.62, 0.88))
    red = tuple(np.clip(np.asarray(RED) * rng.uniform(0.93, 1.07, 3), 0, 1))
    sheet.put(mask, (x_mm - HALF_MM) * PX, (y_mm - HALF_MM) * PX, red)


def put_signature(sheet, rng, signer, x_mm, y_mm, colour):
    """A flourish of a pen below the last line: loops that are no letters, nearly the same each time the same person signs."""
    t = np.linspace(0, 1, 400)
    phase = np.random.default_rng(zlib.crc32(signer.encode())).uniform(0, 2 * np.pi, 4) + rng.normal(0, 0.12, 4)
    x = 34 * t + 4.5 * np.sin(2 * np.pi * 3 * t + phase[0]) + 2 * np.sin(2 * np.pi * 7 * t + phase[1])
    y = (5.5 * np.sin(2 * np.pi * 4 * t + phase[2]) + 2.2 * np.sin(2 * np.pi * 9 * t + phase[3])) * (1.15 - t)
    points = np.stack([(x - x.min()) * PX + 8, (y - y.min()) * PX + 8], 1)
    mask = np.zeros((int(points[:, 1].max()) + 10, int(points[:, 0].max()) + 10), np.float32)
    cv2.polylines(mask, [np.round(points * 16).astype(np.int32)], False, 0.85, 4, cv2.LINE_AA, 4)
    sheet.put(np.clip(mask, 0, 1), x_mm * PX, y_mm * PX - mask.shape[0] / 2, colour)
