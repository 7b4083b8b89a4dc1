#include "ocr/read/calibration.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ocr/read/odds.h"

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
    double contradicted;      ///< or something else,
    double corrected;         ///< or when the reading was changed to what it says.
    double shared;            ///< When the reader of handwriting reads the same,
    double contested;         ///< reads something else and is not believed,
    double overruled;         ///< or prevails; then also
    double overruledScore;    ///< for the odds of its own score,
    double overruledUnknown;  ///< and for each unknown word.
};

// Printed by ocr/training/fit_calibration.py in the order of FieldClass; docs/models.md tells from which pages.
constexpr std::array<Weights, 9> kWeights{{
    {2.67, 0.26, 3.04, -0.51, -0.78, 1.52, -0.50, -0.24, 2.47, -1.83, -2.48, 1.03, -1.43},  // count: 130 fields
    {4.34, 0.10, 3.04, -0.09, -0.77, 1.55, -0.50, -0.21, 2.43, -1.77, -2.34, 0.45, -1.42},  // book: 86 fields
    {3.16, 0.14, 3.04, -0.47, -0.77, 1.52, -0.50, -0.24, 2.44, -1.85, -2.39, 1.03, -1.42},  // identity: 56 fields
    {3.23, 0.10, 3.04, -0.02, -0.83, 1.47, -0.50, -0.37, 2.36, -1.96, -2.19, 0.82, -1.48},  // date: 289 fields
    {2.46, 0.29, 3.04, -0.16, -0.78, 1.61, -0.60, -0.24, 2.43, -1.72, -2.57, 0.84, -1.43},  // dateInWords: 28 fields
    {3.59, 0.10, 3.05, -0.31, -0.87, 1.40, -0.50, -0.17, 2.47, -1.81, -2.42, 0.44, -1.48},  // name: 317 fields
    {2.12, 0.57, 3.05, -0.21, -0.65, 1.52, -0.50, -0.29, 2.34, -1.51, -2.73, 0.73, -1.32},  // place: 229 fields
    {3.57, 0.51, 3.05, -0.16, -0.80, 1.52, -0.50, -0.24, 2.45, -1.76, -2.44, 1.05, -1.45},  // list: 445 fields
    {2.63, 0.22, 3.05, -0.35, -0.81, 1.52, -0.50, -0.24, 2.44, -1.86, -2.43, 1.07, -1.43},  // free: 67 fields
}};

/// The same for a reader that is alone; its fit saw every field, also badly read ones, which with a second reader it is never asked about by itself.
struct WeightsAlone {
    double always;
    double score;
    double record;
    double looks;
    double unknown;
};

constexpr std::array<WeightsAlone, 9> kAlone{{
    {-0.56, 0.98, 2.83, -0.31, -0.97},  // count
    {0.08, 0.49, 2.97, -0.62, -0.96},  // book
    {-0.39, 0.89, 2.99, -0.59, -0.97},  // identity
    {-0.37, 0.63, 2.80, -0.30, -1.00},  // date
    {-1.40, 1.12, 2.97, -0.41, -0.96},  // dateInWords
    {0.20, 0.64, 2.98, -0.46, -1.18},  // name
    {-2.12, 1.20, 3.06, -0.33, -0.66},  // place
    {-0.26, 1.39, 2.99, -0.56, -1.03},  // list
    {-1.22, 0.97, 3.00, -0.58, -1.00},  // free
}};

constexpr double kOnePageIsWrong = -3;  // Numbers of facing pages that do not follow each other: at least one is misread.
constexpr double kCaseInDoubt = 2.2;    // A first letter that may be small or capital: such readings are right no more often.
constexpr double kShared = 4.2;      // Logarithm of the odds: what two readers share where neither is clear is right no more often (412 of 417).
constexpr double kStruckOut = 0.5;   // What stays beside a stroke, and whether anything does, is for a person to say: no page of fitting has strokes.
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

double oddsOfTestimony(FieldClass fieldClass, const Weights& w, Testimony testimony) {
    if (fieldClass == FieldClass::count && testimony == Testimony::contradicts) return kOnePageIsWrong;
    switch (testimony) {
        case Testimony::agrees: return w.agrees;
        case Testimony::contradicts: return w.contradicted;
        case Testimony::corrected: return w.corrected;
        case Testimony::none: break;
    }
    return 0;
}

