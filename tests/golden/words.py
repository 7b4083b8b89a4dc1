"""Small word lists for invented persons and real places. The lists are common words; every combination is drawn at random."""

SURNAMES = {
    "Nguyễn": 30, "Trần": 11, "Lê": 9, "Phạm": 7, "Huỳnh": 5, "Phan": 4, "Võ": 4, "Đặng": 3, "Bùi": 3, "Đỗ": 2, "Hồ": 2, "Ngô": 2,
    "Dương": 2, "Lý": 1, "Trương": 2, "Đinh": 1, "Mai": 1, "Cao": 1, "Lâm": 1, "Hà": 1, "Tạ": 1, "Đoàn": 1, "Vũ": 3, "Hoàng": 3,
    "Trịnh": 1, "Lương": 1, "Thái": 1, "Châu": 1, "Kiều": 1, "Quách": 1,
}
MIDDLE = {
    "Nam": ("Văn", "Minh", "Hữu", "Quốc", "Thanh", "Đức", "Gia", "Hoàng", "Công", "Ngọc", "Anh", "Tấn", "Thế", "Xuân", "Bảo", "Trọng", "Nhật", "Chí"),
    "Nữ": ("Thị", "Thị", "Thị Ngọc", "Ngọc", "Thị Thu", "Thị Kim", "Mỹ", "Thanh", "Kim", "Thị Mỹ", "Bảo", "Quỳnh", "Hồng", "Thị Bích", "Thảo", "Tuyết"),
}
GIVEN = {
    "Nam": ("An", "Bảo", "Bình", "Cường", "Duy", "Dũng", "Đạt", "Hải", "Hiếu", "Huy", "Hưng", "Khang", "Khoa", "Khôi", "Kiên", "Lâm", "Long", "Luân",
            "Minh", "Nam", "Nghĩa", "Nhân", "Phát", "Phong", "Phúc", "Quân", "Quý", "Sang", "Sơn", "Tài", "Tâm", "Thành", "Thiện", "Thuận", "Tiến",
            "Toàn", "Trí", "Trung", "Tuấn", "Vinh", "Vũ", "Tường"),
    "Nữ": ("An", "Anh", "Ánh", "Chi", "Diệp", "Duyên", "Giang", "Hà", "Hạnh", "Hân", "Hiền", "Hoa", "Hương", "Khánh", "Kiều", "Lan", "Liên", "Linh",
           "Loan", "Ly", "Mai", "My", "Nga", "Ngân", "Nghi", "Nhi", "Nhung", "Như", "Oanh", "Phương", "Quyên", "Thảo", "Thắm", "Thúy", "Thủy", "Tiên",
           "Trang", "Trâm", "Trân", "Trinh", "Tuyền", "Uyên", "Vân", "Vy", "Xuân", "Yến"),
}
ETHNIC = {"Kinh": 84, "Hoa": 5, "Khmer": 3, "Chăm": 1, "Tày": 2, "Nùng": 1, "Mường": 2, "Thái": 1, "Ê Đê": 1}

