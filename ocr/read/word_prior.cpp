#include "ocr/read/word_prior.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "ocr/read/place_words.h"
#include "review/base/text.h"
#include "review/values/names.h"
#include "review/values/vocabulary.h"

namespace ocr {
namespace {

constexpr double kOpen = -12;    // Names and places may hold any word.
constexpr double kInPair = -0.3;
constexpr double kClosed = -30;  // A date in words may not.

constexpr std::array<std::string_view, 37> kDateWords{
    "ngày", "tháng", "năm",  "một",  "hai",  "ba",   "bốn",   "tư",    "sáu",   "bảy",  "bẩy",   "tám",  "chín",
    "mười", "mươi",  "mốt",  "lăm",  "nhăm", "linh", "lẻ",    "không", "trăm",  "nghìn", "ngàn", "mồng", "mùng",
    "hăm",  "giêng", "chạp", "rằm",  "tuổi", "âm",   "lịch",  "dương", "nhuận", "sinh",  "băm"};

constexpr std::array<std::string_view, 12> kTimeWords{"giờ", "phút", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "hồi", "vào", "lúc", "không"};

/// What an address begins with, and what stands after a comma in one.
constexpr std::array<std::string_view, 24> kUnitWords{"xã", "phường", "thị", "huyện", "quận", "tỉnh", "thành", "tp", "số", "thôn", "ấp", "tổ",
                                                      "khu", "khóm", "xóm", "bản", "buôn", "đường", "ubnd", "bệnh", "trạm", "nhà", "tại", "phố"};

/// What hamlets are called after, which lists of communes do not have: ferries, markets, waters, trees.
constexpr std::array<std::string_view, 81> kHamletWords{
    "đò", "chợ", "chùa", "đình", "miếu", "quán", "điếm", "dinh", "lò", "giếng", "cầu", "cống", "đập", "đê", "kênh", "mương", "rạch", "xẻo", "vàm",
    "ngã", "sông", "suối", "khe", "đèo", "truông", "dốc", "núi", "đồi", "gò", "nổng", "cồn", "bãi", "bàu", "bưng", "đìa", "láng", "trảng", "lung",
    "lũng", "đồng", "ruộng", "vườn", "trại", "đồn", "xóm", "nhà", "thờ", "lăng", "tháp", "giồng", "cát", "đá", "đất", "sỏi", "tràm", "dừa", "tre",
    "trúc", "sao", "dầu", "sen", "cây", "gáo", "me", "xoài", "mít", "đa", "bàng", "gòn", "sung", "bông", "lau", "sậy", "trong", "ngoài", "trên",
    "dưới", "giữa", "thượng", "trung", "hạ"};
constexpr double kHamletCount = 3;

template <std::size_t Count>
WordPrior closedList(const std::array<std::string_view, Count>& words) {
    WordPrior prior(kClosed);
    for (const auto word : words) prior.add(std::string(word), 1);
    return prior;
}

WordPrior surnamePrior() {
    WordPrior prior(kOpen);
    for (const auto& name : review::surnames()) prior.add(std::string(name.name), name.count + 1);
    return prior;
}

/// Middle and given names change places, and mothers' surnames stand among them; but "Thị" is no given name and "Thi" hardly a middle one.
WordPrior nameWordPrior(double middle, double given) {
    WordPrior prior(kOpen);
    for (const auto& name : review::middleNames()) prior.add(std::string(name.name), middle * (name.count + 1));
    for (const auto& name : review::givenNames()) prior.add(std::string(name.name), given * (name.count + 1));
    for (const auto& name : review::surnames()) prior.add(std::string(name.name), 0.1 * name.count + 0.2);
    return prior;
}

/// @param units how much more often words like "xã" stand here than elsewhere.
WordPrior placePrior(double units) {
    WordPrior prior(kOpen);
    for (const auto& word : placeWords()) prior.add(std::string(word.word), word.count);
    for (const auto pair : placePairs()) {
        const auto space = pair.find(' ');
        prior.addPair(std::string(pair.substr(0, space)), std::string(pair.substr(space + 1)));
    }
    for (const auto word : kHamletWords) prior.add(std::string(word), kHamletCount);
    for (const auto unit : kUnitWords) prior.add(std::string(unit), units);
    return prior;
}

WordPrior causePrior() {
    WordPrior prior(kOpen);
    for (const auto cause : review::causesOfDeath()) {
        const std::vector<std::string> words = review::words(cause);
        for (std::size_t i = 0; i < words.size(); ++i) {
            prior.add(words[i], 1);
            if (i > 0) prior.addPair(words[i - 1], words[i]);
        }
    }
    return prior;
}

/// The same word with its tone on the other vowel (hòa and hoà are both right); empty when there is no such vowel pair.
std::string otherTonePlace(const std::string& word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kPairs{{{"òa", "oà"}, {"óa", "oá"}, {"ỏa", "oả"}, {"õa", "oã"}, {"ọa", "oạ"},
                                                                                            {"òe", "oè"}, {"óe", "oé"}, {"ỏe", "oẻ"}, {"õe", "oẽ"}, {"ọe", "oẹ"},
                                                                                            {"ùy", "uỳ"}, {"úy", "uý"}, {"ủy", "uỷ"}, {"ũy", "uỹ"}, {"ụy", "uỵ"}}};
    for (const auto& [one, other] : kPairs) {
        if (word.ends_with(one)) return word.substr(0, word.size() - one.size()) + std::string(other);
        if (word.ends_with(other)) return word.substr(0, word.size() - other.size()) + std::string(one);
    }
    return {};
}

}  // namespace

void WordPrior::add(const std::string& word, double count) {
    for (const std::string& part : review::words(word)) {
        const std::string small = review::lowered(part);
        for (const std::string& spelling : {small, otherTonePlace(small)}) {
            if (spelling.empty()) continue;
            double& counted = counts_[spelling];
            if (counted == 0) byFolded_[review::folded(spelling)].push_back(spelling);
            counted += count;
            total_ += count;
        }
    }
}

void WordPrior::addPair(const std::string& first, const std::string& second) {
    seconds_.insert(review::folded(first) + ' ' + second);
    firsts_.insert(first + ' ' + review::folded(second));
}

double WordPrior::logChance(const std::string& word, const std::string& before, const std::string& after) const {
    const std::string small = review::lowered(word);
    if (!before.empty() && seconds_.contains(review::folded(before) + ' ' + small)) return kInPair;
    if (!after.empty() && firsts_.contains(small + ' ' + review::folded(after))) return kInPair;
    const auto found = counts_.find(small);
    return found == counts_.end() ? unseen_ : std::max(unseen_ + 1, std::log(found->second / total_));
}

bool WordPrior::knows(const std::string& word) const { return counts_.contains(review::lowered(word)); }

std::vector<std::string> WordPrior::words() const {
    std::vector<std::string> words;
    for (const auto& [word, count] : counts_) words.push_back(word);
    std::ranges::sort(words);
    return words;
}

const std::vector<std::string>& WordPrior::spelledLike(const std::string& folded) const {
    static const std::vector<std::string> none;
    const auto found = byFolded_.find(folded);
    return found == byFolded_.end() ? none : found->second;
}

const WordPrior* wordPrior(review::FieldKind kind, WordPlace place) {
    static const WordPrior surnames = surnamePrior();
    static const WordPrior middleNames = nameWordPrior(1, 0.15);
    static const WordPrior givenNames = nameWordPrior(0.1, 1);
    static const WordPrior unitsOfPlaces = placePrior(20000);
    static const WordPrior places = placePrior(0);
    static const WordPrior dates = closedList(kDateWords);
    static const WordPrior times = closedList(kTimeWords);
    static const WordPrior causes = causePrior();
    switch (kind) {
        case review::FieldKind::personName: return place == WordPlace::first ? &surnames : place == WordPlace::last ? &givenNames : &middleNames;
        case review::FieldKind::place: return place == WordPlace::first ? &unitsOfPlaces : &places;
        case review::FieldKind::dateInWords: return &dates;
        case review::FieldKind::timeOfDay: return &times;
        case review::FieldKind::causeOfDeath: return &causes;
        default: return nullptr;
    }
}

}  // namespace ocr
