"""Old paper: tone, fibres, stains, the other side shining through. Levels: 0 fresh, 1 used, 2 old."""

import cv2
import numpy as np

from ink import PX, smooth_noise

TONES = ((0.975, 0.970, 0.945), (0.955, 0.935, 0.880), (0.915, 0.870, 0.760))


def paper(rng, shape, level):
    """Empty paper as colour factors."""
    tone = np.asarray(TONES[level], np.float32) * rng.uniform(0.985, 1.01, 3).astype(np.float32)
    clouds = 0.004 + 0.010 * level
    texture = 1 + clouds * smooth_noise(rng, shape, 170) + 0.006 * smooth_noise(rng, shape, 3) * (1 + level)
    height, width = shape
    xs = np.minimum(np.arange(width), width - 1 - np.arange(width)) / (14.0 * PX)
    ys = np.minimum(np.arange(height), height - 1 - np.arange(height)) / (14.0 * PX)
    edge = 1 - 0.045 * level * np.maximum(np.exp(-xs)[None, :], np.exp(-ys)[:, None])
    colour = tone[None, None, :] ** (1 + (1 - edge)[:, :, None] * 4)
    return np.clip(colour * (texture * edge)[:, :, None], 0, 1).astype(np.float32)


def shine_through(light, back, strength):
    """The back of the leaf, mirrored and blurred, seen through the paper."""
    ghost = 1 - cv2.GaussianBlur(back.mean(axis=2)[:, ::-1], (0, 0), 5)
    return light * (1 - strength * ghost)[:, :, None]


def blot(rng, shape, middle, radius, roughness):
    """Distance field of an irregular blot: 1 on its edge, less inside."""
    ys, xs = np.mgrid[0:shape[0], 0:shape[1]].astype(np.float32)
    dx, dy = xs - middle[0], ys - middle[1]
    angle = np.arctan2(dy, dx)
    reach = np.full(shape, radius, np.float32)
    for wave in range(2, 7):
        reach *= 1 + roughness / wave * np.sin(wave * angle + rng.uniform(0, 6.28)) * float(rng.normal(0.5, 0.25))
    return np.hypot(dx, dy) / reach


def put_water_stain(light, rng):
    """A dried puddle: a faint brown inside and a darker rim, somewhere on the sheet, often over its edge."""
    height, width = light.shape[:2]
    radius = float(rng.uniform(18, 38)) * PX
    middle = (float(rng.uniform(0, width)), float(rng.uniform(0, height)))
    x0, x1 = int(max(0, middle[0] - 1.7 * radius)), int(min(width, middle[0] + 1.7 * radius))
    y0, y1 = int(max(0, middle[1] - 1.7 * radius)), int(min(height, middle[1] + 1.7 * radius))
    field = blot(rng, (y1 - y0, x1 - x0), (middle[0] - x0, middle[1] - y0), radius, 0.22)
    rim = np.exp(-((field - 1) / 0.035) ** 2) * np.clip(0.8 + 0.5 * smooth_noise(rng, field.shape, 60), 0.1, 1.4)
    inside = 1 / (1 + np.exp(np.clip((field - 1) / 0.012, -40, 40)))
    brown = np.array([0.10, 0.17, 0.30], np.float32)
    light[y0:y1, x0:x1] *= 1 - ((0.85 * rim + 0.30 * inside)[:, :, None] * brown).astype(np.float32)


def put_foxing(light, rng, count):
    """Small rusty spots of age."""
    height, width = light.shape[:2]
    for _ in range(count):
        radius = float(rng.uniform(0.3, 1.6)) * PX
        x, y = int(rng.integers(30, width - 30)), int(rng.integers(30, height - 30))
        half = int(radius * 2.5) + 2
        y0, y1, x0, x1 = max(0, y - half), min(height, y + half), max(0, x - half), min(width, x + half)
        field = blot(rng, (y1 - y0, x1 - x0), (x - x0, y - y0), radius, 0.3)
        spot = np.exp(-field ** 2) * float(rng.uniform(0.15, 0.5))
        light[y0:y1, x0:x1] *= 1 - spot[:, :, None] * np.array([0.25, 0.45, 0.65], np.float32)


def put_fold(light, rng):
    """A soft crease across the page: a dark line beside a light one."""
    height, width = light.shape[:2]
    at = float(rng.uniform(0.3, 0.7)) * height
    slope = float(rng.normal(0, 0.004))
    ys = np.arange(height, dtype=np.float32)[:, None] - at - slope * np.arange(width, dtype=np.float32)[None, :]
    crease = 1 - 0.07 * np.exp(-(ys / 4) ** 2) + 0.04 * np.exp(-((ys - 9) / 5) ** 2)
    np.clip(light * crease[:, :, None], 0, 1, out=light)


def age(sheet_light, rng, level, back=None):
    """Paper, ink, the back of the leaf and the marks of the years: the finished leaf, still flat, as colour factors."""
    leaf = paper(rng, sheet_light.shape[:2], level)
    fade = (1.0, 0.93, 0.84)[level]
    leaf *= 1 - (1 - sheet_light) * fade
    if back is not None:
        leaf = shine_through(leaf, back, (0.03, 0.07, 0.11)[level] * float(rng.uniform(0.7, 1.3)))
    if level == 1 and rng.random() < 0.35 or level == 2:
        for _ in range(1 + (level == 2 and rng.random() < 0.5)):
            put_water_stain(leaf, rng)
    put_foxing(leaf, rng, (0, 6, 26)[level])
    if level == 2 and rng.random() < 0.5:
        put_fold(leaf, rng)
    return leaf
