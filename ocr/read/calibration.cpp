#include "ocr/read/calibration.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ocr {
namespace {

/// Fields that are wrong in the same ways.
enum class FieldClass { count, book, identity, date, dateInWords, name, place, list, free };

/// What each piece of evidence adds to the logarithm of the odds.
struct Weights {
    double always;
    double score;     ///< For the logarithm of the odds of the decoder's score.
    double record;    ///< For recordScore().
    double looks;     ///< For each look that was needed.
    double unknown;   ///< For each unknown word, three at most.
    double agrees;    ///< When another field of the record says the same,
    double disputed;  ///< or something else.
};

// Printed by ocr/training/fit_calibration.py in the order of FieldClass; docs/models.md tells from which pages.
constexpr std::array<Weights, 9> kWeights{{
    {-3.20, 1.36, 3.10, -0.58, -2.93, 0.92, -0.90},  // count: 169 fields
    {-2.40, 1.36, 2.91, -0.58, -2.93, 1.44, -1.08},  // book: 114 fields
    {-2.62, 1.02, 2.94, -0.55, -2.94, 0.92, -0.90},  // identity: 72 fields
    {-2.56, 1.15, 2.75, -0.56, -2.98, 0.91, -0.63},  // date: 380 fields
    {-1.92, 1.52, 2.98, -0.55, -2.96, 0.91, -0.90},  // dateInWords: 38 fields
    {-1.95, 1.27, 3.02, -0.44, -3.68, 0.92, -0.90},  // name: 414 fields
    {-1.86, 1.23, 3.02, -0.58, -2.50, 0.92, -0.90},  // place: 305 fields
    {0.50, 1.12, 3.19, -0.70, -3.39, 0.92, -0.90},   // list: 589 fields
    {-3.66, 1.04, 2.91, -0.55, -2.93, 0.92, -0.90},  // free: 81 fields
}};

// What the reader of handwriting adds when it was asked: it agrees, it differs and is not believed, it differs and prevails. The same for all classes.
constexpr double kAgrees = 1.5;
constexpr double kDiffers = -0.7;
constexpr double kPrevails = 0.3;

constexpr double kIllegible = 0.05;  // A field is hardly ever illegible to everybody because it is to this reader.

FieldClass classOf(review::FieldKind kind) {
    using review::FieldKind;
    switch (kind) {
        case FieldKind::recordNumber:
        case FieldKind::pageNumber:
            return FieldClass::count;
        case FieldKind::bookNumber:
            return FieldClass::book;
        case FieldKind::identityNumber:
            return FieldClass::identity;
        case FieldKind::date:
            return FieldClass::date;
        case FieldKind::dateInWords:
            return FieldClass::dateInWords;
        case FieldKind::personName:
            return FieldClass::name;
        case FieldKind::place:
            return FieldClass::place;
        case FieldKind::sex:
        case FieldKind::ethnicGroup:
        case FieldKind::nationality:
        case FieldKind::relation:
        case FieldKind::post:
            return FieldClass::list;
        default:
            return FieldClass::free;
    }
}

double oddsOfSecond(SecondReader second) {
    switch (second) {
        case SecondReader::agrees: return kAgrees;
        case SecondReader::differs: return kDiffers;
        case SecondReader::prevails: return kPrevails;
        case SecondReader::notAsked: break;
    }
    return 0;
}

double chanceOfText(const Weights& w, const Evidence& evidence, double recordScore) {
    const double score = std::clamp(evidence.score, 0.0, 1.0);
    double odds = w.always + w.score * std::log((score + 0.01) / (1.01 - score)) + w.record * recordScore + w.looks * evidence.looks +
                  w.unknown * std::min(3, evidence.unknownWords);
    switch (evidence.testimony) {
        case Testimony::none:
            break;
        case Testimony::agrees:
            odds += w.agrees;
            break;
        case Testimony::contradicts:
        case Testimony::corrected:
            odds += w.disputed;
            break;
    }
    return 1 / (1 + std::exp(-(odds + oddsOfSecond(evidence.second))));
}

}  // namespace

double recordScore(const EvidenceOfRecord& record) {
    double sum = 0;
    int written = 0;
    for (const auto& [key, evidence] : record) {
        if (evidence.looks == 0) continue;
        sum += evidence.score;
        ++written;
    }
    return written > 0 ? sum / written : 0;
}

double calibrated(review::FieldKind kind, review::FieldState state, const Evidence& evidence, double recordScore) {
    // Squares are measured, not read: their share of darkness is a probability already.
    if (kind == review::FieldKind::choice) return evidence.score;
    if (state == review::FieldState::blank) return 1 - evidence.written;
    if (state == review::FieldState::illegible) return kIllegible;
    return chanceOfText(kWeights[static_cast<std::size_t>(classOf(kind))], evidence, recordScore);
}

void giveProbabilities(const review::RecordForm& form, const EvidenceOfRecord& record, std::vector<review::FieldReading>& fields) {
    const double score = recordScore(record);
    for (review::FieldReading& field : fields) {
        const review::FieldSpec* spec = form.field(field.key);
        field.probability = calibrated(spec ? spec->kind : review::FieldKind::text, field.state, record.at(field.key), score);
    }
}

}  // namespace ocr