/// Where the readers differ, the chance of the text among all candidates (Choice) has its say on top: fitted on what the weights above make of these fields.
namespace disputed {
constexpr double kAlways = 0.26;
constexpr double kOdds = 0.72;
constexpr double kOddsOfPlace = 0.14;
constexpr double kChoice = 0.18;
constexpr double kPrintStays = 0.26;
constexpr double kMixed = 0.19;
constexpr double kPlace = -0.53;
constexpr double kName = -0.40;
constexpr double kDigits = -0.23;
}  // namespace disputed

double oddsOfDispute(FieldClass fieldClass, const Evidence& evidence, double odds) {
    double sum = disputed::kAlways + disputed::kOdds * odds + disputed::kChoice * std::log((evidence.choice + 0.005) / (1.005 - evidence.choice));
    if (evidence.second == SecondReader::differs) sum += disputed::kPrintStays;
    if (evidence.second == SecondReader::mixed) sum += disputed::kMixed;
    switch (fieldClass) {
        case FieldClass::place: return sum + disputed::kPlace + disputed::kOddsOfPlace * odds;
        case FieldClass::name: return sum + disputed::kName;
        case FieldClass::count:
        case FieldClass::book:
        case FieldClass::identity:
        case FieldClass::date: return sum + disputed::kDigits;
        default: return sum;
    }
}

/// Where the reader of handwriting was so sure that the reader of print was not asked: fitted by ocr/training/fit_lead.py on all its readings.
namespace alone {
constexpr double kAlways = 0.18;
constexpr double kLead = 0.56;   // For each natural logarithm of its lead, eight at most,
constexpr double kMostLead = 8;
constexpr double kScore = 0.63;  // and for the odds of the decoder's score.
constexpr double kPlace = -0.97;
}  // namespace alone

double oddsAlone(FieldClass fieldClass, const Evidence& evidence) {
    return alone::kAlways + alone::kLead * std::min(alone::kMostLead, evidence.lead) + alone::kScore * logOdds(evidence.score) +
           (fieldClass == FieldClass::place ? alone::kPlace : 0);
}

double logistic(double odds) { return 1 / (1 + std::exp(-odds)); }

double chanceOfText(FieldClass fieldClass, const Evidence& evidence, double recordScore) {
    const Weights& w = kWeights[static_cast<std::size_t>(fieldClass)];
    const WeightsAlone& a = kAlone[static_cast<std::size_t>(fieldClass)];
    const double score = std::clamp(evidence.score, 0.0, 1.0);
    const double scoreOdds = logOdds(score);
    const int unknown = std::min(3, evidence.unknownWords);
    const double testimony = oddsOfTestimony(fieldClass, w, evidence.testimony);
    double odds = w.always + w.score * scoreOdds + w.looks * evidence.looks + w.unknown * unknown + testimony;
    switch (evidence.second) {
        case SecondReader::notAsked:
            odds = std::min(odds + w.record * recordScore, a.always + a.score * scoreOdds + a.record * recordScore + a.looks * evidence.looks +
                                                               a.unknown * unknown + testimony);
            break;
        case SecondReader::alone: odds = oddsAlone(fieldClass, evidence) + testimony; break;
        case SecondReader::agrees: odds = std::min(kShared, odds + w.shared); break;
        case SecondReader::differs: odds += w.contested; break;
        case SecondReader::mixed:
        case SecondReader::prevails: odds += w.overruled + w.overruledScore * scoreOdds + w.overruledUnknown * unknown; break;
    }
    if (evidence.choice > 0) odds = oddsOfDispute(fieldClass, evidence, odds);
    return logistic(evidence.caseInDoubt ? std::min(kCaseInDoubt, odds) : odds);
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
    if (state == review::FieldState::struckOut) return kStruckOut;
    const double chance = chanceOfText(classOf(kind), evidence, recordScore);
    return evidence.struck ? std::min(chance, kStruckOut) : chance;
}

void giveProbabilities(const review::RecordForm& form, const EvidenceOfRecord& record, std::vector<review::FieldReading>& fields) {
    const double score = recordScore(record);
    for (review::FieldReading& field : fields) {
        const review::FieldSpec* spec = form.field(field.key);
        field.probability = calibrated(spec ? spec->kind : review::FieldKind::text, field.state, record.at(field.key), score);
    }
}

}  // namespace ocr
