#include <algorithm>
#include <array>

#include "review/base/number_words.h"
#include "review/base/text.h"
#include "review/rules/rule.h"
#include "review/values/note_kind.h"
#include "review/values/record_number.h"

namespace review {
namespace {

using Breaches = std::vector<Breach>;

std::string quoted(const std::string& text) { return "“" + text + "”"; }

void requiredField(const RuleInput& input, Breaches& breaches) {
    for (const FieldSpec& field : input.form().fields) {
        if (!field.required || !input.text(field.key).empty()) continue;
        if (countField(input.record(), field.key).standing == FieldStanding::disputed) continue;
        const std::string label = quoted(input.label(field.key));
        breaches.push_back({{field.key}, {label + " không được để trống.", label + " must not be empty."}});
    }
}

void unresolvedDispute(const RuleInput& input, Breaches& breaches) {
    for (const FieldSpec& field : input.form().fields) {
        if (countField(input.record(), field.key).standing != FieldStanding::disputed) continue;
        const std::string label = quoted(input.label(field.key));
        breaches.push_back(
            {{field.key}, {"Những người nhập ghi khác nhau ở " + label + ".", "The people who keyed " + label + " differ."}});
    }
}

void recordNumberFormat(const RuleInput& input, Breaches& breaches) {
    const std::string text = input.text("so");
    if (text.empty() || parseRecordNumber(text)) return;
    breaches.push_back({{"so"}, {"Số phải có dạng 05 hoặc 05/2017.", "The number must read 05 or 05/2017."}});
}

void bookNumberFormat(const RuleInput& input, Breaches& breaches) {
    const std::string text = input.text("quyenSo");
    if (text.empty() || parseBookNumber(text)) return;
    breaches.push_back({{"quyenSo"}, {"Quyển số phải có dạng 01/2017.", "The book number must read 01/2017."}});
}

void pageNumberFormat(const RuleInput& input, Breaches& breaches) {
    const std::string text = input.text("trangSo");
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return;
    breaches.push_back({{"trangSo"},
                        {"Trang số không chỉ gồm chữ số; bảng bàn giao sẽ để trống ô này.",
                         "The page number is more than digits; the package leaves this cell empty."}});
}

void impossibleDate(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::date)) {
        if (input.date(key)) continue;
        const std::string label = quoted(input.label(key));
        breaches.push_back({{key},
                            {label + " không phải là ngày có thật. Hãy ghi dạng 03.02.2017, 02.2017 hoặc 2017.",
                             label + " is no real date. Write it as 03.02.2017, 02.2017 or 2017."}});
    }
}

void registrationDateNotFull(const RuleInput& input, Breaches& breaches) {
    const auto date = input.date("ngayDangKy");
    if (!date || date->full()) return;
    breaches.push_back(
        {{"ngayDangKy"}, {"Ngày đăng ký phải có đủ ngày, tháng và năm.", "The date of registration needs its day, month and year."}});
}

/// An age stands for the date of birth of a grown-up only.
void ageInsteadOfDate(const RuleInput& input, Breaches& breaches) {
    for (const char* key : {"nksNgaySinh", "nktNgayChet"}) {
        const auto date = input.date(key);
        if (!date || !date->age) continue;
        breaches.push_back({{key}, {"Chỗ này phải là ngày, không phải tuổi.", "This must be a date and not an age."}});
    }
}

void unknownDateParts(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::date)) {
        const std::string text = input.text(key);
        const auto date = input.date(key);
        if (!date || !(text.starts_with("00") || text.starts_with("0/") || text.starts_with("0."))) continue;
        breaches.push_back({{key},
                            {"Ngày hoặc tháng ghi là 00, tức là không rõ; chỉ phần còn lại được bàn giao.",
                             "Day or month is written 00, that is unknown; only the rest is delivered."}});
    }
}

/// The digits that belong to a field of words, for example nksNgaySinh to nksNgaySinhBangChu.
std::string digitsKeyOf(const std::string& key) {
    constexpr std::string_view kEnd = "BangChu";
    return key.ends_with(kEnd) ? key.substr(0, key.size() - kEnd.size()) : std::string();
}

