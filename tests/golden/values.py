"""Draws invented but consistent records: ministry field key → the text that stands on the page.

Consistent means: registered after the event, parents of age, words agree with digits, the number's year is the year of registration,
places called as they were called in that year. A blank field has the text "".
"""

import datetime

import words
from dates import DateHabit, add_days, between


def pick(rng, weights):
    """One key of a dictionary of weights."""
    keys = list(weights)
    total = sum(weights.values())
    return keys[int(rng.choice(len(keys), p=[weights[key] / total for key in keys]))]


def choose(rng, items):
    """One of the items, all alike."""
    return items[int(rng.integers(len(items)))]


def person_name(rng, sex, surname=None):
    """An invented full name."""
    return " ".join((surname or pick(rng, words.SURNAMES), choose(rng, words.MIDDLE[sex]), choose(rng, words.GIVEN[sex])))


def commune(rng, year):
    """A place that had this name in that year: (commune, district, province)."""
    return choose(rng, [place[:3] for place in words.PLACES if place[3] <= year <= place[4]])


def address(rng, place, detail=0.4):
    """The place as one line, sometimes with a hamlet or a house number in front."""
    if rng.random() >= detail:
        return ", ".join(place)
    if place[0].startswith(("phường", "thị trấn")):
        front = f"số {int(rng.integers(2, 480))} {choose(rng, words.STREETS)}" if rng.random() < 0.6 else f"tổ {int(rng.integers(1, 40))}"
    else:
        front = choose(rng, words.SOUTHERN_HAMLETS if place[2] in words.SOUTHERN else words.HAMLETS)
    return ", ".join((front,) + tuple(place))


