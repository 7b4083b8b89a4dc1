#include "ocr/read/field_reader.h"

#include <algorithm>

#include "ocr/read/calibration.h"
#include "ocr/read/field_decoder.h"
#include "ocr/read/field_picture.h"
#include "ocr/read/tick_reader.h"

namespace ocr {
namespace {

constexpr double kDoubtful = 0.86;   // A line the reader is less sure of is looked at a second time, prepared in another way.
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

ReadLine readLines(const FieldPicture& picture, TextReader& reader) {
    std::vector<ReadLine> lines;
    for (const Image& line : picture.lines) lines.push_back(reader.read(line));
    return joined(lines);
}

}  // namespace

FieldReader::FieldReader(const CleanPage& page, const review::RecordForm& form, const FormFit& fit, TextReader& reader)
    : page_(page), form_(form), fit_(fit), reader_(reader), printLevel_(printLevel(page, form, fit.warp)) {}

review::FieldReading FieldReader::readText(const FieldPlace& place) {
    review::FieldReading reading;
    const FieldPicture picture = fieldPicture(page_, form_, fit_.warp, place, printLevel_, Preparation::usual);
    const double written = writtenChance(picture.ink, printLevel_);
    if (picture.lines.empty() || written < kWritten) {
        reading.state = review::FieldState::blank;
        reading.probability = 1 - written;
        return reading;
    }
    const review::FieldKind kind = place.field->kind;
    Decoded best = decode(kind, readLines(picture, reader_));
    if (best.score < kDoubtful) {
        const FieldPicture gentle = fieldPicture(page_, form_, fit_.warp, place, printLevel_, Preparation::gentle);
        const Decoded second = decode(kind, readLines(gentle, reader_));
        if (second.text == best.text) {
            best.score = std::max(best.score, second.score) + 0.3 * (1 - std::max(best.score, second.score));
        } else if (second.score > best.score) {
            best = second;
        }
    }
    reading.text = best.text;
    reading.probability = written * calibrated(kind, best.score);
    if (best.text.empty()) {
        reading.state = review::FieldState::illegible;
        reading.probability = 0.3 * written;
    }
    return reading;
}

review::FieldReading FieldReader::read(const FieldPlace& place) {
    review::FieldReading reading =
        place.field->kind == review::FieldKind::choice ? decideTicks(tickMarks(page_, fit_.warp, *place.field, printLevel_)) : readText(place);
    reading.key = place.field->key;
    reading.reader = place.field->kind == review::FieldKind::choice ? "ticks" : reader_.name();
    reading.quad = page_.toScan.apply(place.page);
    reading.misfit = place.misfit;
    return reading;
}

}  // namespace ocr
