#include "ocr/page_reader.h"

#include <algorithm>
#include <array>
#include <opencv2/core.hpp>

#include "ocr/clean/clean.h"
#include "ocr/layout/form_finder.h"
#include "ocr/quality/content.h"
#include "ocr/quality/page_look.h"
#include "ocr/quality/quality.h"
#include "ocr/read/record_reader.h"
#include "ocr/read/tesseract_reader.h"
#include "ocr/stop.h"

namespace ocr {
namespace {

/// An empty sheet: next to nothing on it looks like ink.
constexpr double kBlankShare = 0.0008;
/// Where writing is this sure which way up a scan lies, no other way is tried in search of a form.
constexpr double kTurnBeyondDoubt = 0.9;

bool isBlank(const CleanPage& page) {
    const Image ink = binarize(page.reading);
    std::size_t dark = 0;
    const int rimX = ink.width() / 20;
    const int rimY = ink.height() / 20;
    for (int y = rimY; y < ink.height() - rimY; ++y) {
        const std::uint8_t* row = ink.row(y);
        for (int x = rimX; x < ink.width() - rimX; ++x) dark += row[x] < 128 ? 1U : 0U;
    }
    return static_cast<double>(dark) < kBlankShare * ink.width() * ink.height();
}

/// How much stands in the boxes of a form: next to nothing in one nobody has filled in.
double writtenOn(const CleanPage& page, const std::vector<FieldPlace>& places) {
    std::vector<review::Box> boxes;
    for (const FieldPlace& place : places) {
        const review::Quad& q = place.page;
        boxes.push_back({q[0].x, q[0].y, q[2].x - q[0].x, q[2].y - q[0].y});
    }
    return writtenInBoxes(lookAt(page), boxes);
}

}  // namespace

struct PageReader::Room {
    std::shared_ptr<const review::FormCatalog> catalog;
    PageReaderSettings settings;
    TesseractReader reader;
    std::vector<const review::RecordForm*> forms;
    QualityLimits limits;

    /// A scan cleaned, and the forms found on its pages.
    struct Found {
        CleanScan clean;
        std::vector<std::pair<std::size_t, FoundForm>> forms;  ///< With the page of each.
        bool blank = true;                                     ///< Every page without a form is empty.
    };
    Found findForms(const Image& scan, const std::stop_token& stop);
    Found findFormsOn(CleanScan clean, const std::stop_token& stop);
};

PageReader::PageReader(std::shared_ptr<const review::FormCatalog> catalog, PageReaderSettings settings)
    : room_(new Room{catalog, settings, TesseractReader(settings.tessdata, settings.language), {}, {}}) {
    // The bench gives every seat its own page; threads inside OpenCV only get in each other's way.
    cv::setNumThreads(1);
    for (const auto& form : catalog->forms()) {
        if (settings.form == "auto" || settings.form == form.id) room_->forms.push_back(&form);
    }
    if (room_->forms.empty()) {
        throw review::Failure(review::FailureKind::usage,
                              {"Không có biểu mẫu “" + settings.form + "”.", "There is no form “" + settings.form + "”."});
    }
}

PageReader::~PageReader() = default;

std::string PageReader::name() const { return room_->reader.name(); }

PageReader::Room::Found PageReader::Room::findForms(const Image& scan, const std::stop_token& stop) {
    Found first = findFormsOn(cleanScan(scan, stop), stop);
    const TurnResult turn = first.clean.report.turn;
    if (!first.forms.empty() || first.blank || turn.confidence >= kTurnBeyondDoubt) return first;
    // The writing left it in doubt which way up the scan lies: a form that fits knows better. The likelier way is tried first.
    std::array<int, 4> quarters{0, 1, 2, 3};
    std::stable_sort(quarters.begin(), quarters.end(), [&](int a, int b) { return turn.evidence[std::size_t(a)] > turn.evidence[std::size_t(b)]; });
    for (const int quarter : quarters) {
        if (quarter * 90 == first.clean.report.turned) continue;
        Found other = findFormsOn(cleanScan(scan, stop, {quarter * 90}), stop);
        if (!other.forms.empty()) return other;
    }
    return first;
}

PageReader::Room::Found PageReader::Room::findFormsOn(CleanScan clean, const std::stop_token& stop) {
    Found found;
    found.clean = std::move(clean);
    for (std::size_t i = 0; i < found.clean.pages.size(); ++i) {
        stopIfAsked(stop);
        const CleanPage& page = found.clean.pages[i];
        if (auto form = findForm(page, lineMap(page.reading, page.pixelsPerMm), forms, reader)) {
            found.forms.emplace_back(i, std::move(*form));
        } else if (found.blank) {
            found.blank = isBlank(page);
        }
    }
    return found;
}

review::ScanReading PageReader::read(const Image& scan, std::stop_token stop) {
    review::ScanReading result;
    result.width = scan.width();
    result.height = scan.height();
    const Room::Found found = room_->findForms(scan, stop);
    const CleanReport& report = found.clean.report;
    result.turned = report.turned;
    result.degrees = report.degrees;
    result.cleaning = report.toJson();
    if (found.clean.pages.empty()) return result;
    result.quality = judgeScan(scan, found.clean, room_->limits);
    double mostWritten = 0;
    for (const auto& [index, form] : found.forms) {
        stopIfAsked(stop);
        const CleanPage& page = found.clean.pages[index];
        JudgedRecord record = readRecord(page, form, room_->reader, [&] { stopIfAsked(stop); });
        mostWritten = std::max(mostWritten, writtenOn(page, record.places));
        result.records.push_back(std::move(record.reading));
    }
    if (!result.records.empty()) {
        result.verdict = review::Verdict::read;
        if (mostWritten < room_->limits.emptyBoxLetters) {
            result.quality->findings.push_back({review::Defect::emptyForm, mostWritten, room_->limits.emptyBoxLetters});
        }
    } else {
        result.verdict = found.blank ? review::Verdict::blank : review::Verdict::unknownForm;
    }
    return result;
}

}  // namespace ocr
