"""The two tables beside the sample book: what two clerks and a checker keyed, and rows of an invented population database."""

import csv
import datetime

import page_form
import values
import words
from dates import between, dotted

#: (record, clerk, field): where a clerk's hand slipped, and how; on these records the checker Hoa decides.
SLIPS = {
    (2, "Minh", "nksNgaySinh"): "seven",
    (4, "Lan", "meHoTen"): "tone",
    (6, "Minh", "chaNgaySinh"): "swap",
    (9, "Lan", "nksHoTen"): "y",
    (11, "Minh", "nksQueQuan"): "tone",
    (14, "Lan", "nksGioiTinh"): "sex",
}
EXACT = (1, 2, 5, 7, 8, 10, 12, 14, 16)
PROBABLE = {4: "tone", 11: "day", 13: "mark"}
CONFLICT = {6: "date", 15: "sex"}
NONE = (3, 9)
STRANGERS = 16

COLUMNS = ("SODINHDANH", "HOTEN", "NGAYSINH", "GIOITINH", "DANTOC", "QUOCTICH", "NOISINH", "QUEQUAN", "HOTENCHA", "HOTENME", "NGAYDANGKY",
           "NOIDANGKY", "DC_DVNHAPHUYEN", "DC_DVNHAPXA")
OFFICE = "UBND XÃ TÂN PHÚ TRUNG, HUYỆN CỦ CHI, TP HỒ CHÍ MINH"
UNTONED = str.maketrans("áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ", "aaaaaăăăăăâââââeeeeeêêêêêiiiiioooooôôôôôơơơơơuuuuuưưưưưyyyyy")


def parsed(text):
    """The date behind digits as written on the page."""
    day, month, year = (int(part) for part in text.replace("-", "/").replace(".", "/").split("/"))
    return datetime.date(year, month, day)


def keyed_value(spec, text):
    """How a clerk keys what stands on the page: dates as dd.mm.yyyy, everything else as written."""
    return dotted(parsed(text)) if spec["kind"] == "date" and len(text) > 4 else text


def drop_tone(text):
    """The text without the tone mark of its last word that has one."""
    parts = text.split(" ")
    for number in reversed(range(len(parts))):
        bare = parts[number].translate(UNTONED)
        if bare != parts[number]:
            return " ".join(parts[:number] + [bare] + parts[number + 1:])
    raise ValueError(f"no tone mark in {text}")


def slip(kind, text):
    """The slip of a hand or an eye. It always changes the text and never makes an impossible date."""
    if kind == "tone":
        return drop_tone(text)
    if kind == "swap":
        return text[:2] + text[3] + text[2]
    if kind == "y":
        return text[:-1] + "i" if text.endswith("y") else text.replace("ý", "í", 1)
    if kind == "sex":
        return {"Nam": "Nữ", "Nữ": "Nam"}[text]
    return next(text[:i] + swap[text[i]] + text[i + 1:] for swap in ({"1": "7", "7": "1"},) for i in (1, 4, 9) if text[i] in swap)


def write_keyed(path, form_id, records, places):
    """keyed.csv: Lan and Minh key everything, Hoa only where they differ."""
    form = page_form.load(form_id)
    keys = [spec["key"] for spec in form["fields"]]
    disputed = sorted({number for number, _, _ in SLIPS})
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(["nguoiNhap", "tep", "trang"] + keys)
        for clerk, numbers in (("Lan", sorted(records)), ("Minh", sorted(records)), ("Hoa", disputed)):
            for number in numbers:
                row = {spec["key"]: keyed_value(spec, records[number].get(spec["key"], "")) for spec in form["fields"]}
                for (at, who, key), kind in SLIPS.items():
                    if (at, who) == (number, clerk):
                        wrong = slip(kind, row[key])
                        assert wrong != row[key], (number, key)
                        row[key] = wrong
                table.writerow([clerk, *places[number]] + [row[key] for key in keys])


