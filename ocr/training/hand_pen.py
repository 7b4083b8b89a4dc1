"""Writes a text as ink: letters of a font, each set a little differently, or base letters with the marks drawn by a pen as people draw them."""
import cv2
import numpy as np

from hand_letters import take_apart

HEIGHT, BASELINE = 108, 72  # of the canvas at the size of the fonts


def curve(points, shift, scale, rng):
    """Points of a stroke, jittered."""
    points = np.array(points, np.float32) * scale + np.array([rng.gauss(0, 0.04) for _ in range(2 * len(points))], np.float32).reshape(-1, 2) * scale
    return points + np.array(shift, np.float32)


class Pen:
    """Draws strokes of one thickness on a canvas of ink 0..255."""

    def __init__(self, canvas, width, rng):
        self.canvas, self.width, self.rng = canvas, width, rng

    def stroke(self, points):
        if len(points) > 2:  # a smooth line through the points
            dense = np.linspace(0, len(points) - 1, 6 * len(points))
            low = np.clip(dense.astype(int), 0, len(points) - 2)
            part = (dense - low)[:, None]
            straight = points[low] * (1 - part) + points[low + 1] * part
            kernel = np.array([0.25, 0.5, 0.25])
            for axis in range(2):
                straight[1:-1, axis] = np.convolve(straight[:, axis], kernel, 'valid')
            points = straight
        whole = np.round(points * 8).astype(np.int32).reshape(-1, 1, 2)
        cv2.polylines(self.canvas, [whole], False, 255, max(1, int(round(self.width * self.rng.uniform(0.8, 1.15)))), cv2.LINE_AA, 3)

    def mark(self, mark, middle, top, bottom, unit):
        """A mark over (or under) a letter whose middle is at `middle`; unit = height of a small letter. Returns the new top."""
        rng = self.rng
        if mark == '\u0323':
            at = (middle + rng.gauss(0, 0.12) * unit, bottom + rng.uniform(0.2, 0.5) * unit)
            self.stroke(curve([(0, 0), (rng.uniform(0, 0.12), rng.uniform(0, 0.1))], at, unit, rng))
            return top
        at = (middle + rng.gauss(0.05, 0.14) * unit, top - rng.uniform(0.12, 0.4) * unit)
        shapes = {'\u0301': [(-0.1, 0), (0.25, -0.4)], '\u0300': [(-0.25, -0.35), (0.12, 0)],
                  '\u0309': [(-0.15, -0.45), (0.08, -0.55), (0.18, -0.35), (0.0, -0.2), (0.02, 0.0)],
                  '\u0303': [(-0.4, -0.05), (-0.15, -0.25), (0.1, -0.08), (0.4, -0.28)],
                  '^': [(-0.35, 0.0), (0.0, -0.35), (0.35, 0.02)], 'u': [(-0.3, -0.3), (-0.1, -0.02), (0.12, -0.02), (0.3, -0.32)]}
        if mark == '\u0303' and rng.random() < 0.5:
            shapes['\u0303'] = [(-0.35, -0.1), (-0.1, -0.16), (0.1, -0.12), (0.4, -0.2)]  # a plain bar, as hurried people write ngã
        if mark == '^' and rng.random() < 0.3:
            shapes['^'] = [(-0.3, -0.05), (0.02, -0.25), (0.15, -0.12), (0.35, -0.05)]
        self.stroke(curve(shapes[mark], at, unit * rng.uniform(0.75, 1.25), rng))
        return at[1] - 0.3 * unit

    def shape(self, shape, box, unit):
        """The parts of a letter that are no tones: ^ and u above, h the horn of ơ and ư, - the bar of đ. Returns the new top."""
        left, top, right, bottom = box
        rng = self.rng
        if shape in ('^', 'u'):
            return self.mark(shape, (left + right) / 2, top, bottom, unit)
        if shape == 'h':
            at = (right + rng.uniform(-0.12, 0.06) * unit, top + rng.uniform(0.0, 0.25) * unit)
            self.stroke(curve([(-0.1, 0.05), (0.12, 0.0), (0.2, -0.2), (0.12, -0.35)], at, unit * rng.uniform(0.7, 1.1), rng))
            return top
        big = bottom - top > 1.25 * unit and right - left > 0.9 * unit
        height = (top + bottom) / 2 if big and rng.random() < 0.9 else top + rng.uniform(0.12, 0.3) * (bottom - top)
        centre = left + (0.15 if big else 0.75) * (right - left)
        self.stroke(curve([(-0.4, 0.02), (0.4, rng.uniform(-0.1, 0.06))], (centre, height), unit, rng))
        return top


