"""Endless lines for training: (picture ROWS high, text), from fonts or from real lines."""
import os
import random

import cv2
import numpy as np

from hand_letters import encode, tidy
from hand_line import ink_of, line_of
from hand_pen import write
from hand_wear import bend, clutter, pen, scan

PRINTED = ('xanh-mono', 'cousine')


def trim(ink, rng, around=0.25):
    """Cuts blank rows away but for a random margin."""
    rows = np.nonzero(ink.max(axis=1) > 0.3)[0]
    if len(rows) == 0:
        return ink
    high = rows[-1] - rows[0] + 1
    top, bottom = int(high * rng.uniform(0.02, around)), int(high * rng.uniform(0.02, around))
    ink = ink[max(0, rows[0] - top):rows[-1] + 1 + bottom]
    return cv2.copyMakeBorder(ink, max(0, top - rows[0]), 0, 6, 6, cv2.BORDER_CONSTANT, value=0)


class FontLines:
    def __init__(self, fonts, sampler, rng):
        self.fonts, self.sampler, self.rng, self.last = fonts, sampler, rng, None
        self.plain = [font for font in fonts if font.whole]

    def draw(self, longest=200, calm=False):
        """`longest`: no longer texts; a longer one is cut at a space. `calm`: fonts with all letters of their own on clean paper, to begin with."""
        rng = self.rng
        while True:
            text = self.sampler.draw()
            if len(text) > longest:
                words = text.split(' ')
                start = rng.randrange(len(words))
                text = ''
                for word in words[start:]:
                    if len(text) + len(word) + 1 > longest:
                        break
                    text = (text + ' ' + word).strip()
                text = text.strip(' ,-')
            if not text:
                continue
            font = rng.choice(self.plain if calm else self.fonts)
            wild = 0.0 if font.name in PRINTED else rng.choice([0.0, 0.3] if calm else [0.0, 0.5, 1.0, 1.0, 1.3])
            ink = write(text, font, rng, wild)
            if ink is None:
                continue
            ink = bend(trim(ink, rng), rng, 0.4 if wild == 0 or calm else 1.0)
            if calm:
                return line_of(np.clip(230 * (1 - 0.8 * ink), 0, 255).astype(np.uint8)), text
            ink = pen(ink, rng)
            dark = clutter(ink.shape[0], ink.shape[1], rng, self.last)
            self.last = ink
            line = line_of(scan(ink, dark, rng))
            if line.shape[1] >= 2 * len(text) + 8:
                return line, text


def emptiest(ink, start, end):
    """The column with the least ink around it between the last letter of a word and the first of the next."""
    start, end = start + 4, max(end, start + 12)
    columns = np.convolve(ink[:, start - 7:end + 8].sum(axis=0), np.ones(11), 'same')[7:-8]
    return start + int(np.flatnonzero(columns <= columns.min() + 0.5)[-1]) if len(columns) else start


class RealLines:
    """Lines that people wrote: FOLDER/lines.tsv names picture, part (only `train` is taken) and text. `words` is what align_hand.py found: with it
    words are also learnt apart from their lines and beside words of other lines."""

    def __init__(self, folder, rng, leave_out=(), words=None):
        self.rng, self.last, self.lines, self.parted = rng, None, [], []
        found = {}
        if words:
            for row in open(words, encoding='utf-8'):
                name, places = row.rstrip('\n').split('\t')
                found[name] = [tuple(map(int, place.split('-'))) for place in places.split(' ')]
        for row in open(os.path.join(folder, 'lines.tsv'), encoding='utf-8'):
            name, part, text = row.rstrip('\n').split('\t')
            text = tidy(text)
            if part == 'train' and name not in leave_out and encode(text):
                grey = cv2.imread(os.path.join(folder, name), cv2.IMREAD_GRAYSCALE)
                ink = ink_of(grey)
                across = np.nonzero(ink.max(axis=0) > 0.35)[0]
                left, right = max(0, across[0] - 10), across[-1] + 10
                self.lines.append((ink[:, left:right].astype(np.float16), grey, text))
                if len(found.get(name, ())) == len(text.split(' ')):
                    places = found[name]
                    cuts = [left] + [emptiest(ink, before[1], after[0]) for before, after in zip(places, places[1:])] + [right]
                    self.parted.append((ink.astype(np.float16), cuts, text.split(' ')))

    def pieced(self):
        """One to four runs of words of other lines, one after the other."""
        rng = self.rng
        inks, texts = [], []
        for _ in range(rng.choice([1, 1, 2, 3, 4])):
            ink, cuts, words = rng.choice(self.parted)
            start = rng.randrange(len(words))
            end = min(len(words), start + rng.choice([1, 2, 2, 3, 4]))
            inks.append(ink[:, cuts[start]:cuts[end]].astype(np.float32))
            texts.extend(words[start:end])
            inks.append(np.zeros((ink.shape[0], rng.randint(2, 16)), np.float32))
        return np.hstack(inks), ' '.join(texts)

    def draw(self, longest=200, calm=False):
        rng = self.rng
        if self.parted and rng.random() < 0.4:
            ink, text = self.pieced()
        else:
            ink, grey, text = rng.choice(self.lines)
            if rng.random() < 0.25:  # as scanned, hardly changed
                grey = grey if rng.random() < 0.5 else np.clip(grey.astype(np.float32) * rng.uniform(0.7, 1.1), 0, 255).astype(np.uint8)
                return line_of(grey), text
            ink = ink.astype(np.float32)
        if rng.random() < 0.6:
            ink = trim(ink, rng)
        ink = pen(bend(ink, rng, rng.choice([0.4, 0.8, 1.0])), rng, 0.5)
        dark = clutter(ink.shape[0], ink.shape[1], rng, self.last, 0.6)
        self.last = ink
        return line_of(scan(ink, dark, rng)), text


def held_back(folder, count):
    """Names of the train lines kept from training to steer by: whole runs of neighbours, since neighbours may share a writer."""
    names = [row.split('\t')[0] for row in open(os.path.join(folder, 'lines.tsv'), encoding='utf-8') if row.split('\t')[1] == 'train' and row.startswith('scan')]
    starts = random.Random(20).sample(range(0, len(names) - 10, 10), count // 10)
    return [name for start in sorted(starts) for name in names[start:start + 10]]
