#include "review/values/ethnic.h"

#include <algorithm>
#include <array>

#include "review/base/text.h"

namespace review {
namespace {

struct Group {
    std::string_view name;       ///< As in the list of 1979.
    std::string_view ministry;   ///< As in the ministry's list.
    std::string_view spellings;  ///< Other spellings of the name itself, between "; ".
    std::string_view oldNames;   ///< Names of the list's last column, between "; ".
};

constexpr std::array<Group, 56> kGroups{{
    {"Kinh", "Kinh", "", "Việt"},
    {"Tày", "Tày", "", "Thổ; Ngạn; Phén; Thù Lao; Pa Dí; Tày Khao"},
    {"Thái", "Thái", "", "Tày Đăm; Tày Mười; Tày Thanh; Mán Thanh; Hàng Bông; Tày Mường; Pa Thay; Thổ Đà Bắc"},
    {"Hoa", "Hoa", "", "Hán; Triều Châu; Phúc Kiến; Quảng Đông; Hải Nam; Hạ; Xạ Phạng"},
    {"Khơ-me", "Khơ Me", "Khmer; Khơ Me", "Cur; Cul; Cu; Thổ; Việt gốc Miên; Krôm"},
    {"Mường", "Mường", "", "Mol; Mual; Mọi; Mọi Bi; Ao Tá; Ậu Tá"},
    {"Nùng", "Nùng", "", "Xuồng; Giang; Nùng An; Phàn Sinh; Nùng Cháo; Nùng Lòi; Quý Rim; Khèn Lài"},
    {"HMông", "Mông", "Hmông; H'Mông; Mông", "Mèo; Hoa; Mèo Xanh; Mèo Đỏ; Mèo Đen; Ná Mẻo; Mán Trắng"},
    {"Dao", "Dao", "",
     "Mán; Động; Trại; Xá; Dìu; Miên; Kiềm; Miền; Quần Trắng; Dao Đỏ; Quần Chẹt; Lô Giang; Dao Tiền; Thanh Y; "
     "Lan Tẻn; Đại Bản; Tiểu Bản; Cóc Ngáng; Cóc Mùn; Sơn Đầu"},
    {"Gia-rai", "Gia Rai", "Gia Rai; Jrai; Ja Rai", "Giơ-rai; Tơ-buăn; Chơ-rai; Hơ-bau; Hđrung; Chor"},
    {"Ngái", "Ngái", "", "Xín; Lê; Đản; Khách Gia"},
    {"Ê-đê", "Ê Đê", "Ê Đê; Êđê", "Ra-đê; Đê; Kpạ; A-đham; Krung; Ktul; Đliê Ruê; Blô; Epan; Mđhur; Bih"},
    {"Ba na", "Ba Na", "Ba Na; Bahnar", "Giơ-lar; Tơ-lô; Giơ-lâng; Y-lăng; Rơ-ngao; Krem; Roh; ConKđe; A-la Công; Kpăng Công; Bơ-nâm"},
    {"Xơ-Đăng", "Xơ Đăng", "Xơ Đăng; Xê Đăng", "Xơ-teng; Hđang; Tơ-đra; Mơ-nâm; Ha-lăng; Ca-dong; Kmrâng; ConLan; Bri-la; Tang"},
    {"Sán Chay", "Sán Chay", "", "Cao Lan; Sán Chỉ; Mán Cao Lan; Hờn Bạn; Sơn Tử"},
    {"Cơ-ho", "Cơ Ho", "K'Ho; Cơ Ho", "Xrê; Nốp; Tu-lốp; Cơ-don; Chil; Lat; Lach; Trinh"},
    {"Chăm", "Chăm", "", "Chàm; Chiêm Thành; Hroi"},
    {"Sán Dìu", "Sán Dìu", "", "Sán Dẻo; Trại; Trại Đất; Mán; Quần Cộc"},
    {"Hrê", "Hrê", "H'rê", "Chăm Rê; Chom; Krẹ Luỹ"},
    {"Mnông", "Mnông", "M'Nông", "Pnông; Nông; Pré; Bu-đâng; ĐiPri; Biat; Gar; Rơ-lam; Chil"},
    {"Ra-glai", "RaGlay", "Raglai; Raglay; Ra Glai", "Ra-clây; Rai; Noang; La-oang"},
    {"Xtiêng", "Xtiêng", "S'tiêng; Stiêng", "Xa-điêng"},
    {"Bru-Vân Kiều", "Bru Vân Kiều", "Bru Vân Kiều", "Bru; Vân Kiều; Măng Coong; Tri Khùa"},
    {"Thổ", "Thổ", "", "Kẹo; Mọn; Cuối; Họ; Đan Lai; Ly Hà; Tày Pọng; Con Kha; Xá Lá Vàng"},
    {"Giáy", "Giáy", "", "Nhắng; Dẩng; Pầu Thìn Nu Nà; Cùi Chu; Xa"},
    {"Cơ-tu", "Cơ Tu", "Cơ Tu; Katu", "Ca-tu; Cao; Hạ; Phương; Ca-tang"},
    {"Gié Triêng", "Giẻ-Triêng", "Giẻ Triêng; Gié-Triêng",
     "Đgiéh; Tareb; Giang Rẫy Pin; Triêng; Treng; Ta-riêng; Ve; Veh; La-ve; "
     "Ca-tang"},
    {"Mạ", "Mạ", "", "Châu Mạ; Mạ Ngăn; Mạ Xóp; Mạ Tô; Mạ Krung"},
    {"Khơ-mú", "Khơ mú", "Khơ Mú", "Xá Cẩu; Mứn Xen; Pu Thênh; Tềnh; Tày Hay"},
    {"Co", "Co", "", "Cor; Col; Cùa; Trầu"},
    {"Tà-ôi", "Tà Ôi", "Tà Ôi", "Tôi-ôi; Pa-co; Pa-hi; Ba-hi"},
    {"Chơ-ro", "Chơ Ro", "Chơ Ro", "Dơ-ro; Châu-ro"},
    {"Kháng", "Kháng", "", "Xá Khao; Xá Súa; Xá Dón; Xá Dẩng; Xá Hốc; Xá Ái; Xá Bung; Quảng Lâm"},
    {"Xinh-mun", "Xinh Mun", "Xinh Mun", "Puộc; Pụa"},
    {"Hà Nhì", "Hà Nhì", "", "U Ni; Xá U Ni"},
    {"Chu ru", "Chu Ru", "Chu Ru", "Chơ-ru; Chu"},
    {"Lào", "Lào", "", "Là Bốc; Lào Nọi"},
    {"La Chí", "La Chí", "", "Cù Tê; La Quả"},
    {"La Ha", "La Ha", "", "Xá Khao; Khlá Phlạo"},
    {"Phù Lá", "Phù Lá", "", "Bồ Khô Pạ; Mu Di Pạ Xá; Phó; Phổ; Va Xơ"},
    {"La Hủ", "La Hủ", "", "Lao; Pu Đang; Khù Xung; Cò Xung; Khả Quy"},
    {"Lự", "Lự", "", "Lừ; Nhuồn; Duôn"},
    {"Lô Lô", "Lô Lô", "", "Mun Di"},
    {"Chứt", "Chứt", "", "Sách; Máy; Rục; Mã-liêng; A-rem; Tu vang; Pa-leng; Xơ-Lang; Tơ-hung; Chà-củi; Tắc-củi; U-mo; Xá Lá Vàng"},
    {"Mảng", "Mảng", "", "Mảng Ư; Xá Lá Vàng"},
    {"Pà Thẻn", "Pà Thẻn", "", "Pà Hưng; Tống"},
    {"Co Lao", "Cơ Lao", "Cờ Lao; Cơ Lao", ""},
    {"Cống", "Cống", "", "Xắm Khống; Mấng Nhé; Xá Xeng"},
    {"Bố Y", "Bố Y", "", "Chủng Chá; Trọng Gia; Tu Di; Tu Din"},
    {"Si La", "Si La", "", "Cù Dề Xừ; Khả pẻ"},
    {"Pu Péo", "Pu Péo", "", "Ka Pèo; Pen Ti Lô Lô"},
    {"Brâu", "Brâu", "", "Brao"},
    {"Ơ Đu", "Ơ Đu", "", "Tày Hạt"},
    {"Rơ măm", "Rơ Măm", "Rơ Măm", ""},
    {"Khác", "Khác", "", ""},
    {"Người nước ngoài", "Người nước ngoài", "Ngoại quốc", ""},
}};

std::vector<std::string_view> parts(std::string_view list) {
    std::vector<std::string_view> result;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find("; "), list.size());
        result.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 2, list.size()));
    }
    return result;
}

