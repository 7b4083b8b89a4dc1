#include "ocr/read/field_reader.h"

#include <algorithm>
#include <array>

#include "ocr/read/tick_reader.h"

namespace ocr {
namespace {

/// A way to look at a line.
struct Look {
    bool faintToo = false;  // In the picture that keeps faint ink.
    Rendering how;
};

/// Best on average first; later ones are only asked while there is doubt (docs/models.md tells how they were chosen).
constexpr std::array<Look, 5> kLooks{{{false, {1, 0.6, 0.1, 1.0}}, {false, {0.8, 0.5, 0.1, 0.8}}, {true, {1, 0.6, 0.1, 0.8}}, {false, {1, 0.6, 0.4, 0.8}}, {false, {1, 0.9, 0.1, 0.7}}}};
constexpr double kSure = 0.93;
constexpr double kAgreement = 0.4;
constexpr double kWritten = 0.5;

ReadLine joined(const std::vector<ReadLine>& lines) {
    ReadLine all;
    all.weakest = 1;
    for (const ReadLine& line : lines) {
        if (line.text.empty()) continue;
        if (!all.text.empty()) all.text += ' ';
        all.text += line.text;
        all.weakest = std::min(all.weakest, line.weakest);
        all.confidence += line.confidence / static_cast<double>(lines.size());
        all.symbols.insert(all.symbols.end(), line.symbols.begin(), line.symbols.end());
    }
    if (all.text.empty()) all.weakest = 0;
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

}  // namespace

FieldReader::FieldReader(const CleanPage& page, const review::RecordForm& form, const FormFit& fit, TextReader& reader)
    : page_(page), form_(form), fit_(fit), reader_(reader), printLevel_(printLevel(page, form, fit.warp)) {}

const Image& FieldReader::faint() {
    if (faint_.empty()) faint_ = faintInkToo(page_);
    return faint_;
}

Decoded FieldReader::readAgainWhileInDoubt(const FieldPlace& place, const FieldPicture& usual, Evidence& evidence) {
    // Opinions on the same text add up: each new one takes away a part of the doubt left.
    std::vector<Decoded> opinions;
    const auto best = [&] { return *std::max_element(opinions.begin(), opinions.end(), [](const Decoded& a, const Decoded& b) { return a.score < b.score; }); };
    for (const Look& look : kLooks) {
        const FieldPicture again = look.faintToo ? fieldPicture(faint(), form_, fit_.warp, place, printLevel_) : FieldPicture{};
        looks_[place.field->key].push_back(readLines(look.faintToo ? again : usual, look.how, reader_));
        hear(decode(place.field->kind, looks_[place.field->key].back()), opinions);
        ++evidence.looks;
        if (best().score >= kSure) break;
    }
    evidence.score = best().score;
    evidence.unknownWords = best().unknownWords;
    return best();
}

review::FieldReading FieldReader::readText(const FieldPlace& place, Evidence& evidence) {
    review::FieldReading reading;
    const FieldPicture picture = fieldPicture(page_.reading, form_, fit_.warp, place, printLevel_);
    evidence.written = writtenChance(picture.ink, printLevel_);
    if (picture.lines.empty() || evidence.written < kWritten) {
        reading.state = review::FieldState::blank;
        return reading;
    }
    reading.text = readAgainWhileInDoubt(place, picture, evidence).text;
    if (reading.text.empty()) reading.state = review::FieldState::illegible;
    return reading;
}

review::FieldReading FieldReader::readTicks(const FieldPlace& place, Evidence& evidence) {
    review::FieldReading reading = decideTicks(tickMarks(page_, fit_.warp, *place.field, printLevel_));
    evidence.score = reading.probability;
    return reading;
}

review::FieldReading FieldReader::read(const FieldPlace& place) {
    Evidence& evidence = evidence_[place.field->key];
    const bool ticks = place.field->kind == review::FieldKind::choice;
    review::FieldReading reading = ticks ? readTicks(place, evidence) : readText(place, evidence);
    reading.key = place.field->key;
    reading.reader = ticks ? "ticks" : reader_.name();
    reading.quad = page_.toScan.apply(place.page);
    reading.misfit = place.misfit;
    return reading;
}

}  // namespace ocr
