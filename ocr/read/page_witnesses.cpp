#include "ocr/read/page_witnesses.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "ocr/read/calibration.h"
#include "ocr/read/nearest_number.h"
#include "review/values/record_number.h"

namespace ocr {
namespace {

constexpr double kNearBook = 7;    // Price up to which a book number gives way to that of the other page,
constexpr double kNearNumber = 4;  // and a running number to its neighbour.

review::FieldReading* writtenField(JudgedRecord& record, const std::string& key) {
    const auto found = std::ranges::find(record.reading.fields, key, &review::FieldReading::key);
    return found == record.reading.fields.end() || found->state != review::FieldState::value ? nullptr : &*found;
}

Testimony& testimonyOf(JudgedRecord& record, const std::string& key) { return record.evidence[key].testimony; }

/// What another field of the record said stays, unless nothing did.
void agree(JudgedRecord& record, const std::string& key) {
    if (testimonyOf(record, key) == Testimony::none) testimonyOf(record, key) = Testimony::agrees;
}

void giveWay(JudgedRecord& record, review::FieldReading& field, const std::string& text) {
    field.text = text;
    testimonyOf(record, field.key) = Testimony::corrected;
}

std::optional<int> numberOf(const std::string& text) {
    const auto number = review::parseRecordNumber(text);
    return number ? std::optional(number->number) : std::nullopt;
}

void agreeOnBook(JudgedRecord& left, JudgedRecord& right) {
    static const std::string key = "quyenSo";
    auto* one = writtenField(left, key);
    auto* other = writtenField(right, key);
    if (!one || !other) return;
    if (one->text == other->text) {
        agree(left, key);
        agree(right, key);
        return;
    }
    // What its own date bears out does not give way.
    const bool oneStands = testimonyOf(left, key) == Testimony::agrees;
    const bool otherStands = testimonyOf(right, key) == Testimony::agrees;
    const auto kind = review::FieldKind::bookNumber;
    const DecodedNumber asOther = nearestOf(kind, left.looks, key, [&](const std::string& text) { return text == other->text; });
    const DecodedNumber asOne = nearestOf(kind, right.looks, key, [&](const std::string& text) { return text == one->text; });
    const double priceOfOne = oneStands && !otherStands ? kNearBook + 1 : asOther.penalty;
    const double priceOfOther = otherStands && !oneStands ? kNearBook + 1 : asOne.penalty;
    if (std::min(priceOfOne, priceOfOther) > kNearBook) {
        testimonyOf(left, key) = testimonyOf(right, key) = Testimony::contradicts;
    } else if (priceOfOne < priceOfOther) {
        giveWay(left, *one, asOther.text);
    } else {
        giveWay(right, *other, asOne.text);
    }
}

/// @param otherwise what numbers say of each other that cannot be brought to follow.
void follow(JudgedRecord& left, JudgedRecord& right, const std::string& key, review::FieldKind kind, Testimony otherwise) {
    auto* one = writtenField(left, key);
    auto* next = writtenField(right, key);
    if (!one || !next) return;
    const auto first = numberOf(one->text);
    const auto second = numberOf(next->text);
    if (first && second && *second == *first + 1) {
        agree(left, key);
        agree(right, key);
        return;
    }
    DecodedNumber before, after;
    before.penalty = after.penalty = kNearNumber + 1;
    if (second) before = nearestOf(kind, left.looks, key, [&](const std::string& text) { return numberOf(text) == *second - 1; });
    if (first) after = nearestOf(kind, right.looks, key, [&](const std::string& text) { return numberOf(text) == *first + 1; });
    if (std::min(before.penalty, after.penalty) > kNearNumber) {
        if (first && second) testimonyOf(left, key) = testimonyOf(right, key) = otherwise;
        return;
    }
    if (before.penalty < after.penalty) giveWay(left, *one, before.text);
    else giveWay(right, *next, after.text);
}

}  // namespace

void letPagesAgree(std::vector<JudgedRecord>& records) {
    for (std::size_t i = 0; i + 1 < records.size(); ++i) {
        JudgedRecord& left = records[i];
        JudgedRecord& right = records[i + 1];
        if (left.reading.form != right.reading.form) continue;
        agreeOnBook(left, right);
        follow(left, right, "so", review::FieldKind::recordNumber, Testimony::none);
        follow(left, right, "trangSo", review::FieldKind::pageNumber, Testimony::contradicts);
    }
    if (records.size() < 2) return;
    for (JudgedRecord& record : records) giveProbabilities(*record.print, record.evidence, record.reading.fields);
}

}  // namespace ocr
