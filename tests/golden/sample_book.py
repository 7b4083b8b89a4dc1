"""Makes docs/sample-book: one invented book of births with scans, truth, keyed values and population rows.

usage: /usr/bin/python3 tests/golden/sample_book.py [--out docs/sample-book]

Everything follows from SEED: the same package and font versions give the same bytes.
"""

import argparse
import datetime
import pathlib

import numpy as np

import sample_tables
import values
from faces import REPOSITORY
from opening import Look, make_scan

SEED = 20170103
FORM = "KS-2016"
PLACE = ("xã Tân Phú Trung", "huyện Củ Chi", "TP Hồ Chí Minh")

#: Day and month of registration of records 1 to 16; working days only, the New Year holidays left out.
REGISTERED = ((3, 1), (3, 1), (5, 1), (9, 1), (11, 1), (12, 1), (16, 1), (18, 1), (20, 1), (24, 1), (3, 2), (6, 2), (7, 2), (9, 2), (13, 2), (14, 2))

#: Records that are not the plain case: arguments of values.birth.
SPECIAL = {
    2: {"born": datetime.date(2016, 12, 21)},
    4: {"born": datetime.date(2016, 8, 14)},
    7: {"father": False},
    9: {"born": datetime.date(1995, 4, 21), "kind": "2", "sex": "Nữ"},
    13: {"born": datetime.date(2016, 10, 5)},
}
#: What the clerk of this book wrote otherwise, or forgot to write.
WRITTEN = {
    6: {"chaNgaySinh": "1987", "meNgaySinh": "1990",
        "ghiChu": "Cải chính năm sinh của mẹ từ 1990 thành 1991 theo Trích lục số 03/TLCC ngày 06/3/2018"},
    9: {"nksHoTen": "Phan Thị Mỹ Ly", "chaHoTen": "Phan Văn Thuận"},
    12: {"meDanToc": ""},
    15: {"trangSo": ""},
}
BIRTH_PLACES = (
    "Bệnh viện đa khoa khu vực Củ Chi, xã Tân An Hội, huyện Củ Chi, TP Hồ Chí Minh",
    "Bệnh viện Từ Dũ, phường Phạm Ngũ Lão, quận 1, TP Hồ Chí Minh",
    "Bệnh viện Hùng Vương, phường 12, quận 5, TP Hồ Chí Minh",
    "Trạm y tế xã Tân Phú Trung, huyện Củ Chi, TP Hồ Chí Minh",
)
HAMLETS = ("ấp Đình", "ấp Giồng Sao", "ấp Cây Da", "ấp Láng Cát", "ấp Bến Đò", "ấp Xóm Đồng")

#: The twelve scans: records, style, level, face (None: drawn by lot), sealed.
SCANS = (
    ((1,), "print", 0, "gentium", True),
    ((2,), "hand", 0, "patrick-hand", True),
    ((3, 4), "print", 1, "noto-serif", None),
    ((5,), "type", 1, "cousine", True),
    ((6,), "hand", 1, "dancing-script", True),
    ((7, 8), "type", 1, "xanh-mono", None),
    ((9,), "print", 2, "charis", True),
    ((10, 11), "hand", 1, None, None),
    ((12,), "type", 2, "cousine", True),
    ((13,), "hand", 2, "mali", True),
    ((14,), "print", 1, "noto-sans", False),
    ((15, 16), "hand", 2, "patrick-hand", None),
)


def day_of(number):
    """The date of registration of a record."""
    day, month = REGISTERED[number - 1]
    return datetime.date(2017, month, day)


def draw_records():
    """The book and its sixteen records by number."""
    rng = np.random.default_rng([SEED, 0])
    book = values.Book(rng, 2017, PLACE)
    records = {}
    for number in range(1, 17):
        rng = np.random.default_rng([SEED, 1, number])
        record = values.birth(rng, book, number, day_of(number), **SPECIAL.get(number, {}))
        home = ", ".join((values.choose(rng, HAMLETS),) + PLACE)
        record["nksNoiSinh"] = values.choose(rng, BIRTH_PLACES)
        record["meNoiCuTru"] = home
        record["chaNoiCuTru"] = home if record["chaHoTen"] else ""
        record.update(WRITTEN.get(number, {}))
        if number == 9:
            record["nycHoTen"] = record["meHoTen"]
        records[number] = record
    return book, records


def scan_name(index):
    return f"KS-2017-01-{index:02d}"


def main():
    parser = argparse.ArgumentParser(description="Makes the sample book.")
    parser.add_argument("--out", type=pathlib.Path, default=REPOSITORY / "docs" / "sample-book")
    out = parser.parse_args().out
    (out / "scans").mkdir(parents=True, exist_ok=True)
    (out / "truth").mkdir(parents=True, exist_ok=True)
    book, records = draw_records()
    places = {}
    for index, (numbers, style, level, face, sealed) in enumerate(SCANS, 1):
        rng = np.random.default_rng([SEED, 2, index])
        look = Look(style, level, sealed, face=face)
        make_scan(rng, out / "scans", scan_name(index), FORM, book, [records[number] for number in numbers], look, quality=66, truth_folder=out / "truth")
        for page, number in enumerate(numbers, 1):
            places[number] = (f"{scan_name(index)}.jpg", page)
    sample_tables.write_keyed(out / "keyed.csv", FORM, records, places)
    sample_tables.write_population(out / "population.csv", out / "truth" / "links.csv", records, np.random.default_rng([SEED, 3]))


if __name__ == "__main__":
    main()
