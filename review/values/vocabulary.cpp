#include "review/values/vocabulary.h"

#include <array>

namespace review {
namespace {

constexpr std::array<std::string_view, 46> kRelations{
    "Cha",      "Mẹ",      "Cha đẻ",  "Mẹ đẻ",    "Bố",        "Bố đẻ",        "Ba",   "Má",       "Cha ruột",   "Mẹ ruột",
    "Ông",      "Bà",      "Ông nội", "Bà nội",   "Ông ngoại", "Bà ngoại",     "Con",  "Con trai", "Con gái",    "Con đẻ",
    "Con ruột", "Con dâu", "Con rể",  "Con nuôi", "Vợ",        "Chồng",        "Anh",  "Chị",      "Em",         "Anh trai",
    "Chị gái",  "Em trai", "Em gái",  "Anh ruột", "Chị ruột",  "Em ruột",      "Cháu", "Cháu nội", "Cháu ngoại", "Chú",
    "Bác",      "Cô",      "Dì",      "Cậu",      "Bản thân",  "Người giám hộ"};

constexpr std::array<std::string_view, 16> kPosts{"Chủ tịch",
                                                  "Phó Chủ tịch",
                                                  "Chủ tịch UBND",
                                                  "Phó Chủ tịch UBND",
                                                  "Chủ tịch UBND xã",
                                                  "Phó Chủ tịch UBND xã",
                                                  "Chủ tịch UBND phường",
                                                  "Phó Chủ tịch UBND phường",
                                                  "Chủ tịch UBND thị trấn",
                                                  "Phó Chủ tịch UBND thị trấn",
                                                  "Quyền Chủ tịch",
                                                  "Ủy viên thư ký",
                                                  "Trưởng Công an xã",
                                                  "Cán bộ Tư pháp - Hộ tịch",
                                                  "Công chức Tư pháp - Hộ tịch",
                                                  "Giám đốc Sở Tư pháp"};

}  // namespace

std::span<const std::string_view> relations() { return kRelations; }
std::span<const std::string_view> posts() { return kPosts; }

}  // namespace review