/// Letters only: "Khơ-me", "Khơ Me" and "KHO ME" are one.
std::string key(std::string_view name) {
    std::string result = folded(name);
    std::erase_if(result, [](char c) { return c == ' ' || c == '-' || c == '\'' || c == '.'; });
    return result;
}

bool isNameOf(const Group& group, std::string_view text, bool withMarks) {
    const auto same = [&](std::string_view name) { return withMarks ? lowered(name) == lowered(text) : key(name) == key(text); };
    const auto spellings = parts(group.spellings);
    return same(group.name) || same(group.ministry) || std::any_of(spellings.begin(), spellings.end(), same);
}

bool isOldNameOf(const Group& group, std::string_view text, bool withMarks) {
    const auto names = parts(group.oldNames);
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return withMarks ? lowered(name) == lowered(text) : key(name) == key(text); });
}

EthnicMatch matchOf(const std::vector<const Group*>& groups, bool oldName) {
    EthnicMatch match;
    match.oldName = oldName;
    for (const Group* group : groups) match.groups.emplace_back(group->name);
    if (groups.size() == 1) {
        match.name = groups.front()->name;
        match.ministryName = groups.front()->ministry;
    }
    return match;
}

using Test = bool (*)(const Group&, std::string_view, bool);

std::vector<const Group*> groupsWhere(Test test, std::string_view text, bool withMarks) {
    std::vector<const Group*> found;
    for (const Group& group : kGroups) {
        if (test(group, text, withMarks)) found.push_back(&group);
    }
    return found;
}

std::vector<std::string_view> allNames() {
    std::vector<std::string_view> names;
    for (const Group& group : kGroups) {
        for (std::string_view name : {group.name, group.ministry}) {
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
        for (std::string_view name : parts(group.spellings)) {
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
    }
    return names;
}

std::vector<std::string_view> allOldNames() {
    std::vector<std::string_view> names;
    for (const Group& group : kGroups) {
        for (std::string_view name : parts(group.oldNames)) names.push_back(name);
    }
    return names;
}

}  // namespace

std::optional<EthnicMatch> matchEthnic(std::string_view text) {
    const std::string written = canonical(text);
    if (written.empty()) return std::nullopt;
    for (const Test test : {&isNameOf, &isOldNameOf}) {
        for (const bool withMarks : {true, false}) {
            const auto groups = groupsWhere(test, written, withMarks);
            if (!groups.empty()) return matchOf(groups, test == &isOldNameOf);
        }
    }
    return std::nullopt;
}

std::span<const std::string_view> ethnicNames() {
    static const std::vector<std::string_view> names = allNames();
    return names;
}

std::span<const std::string_view> ethnicOldNames() {
    static const std::vector<std::string_view> names = allOldNames();
    return names;
}

}  // namespace review