def twelve_digits(rng, sex, born, province=79):
    """A structurally valid personal number: province, century and sex, two digits of the year, six random digits."""
    century = 2 * ((born - 1900) // 100) + (1 if sex == "Nữ" else 0)
    return f"{province:03d}{century}{born % 100:02d}{int(rng.integers(0, 10**6)):06d}"


def identity_number(rng, year, sex, born):
    """An adult's document in that year: nine digits until 2015; later nine or twelve."""
    if year < 2016 or rng.random() < 0.6:
        return f"{int(rng.integers(20, 380)):03d}{int(rng.integers(0, 10**6)):06d}"
    return twelve_digits(rng, sex, born, choose(rng, (79, 80, 72, 74, 38, 1)))


class Book:
    """What all records of one book share: office, year, number of the book, and who signs."""

    def __init__(self, rng, year, place=None, number=1):
        self.year = year
        self.number = number
        self.place = place or commune(rng, year)
        self.signer = person_name(rng, choose(rng, ("Nam", "Nữ")))
        self.post = choose(rng, words.POSTS)

    @property
    def office(self):
        """The registering office, for example: UBND xã Tân Phú Trung."""
        return f"UBND {self.place[0]}"

    def near(self, rng):
        """Where people of this book live: mostly the office's own commune."""
        return self.place if rng.random() < 0.7 else commune(rng, self.year)


def head(book, number, registered, habit):
    """The fields every page begins with, and the page number at its foot."""
    return {"so": f"{number:02d}", "quyenSo": f"{book.number:02d}/{book.year}", "ngayDangKy": habit.digits(registered),
            "nguoiKy": book.signer, "chucVuNguoiKy": book.post, "noiDangKy": book.office, "trangSo": str(number), "ghiChu": ""}


def adult_age(rng, low, high):
    return int(rng.integers(low, high + 1))


def birth(rng, book, number, registered, born=None, sex=None, father=True, kind=None):
    """One record of a book of births. `kind` is the code of loaiDangKy; without it, it follows from the 60 days of the law."""
    habit = DateHabit(rng)
    sex = sex or choose(rng, ("Nam", "Nữ"))
    born = born or add_days(registered, -int(rng.integers(2, 50)))
    ethnic = pick(rng, words.ETHNIC)
    mother, dad = person_name(rng, "Nữ"), person_name(rng, "Nam")
    name = person_name(rng, sex, dad.split()[0] if father else mother.split()[0])
    if rng.random() < 0.3:
        name = name.upper()
    home, origin = address(rng, book.near(rng)), commune(rng, book.year)
    hospital = choose(rng, ("Bệnh viện Đa khoa", "Trạm y tế", "Nhà hộ sinh", "Bệnh viện Phụ sản"))
    at = book.place if rng.random() < 0.6 else commune(rng, book.year)
    record = head(book, number, registered, habit)
    informant = dad if father and rng.random() < 0.55 else mother
    record.update({
        "nksHoTen": name, "nksGioiTinh": sex, "nksNgaySinh": habit.digits(born), "nksNgaySinhBangChu": habit.words(born),
        "nksNoiSinh": f"{hospital}, {', '.join(at)}" if rng.random() < 0.8 else f"Tại nhà, {', '.join(at)}",
        "nksQueQuan": ", ".join(origin), "nksDanToc": ethnic, "nksQuocTich": "Việt Nam",
        "meHoTen": mother, "meNgaySinh": str(born.year - adult_age(rng, 19, 40)), "meDanToc": ethnic if rng.random() < 0.8 else "Kinh",
        "meQuocTich": "Việt Nam", "meNoiCuTru": home,
        "chaHoTen": dad, "chaNgaySinh": str(born.year - adult_age(rng, 21, 45)), "chaDanToc": ethnic, "chaQuocTich": "Việt Nam",
        "chaNoiCuTru": home,
        "nycHoTen": informant, "nycQuanHe": "Cha" if informant == dad else "Mẹ",
        "loaiDangKy": kind or ("1" if (registered - born).days <= 60 else "4"),
    })
    if not father:
        record.update({"chaHoTen": "", "chaNgaySinh": "", "chaDanToc": "", "chaQuocTich": "", "chaNoiCuTru": ""})
    return record


def death(rng, book, number, registered):
    """One record of a book of deaths."""
    habit = DateHabit(rng)
    died = add_days(registered, -int(rng.integers(0, 15) if rng.random() < 0.8 else rng.integers(20, 200)))
    sex = choose(rng, ("Nam", "Nữ"))
    born = died.year - adult_age(rng, 31, 92)
    relation_sex = choose(rng, ("Nam", "Nữ"))
    record = head(book, number, registered, habit)
    full = between(rng, datetime.date(born, 1, 1), datetime.date(born, 12, 31))
    place = book.near(rng)
    record.update({
        "nktHoTen": person_name(rng, sex), "nktGioiTinh": sex, "nktNgaySinh": str(born) if book.year < 2016 or rng.random() < 0.5 else habit.digits(full),
        "nktDanToc": pick(rng, words.ETHNIC), "nktQuocTich": "Việt Nam", "nktNoiCuTru": address(rng, place),
        "nktGioPhutChet": f"{int(rng.integers(0, 24))} giờ {int(rng.integers(0, 60)):02d} phút", "nktNgayChet": habit.digits(died),
        "nktNoiChet": "Tại nhà, " + ", ".join(place) if rng.random() < 0.5 else "Bệnh viện Đa khoa, " + ", ".join(commune(rng, book.year)),
        "nktNguyenNhanChet": choose(rng, words.CAUSES),
        "nycHoTen": person_name(rng, relation_sex),
        "nycQuanHe": choose(rng, [word for word in words.DEATH_RELATIONS[relation_sex] if word not in ("Vợ", "Chồng") or relation_sex != sex]),
        "loaiDangKy": "1" if (registered - died).days <= 15 else "4",
    })
    return record


def marriage(rng, book, number, registered):
    """One record of a book of marriages."""
    habit = DateHabit(rng)
    record = head(book, number, registered, habit)
    record["loaiDangKy"] = "1" if rng.random() < 0.85 else "2"
    for who, sex, youngest in (("vo", "Nữ", 19), ("chong", "Nam", 21)):
        year = registered.year - adult_age(rng, youngest, 38)
        record.update({
            f"{who}HoTen": person_name(rng, sex),
            f"{who}NgaySinh": habit.digits(between(rng, datetime.date(year, 1, 1), datetime.date(year, 12, 31))),
            f"{who}DanToc": pick(rng, words.ETHNIC), f"{who}QuocTich": "Việt Nam",
            f"{who}NoiCuTru": address(rng, book.near(rng)), f"{who}SoGiayToTuyThan": identity_number(rng, book.year, sex, year),
        })
    return record


def draw_record(rng, book_type, book, number, registered):
    """One record of a book of that type (KS, KT or KH)."""
    return {"KS": birth, "KT": death, "KH": marriage}[book_type](rng, book, number, registered)
