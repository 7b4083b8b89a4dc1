"""Reads a form file of review/forms and lays a "printing" over it: the same form, set anew with everything a little elsewhere."""

import json

import numpy as np

from faces import REPOSITORY

FORMS = REPOSITORY / "review" / "forms"


def form_ids():
    """All forms there are, for example KS-2016."""
    return sorted(path.stem for path in FORMS.glob("*-*.json"))


def load(form_id):
    """The form file as a dictionary."""
    return json.loads((FORMS / f"{form_id}.json").read_text(encoding="utf-8"))


class Printing:
    """Where a printer put each row. With `shift_mm` 0 it is the form file itself; otherwise rows move up to that much, smoothly down the page,
    and label, leader and field of a row move together."""

    def __init__(self, form, rng, shift_mm=0.0):
        self.form = form
        height = form["page"]["height"]
        self.knots = np.linspace(0, height, max(3, int(height // 30)))
        self.dy = rng.uniform(-shift_mm, shift_mm, len(self.knots))
        self.dx = float(rng.uniform(-shift_mm, shift_mm)) / 2
        self.leaders = form["printed"]["leaders"]

    def y(self, y):
        """The height at which the row of the form's `y` was printed."""
        return float(y + np.interp(y, self.knots, self.dy))

    def x(self, x):
        return float(x + self.dx)

    def leader_of(self, box):
        """The height of the dotted line the box is written on, in form millimetres, or None in a table cell."""
        left, top, width, height = box
        for x1, y, x2 in self.leaders:
            if top + height / 2 < y < top + height and min(x2, left + width) - max(x1, left) > 0.7 * width:
                return y
        return None

    def label(self, box):
        """A label moves with its baseline."""
        left, top, width, height = box
        bottom = self.y(top + height)
        return [self.x(left), bottom - height, width, height]

    def field(self, box):
        """A field moves with its dotted line; a table cell with its upper and lower rule."""
        left, top, width, height = box
        leader = self.leader_of(box)
        if leader is not None:
            return [self.x(left), top + self.y(leader) - leader, width, height]
        upper, lower = self.y(top), self.y(top + height)
        return [self.x(left), upper, width, lower - upper]

    def square(self, box):
        """A tick box keeps its size and moves with its middle."""
        left, top, width, height = box
        middle = top + height / 2
        return [self.x(left), top + self.y(middle) - middle, width, height]
