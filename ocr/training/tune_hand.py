#!/usr/bin/python3
"""Lets the handwriting reader learn from an office's own verified lines. Started by `sogoc train run`; goes on where it was stopped.

usage: tune_hand.py --work FOLDER --title NAME [--minutes N] [--seed N] [--fonts FOLDER...] [--places FILE]

FOLDER holds parent.onnx and parent.memory (the model to begin from), lines.tsv (picture, part, text) and the pictures; of the parts `train` is learnt
from and `steer` tells when to stop. It gets last.pt (to go on from) and, at the end, out.onnx and out.memory. Standard output: `progress DONE TOTAL`
in thousandths, `missing PACKAGE` when a package of Debian is not installed, and `done`. The minutes are those of the processor: a busy computer learns as
much as an idle one, and later.

That it does not forget what it knew, three things see to: normalisation stays as it is, weights are drawn back to where they began (L2-SP: Li,
Grandvalet & Davoine 2018), and lines written with fonts are mixed in where fonts are given. Whether it reads better is not decided here.
"""
import argparse
import os
import random
import signal
import struct
import sys
import time

for package, module in (('python3-torch', 'torch'), ('python3-onnx', 'onnx'), ('python3-opencv', 'cv2'), ('python3-numpy', 'numpy')):
    try:
        __import__(module)
    except ImportError:
        print('missing ' + package, flush=True)
        sys.exit(3)

import cv2
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch.nn import functional

import export_hand
from hand_letters import encode, tidy
from hand_line import ink_of
from hand_network import Reader, errors, greedy, padded, steps_of
from hand_source import FontLines, RealLines

DRAWN = 108  # height at which lines are worn, as those of train_hand.py
WIDEST = 6500  # columns of a batch
RATE, PULL = 3e-4, 2e-4
FONT_SHARE = 0.4
STRANGE = 4.0  # nats a letter: a text that does not stand in its picture as it was keyed
ROUNDS = 12  # times it is asked how well it reads


def start_from(folder):
    """The reader with the weights of the program's two files; what normalisation did is in the convolutions, so it starts as doing nothing."""
    model = Reader()
    stored = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in onnx.load(os.path.join(folder, 'parent.onnx')).graph.initializer}
    with torch.no_grad():
        for name, part in model.eye.named_modules():
            if not isinstance(part, torch.nn.Sequential) or len(part) != 3:
                continue
            part[0].weight.copy_(stored[name + '.0.weight'])
            part[1].weight.fill_((1 + part[1].eps) ** 0.5)
            part[1].bias.copy_(stored[name + '.0.bias'])
        data = open(os.path.join(folder, 'parent.memory'), 'rb').read()
        at = 8
        for _ in range(2):
            at += 4 + struct.unpack_from('<I', data, at)[0]
        weights, place = torch.from_numpy(np.frombuffer(data, '<f4', offset=at + 16).copy()), 0

        def take(tensor):
            nonlocal place
            tensor.copy_(weights[place:place + tensor.numel()].view_as(tensor))
            place += tensor.numel()
        for layer in range(model.memory.num_layers):
            for side in ('', '_reverse'):
                for kind in ('weight_ih', 'weight_hh', 'bias_ih'):
                    take(getattr(model.memory, '%s_l%d%s' % (kind, layer, side)))
                getattr(model.memory, 'bias_hh_l%d%s' % (layer, side)).zero_()
        take(model.head.weight)
        take(model.head.bias)
    return model


class OfficeLines(RealLines):
    """The office's lines, worn anew each time they are drawn."""

    def __init__(self, lines, rng):
        self.rng, self.last, self.lines, self.parted = rng, None, [], []
        for grey, text in lines:
            large = cv2.resize(grey, None, fx=DRAWN / grey.shape[0], fy=DRAWN / grey.shape[0], interpolation=cv2.INTER_CUBIC)
            self.lines.append((ink_of(large).astype(np.float16), large, text))


