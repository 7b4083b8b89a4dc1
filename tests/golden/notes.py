"""Notes in the margin, as offices write them later: invented documents, days and names."""

import datetime

import words
from dates import between

TEMPLATES = (
    "Cải chính năm sinh của mẹ từ {year} thành {other} theo Trích lục số {number:02d}/TLCC ngày {day}",
    "Thay đổi họ tên thành {name} theo QĐ số {number}/QĐ-UBND ngày {day}",
    "Bổ sung nơi sinh theo Trích lục số {number:02d}/TLBS ngày {day}",
    "Xác định lại dân tộc từ Kinh thành {ethnic} theo QĐ số {number}/QĐ-UBND ngày {day}",
    "Đã ly hôn theo Quyết định số {number}/{later}/QĐST-HNGĐ",
    "Đã kết hôn ngày {day}, số {number}/{later}",
    "Đã đăng ký khai tử số {number}/{later} ngày {day}",
    "Làm con nuôi theo Giấy chứng nhận nuôi con nuôi số {number}/{later}",
    "Đăng ký lại. Số cũ {number:02d}/{year}",
    "Đã cấp bản sao ngày {day}",
)


def draw_note(rng, year):
    """One note written at or after the year of registration."""
    later = int(rng.integers(year, year + 8))
    day = between(rng, datetime.date(later, 1, 5), datetime.date(later, 12, 20))
    born = int(rng.integers(1960, 1995))
    template = TEMPLATES[int(rng.integers(0, len(TEMPLATES)))]
    return template.format(year=born, other=born + 1, later=later, number=int(rng.integers(1, 190)), day=f"{day.day:02d}/{day.month}/{day.year}",
                           name="Nguyễn Thị Mai", ethnic=str(rng.choice([name for name in words.ETHNIC if name != "Kinh"])))
