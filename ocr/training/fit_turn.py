#!/usr/bin/python3
"""Fits the table of ocr/clean/turn_units.cpp: which way up the writing in a patch stands.

usage: patches_bench SET=FOLDER… > patches.bin; fit_turn.py patches.bin… [--hold SET]… [--units N] [--table turn_units.inc]

The input is what tests/bench/patches_bench prints of pages that lie the right way up. A patch turned by 90 degrees is the same numbers in another
order, so that every patch is four examples: one small net (N units with a bend, summed up) gives each of the four a score, and the right one shall
have the highest. Every set counts alike, but never more than its patches bear. Sets named with --hold are not fitted on. Prints, for each set, the
pages told right, the least margin, and the table. The same input gives the same table. Needs python3-torch; a few minutes on one core.
"""
import argparse

import numpy as np
import torch

CELLS, DIRECTIONS = 6, 8          # As in ocr/clean/letter_patches.h.
VALUES = CELLS * CELLS * DIRECTIONS
USUAL_SIZE = "12.0"               # The size that pages are judged in; the others only help to fit.
MOST_OF_PAGE = {True: 400, False: 120}
SHARE_OF_SET = 12000              # So many patches each set weighs,
MOST_WEIGHT = 8.0                 # none of them more than this.
FLOOR = -4.0                      # As kFloor in ocr/clean/turn.cpp.
EPOCHS, BATCH, RATE, DECAY = 8, 512, 0.003, 1e-4


def turned(order):
    """The numbers of a patch after its picture was turned by 90 degrees clockwise."""
    return np.roll(np.rot90(order, k=-1, axes=(0, 1)), DIRECTIONS // 4, axis=2)


def orders():
    order = np.arange(VALUES).reshape(CELLS, CELLS, DIRECTIONS)
    result = []
    for _ in range(4):
        result.append(order.reshape(-1).copy())
        order = turned(order)
    return torch.tensor(np.stack(result))


ORDERS = orders()


def load(paths):
    """(set, page, whether in the usual size, patches) of every page."""
    pages = []
    for path in paths:
        with open(path, "rb") as file:
            while line := file.readline():
                name, page, size, count = line.decode().rstrip("\n").split("\t")
                patches = np.frombuffer(file.read(4 * VALUES * int(count)), np.float32).reshape(-1, VALUES)
                pages.append((name, page, size == USUAL_SIZE, patches))
    return pages


class Net(torch.nn.Module):
    def __init__(self, units):
        super().__init__()
        self.inner = torch.nn.Linear(VALUES, units)
        self.outer = torch.nn.Linear(units, 1, bias=False)

    def forward(self, patches):
        """For each patch and each quarter turn: how well it stands once turned so."""
        return torch.cat([self.outer(torch.relu(self.inner(patches[:, order]))) for order in ORDERS], 1)


def fit(pages, units):
    torch.manual_seed(1)
    names = sorted({name for name, _, _, _ in pages})
    patches, weights = [], []
    for name in names:
        some = []
        for of, _, usual, all_of_page in pages:
            if of == name and len(all_of_page):
                count = min(len(all_of_page), MOST_OF_PAGE[usual])
                some.append(all_of_page[np.linspace(0, len(all_of_page) - 1, count).astype(int)])
        some = np.concatenate(some)
        patches.append(some)
        weights.append(np.full(len(some), min(MOST_WEIGHT, SHARE_OF_SET / len(some)), np.float32))
    patches, weights = torch.tensor(np.concatenate(patches)), torch.tensor(np.concatenate(weights))
    net = Net(units)
    optimiser = torch.optim.Adam(net.parameters(), lr=RATE, weight_decay=DECAY)
    for epoch in range(EPOCHS):
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        shuffled = torch.randperm(len(patches))
        for start in range(0, len(patches), BATCH):
            batch = shuffled[start:start + BATCH]
            scores = net(patches[batch])
            loss = (weights[batch] * (torch.logsumexp(scores, 1) - scores[:, 0])).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return net


def rounded(net):
    """Weights as small whole numbers, the way the table holds them."""
    with torch.no_grad():
        scale = net.inner.weight.abs().max(1).values / 99
        whole = (net.inner.weight / scale[:, None]).round()
        net.inner.weight.copy_(whole * scale[:, None])
    return whole.int().numpy(), scale.numpy(), net.inner.bias.detach().numpy(), net.outer.weight.detach().numpy()[0]


def report(net, pages, held):
    for name in sorted({name for name, _, _, _ in pages}):
        margins = []
        for of, page, usual, patches in pages:
            if of == name and usual and len(patches):
                with torch.no_grad():
                    evidence = torch.log_softmax(net(torch.tensor(patches)), 1).clamp(min=FLOOR).mean(0)
                margins.append((float(evidence[0] - evidence[1:].max()), len(patches), page))
        margins.sort()
        right = sum(margin > 0 for margin, _, _ in margins)
        least = "; ".join(f"{page} {margin:.2f} of {count}" for margin, count, page in margins[:3])
        print(f"{name}{' (held out)' if name in held else ''}: {right} of {len(margins)} right; least: {least}", flush=True)


def table(net):
    whole, scale, bias, outer = rounded(net)
    lines = []
    for row, s, b, o in zip(whole, scale, bias, outer):
        lines.append(f"    TurnUnit{{{b:.5f}F, {s:.6f}F, {o:.5f}F,")
        numbers = [str(v) for v in row]
        text = "             {"
        for number in numbers:
            if len(text) + len(number) + 2 > 148:
                lines.append(text.rstrip())
                text = "              "
            text += number + ", "
        lines.append(text.rstrip(", ") + "}},")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("patches", nargs="+")
    parser.add_argument("--hold", action="append", default=[])
    parser.add_argument("--units", type=int, default=40)
    parser.add_argument("--table")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    pages = load(asked.patches)
    net = fit([page for page in pages if page[0] not in asked.hold], asked.units)
    text = table(net)
    report(net, pages, asked.hold)
    if asked.table:
        with open(asked.table, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
