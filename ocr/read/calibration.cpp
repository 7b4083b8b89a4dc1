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
    double score;             ///< For the logarithm of the odds of the decoder's score.
    double record;            ///< For recordScore(), where the reader of handwriting was not asked: where it was, its word says more.
    double looks;             ///< For each look that was needed.
    double unknown;           ///< For each unknown word, three at most.
    double agrees;            ///< When another field of the record says the same,
    double disputed;          ///< or something else.
    double shared;            ///< When the reader of handwriting reads the same,
    double contested;         ///< reads something else and is not believed,
    double overruled;         ///< or prevails; then also
    double overruledScore;    ///< for the odds of its own score,
    double overruledUnknown;  ///< and for each unknown word.
};

// Printed by ocr/training/fit_calibration.py in the order of FieldClass; docs/models.md tells from which pages.
constexpr std::array<Weights, 9> kWeights{{
    {-0.56, 0.98, 2.83, -0.31, -0.97, 2.78, -1.69, 2.63, 0.54, 1.58, 0.24, -1.92},  // count: 168 fields
    {0.08, 0.49, 2.97, -0.62, -0.96, 2.78, -1.59, 2.61, 0.43, 1.63, -0.38, -1.92},  // book: 111 fields
    {-0.39, 0.89, 2.99, -0.59, -0.97, 2.78, -1.69, 2.61, 0.45, 1.54, -0.03, -1.92},  // identity: 72 fields
    {-0.37, 0.63, 2.80, -0.30, -1.00, 2.62, -1.75, 2.56, 0.47, 1.78, 0.25, -1.96},  // date: 375 fields
    {-1.40, 1.12, 2.97, -0.41, -0.96, 2.81, -1.73, 2.60, 0.53, 1.39, 0.05, -1.92},  // dateInWords: 39 fields
    {0.20, 0.64, 2.98, -0.46, -1.18, 2.78, -1.69, 2.69, 0.37, 1.61, -0.29, -1.96},  // name: 414 fields
    {-2.12, 1.20, 3.06, -0.33, -0.66, 2.78, -1.69, 2.29, 0.87, 1.19, -0.18, -1.85},  // place: 304 fields
    {-0.26, 1.39, 2.99, -0.56, -1.03, 2.78, -1.69, 2.64, 0.45, 1.51, 0.28, -1.93},  // list: 588 fields
    {-1.22, 0.97, 3.00, -0.58, -1.00, 2.78, -1.69, 2.52, 0.40, 1.59, 0.37, -1.92},  // free: 77 fields
}};

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

double oddsOfTestimony(const Weights& w, Testimony testimony) {
    switch (testimony) {
        case Testimony::agrees: return w.agrees;
        case Testimony::contradicts:
        case Testimony::corrected: return w.disputed;
        case Testimony::none: break;
    }
    return 0;
}

double chanceOfText(const Weights& w, const Evidence& evidence, double recordScore) {
    const double score = std::clamp(evidence.score, 0.0, 1.0);
    const double scoreOdds = std::log((score + 0.01) / (1.01 - score));
    const int unknown = std::min(3, evidence.unknownWords);
    double odds = w.always + w.score * scoreOdds + w.looks * evidence.looks + w.unknown * unknown + oddsOfTestimony(w, evidence.testimony);
    switch (evidence.second) {
        case SecondReader::notAsked: odds += w.record * recordScore; break;
        case SecondReader::agrees: odds += w.shared; break;
        case SecondReader::differs: odds += w.contested; break;
        case SecondReader::prevails: odds += w.overruled + w.overruledScore * scoreOdds + w.overruledUnknown * unknown; break;
    }
    return 1 / (1 + std::exp(-odds));
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
