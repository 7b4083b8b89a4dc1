#!/usr/bin/python3
"""Makes ocr/read/models/letters.lm: how likely a letter is after those before it, counted in texts drawn by hand_text.py (no real line is used).

usage: make_letter_model.py REFERENCE OUT [TEXTS]

Sequences of up to ORDER letters, interpolated after Witten & Bell (1991), then pruned and kept as a tree with back-off weights. The file, little-endian:
"SOGOCLM1", order, number of nodes; for each node, shortest sequences first and in order of their letters: letter (class of the network, 0 the end),
chance and back-off in sixteenths of a negative natural logarithm (one byte each), number of its first child (32 bits).
"""
import random
import struct
import sys

import numpy as np

from hand_letters import encode
from hand_text import TextSampler

ORDER = 8
LEAST = [0, 1, 1, 1, 2, 3, 4, 5, 6]  # counts below which sequences of that length are left out


def corpus(folder, texts):
    sampler = TextSampler(folder, random.Random(17))
    codes = [0]
    for _ in range(texts):
        codes.extend(encode(sampler.draw()))
        codes.append(0)
    return np.array(codes, np.uint64)


def counted(codes, length):
    """Sequences as numbers, eight bits a letter, with their counts; none that goes over the end of a text."""
    keys = np.zeros(len(codes) - length + 1, np.uint64)
    inside = np.ones(len(keys), bool)
    for place in range(length):
        part = codes[place:len(codes) - length + 1 + place]
        keys = (keys << np.uint64(8)) | part
        if 0 < place < length - 1:
            inside &= part != 0
    if length == 2:
        inside &= keys != 0
    return np.unique(keys[inside], return_counts=True)


def at(keys, wanted):
    found = np.searchsorted(keys, wanted)
    assert (keys[found] == wanted).all()
    return found


def main(folder, out, texts):
    codes = corpus(folder, texts)
    levels = []  # for each length: keys kept, chance, parent's place, letter
    for length in range(1, ORDER + 1):
        keys, counts = counted(codes, length)
        if length == 1:
            chance = (counts + 0.5) / (counts.sum() + 0.5 * len(counts))
            levels.append({'keys': keys, 'chance': chance})
            continue
        before = keys >> np.uint64(8)
        contexts, where, followers = np.unique(before, return_inverse=True, return_counts=True)
        total = np.bincount(where, counts)
        kept = counts >= LEAST[length]
        shorter = levels[-1]
        # Sequences whose beginning or end was left out go too.
        for part in (before, keys & np.uint64((1 << 8 * (length - 1)) - 1)):
            place = np.minimum(np.searchsorted(shorter['keys'], part), len(shorter['keys']) - 1)
            kept &= shorter['keys'][place] == part
        keys, counts, where, before = keys[kept], counts[kept], where[kept], before[kept]
        less = shorter['chance'][at(shorter['keys'], keys & np.uint64((1 << 8 * (length - 1)) - 1))]
        chance = (counts + followers[where] * less) / (total[where] + followers[where])
        parent = at(shorter['keys'], before)
        mass, lower = np.bincount(parent, chance, len(shorter['keys'])), np.bincount(parent, less, len(shorter['keys']))
        shorter['back'] = np.clip((1 - mass), 1e-6, 1) / np.clip(1 - lower, 1e-6, 1)
        shorter['children'] = np.bincount(parent, minlength=len(shorter['keys']))
        levels.append({'keys': keys, 'chance': chance})
    levels[-1]['back'] = np.ones(len(levels[-1]['keys']))
    levels[-1]['children'] = np.zeros(len(levels[-1]['keys']), np.int64)

    def byte(values):
        return np.clip(np.round(-16 * np.log(values)), 0, 255).astype(np.uint8)

    letter = np.concatenate([[0]] + [level['keys'] & np.uint64(255) for level in levels]).astype(np.uint8)
    chance = np.concatenate([[0]] + [byte(level['chance']) for level in levels]).astype(np.uint8)
    back = np.concatenate([[0]] + [byte(np.minimum(level['back'], 1.0)) for level in levels]).astype(np.uint8)
    children = np.concatenate([[len(levels[0]['keys'])]] + [level['children'] for level in levels]).astype(np.int64)
    first = np.concatenate([[1], 1 + np.cumsum(children)[:-1]]).astype('<u4')
    nodes = np.zeros(len(letter), np.dtype([('letter', 'u1'), ('chance', 'u1'), ('back', 'u1'), ('first', '<u4')]))
    nodes['letter'], nodes['chance'], nodes['back'], nodes['first'] = letter, chance, back, first
    with open(out, 'wb') as file:
        file.write(b'SOGOCLM1' + struct.pack('<2I', ORDER, len(nodes)) + nodes.tobytes())
    print('%d letters, %d nodes: %s' % (len(codes), len(nodes), ' '.join(str(len(level['keys'])) for level in levels)))


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 200000)
