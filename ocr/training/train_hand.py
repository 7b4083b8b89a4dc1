#!/usr/bin/python3
"""Trains the handwriting reader: fonts first, then, where real lines are given, real lines and fonts.

One command makes the model again, or goes on where it was stopped:

    train_hand.py --work FOLDER --fonts FONTS... --reference REFERENCE [--real LINES] --font-minutes 35 --real-minutes 60

FOLDER gets last.pt (to go on from), fonts.pt (after the fonts: made without any real line), final.pt, and curve.tsv. One core trains, a second
process draws the lines. Where there is a GPU it trains, on batches --wider times as wide, and all other cores draw. See docs/models.md for the
sources and the figures.
"""
import argparse
import collections
import copy
import json
import math
import os
import pickle
import queue
import random
import subprocess
import sys
import threading
import time

import cv2
import numpy as np
import torch
from torch.nn import functional

from hand_fonts import is_strange, load_fonts
from hand_letters import encode, tidy
from hand_line import line_of
from hand_network import Reader, errors, greedy, padded, steps_of
from hand_source import FontLines, held_back
from hand_text import TextSampler
from hand_vary import vary

POOL, SHARD = 9000, 192  # lines kept to be learnt again; lines taken at once
# Longest text, whether calm (FontLines.draw), width of a batch, and the loss under which the next stage follows. Long lines from the start leave the
# network saying nothing at all for thousands of steps.
STAGES = [(6, True, 5000, 3.2), (12, True, 7000, 2.2), (24, False, 9000, 2.2), (200, False, 6500, 0.0)]


class Lines:
    """Lines from the shards: new ones first, lines already seen when the drawing processes fall behind. Real lines and fonts are kept apart, so that their
    shares are what is wanted at any moment."""

    def __init__(self, folder, rng, wider):
        self.folder, self.rng, self.wider = folder, rng, wider
        self.seen = {kind: collections.deque(maxlen=POOL * wider) for kind in ('fonts', 'real')}
        self.new = 0

    def take(self, kind):
        """Lines of a shard, or None where none is new."""
        names = sorted(name for name in os.listdir(self.folder) if name.endswith('-%s.lines' % kind))
        if not names:
            return None
        path = os.path.join(self.folder, names[0])
        with open(path, 'rb') as file:
            lines = pickle.load(file)
        os.remove(path)
        self.seen[kind].extend(lines)
        self.new += len(lines)
        return lines

    def more(self, real):
        kind = 'real' if self.rng.random() < real else 'fonts'
        lines = self.take(kind)
        while not lines and len(self.seen[kind]) < 2 * SHARD * self.wider:
            time.sleep(0.1)
            lines = self.take(kind)
        return lines or self.rng.sample(self.seen[kind], SHARD)

    def batches(self, training):
        """Batches of lines of about one width, together as wide as the stage wants."""
        while True:
            most = STAGES[training.stage][2] * self.wider
            real = training.plan()[2]
            lines = sorted((line for _ in range(2 * self.wider) for line in self.more(real)), key=lambda line: line[0].shape[1])
            batches, batch = [], []
            for line in lines:
                if batch and line[0].shape[1] * (len(batch) + 1) > most:
                    batches.append(batch)
                    batch = []
                batch.append(line)
            batches.append(batch)
            self.rng.shuffle(batches)
            yield from (batch for batch in batches if len(batch) > 1)

    def ready(self, training):
        """Batches as tensors (pictures in bytes, widths, texts, lengths), made beside the training."""
        waiting = queue.Queue(maxsize=4)

        def fill():
            for batch in self.batches(training):
                pictures = padded([picture for picture, _ in batch], np.uint8)
                widths = torch.tensor([picture.shape[1] for picture, _ in batch])
                texts = torch.tensor([code for _, codes in batch for code in codes], dtype=torch.long)
                waiting.put((pictures, widths, texts, torch.tensor([len(codes) for _, codes in batch], dtype=torch.long)))

        threading.Thread(target=fill, daemon=True).start()
        while True:
            yield waiting.get()


def measure(model, lines):
    """Character errors in per cent over (picture, text)."""
    model.eval()
    device = next(model.parameters()).device
    wrong = letters = 0
    lines = sorted(lines, key=lambda line: line[0].shape[1])
    with torch.no_grad():
        for start in range(0, len(lines), 50):
            part = lines[start:start + 50]
            scores, _ = model(padded([picture for picture, _ in part]).to(device))
            for read, (_, text) in zip(greedy(scores, [steps_of(picture.shape[1]) for picture, _ in part]), part):
                wrong += errors(read, text)
                letters += len(text)
    return 100.0 * wrong / max(1, letters)


