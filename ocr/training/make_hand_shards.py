#!/usr/bin/python3
"""Fills a folder with lines to train on, as fast as they are used: each shard from fonts only or from real lines only, as its name says. Started by
train_hand.py, more than once where there are cores, each with a seed of its own; runs until the file `stop` lies in the folder."""
import argparse
import json
import os
import pickle
import random
import time

import cv2
import numpy as np

from hand_fonts import learnt_fonts
from hand_letters import encode
from hand_source import FontLines, RealLines, held_back
from hand_text import TextSampler

LINES, WAITING = 192, 40  # lines a shard; shards that may lie unread


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--shards', required=True, help='folder to fill; state.json in it says what is wanted')
    parser.add_argument('--fonts', nargs='+', required=True)
    parser.add_argument('--reference', required=True)
    parser.add_argument('--real')
    parser.add_argument('--words', help='what align_hand.py found')
    parser.add_argument('--held-back', type=int, default=100)
    parser.add_argument('--seed', type=int, default=1)
    given = parser.parse_args()
    cv2.setNumThreads(1)
    rng = random.Random(given.seed)
    fonts = FontLines(learnt_fonts(given.fonts), TextSampler(given.reference, rng), rng)
    real = RealLines(given.real, rng, held_back(given.real, given.held_back), given.words) if given.real else None
    number = 0
    while not os.path.exists(os.path.join(given.shards, 'stop')):
        if sum(name.endswith('.lines') for name in os.listdir(given.shards)) >= WAITING:
            time.sleep(0.5)
            continue
        try:
            wanted = json.load(open(os.path.join(given.shards, 'state.json')))
        except (OSError, ValueError):
            wanted = {'longest': 8, 'real': 0.0, 'calm': True}
        source = real if real and rng.random() < wanted['real'] else fonts
        lines = []
        for _ in range(LINES):
            picture, text = source.draw(wanted['longest'], wanted['calm'])
            lines.append((np.round(picture * 255).astype(np.uint8), encode(text)))
        name = os.path.join(given.shards, '%06d-%d-%s' % (number, given.seed, 'real' if source is real else 'fonts'))
        with open(name + '.part', 'wb') as file:
            pickle.dump(lines, file, protocol=4)
        os.rename(name + '.part', name + '.lines')
        number += 1


main()
