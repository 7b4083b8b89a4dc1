"""From records to a finished scan on disk: the one way both make_ledgers.py and sample_book.py go."""

import numpy as np
from PIL import Image

import ageing
import draw_form
import page_form
import scan
import seal
import truth
from pen import PEN_COLOURS, Writer


class Look:
    """How a scan shall look: style and level, whether sealed, which printing, which real lines are pasted in;
    `form` stands in for the form file."""

    def __init__(self, style="print", level=0, sealed=None, label_face="gentium", label_shift=0.0, face=None, lines=None, form=None):
        self.style, self.level, self.sealed = style, level, sealed
        self.label_face, self.label_shift, self.face = label_face, label_shift, face
        self.lines = lines
        self.form = form


def draw_leaf(rng, form, book, record, look, befallen):
    """One written, sealed and aged leaf: (colour factors, Drawn)."""
    printing = page_form.Printing(form, rng, look.label_shift)
    drawn = draw_form.draw_record(form, printing, record, Writer(rng, look.style, look.face), look.label_face, look.lines, befallen)
    last = max(box[1] + box[3] for key, _, _, box in drawn.entries if key == "nguoiKy")
    pen_colour = PEN_COLOURS[int(rng.integers(len(PEN_COLOURS)))]
    seal.put_signature(drawn.sheet, rng, book.signer, float(rng.uniform(105, 135)), last + 8, pen_colour)
    sealed = look.sealed if look.sealed is not None else rng.random() < 0.7
    if sealed:
        x, y = float(rng.uniform(60, 135)), last + float(rng.uniform(-22, 6) if look.level else rng.uniform(2, 8))
        seal.put_seal(drawn.sheet, rng, f"Ủy ban nhân dân {book.place[0]}", book.place[1], x, min(y, form["page"]["height"] - 21))
    back = None
    if rng.random() < (0.3, 0.7, 1.0)[look.level]:
        back = draw_form.draw_record(form, printing, record, Writer(rng, look.style, look.face), look.label_face).sheet.light
    return ageing.age(drawn.sheet.light, rng, look.level, back), drawn


def make_scan(rng, folder, name, form_id, book, records, look, quality=72, dpi=200, truth_folder=None, befallen=None):
    """Draws one record, or two as an opening, scans it and writes NAME.jpg and NAME.json. `befallen` tells for each record what happened to its fields."""
    form = look.form or page_form.load(form_id)
    leaves, pages = zip(*(draw_leaf(rng, form, book, *leaf) for leaf in zip(records, [look] * len(records), befallen or [None] * len(records))))
    picture, geometry = scan.scan(list(leaves), rng, look.level, dpi)
    image = Image.fromarray(np.ascontiguousarray(picture[:, :, ::-1]))
    image.save(folder / f"{name}.jpg", quality=quality, dpi=(dpi, dpi), subsampling=2, optimize=True)
    size = (form["page"]["width"], form["page"]["height"])
    told = truth.describe(f"{name}.jpg", dpi, look.level, geometry, pages, [size] * len(pages))
    truth.write((truth_folder or folder) / f"{name}.json", told)
    return told