def population_row(rng, record):
    """The police's row of this child: capitals, dd/mm/yyyy, a number that agrees with sex and year."""
    born = parsed(record["nksNgaySinh"])
    return {
        "SODINHDANH": values.twelve_digits(rng, record["nksGioiTinh"], born.year), "HOTEN": record["nksHoTen"].upper(),
        "NGAYSINH": born.strftime("%d/%m/%Y"), "GIOITINH": record["nksGioiTinh"], "DANTOC": record["nksDanToc"], "QUOCTICH": "Việt Nam",
        "NOISINH": record["nksNoiSinh"], "QUEQUAN": record["nksQueQuan"], "HOTENCHA": record["chaHoTen"].upper(),
        "HOTENME": record["meHoTen"].upper(), "NGAYDANGKY": parsed(record["ngayDangKy"]).strftime("%d/%m/%Y"), "NOIDANGKY": OFFICE,
        "DC_DVNHAPHUYEN": "Huyện Củ Chi", "DC_DVNHAPXA": "Xã Tân Phú Trung",
    }


def altered(rng, row, kind):
    """The row as the other database has it: a slip, a missing day, or another fact."""
    if kind == "tone":
        row["HOTEN"] = drop_tone(row["HOTEN"].lower()).upper()
    elif kind == "mark":
        row["HOTEN"] = row["HOTEN"].translate(str.maketrans("ÁẤẾÍÓỐỚÚỨÝ", "ẢẨỂỈỎỔỞỦỬỶ"))
    elif kind == "day":
        row["NGAYSINH"] = row["NGAYSINH"][3:]
    elif kind == "date":
        day, month, year = row["NGAYSINH"].split("/")
        row["NGAYSINH"] = f"{(int(day) + 11) % 27 + 1:02d}/{int(month) % 12 + 1:02d}/{year}"
    elif kind == "sex":
        row["GIOITINH"] = slip("sex", row["GIOITINH"])
        row["SODINHDANH"] = values.twelve_digits(rng, row["GIOITINH"], int(row["NGAYSINH"][-4:]))
    return row


def stranger(rng, book_year=2017):
    """A child of the same district that stands in no record of this book."""
    born = between(rng, datetime.date(book_year - 2, 1, 1), datetime.date(book_year, 3, 1))
    near = [place[:3] for place in words.PLACES if place[1] == "huyện Củ Chi"]
    book = values.Book(rng, book_year, values.choose(rng, near))
    record = values.birth(rng, book, 1, between(rng, born, datetime.date(book_year, 3, 30)), born=born)
    row = population_row(rng, record)
    row["NOIDANGKY"] = ", ".join((book.office,) + book.place[1:]).upper()
    row["DC_DVNHAPHUYEN"], row["DC_DVNHAPXA"] = (part[0].upper() + part[1:] for part in (book.place[1], book.place[0]))
    return row


def write_population(path, links_path, records, rng):
    """population.csv, shuffled, and links.csv: what a linker should find for each record."""
    rows, links = [], []
    for number in sorted(records):
        if number in NONE:
            links.append((records[number]["so"], "none", ""))
            continue
        row = population_row(rng, records[number])
        if number == 5:
            row["QUEQUAN"] = ", , , "
        kind = PROBABLE.get(number) or CONFLICT.get(number)
        if kind:
            row = altered(rng, row, kind)
        verdict = "exact" if number in EXACT else "probable" if number in PROBABLE else "conflict"
        links.append((records[number]["so"], verdict, row["SODINHDANH"]))
        rows.append(row)
    strangers = [stranger(rng) for _ in range(STRANGERS)]
    strangers[0]["HOTEN"] = records[3]["nksHoTen"].upper()
    strangers[1]["NGAYSINH"] = strangers[1]["NGAYSINH"][:6] + "5005"
    rows += strangers
    order = rng.permutation(len(rows))
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerows(rows[i] for i in order)
    with open(links_path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["so", "expected", "SODINHDANH"])
        table.writerows(links)
