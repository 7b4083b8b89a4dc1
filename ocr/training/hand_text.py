"""Draws texts as they stand in Vietnamese registers: names, places of all periods, dates, numbers, relations, posts."""
import csv
import os
import re

from hand_letters import LETTERS, encode, tidy

UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
RELATIONS = ['Cha', 'Mẹ', 'Ông nội', 'Bà nội', 'Ông ngoại', 'Bà ngoại', 'Anh', 'Chị', 'Con', 'Vợ', 'Chồng', 'Cháu', 'Em ruột', 'Con đẻ', 'Con nuôi',
             'Cha đẻ', 'Mẹ đẻ', 'Cô ruột', 'Chú ruột', 'Bác ruột', 'Cậu ruột', 'Dì ruột', 'con dâu', 'con rể', 'người thân', 'anh trai', 'em gái']
POSTS = ['Chủ tịch', 'Phó Chủ tịch', 'CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Công chức tư pháp - hộ tịch', 'Cán bộ tư pháp', 'Tư pháp - Hộ tịch', 'Công chức TP-HT',
         'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'Ủy viên', 'Trưởng Công an', 'Trưởng phòng', 'Cán bộ hộ tịch', 'Người thực hiện', 'Người ký']
PAPERS = ['CMND số', 'CCCD số', 'Thẻ căn cước công dân', 'Hộ chiếu số', 'Giấy CMND', 'Giấy chứng sinh số', 'Giấy báo tử số', 'Sổ hộ khẩu số', 'CMND']
CAUSES = ['Tuổi già', 'Già yếu', 'Bệnh già', 'Tai nạn giao thông', 'Bệnh ung thư', 'Bệnh tim', 'Đột quỵ', 'Đuối nước', 'Bệnh', 'Ung thư phổi',
          'Ung thư gan', 'Sốt rét', 'Chết đuối', 'Lao phổi', 'Bệnh lao', 'Tai biến mạch máu não', 'Suy hô hấp', 'Xơ gan', 'Suy thận mạn', 'Tai nạn lao động', 'Điện giật', 'Nhồi máu cơ tim']
# Given names of those who were born long before the people the list of names was counted from: order of birth, plants, animals, wishes, years.
OLD_GIVENS = ('Hai Ba Tư Năm Sáu Bảy Tám Chín Mười Út Bé Cu Gái Chắt Đẹp Được Lành Nở Sen Lụa Mùi Thơm Nhàn Ngọt Bưởi Cam Quýt Mận Lựu Lượm Lắm Nhiều Ít Đủ Thừa '
              'Rớt Sang Giàu Khá Giỏi Ngoan Hiền Thục Nết Na Mến Thương Nhớ Mong Chờ Đợi Tài Lộc Phước Đức Hưởng Thọ Cần Kiệm Liêm Chính Tý Sửu Dần Mão Thìn Tỵ Ngọ '
              'Thân Dậu Tuất Hợi Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý Luận Thoa Xoa Lài Huệ Cúc Trúc Hường Rạng Sáng Tỏ Đẳng Kính Nể Trọng Mẫn Nhẫn Vượng Tấn '
              'Phát Chiến Thắng Thống Nhất Kháng Khởi Nghĩa Binh Tép Mực Hến Lèo Ký Cẩn Thuận Hòa Điều Xuân Hạ Thu Đông Sửu Nhẫn Chắc Bền Vững Lý Lẽ Mỹ Đào Lê').split()
NATIONS = ['Việt Nam', 'Trung Quốc', 'Hoa Kỳ', 'Hàn Quốc', 'Lào', 'Campuchia', 'Pháp', 'Đài Loan', 'Nhật Bản']
OLD_PLACES = ['Hà Đông', 'Hà Tây', 'Sơn Tây', 'Hải Hưng', 'Hà Nam Ninh', 'Nghệ Tĩnh', 'Bình Trị Thiên', 'Vĩnh Phú', 'Hà Bắc', 'Bắc Thái', 'Cao Lạng',
              'Hoàng Liên Sơn', 'Gia Định', 'Chợ Lớn', 'Thuận Hải', 'Phú Khánh', 'Nghĩa Bình', 'Minh Hải', 'Cửu Long', 'Sông Bé', 'Hậu Giang', 'Kiến An',
              'Quảng Nam - Đà Nẵng', 'Phước Tuy', 'Biên Hòa', 'Long Khánh', 'Định Tường', 'Kiến Hòa', 'Vĩnh Bình', 'Sa Đéc', 'Ba Xuyên', 'An Xuyên',
              'Bà Rịa - Vũng Tàu', 'Đắc Lắc', 'Thừa Thiên - Huế', 'Sài Gòn', 'Kon Tum', 'Pleiku', 'Phú Yên', 'Gò Công', 'Chương Thiện', 'Thái Nguyên']
STREETS = (
    'Trần Hưng Đạo, Lê Lợi, Hùng Vương, Nguyễn Huệ, Quang Trung, Lý Thường Kiệt, Hai Bà Trưng, Bà Triệu, Lê Duẩn, Phan Chu Trinh, '
    'Phan Bội Châu, Nguyễn Trãi, Lê Lai, Lê Thánh Tôn, Lý Thái Tổ, Ngô Quyền, Đinh Tiên Hoàng, Trần Phú, Nguyễn Văn Cừ, Hoàng Văn Thụ, '
    'Lê Hồng Phong, Hà Huy Tập, Nguyễn Thị Minh Khai, Võ Thị Sáu, Nguyễn Văn Trỗi, Điện Biên Phủ, Cách Mạng Tháng Tám, Nguyễn Du, '
    'Nguyễn Đình Chiểu, Phạm Ngũ Lão, Phan Đình Phùng, Hoàng Diệu, Hoàng Hoa Thám, Nguyễn Thái Học, Tôn Đức Thắng, Phạm Văn Đồng, '
    'Võ Nguyên Giáp, Võ Văn Kiệt, Lê Văn Lương, Trường Chinh, Giải Phóng, Nguyễn Chí Thanh, Tô Hiệu, Bạch Đằng, Chi Lăng, Nguyễn Công Trứ, '
    'Nguyễn Khuyến, Tản Đà, Trần Quốc Toản, Yết Kiêu, Trần Nhật Duật, Trần Quang Khải, Lê Quý Đôn, Chu Văn An, Lê Thánh Tông, Mạc Đĩnh Chi, '
    'Nguyễn Bỉnh Khiêm, Phan Huy Ích, Phan Huy Chú, Ngô Gia Tự, Lê Văn Sỹ, Nguyễn Kiệm, Quốc Hương, Nơ Trang Long, Phan Xích Long, '
    'Hồ Tùng Mậu, Xuân Thủy, Cầu Giấy, Kim Mã, Giảng Võ, Láng Hạ, Thái Hà, Thái Thịnh, Tây Sơn, Đội Cấn, Thụy Khuê, Lạc Long Quân, Âu Cơ, '
    'Hoàng Quốc Việt, Đại Cồ Việt, Minh Khai, Bạch Mai, Trương Định, Nguyễn Xiển, Nguyễn Hữu Thọ, Nguyễn Hữu Cảnh, Nguyễn Hữu Huân, '
    'Nguyễn Oanh, Phạm Văn Chiêu, Lê Đức Thọ, Phan Văn Trị, Nguyễn Xí, Bùi Thị Xuân, Trần Bình Trọng, Trần Nguyên Hãn, Lê Đại Hành, '
    'Bùi Minh Trực, Dương Bá Trạc, Phạm Thế Hiển, Tạ Quang Bửu, Âu Dương Lân, Tùng Thiện Vương, Nguyễn Tri Phương, Ngô Mây, '
    'Nguyễn Lương Bằng, Tôn Thất Thuyết, Đặng Văn Bi, Kha Vạn Cân, Lê Văn Việt, Đỗ Xuân Hợp, Nguyễn Duy Trinh, Lương Định Của, Trần Não, '
    'Đồng Khởi, Pasteur, Nam Kỳ Khởi Nghĩa, Phạm Hùng, Tôn Đản, Hàm Nghi, Ông Ích Khiêm, Núi Thành, Lê Đình Lý, Hoàng Sa, Trường Sa, '
    'Lũy Bán Bích, Thoại Ngọc Hầu, Tân Kỳ Tân Quý, Lê Trọng Tấn, Cộng Hòa, Hoàng Hữu Nam, Nguyễn Ảnh Thủ, Tô Ký, Đinh Điền, Sư Vạn Hạnh, '
    'Nguyễn Cư Trinh, Cống Quỳnh, Bùi Viện, Đề Thám, Cô Giang, Cô Bắc, Ký Con, Yersin, Phùng Hưng, Phùng Khắc Khoan, Trương Công Định, '
    'Nguyễn An Ninh, Nguyễn Tất Thành, Đoàn Văn Bơ, Tôn Thất Đạm, Huỳnh Thúc Kháng, Đặng Dung, Đặng Tất, Trần Khánh Dư, Thạch Thị Thanh, '
    'Phan Kế Bính, Nguyễn Văn Linh, Lý Tự Trọng, Kim Đồng, Đinh Bộ Lĩnh, Lê Hoàn, Tô Hiến Thành, Nguyễn Phong Sắc, Đào Tấn, Liễu Giai, '
    'Vạn Phúc, Nguyễn Khánh Toàn, Tô Vĩnh Diện, Phan Đình Giót, Bế Văn Đàn, Cù Chính Lan, La Văn Cầu, Nguyễn Viết Xuân, Mai Thúc Loan, '
    'Đào Duy Từ, Đinh Công Tráng, Đoàn Thị Điểm, Hồ Xuân Hương, Bà Huyện Thanh Quan, Tú Xương, Xuân Diệu, Tố Hữu, Nguyễn Tuân, Ngô Tất Tố, '
    'Nam Cao, Hàn Mặc Tử, Hàn Thuyên, Trần Cao Vân, Thái Phiên, Duy Tân, Nguyễn Văn Thoại, Lê Nin, Đại lộ Bình Dương, Quốc lộ 1A, Quốc lộ 1, '
    'Quốc lộ 50, Quốc lộ 13, Tỉnh lộ 10').split(', ')
HEALTH = ['Bệnh viện đa khoa', 'Bệnh viện Phụ sản', 'Trạm y tế', 'Trạm y tế xã', 'BV Từ Dũ', 'Bệnh viện Hùng Vương', 'Nhà hộ sinh', 'Trung tâm y tế huyện',
          'BVĐK', 'Bệnh viện Bạch Mai', 'Bệnh viện Chợ Rẫy', 'Tại nhà', 'Nhà bảo sanh', 'Trạm xá']
KINDS = ['thôn', 'ấp', 'tổ', 'khu phố', 'xóm', 'khóm', 'bản', 'buôn', 'làng', 'đội', 'khu', 'KP', 'tổ dân phố', 'số', 'lô', 'ngõ', 'hẻm', 'đường', 'phố',
         'số nhà', 'kiệt', 'ngách', 'phòng', 'tầng', 'chợ', 'quốc lộ', 'khu đô thị', 'khu công nghiệp', 'nhà', 'TDP', 'chung cư']
DASHED = {'Bà Rịa-Vũng Tàu': 'Bà Rịa - Vũng Tàu', 'Thừa Thiên Huế': 'Thừa Thiên - Huế'}


def number_in_words(number, thousand='nghìn', odd='linh'):
    """0 to 9,999 as Vietnamese says it: 1975 -> 'một nghìn chín trăm bảy mươi lăm'; 'ngàn' and 'lẻ' in the south."""
    if number >= 1000:
        rest = number % 1000
        tail = '' if rest == 0 else ' ' + ('không trăm ' if rest < 100 else '') + (odd + ' ' if rest < 10 else '') + number_in_words(rest, thousand, odd)
        return UNITS[number // 1000] + ' ' + thousand + tail
    if number >= 100:
        rest = number % 100
        tail = '' if rest == 0 else ' ' + (odd + ' ' if rest < 10 else '') + number_in_words(rest)
        return UNITS[number // 100] + ' trăm' + tail
    if number >= 20:
        last = number % 10
        return UNITS[number // 10] + ' mươi' + ('' if last == 0 else ' ' + {1: 'mốt', 5: 'lăm', 4: 'tư'}.get(last, UNITS[last]))
    if number >= 10:
        return 'mười' + ('' if number == 10 else ' ' + ('lăm' if number == 15 else UNITS[number - 10]))
    return UNITS[number]


def read_counts(path):
    rows = [line.rstrip('\n').split('\t') for line in open(path, encoding='utf-8') if line.strip() and not line.startswith('#')]
    return [row[0] for row in rows], [float(row[1]) for row in rows]


def short_kind(name, rng, official=False):
    """'Phường Phúc Xá' as people write it: with, without or with a shortened kind. `official`: as forms and lists print it."""
    match = re.match(r'^(Thành Phố|Thành phố|Tỉnh|Quận|Huyện|Thị Xã|Thị xã|Thị Trấn|Thị trấn|Phường|Xã)\s+(.*)$', name)
    if not match:
        return name
    kind, rest = match.group(1).capitalize(), match.group(2)
    rest = DASHED.get(rest, rest)
    if official:
        if rest.isdigit() and len(rest) == 1 and rng.random() < 0.25:
            rest = '0' + rest
        if kind == 'Thành phố':
            return rng.choice(['Thành phố ', 'Thành phố ', 'Thành Phố ', 'TP. ', 'TP ']) + rest
        return rest if kind == 'Tỉnh' else kind + ' ' + rest
    if kind == 'Tỉnh':
        return rng.choice([rest] * 5 + ['tỉnh ' + rest, 'Tỉnh ' + rest])
    if kind == 'Thành phố':
        return rng.choice(['Thành phố ' + rest, 'thành phố ' + rest, 'TP ' + rest, 'TP. ' + rest, 'Tp ' + rest, 'Thành Phố ' + rest, rest, rest])
    if kind in ('Thị xã', 'Thị trấn'):
        short = 'TX ' if kind == 'Thị xã' else 'TT '
        return rng.choice([kind + ' ' + rest] * 4 + [kind.lower() + ' ' + rest, short + rest, kind.title() + ' ' + rest, rest])
    return rng.choice([kind + ' ' + rest] * 5 + [kind.lower() + ' ' + rest] * 3 + [rest, kind[0] + '. ' + rest, kind[0] + '.' + rest])


def with_first(text, rng):
    """As people begin a note: with a capital or without."""
    return text if rng.random() < 0.5 or text.startswith('BV') else text[0].lower() + text[1:]


TONED = {'a': 'àáảãạ', 'e': 'èéẻẽẹ', 'y': 'ỳýỷỹỵ', 'o': 'òóỏõọ', 'u': 'ùúủũụ'}
ON_FIRST = {TONED[first][tone] + last: first + TONED[last][tone] for first, last in ('oa', 'oe', 'uy') for tone in range(5)}
ON_SECOND = {second: first for first, second in ON_FIRST.items()}


def with_tones_on(which, text):
    """The text with the tone of final oa, oe, uy on the first vowel ('Hòa') or on the second ('Hoà'): both are written."""
    swap = ON_SECOND if which == 'first' else ON_FIRST

    def changed(match):
        return swap.get(match.group(0), match.group(0))

    pattern = r'(?<![qQ])(?:%s)(?!\w)' % '|'.join(swap)
    return re.sub(pattern, changed, text)


class TextSampler:
    """Draws one text after another. `folder` is the reference data; every draw depends on the generator only."""

    def __init__(self, folder, rng):
        self.rng = rng
        at = lambda name: os.path.join(folder, name)
        self.surnames = read_counts(at('surname.tsv'))
        self.middles = read_counts(at('middle.tsv'))
        self.givens = read_counts(at('given.tsv'))
        self.fancy = [line.strip() for name in ('boy.txt', 'girl.txt') for line in open(at(name), encoding='utf-8') if line.strip()]
        self.places = [(row['old_ward'], row['old_district'], row['old_province'], row['new_ward'], row['new_province'])
                       for row in csv.DictReader(open(at('old_to_new_2025.tsv'), encoding='utf-8'), delimiter='\t')]
        self.old_districts = [row['old_district'] for row in csv.DictReader(open(at('district_change.csv'), encoding='utf-8')) if row['old_district'] and row['old_district'] != 'không có']
        groups = [line.rstrip('\n').split('\t') for line in open(at('ethnic54.tsv'), encoding='utf-8')][1:]
        self.groups = ['Kinh'] * 60 + [row[1] for row in groups] + [alias.strip() for row in groups if len(row) > 2 for alias in row[2].split(',')]
        words = {word for place in self.places for part in place for word in part.split() if word.isalpha()}
        self.words = sorted(words | set(self.givens[0]) | set(self.middles[0]) | {word.lower() for word in words})

    def one(self, table):
        return self.rng.choices(table[0], table[1])[0]

    def name(self):
        middle = [] if self.rng.random() < 0.08 else [self.one(self.middles)]
        draw = self.rng.random()
        given = [self.one(self.givens)] if draw < 0.65 else [self.rng.choice(OLD_GIVENS)] if draw < 0.85 else self.rng.choice(self.fancy).split()
        if self.rng.random() < 0.15:
            middle.append(self.one(self.givens))
        full = ' '.join([self.one(self.surnames)] + middle + given)
        return full.upper() if self.rng.random() < 0.25 else full

    def small_number(self):
        return str(self.rng.choice([self.rng.randint(1, 12), self.rng.randint(1, 40), self.rng.randint(1, 999)]))

    def house(self):
        rng = self.rng
        number = self.small_number()
        if rng.random() < 0.3:
            number += '/' + self.small_number() + ('/' + self.small_number() if rng.random() < 0.2 else '')
        if rng.random() < 0.2:
            number += rng.choice('ABCDEFGHabcd')
        if rng.random() < 0.08:
            number += ' - ' + self.small_number()
        if rng.random() < 0.1:
            number = rng.choice('ABCDHKLNT') + rng.choice(['', '-', '.']) + number
        return rng.choice([number] * 3 + ['Số ' + number, 'số ' + number, 'Số nhà ' + number, 'Lô ' + number])

    def street(self):
        rng = self.rng
        draw = rng.random()
        if draw < 0.45:
            name = rng.choice(STREETS)
        elif draw < 0.65:
            name = ' '.join(part for part in (self.one(self.surnames), self.one(self.middles) if rng.random() < 0.7 else '', self.one(self.givens)) if part)
        elif draw < 0.85:
            name = re.sub(r'^\S+\s+', '', rng.choice(self.places)[0])
        else:
            name = rng.choice([self.small_number(), self.small_number() + rng.choice('ABCD'), rng.choice('ABDN') + self.small_number(),
                               '3 tháng 2', '30/4', 'Cách mạng tháng Tám', '2 tháng 9', '26/3', 'Trần Hưng Đạo', 'Lê Lợi', 'Hùng Vương', '19/8'])
        return rng.choice(['', '', 'đường ', 'Đường ', 'phố ']) + name

    def near(self):
        rng = self.rng
        kind = rng.choice(KINDS)
        kind = kind if rng.random() < 0.4 else kind[0].upper() + kind[1:]
        name = self.small_number() if rng.random() < 0.5 else ' '.join(rng.choice(rng.choice(self.places)[0].split()[1:] or ['Đông']) for _ in range(rng.randint(1, 2)))
        return kind + ' ' + name + (rng.choice([' ', '']) + rng.choice('ABCD') if rng.random() < 0.12 else '')

    def place(self):
        rng = self.rng
        ward, district, province, new_ward, new_province = rng.choice(self.places)
        if rng.random() < 0.06:
            province = rng.choice(OLD_PLACES)
        if rng.random() < 0.06:
            district = 'Huyện ' + rng.choice(self.old_districts)
        if province == 'Thành Phố Hồ Chí Minh' and rng.random() < 0.5:
            province = 'TP Hồ Chí Minh'
        return [new_ward, new_province] if rng.random() < 0.06 else [ward, district, province]

    def address(self):
        rng = self.rng
        parts = []
        if rng.random() < 0.4:
            parts.append(self.house() + rng.choice([' ', ' ', ', ']) + self.street())
        elif rng.random() < 0.6:
            parts.append(self.near())
        if rng.random() < 0.15:
            parts.append(self.near())
        place = self.place()
        official = rng.random() < 0.5
        places = [name if name.startswith('TP ') else short_kind(name, rng, official) for name in place]
        if official and place[-1].startswith('Thành Phố ') and len(places) > 1:
            places[-1] = short_kind(place[-1], rng).split(' ', 2)[-1] if 'Hồ Chí Minh' not in place[-1] else rng.choice(['TP Hồ Chí Minh'] * 3 + ['TP HCM', 'TPHCM'])
        if rng.random() < 0.25 and len(places) > 1:
            places.pop(0)
        comma = ', ' if official else rng.choice([', '] * 8 + [' - ', ',', ' , ', ' '])
        text = comma.join(parts + places)
        return text.upper() if rng.random() < 0.03 else text

    def date(self):
        rng = self.rng
        day, month, year = rng.randint(1, 31), rng.randint(1, 12), rng.randint(1890, 2025)
        slash = rng.choice(['/', '/', '-', '.', ' / '])
        if rng.random() < 0.55:
            two = rng.random() < 0.7
            return slash.join(['%02d' % day if two else str(day), '%02d' % month if two else str(month), str(year)])
        if rng.random() < 0.4:
            return 'ngày %02d tháng %02d năm %d' % (day, month, year)
        text = 'Ngày %s tháng %s năm %s' % (number_in_words(day), number_in_words(month),
                                                    number_in_words(year, rng.choice(['nghìn', 'ngàn']), rng.choice(['linh', 'linh', 'lẻ'])))
        return text if rng.random() < 0.6 else text.split(' năm ')[0] if rng.random() < 0.5 else text.lower().split(' tháng ')[1]

    def number(self):
        rng = self.rng
        return rng.choice([str(rng.randint(10 ** 11, 10 ** 12 - 1)), '0' + str(rng.randint(10 ** 10, 10 ** 11 - 1)), str(rng.randint(10 ** 8, 10 ** 9 - 1)),
                           '%d/%d' % (rng.randint(1, 300), rng.randint(1950, 2025)), '%02d/%d' % (rng.randint(1, 99), rng.randint(1990, 2025)),
                           str(rng.randint(1, 400)), str(rng.randint(1900, 2025)), '%d giờ %02d phút' % (rng.randint(0, 23), rng.randint(0, 59)),
                           '%03d' % rng.randint(1, 200), '01/%d' % rng.randint(1950, 2025)])

    def paper(self):
        rng = self.rng
        text = rng.choice(PAPERS) + ' ' + rng.choice([str(rng.randint(10 ** 8, 10 ** 9 - 1)), '0%d' % rng.randint(10 ** 10, 10 ** 11 - 1)])
        if rng.random() < 0.5:
            text += rng.choice([', ', ' ']) + 'cấp ngày ' + self.date()
        return text

    def odd(self):
        """Syllables and letters in no order, so that the pen and not the language is learnt, and no letter stays unseen."""
        rng = self.rng
        if rng.random() < 0.6:
            words = [rng.choice(self.words) for _ in range(rng.randint(1, 5))]
            return rng.choice([' ', ' ', ', ', ' - ']).join(word.upper() if rng.random() < 0.15 else word for word in words)
        letters = [rng.choice(LETTERS) for _ in range(rng.randint(2, 10))]
        return ' '.join(''.join(letters).split()) or 'a'

    def draw(self):
        """One tidy text of the repertoire, never empty."""
        rng = self.rng
        while True:
            kind = rng.random()
            if kind < 0.48:
                text = self.address()
            elif kind < 0.64:
                text = self.name()
            elif kind < 0.72:
                text = self.date()
            elif kind < 0.79:
                text = self.number()
            elif kind < 0.82:
                text = self.paper()
            elif kind < 0.92:
                text = self.odd()
            else:
                text = rng.choice([rng.choice(RELATIONS), rng.choice(POSTS), with_first(rng.choice(CAUSES), rng), rng.choice(NATIONS), rng.choice(self.groups),
                                   with_first(rng.choice(HEALTH), rng) + rng.choice(['', ' huyện', ' tỉnh', ' thành phố']),
                                   rng.choice(HEALTH) + ' ' + short_kind(rng.choice(self.place()), rng), rng.choice(['Nam', 'Nữ', 'Sống', 'Đã chết', 'Không', 'x']),
                                   number_in_words(rng.randint(0, 9999)).capitalize(), rng.choice(OLD_PLACES)])
            if rng.random() < 0.9:
                text = with_tones_on(rng.choice(['first', 'second']), text)
            text = tidy(text)
            if text and encode(text):
                return text