def set_glyph(canvas, glyph, x, baseline, rng, wild):
    """Pastes one letter with a small turn, shear and scale. Returns the box of its ink (left, top, right, bottom)."""
    ink, left, top, _ = glyph
    if wild > 0 and rng.random() < 0.85:
        turn, shear = rng.gauss(0, 0.05 * wild), rng.gauss(0, 0.06 * wild)
        wide, high = 1 + rng.gauss(0, 0.06 * wild), 1 + rng.gauss(0, 0.06 * wild)
        pad = 6
        origin = np.array([-left + pad, -top + pad], np.float32)
        matrix = np.array([[wide, shear - turn], [turn, high]], np.float32)
        shift = origin - matrix @ np.array([-left, -top], np.float32)
        size = (int(ink.shape[1] * 1.15) + 2 * pad, int(ink.shape[0] * 1.15) + 2 * pad)
        ink = cv2.warpAffine(ink, np.hstack([matrix, shift[:, None]]), size, flags=cv2.INTER_LINEAR)
        left, top = left - pad, top - pad
    x0, y0 = int(round(x + left)), int(round(baseline + top))
    x1, y1 = max(0, x0), max(0, y0)
    x2, y2 = min(canvas.shape[1], x0 + ink.shape[1]), min(canvas.shape[0], y0 + ink.shape[0])
    if x2 <= x1 or y2 <= y1:
        return x, baseline - 10, x + 5, baseline
    part = ink[y1 - y0:y2 - y0, x1 - x0:x2 - x0]
    np.maximum(canvas[y1:y2, x1:x2], part, out=canvas[y1:y2, x1:x2])
    filled = np.nonzero(part.max(axis=1) > 90)[0]
    across = np.nonzero(part.max(axis=0) > 90)[0]
    if len(filled) == 0:
        return x, baseline - 10, x + 5, baseline
    return x1 + int(across[0]), y1 + int(filled[0]), x1 + int(across[-1]), y1 + int(filled[-1])


def write(text, font, rng, wild=1.0, own_marks=None):
    """Ink 0..1 (float32, HEIGHT rows) of a text; wild 0 sets the letters as a printer does. None when the font lacks a letter.

    own_marks: True draws every mark by pen, False takes accented letters from the font, None chooses."""
    if own_marks is None:
        own_marks = not font.whole or (wild > 0 and rng.random() < 0.5)
    canvas = np.zeros((HEIGHT, int(len(text) * 36 + 140)), np.uint8)
    pen = Pen(canvas, font.pen, rng)
    unit = font.x_height
    spacing, gap = (rng.gauss(0, 1.1) * wild, rng.uniform(0.7, 1.7)) if wild > 0 else (0.0, 1.0)
    late = max(0.0, rng.gauss(0.0, 0.25)) if wild > 0 else 0.0  # how far right of its letter this writer puts a mark
    x, drift = 24.0, 0.0
    for letter in text:
        if letter == ' ':
            x += max(6.0, unit * 0.55 * gap + rng.gauss(0, 1.5) * wild)
            continue
        base, shape, tone = take_apart(letter) if letter.isalpha() else (letter, '', '')
        drawn = own_marks and (shape or tone)
        glyph = font.glyph(base if drawn else letter)
        if glyph is None:
            return None
        drift = 0.8 * drift + rng.gauss(0, 0.65) * wild
        baseline = BASELINE + drift
        box = set_glyph(canvas, glyph, x, baseline, rng, wild)
        if drawn:
            if base in 'ij' and rng.random() < 0.8:
                top = box[1] + 0.05 * unit
            else:
                top = pen.shape(shape, box, unit) if shape else box[1]
            if shape and tone and tone != '\u0323' and rng.random() < 0.5:  # beside the hat instead of over it
                pen.mark(tone, (box[0] + box[2]) / 2 + unit * rng.uniform(0.25, 0.6), top + 0.3 * unit, box[3], unit * 0.9)
            elif tone:
                pen.mark(tone, (box[0] + box[2]) / 2 + late * unit, top, box[3], unit)
        x += max(3.0, glyph[3] + spacing + rng.gauss(0, 0.6) * wild)
        if x > canvas.shape[1] - 70:
            return None
    return canvas[:, :int(x) + 28].astype(np.float32) / 255
