#include "ocr/page_reader.h"

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <optional>

#include <opencv2/core.hpp>

#include "ocr/clean/clean.h"
#include "ocr/layout/form_finder.h"
#include "ocr/layout/sheet_corners.h"
#include "ocr/quality/content.h"
#include "ocr/quality/page_look.h"
#include "ocr/quality/quality.h"
#include "ocr/read/hand_reader.h"
#include "ocr/read/page_witnesses.h"
#include "ocr/read/record_reader.h"
#include "ocr/read/tesseract_reader.h"
#include "ocr/stop.h"

namespace ocr {
namespace {

/// Where writing is this sure which way up a scan lies, no other way is tried in search of a form.
constexpr double kTurnBeyondDoubt = 0.9;

/// An empty sheet: next to nothing on it looks like ink.
/// @param percent of the points, at most.
bool isBlank(const CleanPage& page, double percent) {
    const Image ink = binarize(page.reading);
    std::size_t dark = 0;
    const int rimX = ink.width() / 20;
    const int rimY = ink.height() / 20;
    for (int y = rimY; y < ink.height() - rimY; ++y) {
        const std::uint8_t* row = ink.row(y);
        for (int x = rimX; x < ink.width() - rimX; ++x) dark += row[x] < 128 ? 1U : 0U;
    }
    return static_cast<double>(dark) < percent / 100 * ink.width() * ink.height();
}

/// How much stands in the boxes of a form: next to nothing in one nobody has filled in.
double writtenOn(const PageLook& look, const std::vector<FieldPlace>& places) {
    std::vector<review::Box> boxes;
    for (const FieldPlace& place : places) {
        const review::Quad& q = place.page;
        boxes.push_back({q[0].x, q[0].y, q[2].x - q[0].x, q[2].y - q[0].y});
    }
    return writtenInBoxes(look, boxes);
}

}  // namespace

struct PageReader::Room {
    std::shared_ptr<const review::FormCatalog> catalog;
    PageReaderSettings settings;
    TesseractReader reader;
    std::optional<HandReader> hand;
    std::vector<const review::RecordForm*> forms;
    QualityLimits limits;

    /// A page whose form was looked for.
    struct Asked {
        Image page;  ///< For reading; the picture itself tells one page from another.
        std::optional<FoundForm> form;
        bool byWords = false;  ///< Words were asked too.
    };
    std::deque<Asked> asked;  ///< Pages of the scan in hand; what is found on them stays where it is.

