#!/usr/bin/python3
"""Finds the words of real lines by a reader that knows their text, so that words can be learnt apart and together in other orders.

usage: align_hand.py WEIGHTS.pt FOLDER OUT.tsv

FOLDER has lines.tsv (train_hand.py). OUT gets, for each train line, its file and for each word where it begins and ends, in columns of the picture.
"""
import os
import sys

import cv2
import numpy as np
import torch

from hand_letters import encode, tidy
from hand_line import line_and_place
from hand_network import Reader


def places(chances, codes):
    """Step of each letter by the likeliest alignment (Viterbi), or None when the text does not fit."""
    states = [0]
    for code in codes:
        states += [code, 0]
    states = np.array(states)
    skip = np.zeros(len(states), bool)
    skip[3::2] = states[3::2] != states[1:-2:2]
    now = np.full(len(states), -np.inf)
    now[:2] = chances[0, states[:2]]
    came = []
    for row in chances[1:]:
        one = np.concatenate([[-np.inf], now[:-1]])
        two = np.where(skip, np.concatenate([[-np.inf, -np.inf], now[:-2]]), -np.inf)
        ways = np.stack([now, one, two])
        came.append(ways.argmax(0))
        now = ways.max(0) + row[states]
    state = len(states) - 1 if now[-1] >= now[-2] else len(states) - 2
    if not np.isfinite(now[state]):
        return None
    found = np.zeros(len(codes), int)
    for step in range(len(chances) - 1, -1, -1):
        if state % 2:
            found[state // 2] = step
        if step:
            state -= came[step - 1][state]
    return found


def main(weights, folder, out):
    torch.set_num_threads(1)
    kept = torch.load(weights, map_location='cpu')
    model = Reader()
    model.load_state_dict(kept.get('smooth', kept))
    model.eval()
    with open(out, 'w', encoding='utf-8') as file, torch.no_grad():
        for row in open(os.path.join(folder, 'lines.tsv'), encoding='utf-8'):
            name, part, text = row.rstrip('\n').split('\t')
            text = tidy(text)
            codes = encode(text)
            if part != 'train' or not codes:
                continue
            line, left, scale = line_and_place(cv2.imread(os.path.join(folder, name), cv2.IMREAD_GRAYSCALE))
            padded = np.pad(line, ((0, 0), (0, 8 + -line.shape[1] % 4)))
            scores, _ = model(torch.from_numpy(padded)[None, None])
            steps = places(torch.log_softmax(scores[0], 1).numpy(), codes)
            if steps is None:
                continue
            column = lambda step: int(left + (step * 4 + 2) * scale)
            words, begin = [], 0
            for index, letter in enumerate(text + ' '):
                if letter == ' ':
                    words.append((column(steps[begin]), column(steps[index - 1])))
                    begin = index + 1
            file.write(name + '\t' + ' '.join('%d-%d' % word for word in words) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
