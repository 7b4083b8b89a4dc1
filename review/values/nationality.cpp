#include "review/values/nationality.h"

#include <algorithm>
#include <array>

#include "review/base/text.h"

namespace review {
namespace {

constexpr std::array<Nationality, 62> kNationalities{{
    {"Việt Nam", "VN",
     "VN; Việtnam; CHXHCN Việt Nam; Cộng hòa xã hội chủ nghĩa Việt Nam; Việt Nam Dân chủ Cộng hòa; Việt Nam Cộng hòa; V.Nam"},
    {"Người không quốc tịch", "", "Không quốc tịch"},
    {"Ai Cập", "EG", ""},
    {"Anh", "GB", "Vương quốc Anh; Liên hiệp Anh"},
    {"Áo", "AT", ""},
    {"Ấn Độ", "IN", ""},
    {"Ba Lan", "PL", ""},
    {"Bỉ", "BE", ""},
    {"Bồ Đào Nha", "PT", ""},
    {"Bra-xin", "BR", "Brazil; Ba Tây"},
    {"Bru-nây", "BN", "Brunei"},
    {"Bun-ga-ri", "BG", "Bungari; Bulgaria"},
    {"Bê-la-rút", "BY", "Belarus"},
    {"Ca-na-đa", "CA", "Canada; Gia Nã Đại"},
    {"Cam-pu-chia", "KH", "Campuchia; Cao Miên; Cambodia"},
    {"Chi-lê", "CL", "Chile"},
    {"Cu-ba", "CU", "Cuba"},
    {"Đài Loan", "TW", "Trung Quốc (Đài Loan)"},
    {"Đan Mạch", "DK", ""},
    {"Đông Ti-mo", "TL", ""},
    {"Đức", "DE", "Cộng hòa liên bang Đức; Tây Đức; Đông Đức"},
    {"Hà Lan", "NL", ""},
    {"Hàn Quốc", "KR", "Nam Triều Tiên; Đại Hàn; Korea"},
    {"Hoa Kỳ", "US", "Mỹ; Hợp chúng quốc Hoa Kỳ; USA"},
    {"Hung-ga-ri", "HU", "Hungari; Hungary"},
    {"Hy Lạp", "GR", ""},
    {"In-đô-nê-xi-a", "ID", "Indonesia; Nam Dương"},
    {"I-ran", "IR", "Iran"},
    {"I-rắc", "IQ", "Iraq"},
    {"I-ta-li-a", "IT", "Ý; Italia; Italy"},
    {"I-xra-en", "IL", "Israel"},
    {"Lào", "LA", "CHDCND Lào; Ai Lao"},
    {"Lúc-xăm-bua", "LU", "Luxembourg"},
    {"Ma-lai-xi-a", "MY", "Malaysia; Mã Lai"},
    {"Mê-hi-cô", "MX", "Mexico"},
    {"Mi-an-ma", "MM", "Myanmar; Miến Điện"},
    {"Mông Cổ", "MN", ""},
    {"Na Uy", "NO", ""},
    {"Nam Phi", "ZA", ""},
    {"Nga", "RU", "Liên bang Nga; Liên Xô"},
    {"Nhật Bản", "JP", "Nhật; Japan"},
    {"Ni-giê-ri-a", "NG", "Nigeria"},
    {"Niu Di-lân", "NZ", "New Zealand; Tân Tây Lan"},
    {"Ô-xtrây-li-a", "AU", "Úc; Australia; Ôxtrâylia"},
    {"Pa-ki-xtan", "PK", "Pakistan"},
    {"Pháp", "FR", "Cộng hòa Pháp"},
    {"Phần Lan", "FI", ""},
    {"Phi-líp-pin", "PH", "Philippines; Phi Luật Tân"},
    {"Ru-ma-ni", "RO", "Rumani; Romania"},
    {"Séc", "CZ", "Cộng hòa Séc; Tiệp Khắc"},
    {"Tây Ban Nha", "ES", ""},
    {"Thái Lan", "TH", ""},
    {"Thổ Nhĩ Kỳ", "TR", ""},
    {"Thụy Điển", "SE", ""},
    {"Thụy Sĩ", "CH", "Thụy Sỹ"},
    {"Triều Tiên", "KP", "Bắc Triều Tiên; CHDCND Triều Tiên"},
    {"Trung Quốc", "CN", "Trung Hoa; CHND Trung Hoa; Tàu"},
    {"U-crai-na", "UA", "Ukraina; Ukraine"},
    {"Xin-ga-po", "SG", "Singapore; Tân Gia Ba"},
    {"Xlô-va-ki-a", "SK", "Slovakia"},
    {"Ai-len", "IE", "Ireland"},
    {"Ác-hen-ti-na", "AR", "Argentina; Á Căn Đình"},
}};

std::string key(std::string_view name) {
    std::string result = folded(name);
    std::erase_if(result, [](char c) { return c == ' ' || c == '-' || c == '.'; });
    return result;
}

bool bears(const Nationality& nationality, const std::string& wanted) {
    if (key(nationality.name) == wanted) return true;
    std::string_view list = nationality.aliases;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find("; "), list.size());
        if (key(list.substr(0, end)) == wanted) return true;
        list.remove_prefix(std::min(end + 2, list.size()));
    }
    return false;
}

}  // namespace

std::optional<Nationality> matchNationality(std::string_view text) {
    const std::string wanted = key(text);
    if (wanted.empty()) return std::nullopt;
    const auto found =
        std::find_if(kNationalities.begin(), kNationalities.end(), [&](const Nationality& one) { return bears(one, wanted); });
    if (found == kNationalities.end()) return std::nullopt;
    return *found;
}

std::span<const Nationality> nationalities() { return kNationalities; }

bool isVietnamese(std::string_view text) {
    const auto found = matchNationality(text);
    return found && found->alpha2 == "VN";
}

}  // namespace review
