"""Makes synthetic ledger scans with truth. The same arguments give the same bytes (same package and font versions).

usage: /usr/bin/python3 tests/golden/make_ledgers.py --out FOLDER [--seed N] [--count N] [--form KS-2016|all] [--years 2016-2019]
       [--style print|type|hand|mixed] [--level 0|1|2|mixed] [--spread single|spread|mixed] [--label-shift MM] [--label-face NAME]
       [--printing N] [--writer-face NAME] [--lines FOLDER] [--notes SHARE] [--blanks SHARE] [--strikes SHARE] [--spoils SHARE]
       [--quality 80] [--dpi 200]
"""

import argparse
import datetime
import pathlib

import numpy as np

import faces
import page_form
import values
from dates import between
from mishaps import draw_mishaps
from notes import draw_note
from opening import Look, make_scan
from real_lines import RealLines
from reprint import reprinted


def arguments():
    parser = argparse.ArgumentParser(description="Makes synthetic ledger scans with truth.")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="folder for NAME.jpg and NAME.json")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=6, help="number of scans")
    parser.add_argument("--form", default="all", choices=["all"] + page_form.form_ids())
    parser.add_argument("--years", help="first-last year of registration; default: the form's own years, at most 2019")
    parser.add_argument("--style", default="mixed", choices=["mixed"] + list(faces.STYLES))
    parser.add_argument("--level", default="mixed", choices=["mixed", "0", "1", "2"], help="0 fresh, 1 used, 2 old")
    parser.add_argument("--spread", default="mixed", choices=["mixed", "single", "spread"])
    parser.add_argument("--label-shift", type=float, default=0.0, help="another printing: rows moved by up to this many millimetres")
    parser.add_argument("--label-face", default=faces.LABEL_FACES[0], choices=faces.LABEL_FACES, help="the face printed labels are set in")
    parser.add_argument("--printing", type=int, help="every scan shows a printing of its own (reprint.py), drawn from this number")
    parser.add_argument("--writer-face", choices=sorted(faces.FACES), help="the one face everything is written in; its style is --style")
    parser.add_argument("--lines", type=pathlib.Path, help="pictures of lines written by hand, pasted into places (real_lines.py)")
    parser.add_argument("--notes", type=float, default=0.0, help="share of records with a note in the margin")
    parser.add_argument("--blanks", type=float, default=0.0, help="share of the written fields that the clerk left blank")
    parser.add_argument("--strikes", type=float, default=0.0, help="share of the written fields in which something is struck out")
    parser.add_argument("--spoils", type=float, default=0.0, help="share of the written fields that are blotted, smeared or washed out")
    parser.add_argument("--quality", type=int, default=80, help="JPEG quality")
    parser.add_argument("--dpi", type=int, default=200)
    return parser.parse_args()


def years_of(form, wanted):
    """The years to draw from, cut to those the form was in use."""
    first, last = form["years"][0], form["years"][1] or 2019
    if wanted:
        low, _, high = wanted.partition("-")
        first, last = max(first, int(low)), min(last, int(high or low))
    if first > last:
        raise SystemExit(f"{form['id']} was not in use in {wanted}")
    return first, last


def leave_blank(record, form, rng, share):
    """Empties this share of the fields written on lines, never the number and the book, without which there is no record."""
    for spec in form["fields"]:
        if spec["kind"] in ("choice", "note") or spec["key"] in ("so", "quyenSo"):
            continue
        if rng.random() < share:
            record[spec["key"]] = ""


def one_scan(options, number, lines):
    """Scan `number` of the series; depends only on the arguments and its number, with `lines` also on which of them are left."""
    rng = np.random.default_rng([options.seed, number])
    forms = page_form.form_ids() if options.form == "all" else [options.form]
    form = page_form.load(forms[number % len(forms)])
    first, last = years_of(form, options.years)
    year = int(rng.integers(first, last + 1))
    book = values.Book(rng, year)
    spread = rng.random() < 0.5 if options.spread == "mixed" else options.spread == "spread"
    level = int(rng.integers(0, 3)) if options.level == "mixed" else int(options.level)
    style = str(rng.choice(["print", "type", "hand"])) if options.style == "mixed" else options.style
    running = int(rng.integers(1, 180))
    day = between(rng, datetime.date(year, 1, 5), datetime.date(year, 12, 20))
    records = [values.draw_record(rng, form["bookType"], book, running + page, day) for page in range(2 if spread else 1)]
    # A source of chance of its own: without notes the same arguments give the bytes they always gave.
    notes_rng = np.random.default_rng([options.seed, number, 41])
    for record in records:
        if notes_rng.random() < options.notes:
            record["ghiChu"] = draw_note(notes_rng, year)
    blanks_rng = np.random.default_rng([options.seed, number, 43])
    for record in records:
        leave_blank(record, form, blanks_rng, options.blanks)
    mishaps_rng = np.random.default_rng([options.seed, number, 47])
    others = [values.draw_record(mishaps_rng, form["bookType"], book, running + 7, day) for _ in records]
    befallen = [draw_mishaps(mishaps_rng, form, *pair, options.strikes, options.spoils) for pair in zip(records, others)]
    face, printing = options.label_face, None
    if options.printing is not None:
        own = np.random.default_rng([options.printing, number])
        face = str(own.choice(faces.LABEL_FACES))
        printing = reprinted(form, own, face)
    look = Look(style, level, None, face, options.label_shift, options.writer_face, lines, printing)
    name = f"{form['id']}-{year}-{number:03d}"
    make_scan(rng, options.out, name, form["id"], book, records, look, options.quality, options.dpi, befallen=befallen)
    return name


def main():
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    lines = RealLines(options.lines, options.seed) if options.lines else None
    for number in range(options.count):
        print(one_scan(options, number, lines), flush=True)


if __name__ == "__main__":
    main()