void unreadableDateWords(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::dateInWords)) {
        if (parseDateWords(input.text(key))) continue;
        breaches.push_back(
            {{key},
             {"Ngày ghi bằng chữ không hiểu được hoặc không có thật.", "The date in words cannot be understood or does not exist."}});
    }
}

void lunarDateWords(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::dateInWords)) {
        const auto words = parseDateWords(input.text(key));
        if (!words || !words->lunarWords) continue;
        breaches.push_back({{key},
                            {"Ngày ghi bằng chữ có từ của âm lịch. Ngày sinh phải theo dương lịch: hãy xem lại trang sổ.",
                             "The date in words uses words of the lunar calendar. Birth dates are solar: look at the page again."}});
    }
}

void wordsDifferFromDigits(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::dateInWords)) {
        const auto words = parseDateWords(input.text(key));
        const auto digits = input.date(digitsKeyOf(key));
        // A lunar date in words and a solar date in digits may well be the same day.
        if (!words || !digits || words->lunarWords || !contradicts(words->date, *digits)) continue;
        breaches.push_back({{digitsKeyOf(key), key},
                            {"Ngày ghi bằng số và ngày ghi bằng chữ khác nhau.", "The date in digits and the date in words differ."}});
    }
}

void nameWithDigits(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::personName)) {
        const std::string name = input.text(key);
        if (std::none_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; })) continue;
        const std::string label = quoted(input.label(key));
        breaches.push_back({{key}, {label + " có chữ số.", label + " has a digit in it."}});
    }
}

/// What the machine reads in the margin is a proposal, however sure it is: it may take back what the record says.
void noteForAPerson(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::note)) {
        if (countField(input.record(), key).standing != FieldStanding::machineOnly) continue;
        Sentence kinds;
        for (const NoteKind kind : noteKindsIn(input.text(key))) {
            const Sentence words = wordsFor(kind);
            kinds.vi += (kinds.vi.empty() ? "" : ", ") + words.vi;
            kinds.en += (kinds.en.empty() ? "" : ", ") + words.en;
        }
        breaches.push_back({{key},
                            {"Có ghi chú bên lề (máy đoán: " + kinds.vi + "): người phải xem.",
                             "There is a note in the margin (the machine guesses: " + kinds.en + "): a person must look."}});
    }
}

/// The machine tells that a stroke runs through writing; what counts then is for a person to say.
void struckOutForAPerson(const RuleInput& input, Breaches& breaches) {
    for (const Reading& reading : input.record().readings) {
        if (reading.source.kind != SourceKind::machine || (!reading.doubtful && reading.state != FieldState::struckOut)) continue;
        const CountedField counted = countField(input.record(), reading.key);
        if (counted.standing != FieldStanding::machineOnly || counted.counts != &reading) continue;
        const std::string label = quoted(input.label(reading.key));
        breaches.push_back({{reading.key}, {label + " có chữ bị gạch bỏ: người phải xem.", label + " has writing that is struck out: a person must look."}});
    }
}

constexpr std::array kRules{
    Rule{"requiredField", requiredField},
    Rule{"unresolvedDispute", unresolvedDispute},
    Rule{"recordNumberFormat", recordNumberFormat},
    Rule{"bookNumberFormat", bookNumberFormat},
    Rule{"pageNumberFormat", pageNumberFormat},
    Rule{"impossibleDate", impossibleDate},
    Rule{"registrationDateNotFull", registrationDateNotFull},
    Rule{"ageInsteadOfDate", ageInsteadOfDate},
    Rule{"unknownDateParts", unknownDateParts},
    Rule{"unreadableDateWords", unreadableDateWords},
    Rule{"lunarDateWords", lunarDateWords},
    Rule{"wordsDifferFromDigits", wordsDifferFromDigits},
    Rule{"nameWithDigits", nameWithDigits},
    Rule{"noteForAPerson", noteForAPerson},
    Rule{"struckOutForAPerson", struckOutForAPerson},
};

}  // namespace

std::span<const Rule> formatRules() { return kRules; }

}  // namespace review
