#!/usr/bin/python3
"""Draws fields of the kinds that have a grammar or lists of words, in one hand, to measure what these are worth (tests/bench/field_bench).

usage: draw_fields.py FOLDER --font FONT-FOLDER --name FONT --reference REFERENCE [--records N] [--seed N]

Each record has two names, a date in words and an address; FOLDER looks like that of draw_book.py. Dates are spelt in all the ways that books spell them, names
are of all peoples, and no place comes again. All people are invented.
"""
import argparse
import random

from draw_book import draw
from hand_letters import encode
from hand_text import TextSampler, number_in_words

# Of peoples and regions that the lists count too seldom, or not at all.
SURNAMES = 'Thạch Kim Sơn Danh Lâm Châu Lò Vàng Giàng Quàng Cầm Hà Sùng Mùa Thào Lầu Y H Điểu Ksor Rơ Đinh Hồ A Bế Nông Hoàng Triệu Bàn Phùng Lục Chu Ma'.split()


def small(number, rng):
    """1 to 31 as days and months are said."""
    text = number_in_words(number)
    if number >= 20 and rng.random() < 0.3:
        text = text.replace(' mươi ', ' ')
    if number > 20 and rng.random() < 0.2:
        text = text.replace(' lăm', ' nhăm')
    return text.replace(' tư', ' bốn') if rng.random() < 0.3 else text


def year_in_words(year, rng):
    full = number_in_words(year, rng.choice(['nghìn', 'nghìn', 'ngàn']), rng.choice(['linh', 'linh', 'lẻ']))
    draw_ = rng.random()
    if draw_ < 0.75:
        return full
    if draw_ < 0.83:
        return ' '.join(number_in_words(int(digit)) for digit in str(year))
    if draw_ < 0.91 and year < 2000:
        return full.split(' ', 2)[2]
    return full.replace(' mươi ', ' ')


def date_in_words(rng):
    day, month = rng.randint(1, 28), rng.randint(1, 12)
    spoken = small(day, rng)
    if day <= 10 and rng.random() < 0.5:
        spoken = rng.choice(['mồng ', 'mùng ']) + spoken
    moon = 'tư' if month == 4 and rng.random() < 0.8 else {1: 'giêng', 12: 'chạp'}.get(month) if rng.random() < 0.08 else None
    text = ('ngày ' if rng.random() < 0.85 else '') + spoken + ' tháng ' + (moon or small(month, rng)) + ' năm ' + year_in_words(rng.randint(1920, 2015), rng)
    capitals = rng.random()
    return text[0].upper() + text[1:] if capitals < 0.7 else text.title() if capitals < 0.85 else text


def name(sampler, rng):
    text = next(text for text in iter(sampler.name, None) if encode(text))
    if rng.random() < 0.15:
        text = ' '.join([rng.choice(SURNAMES)] + text.split()[1:])
    return text.title() if rng.random() < 0.7 else text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder')
    parser.add_argument('--font', required=True, help='folder of fonts')
    parser.add_argument('--name', required=True, help='begins the name of the font')
    parser.add_argument('--reference', required=True, help='folder of the lists of names and places')
    parser.add_argument('--records', type=int, default=70)
    parser.add_argument('--seed', type=int, default=1)
    given = parser.parse_args()
    rng = random.Random(given.seed)
    sampler = TextSampler(given.reference, rng)

    def record(_):
        return [('nksHoTen', 'personName', name(sampler, rng)), ('meHoTen', 'personName', name(sampler, rng)),
                ('nksNgaySinhBangChu', 'dateInWords', date_in_words(rng)), ('nksNoiSinh', 'place', sampler.address())]

    draw(given, rng, record)


if __name__ == '__main__':
    main()
