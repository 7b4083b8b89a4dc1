"""What happened to writing after it was written: struck out by pen, with or without other words in its place; blotted, smeared, washed out."""

import cv2
import numpy as np

from ageing import blot
from ink import PX, smooth_noise
from pen import PEN_COLOURS

#: Struck out: nothing stays; the right text after it, above it; one word of it.
STRIKES = ("gone", "after", "above", "word")
#: Nobody can read it.
SPOILS = ("blot", "smear", "water")
ABOVE_MM = 5.3  # How far above the line people squeeze in what is right,
ABOVE_SCALE = 0.62  # and how much smaller.
GAP_MM = 2.0


class Mishap:
    """What befell one field. `wrong` is what stands there struck out."""

    def __init__(self, kind, wrong=""):
        self.kind, self.wrong = kind, wrong

    @property
    def spoilt(self):
        return self.kind in SPOILS

    @property
    def nothing_stays(self):
        return self.spoilt or self.kind == "gone"

    def truth(self):
        """What the truth of the field says besides text and place."""
        return {"state": "illegible"} if self.spoilt else {"state": "struckOut" if self.nothing_stays else "value", "struck": self.wrong}


def draw_mishaps(rng, form, record, other, strikes, spoils):
    """Which fields something happens to: field key → Mishap. `other` is a record of somebody else, whose texts were written by mistake."""
    mishaps = {}
    for spec in form["fields"]:
        key = spec["key"]
        chance, pick = rng.random(), int(rng.integers(0, 12))
        if spec["kind"] in ("choice", "note") or key in ("so", "quyenSo") or not record.get(key):
            continue
        wrong = other.get(key) or record[key]
        if chance < strikes:
            mishaps[key] = Mishap(STRIKES[pick % len(STRIKES)], wrong if wrong != record[key] else record["so"] + " " + wrong)
        elif chance < strikes + spoils:
            mishaps[key] = Mishap(SPOILS[pick % len(SPOILS)])
    return mishaps


def ink_span(mask, axis):
    """First and last column (axis 0) or row (axis 1) of a mask that hold ink."""
    held = np.nonzero(mask.max(axis=axis) > 0.3)[0]
    return int(held[0]), int(held[-1])


def strike_mask(rng, length, thick):
    """One stroke by hand: nearly straight, a little slanted and wavy, about `length` pixels. Returns (mask, row of its middle)."""
    half = 40
    mask = np.zeros((2 * half, length), np.float32)
    x = np.arange(length, dtype=np.float32)
    slope = float(rng.normal(0, 0.012))
    wave = smooth_noise(rng, (1, length), 90)[0] * float(rng.uniform(0.5, 2.5))
    y = half + np.clip(slope * (x - length / 2), -14, 14) + wave
    points = np.stack([x, y], axis=1)
    cv2.polylines(mask, [np.round(points * 16).astype(np.int32)], False, 0.95, thick, cv2.LINE_AA, 4)
    pressure = 1 - 0.2 * np.clip(smooth_noise(rng, mask.shape, 40), 0, 1.5)
    return cv2.GaussianBlur(mask * pressure, (0, 0), 0.6), half


def strike(sheet, rng, mask, left, top, colour):
    """A line, sometimes two, through what was put on the sheet there."""
    first, last = ink_span(mask, 0)
    rows = mask[:, first:last + 1].sum(axis=1)
    middle = float((rows * np.arange(len(rows))).sum() / rows.sum())
    strokes = 2 if rng.random() < 0.3 else 1
    for number in range(strokes):
        before, beyond = (int(rng.uniform(-0.6, 2.0) * PX) for _ in range(2))
        length = max(30, last - first + before + beyond)
        line, half = strike_mask(rng, length, int(rng.integers(3, 6)))
        at = middle + float(rng.normal(0, 2.5)) + (number - (strokes - 1) / 2) * float(rng.uniform(7, 12))
        sheet.put(line, left + first - before, top + at - half, colour)


