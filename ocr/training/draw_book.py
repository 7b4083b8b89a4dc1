#!/usr/bin/python3
"""Draws the written lines of one book in one hand: the office, the signers, villages and 'Kinh' come again and again, names and dates do not.

usage: draw_book.py FOLDER --font FONT-FOLDER --name FONT [--records N] [--seed N]

FOLDER gets a picture for each field and lines.tsv: picture, number of the record, key and kind of the field, text; separated by tabs, with a header.
One hand: one font, one slant and width and pen for the whole book; every letter is set a little differently, and marks are drawn as hand_pen.py does.
tests/bench/memory_bench reads it. All people are invented.
"""
import argparse
import os
import random

import cv2
import numpy as np

from hand_fonts import load_fonts
from hand_pen import write
from hand_source import trim
from hand_wear import bend, scan, smooth_noise

SURNAMES = 'Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Thạch Kim Sơn'.split()
MIDDLES = {'Nam': 'Văn Văn Minh Hữu Quốc Đức Thành Hoàng Gia Tấn'.split(), 'Nữ': 'Thị Thị Thị Ngọc Kim Thanh Mỹ Bảo Thùy Như'.split()}
GIVENS = {'Nam': 'An Bình Cường Dũng Giang Hải Hùng Khang Long Nam Phúc Quân Sang Tài Tâm Thắng Tuấn Vinh Đạt Hiếu'.split(),
          'Nữ': 'Ánh Bích Chi Diễm Dung Hạnh Hằng Hoa Hương Lan Liên Linh Mai My Nga Ngân Phượng Thảo Trang Yến'.split()}
COMMUNES = ['xã Nhơn Hòa Lập, huyện Tân Thạnh, tỉnh Long An', 'xã Tân Lập, huyện Tân Thạnh, tỉnh Long An', 'xã Hậu Thạnh Đông, huyện Tân Thạnh, tỉnh Long An']
HAMLETS = ['ấp Bảy Mét', 'ấp Huỳnh Thơ', 'ấp Kênh Ba', 'ấp Cả Sáu', 'ấp Nguyễn Sơn', 'ấp Doi', 'ấp Trại Bí', 'ấp Bùi Cũ']
ELSEWHERE = ['xã Mỹ Quý, huyện Tháp Mười, tỉnh Đồng Tháp', 'phường 3, thị xã Kiến Tường, tỉnh Long An', 'xã Vĩnh Bình, huyện Chợ Lách, tỉnh Bến Tre',
             'xã Thạnh Hưng, huyện Giồng Riềng, tỉnh Kiên Giang', 'xã Phú Mỹ, huyện Tân Phước, tỉnh Tiền Giang', 'xã Bình Phong Thạnh, huyện Mộc Hóa, tỉnh Long An']
SIGNERS = ['Phan Quốc Thới', 'Trương Thị Bé Sáu']


