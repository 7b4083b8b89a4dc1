#include <algorithm>
#include <array>

#include "review/base/text.h"
#include "review/rules/person.h"
#include "review/rules/rule.h"
#include "review/values/ethnic.h"
#include "review/values/identity_number.h"
#include "review/values/nationality.h"
#include "review/values/province.h"
#include "review/values/sex.h"
#include "review/values/unit_name.h"

namespace review {
namespace {

using Breaches = std::vector<Breach>;

std::string quoted(const std::string& text) { return "“" + text + "”"; }

bool hasLetter(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](unsigned char c) { return c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

bool isPersonalNumberKey(const std::string& key) { return key.ends_with("SoDinhDanh") || key.ends_with("SoDinhDanhCaNhan"); }

void unknownSex(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::sex)) {
        if (sexCode(input.text(key))) continue;
        breaches.push_back({{key}, {"Giới tính phải là Nam, Nữ hoặc Không xác định.", "The sex must be Nam, Nữ or Không xác định."}});
    }
}

void unknownCode(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::choice)) {
        const std::string text = input.text(key);
        const bool number = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (number && text.size() <= 2) continue;
        const std::string label = quoted(input.label(key));
        breaches.push_back({{key}, {label + " phải là một mã của bảng mã.", label + " must be a code of its list."}});
    }
}

void codeNotPrinted(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::choice)) {
        const FieldSpec* field = input.form().field(key);
        const std::string text = input.text(key);
        if (field == nullptr || hasLetter(text)) continue;
        if (std::any_of(field->choices.begin(), field->choices.end(), [&](const Choice& choice) { return choice.code == text; })) continue;
        const std::string label = quoted(input.label(key));
        breaches.push_back(
            {{key},
             {"Trang sổ không in ô nào có mã này ở " + label + ".", "The page has no printed square of this code at " + label + "."}});
    }
}

void unknownEthnicGroup(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::ethnicGroup)) {
        if (matchEthnic(input.text(key))) continue;
        const std::string label = quoted(input.label(key));
        breaches.push_back({{key}, {label + " không có trong danh mục dân tộc.", label + " is not in the list of ethnic groups."}});
    }
}

void oldEthnicName(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::ethnicGroup)) {
        const auto match = matchEthnic(input.text(key));
        if (!match || !match->oldName) continue;
        std::string groups;
        for (const std::string& group : match->groups) groups += (groups.empty() ? "" : ", ") + group;
        breaches.push_back({{key},
                            {"Sổ ghi tên dân tộc cũ hoặc tên địa phương; danh mục gọi là " + groups + ".",
                             "The book uses an old or local name; the list says " + groups + "."}});
    }
}

void unknownNationality(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::nationality)) {
        if (matchNationality(input.text(key))) continue;
        const std::string label = quoted(input.label(key));
        breaches.push_back({{key}, {label + " không có trong danh mục quốc tịch.", label + " is not in the list of nationalities."}});
    }
}

void foreignerWithVietnameseGroup(const RuleInput& input, Breaches& breaches) {
    for (const PersonKeys& person : peopleOfBook(input.book().type)) {
        const auto nationality = matchNationality(input.text(person.nationality()));
        const auto group = matchEthnic(input.text(person.ethnicGroup()));
        if (!nationality || !group || nationality->alpha2 == "VN") continue;
        if (group->name == "Khác" || group->name == "Người nước ngoài") continue;
        breaches.push_back({{person.nationality(), person.ethnicGroup()},
                            {"Quốc tịch nước ngoài nhưng dân tộc là một dân tộc của Việt Nam.",
                             "The nationality is foreign, yet the ethnic group is one of Việt Nam."}});
    }
}

void identityNumberFormat(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::identityNumber)) {
        const std::string text = input.text(key);
        const auto number = identityNumberIn(text);
        const bool personal = isPersonalNumberKey(key);
        if (number && (!personal || number->kind == IdentityKind::personal)) continue;
        // A document other than card or passport is written with words; those are for a person.
        if (!personal && hasLetter(text)) continue;
        const std::string label = quoted(input.label(key));
        if (personal) {
            breaches.push_back({{key}, {label + " phải có đúng 12 chữ số.", label + " must have exactly 12 digits."}});
        } else {
            breaches.push_back({{key}, {label + " phải có 12 hoặc 9 chữ số.", label + " must have 12 or 9 digits."}});
        }
    }
}