def spoilt(rng, mask, kind):
    """A mask of writing that nobody can read any more."""
    pad = 4 * PX
    mask = cv2.copyMakeBorder(mask, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=0)
    if kind == "smear":
        length = int(rng.uniform(3.5, 6.0) * PX)
        dragged = cv2.blur(mask, (length, 5)) * float(rng.uniform(1.6, 2.2))
        return np.clip(dragged * (0.8 + 0.3 * smooth_noise(rng, mask.shape, 12)), 0, 0.95), pad
    if kind == "water":
        washed = cv2.GaussianBlur(mask, (0, 0), float(rng.uniform(1.0, 1.5) * PX)) * float(rng.uniform(1.3, 1.9))
        return np.clip(washed * (0.8 + 0.3 * smooth_noise(rng, mask.shape, 25)), 0, 0.9), pad
    first, last = ink_span(mask, 0)
    upper, lower = ink_span(mask, 1)
    x = float(first)
    while x < last + PX:
        radius = float(rng.uniform(2.2, 3.4)) * PX
        field = blot(rng, mask.shape, (x, (upper + lower) / 2 + float(rng.normal(0, 4))), radius, 0.3)
        mask = np.maximum(mask, np.clip((1.08 - field) / 0.1, 0, 1).astype(np.float32) * 0.97)
        x += radius * float(rng.uniform(0.9, 1.3))
    return mask, pad


class Line:
    """A line to write on: where it begins and stands, in pixels of the sheet, and how much room it has in millimetres."""

    def __init__(self, left, foot, room):
        self.left, self.foot, self.room = left, foot, room


def _put(sheet, writer, line, text, room, scale=1.0, lift=0.0):
    """Writes a piece of text at the line's beginning: (mask, left, top, pixels to where the next piece begins)."""
    mask, x, y = writer.line(text, room / scale)
    if scale != 1.0:
        mask, x, y = cv2.resize(mask, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), x * scale, y * scale
    left, top = line.left - x, line.foot - lift - y
    sheet.put(mask, left, top, writer.ink())
    return mask, left, top, ink_span(mask, 0)[1] - x + GAP_MM * PX


def write_with(sheet, line, text, mishap, writer):
    """Writes `text` as it came to stand there: what is wrong struck out by the same pen or another, or everything spoilt."""
    rng = writer.rng
    if mishap.spoilt:
        mask, x, y = writer.line(text, line.room)
        mask, pad = spoilt(rng, mask, mishap.kind)
        sheet.put(mask, line.left - x - pad, line.foot - y - pad, writer.ink())
        return
    colour = writer.ink() if writer.style == "hand" else PEN_COLOURS[int(rng.integers(len(PEN_COLOURS)))]
    pieces = [(mishap.wrong, True)]
    words = text.split(" ")
    if mishap.kind == "word" and len(words) > 1:
        at = int(rng.integers(0, len(words)))
        mishap.wrong = max(mishap.wrong.split(" "), key=len)
        pieces = [(" ".join(words[:at]), False), (mishap.wrong, True), (" ".join(words[at:]), False)]
    elif mishap.kind in ("after", "word"):
        pieces.append((text, False))
    letters = sum(len(piece) + 1 for piece, _ in pieces)
    here = Line(line.left, line.foot, line.room)
    for piece, wrong in pieces:
        if not piece:
            continue
        room = (line.room - GAP_MM * (len(pieces) - 1)) * (len(piece) + 1) / letters
        mask, left, top, used = _put(sheet, writer, here, piece, room)
        if wrong:
            strike(sheet, rng, mask, left, top, colour)
        here.left += used
    if mishap.kind == "above":
        shifted = Line(line.left + float(rng.uniform(0, 3)) * PX, line.foot, line.room - 3)
        _put(sheet, writer, shifted, text, shifted.room, ABOVE_SCALE, ABOVE_MM * PX)
