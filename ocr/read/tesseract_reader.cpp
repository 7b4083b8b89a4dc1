#include "ocr/read/tesseract_reader.h"

#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>

#include "review/base/failure.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr int kDefaultDpi = 200;
/// Keeps the other letters the network thought of at each place; the kind of a field chooses among them.
constexpr const char* kChoiceMode = "2";

review::Failure missingModel(const std::string& tessdata, const std::string& language) {
    return {review::FailureKind::world,
            {"Không tìm thấy mô hình nhận dạng “" + language + "” của Tesseract. Hãy cài gói tesseract-ocr-" + language + ".",
             "The Tesseract model “" + language + "” was not found. Please install the package tesseract-ocr-" + language + "."},
            "tessdata folder: " + (tessdata.empty() ? std::string("default") : tessdata)};
}

double share(float percent) { return std::clamp(static_cast<double>(percent) / 100, 0.0, 1.0); }

std::vector<ReadAlternative> alternativesOf(const tesseract::ResultIterator& it) {
    std::vector<ReadAlternative> list;
    tesseract::ChoiceIterator choice(it);
    do {
        const char* letter = choice.GetUTF8Text();
        if (letter && *letter) list.push_back({letter, share(choice.Confidence())});
    } while (choice.Next());
    return list;
}

}  // namespace

struct TesseractReader::Engine {
    tesseract::TessBaseAPI api;
    ~Engine() { api.End(); }

    /// @return whether anything came of it.
    bool recognize(const Image& picture) {
        // Tesseract's own threads make parallel pages slower; only this call, made on the reading thread itself, keeps them away.
        omp_set_max_active_levels(0);
        const int bytesPerLine = picture.height() > 1 ? static_cast<int>(picture.row(1) - picture.row(0)) : picture.width() * picture.channels();
        api.SetImage(picture.row(0), picture.width(), picture.height(), picture.channels(), bytesPerLine);
        api.SetSourceResolution(picture.dpi() > 0 ? static_cast<int>(picture.dpi()) : kDefaultDpi);
        return api.Recognize(nullptr) == 0;
    }
};

TesseractReader::TesseractReader(const std::string& tessdata, const std::string& language, Shades shades, OtherLetters others)
    : engine_(std::make_unique<Engine>()) {
    tesseract::TessBaseAPI& api = engine_->api;
    api.SetVariable("debug_file", "/dev/null");
    if (api.Init(tessdata.empty() ? nullptr : tessdata.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) throw missingModel(tessdata, language);
    api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    api.SetVariable("lstm_choice_mode", kChoiceMode);
    if (others == OtherLetters::few) api.SetVariable("lstm_choice_iterations", "1");
    api.SetVariable("tessedit_do_invert", shades == Shades::either ? "1" : "0");
    // Fields of one page have nothing to do with each other: what was read before must not change what is read now.
    api.SetVariable("classify_enable_learning", "0");
    name_ = std::string("tesseract ") + tesseract::TessBaseAPI::Version() + " " + language;
}

TesseractReader::~TesseractReader() = default;

std::string TesseractReader::name() const { return name_; }

ReadLine TesseractReader::read(const Image& line) {
    ReadLine result;
    if (line.empty()) return result;
    if (!engine_->recognize(line)) return result;
    const std::unique_ptr<tesseract::ResultIterator> it(engine_->api.GetIterator());
    if (!it) return result;
    double sum = 0;
    int words = 0;
    result.weakest = 1;
    do {
        if (it->Empty(tesseract::RIL_SYMBOL)) continue;
        const std::unique_ptr<const char[]> letter(it->GetUTF8Text(tesseract::RIL_SYMBOL));
        if (!letter) continue;
        const bool startsWord = it->IsAtBeginningOf(tesseract::RIL_WORD);
        if (startsWord) {
            if (!result.text.empty()) result.text += ' ';
            const double confidence = share(it->Confidence(tesseract::RIL_WORD));
            sum += confidence;
            result.weakest = std::min(result.weakest, confidence);
            ++words;
        }
        result.symbols.push_back({letter.get(), share(it->Confidence(tesseract::RIL_SYMBOL)), startsWord, alternativesOf(*it)});
        result.text += letter.get();
    } while (it->Next(tesseract::RIL_SYMBOL));
    result.text = review::canonical(result.text);
    result.confidence = words > 0 ? sum / words : 0;
    if (words == 0) result.weakest = 0;
    return result;
}

std::vector<ReadWord> TesseractReader::wordsOn(const Image& page) {
    if (page.empty()) return {};
    tesseract::TessBaseAPI& api = engine_->api;
    api.SetPageSegMode(tesseract::PSM_SPARSE_TEXT);
    api.SetVariable("lstm_choice_mode", "0");
    std::vector<ReadWord> words;
    if (engine_->recognize(page)) {
        const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
        while (it && !it->Empty(tesseract::RIL_WORD)) {
            const std::unique_ptr<const char[]> text(it->GetUTF8Text(tesseract::RIL_WORD));
            int left = 0, top = 0, right = 0, bottom = 0;
            if (text && it->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) {
                words.push_back({review::canonical(text.get()), {double(left), double(top), double(right - left), double(bottom - top)}});
            }
            if (!it->Next(tesseract::RIL_WORD)) break;
        }
    }
    api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    api.SetVariable("lstm_choice_mode", kChoiceMode);
    return words;
}

}  // namespace ocr
