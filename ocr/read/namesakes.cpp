#include "ocr/read/namesakes.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>

#include "ocr/read/second_opinion.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr std::size_t kMostSlips = 2;
constexpr std::size_t kLettersForASlip = 5;  // A name of nine letters may hold one slip, one of ten two.

struct Pair {
    std::string_view one;
    std::string_view other;
};

constexpr std::array<Pair, 3> kPairs{{{"nycHoTen", "meHoTen"}, {"nycHoTen", "chaHoTen"}, {"chaNoiCuTru", "meNoiCuTru"}}};

review::FieldReading* readingOf(std::vector<review::FieldReading>& fields, std::string_view key) {
    const auto found = std::ranges::find(fields, key, &review::FieldReading::key);
    return found == fields.end() || found->state != review::FieldState::value ? nullptr : &*found;
}

/// What it costs to believe the text in a field, by its cheapest look.
double cheapest(const Looks& looks, const std::string& key, const std::string& text) {
    const auto seen = looks.find(key);
    return seen == looks.end() ? std::numeric_limits<double>::infinity() : cheapestOf(seen->second, text);
}

bool alike(const std::string& a, const std::string& b) {
    const std::size_t slips = review::editDistance(a, b);
    return slips > 0 && slips <= std::min(kMostSlips, review::letterCount(a) / kLettersForASlip);
}

void takeOver(const review::FieldReading& from, review::FieldReading& to, EvidenceOfRecord& evidence) {
    to.text = from.text;
    evidence[to.key].unknownWords = evidence[from.key].unknownWords;
    evidence[to.key].testimony = Testimony::corrected;
}

}  // namespace

void letNamesakesAgree(const Looks& looks, std::vector<review::FieldReading>& fields, EvidenceOfRecord& evidence) {
    for (const Pair& pair : kPairs) {
        auto* one = readingOf(fields, pair.one);
        auto* other = readingOf(fields, pair.other);
        if (!one || !other) continue;
        if (one->text == other->text) {
            for (const auto* field : {one, other}) {
                if (evidence[field->key].testimony == Testimony::none) evidence[field->key].testimony = Testimony::agrees;
            }
            continue;
        }
        if (!alike(one->text, other->text)) continue;
        // A word that no list has speaks against a reading before its price does.
        const int unknown = evidence[one->key].unknownWords - evidence[other->key].unknownWords;
        const double forOne = cheapest(looks, one->key, one->text) + cheapest(looks, other->key, one->text);
        const double forOther = cheapest(looks, one->key, other->text) + cheapest(looks, other->key, other->text);
        // Capital and small letters of one shape tell nothing by their price; the better read field does.
        const bool onlyCase = review::lowered(one->text) == review::lowered(other->text);
        const bool surer = onlyCase ? evidence[one->key].score >= evidence[other->key].score : forOne <= forOther;
        if (unknown < 0 || (unknown == 0 && surer)) takeOver(*one, *other, evidence);
        else takeOver(*other, *one, evidence);
    }
}

}  // namespace ocr
