"""Lays leaves on the glass and scans them: curl at the gutter, skew, shadow, uneven light, dark surround, noise, JPEG.

Lengths are millimetres of the flat opening (one leaf, or two side by side); `Geometry.forward` carries points into scan pixels,
and the same map, inverted, fetches the picture, so truth and picture cannot drift apart.
"""

import cv2
import numpy as np

from ink import PX, smooth_noise


class Geometry:
    """Where each point of the opening comes to lie in the scan."""

    def __init__(self, rng, width, height, gutter, level, dpi):
        self.width, self.height, self.gutter = width, height, gutter
        self.scale = dpi / 25.4
        self.margin = float(rng.uniform(11, 18))
        tilt = (0.25, 0.7, 1.5)[level]
        self.angle = float(np.clip(rng.normal(0, tilt), -2.2 * tilt, 2.2 * tilt))
        self.bend = float(rng.uniform(0.6, 1.0)) * (0.8, 1.6, 2.8)[level] * (1 if rng.random() < 0.5 else -1)
        self.shrink = float(rng.uniform(0.5, 1.0)) * (0.06, 0.12, 0.20)[level]
        self.squeeze = float(rng.uniform(0.0, 0.010)) * level
        self.keystone = rng.normal(0, 0.00002 * (1 + level), 2)
        self.reach, self.fall = 16.0, 26.0
        self._place()

    def _curl(self, x, y):
        """Flat opening → plane of the glass. Near the gutter the paper stands up: it looks narrower and a little higher or lower."""
        if self.gutter is None:
            return x, y
        off = x - self.gutter
        far = np.abs(off)
        plane_x = self.gutter + np.sign(off) * (far - self.shrink * self.reach * (1 - np.exp(-far / self.reach)))
        near = np.exp(-far / self.fall)
        return plane_x, y + self.bend * near + self.squeeze * (self.height / 2 - y) * near

    def _uncurl(self, plane_x, plane_y):
        """The inverse of `_curl`."""
        if self.gutter is None:
            return plane_x, plane_y
        far = np.linspace(0, self.width, 4000)
        seen = far - self.shrink * self.reach * (1 - np.exp(-far / self.reach))
        off = plane_x - self.gutter
        distance = np.interp(np.abs(off), seen, far)
        near = np.exp(-distance / self.fall)
        y = (plane_y - self.bend * near - self.squeeze * self.height / 2 * near) / (1 - self.squeeze * near)
        return self.gutter + np.sign(off) * distance, y

    def _place(self):
        """The homography from the glass to scan pixels: turned about the middle, a touch of keystone, moved into the picture."""
        cos, sin = np.cos(np.radians(self.angle)), np.sin(np.radians(self.angle))
        middle = np.array([[1, 0, -self.width / 2], [0, 1, -self.height / 2], [0, 0, 1]])
        turn = np.array([[cos, -sin, 0], [sin, cos, 0], [self.keystone[0], self.keystone[1], 1]])
        plane = np.diag([self.scale, self.scale, 1.0]) @ turn @ middle
        self.matrix = plane
        outline = self.forward(np.array([[x, y] for x in np.linspace(0, self.width, 41) for y in (0, self.height)]))
        low, high = outline.min(0), outline.max(0)
        border = self.margin * self.scale
        self.matrix = np.array([[1, 0, border - low[0]], [0, 1, border - low[1]], [0, 0, 1]]) @ plane
        self.size = tuple(int(round(v)) for v in (high - low + 2 * border))

    def forward(self, points):
        """Points (n × 2, millimetres of the opening) in scan pixels."""
        points = np.asarray(points, float)
        x, y = self._curl(points[:, 0], points[:, 1])
        seen = self.matrix @ np.stack([x, y, np.ones_like(x)])
        return (seen[:2] / seen[2]).T

    def maps(self):
        """For each scan pixel, where it came from: two float maps in millimetres of the opening."""
        columns, rows = np.meshgrid(np.arange(self.size[0], dtype=np.float64), np.arange(self.size[1], dtype=np.float64))
        back = np.linalg.inv(self.matrix)
        weight = back[2, 0] * columns + back[2, 1] * rows + back[2, 2]
        plane_x = (back[0, 0] * columns + back[0, 1] * rows + back[0, 2]) / weight
        plane_y = (back[1, 0] * columns + back[1, 1] * rows + back[1, 2]) / weight
        return self._uncurl(plane_x, plane_y)


