#include <algorithm>
#include <array>
#include <set>

#include "review/base/partial_date.h"
#include "review/base/text.h"
#include "review/rules/person.h"
#include "review/rules/rule_list.h"
#include "review/rules/rules.h"
#include "review/values/identity_number.h"

namespace review {
namespace {

/// What makes two registrations of a type probably one.
struct TwinRule {
    std::string_view type;
    const char* name;
    const char* birth;
    std::array<const char*, 2> relatives;  ///< One of them must bear the same name in both; empty: nobody is asked.
};

constexpr std::array<TwinRule, 3> kTwins{{{"KS", "nksHoTen", "nksNgaySinh", {"meHoTen", "chaHoTen"}},
                                          {"KH", "voHoTen", "voNgaySinh", {"chongHoTen", nullptr}},
                                          {"KT", "nktHoTen", "nktNgaySinh", {nullptr, nullptr}}}};

const TwinRule* twinRuleOf(std::string_view type) {
    const auto keys = std::ranges::find(kTwins, type, &TwinRule::type);
    return keys == kTwins.end() ? nullptr : &*keys;
}

bool sameName(const std::string& a, const std::string& b) { return !a.empty() && foldedName(a) == foldedName(b); }

/// The same full day: a year alone says too little.
bool sameDay(const std::string& a, const std::string& b) {
    const auto first = parseDate(a);
    return first && first->full() && first == parseDate(b);
}

bool sameRelative(const TwinRule& keys, const IndexedRecord& a, const IndexedRecord& b) {
    if (keys.relatives[0] == nullptr) return true;
    return std::ranges::any_of(keys.relatives, [&](const char* key) { return key != nullptr && sameName(a.text(key), b.text(key)); });
}

/// "KS.2017.01, so 05".
std::string placeOf(const IndexedRecord& record) {
    const std::string number = record.text("so");
    return number.empty() ? record.bookName : record.bookName + ", so " + number;
}

/// The key of the name of whom a number belongs to.
std::string holderOf(const std::string& numberKey) {
    for (const std::string_view field : kNumberFields) {
        if (numberKey.ends_with(field)) return numberKey.substr(0, numberKey.size() - field.size()) + "HoTen";
    }
    return {};
}

std::string numberAt(const IndexedRecord& record, const std::string& key) {
    const auto number = identityNumberIn(record.text(key));
    return number ? number->digits : std::string();
}

void add(std::vector<Finding>& findings, Finding finding, const RuleSettings& settings) {
    if (auto one = underSettings(std::move(finding), settings)) findings.push_back(*std::move(one));
}

}  // namespace

std::string IndexedRecord::text(const std::string& key) const {
    const auto found = texts.find(key);
    return found == texts.end() ? std::string() : found->second;
}

std::optional<TwinKeys> twinKeys(std::string_view bookType) {
    const TwinRule* keys = twinRuleOf(bookType);
    return keys == nullptr ? std::nullopt : std::optional(TwinKeys{keys->name, keys->birth});
}

std::vector<Finding> checkTwins(const IndexedRecord& own, const std::vector<IndexedRecord>& others, const RuleSettings& settings) {
    std::vector<Finding> findings;
    const TwinRule* keys = twinRuleOf(own.bookType);
    if (keys == nullptr) return findings;
    for (const IndexedRecord& other : others) {
        if (other.record == own.record || other.bookType != own.bookType || !sameName(own.text(keys->name), other.text(keys->name))) continue;
        if (!sameDay(own.text(keys->birth), other.text(keys->birth)) || !sameRelative(*keys, own, other)) continue;
        const std::string place = placeOf(other);
        add(findings,
            findingOf("registeredTwice", {keys->name, keys->birth},
                      {"Có lẽ việc này đã đăng ký ở " + place + ": cùng tên, cùng ngày sinh. Nếu là đăng ký lại thì đúng.",
                       "This was probably registered in " + place + ": same name and day of birth. Lawful when it was registered again."}),
            settings);
    }
    return findings;
}

std::vector<std::pair<std::string, std::string>> numbersIn(const IndexedRecord& record) {
    std::vector<std::pair<std::string, std::string>> numbers;
    for (const auto& [key, text] : record.texts) {
        if (holderOf(key).empty()) continue;
        if (std::string number = numberAt(record, key); !number.empty()) numbers.emplace_back(key, std::move(number));
    }
    return numbers;
}

std::vector<Finding> checkNumber(const IndexedRecord& own, const std::string& key, const std::vector<IndexedRecord>& others,
                                 const RuleSettings& settings) {
    std::vector<Finding> findings;
    const std::string number = numberAt(own, key);
    const std::string name = own.text(holderOf(key));
    if (number.empty() || name.empty()) return findings;
    for (const IndexedRecord& other : others) {
        if (other.record == own.record) continue;
        std::set<std::string> holders;
        for (const auto& [theirKey, theirNumber] : numbersIn(other)) {
            if (theirNumber == number) holders.insert(foldedName(other.text(holderOf(theirKey))));
        }
        holders.erase("");
        if (holders.empty() || holders.contains(foldedName(name))) continue;
        const std::string place = placeOf(other);
        add(findings,
            findingOf("numberOfAnotherPerson", {key},
                      {"Ở " + place + " số giấy tờ này là của người khác tên.", "In " + place + " this number is that of somebody of another name."}),
            settings);
    }
    return findings;
}

}  // namespace review
