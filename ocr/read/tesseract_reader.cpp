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
};

TesseractReader::TesseractReader(const std::string& tessdata, const std::string& language, Shades shades) : engine_(std::make_unique<Engine>()) {
    tesseract::TessBaseAPI& api = engine_->api;
    api.SetVariable("debug_file", "/dev/null");
    if (api.Init(tessdata.empty() ? nullptr : tessdata.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) throw missingModel(tessdata, language);
    api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    // Mode 2 keeps the other letters the network thought of at each place; the kind of a field chooses among them.
    api.SetVariable("lstm_choice_mode", "2");
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
    // Tesseract's own threads make parallel pages slower; only this call, made on the reading thread itself, keeps them away.
    omp_set_max_active_levels(0);
    tesseract::TessBaseAPI& api = engine_->api;
    const int bytesPerLine = line.height() > 1 ? static_cast<int>(line.row(1) - line.row(0)) : line.width() * line.channels();
    api.SetImage(line.row(0), line.width(), line.height(), line.channels(), bytesPerLine);
    api.SetSourceResolution(line.dpi() > 0 ? static_cast<int>(line.dpi()) : kDefaultDpi);
    if (api.Recognize(nullptr) != 0) return result;
    const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
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

}  // namespace ocr