#: (commune, district, province, first year, last year): places as they were called, with the years that spelling was valid.
PLACES = (
    ("xã Tân Phú Trung", "huyện Củ Chi", "TP Hồ Chí Minh", 1976, 2025),
    ("xã Phước Vĩnh An", "huyện Củ Chi", "TP Hồ Chí Minh", 1976, 2025),
    ("xã Tân Thạnh Đông", "huyện Củ Chi", "TP Hồ Chí Minh", 1976, 2025),
    ("thị trấn Củ Chi", "huyện Củ Chi", "TP Hồ Chí Minh", 1985, 2025),
    ("xã Bà Điểm", "huyện Hóc Môn", "TP Hồ Chí Minh", 1976, 2025),
    ("phường 25", "quận Bình Thạnh", "TP Hồ Chí Minh", 1976, 2025),
    ("phường 12", "quận Gò Vấp", "TP Hồ Chí Minh", 1976, 2025),
    ("phường Linh Chiểu", "quận Thủ Đức", "TP Hồ Chí Minh", 1997, 2020),
    ("phường Tân Tạo", "quận Bình Tân", "TP Hồ Chí Minh", 2004, 2025),
    ("phường Tây Thạnh", "quận Tân Phú", "TP Hồ Chí Minh", 2004, 2025),
    ("xã Đức Hòa Thượng", "huyện Đức Hòa", "tỉnh Long An", 1989, 2025),
    ("thị trấn Bến Lức", "huyện Bến Lức", "tỉnh Long An", 1983, 2025),
    ("xã Phước Đông", "huyện Gò Dầu", "tỉnh Tây Ninh", 1976, 2025),
    ("xã An Tịnh", "huyện Trảng Bàng", "tỉnh Tây Ninh", 1976, 2019),
    ("phường Phú Cường", "thị xã Thủ Dầu Một", "tỉnh Bình Dương", 1997, 2012),
    ("phường Phú Cường", "TP Thủ Dầu Một", "tỉnh Bình Dương", 2013, 2025),
    ("xã Tân Hương", "huyện Châu Thành", "tỉnh Tiền Giang", 1977, 2025),
    ("xã Lương Hòa", "huyện Giồng Trôm", "tỉnh Bến Tre", 1976, 2025),
    ("xã Tân Thạch", "huyện Châu Thành", "tỉnh Bến Tre", 1976, 2025),
    ("xã Tân Dương", "huyện Lai Vung", "tỉnh Đồng Tháp", 1989, 2025),
    ("thị trấn Chợ Mới", "huyện Chợ Mới", "tỉnh An Giang", 1979, 2025),
    ("xã Hòa Ân", "huyện Cầu Kè", "tỉnh Trà Vinh", 1992, 2025),
    ("xã Tân Duyệt", "huyện Đầm Dơi", "tỉnh Cà Mau", 1997, 2025),
    ("phường Tân Phong", "TP Biên Hòa", "tỉnh Đồng Nai", 1985, 2025),
    ("xã Lộc Nga", "thị xã Bảo Lộc", "tỉnh Lâm Đồng", 1995, 2009),
    ("xã Lộc Nga", "TP Bảo Lộc", "tỉnh Lâm Đồng", 2010, 2025),
    ("thị trấn Phú Phong", "huyện Tây Sơn", "tỉnh Bình Định", 1989, 2025),
    ("xã Tịnh Sơn", "huyện Sơn Tịnh", "tỉnh Quảng Ngãi", 1989, 2025),
    ("xã Duy Trung", "huyện Duy Xuyên", "tỉnh Quảng Nam", 1997, 2025),
    ("xã Thạch Kênh", "huyện Thạch Hà", "tỉnh Hà Tĩnh", 1991, 2025),
    ("xã Hoằng Lộc", "huyện Hoằng Hóa", "tỉnh Thanh Hóa", 1976, 2025),
    ("xã Hải Minh", "huyện Hải Hậu", "tỉnh Nam Định", 1997, 2025),
    ("xã Thụy Xuân", "huyện Thái Thụy", "tỉnh Thái Bình", 1976, 2025),
    ("xã Thanh Xá", "huyện Thanh Hà", "tỉnh Hải Dương", 1997, 2019),
    ("xã Dương Xá", "huyện Gia Lâm", "TP Hà Nội", 1976, 2025),
    ("xã Kim Chung", "huyện Đông Anh", "TP Hà Nội", 1976, 2025),
    ("xã Sơn Đồng", "huyện Hoài Đức", "tỉnh Hà Tây", 1991, 2008),
    ("xã Sơn Đồng", "huyện Hoài Đức", "TP Hà Nội", 2009, 2025),
)
#: Provinces whose hamlets are called "ấp".
SOUTHERN = ("TP Hồ Chí Minh", "tỉnh Long An", "tỉnh Tây Ninh", "tỉnh Bình Dương", "tỉnh Tiền Giang", "tỉnh Bến Tre", "tỉnh Đồng Tháp", "tỉnh An Giang",
            "tỉnh Trà Vinh", "tỉnh Cà Mau", "tỉnh Đồng Nai")
SOUTHERN_HAMLETS = ("ấp Giồng Sao", "ấp Đình", "ấp Cây Da", "ấp Láng Cát", "ấp Xóm Đồng", "ấp Bến Đò", "ấp 3", "ấp 6")
HAMLETS = ("thôn Thượng", "thôn Đoài", "thôn 3", "thôn 5", "xóm 7", "xóm 2")
STREETS = ("đường Trần Hưng Đạo", "đường Lê Lợi", "đường Hùng Vương", "đường Phan Đình Phùng", "đường Nguyễn Trãi", "đường Hai Bà Trưng")
POSTS = ("Chủ tịch", "Phó Chủ tịch")
CAUSES = ("già yếu", "bệnh tim", "tai biến mạch máu não", "ung thư phổi", "suy thận", "tai nạn giao thông", "viêm phổi", "xơ gan", "bệnh già")
DEATH_RELATIONS = {"Nam": ("Con", "Cháu", "Chồng", "Anh", "Em"), "Nữ": ("Con", "Cháu", "Vợ", "Chị", "Em")}
