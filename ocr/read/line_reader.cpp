#include "ocr/read/line_reader.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <opencv2/imgproc.hpp>

#include "ocr/clean/light.h"
#include "ocr/image_mat.h"
#include "ocr/read/calibration.h"
#include "ocr/read/field_decoder.h"
#include "ocr/read/hand_reader.h"
#include "ocr/read/model_failures.h"
#include "ocr/read/second_opinion.h"
#include "ocr/read/tesseract_reader.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr double kLineMm = 9;         // A written line with its ascenders and descenders: tells the resolution when the file does not.
constexpr int kReadingHeight = 64;    // Tesseract reads lines of about this height best.
constexpr int kReadingDpi = 180;
constexpr int kMargin = 12;           // Letters that touch the edge are dropped otherwise.
// Chance that a whole line read by the handwriting network is right: the doubts about its letters add up, in a long line to more than in a short one.
constexpr double kHandAlways = 0.29;
constexpr double kHandDoubt = -1.11;  // For the logarithm of their sum,
constexpr double kLeastDoubt = 0.05;  // to which this is added
constexpr double kUnthought = 1e-4;   // and in which a letter has at least this chance.
constexpr double kFaintestInk = 40;   // Grey levels between paper and the darkest point of the faintest writing.

/// Bare paper makes Tesseract invent letters, so it is not asked about paper without ink.
bool hasInk(const Image& line) {
    double darkest = 0;
    double lightest = 0;
    cv::minMaxLoc(matOf(line), &darkest, &lightest);
    return lightest - darkest >= kFaintestInk;
}

/// Grey, evenly lit, at the height the reader likes, with a rim of paper.
Image forReading(const Image& line) {
    const Image even = evenLight(line, std::max(1.0, line.height() / kLineMm)).even;
    cv::Mat grey = matOf(even).clone();
    if (grey.channels() == 3) cv::cvtColor(matOf(even), grey, cv::COLOR_RGB2GRAY);
    const double scale = static_cast<double>(kReadingHeight) / grey.rows;
    cv::resize(grey, grey, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    double darkest = 0;
    double paper = 0;
    cv::minMaxLoc(grey, &darkest, &paper);
    cv::copyMakeBorder(grey, grey, kMargin, kMargin, kMargin, kMargin, cv::BORDER_CONSTANT, cv::Scalar(paper));
    return imageFrom(grey, kReadingDpi);
}

}  // namespace

struct LineReader::Room {
    LexiconUse lexicon;
    std::optional<TesseractReader> print;
    std::optional<HandReader> hand;
};

namespace {

LineReading judged(const Decoded& decoded) {
    if (decoded.text.empty()) return {};
    Evidence evidence;
    evidence.score = decoded.score;
    evidence.looks = 1;
    evidence.written = 1;
    return {decoded.text, calibrated(review::FieldKind::text, review::FieldState::value, evidence, decoded.score)};
}

/// Fitted on lines kept from training: docs/models.md.
LineReading judgedHand(const ReadLine& read) {
    if (read.text.empty()) return {};
    double doubt = kLeastDoubt;
    for (const ReadSymbol& symbol : read.symbols) doubt -= std::log(std::max(kUnthought, symbol.confidence));
    return {read.text, 1 / (1 + std::exp(-(kHandAlways + kHandDoubt * std::log(doubt))))};
}

}  // namespace

LineReader::LineReader(LineReaderKind kind, LexiconUse lexicon, const PageReaderSettings& settings) : room_(new Room{lexicon, {}, {}}) {
    cv::setNumThreads(1);  // Several readers share the cores better than threads inside one of them.
    const bool installed = HandReader::isInstalled(settings.models);
    if (kind == LineReaderKind::handwriting && !installed) throw missingHandModel(settings.models);
    if (kind != LineReaderKind::handwriting) room_->print.emplace(settings.tessdata, settings.language, Shades::either);
    if (kind != LineReaderKind::tesseract && installed) {
        HandChoice choice = settings.hand;
        choice.lone = true;
        room_->hand.emplace(settings.models, lexicon == LexiconUse::none ? HandLanguage::none : HandLanguage::places, choice);
    }
}

LineReader::~LineReader() = default;

LineReading LineReader::read(const Image& line) {
    if (line.empty()) return {};
    const Image shown = forReading(line);
    if (!hasInk(shown)) return {};
    const bool plain = room_->lexicon == LexiconUse::none;
    const auto decoded = [&](const ReadLine& read) {
        return plain ? Decoded{review::canonical(read.text), (read.confidence + read.weakest) / 2} : decode(review::FieldKind::text, read);
    };
    if (!room_->hand) return judged(decoded(room_->print->read(shown)));
    const ReadLine byHand = room_->hand->read(line);
    const LineReading hand = judgedHand(byHand);
    if (!room_->print) return hand;
    const ReadLine asPrint = room_->print->read(shown);
    TwoOpinions opinions{decoded(asPrint), Decoded{hand.text, (byHand.confidence + byHand.weakest) / 2}, 0, 0, 0};
    const LineReading print = judged(opinions.print);
    if (hand.text.empty()) return print;
    if (print.text.empty() || print.text == hand.text) return {hand.text, std::max(hand.probability, print.probability)};
    opinions.priceForPrint = priceOf(asPrint, hand.text);
    opinions.priceForHand = priceOf(byHand, print.text);
    opinions.page = opinions.print.score;  // The line is all that is known of its page.
    return oddsForHand(opinions) > 0 ? hand : print;
}

}  // namespace ocr