def development_lines(given):
    """Lines to steer by: from fonts, from fonts kept from training, and real ones kept from training."""
    fonts = load_fonts(given.fonts)
    sets = {}
    for name, strange in (('fonts', False), ('strange', True)):
        rng = random.Random(99)
        chosen = [font for font in fonts if is_strange(font) == strange]
        source = FontLines(chosen, TextSampler(given.reference, rng), rng)
        sets[name] = [source.draw() for _ in range(100)] if chosen else []
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
        self.device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
        self.model = Reader()
        if given.start:
            self.model.load_state_dict(torch.load(given.start, map_location='cpu'))
        self.model.to(self.device)
        self.model.eye.to(memory_format=torch.channels_last)
        self.smooth = copy.deepcopy(self.model)
        self.optimiser = torch.optim.AdamW(self.model.parameters(), 1e-3, weight_decay=0.01, betas=(0.9, 0.98))
        self.minutes, self.steps, self.fonts_saved, self.stage, self.loss = 0.0, 0, False, len(STAGES) - 1 if given.start else 0, 9.0
        self.rng = random.Random(given.seed)
        self.path = os.path.join(given.work, 'last.pt')
        if os.path.exists(self.path):
            kept = torch.load(self.path, map_location=self.device)
            self.model.load_state_dict(kept['model'])
            self.smooth.load_state_dict(kept['smooth'])
            self.optimiser.load_state_dict(kept['optimiser'])
            self.minutes, self.steps, self.fonts_saved, self.stage = kept['minutes'], kept['steps'], kept['fonts_saved'], kept.get('stage', 0)

    def save(self):
        torch.save({'model': self.model.state_dict(), 'smooth': self.smooth.state_dict(), 'optimiser': self.optimiser.state_dict(),
                    'minutes': self.minutes, 'steps': self.steps, 'fonts_saved': self.fonts_saved, 'stage': self.stage}, self.path + '.part')
        os.rename(self.path + '.part', self.path)

    def keep(self, name):
        torch.save({key: value.cpu() for key, value in self.smooth.state_dict().items()}, os.path.join(self.given.work, name))

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

    def step(self, batch, rate):
        for group in self.optimiser.param_groups:
            group['lr'] = rate
        pictures, widths, texts, lengths = batch
        with torch.no_grad():
            pictures, stretch = vary(pictures.to(self.device).float() / 255, self.rng)
        steps = (steps_of(widths) * stretch).long().add(1).clamp(max=pictures.shape[3] // 4)
        self.model.train()
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.given.half):
            seen = self.model.eye(pictures)
        seen = self.model.drop(seen.float().squeeze(2).transpose(1, 2))
        kept, _ = self.model.memory(seen)
        texts = texts.to(self.device)
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
        self.follow()
        return loss.item()

    def follow(self):
        """Moves the smooth model, a running mean of the others, a little on."""
        keep = min(0.998, (1 + self.steps) / (10 + self.steps))
        pairs = [(mine, its) for mine, its in zip(self.smooth.state_dict().values(), self.model.state_dict().values()) if mine.dtype.is_floating_point]
        torch._foreach_mul_([mine for mine, _ in pairs], keep)
        torch._foreach_add_([mine for mine, _ in pairs], [its for _, its in pairs], alpha=1 - keep)

    def tell(self, wanted):
        path = os.path.join(self.given.work, 'shards', 'state.json')
        with open(path + '.part', 'w') as file:
            json.dump(wanted, file)
        os.rename(path + '.part', path)

    def run(self):
        given = self.given
        lines = Lines(os.path.join(given.work, 'shards'), random.Random(given.seed + self.steps), given.wider)
        sets = development_lines(given)
        curve = os.path.join(given.work, 'curve.tsv')
        if not os.path.exists(curve):
            with open(curve, 'w') as file:
                file.write('minutes\tsteps\tnew lines\tlongest\trate\tloss\t' + '\t'.join(sets) + '\n')
        last, measured, recent = time.time(), self.minutes, []
        total = given.font_minutes + given.real_minutes
        for batch in lines.ready(self):
            rate, longest, real = self.plan()
            self.tell({'longest': longest, 'real': real, 'calm': STAGES[self.stage][1]}) if self.steps % 10 == 0 else None
            recent.append(self.step(batch, rate))
            now = time.time()
            self.minutes += (now - last) / 60
            last = now
            if not self.fonts_saved and self.minutes >= given.font_minutes:
                self.keep('fonts.pt')
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
                self.keep('final.pt')
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
    parser.add_argument('--start', help='weights to begin with, of fonts alone, instead of none')
    parser.add_argument('--wider', type=int, default=16 if torch.cuda.is_available() else 1, help='how many times as wide the batches of STAGES are')
    parser.add_argument('--drawers', type=int, default=max(1, os.cpu_count() - 1) if torch.cuda.is_available() else 1, help='processes that draw lines')
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
              given.reference, '--held-back', str(given.held_back), '--fonts'] + given.fonts
    drawer += (['--real', given.real] if given.real else []) + (['--words', given.words] if given.words else [])
    seed = 1000 * (given.seed + training.steps)
    helpers = [subprocess.Popen(['nice', '-n', '12'] + drawer + ['--seed', str(seed + number)], start_new_session=True) for number in range(given.drawers)]
    try:
        training.run()
    finally:
        open(os.path.join(shards, 'stop'), 'w').close()
        for helper in helpers:
            helper.wait()


if __name__ == '__main__':
    main()
