#include "ocr/read/hand_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <span>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/read/ctc_decoder.h"
#include "ocr/read/field_guides.h"
#include "ocr/read/hand_line.h"
#include "ocr/read/hand_network.h"
#include "ocr/read/letter_codes.h"
#include "ocr/read/letter_model.h"
#include "ocr/read/model_failures.h"
#include "ocr/read/phrase_decoder.h"
#include "ocr/read/place_lexicon.h"
#include "ocr/read/seen_line.h"
#include "review/base/text.h"

namespace ocr {
namespace {

namespace fs = std::filesystem;

constexpr std::array kFiles{"hand.onnx", "hand.memory", "letters.lm", "places.txt"};
constexpr std::size_t kMostAlternatives = 8;
constexpr double kLeastAlternative = 5e-4;
constexpr std::size_t kMostTexts = 20;
constexpr std::size_t kMostLikePlaces = 4;  // Of these, for so many addresses like them are looked for.
constexpr double kLevelBonus = 2.0;  // Natural logarithm: how much likelier a text is for each name that lies in the next.
constexpr double kListedBonus = 5.0;  // The same, of the traces alone: how much likelier an entry of a field's list is than other texts,
constexpr double kListedLead = 2.0;  // and how much likelier it must be than the next entry.
constexpr int kLeastHeight = 12;  // Pixels; lower pictures are enlarged to it.

std::string bytesOf(const std::string& folder, const char* file) {
    std::ifstream in(fs::path(folder) / file, std::ios::binary);
    if (!in) throw missingHandModel(folder + "/" + file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What the network thought of where a letter stands: the highest chance of each letter there.
std::vector<ReadAlternative> thoughtsAt(const cv::Mat& logs, const cv::Range& place, const std::vector<std::string>& letters) {
    std::vector<ReadAlternative> thoughts;
    for (int column = 1; column < logs.cols; ++column) {
        float highest = logs.at<float>(place.start, column);
        for (int step = place.start + 1; step < place.end; ++step) highest = std::max(highest, logs.at<float>(step, column));
        const double chance = std::exp(static_cast<double>(highest));
        if (chance >= kLeastAlternative && letters[static_cast<std::size_t>(column) - 1] != " ") {
            thoughts.push_back({letters[static_cast<std::size_t>(column) - 1], chance});
        }
    }
    std::stable_sort(thoughts.begin(), thoughts.end(), [](const ReadAlternative& a, const ReadAlternative& b) { return a.score > b.score; });
    if (thoughts.size() > kMostAlternatives) thoughts.resize(kMostAlternatives);
    return thoughts;
}

/// The letters of a text with their places, grouped into words.
ReadLine lineOf(const cv::Mat& logs, const std::vector<int>& codes, const std::vector<std::string>& letters) {
    ReadLine line;
    const std::vector<cv::Range> places = placesOf(logs, codes);
    if (places.empty()) return line;
    double sum = 0;
    int words = 0;
    double word = 1;
    line.weakest = 1;
    const auto endWord = [&] {
        sum += word;
        line.weakest = std::min(line.weakest, word);
        ++words;
        word = 1;
    };
    bool startsWord = true;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::string& letter = letters[static_cast<std::size_t>(codes[i]) - 1];
        if (letter == " ") {
            if (!startsWord) endWord();
            startsWord = true;
            continue;
        }
        if (startsWord && !line.text.empty()) line.text += ' ';
        line.text += letter;
        ReadSymbol symbol{letter, 0, startsWord, thoughtsAt(logs, places[i], letters)};
        const auto self = std::find_if(symbol.alternatives.begin(), symbol.alternatives.end(), [&](const ReadAlternative& one) { return one.text == letter; });
        symbol.confidence = self == symbol.alternatives.end() ? 0.0 : self->score;
        word = std::min(word, symbol.confidence);
        line.symbols.push_back(std::move(symbol));
        startsWord = false;
    }
    if (!startsWord) endWord();
    line.text = review::canonical(line.text);
    line.confidence = words > 0 ? sum / words : 0;
    if (words == 0) line.weakest = 0;
    return line;
}

cv::Mat greyOf(const Image& line) {
    cv::Mat grey = matOf(line);
    if (grey.channels() == 3) cv::cvtColor(matOf(line), grey, cv::COLOR_RGB2GRAY);
    if (grey.rows < kLeastHeight) cv::resize(grey, grey, {}, static_cast<double>(kLeastHeight) / grey.rows, static_cast<double>(kLeastHeight) / grey.rows);
    return grey;
}

}  // namespace

struct HandReader::Models {
    HandNetwork network;
    LetterModel letters;
    PlaceLexicon places;
    LetterCodes codes;
    FieldGuides guides;

    [[nodiscard]] std::string textOf(const std::vector<int>& text) const {
        std::string result;
        for (int code : text) result += network.letters()[static_cast<std::size_t>(code) - 1];
        return review::canonical(result);
    }

    /// A text of the line, and how likely it is beside others.
    struct Candidate {
        std::vector<int> letters;
        double score = 0;  ///< Natural logarithm, language included.
    };

    /// What a line may say, as far as the language may choose: the text read comes first. Never empty.
    [[nodiscard]] std::vector<Candidate> candidates(const cv::Mat& logs, HandLanguage language, review::FieldKind kind) const {
        if (language == HandLanguage::none) return {{greedyText(logs).letters}};
        CtcSearch search;
        search.language = &letters;
        if (const FieldGuide here = guides.of(kind); here.guide && language == HandLanguage::fields) {
            search.guide = here.guide;
            search.languageWeight = here.languageWeight;
        }
        const std::vector<CtcText> texts = likelyTexts(logs, search, kMostTexts);
        if (const std::vector<std::string> listed = listedTexts(kind); !listed.empty()) return amongListed(logs, texts.front().letters, listed);
        return language == HandLanguage::letters ? candidatesOf(texts) : amongPlaces(logs, texts, search);
    }

