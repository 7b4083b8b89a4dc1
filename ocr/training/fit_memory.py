#!/usr/bin/python3
"""Fits how much each piece of evidence says about a text that the memory of a book recalls, and prints the two rows of ocr/read/recall_odds.cpp.

usage: memory_bench --evidence BOOK... > evidence.tsv; fit_memory.py evidence.tsv

A logistic with a pull towards nothing (ridge), by Newton's method; with few examples a weight stays small. Texts that are what was read, and others, are
fitted apart. Weights whose sign would let memory overrule clear ink or believe what looks less alike are set to nothing.
"""
import sys

import numpy as np

COLUMNS = ['fit', 'gain', 'alike', 'share', 'lead', 'readOdds', 'composed']
SIGNS = {True: [1, 0, 1, 1, 1, 1, 0], False: [1, 1, 1, 1, 1, -1, -1]}  # 0: left out
PULL = 1.0


def fitted(x, y, signs):
    """Weights, the constant first."""
    use = [index for index, sign in enumerate(signs) if sign]
    while True:
        a = np.hstack([np.ones((len(x), 1)), x[:, use]])
        ridge = np.diag([1e-3] + [PULL] * len(use))
        w = np.zeros(a.shape[1])
        for _ in range(50):
            p = 1 / (1 + np.exp(-np.clip(a @ w, -30, 30)))
            w -= np.linalg.solve(a.T * (p * (1 - p)) @ a + ridge, a.T @ (p - y) + ridge @ w)
        wrong = [index for place, index in enumerate(use) if w[place + 1] * signs[index] < 0]
        if not wrong:
            break
        use = [index for index in use if index not in wrong]
    result = np.zeros(1 + len(signs))
    result[0] = w[0]
    for place, index in enumerate(use):
        result[1 + index] = w[place + 1]
    return result


def main(path):
    head, *rows = [row.rstrip('\n').split('\t') for row in open(path)]
    rows = [row for row in rows if row[head.index('recalled')] == '1']
    data = {name: np.array([float(row[index]) for row in rows]) for index, name in enumerate(head) if name not in ('book', 'key')}
    for same in (True, False):
        pick = data['same'] == (1 if same else 0)
        x = np.stack([data[name][pick] for name in COLUMNS], 1)
        y = data['right'][pick]
        w = fitted(x, y, SIGNS[same])
        p = 1 / (1 + np.exp(-(w[0] + x @ w[1:])))
        print('constexpr Weights %s{%s};  // %d texts, %.3f right; believed %d, of these %.3f right' % (
            'kSame' if same else 'kOther', ', '.join('%.2f' % value for value in w), len(y), y.mean(), (p > 0.5).sum(), y[p > 0.5].mean() if (p > 0.5).any() else 0))


main(*sys.argv[1:])