void identityNumberUnclear(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::identityNumber)) {
        const std::string text = input.text(key);
        if (isPersonalNumberKey(key) || !hasLetter(text) || identityNumberIn(text)) continue;
        const std::string label = quoted(input.label(key));
        breaches.push_back(
            {{key}, {"Không thấy số giấy tờ hợp lệ trong " + label + ".", "There is no lawful document number in " + label + "."}});
    }
}

void identitySexDiffers(const RuleInput& input, Breaches& breaches) {
    for (const PersonKeys& person : peopleOfBook(input.book().type)) {
        const auto number = personalNumberOf(input, person);
        const auto sex = sexOf(input, person);
        if (!number || !sex || *sex == "3" || number->parts.sex == *sex) continue;
        breaches.push_back(
            {{number->key, person.sexKey()},
             {"Số định danh cho giới tính khác với giới tính ghi trong sổ.", "The identity number tells another sex than the book."}});
    }
}

void identityYearDiffers(const RuleInput& input, Breaches& breaches) {
    for (const PersonKeys& person : peopleOfBook(input.book().type)) {
        const auto number = personalNumberOf(input, person);
        const auto birth = input.date(person.birth());
        if (!number || !birth || !birth->year || *birth->year == number->parts.year) continue;
        breaches.push_back({{number->key, person.birth()},
                            {"Số định danh cho năm sinh hoặc thế kỷ khác với năm sinh ghi trong sổ.",
                             "The identity number tells another year or century of birth than the book."}});
    }
}

void identityPlaceUnknown(const RuleInput& input, Breaches& breaches) {
    for (const PersonKeys& person : peopleOfBook(input.book().type)) {
        const auto number = personalNumberOf(input, person);
        if (!number || number->parts.knownPlace) continue;
        breaches.push_back({{number->key},
                            {"Ba chữ số đầu của số định danh không phải mã tỉnh nào.",
                             "The first three digits of the identity number are no province's."}});
    }
}

constexpr std::string_view kNumberLaw = "NĐ 137/2015/NĐ-CP, Điều 13; TT 07/2016/TT-BCA";

/// A child's number begins with the province in which its birth was registered.
void identityPlaceDiffers(const RuleInput& input, Breaches& breaches) {
    if (input.book().type != "KS") return;
    const auto number = personalNumberOf(input, peopleOfBook("KS").front());
    const std::string written = input.text("noiDangKy");
    const Province* given = number ? provinceOfCode(number->parts.place.substr(1)) : nullptr;
    if (given == nullptr || number->parts.place[0] != '0') return;
    const auto offices = provincesNamed(addressFrom(written.empty() ? input.book().office : written).province.name);
    const bool known = std::ranges::any_of(offices, [](const Province* office) { return !office->code.empty(); });
    if (!known || std::ranges::any_of(offices, [&](const Province* office) { return office->code == given->code || office->now == given->now; })) return;
    const std::string name(given->name);
    breaches.push_back({{number->key},
                        {"Số định danh là số của " + name + ", không phải tỉnh của nơi đăng ký.",
                         "The identity number is one of " + name + ", not of the province of registration."}});
}

constexpr std::array kRules{
    Rule{"unknownSex", unknownSex},
    Rule{"unknownCode", unknownCode},
    Rule{"codeNotPrinted", codeNotPrinted},
    Rule{"unknownEthnicGroup", unknownEthnicGroup},
    Rule{"oldEthnicName", oldEthnicName},
    Rule{"unknownNationality", unknownNationality},
    Rule{"foreignerWithVietnameseGroup", foreignerWithVietnameseGroup},
    Rule{"identityNumberFormat", identityNumberFormat},
    Rule{"identityNumberUnclear", identityNumberUnclear},
    Rule{"identitySexDiffers", identitySexDiffers},
    Rule{"identityYearDiffers", identityYearDiffers},
    Rule{"identityPlaceUnknown", identityPlaceUnknown},
    Rule{"identityPlaceDiffers", identityPlaceDiffers},
};

}  // namespace

std::span<const Rule> valueRules() { return kRules; }

}  // namespace review
