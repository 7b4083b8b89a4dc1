#!/usr/bin/python3
"""Makes ocr/read/place_words.cpp: the words of Vietnamese place names and the pairs of words that districts and provinces are called.

usage: make_place_words.py FOLDER > ocr/read/place_words.cpp

FOLDER holds old_to_new_2025.tsv (columns old_province, old_district, old_ward) and district_change.csv (old_district), both from
tanthuan031/vnadministrative and tranngocminhhieu/vietnam-administrative-units (MIT). A word counts once for each commune in whose full
address it stands, so that provinces weigh as they do in real addresses.
"""
import collections
import csv
import re
import sys
import unicodedata

KINDS = r'^(thành phố|thị xã|thị trấn|phường|quận|huyện|xã|tỉnh)\s+'
# What stands in addresses and in places of birth and death besides names; estimated, in communes.
COMMON = {
    'xã': 9000, 'phường': 4500, 'thị': 1500, 'trấn': 1200, 'huyện': 9000, 'quận': 4500, 'tỉnh': 8000, 'thành': 3000, 'phố': 3500, 'tp': 3500,
    'tt': 80, 'tx': 60, 'ubnd': 1500, 'ủy': 300, 'ban': 500, 'nhân': 500, 'dân': 500, 'bệnh': 1500, 'viện': 1500, 'trạm': 1000, 'y': 1000,
    'tế': 1000, 'nhà': 1200, 'hộ': 400, 'sinh': 500, 'bảo': 30, 'tại': 800, 'khoa': 150, 'đa': 400, 'phụ': 200, 'sản': 200, 'trung': 100,
    'tâm': 200, 'số': 800, 'đường': 800, 'thôn': 800, 'ấp': 800, 'tổ': 600, 'khu': 600, 'khóm': 150, 'bản': 150, 'buôn': 100, 'làng': 150,
    'xóm': 300, 'đội': 150, 'ngõ': 150, 'ngách': 50, 'hẻm': 150, 'kp': 60, 'cụm': 40, 'phòng': 100, 'tư': 60, 'pháp': 60, 'việt': 300,
    'nghĩa': 50, 'trang': 50, 'cấp': 30, 'cứu': 30, 'nhi': 30, 'đồng': 30, 'khám': 30, 'ở': 30, 'trên': 10, 'nước': 10, 'ngoài': 10, 'từ': 60, 'dũ': 60}
PAIRS = ['bệnh viện', 'đa khoa', 'trạm y', 'y tế', 'hộ sinh', 'nhà hộ', 'phụ sản', 'thành phố', 'thị trấn', 'thị xã', 'tại nhà', 'khu phố', 'số nhà',
         'nhân dân', 'ban nhân', 'ủy ban', 'hồ chí', 'chí minh', 'tp hồ', 'tp hà', 'từ dũ', 'hùng vương', 'chợ rẫy', 'bạch mai', 'việt nam']


def words_of(name):
    name = unicodedata.normalize('NFC', name).replace('Ð', 'Đ').lower()
    name = re.sub(KINDS, '', name)
    return [word for word in re.split(r"[\s\-–,.()'’\";]+", name) if word and not word.isdigit() and word.isalpha()]


def main(folder):
    counts = collections.Counter(COMMON)
    pairs = set(PAIRS)
    for row in csv.DictReader(open(folder + '/old_to_new_2025.tsv', encoding='utf-8'), delimiter='\t'):
        for column in ('old_ward', 'old_district', 'old_province'):
            words = words_of(row[column])
            counts.update(words)
            if column != 'old_ward':
                pairs.update(' '.join(pair) for pair in zip(words, words[1:]))
    for row in csv.DictReader(open(folder + '/district_change.csv', encoding='utf-8')):
        words = words_of(row['old_district'] or '')
        counts.update(words)
        pairs.update(' '.join(pair) for pair in zip(words, words[1:]))

    def table(items):
        line = '    '
        for item in items:
            if len(line) + len(item) > 146:
                print(line.rstrip())
                line = '    '
            line += item + ', '
        print(line.rstrip().rstrip(','))

    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    print('// Made by ocr/training/make_place_words.py; sources and licences there and in docs/models.md.\n#include "ocr/read/place_words.h"\n\n#include <array>\n')
    print('namespace ocr {\nnamespace {\n')
    print('constexpr std::array<PlaceWord, %d> kPlaceWords{{' % len(ranked))
    table('{"%s", %d}' % item for item in ranked)
    print('}};\n\nconstexpr std::array<std::string_view, %d> kPlacePairs{' % len(pairs))
    table('"%s"' % pair for pair in sorted(pairs))
    print('};\n\n}  // namespace\n\nstd::span<const PlaceWord> placeWords() { return kPlaceWords; }')
    print('std::span<const std::string_view> placePairs() { return kPlacePairs; }\n\n}  // namespace ocr')


main(sys.argv[1])
