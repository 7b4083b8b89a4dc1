#!/usr/bin/python3
"""Makes ocr/read/models/places.txt: provinces, their districts and their communes before July 2025, by which HandReader mends addresses.

usage: make_places.py FOLDER > ocr/read/models/places.txt

FOLDER holds old_to_new_2025.tsv (columns old_province, old_district, old_ward) of tanthuan031/vnadministrative (MIT). One line for each district:
province, district, communes, separated by tabs; names without their kind; communes that are numbers are left out.
"""
import csv
import re
import sys
import unicodedata

KINDS = r'^(thành phố|thị xã|thị trấn|phường|quận|huyện|xã|tỉnh)\s+'
DASHED = {'Bà Rịa-Vũng Tàu': 'Bà Rịa - Vũng Tàu'}


def bare(name):
    name = unicodedata.normalize('NFC', name).replace('Ð', 'Đ').strip()
    name = re.sub(KINDS, '', name, flags=re.IGNORECASE)
    return DASHED.get(name, name)


def main(folder):
    districts = {}
    for row in csv.DictReader(open(folder + '/old_to_new_2025.tsv', encoding='utf-8'), delimiter='\t'):
        wards = districts.setdefault((bare(row['old_province']), bare(row['old_district'])), [])
        ward = bare(row['old_ward'])
        if ward not in wards and not ward.isdigit():
            wards.append(ward)
    for (province, district), wards in districts.items():
        print('\t'.join([province, district] + wards))


main(sys.argv[1])