    static std::vector<Candidate> candidatesOf(const std::vector<CtcText>& texts) {
        std::vector<Candidate> all;
        for (const CtcText& text : texts) all.push_back({text.letters, text.score});
        return all;
    }

    /// The text read, unless an entry of the list is likelier and no other entry nearly as likely; then the other.
    [[nodiscard]] std::vector<Candidate> amongListed(const cv::Mat& logs, const std::vector<int>& read, const std::vector<std::string>& listed) const {
        constexpr double kNone = -std::numeric_limits<double>::infinity();
        Candidate best{{}, kNone};
        Candidate next{{}, kNone};
        for (const std::string& entry : listed) {
            Candidate here{{}, kNone};
            for (const std::string& spelt : {entry, review::lowered(entry), review::uppered(entry)}) {
                const std::vector<int> text = codes.ofText(spelt);
                const double score = text.empty() ? kNone : logChanceOf(logs, text);
                if (score > here.score) here = {text, score};
            }
            if (here.score > best.score) std::swap(here, best);
            if (here.score > next.score) next = here;
        }
        const double asRead = logChanceOf(logs, read);
        if (best.score + kListedBonus > asRead && best.score - next.score > kListedLead) return {best, next};
        return {{read, asRead}, {best.letters, best.score + kListedBonus}};
    }

    /// The texts read and the addresses like them, the likeliest first.
    [[nodiscard]] std::vector<Candidate> amongPlaces(const cv::Mat& logs, const std::vector<CtcText>& read, const CtcSearch& search) const {
        std::vector<Candidate> all = candidatesOf(read);
        for (std::size_t i = 0; i < std::min(kMostLikePlaces, read.size()); ++i) {
            for (const PlacePhrase& phrase : places.phrasesLike(textOf(read[i].letters))) {
                const std::vector<int> text = codes.ofText(phrase.text);
                if (text.empty()) continue;
                const double score = scoreOf(logs, text, search) + kLevelBonus * phrase.levels;
                const auto same = std::ranges::find(all, text, &Candidate::letters);
                if (same == all.end()) all.push_back({text, score});
                else same->score = std::max(same->score, score);
            }
        }
        std::ranges::stable_sort(all, std::greater(), &Candidate::score);
        return all;
    }

    /// The line as its first candidate reads it, the others as its rivals.
    [[nodiscard]] ReadLine lineFrom(const cv::Mat& logs, const std::vector<Candidate>& all) const {
        ReadLine line = lineOf(logs, all.front().letters, network.letters());
        for (const Candidate& other : std::span(all).subspan(1)) line.rivals.push_back({textOf(other.letters), all.front().score - other.score});
        return line;
    }
};

HandReader::HandReader(std::string models, HandLanguage language, HandChoice choice)
    : folder_(std::move(models)), language_(language), choice_(std::move(choice)) {}
HandReader::~HandReader() = default;

bool HandReader::isInstalled(const std::string& models) {
    std::error_code error;
    return std::all_of(kFiles.begin(), kFiles.end(), [&](const char* file) { return fs::is_regular_file(fs::path(models) / file, error); });
}

HandReader::Models& HandReader::loaded() const {
    if (!models_) {
        HandNetwork network = choice_.instead ? HandNetwork(choice_.instead->eye, choice_.instead->memory)
                                              : HandNetwork(bytesOf(folder_, kFiles[0]), bytesOf(folder_, kFiles[1]));
        const LetterCodes codes(network.letters());
        models_.reset(new Models{std::move(network), LetterModel(bytesOf(folder_, kFiles[2])), PlaceLexicon(bytesOf(folder_, kFiles[3])), codes,
                                 FieldGuides(codes, office_)});
    }
    return *models_;
}

void HandReader::knowOffice(const OfficeWords& words) {
    if (words == office_) return;
    office_ = words;
    if (models_) models_->guides = FieldGuides(models_->codes, office_);
}

const std::vector<std::string>& HandReader::letters() const { return loaded().network.letters(); }

const PlaceLexicon& HandReader::places() const { return loaded().places; }

std::string HandReader::name() const {
    const std::string& name = loaded().network.name();
    return choice_.mark.empty() ? name : name + ' ' + choice_.mark;
}

ReadLine HandReader::read(const Image& line) {
    if (line.empty()) return {};
    Models& models = loaded();
    const cv::Mat ink = handLine(greyOf(line), choice_.lone);
    const HandSight sight = models.network.see(ink);
    ReadLine read = models.lineFrom(sight.logs, models.candidates(sight.logs, language_, expected_));
    read.weighed = language_ == HandLanguage::fields && models.guides.of(expected_).settles;
    if (!read.text.empty()) read.seen.push_back({name(), packedInk(ink), packedTrace(sight.logs), packedLikeness(sight.known)});
    return read;
}

ReadLine HandReader::readAgain(const review::SeenLine& line) {
    const cv::Mat ink = inkFrom(line.picture);
    if (ink.empty()) return {};
    Models& models = loaded();
    const cv::Mat logs = models.network.see(ink).logs;
    return models.lineFrom(logs, models.candidates(logs, language_, review::FieldKind::text));
}

}  // namespace ocr
