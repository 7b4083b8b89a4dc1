#!/usr/bin/python3
"""Fits how likely the reader of handwriting is right by itself: the constants of namespace `alone` in ocr/read/calibration.cpp.

usage: evidence_bench --leads FIT.tsv DIR… > fields.tsv; fit_lead.py FIT.tsv… [--check OTHER.tsv …]

The input has a row for each field: the decoder's score, the lead of the text over its rivals, and whether it is right. A logistic by Newton's method (own
arithmetic on NumPy, a moment) over all readings; those clear enough to stand alone hold next to no errors to fit on. Prints the constants, then how many
of the readings that may stand alone are right. The same input gives the same constants.
"""
import argparse
import csv

import numpy as np

MOST_LEAD = 8.0
CLEAR_LEAD, CLEAR_COUNT, CLEAR_SCORE = 4.0, 6.0, 0.7  # As in field_reader.cpp.
NAMES = ["kAlways", "kLead", "kScore", "kPlace"]
RIDGE = np.array([1e-6, 0.05, 0.05, 0.2])


def load(paths):
    """Features in the order of NAMES, rightness, and whether a reading may stand alone, of all fields with writing."""
    rows = [row for path in paths for row in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)]
    rows = [row for row in rows if row["truth"]]
    score, lead = (np.array([float(row[name]) for row in rows]) for name in ("score", "lead"))
    odds = np.log((score + 0.01) / (1.01 - score))
    place = np.array([float(row["kind"] == "place") for row in rows])
    x = np.stack([np.ones(len(rows)), np.minimum(MOST_LEAD, lead), odds, place], axis=1)
    enough = np.array([CLEAR_COUNT if row["kind"] in ("recordNumber", "pageNumber") else CLEAR_LEAD for row in rows])
    known = np.array([row["unknown"] == "0" for row in rows])
    return x, np.array([float(row["right"]) for row in rows]), (lead >= enough) & (score >= CLEAR_SCORE) & known


def fit(x, right):
    weights = np.zeros(x.shape[1])
    for _ in range(100):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (right - p) - RIDGE * weights
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + np.diag(RIDGE), slope)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def report(title, data, weights):
    x, right, clear = data
    p = 1 / (1 + np.exp(-x @ weights))
    print(f"// {title}: {clear.sum()} of {len(right)} readings stand alone, {int((1 - right[clear]).sum())} of them wrong, {(1 - p[clear]).sum():.1f} expected")
    for low, high in ((0, 0.95), (0.95, 0.98), (0.98, 0.99), (0.99, 0.995), (0.995, 1)):
        mine = clear & (p >= low) & (p < high)
        if mine.any():
            print(f"//   {low:.3f} to {high:.3f}: {mine.sum():5} with {p[mine].mean():.4f}, right {right[mine].mean():.4f}")


def main():
    parser = argparse.ArgumentParser(description="Fits the probability of the reader of handwriting by itself.")
    parser.add_argument("fit", nargs="+")
    parser.add_argument("--check", nargs="*", default=[])
    options = parser.parse_args()
    data = load(options.fit)
    weights = fit(*data[:2])
    print(", ".join(f"{name} = {value:.2f}" for name, value in zip(NAMES, weights)))
    report("fitted on", data, weights)
    for path in options.check:
        report(path.rsplit("/", 1)[-1], load([path]), weights)


if __name__ == "__main__":
    main()