def surround(rng, size):
    """The dark lid of the scanner."""
    width, height = size
    grey = float(rng.uniform(0.13, 0.24))
    slope = np.linspace(-1, 1, width)[None, :] * float(rng.normal(0, 0.015)) + np.linspace(-1, 1, height)[:, None] * float(rng.normal(0, 0.015))
    return np.repeat((grey + slope)[:, :, None], 3, axis=2).astype(np.float32)


def lay_down(picture, rng, inside, geometry, level):
    """The edges of the leaves below and the shadow the book throws on the lid."""
    shadow = cv2.GaussianBlur(inside, (0, 0), 14)
    picture *= (1 - 0.35 * shadow)[:, :, None]
    for sheet in range(int(rng.integers(0, 2 + level)), 0, -1):
        move = np.float32([[1, 0, sheet * float(rng.uniform(2, 5))], [0, 1, sheet * float(rng.uniform(1, 4))]])
        below = cv2.warpAffine(inside, move, geometry.size)
        tone = np.array([0.80, 0.77, 0.70], np.float32) * (0.92 - 0.06 * sheet)
        picture *= (1 - below)[:, :, None]
        picture += below[:, :, None] * tone


def lighting(rng, geometry, x, level):
    """Uneven light over the picture and the shadow in the gutter."""
    width, height = geometry.size
    u, v = np.linspace(-1, 1, width)[None, :], np.linspace(-1, 1, height)[:, None]
    a = rng.normal(0, (0.008, 0.020, 0.035)[level], 5)
    light = 1 + a[0] * u + a[1] * v + a[2] * u * v + a[3] * u * u + a[4] * v * v
    if geometry.gutter is not None:
        far = np.abs(x - geometry.gutter)
        light = light * (1 - (0.28, 0.38, 0.50)[level] * np.exp(-(far / 7.5) ** 1.3) - (0.06, 0.09, 0.12)[level] * np.exp(-far / 30))
    return light.astype(np.float32)


def scan(leaves, rng, level, dpi=200):
    """Scans one leaf, or two as an opening. `leaves` are colour factors at PX pixels per millimetre.
    Returns (the picture as BGR bytes, the geometry)."""
    flat = np.concatenate(leaves, axis=1) if len(leaves) > 1 else leaves[0]
    height, width = flat.shape[0] / PX, flat.shape[1] / PX
    gutter = width / 2 if len(leaves) > 1 else None
    geometry = Geometry(rng, width, height, gutter, level, dpi)
    x, y = geometry.maps()
    map_x, map_y = (x * PX - 0.5).astype(np.float32), (y * PX - 0.5).astype(np.float32)
    soft = cv2.GaussianBlur(flat, (0, 0), 0.55)
    page = cv2.remap(soft, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    inside = (np.clip(x * PX + 0.5, 0, 1) * np.clip((width - x) * PX + 0.5, 0, 1)
              * np.clip(y * PX + 0.5, 0, 1) * np.clip((height - y) * PX + 0.5, 0, 1)).astype(np.float32)
    picture = surround(rng, geometry.size)
    lay_down(picture, rng, inside, geometry, level)
    picture = picture * (1 - inside)[:, :, None] + page * (lighting(rng, geometry, x, level) * inside)[:, :, None]
    picture += (rng.standard_normal(picture.shape[:2]) * (0.003, 0.005, 0.007)[level])[:, :, None].astype(np.float32)
    picture += 0.004 * level * smooth_noise(rng, picture.shape[:2], 90)[:, :, None]
    return np.clip(picture[:, :, ::-1] * 255 + 0.5, 0, 255).astype(np.uint8), geometry
