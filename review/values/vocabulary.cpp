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

constexpr std::array<std::string_view, 118> kCausesOfDeath{
    "già yếu", "già", "tuổi già", "bệnh già", "già yếu bệnh tật", "tuổi cao sức yếu", "tuổi già sức yếu", "bệnh", "bệnh nặng", "ốm", "ốm nặng",
    "bệnh tật", "bệnh tim", "bệnh tim mạch", "suy tim", "nhồi máu cơ tim", "tim bẩm sinh", "cao huyết áp", "tăng huyết áp", "tai biến",
    "tai biến mạch máu não", "xuất huyết não", "nhũn não", "đột quỵ", "đột tử", "viêm phổi", "lao phổi", "bệnh phổi", "phổi tắc nghẽn mãn tính",
    "hen suyễn", "hen phế quản", "viêm phế quản", "suy hô hấp", "bệnh lao", "ho lao", "ung thư", "ung thư phổi", "ung thư gan", "ung thư dạ dày",
    "ung thư vú", "ung thư máu", "ung thư đại tràng", "ung thư trực tràng", "ung thư vòm họng", "ung thư thực quản", "ung thư tử cung", "ung thư tụy",
    "u não", "u gan", "xơ gan", "viêm gan", "xơ gan cổ trướng", "đau dạ dày", "xuất huyết dạ dày", "viêm ruột thừa", "tiêu chảy", "kiết lỵ",
    "dịch tả", "thương hàn", "suy thận", "viêm thận", "tiểu đường", "đái tháo đường", "suy dinh dưỡng", "suy kiệt", "sốt rét", "sốt rét ác tính",
    "sốt xuất huyết", "sốt cao co giật", "viêm màng não", "viêm não", "nhiễm trùng máu", "nhiễm trùng huyết", "uốn ván", "bệnh dại", "bại liệt",
    "bệnh đậu mùa", "bệnh sởi", "bệnh phong", "động kinh", "tâm thần", "sinh non", "đẻ non", "chết ngạt", "ngạt khi sinh", "dị tật bẩm sinh",
    "băng huyết sau sinh", "sản hậu", "tai nạn", "tai nạn giao thông", "tai nạn lao động", "tai nạn sinh hoạt", "đuối nước", "chết đuối", "điện giật",
    "sét đánh", "ngã", "té ngã", "bị ngã", "chấn thương sọ não", "bỏng", "ngộ độc", "ngộ độc rượu", "ngộ độc thực phẩm", "rắn cắn", "tự tử", "tự sát",
    "treo cổ", "uống thuốc sâu", "hỏa hoạn", "bom mìn", "chiến tranh", "hy sinh", "liệt sĩ", "trúng đạn", "bị giết", "không rõ",
    "không rõ nguyên nhân"};

}  // namespace

std::span<const std::string_view> relations() { return kRelations; }
std::span<const std::string_view> posts() { return kPosts; }
std::span<const std::string_view> causesOfDeath() { return kCausesOfDeath; }

}  // namespace review
