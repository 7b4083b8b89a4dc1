#!/usr/bin/python3
"""Draws curve.tsv of train_hand.py as a picture: character errors over minutes, on a logarithmic scale.

usage: draw_hand_curve.py CURVE.tsv OUT.png
"""
import csv
import math
import sys

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 1000, 560, 70, 30, 30, 60
COLOURS = {'fonts': (180, 110, 30), 'strange': (60, 130, 60), 'real': (20, 90, 170)}
NAMES = {'fonts': 'lines written with fonts', 'strange': 'with fonts kept from training', 'real': 'real lines kept from training'}


def main(curve, out):
    rows = list(csv.DictReader(open(curve), delimiter='\t'))
    last = max(float(row['minutes']) for row in rows)
    picture = Image.new('RGB', (WIDTH, HEIGHT), 'white')
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', 15)
    low, high = 2.0, 100.0

    def at(minutes, errors):
        share = (math.log(max(errors, low)) - math.log(low)) / (math.log(high) - math.log(low))
        return LEFT + minutes / last * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    for errors in (2, 3, 5, 10, 20, 50, 100):
        draw.line([at(0, errors), at(last, errors)], fill=(215, 215, 215))
        draw.text((12, at(0, errors)[1] - 9), '%d %%' % errors, fill='black', font=font)
    for minutes in range(0, int(last) + 1, 10 if last > 30 else 1):
        draw.line([at(minutes, low), at(minutes, high)], fill=(235, 235, 235))
        draw.text((at(minutes, low)[0] - 8, HEIGHT - BOTTOM + 8), str(minutes), fill='black', font=font)
    draw.text((WIDTH // 2 - 60, HEIGHT - 28), 'minutes of training', fill='black', font=font)
    for index, (name, colour) in enumerate(COLOURS.items()):
        if name in rows[0]:
            draw.line([at(float(row['minutes']), float(row[name])) for row in rows], fill=colour, width=3)
            draw.text((WIDTH - 330, TOP + 8 + 22 * index), NAMES[name] + ': %.1f %%' % float(rows[-1][name]), fill=colour, font=font)
    picture.save(out, optimize=True)


if __name__ == '__main__':
    main(*sys.argv[1:])
