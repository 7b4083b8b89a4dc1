#!/usr/bin/python3
"""Fits whom to believe where the two readers differ: the constants of ocr/read/second_opinion.cpp and ocr/read/text_choice.cpp.

usage: evidence_bench --choices FIT.tsv DIR… > fields.tsv; fit_text_choice.py FIT.tsv… [--check OTHER.tsv …]

The input has a row for each text that a disputed field may have. The odds that the hand reader is right of two are a logistic over the fields of which just
one reader is right; the choice among all texts is a softmax over the fields that have the right text among them. Both by Newton's method with a ridge (own
arithmetic on NumPy, seconds). Prints the constants, then how many disputed fields come out right: with each file left out of the fit, and on files to check.
The same input gives the same constants.
"""
import argparse
import collections
import csv

import numpy as np

HIGHEST_PRICE = 40.0
OPINION = ["kAlways", "kPrintScore", "kHandScore", "kPrintPrice", "kHandPrice", "kPage"]
CHOICE = ["kPrintPrice", "kHandPrice", "kPrintPricePage", "kHandPricePage", "kIsPrint", "kIsPrintScore", "kIsPrintPage", "kIsHand", "kIsHandScore",
          "kIsHandPage", "kUnknownWord", "kThreeLevels", "kTwoLevels", "kLooks", "kSpaceBeforeComma", "kOtherCasePage"]
RIDGE_OF_OPINION = np.array([0.1] + [0.5] * (len(OPINION) - 1))
RIDGE_OF_CHOICE = 0.3  # In units of the spread of each feature.
CLEARLY, AGAINST_PRINT, SURELY_PRINTED = 1.0, 3.0, 0.88  # As in text_choice.cpp.


def log_odds(score):
    return np.log((score + 0.01) / (1.01 - score))


class Dispute:
    """A field on which the readers differ. x: a row of CHOICE for each text; right: whether it is the truth."""

    def __init__(self, source, style, rows):
        number = lambda name: np.array([float(row[name]) for row in rows])
        self.source, self.style, self.page = source, style, float(rows[0]["page"])
        self.right = number("right") > 0
        self.is_print, self.is_hand = number("isPrint"), number("isHand")
        print_score, hand_score = (log_odds(float(rows[0][name])) for name in ("print", "hand"))
        print_price, hand_price = (np.minimum(HIGHEST_PRICE, number(name)) for name in ("priceForPrint", "priceForHand"))
        self.x = np.stack([print_price, hand_price, print_price * self.page, hand_price * self.page, self.is_print, self.is_print * print_score,
                           self.is_print * self.page, self.is_hand, self.is_hand * hand_score, self.is_hand * self.page, number("unknown"),
                           number("levels") > 2, number("levels") == 2, number("looks"), number("spaced"), number("othercase") * self.page], 1).astype(float)
        of = lambda price, which: float(price[int(np.argmax(which))])
        self.opinion = np.array([1.0, print_score, hand_score, of(print_price, self.is_hand), of(hand_price, self.is_print), self.page])

    def of_print(self):
        return int(np.argmax(self.is_print))

    def of_hand(self):
        return int(np.argmax(self.is_hand))


def load(path):
    fields = collections.OrderedDict()
    for row in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        fields.setdefault((row["scan"], row["key"], row["style"]), []).append(row)
    return [Dispute(path, key[2], rows) for key, rows in fields.items()]


def fit_opinion(disputes):
    """Weights of OPINION: the odds that the hand reader's text is the right one of two."""
    decided = [one for one in disputes if one.right[one.of_print()] != one.right[one.of_hand()]]
    x, y = np.array([one.opinion for one in decided]), np.array([float(one.right[one.of_hand()]) for one in decided])
    weights = np.zeros(len(OPINION))
    for _ in range(100):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - chance) - RIDGE_OF_OPINION * weights
        weights += np.linalg.solve((x.T * (chance * (1 - chance))) @ x + np.diag(RIDGE_OF_OPINION), slope)
    return weights, len(decided)


def fit_choice(disputes):
    """Weights of CHOICE: the logarithm of how likely a text is among all of a field."""
    known = [one for one in disputes if one.right.any()]
    spread = np.vstack([one.x for one in known]).std(0) + 1e-6
    weights = np.zeros(len(CHOICE))
    for _ in range(60):
        slope, curve = RIDGE_OF_CHOICE * weights, RIDGE_OF_CHOICE * np.eye(len(CHOICE))
        for one in known:
            x = one.x / spread
            sums = x @ weights
            chance = np.exp(sums - sums.max())
            chance /= chance.sum()
            mean = chance @ x
            slope = slope - (x[int(np.argmax(one.right))] - mean)
            curve = curve + (x.T * chance) @ x - np.outer(mean, mean)
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-9:
            break
    return weights / spread, len(known)


def chosen(one, opinion, choice):
    """Index of the text that chooseText() would take."""
    sums = one.x @ choice
    own = one.of_hand() if one.opinion @ opinion > 0 else one.of_print()
    needed = np.full(len(sums), CLEARLY)
    if one.page > SURELY_PRINTED:
        needed[one.is_hand > 0] = AGAINST_PRINT
    ahead = sums - sums[own] - needed
    ahead[own] = 0
    return int(np.argmax(ahead))


def tell(title, disputes, weights_of):
    """Prints how many come out right, by style. weights_of: dispute -> its weights."""
    styles = collections.defaultdict(lambda: [0, 0, 0, 0])
    for one in disputes:
        opinion, choice = weights_of(one)
        believed = one.of_hand() if one.opinion @ opinion > 0 else one.of_print()
        for name in (one.style, "all"):
            styles[name][0] += 1
            styles[name][1] += bool(one.right[believed])
            styles[name][2] += bool(one.right[chosen(one, opinion, choice)])
            styles[name][3] += bool(one.right.any())
    for style, (count, two, all_texts, best) in sorted(styles.items()):
        print("%-24s %-10s %4d disputed, right of two %4d, right of all %4d, right text there %4d" % (title, style, count, two, all_texts, best))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--check", nargs="*", default=[])
    given = parser.parse_args()
    disputes = [one for path in given.files for one in load(path)]
    opinion, decided = fit_opinion(disputes)
    choice, known = fit_choice(disputes)
    print("second_opinion.cpp, %d fields" % decided)
    for name, weight in zip(OPINION, opinion):
        print("constexpr double %s = %.3f;" % (name, weight))
    print("text_choice.cpp, %d fields" % known)
    for name, weight in zip(CHOICE, choice):
        print("constexpr double %s = %.3f;" % (name, weight))
    tell("fitted", disputes, lambda one: (opinion, choice))
    without = {}
    for path in given.files:
        rest = [one for one in disputes if one.source != path]
        without[path] = fit_opinion(rest)[0], fit_choice(rest)[0]
    tell("left out", disputes, lambda one: without[one.source])
    for path in given.check:
        tell(path[-24:], load(path), lambda one: (opinion, choice))


if __name__ == "__main__":
    main()
