"""Dates as clerks write them: in digits with several separators, and in words with the usual variants."""

import datetime

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def add_days(date, days):
    """The date `days` later (or earlier, when negative)."""
    return date + datetime.timedelta(days=int(days))


def between(rng, first, last):
    """A random date, both ends included."""
    return add_days(first, rng.integers(0, (last - first).days + 1))


class DateHabit:
    """How one clerk writes dates: chosen once per record, so that a page is consistent with itself."""

    def __init__(self, rng):
        self.separator = rng.choice(["/", "/", "/", "-", "."])
        self.padded = bool(rng.random() < 0.65)
        self.thousand = rng.choice(["nghìn", "ngàn"])
        self.filler = rng.choice(["linh", "lẻ"])
        self.four = rng.choice(["tư", "bốn"])
        self.five = rng.choice(["lăm", "lăm", "nhăm"])
        self.early = rng.choice(["", "", "mồng ", "mùng "])

    def digits(self, date):
        """For example 05/03/2017 or 5-3-2017."""
        day, month = (f"{date.day:02d}", f"{date.month:02d}") if self.padded else (str(date.day), str(date.month))
        return f"{day}{self.separator}{month}{self.separator}{date.year}"

    def below_hundred(self, number):
        """A number from 0 to 99 in words."""
        tens, ones = divmod(number, 10)
        if tens == 0:
            return DIGITS[ones]
        if tens == 1:
            return "mười" + (" lăm" if ones == 5 else "" if ones == 0 else " " + DIGITS[ones])
        last = {0: "", 1: " mốt", 4: f" {self.four}", 5: f" {self.five}"}.get(ones, " " + DIGITS[ones])
        return f"{DIGITS[tens]} mươi{last}"

    def year(self, year):
        """A year of four digits in words."""
        thousands, rest = divmod(year, 1000)
        hundreds, rest = divmod(rest, 100)
        words = f"{DIGITS[thousands]} {self.thousand} {DIGITS[hundreds]} trăm"
        if rest == 0:
            return words
        if rest < 10:
            return f"{words} {self.filler} {DIGITS[rest]}"
        return f"{words} {self.below_hundred(rest)}"

    def words(self, date):
        """For example: Ngày mười lăm tháng tư năm hai nghìn không trăm mười bảy."""
        day = (self.early if date.day <= 10 else "") + self.below_hundred(date.day)
        month = "tư" if date.month == 4 else self.below_hundred(date.month)
        return f"Ngày {day} tháng {month} năm {self.year(date.year)}"


def dotted(date):
    """The ministry's own form: dd.mm.yyyy."""
    return f"{date.day:02d}.{date.month:02d}.{date.year}"
