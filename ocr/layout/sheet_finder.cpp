#include "ocr/layout/sheet_finder.h"

#include <algorithm>
#include <optional>

#include <opencv2/core.hpp>

#include "ocr/image_mat.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr double kPixelsPerMm = 10;  // Sharp enough for the smallest labels, also where an A3 opening was taken for an A4 page.
constexpr double kSure = 0.5;        // Of a form's printed words at their places, and as much more than of any other form as kLead;
constexpr double kLead = 0.08;
constexpr double kFaint = 0.3;       // enough under the whole title where no other form comes near: half the labels of a faded page cannot be read.
constexpr double kFaintLead = 2.2;   // Times.
constexpr double kWholeTitle = 0.99; // Titles of two books differ by one short word.
constexpr double kHalf = 0.65;       // A sheet narrower than this, of the picture's width, leaves room for another.

/// All words that stand on the page, in its pixels.
std::vector<ReadWord> wordsOf(const CleanPage& page, TextReader& reader) {
    const double scale = std::min(1.0, kPixelsPerMm / std::max(1.0, page.pixelsPerMm));
    if (scale >= 1) return reader.wordsOn(page.reading);
    std::vector<ReadWord> words = reader.wordsOn(imageFrom(shrunk(matOf(page.reading), scale), page.reading.dpi() * scale));
    for (ReadWord& word : words) word.box = {word.box.x / scale, word.box.y / scale, word.box.width / scale, word.box.height / scale};
    return words;
}

bool isSure(const LabelledSheet& best, double next) {
    if (best.share >= kSure) return best.share >= next + kLead;
    return best.share >= kFaint && best.share >= kFaintLead * next && best.title >= kWholeTitle;
}

/// The sheet on which most of the words agree.
std::optional<FoundSheet> likeliest(const std::vector<ReadWord>& words, const std::vector<const review::RecordForm*>& forms, review::Size page) {
    std::optional<FoundSheet> best;
    double next = 0;
    for (const auto* form : forms) {
        const auto sheet = findSheetByLabels(words, *form, page);
        if (!sheet) continue;
        if (!best || sheet->share > best->sheet.share) {
            next = best ? best->sheet.share : 0;
            best = FoundSheet{form, *sheet};
        } else {
            next = std::max(next, sheet->share);
        }
    }
    return best && isSure(best->sheet, next) ? best : std::nullopt;
}

}  // namespace

review::Size pictureSize(const CleanPage& page) { return {static_cast<double>(page.reading.width()), static_cast<double>(page.reading.height())}; }

std::vector<FoundSheet> findSheets(const CleanPage& page, const std::vector<const review::RecordForm*>& forms, TextReader& reader) {
    std::vector<ReadWord> words = wordsOf(page, reader);
    const review::Size size = pictureSize(page);
    std::vector<FoundSheet> sheets;
    if (auto first = likeliest(words, forms, size)) sheets.push_back(*first);
    if (sheets.empty() || sheets.front().sheet.onPage.width > kHalf * size.width) return sheets;
    const review::Box taken = sheets.front().sheet.onPage;
    std::erase_if(words, [&](const ReadWord& word) { return word.box.x + word.box.width > taken.x && word.box.x < taken.x + taken.width; });
    if (auto second = likeliest(words, forms, size)) sheets.push_back(*second);
    std::ranges::sort(sheets, {}, [](const FoundSheet& one) { return one.sheet.onPage.x; });
    return sheets;
}

}  // namespace ocr
