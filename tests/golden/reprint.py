"""Another printing of a form: the same form as a second printer sets it. Every row, label, leader, rule and square lies a little elsewhere.

`reprinted` gives a form of the same shape as the form files, so that whoever draws needs to know nothing about it; truth follows by itself.
"""

import copy

import numpy as np

import faces

REACH = 4.0       # Millimetres a label moves at most, to either side and up or down.
RULE_REACH = 2.0  # The frame and the columns move less: the paper is the same.
GIVE = 0.25       # Share of the gap between two rows that the gap changes at most.
LEAST_LEADER = 12.0
TITLE_SIZE = 1.2
EDGE = 8.0        # Nothing is printed nearer to the edge of the paper.


def uneven(rng, length):
    """A smooth map of 0..length onto itself, stretched by 1 to 2 % here and squeezed there."""
    waves = int(rng.integers(1, 3))
    height = float(rng.uniform(0.010, 0.020)) * length / (2 * np.pi * waves) * (1 if rng.random() < 0.5 else -1)
    return lambda at: at + height * float(np.sin(2 * np.pi * waves * at / length))


def moves_of_rows(rng, rows, height):
    """For each row (its foot, ascending) how much lower it is printed."""
    moves, last, before = {}, 0.0, 0.0
    for row in rows:
        give = GIVE * (row - last) if last else REACH
        move = float(np.clip(rng.uniform(-REACH, REACH), before - give, before + give))
        move = float(np.clip(move, -REACH, min(REACH, height - 1.5 - row)))
        moves[row], last, before = move, row, move
    return moves


def width_of(label, face, body_mm):
    """How wide the label is in the face, its letters as large as the form's other labels."""
    font = faces.font(face, 200, label["bold"])
    left, _, right, _ = font.getbbox(label["text"], anchor="ls")
    return (right - left) / 200 * body_mm * (TITLE_SIZE if label["role"] == "title" else 1.0)