class Clerk:
    """Makes the texts of one record after the other."""

    def __init__(self, rng):
        self.rng = rng
        # A clerk's few hamlets are most of the book; now and then people come from elsewhere.
        self.homes = [hamlet + ', ' + COMMUNES[0] for hamlet in HAMLETS] + COMMUNES[1:]
        self.weights = [8, 6, 5, 4, 3, 2, 2, 1, 2, 1]

    def name(self, sex, surname=None):
        rng = self.rng
        return ' '.join([surname or rng.choice(SURNAMES), rng.choice(MIDDLES[sex]), rng.choice(GIVENS[sex])])

    def home(self):
        return self.rng.choices(self.homes, self.weights)[0] if self.rng.random() < 0.88 else self.rng.choice(ELSEWHERE)

    def people(self):
        return 'Kinh' if self.rng.random() < 0.93 else self.rng.choice(['Khmer', 'Hoa', 'Tày'])

    def record(self, number):
        rng = self.rng
        sex = rng.choice(['Nam', 'Nữ'])
        father = self.name('Nam')
        mother, home = self.name('Nữ'), self.home()
        apart = rng.random() < 0.15
        return [('ngayDangKy', 'date', '%02d/%02d/%d' % (rng.randint(1, 28), 1 + number // 9 % 12, 2009)),
                ('nksHoTen', 'personName', self.name(sex, father.split()[0])),
                ('nksGioiTinh', 'sex', sex),
                ('nksDanToc', 'ethnicGroup', self.people()),
                ('nksQuocTich', 'nationality', 'Việt Nam'),
                ('nksNoiSinh', 'place', 'Bệnh viện huyện Tân Thạnh' if rng.random() < 0.6 else 'Trạm y tế xã Nhơn Hòa Lập' if rng.random() < 0.7 else self.home()),
                ('meHoTen', 'personName', mother),
                ('meDanToc', 'ethnicGroup', self.people()),
                ('meNoiCuTru', 'place', home),
                ('chaHoTen', 'personName', father),
                ('chaDanToc', 'ethnicGroup', self.people()),
                ('chaNoiCuTru', 'place', self.home() if apart else home),
                ('nycHoTen', 'personName', father if rng.random() < 0.6 else mother),
                ('nguoiKy', 'personName', rng.choices(SIGNERS, [4, 1])[0])]


class Hand:
    """One person's hand: the same letters, slant, width and pen from the first line to the last."""

    def __init__(self, font, rng):
        self.font, self.rng = font, rng
        self.slant, self.wide, self.thick = rng.gauss(0.08, 0.12), rng.uniform(0.85, 1.15), rng.random()

    def line(self, text):
        rng = self.rng
        ink = write(text, self.font, rng, 1.0, None if not self.font.whole else False)
        if ink is None:
            return None
        rows = np.arange(ink.shape[0], dtype=np.float32)[:, None] - ink.shape[0] / 2
        columns = np.arange(int(ink.shape[1] * self.wide) + 60, dtype=np.float32)[None, :]
        map_x = (columns - 30) / self.wide + self.slant * rows
        ink = cv2.remap(ink, map_x.astype(np.float32), np.broadcast_to(rows + ink.shape[0] / 2, map_x.shape).astype(np.float32), cv2.INTER_LINEAR)
        ink = bend(trim(ink, rng), rng, 0.35)
        if self.thick > 0.6:
            ink = cv2.dilate(ink, np.ones((2, 2), np.uint8))
        flow = 1 - 0.25 * (smooth_noise(ink.shape[0], ink.shape[1], 12, rng) * 0.5 + 0.5)
        return scan(np.clip(ink * flow, 0, 1).astype(np.float32), np.zeros(ink.shape, np.float32), rng)


def draw(given, rng, record_of):
    """Draws the records 1 to given.records, each a list of (key, kind, text), in one hand."""
    os.makedirs(given.folder, exist_ok=True)
    hand = Hand([font for font in load_fonts([given.font]) if font.name.startswith(given.name)][0], rng)
    with open(os.path.join(given.folder, 'lines.tsv'), 'w', encoding='utf-8') as table:
        table.write('file\trecord\tkey\tkind\ttext\n')
        for number in range(1, given.records + 1):
            for key, kind, text in record_of(number):
                grey = hand.line(text)
                if grey is None:
                    continue  # The font lacks a letter.
                name = '%03d-%s.png' % (number, key)
                cv2.imwrite(os.path.join(given.folder, name), grey)
                table.write('%s\t%d\t%s\t%s\t%s\n' % (name, number, key, kind, text))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder')
    parser.add_argument('--font', required=True, help='folder of fonts')
    parser.add_argument('--name', required=True, help='begins the name of the font')
    parser.add_argument('--records', type=int, default=100)
    parser.add_argument('--seed', type=int, default=1)
    given = parser.parse_args()
    rng = random.Random(given.seed)
    draw(given, rng, Clerk(rng).record)


if __name__ == '__main__':
    main()