class OfficeTexts:
    """Texts for the fonts: what the office keyed, places, dates and numbers."""

    def __init__(self, texts, places, rng):
        self.texts, self.rng = texts, rng
        self.places = [row.rstrip('\n').split('\t') for row in open(places, encoding='utf-8')] if places else []

    def place(self):
        province, district, *communes = self.rng.choice(self.places)
        if not communes:
            return 'huyện %s, tỉnh %s' % (district, province)
        return 'xã %s, huyện %s, tỉnh %s' % (self.rng.choice(communes), district, province)

    def draw(self):
        rng = self.rng
        chosen = rng.random()
        if chosen < 0.35:
            return tidy(rng.choice(self.texts))
        if chosen < 0.75 and self.places:
            return tidy(self.place())
        if chosen < 0.9:
            return '%02d/%02d/%d' % (rng.randint(1, 31), rng.randint(1, 12), rng.randint(1940, 2024))
        return str(rng.randint(1, 10 ** rng.choice([2, 3, 9, 12]) - 1))


def loss_of(model, batch, reduction='mean'):
    scores, _ = model(padded([picture for picture, _ in batch]))
    texts = torch.tensor([code for _, text in batch for code in encode(text)], dtype=torch.long)
    lengths = torch.tensor([len(text) for _, text in batch], dtype=torch.long)
    steps = torch.tensor([min(steps_of(picture.shape[1]), scores.shape[1]) for picture, _ in batch], dtype=torch.long)
    chances = functional.log_softmax(scores, 2).transpose(0, 1)
    return functional.ctc_loss(chances, texts, steps, lengths, reduction=reduction, zero_infinity=True)


def wrong(model, lines):
    """Letters wrong, of all the lines."""
    count = 0
    with torch.no_grad():
        for start in range(0, len(lines), 8):
            part = lines[start:start + 8]
            scores, _ = model(padded([picture for picture, _ in part]))
            for read, (_, text) in zip(greedy(scores, [steps_of(picture.shape[1]) for picture, _ in part]), part):
                count += errors(read, text)
    return count


