#include "ocr/read/witnesses.h"

#include <algorithm>
#include <optional>

#include "ocr/read/namesakes.h"
#include "ocr/read/nearest_number.h"
#include "ocr/read/office_witness.h"
#include "review/base/number_words.h"
#include "review/base/partial_date.h"
#include "review/values/record_number.h"

namespace ocr {
namespace {

constexpr double kNearYear = 7;    // Price up to which a year gives way to its other witness,
constexpr double kNearDate = 10;   // and a date in digits to the same date in words, which says more.

review::FieldReading* fieldOf(std::vector<review::FieldReading>& fields, const std::string& key) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.key == key; });
    return found == fields.end() || found->state == review::FieldState::blank ? nullptr : &*found;
}

void giveWay(review::FieldReading& field, const DecodedNumber& number, EvidenceOfRecord& evidence) {
    field.text = number.text;
    field.state = review::FieldState::value;
    evidence[field.key].testimony = Testimony::corrected;
}

void testify(Testimony testimony, const review::FieldReading& one, const review::FieldReading& other, EvidenceOfRecord& evidence) {
    evidence[one.key].testimony = testimony;
    evidence[other.key].testimony = testimony;
}

std::optional<int> yearOfDate(const std::string& text) {
    const auto date = review::parseDate(text);
    return date ? date->year : std::nullopt;
}

std::optional<int> yearOfBook(const std::string& text) {
    const auto book = review::parseBookNumber(text);
    return book ? book->year : std::nullopt;
}

void agreeOnYear(const Looks& looks, std::vector<review::FieldReading>& fields, EvidenceOfRecord& evidence) {
    auto* book = fieldOf(fields, "quyenSo");
    auto* date = fieldOf(fields, "ngayDangKy");
    if (!book || !date) return;
    const auto bookYear = yearOfBook(book->text);
    const auto dateYear = yearOfDate(date->text);
    if (bookYear && dateYear && *bookYear == *dateYear) {
        testify(Testimony::agrees, *book, *date, evidence);
        return;
    }
    if (!bookYear && !dateYear) return;
    DecodedNumber otherDate{"", 1e9, false};
    DecodedNumber otherBook{"", 1e9, false};
    if (bookYear) otherDate = nearestOf(review::FieldKind::date, looks, "ngayDangKy", [&](const auto& text) { return yearOfDate(text) == bookYear; });
    if (dateYear) otherBook = nearestOf(review::FieldKind::bookNumber, looks, "quyenSo", [&](const auto& text) { return yearOfBook(text) == dateYear; });
    if (std::min(otherDate.penalty, otherBook.penalty) > kNearYear) {
        testify(Testimony::contradicts, *book, *date, evidence);
    } else if (otherDate.penalty <= otherBook.penalty) {
        giveWay(*date, otherDate, evidence);
    } else {
        giveWay(*book, otherBook, evidence);
    }
}

void agreeOnWords(const Looks& looks, const std::string& digitsKey, review::FieldReading& words, std::vector<review::FieldReading>& fields,
                  EvidenceOfRecord& evidence) {
    auto* digits = fieldOf(fields, digitsKey);
    const auto spelled = review::parseDateWords(words.text);
    if (!digits || !spelled || !spelled->date.full()) return;
    const auto written = review::parseDate(digits->text);
    if (written && *written == spelled->date) {
        testify(Testimony::agrees, *digits, words, evidence);
        return;
    }
    const auto same = [&](const std::string& text) {
        const auto date = review::parseDate(text);
        return date && *date == spelled->date;
    };
    const DecodedNumber other = nearestOf(review::FieldKind::date, looks, digitsKey, same);
    if (other.penalty <= kNearDate) {
        giveWay(*digits, other, evidence);
    } else {
        testify(Testimony::contradicts, *digits, words, evidence);
    }
}

}  // namespace

void letWitnessesAgree(const review::RecordForm& form, const Looks& looks, std::vector<review::FieldReading>& fields, EvidenceOfRecord& evidence) {
    agreeOnYear(looks, fields, evidence);
    static const std::string inWords = "BangChu";
    for (const auto& spec : form.fields) {
        if (spec.kind != review::FieldKind::dateInWords || !spec.key.ends_with(inWords)) continue;
        if (auto* words = fieldOf(fields, spec.key)) agreeOnWords(looks, spec.key.substr(0, spec.key.size() - inWords.size()), *words, fields, evidence);
    }
    letNamesakesAgree(looks, fields, evidence);
    letAddressesNameTheOffice(looks, fields, evidence);
}

}  // namespace ocr
