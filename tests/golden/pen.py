"""Writes lines of text as masks of ink: printed, typed, or in a handwriting-like hand, with the small slips of each."""

import cv2
import numpy as np
from PIL import Image, ImageDraw

import faces
from ink import PX, smooth_noise

PEN_COLOURS = ((0.10, 0.13, 0.42), (0.12, 0.20, 0.55), (0.13, 0.13, 0.15), (0.20, 0.17, 0.40))


def text_mask(text, font):
    """The bare text: (mask 0..1, pixels from the mask's left edge to the pen's start, pixels from its top to the baseline)."""
    left, top, right, bottom = font.getbbox(text, anchor="ls")
    pad = 6
    size = (max(1, right - left) + 2 * pad, max(1, bottom - top) + 2 * pad)
    image = Image.new("L", size, 0)
    ImageDraw.Draw(image).text((pad - left, pad - top), text, font=font, fill=255, anchor="ls")
    return np.asarray(image, np.float32) / 255, pad - left, pad - top


class Writer:
    """One way of writing, kept for a whole record. `line` returns a mask and where its baseline starts."""

    def __init__(self, rng, style, face=None):
        self.style = style
        self.face = face or str(rng.choice(faces.STYLES[style]))
        self.rng = rng
        if style == "hand":
            self.em = float(rng.uniform(5.4, 6.6)) * (1.15 if self.face in ("dancing-script", "oooh-baby") else 0.92)
            self.slant = float(rng.normal(0.03, 0.05))
            self.colour = PEN_COLOURS[int(rng.integers(len(PEN_COLOURS)))]
            self.wobble = float(rng.uniform(0.8, 1.7))
        elif style == "type":
            self.pitch = 2.54
            self.colour = (0.16, 0.16, 0.20) if rng.random() < 0.8 else (0.18, 0.18, 0.38)
        else:
            self.em = float(rng.uniform(4.2, 4.7)) * (0.92 if self.face.startswith("noto") else 1.0)
            self.colour = (0.10, 0.10, 0.12)

    def line(self, text, room_mm):
        """(mask, x of the pen's start, y of the baseline) of a line that fits in `room_mm`: written smaller first, then narrower."""
        write = {"hand": self._hand, "type": self._typed, "print": self._printed}[self.style]
        scale = 1.0
        mask, x, y = write(text, scale)
        if mask.shape[1] > room_mm * PX:
            scale = max(0.76, room_mm * PX / mask.shape[1] * 0.985)
            mask, x, y = write(text, scale)
        if mask.shape[1] > room_mm * PX:
            narrow = room_mm * PX / mask.shape[1]
            mask = cv2.resize(mask, None, fx=narrow, fy=1, interpolation=cv2.INTER_AREA)
            x *= narrow
        return mask, x, y

    def ink(self):
        """The colour of this line: never twice quite the same."""
        shade = float(self.rng.normal(1.0, 0.10 if self.style == "hand" else 0.04))
        return tuple(min(0.8, max(0.02, part * shade)) for part in self.colour)

    def _printed(self, text, scale):
        em = self.em * PX * scale * float(self.rng.uniform(0.99, 1.01))
        mask, x, y = text_mask(text, faces.font(self.face, int(round(em))))
        return mask * float(self.rng.uniform(0.88, 1.0)), x, y

    def _typed(self, text, scale):
        """Each type hits for itself: at a fixed pitch, a little high or low, harder or softer."""
        pitch = self.pitch * scale * PX
        probe = faces.font(self.face, 100)
        font = faces.font(self.face, int(round(100 * pitch / probe.getlength("0"))))
        height = int(font.size * 1.9)
        mask = np.zeros((height, int(len(text) * pitch + 2 * pitch)), np.float32)
        baseline, start = int(font.size * 1.25), pitch / 2
        for number, letter in enumerate(text):
            if letter == " ":
                continue
            hit, x, y = text_mask(letter, font)
            left = int(round(start + number * pitch - x + self.rng.normal(0, 0.35)))
            top = int(round(baseline - y + self.rng.normal(0, 0.5)))
            part = mask[max(top, 0):top + hit.shape[0], left:left + hit.shape[1]]
            hit = hit[max(-top, 0):, :][:part.shape[0], :part.shape[1]] * float(self.rng.uniform(0.68, 1.0))
            np.maximum(part, hit, out=part)
        if self.face == "xanh-mono":  # its hairlines are thinner than any type that hits paper
            mask = cv2.dilate(mask, np.ones((2, 2), np.uint8))
        ribbon = 1 - 0.22 * np.clip(smooth_noise(self.rng, mask.shape, 9), 0, 1.5)
        return cv2.GaussianBlur(mask, (0, 0), 0.7) * ribbon, start, baseline

    def _hand(self, text, scale):
        """Word by word with drifting baseline and size, then the whole line bent a little so that no two letters are alike."""
        em = self.em * PX * scale
        height, baseline = int(em * 2.3), int(em * 1.45)
        gap = 0.27 * em
        words, cursor, drift = [], 12.0, 0.0
        for word in text.split(" "):
            font = faces.font(self.face, int(round(em * self.rng.normal(1, 0.02))))
            mask, x, y = text_mask(word, font)
            drift = 0.6 * drift + float(self.rng.normal(0, 0.012 * em))
            words.append((mask, cursor - x, baseline - y + drift))
            cursor += font.getlength(word) + gap * float(self.rng.uniform(0.8, 1.3))
        line = np.zeros((height, int(cursor + em * 0.6)), np.float32)
        for mask, left, top in words:
            self._lay(line, mask, int(round(left)), int(round(top)))
        line = self._bend(line, baseline)
        pressure = 1 - 0.16 * np.clip(smooth_noise(self.rng, line.shape, 24), -0.5, 1.5)
        return np.clip(line * pressure, 0, 1), 12.0, baseline

    @staticmethod
    def _lay(line, mask, left, top):
        y0, x0 = max(top, 0), max(left, 0)
        part = line[y0:top + mask.shape[0], x0:left + mask.shape[1]]
        np.maximum(part, mask[y0 - top:, x0 - left:][:part.shape[0], :part.shape[1]], out=part)

    def _bend(self, line, baseline):
        """Slant plus a smooth displacement of up to two pixels."""
        ys, xs = np.mgrid[0:line.shape[0], 0:line.shape[1]].astype(np.float32)
        bend_x = smooth_noise(self.rng, line.shape, 34) * self.wobble
        bend_y = smooth_noise(self.rng, line.shape, 34) * self.wobble
        return cv2.remap(line, xs + (ys - baseline) * self.slant + bend_x, ys + bend_y, cv2.INTER_LINEAR)


def wrap(text, count):
    """The text in at most `count` lines of about the same length, broken after commas where there are any."""
    if count == 1 or len(text) < 26:
        return [text]
    breaks = [i + 1 for i, letter in enumerate(text) if letter == "," and 0 < i < len(text) - 2] or \
             [i for i, letter in enumerate(text) if letter == " "]
    if not breaks:
        return [text]
    best = min(breaks, key=lambda i: abs(i - len(text) / 2))
    return [text[:best].strip(), text[best:].strip()]


def wrap_note(text, room):
    """A note in the narrow column: lines of at most `room` letters."""
    lines, current = [], ""
    for word in text.split(" "):
        if current and len(current) + 1 + len(word) > room:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    return lines + [current]
