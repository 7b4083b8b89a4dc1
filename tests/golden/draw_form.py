"""Draws one record on one form: the printed form, the written fields, the ticks. Returns the sheet and what truth needs."""

import cv2
import numpy as np

import faces
import mishaps
import pen
from ink import PX, Sheet

PRINT_INK = (0.20, 0.20, 0.22)


class Drawn:
    """A finished page, still flat: its sheet, one entry (id, text, style, box in mm) per field and tick box, and what befell which field."""

    def __init__(self, form, sheet, befallen):
        self.form = form
        self.sheet = sheet
        self.entries = []
        self.befallen = befallen


def draw_labels(sheet, form, printing, face):
    """Printed texts: each set as wide as the form file says, its foot on the foot of the label's box."""
    for label in form["printed"]["labels"]:
        left, top, width, height = printing.label(label["box"])
        probe = faces.font(face, 200, label["bold"])
        box = probe.getbbox(label["text"], anchor="ls")
        em = 200 * width * PX / (box[2] - box[0])
        font = faces.font(face, int(round(em)), label["bold"])
        mask, x, y = pen.text_mask(label["text"], font)
        foot = font.getbbox(label["text"], anchor="ls")[3]
        sheet.put(mask * 0.92, left * PX - 6, (top + height) * PX - foot - y, PRINT_INK)


def draw_lines(sheet, form, printing):
    """Dotted leaders, solid rules and tick squares."""
    dots = form["printed"].get("dots", {"step": 0.85, "size": 3})
    for x1, y, x2 in form["printed"]["leaders"]:
        count = int((x2 - x1) / dots["step"])
        for number in range(count + 1):
            x = printing.x(x1 + number * (x2 - x1) / max(count, 1))
            sheet.put(np.full((dots["size"], dots["size"]), 0.8, np.float32), x * PX - 1, printing.y(y) * PX - 1, PRINT_INK)
    for x1, y1, x2, y2 in form["printed"]["rules"]:
        left, top, right, bottom = printing.x(x1) * PX, printing.y(y1) * PX, printing.x(x2) * PX, printing.y(y2) * PX
        mask = np.full((max(3, int(round(bottom - top)) + 3), max(3, int(round(right - left)) + 3)), 0.85, np.float32)
        sheet.put(mask, left - 1, top - 1, PRINT_INK)
    for box in form["printed"]["squares"]:
        left, top, width, height = printing.square(box)
        mask = np.zeros((int(height * PX), int(width * PX)), np.float32)
        cv2.rectangle(mask, (1, 1), (mask.shape[1] - 2, mask.shape[0] - 2), 0.9, 3)
        sheet.put(mask, left * PX, top * PX, PRINT_INK)


def draw_tick(sheet, box, writer):
    """A cross over the square, typed or by pen; the pen strays over the edge."""
    rng = writer.rng
    left, top, width, height = box
    size = int(max(width, height) * PX) + 24
    mask = np.zeros((size, size), np.float32)
    reach = 4 if writer.style == "hand" else -6
    ends = [(12 - reach, 12 - reach, size - 12 + reach, size - 12 + reach), (size - 12 + reach, 12 - reach, 12 - reach, size - 12 + reach)]
    thick = 4 if writer.style == "hand" else 5
    for ax, ay, bx, by in ends:
        jitter = rng.normal(0, 2.5 if writer.style == "hand" else 0.5, 4)
        a, b = (int(ax + jitter[0]), int(ay + jitter[1])), (int(bx + jitter[2]), int(by + jitter[3]))
        cv2.line(mask, a, b, 0.9, thick, cv2.LINE_AA)
    sheet.put(np.clip(mask, 0, 1), left * PX - 12, top * PX - 12, writer.ink())


def write_field(sheet, spec, box, leader, text, writer, mishap=None):
    """Writes the text in its box: on the dotted line, in the middle of a cell, or down the column of notes. `mishap` befell it (mishaps.Mishap)."""
    rng = writer.rng
    left, top, width, height = box
    lift = float(rng.normal(0.7, 0.25)) if writer.style != "hand" else float(rng.normal(0.5, 0.35))
    if spec["kind"] == "note":
        lines = pen.wrap_note(text, 24)
        feet = [top + 8.5 + 7.5 * number for number in range(len(lines))]
    elif leader is None:
        lines = [text] if writer.style == "real-hand" else pen.wrap(text, spec.get("lines", 1))
        feet = [top + height * 0.62] if len(lines) == 1 else [top + height * 0.46, top + height * 0.86]
    else:
        lines, feet = [text], [leader - lift]
    indent = float(rng.uniform(0.8, 4.0)) if width > 25 else 0.8
    if mishap:
        mishaps.write_with(sheet, mishaps.Line((left + indent) * PX, feet[-1] * PX, width - indent - 0.8), text, mishap, writer)
        return
    for line, foot in zip(lines, feet):
        mask, x, y = writer.line(line, width - indent - 0.8)
        sheet.put(mask, (left + indent) * PX - x, foot * PX - y + float(rng.normal(0, 0.8)), writer.ink())


def draw_record(form, printing, record, writer, label_face, lines=None, befallen=None):
    """The whole page. A field the record does not know stays empty and is no entry; a blank one is an entry with text "". `lines` (RealLines) are
    pasted where a place is written; `befallen` tells what happened to which field (mishaps.draw_mishaps)."""
    sheet = Sheet(form["page"]["width"], form["page"]["height"])
    drawn = Drawn(form["id"], sheet, befallen or {})
    draw_lines(sheet, form, printing)
    draw_labels(sheet, form, printing, label_face)
    for spec in form["fields"]:
        key = spec["key"]
        if spec["kind"] == "choice":
            for choice in spec["choices"]:
                box = printing.square(choice["box"])
                ticked = record.get(key) == choice["code"]
                if ticked:
                    draw_tick(sheet, box, writer)
                drawn.entries.append((f"tick:{choice['code']}", "x" if ticked else "", "tick", box))
            continue
        text = record.get(key)
        if text is None or (spec["kind"] == "note" and not text):
            continue
        box = printing.field(spec["box"])
        leader = printing.leader_of(spec["box"])
        hand, mishap = writer, drawn.befallen.get(key)
        if lines and text and spec["kind"] == "place" and not mishap:
            text, hand = lines.next(writer)
        if text:
            write_field(sheet, spec, box, None if leader is None else printing.y(leader), text, hand, mishap)
        drawn.entries.append((key, "" if mishap and mishap.nothing_stays else text, hand.style, box))
    return drawn
