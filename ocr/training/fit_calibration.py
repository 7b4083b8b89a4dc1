#!/usr/bin/python3
"""Fits the table of ocr/read/calibration.cpp: how likely a reading is right, given what is known about it.

usage: evidence_bench DIR… > fit.tsv; fit_calibration.py fit.tsv [--check OTHER.tsv …]

The input is what tests/bench/evidence_bench prints: one field a line. For each class of field a logistic of the features below is fitted by Newton's
method (own arithmetic on NumPy, a few seconds). Classes with few fields are held near the fit of all classes together by a ridge, so that fifty fields do
not invent a slope of their own. Prints the rows of the table, then how well they hold on the fields fitted on and on each file to check with. The same
input gives the same table.
"""
import argparse
import csv

import numpy as np

CLASSES = {
    "count": ["recordNumber", "pageNumber"], "book": ["bookNumber"], "identity": ["identityNumber"], "date": ["date"], "dateInWords": ["dateInWords"],
    "name": ["personName"], "place": ["place"], "list": ["sex", "ethnicGroup", "nationality", "relation", "post"], "free": ["text", "note", "timeOfDay", "causeOfDeath"]}
CLASS_OF = {kind: name for name, kinds in CLASSES.items() for kind in kinds}
FEATURES = ["always", "score", "record", "looks", "unknown", "agrees", "contradicted", "corrected", "shared", "contested", "overruled",
            "overruledScore", "overruledUnknown"]
VALUE = "0"            # FieldState::value: blank, illegible and ticked fields have no row in this table.
AGREES, CONTRADICTS, CORRECTED = 1, 2, 3  # Of ocr::Testimony.
NOT_ASKED, SHARES, DIFFERS, PREVAILS, MIXED, ALONE = range(6)  # Of ocr::SecondReader.
RIDGE = 10.0           # Pull of each slope towards the fit of all classes, in fields;
RIDGE_OF_ALWAYS = 1.0  # and of the constant.
RECORD = 3.0           # What the mean score of a record is worth to the reader of print alone, fitted before there was a second: where there is one,
                       # fields that it was not asked about stand on well read pages only and tell little of it.
# What must not be learnt from a few odd fields: that a better score, or no contradiction, makes a reading less likely. (feature, bound, sign of the side
# that is allowed)
BOUNDS = [("score", 0.1, 1), ("contradicted", -0.5, -1)]
SURE = 0.95


def features(row):
    """In the order of FEATURES; the same as in ocr/read/calibration.cpp."""
    score = float(row["score"])
    odds, unknown = np.log((score + 0.01) / (1.01 - score)), min(3.0, float(row["unknown"]))
    testimony, second = int(row["testimony"]), int(row["second"])
    return [1.0, odds, float(row["record"]) * (second == NOT_ASKED), float(row["looks"]), unknown,
            float(testimony == AGREES), float(testimony == CONTRADICTS), float(testimony == CORRECTED),
            float(second == SHARES), float(second == DIFFERS), float(second == PREVAILS), odds * (second == PREVAILS), unknown * (second == PREVAILS)]


def load(paths):
    """Features, class, rightness, style and scan of every field that was read as text."""
    rows = [row for path in paths for row in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)]
    rows = [row for row in rows if row["kind"] in CLASS_OF and row["state"] == VALUE and int(row["second"]) != ALONE]  # These: fit_lead.py.
    return (np.array([features(row) for row in rows]), np.array([CLASS_OF[row["kind"]] for row in rows]),
            np.array([float(row["right"]) for row in rows]), np.array([row["style"] for row in rows]),
            np.array([row["scan"] for row in rows]))


def chance(x, weights):
    return 1 / (1 + np.exp(-x @ weights))


def fit(x, right, rest, pull):
    """The logistic fit with a ridge towards `rest`; weights beyond their bounds are held there and the others fitted again."""
    rest, pull = rest.copy(), pull.copy()
    while True:
        weights = newton(x, right, rest, pull)
        beyond = [(FEATURES.index(name), bound) for name, bound, side in BOUNDS if (weights[FEATURES.index(name)] - bound) * side < -1e-3]
        if not beyond:
            return weights
        for at, bound in beyond:
            rest[at], pull[at] = bound, 1e6


def newton(x, right, rest, pull):
    """Newton's method for the logistic likelihood."""
    weights = rest.copy()
    for _ in range(100):
        p = chance(x, weights)
        slope = x.T @ (right - p) - pull * (weights - rest)
        bend = (x.T * (p * (1 - p))) @ x + np.diag(pull + 1e-9)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def fit_classes(x, classes, right):
    pull = np.full(len(FEATURES), RIDGE)
    pull[0] = RIDGE_OF_ALWAYS
    prior, hold = np.zeros(len(FEATURES)), np.full(len(FEATURES), 0.1)
    prior[FEATURES.index("record")], hold[FEATURES.index("record")] = RECORD, RIDGE
    common = fit(x, right, prior, hold)
    return {name: fit(x[classes == name], right[classes == name], common, pull) for name in CLASSES}


def calibration_error(p, right):
    """Expected calibration error over ten bins of equal width."""
    bins = np.minimum((p * 10).astype(int), 9)
    return sum(abs(p[bins == b].sum() - right[bins == b].sum()) for b in range(10)) / len(p)


def chances(data, table):
    return np.array([chance(x, table[name]) for x, name in zip(data[0], data[1])])


def left_out(data):
    """Chances of each field by a table fitted on the other four fifths of the scans."""
    p = np.zeros(len(data[0]))
    fold = np.unique(data[4], return_inverse=True)[1] % 5
    for number in range(5):
        mine = fold == number
        p[mine] = chances([part[mine] for part in data], fit_classes(*[part[~mine] for part in data[:3]]))
    return p


def report(title, data, p):
    _, _, right, styles, _ = data
    print(f"// {title}: fields, right, ECE, of those with p >= {SURE} wrong")
    for style in sorted(set(styles)) + ["all"]:
        mine = (styles == style) | (style == "all")
        sure = mine & (p >= SURE)
        print(f"//   {style:10} {mine.sum():5} {right[mine].mean():.3f} {calibration_error(p[mine], right[mine]):.3f} "
              f"{int((1 - right[sure]).sum())} of {sure.sum()}")


def main():
    parser = argparse.ArgumentParser(description="Fits the calibration of the reader.")
    parser.add_argument("fit", nargs="+")
    parser.add_argument("--check", nargs="*", default=[])
    options = parser.parse_args()
    data = load(options.fit)
    table = fit_classes(*data[:3])
    print("//   " + ", ".join(FEATURES))
    for name, weights in table.items():
        print("    {%s},  // %s: %d fields" % (", ".join(f"{w:.2f}" for w in weights), name, (data[1] == name).sum()))
    report("fitted on", data, chances(data, table))
    report("left out of the fit, a fifth of the scans at a time", data, left_out(data))
    for path in options.check:
        other = load([path])
        report(path.rsplit("/", 1)[-1], other, chances(other, table))


if __name__ == "__main__":
    main()