class Tuning:
    def __init__(self, given):
        self.given, self.rng = given, random.Random(given.seed)
        self.model = start_from(given.work)
        self.model.eval()
        self.start = [one.detach().clone() for one in self.model.parameters()]
        train, self.steer = self.read_lines()
        self.office = OfficeLines(train, self.rng)
        self.fonts = self.font_lines([text for _, text in train])
        self.optimiser = torch.optim.AdamW(self.model.parameters(), RATE, weight_decay=0.0)
        self.smooth = {name: value.clone() for name, value in self.model.state_dict().items()}
        self.seconds, self.asked, self.best, self.kept, self.steps = 0.0, 0, None, None, 0
        self.path = os.path.join(given.work, 'last.pt')
        if os.path.exists(self.path):
            kept = torch.load(self.path)
            self.model.load_state_dict(kept['model'])
            self.optimiser.load_state_dict(kept['optimiser'])
            self.smooth, self.best, self.kept = kept['smooth'], kept['best'], kept['kept']
            self.seconds, self.asked, self.steps = kept['seconds'], kept['asked'], kept['steps']
            self.rng.seed(given.seed + self.steps)

    def read_lines(self):
        """Lines to learn from, as they were seen, and lines to steer by, as the network takes them."""
        parts = {'train': [], 'steer': []}
        for row in open(os.path.join(self.given.work, 'lines.tsv'), encoding='utf-8'):
            name, part, text = row.rstrip('\n').split('\t')
            text = tidy(text)
            grey = cv2.imread(os.path.join(self.given.work, name), cv2.IMREAD_GRAYSCALE)
            if part in parts and encode(text) and grey is not None and grey.shape[1] >= 2 * len(text) + 8:
                parts[part].append((grey, text))
        fits = []
        with torch.no_grad():
            for grey, text in parts['train']:
                if loss_of(self.model, [(1 - grey.astype(np.float32) / 255, text)], 'sum').item() < STRANGE * len(text):
                    fits.append((grey, text))
        return fits, [(1 - grey.astype(np.float32) / 255, text) for grey, text in parts['steer']]

    def font_lines(self, texts):
        if not self.given.fonts:
            return None
        from hand_fonts import load_fonts
        fonts = load_fonts(self.given.fonts)
        return FontLines(fonts, OfficeTexts(texts, self.given.places, self.rng), self.rng) if fonts else None

    def save(self):
        torch.save({'model': self.model.state_dict(), 'optimiser': self.optimiser.state_dict(), 'smooth': self.smooth, 'best': self.best, 'kept': self.kept,
                    'seconds': self.seconds, 'asked': self.asked, 'steps': self.steps}, self.path + '.part')
        os.rename(self.path + '.part', self.path)

    def batch(self):
        lines, longest = [], 0
        while True:
            source = self.fonts if self.fonts and self.rng.random() < FONT_SHARE else self.office
            line, text = source.draw(200)
            if not encode(text) or line.shape[1] < 2 * len(text) + 8:
                continue
            longest = max(longest, line.shape[1])
            if lines and longest * (len(lines) + 1) > WIDEST:
                return lines
            lines.append((line, text))

    def learn(self):
        done = self.seconds / (60 * self.given.minutes)
        for group in self.optimiser.param_groups:
            group['lr'] = RATE * min(1.0, (self.steps + 1) / 20) * max(0.05, 1 - done)
        self.model.train()
        self.model.eye.eval()
        self.optimiser.zero_grad(set_to_none=True)
        loss_of(self.model, self.batch()).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 3.0)
        self.optimiser.step()
        self.steps += 1
        keep = min(0.99, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for one, began in zip(self.model.parameters(), self.start):
                one.add_(began - one, alpha=PULL)
            for name, value in self.model.state_dict().items():
                if value.dtype.is_floating_point:
                    self.smooth[name].mul_(keep).add_(value, alpha=1 - keep)

    def ask(self):
        """How well the smoothed weights read the lines to steer by; the best so far are kept."""
        mine = {name: value.clone() for name, value in self.model.state_dict().items()}
        self.model.load_state_dict(self.smooth)
        self.model.eval()
        now = wrong(self.model, self.steer)
        if self.best is None or now <= self.best:
            self.best, self.kept = now, {name: value.clone() for name, value in self.smooth.items()}
        self.model.load_state_dict(mine)
        self.save()

    def run(self):
        total, last, told = 60 * self.given.minutes, time.process_time(), -1
        if self.best is None:
            self.ask()
        while self.office.lines and self.seconds < total:
            self.learn()
            now = time.process_time()
            self.seconds, last = self.seconds + now - last, now
            thousandths = min(1000, int(1000 * self.seconds / total))
            if thousandths > told:
                print('progress %d 1000' % thousandths, flush=True)
                told = thousandths
            if self.seconds >= total * (self.asked + 1) / ROUNDS:
                self.asked += 1
                self.ask()
                last = time.process_time()
        torch.save(self.kept, os.path.join(self.given.work, 'best.pt'))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--work', required=True)
    parser.add_argument('--title', required=True)
    parser.add_argument('--minutes', type=float, default=30)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--fonts', nargs='+', default=[])
    parser.add_argument('--places', help='names of places, for the texts that fonts write')
    given = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    torch.manual_seed(given.seed)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    tuning = Tuning(given)
    try:
        tuning.run()
    except (SystemExit, BrokenPipeError):  # asked to stop, or nobody listens any more
        tuning.save()
        raise
    export_hand.main(os.path.join(given.work, 'best.pt'), os.path.join(given.work, 'out'), given.title)
    print('done', flush=True)


if __name__ == '__main__':
    main()
