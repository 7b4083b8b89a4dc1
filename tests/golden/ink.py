"""One sheet of paper as light that comes back from it: 10 pixels per millimetre, colours as factors between 0 and 1."""

import numpy as np

#: Pixels per millimetre of a flat page before it is scanned (254 dpi).
PX = 10


class Sheet:
    """What has been put on a sheet. `light` starts at 1 (nothing there) and is multiplied by every ink."""

    def __init__(self, width_mm, height_mm):
        self.size = (int(round(height_mm * PX)), int(round(width_mm * PX)))
        self.light = np.ones((*self.size, 3), np.float32)

    def put(self, mask, left_px, top_px, colour):
        """Lays ink of `colour` (three factors 0..1) where `mask` (0..1) is, cut at the edges of the sheet."""
        top, left = int(round(top_px)), int(round(left_px))
        y0, x0 = max(top, 0), max(left, 0)
        y1, x1 = min(top + mask.shape[0], self.size[0]), min(left + mask.shape[1], self.size[1])
        if y1 <= y0 or x1 <= x0:
            return
        part = mask[y0 - top:y1 - top, x0 - left:x1 - left, None]
        self.light[y0:y1, x0:x1] *= 1 - part * (1 - np.asarray(colour, np.float32))


def smooth_noise(rng, shape, cell):
    """Soft noise, about -1..1, whose hills are `cell` pixels wide."""
    import cv2

    small = rng.standard_normal((shape[0] // cell + 4, shape[1] // cell + 4)).astype(np.float32)
    big = cv2.resize(small, None, fx=cell, fy=cell, interpolation=cv2.INTER_CUBIC)
    top, left = int(rng.integers(0, cell)), int(rng.integers(0, cell))
    return big[top:top + shape[0], left:left + shape[1]]