class Printer:
    """One printer's way with one form."""

    def __init__(self, rng, form, face):
        self.rng, self.face = rng, face
        self.form = copy.deepcopy(form)
        self.page = form["page"]
        self.printed = self.form["printed"]
        self.body = float(rng.uniform(3.9, 4.5))
        feet = sorted({round(y, 1) for _, y, _ in self.printed["leaders"]})
        self.rows = moves_of_rows(rng, feet, self.page["height"])
        self.rules = self.moves_of_rules()

    def row_move(self, foot):
        """The move of what stands at that height: of its row, or between two rows something between."""
        rows = list(self.rows)
        return float(np.interp(foot, rows, [self.rows[row] for row in rows]))

    def moves_of_rules(self):
        """For each place of a rule, (down?, place), how far it moves."""
        moves = {}
        for x1, y1, x2, y2 in self.printed["rules"]:
            key = (x2 - x1 < y2 - y1, round(x1 if x2 - x1 < y2 - y1 else y1, 1))
            moves.setdefault(key, float(self.rng.uniform(-RULE_REACH, RULE_REACH)))
        return moves

    def rule_move(self, down, at):
        """The move of the rule nearest to a place, 0 without rules."""
        keys = [key for key in self.rules if key[0] == down]
        return self.rules[min(keys, key=lambda key: abs(key[1] - at))] if keys else 0.0

    def inside(self, box):
        """The cell that a box lies in: (left, top, right, bottom) of the rules around it after their move, or of the paper."""
        left, top, width, height = box
        x, y = left + width / 2, top + height / 2
        edges = [EDGE, EDGE, self.page["width"] - EDGE, self.page["height"] - EDGE]
        for x1, y1, x2, y2 in self.printed["rules"]:
            if x2 - x1 < y2 - y1 and y1 < y < y2:
                at = x1 + self.rules[(True, round(x1, 1))]
                edges[0 if x1 < x else 2] = max(edges[0], at) if x1 < x else min(edges[2], at)
            elif x2 - x1 >= y2 - y1 and x1 < x < x2:
                at = y1 + self.rules[(False, round(y1, 1))]
                edges[1 if y1 < y else 3] = max(edges[1], at) if y1 < y else min(edges[3], at)
        return edges

    def set_label(self, label, low, high):
        """Moves a label sideways within bounds; returns its new right edge."""
        box = label["box"]
        width = width_of(label, self.face, self.body)
        x = box[0] + float(self.rng.uniform(-REACH, REACH))
        box[0], box[2] = round(float(np.clip(x, low, max(low, high - width))), 2), round(width, 2)
        return box[0] + width

    def set_row(self, foot):
        """One row: label after label, each leader from the end of its label to the beginning of the next."""
        leaders = sorted((leader for leader in self.printed["leaders"] if round(leader[1], 1) == foot), key=lambda leader: leader[0])
        move = self.rows[foot]
        end = None
        for number, leader in enumerate(leaders):
            old = list(leader)
            label = self.label_of(leader)
            cell = self.inside([old[0], foot - 3, old[2] - old[0], 3])
            low = cell[0] + 1.5 if end is None else end + 1.5
            gap = float(self.rng.uniform(0.8, 2.0))
            start = old[0] + float(self.rng.uniform(-REACH, REACH))
            if label:
                label["box"][1] = round(label["box"][1] + move, 2)
                start = self.set_label(label, low, old[2] - LEAST_LEADER) + gap
            last = number + 1 == len(leaders)
            end = old[2] + float(self.rng.uniform(-REACH, REACH if not last else 1))
            end = min(max(end, start + LEAST_LEADER), cell[2] - 0.5)
            leader[:] = [round(start, 2), round(foot + move, 2), round(end, 2)]
            self.move_fields(old, leader)

    def label_of(self, leader):
        """The label that stands before a leader."""
        x, y = leader[0], leader[1]
        before = [label for label in self.printed["labels"] if abs(label["box"][1] + label["box"][3] - y) < 2.5 and label["box"][0] < x]
        return max(before, key=lambda label: label["box"][0], default=None)

    def move_fields(self, old, new):
        """The fields written on a leader reach as far beyond it as before."""
        for field in self.form["fields"]:
            box = field.get("box")
            if field["kind"] == "choice" or not box or not box[1] + box[3] / 2 < old[1] < box[1] + box[3]:
                continue
            if min(old[2], box[0] + box[2]) - max(old[0], box[0]) <= 0.7 * box[2]:
                continue
            left = box[0] + new[0] - old[0]
            box[:] = [round(left, 2), round(box[1] + new[1] - old[1], 2), round(box[0] + box[2] + new[2] - old[2] - left, 2), box[3]]
            field["moved"] = True

    def set_rest(self):
        """Cells, headings and tick squares with their labels, then the rules themselves."""
        for field in self.form["fields"]:
            if field["kind"] == "choice":
                self.set_squares(field)
            elif not field.pop("moved", False):
                left, top, width, height = field["box"]
                right, bottom = left + width, top + height
                left, right = left + self.rule_move(True, left), right + self.rule_move(True, right)
                top, bottom = top + self.rule_move(False, top), bottom + self.rule_move(False, bottom)
                field["box"] = [round(v, 2) for v in (left, top, right - left, bottom - top)]
        done = {id(self.label_of(leader)) for leader in self.printed["leaders"]}
        for label in self.printed["labels"]:
            beside_square = label.get("field") == "loaiDangKy"
            if id(label) in done or beside_square:
                continue
            cell = self.inside(label["box"])
            y = label["box"][1] + float(self.rng.uniform(-REACH, REACH)) / (1 if label["role"] == "title" else 2)
            label["box"][1] = round(float(np.clip(y, cell[1] + 1, cell[3] - 1 - label["box"][3])), 2)
            self.set_label(label, cell[0] + 1.5, cell[2] - 1)
        self.set_rules()

    def set_rules(self):
        """Each rule moves, and its ends with the rules they end on."""
        for rule in self.printed["rules"]:
            down = rule[2] - rule[0] < rule[3] - rule[1]
            own = self.rule_move(down, rule[0 if down else 1])
            first, last = (self.rule_move(not down, rule[end]) for end in ((1, 3) if down else (0, 2)))
            steps = (own, first, own, last) if down else (first, own, last, own)
            rule[:] = [round(at + step, 2) for at, step in zip(rule, steps)]

    def set_squares(self, field):
        right, down = self.rng.uniform(-2, REACH), 0.0
        labels = {label["text"]: label for label in self.printed["labels"] if label.get("field") == field["key"]}
        for choice, square in zip(field["choices"], self.printed["squares"]):
            down = float(np.clip(self.rng.uniform(-REACH, REACH), down - 2, down + 2))
            for box in (choice["box"], square):
                box[0], box[1] = round(box[0] + right, 2), round(box[1] + down, 2)
            label = labels.get(choice["label"])
            if label:
                label["box"][1] = round(label["box"][1] + down, 2)
                self.set_label(label, choice["box"][0] + choice["box"][2] + 0.5, self.page["width"] - EDGE)


def stretched(form, across, down):
    """Everything of the form moved by two smooth maps."""
    def box(b):
        left, top, right, bottom = across(b[0]), down(b[1]), across(b[0] + b[2]), down(b[1] + b[3])
        return [round(v, 2) for v in (left, top, right - left, bottom - top)]

    printed = form["printed"]
    for label in printed["labels"]:
        label["box"] = box(label["box"])
    printed["squares"] = [box(square) for square in printed["squares"]]
    printed["leaders"] = [[round(v, 2) for v in (across(x1), down(y), across(x2))] for x1, y, x2 in printed["leaders"]]
    printed["rules"] = [[round(v, 2) for v in (across(x1), down(y1), across(x2), down(y2))] for x1, y1, x2, y2 in printed["rules"]]
    for field in form["fields"]:
        if field["kind"] == "choice":
            for choice in field["choices"]:
                choice["box"] = box(choice["box"])
        else:
            field["box"] = box(field["box"])


def reprinted(form, rng, face):
    """The form as another printer sets it in that face. Half of them have lost their title."""
    printer = Printer(rng, form, face)
    for foot in printer.rows:
        printer.set_row(foot)
    printer.set_rest()
    result = printer.form
    stretched(result, uneven(rng, form["page"]["width"]), uneven(rng, form["page"]["height"]))
    if rng.random() < 0.5:
        result["printed"]["labels"] = [label for label in result["printed"]["labels"] if label["role"] != "title"]
    result["printed"]["dots"] = {"step": float(rng.uniform(0.6, 1.5)), "size": int(rng.integers(2, 5))}
    return result
