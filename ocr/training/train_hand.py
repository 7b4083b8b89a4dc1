#!/usr/bin/python3
"""Trains the handwriting reader: fonts first, then, where real lines are given, real lines and fonts.

One command makes the model again, or goes on where it was stopped:

    train_hand.py --work FOLDER --fonts FONTS... --reference REFERENCE [--real LINES] --font-minutes 35 --real-minutes 60

FOLDER gets last.pt (to go on from), fonts.pt (after the fonts: made without any real line), final.pt, and curve.tsv. One core trains, a second
process draws the lines. See docs/models.md for the sources and the figures.
"""
import argparse
import collections
import copy
import json
import math
import os
import pickle
import random
import subprocess
import sys
import time

import cv2
import numpy as np
import torch
from torch.nn import functional

from hand_fonts import load_fonts
from hand_letters import encode, tidy
from hand_line import ROWS, line_of
from hand_network import Reader, errors, greedy, padded, steps_of
from hand_source import FontLines, held_back
from hand_text import TextSampler

POOL = 9000
# Longest text, whether calm (FontLines.draw), width of a batch, and the loss under which the next stage follows. Long lines from the start leave the
# network saying nothing at all for thousands of steps.
STAGES = [(6, True, 5000, 3.2), (12, True, 7000, 2.2), (24, False, 9000, 2.2), (200, False, 6500, 0.0)]


class Lines:
    """Lines from the shards: new ones first, lines already seen when the drawing process falls behind."""

    def __init__(self, folder, rng):
        self.folder, self.rng = folder, rng
        self.seen = collections.deque(maxlen=POOL)
        self.new = 0

    def more(self):
        names = sorted(name for name in os.listdir(self.folder) if name.endswith('.lines'))
        while not names and len(self.seen) < 400:
            time.sleep(0.5)
            names = sorted(name for name in os.listdir(self.folder) if name.endswith('.lines'))
        if not names:
            return self.rng.sample(self.seen, 192)
        path = os.path.join(self.folder, names[0])
        with open(path, 'rb') as file:
            lines = pickle.load(file)
        os.remove(path)
        self.seen.extend(lines)
        self.new += len(lines)
        return lines

    def batches(self, training):
        """Batches of lines of about one width, together as wide as the stage wants."""
        while True:
            most = STAGES[training.stage][2]
            lines = sorted(self.more() + self.more(), key=lambda line: line[0].shape[1])
            batches, batch = [], []
            for line in lines:
                if batch and line[0].shape[1] * (len(batch) + 1) > most:
                    batches.append(batch)
                    batch = []
                batch.append(line)
            batches.append(batch)
            self.rng.shuffle(batches)
            yield from (batch for batch in batches if len(batch) > 1)


def measure(model, lines):
    """Character errors in per cent over (picture, text)."""
    model.eval()
    wrong = letters = 0
    lines = sorted(lines, key=lambda line: line[0].shape[1])
    with torch.no_grad():
        for start in range(0, len(lines), 16):
            part = lines[start:start + 16]
            scores, _ = model(padded([picture for picture, _ in part]))
            for read, (_, text) in zip(greedy(scores, [steps_of(picture) for picture, _ in part]), part):
                wrong += errors(read, text)
                letters += len(text)
    return 100.0 * wrong / max(1, letters)


def development_lines(given):
    """Lines to steer by: from fonts, and real ones kept from training."""
    rng = random.Random(99)
    source = FontLines(load_fonts(given.fonts), TextSampler(given.reference, rng), rng)
    sets = {'fonts': [source.draw() for _ in range(80)]}
    if given.real:
        kept = set(held_back(given.real, given.held_back))
        sets['real'] = []
        for row in open(os.path.join(given.real, 'lines.tsv'), encoding='utf-8'):
            name, _, text = row.rstrip('\n').split('\t')
            if name in kept:
                sets['real'].append((line_of(cv2.imread(os.path.join(given.real, name), cv2.IMREAD_GRAYSCALE)), tidy(text)))
    return sets