    /// What lines tell of the form on a page. Looked for once.
    [[nodiscard]] Asked& formByLines(const CleanPage& page) {
        const auto before = std::ranges::find_if(asked, [&](const Asked& one) { return &one.page.pixels() == &page.reading.pixels(); });
        if (before != asked.end()) return *before;
        asked.push_back({page.reading, findFormByLines(page, lineMap(page.reading, page.pixelsPerMm), forms, reader)});
        return asked.back();
    }
    /// The form on a page, and where it lies. Looked for once.
    [[nodiscard]] const std::optional<FoundForm>& formOn(const CleanPage& page) {
        Asked& known = formByLines(page);
        if (!known.form && !known.byWords && !isBlank(page, settings.aids.limits.emptySheet)) {
            known.form = findFormByWords(page, lineMap(page.reading, page.pixelsPerMm), forms, reader);
        }
        known.byWords = true;
        return known.form;
    }
    /// The aids of the settings with what belongs to them.
    [[nodiscard]] ReadingAids aids() const {
        ReadingAids aids = settings.aids;
        if (aids.lexicons && hand) aids.places = &hand->places();
        return aids;
    }
    [[nodiscard]] bool anyFormOn(const CleanScan& clean, const std::stop_token& stop);
    /// Which way up a form fits, degrees clockwise, when the writing leaves it in doubt and none fits as the scan was cleaned.
    [[nodiscard]] std::optional<int> turnByForm(const Image& scan, const CleanScan& clean, const std::stop_token& stop);
    [[nodiscard]] bool allBlank(const CleanScan& clean) const {
        return std::ranges::all_of(clean.pages, [&](const CleanPage& page) { return isBlank(page, settings.aids.limits.emptySheet); });
    }
};

PageReader::PageReader(std::shared_ptr<const review::FormCatalog> catalog, PageReaderSettings settings)
    : room_(new Room{catalog, settings,
                     TesseractReader(settings.tessdata, settings.language, Shades::inkIsDark,
                                     HandReader::isInstalled(settings.models) ? OtherLetters::few : OtherLetters::many),
                     {}, {}, {}, {}}) {
    if (HandReader::isInstalled(settings.models)) room_->hand.emplace(settings.models, HandLanguage::fields, settings.hand);
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

void PageReader::knowOffice(const OfficeWords& words) {
    if (room_->hand) room_->hand->knowOffice(words);
}

std::string PageReader::name() const { return room_->hand ? room_->reader.name() + ", " + room_->hand->name() : room_->reader.name(); }

bool PageReader::Room::anyFormOn(const CleanScan& clean, const std::stop_token& stop) {
    return std::ranges::any_of(clean.pages, [&](const CleanPage& page) {
        stopIfAsked(stop);
        return formByLines(page).form.has_value();
    });
}

std::optional<int> PageReader::Room::turnByForm(const Image& scan, const CleanScan& clean, const std::stop_token& stop) {
    const TurnResult& turn = clean.report.turn;
    if (turn.confidence >= kTurnBeyondDoubt || anyFormOn(clean, stop)) return std::nullopt;
    std::array<int, 4> quarters{0, 1, 2, 3};
    std::ranges::stable_sort(quarters, std::greater(), [&turn](int quarter) { return turn.evidence[std::size_t(quarter)]; });
    for (const int quarter : quarters) {
        HandCleaning way;
        way.turn = quarter * 90;
        if (*way.turn != clean.report.turned && anyFormOn(cleanScan(scan, stop, way), stop)) return way.turn;
    }
    return std::nullopt;
}

std::optional<HandCleaning> PageReader::knownByForm(const Image& scan, const CleanScan& clean, std::stop_token stop) {
    room_->asked.clear();
    // Whether nothing is written is dear to tell, and plain where a form is.
    if (!room_->anyFormOn(clean, stop) && room_->allBlank(clean)) return std::nullopt;
    if (const auto turn = room_->turnByForm(scan, clean, stop)) {
        HandCleaning known;
        known.turn = turn;
        return known;
    }
    return sheetsByWords(clean, room_->forms, room_->reader, [&](const CleanPage& page) -> const std::optional<FoundForm>& {
        stopIfAsked(stop);
        return room_->formByLines(page).form;
    });
}

review::ScanReading PageReader::read(const Image& scan, std::stop_token stop) {
    CleanScan clean = cleanScan(scan, stop);
    if (const auto known = knownByForm(scan, clean, stop)) clean = cleanScan(scan, stop, *known);
    return read(scan, clean, stop);
}

review::ScanReading PageReader::read(const Image& scan, const CleanScan& clean, std::stop_token stop) {
    review::ScanReading result;
    result.width = scan.width();
    result.height = scan.height();
    result.turned = clean.report.turned;
    result.degrees = clean.report.degrees;
    result.cleaning = clean.report.toJson();
    if (clean.pages.empty()) return result;
    const std::vector<PageLook> looks = lookAt(clean);
    result.quality = judgeScan(scan, clean, looks, room_->limits);
    bool allBlank = true;
    double mostWritten = 0;
    std::vector<JudgedRecord> records;
    for (std::size_t i = 0; i < clean.pages.size(); ++i) {
        const CleanPage& page = clean.pages[i];
        stopIfAsked(stop);
        if (const auto& form = room_->formOn(page)) {
            records.push_back(
                readRecord(page, *form, room_->reader, room_->hand ? &*room_->hand : nullptr, [&] { stopIfAsked(stop); }, room_->aids()));
            mostWritten = std::max(mostWritten, writtenOn(looks[i], records.back().places));
        } else if (allBlank) {
            allBlank = isBlank(page, room_->settings.aids.limits.emptySheet);
        }
    }
    if (room_->settings.aids.witnesses) letPagesAgree(records);
    for (JudgedRecord& record : records) result.records.push_back(std::move(record.reading));
    room_->asked.clear();
    if (!result.records.empty()) {
        result.verdict = review::Verdict::read;
        if (mostWritten < room_->limits.emptyBoxLetters) {
            result.quality->findings.push_back({review::Defect::emptyForm, mostWritten, room_->limits.emptyBoxLetters});
        }
    } else {
        result.verdict = allBlank ? review::Verdict::blank : review::Verdict::unknownForm;
    }
    return result;
}

}  // namespace ocr
