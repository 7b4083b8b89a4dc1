#!/usr/bin/python3
"""Lays pictures of single lines one below the other, each with what the program reads in it, how sure it is, and what stands there.

usage: line_sheet.py SOGOC OUT.png LINES.TSV PICTURE...

SOGOC is the program; LINES.TSV names pictures in its first column and holds their text in its last. Only for lines that may be published.
"""
import os
import subprocess
import sys

from PIL import Image, ImageDraw, ImageFont

WIDTH, HIGH, ROOM, MARGIN = 1500, 44, 760, 12
RIGHT, WRONG, PALE = (20, 110, 50), (180, 30, 30), (110, 110, 110)


def main(program, out, table, *pictures):
    truth = {row.split('\t')[0]: row.rstrip('\n').split('\t')[-1] for row in open(table, encoding='utf-8')}
    answers = subprocess.run([program, 'lines', *pictures], capture_output=True, text=True, check=True).stdout.splitlines()
    sheet = Image.new('RGB', (WIDTH, len(answers) * (HIGH + MARGIN) + MARGIN), 'white')
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', 16)
    for index, answer in enumerate(answers):
        name, read, probability = answer.split('\t')
        line = Image.open(name).convert('L')
        scale = min(HIGH / line.height, ROOM / line.width)
        top = MARGIN + index * (HIGH + MARGIN)
        sheet.paste(line.resize((int(line.width * scale), int(line.height * scale)), Image.LANCZOS), (MARGIN, top))
        stands = truth[os.path.basename(name)]
        draw.text((ROOM + 2 * MARGIN, top + 2), '%.2f' % float(probability), PALE, font)
        draw.text((ROOM + 70, top + 2), read, RIGHT if read == stands else WRONG, font)
        if read != stands:
            draw.text((ROOM + 70, top + 22), stands, PALE, font)
    sheet.quantize(64).save(out)


main(*sys.argv[1:])
