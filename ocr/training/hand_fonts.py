"""The fonts a writer is made of: which files, which letters they have, and the letters as small pictures of ink."""
import functools
import glob
import io
import os
import re
import zlib

import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from hand_letters import LETTERS

SIZE = 40  # pixels an em; lines are scaled to their final height afterwards
PLAIN = [letter for letter in 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']


class Font:
    """One look: several files of the same design that cover different letters (web fonts are cut so)."""

    def __init__(self, name, paths):
        self.name = name
        self.files = []
        for path in paths:
            font = TTFont(path, lazy=True)
            covered = set(font.getBestCmap() or {})
            if path.endswith(('.woff', '.woff2')):
                font.flavor = None
                data = io.BytesIO()
                font.save(data)
                data.seek(0)
                loaded = ImageFont.truetype(data, SIZE, layout_engine=ImageFont.Layout.BASIC)
            else:
                loaded = ImageFont.truetype(path, SIZE, layout_engine=ImageFont.Layout.BASIC)
            self.files.append((covered, loaded))
        self.whole = all(self.has(letter) for letter in LETTERS if letter.isalnum())
        self.usable = all(self.has(letter) for letter in PLAIN)

    def has(self, letter):
        return any(ord(letter) in covered for covered, _ in self.files)

    @functools.lru_cache(maxsize=600)
    def glyph(self, letter):
        """(ink 0..255, left of the origin, top above the baseline, advance) in pixels; None when the font has no such letter."""
        for covered, font in self.files:
            if ord(letter) not in covered:
                continue
            box = font.getbbox(letter, anchor='ls')
            left, top = box[0] - 2, box[1] - 2
            picture = Image.new('L', (max(1, box[2] - box[0] + 4), max(1, box[3] - box[1] + 4)), 0)
            ImageDraw.Draw(picture).text((-left, -top), letter, fill=255, font=font, anchor='ls')
            return np.asarray(picture), left, top, font.getlength(letter)
        return None

    @functools.cached_property
    def pen(self):
        """Width of its strokes in pixels: twice the area over the outline, from a few letters."""
        area = edge = 0.0
        for letter in 'nlotu':
            ink = self.glyph(letter)[0].astype(np.float32) / 255
            area += float(ink.sum())
            edge += float(np.abs(np.diff(ink, axis=0)).sum() + np.abs(np.diff(ink, axis=1)).sum())
        return float(np.clip(2.4 * area / max(edge, 1.0), 1.0, 5.0))

    @functools.cached_property
    def x_height(self):
        return float(-self.glyph('x')[2] - 2)


def load_fonts(folders):
    """All usable fonts below the folders, by name. Files NAME-subset-weight-style.woff of one web font become one font for each weight."""
    groups = {}
    for folder in folders:
        for path in sorted(glob.glob(os.path.join(folder, '**', '*'), recursive=True)):
            stem, kind = os.path.splitext(os.path.basename(path))
            if kind in ('.ttf', '.otf'):
                groups.setdefault(stem, []).append(path)
            elif kind == '.woff':
                for subset in ('latin-ext', 'latin', 'vietnamese'):
                    if '-%s-' % subset in stem and stem.split('-%s-' % subset)[1] in ('400-normal', '700-normal', '300-normal'):
                        groups.setdefault(stem.replace('-%s-' % subset, '-'), []).append(path)
                        break
    fonts = []
    for name, paths in sorted(groups.items()):
        font = Font(name, paths)
        if font.usable and font.glyph('n')[0].max() > 100:
            fonts.append(font)
    return fonts


def is_strange(font):
    """Whether a font is kept from training, so that there are hands the network never saw: one family in twenty, by its name, whatever else is there."""
    family = re.sub(r'-(300|400|700)-normal$', '', font.name)
    return zlib.crc32(family.encode()) % 20 == 13


def learnt_fonts(folders):
    """The fonts to train on."""
    return [font for font in load_fonts(folders) if not is_strange(font)]
