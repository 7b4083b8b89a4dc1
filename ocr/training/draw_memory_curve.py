#!/usr/bin/python3
"""Draws docs/pictures/memory-curve.png: how the share of fields right without keying grows while a book is verified, with its memory and without.

usage: memory_bench --curve BOOK > curve.tsv; draw_memory_curve.py curve.tsv OUT.png
"""
import sys

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 1000, 520, 80, 40, 960, 450
COLOURS = {'with': (20, 90, 160), 'without': (150, 150, 150)}
AROUND = 7  # records either side that a point is the mean of


def share(rows, name, at):
    """Of the fields of the records near one."""
    near = [row for row in rows if abs(row['record'] - at) <= AROUND]
    return sum(row[name] for row in near) / sum(row['fields'] for row in near)


def main(path, out):
    head, *cells = [row.rstrip('\n').split('\t') for row in open(path)]
    rows = [{name: value if name == 'book' else int(value) for name, value in zip(head, row)} for row in cells]
    last = max(row['record'] for row in rows)
    picture = Image.new('RGB', (WIDTH, HEIGHT), 'white')
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', 17)
    x = lambda record: LEFT + (RIGHT - LEFT) * (record - 1) / (last - 1)
    y = lambda value: BOTTOM - (BOTTOM - TOP) * value
    for tenth in range(0, 11, 2):
        draw.line([(LEFT, y(tenth / 10)), (RIGHT, y(tenth / 10))], (225, 225, 225))
        draw.text((LEFT - 12, y(tenth / 10)), '%d %%' % (10 * tenth), (60, 60, 60), font, 'rm')
    for record in range(10, last + 1, 10):
        draw.text((x(record), BOTTOM + 8), str(record), (60, 60, 60), font, 'mt')
    draw.text(((LEFT + RIGHT) / 2, BOTTOM + 36), 'records verified', (60, 60, 60), font, 'mt')
    for name, colour in COLOURS.items():
        points = [(x(record), y(share(rows, name, record))) for record in range(1, last + 1)]
        draw.line(points, colour, 3, 'curve')
        label = 'fields right without keying, with memory' if name == 'with' else 'the same run without memory'
        draw.text((RIGHT, min(point[1] for point in points) - 30 if name == 'with' else max(point[1] for point in points) + 12), label, colour, font, 'rt')
    picture.quantize(64).save(out)


main(*sys.argv[1:])
