"""Lines that people wrote by hand, pasted into fields: pictures named in FOLDER/lines.tsv (picture, part, text; all parts are taken)."""

import unicodedata

import cv2
import numpy as np

from ink import PX

TALLEST_MM = 11.0


def ink_of(grey):
    """Ink 0..1 of a grey picture: how much darker than the paper around it."""
    paper = cv2.GaussianBlur(cv2.dilate(cv2.medianBlur(grey, 3), np.ones((31, 31), np.uint8)), (0, 0), 12).astype(np.float32)
    dark = 1 - grey.astype(np.float32) / np.maximum(paper, 1)
    return np.clip((dark - 0.08) / max(0.2, float(np.percentile(dark, 99)) - 0.08), 0, 1)


class RealLines:
    """Hands out the lines in an order of its own, each once before any comes twice."""

    def __init__(self, folder, seed):
        rows = [row.split("\t") for row in (folder / "lines.tsv").read_text(encoding="utf-8").splitlines()]
        self.lines = [(folder / name, unicodedata.normalize("NFC", text)) for name, _, text in rows]
        self.order = np.random.default_rng(seed).permutation(len(self.lines))
        self.given = 0

    def next(self, writer):
        """The text of the next line, and who writes it."""
        path, text = self.lines[self.order[self.given % len(self.order)]]
        self.given += 1
        return text, PastedLine(cv2.imread(str(path), cv2.IMREAD_GRAYSCALE), writer)


class PastedLine:
    """Stands for the writer of a page in one field (pen.Writer)."""

    style = "real-hand"

    def __init__(self, grey, writer):
        ink = ink_of(grey)
        rows, columns = np.nonzero(ink.max(axis=1) > 0.35)[0], np.nonzero(ink.max(axis=0) > 0.35)[0]
        self.mask = ink[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1]
        self.rng, self.ink = writer.rng, writer.ink

    def line(self, _, room_mm):
        """As pen.Writer.line, of the one picture there is."""
        scale = min(room_mm * PX / self.mask.shape[1], TALLEST_MM * PX / self.mask.shape[0])
        mask = cv2.resize(self.mask, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        dense = np.nonzero(mask.sum(axis=1) > 0.5 * mask.sum(axis=1).max())[0]
        return mask, 0.0, int(dense[-1])
