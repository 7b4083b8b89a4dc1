#include "ocr/read/field_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "ocr/read/letter_penalty.h"
#include "ocr/read/pale_ink.h"
#include "ocr/read/place_mender.h"
#include "ocr/read/second_opinion.h"
#include "ocr/read/text_choice.h"
#include "ocr/read/text_lead.h"
#include "ocr/read/tick_reader.h"
#include "review/base/text.h"

namespace ocr {
namespace {

/// A way to look at a line.
struct Look {
    bool faintToo = false;  // In the picture that keeps faint ink.
    Rendering how;
};

/// Best on average first; later ones are only asked while there is doubt (docs/models.md tells how they were chosen).
constexpr std::array<Look, 5> kLooks{{{false, {1, 0.6, 0.1, 1.0}}, {false, {0.8, 0.5, 0.1, 0.8}}, {true, {1, 0.6, 0.1, 0.8}}, {false, {1, 0.6, 0.4, 0.8}}, {false, {1, 0.9, 0.1, 0.7}}}};
constexpr int kLooksBesideHand = 3;  // Where the reader of handwriting says something too, further ones changed nothing.
constexpr double kAgreement = 0.4;
constexpr double kPaleShare = 0.5;      // A second look for ink takes strokes of half the usual darkness for ink,
constexpr double kPaleSays = 0.6;       // and believes them so far.
constexpr double kTooPale = 0.6;         // Chance that traces are writing that is too pale to be read, or that it went where the leader went.
constexpr std::size_t kLeastWord = 3;    // Letters.
constexpr double kUsualScore = 0.85;    // What a field scores on a page nothing is known of yet,
constexpr double kUsualCount = 2;       // worth so many fields.
constexpr double kClearOdds = 2;        // Logarithm of odds that more looks at a line as print hardly ever turn.
constexpr double kHandwritten = 0.6;     // A page that reads so badly as print is written by hand: more looks at it as print tell nothing.
constexpr double kHandAlone = 0.5;      // Below this it is, and that of print is not asked any more: its word counts for nothing.
constexpr double kClearPage = 0.85;     // Where a page reads so well as print, a field that is read so surely as print stays as print reads it: right in 17 of
constexpr double kClearPrint = 0.9;     // 18 fields in which the reader of handwriting read something else.
constexpr double kHandChosen = 0.99;    // So likely its text was, among those of both readers, where that of print was still asked there (mean of the odds).
constexpr double kClearLead = 4;        // Where the reader of handwriting finds its text so much likelier than any other (leadOf),
constexpr double kClearCount = 6;       // numbers of two digits, which nothing betrays, so much,
constexpr double kClearScore = 0.7;     // and the decoder has so few doubts about it, it was next to never wrong (docs/models.md), and that of print is not asked.

ReadLine joined(const std::vector<ReadLine>& lines) {
    ReadLine all;
    all.weakest = 1;
    all.weighed = std::ranges::all_of(lines, &ReadLine::weighed);
    for (const ReadLine& line : lines) {
        if (line.text.empty()) continue;
        if (!all.text.empty()) all.text += ' ';
        all.text += line.text;
        all.weakest = std::min(all.weakest, line.weakest);
        all.confidence += line.confidence / static_cast<double>(lines.size());
        all.symbols.insert(all.symbols.end(), line.symbols.begin(), line.symbols.end());
        all.seen.insert(all.seen.end(), line.seen.begin(), line.seen.end());
    }
    if (all.text.empty()) all.weakest = 0;
    all.rivals = joinedRivals(lines);
    return all;
}

ReadLine readLines(const FieldPicture& picture, const Rendering& how, TextReader& reader) {
    std::vector<ReadLine> lines;
    for (const WrittenLine& line : picture.lines) lines.push_back(reader.read(rendered(line, how)));
    return joined(lines);
}

/// Adds an opinion to those heard before.
void hear(const Decoded& said, std::vector<Decoded>& opinions) {
    const auto same = std::find_if(opinions.begin(), opinions.end(), [&](const Decoded& one) { return one.text == said.text; });
    if (same == opinions.end()) {
        opinions.push_back(said);
        return;
    }
    // Looks that see nothing do not make it likelier that there is nothing: there is ink.
    if (said.text.empty()) return;
    const double surer = std::max(same->score, said.score);
    same->score = surer + kAgreement * (1 - surer);
}

/// @param opinions not empty.
const Decoded& surest(const std::vector<Decoded>& opinions) { return *std::ranges::max_element(opinions, {}, &Decoded::score); }

/// What two readers together make of a field.
struct Verdict {
    Decoded said;
    SecondReader second = SecondReader::notAsked;
    bool settled = false;  ///< Another look would change nothing.
    bool undisputed = false;  ///< Clear print, beside which what the reader of handwriting sees does not come into question.
};

/// Kinds made of digits: one is easily taken for another, and no list of words betrays it.
bool isOfDigits(review::FieldKind kind) {
    using review::FieldKind;
    return kind == FieldKind::recordNumber || kind == FieldKind::pageNumber || kind == FieldKind::bookNumber || kind == FieldKind::identityNumber ||
           kind == FieldKind::date;
}

/// @param looks what the reader of print saw. @param page see TwoOpinions::page. @param sure score from which print is not looked at again.
Verdict judged(review::FieldKind kind, const Decoded& print, const std::vector<ReadLine>& looks, const ReadLine& byHand, double page, double sure) {
    TwoOpinions opinions{print, decode(kind, byHand), std::numeric_limits<double>::infinity(), 0, page};
    if (opinions.hand.text.empty()) return {print, SecondReader::differs, print.score >= sure};
    if (opinions.hand.text == print.text) {
        Decoded said = print;
        const double surer = std::max(print.score, opinions.hand.score);
        said.score = surer + kAgreement * (1 - surer);
        return {said, SecondReader::agrees, said.score >= sure};
    }
    if (page >= kClearPage && print.score >= kClearPrint && !isOfDigits(kind)) return {print, SecondReader::differs, true, true};
    for (const ReadLine& look : looks) opinions.priceForPrint = std::min(opinions.priceForPrint, priceOf(look, opinions.hand.text));
    opinions.priceForHand = priceOf(byHand, print.text);
    const double odds = oddsForHand(opinions);
    if (odds > 0) return {opinions.hand, SecondReader::prevails, odds > kClearOdds};
    return {print, SecondReader::differs, print.score >= sure};
}

/// Where the readers differ, another text may be clearer than either of theirs.
void settle(const Dispute& dispute, Verdict& verdict, Evidence& evidence, const PlaceLexicon* places) {
    const Choice choice = chooseText(dispute, verdict.said.text, places);
    evidence.choice = choice.chance;
    if (choice.text == dispute.print.text) {
        verdict = {dispute.print, SecondReader::differs, true};
    } else if (choice.text == dispute.hand.text) {
        verdict = {dispute.hand, SecondReader::prevails, true};
    } else {
        const double surer = std::max(dispute.print.score, dispute.hand.score);
        verdict = {{choice.text, surer, unknownWords(dispute.kind, choice.text)}, SecondReader::mixed, true};
    }
}

/// Mends an address by the units it names; a dearer text is believed less.
void mend(Decoded& said, const std::vector<ReadLine>& looks, const PlaceLexicon& places) {
    const auto mended = mendedPlace(said.text, looks, places);
    if (!mended) return;
    said.text = mended->text;
    said.score *= std::exp(-kPenaltyShare * std::max(0.0, mended->price));
    said.unknownWords = std::max(0, said.unknownWords - 1);
}

/// Any three letters or digits side by side.
bool hasWord(const std::string& text) {
    return std::ranges::any_of(review::words(text), [](const std::string& word) { return review::letterCount(word) >= kLeastWord; });
}

/// Whether what the reader of handwriting says stands alone.
bool isClear(review::FieldKind kind, const Decoded& hand, double lead) {
    const bool count = kind == review::FieldKind::recordNumber || kind == review::FieldKind::pageNumber;
    return lead >= (count ? kClearCount : kClearLead) && hand.score >= kClearScore && hand.unknownWords == 0;
}

/// Whether a text of this kind, which may begin with a small letter, begins with a capital that a small one looks like.
bool beginsInDoubt(review::FieldKind kind, const std::string& text) {
    const bool free = kind == review::FieldKind::causeOfDeath || kind == review::FieldKind::note || kind == review::FieldKind::text;
    if (!free || text.empty()) return false;
    const std::string first = review::letters(text).front();
    return caseIsDoubtful(first) && first != review::lowered(first);
}

/// What stands before the reader of print is asked: settled where the reader of handwriting is clear, or that of print has nothing to say on such a page.
Verdict judgedByHand(review::FieldKind kind, const Decoded& hand, double page, Evidence& evidence) {
    const bool clear = isClear(kind, hand, evidence.lead);
    const bool alone = page < kHandAlone && !hand.text.empty();
    if (alone && !clear) evidence.choice = kHandChosen;
    evidence.looks = clear || alone ? 1 : 0;
    return {hand, clear ? SecondReader::alone : SecondReader::prevails, clear || alone};
}

}  // namespace

FieldReader::FieldReader(const CleanPage& page, const review::RecordForm& form, const FormFit& fit, TextReader& reader, TextReader* hand, ReadingAids aids)
    : page_(page), form_(form), fit_(fit), reader_(reader), hand_(hand), aids_(aids), printLevel_(printLevel(page, form, fit.warp)),
      pageScore_(kUsualScore * kUsualCount), pageCount_(kUsualCount) {}

const Image& FieldReader::faint() {
    if (faint_.empty()) faint_ = faintInkToo(page_);
    return faint_;
}

Decoded FieldReader::readAgainWhileInDoubt(const FieldPlace& place, const FieldPicture& usual, Evidence& evidence, std::vector<review::SeenLine>& seen) {
    auto& looks = looks_[place.field->key] = {};
    const double sure = aids_.limits.print;
    // Without lexicons every field is free text.
    const review::FieldKind kind = aids_.lexicons ? place.field->kind : review::FieldKind::text;
    std::optional<ReadLine> byHand;
    Verdict verdict;
    const auto pageSoFar = [&] { return pageScore_ / pageCount_; };
    if (hand_) {
        hand_->expect(kind);
        byHand = readLines(usual, kLooks.front().how, *hand_);
        const Decoded hand = decode(kind, *byHand);
        evidence.lead = leadOf(kind, *byHand);
        if (aids_.onHand) aids_.onHand(place.field->key, hand, evidence.lead);
        verdict = judgedByHand(kind, hand, pageSoFar(), evidence);
    }
    // Opinions on the same text add up: each new one takes away a part of the doubt left.
    std::vector<Decoded> opinions;
    for (const Look& look : kLooks) {
        if (verdict.settled) break;
        const FieldPicture again = look.faintToo ? fieldPicture(faint(), form_, fit_.warp, place, printLevel_, aids_.limits.struckOut) : FieldPicture{};
        looks.push_back(readLines(look.faintToo ? again : usual, look.how, reader_));
        hear(decode(kind, looks.back()), opinions);
        const Decoded& print = surest(opinions);
        const double page = pageSoFar();
        if (++evidence.looks == 1) {
            pageScore_ += print.score;
            ++pageCount_;
        }
        verdict = byHand ? judged(kind, print, looks, *byHand, page, sure) : Verdict{print, SecondReader::notAsked, print.score >= sure};
        // More looks changed next to nothing where both read the same, nor on pages that print says nothing about.
        if (byHand && (verdict.second == SecondReader::agrees || page < kHandwritten || evidence.looks == kLooksBesideHand)) break;
    }
    if (byHand && !opinions.empty()) {
        const Decoded hand = decode(kind, *byHand);
        const Decoded& print = surest(opinions);
        const PlaceLexicon* places = aids_.lexicons ? aids_.places : nullptr;
        if (!hand.text.empty() && hand.text != print.text && !verdict.undisputed) {
            const Dispute dispute{kind, looks, print, *byHand, hand, pageSoFar()};
            if (aids_.onDispute) aids_.onDispute(place.field->key, dispute);
            settle(dispute, verdict, evidence, places);
        }
    }
    if (byHand) {
        seen = std::move(byHand->seen);
        if (!verdict.undisputed) looks.push_back(*byHand);
    }
    const bool disputed = evidence.choice > 0;
    if (kind == review::FieldKind::place && aids_.places && !disputed) mend(verdict.said, looks, *aids_.places);
    evidence.score = verdict.said.score;
    evidence.unknownWords = verdict.said.unknownWords;
    evidence.second = verdict.second;
    evidence.caseInDoubt = beginsInDoubt(kind, verdict.said.text);
    return verdict.said;
}

review::FieldReading FieldReader::readText(const FieldPlace& place, Evidence& evidence) {
    review::FieldReading reading;
    const FieldPicture picture = fieldPicture(page_.reading, form_, fit_.warp, place, printLevel_, aids_.limits.struckOut);
    evidence.written = writtenChance(picture.ink, printLevel_);
    evidence.struck = reading.struckOut = picture.struck;
    if (picture.struck && (picture.lines.empty() || evidence.written < aids_.limits.blank)) {
        reading.state = review::FieldState::struckOut;
        return reading;
    }
    if (picture.lines.empty() || evidence.written < aids_.limits.blank) {
        // What is too faint to be read is no proof of writing, but it takes away from the proof of none.
        const FieldPicture pale = fieldPicture(faint(), form_, fit_.warp, place, kPaleShare * printLevel_, aids_.limits.struckOut);
        evidence.written = std::max(evidence.written, kPaleSays * writtenChance(pale.ink, kPaleShare * printLevel_));
        // A note goes to a person anyhow, and its wide column has more to show than writing.
        const bool tooPale = place.field->kind != review::FieldKind::note && hasPaleWriting(faint(), fit_.warp, place);
        // A copy in black and white loses pale ink and leaders together.
        const bool leadersLost = !place.leaders.empty() && std::ranges::all_of(place.leaders, &LeaderTrack::isLost);
        if (tooPale || leadersLost) evidence.written = std::max(evidence.written, kTooPale);
        reading.state = review::FieldState::blank;
        return reading;
    }
    reading.text = readAgainWhileInDoubt(place, picture, evidence, reading.seen).text;
    // Through a stain that is paler than the ink everything may still be read; what a blot shows is letters only by chance.
    if (picture.blotted && evidence.score < aids_.limits.illegible) {
        reading.text.clear();
        reading.seen.clear();
    }
    const bool spoilt = picture.struck || picture.blotted;
    if (place.field->kind == review::FieldKind::note && !spoilt && !hasWord(reading.text)) {
        // Specks and the rim of a stain in a column as wide as this: letters by chance, but no note.
        evidence.written = kTooPale;
        reading = {};
        reading.state = review::FieldState::blank;
        return reading;
    }
    if (reading.text.empty()) reading.state = review::FieldState::illegible;
    // What a person verifies here need not be all that these lines show.
    if (reading.struckOut) reading.seen.clear();
    return reading;
}

review::FieldReading FieldReader::readTicks(const FieldPlace& place, Evidence& evidence) {
    review::FieldReading reading = decideTicks(tickMarks(page_, fit_.warp, *place.field, printLevel_));
    evidence.score = reading.probability;
    return reading;
}

std::string FieldReader::readersOf(SecondReader second) const {
    switch (second) {
        case SecondReader::alone:
        case SecondReader::prevails: return hand_->name();
        case SecondReader::mixed: return reader_.name() + " + " + hand_->name();
        default: return reader_.name();
    }
}

review::FieldReading FieldReader::read(const FieldPlace& place) {
    Evidence& evidence = evidence_[place.field->key] = {};
    const bool ticks = place.field->kind == review::FieldKind::choice;
    review::FieldReading reading = ticks ? readTicks(place, evidence) : readText(place, evidence);
    reading.key = place.field->key;
    reading.reader = ticks ? "ticks" : readersOf(evidence.second);
    reading.quad = page_.toScan.apply(place.page);
    reading.misfit = place.misfit;
    return reading;
}

}  // namespace ocr