class Training:
    def __init__(self, given):
        self.given = given
        self.model = Reader()
        self.smooth = copy.deepcopy(self.model)
        self.optimiser = torch.optim.AdamW(self.model.parameters(), 1e-3, weight_decay=0.01, betas=(0.9, 0.98))
        self.minutes, self.steps, self.fonts_saved, self.stage, self.loss = 0.0, 0, False, 0, 9.0
        self.rng = random.Random(given.seed)
        self.path = os.path.join(given.work, 'last.pt')
        if os.path.exists(self.path):
            kept = torch.load(self.path)
            self.model.load_state_dict(kept['model'])
            self.smooth.load_state_dict(kept['smooth'])
            self.optimiser.load_state_dict(kept['optimiser'])
            self.minutes, self.steps, self.fonts_saved, self.stage = kept['minutes'], kept['steps'], kept['fonts_saved'], kept.get('stage', 0)

    def save(self):
        torch.save({'model': self.model.state_dict(), 'smooth': self.smooth.state_dict(), 'optimiser': self.optimiser.state_dict(),
                    'minutes': self.minutes, 'steps': self.steps, 'fonts_saved': self.fonts_saved, 'stage': self.stage}, self.path + '.part')
        os.rename(self.path + '.part', self.path)

    def plan(self):
        """(learning rate, longest text, share of real lines) now."""
        given = self.given
        if self.minutes < given.font_minutes:
            done = self.minutes / given.font_minutes
            rate = given.rate if done < 0.7 else given.rate * (0.15 + 0.85 * 0.5 * (1 + math.cos(math.pi * (done - 0.7) / 0.3)))
            return min(rate, given.rate * (self.steps + 1) / 100), STAGES[self.stage][0], 0.0
        done = min(1.0, (self.minutes - given.font_minutes) / max(1e-6, given.real_minutes))
        rate = given.rate * 0.85 * (0.004 + 0.996 * 0.5 * (1 + math.cos(math.pi * done)))
        return rate * min(1.0, 0.15 + done / 0.03), 200, given.real_share

    def vary(self, pictures):
        """A batch wider or narrower, higher or lower, paler or darker than drawn, so that a line met again is another line."""
        rng = self.rng
        width = int(pictures.shape[3] * rng.uniform(0.9, 1.15)) // 4 * 4
        stretch = width / pictures.shape[3]
        pictures = functional.interpolate(pictures, size=(ROWS, width), mode='bilinear', align_corners=False)
        pictures = torch.roll(pictures, rng.choice([-2, -1, 0, 0, 1, 2]), 2).clamp_(0, 1) ** rng.uniform(0.7, 1.4)
        if rng.random() < 0.5:
            pictures = pictures + rng.uniform(0.0, 0.08) * torch.randn(pictures.shape)
        return pictures, stretch

    def step(self, batch, rate):
        for group in self.optimiser.param_groups:
            group['lr'] = rate
        pictures = padded([picture.astype(np.float32) / 255 for picture, _ in batch])
        texts = torch.tensor([code for _, codes in batch for code in codes], dtype=torch.long)
        lengths = torch.tensor([len(codes) for _, codes in batch], dtype=torch.long)
        pictures, stretch = self.vary(pictures)
        steps = torch.tensor([min(int(steps_of(picture) * stretch) + 1, pictures.shape[3] // 4) for picture, _ in batch], dtype=torch.long)
        self.model.train()
        with torch.cpu.amp.autocast(dtype=torch.bfloat16, enabled=self.given.half):
            seen = self.model.eye(pictures)
        seen = self.model.drop(seen.float().squeeze(2).transpose(1, 2))
        kept, _ = self.model.memory(seen)
        loss = 0.0
        for scores, weight in ((self.model.head(kept), 1.0), (self.model.side(seen), 0.3)):
            chances = functional.log_softmax(scores, 2).transpose(0, 1)
            loss = loss + weight * functional.ctc_loss(chances, texts, steps, lengths, zero_infinity=True)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 3.0)
        self.optimiser.step()
        self.steps += 1
        self.loss += 0.04 * (loss.item() - self.loss)
        if self.loss < STAGES[self.stage][3]:
            self.stage, self.loss = self.stage + 1, 9.0
        with torch.no_grad():
            keep = min(0.997, (1 + self.steps) / (10 + self.steps))
            for mine, its in zip(self.smooth.state_dict().values(), self.model.state_dict().values()):
                if mine.dtype.is_floating_point:
                    mine.mul_(keep).add_(its, alpha=1 - keep)
        return loss.item()

    def tell(self, wanted):
        path = os.path.join(self.given.work, 'shards', 'state.json')
        with open(path + '.part', 'w') as file:
            json.dump(wanted, file)
        os.rename(path + '.part', path)

    def run(self):
        given = self.given
        lines = Lines(os.path.join(given.work, 'shards'), random.Random(given.seed + self.steps))
        sets = development_lines(given)
        curve = os.path.join(given.work, 'curve.tsv')
        if not os.path.exists(curve):
            with open(curve, 'w') as file:
                file.write('minutes\tsteps\tnew lines\tlongest\trate\tloss\t' + '\t'.join(sets) + '\n')
        last, measured, recent = time.time(), self.minutes, []
        total = given.font_minutes + given.real_minutes
        for batch in lines.batches(self):
            rate, longest, real = self.plan()
            self.tell({'longest': longest, 'real': real, 'calm': STAGES[self.stage][1]}) if self.steps % 10 == 0 else None
            recent.append(self.step(batch, rate))
            now = time.time()
            self.minutes += (now - last) / 60
            last = now
            if not self.fonts_saved and self.minutes >= given.font_minutes:
                torch.save(self.smooth.state_dict(), os.path.join(given.work, 'fonts.pt'))
                self.fonts_saved = True
            if self.minutes - measured >= given.measure_minutes or self.minutes >= total:
                measured = self.minutes
                figures = [measure(self.smooth, part) for part in sets.values()]
                with open(curve, 'a') as file:
                    file.write('%.1f\t%d\t%d\t%d\t%.2e\t%.3f\t%s\n' % (self.minutes, self.steps, lines.new, longest, rate, float(np.mean(recent)),
                                                                     '\t'.join('%.2f' % figure for figure in figures)))
                recent = []
                self.save()
            if self.minutes >= total:
                torch.save(self.smooth.state_dict(), os.path.join(given.work, 'final.pt'))
                return


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--work', required=True)
    parser.add_argument('--fonts', nargs='+', required=True)
    parser.add_argument('--reference', required=True)
    parser.add_argument('--real', help='folder with lines.tsv and pictures; left out: a model of fonts only')
    parser.add_argument('--words', help='words of the real lines, from align_hand.py')
    parser.add_argument('--held-back', type=int, default=100, help='real lines kept from training to steer by')
    parser.add_argument('--font-minutes', type=float, default=35)
    parser.add_argument('--real-minutes', type=float, default=60)
    parser.add_argument('--real-share', type=float, default=0.7)
    parser.add_argument('--measure-minutes', type=float, default=4)
    parser.add_argument('--rate', type=float, default=1.5e-3)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--half', action='store_true', help='convolutions in bfloat16: a third faster where the processor knows it')
    given = parser.parse_args()
    shards = os.path.join(given.work, 'shards')
    os.makedirs(shards, exist_ok=True)
    for name in os.listdir(shards):
        os.remove(os.path.join(shards, name))
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    torch.manual_seed(given.seed)
    training = Training(given)
    rate, longest, real = training.plan()
    training.tell({'longest': longest, 'real': real, 'calm': STAGES[training.stage][1]})
    drawer = [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'make_hand_shards.py'), '--shards', shards, '--reference',
              given.reference, '--held-back', str(given.held_back), '--seed', str(given.seed + training.steps), '--fonts'] + given.fonts
    helper = subprocess.Popen(['nice', '-n', '12'] + drawer + (['--real', given.real] if given.real else []) + (['--words', given.words] if given.words else []), start_new_session=True)
    try:
        training.run()
    finally:
        open(os.path.join(shards, 'stop'), 'w').close()
        helper.wait()


if __name__ == '__main__':
    main()
