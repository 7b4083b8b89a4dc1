#!/usr/bin/env python3
"""Draws printed_lines.png and printed_lines.txt: lines of invented print with Vietnamese letters, one text line a row of 56 pixels, 200 dpi.
Needs Pillow and the DejaVu fonts; not needed to build or test."""
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

ROW, LEFT, WIDTH = 56, 60, 1100
LINES = """Họ, chữ đệm, tên người được khai sinh: Nguyễn Thị Ánh
Ngày, tháng, năm sinh: 12/07/1986, ghi bằng chữ
Nơi sinh: Bệnh viện đa khoa huyện Phú Lương
Giới tính: Nữ. Dân tộc: Tày. Quốc tịch: Việt Nam
Quê quán: xã Yên Ninh, huyện Phú Lương, tỉnh Bắc Thái
Họ, chữ đệm, tên người mẹ: Hoàng Thị Bích Ngọc
Năm sinh: 1961. Dân tộc: Tày. Quốc tịch: Việt Nam
Nơi cư trú: thôn Đồng Kem, xã Yên Ninh, Phú Lương
Họ, chữ đệm, tên người cha: Nguyễn Văn Quảng
Năm sinh: 1958. Dân tộc: Kinh. Quốc tịch: Việt Nam
Giấy tờ tùy thân: chứng minh nhân dân số 090123456
Người đi khai sinh: Nguyễn Văn Quảng, quan hệ: cha
Đăng ký đúng hạn, ngày 20 tháng 07 năm 1986
Ủy ban nhân dân xã Yên Ninh, quyển số 03/1986
Người ký giấy khai sinh: Phạm Đức Thuận, chủ tịch
Những thay đổi sau này được ghi ở phần ghi chú
Trích lục theo yêu cầu của người được khai sinh
Cơ quan đăng ký hộ tịch lưu giữ sổ gốc vĩnh viễn""".splitlines()
FONTS = ["DejaVuSerif.ttf", "DejaVuSans.ttf"]


def main():
    page = Image.new("L", (WIDTH, ROW * len(LINES)), 255)
    draw = ImageDraw.Draw(page)
    for i, line in enumerate(LINES):
        font = ImageFont.truetype(FONTS[i % 2], 27)
        draw.text((LEFT, i * ROW + 10), line, fill=0, font=font)
        assert LEFT + draw.textlength(line, font=font) < WIDTH, line
    here = Path(__file__).parent
    page.save(here / "printed_lines.png", optimize=True)
    (here / "printed_lines.txt").write_text("\n".join(LINES) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
