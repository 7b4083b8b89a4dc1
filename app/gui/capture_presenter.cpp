#include "app/gui/capture_presenter.h"

#include <algorithm>

#include "app/language.h"
#include "app/tasks/paper_sizes.h"
#include "app/tasks/replace_page.h"
#include "ocr/scan/driver_words.h"

namespace app::gui {
namespace {

constexpr int kUsualDpi = 300;
constexpr int kFewestDpi = 100;  // Nothing can be read below it.
/// Beds are a little smaller than the paper they are named after, in millimetres.
constexpr double kMissingEdge = 2;

std::string sourceText(const std::string& word) {
    switch (ocr::paperSourceOf(word)) {
        case ocr::PaperSource::flatbed: return fill(tr("Mặt kính ({1})"), {word});
        case ocr::PaperSource::feeder: return fill(tr("Khay nạp giấy ({1})"), {word});
        case ocr::PaperSource::duplex: return fill(tr("Khay nạp, hai mặt ({1})"), {word});
        case ocr::PaperSource::other: break;
    }
    return word;
}

std::string modeText(ocr::ScanMode mode) {
    switch (mode) {
        case ocr::ScanMode::colour: return tr("Màu");
        case ocr::ScanMode::grey: return tr("Xám");
        case ocr::ScanMode::blackWhite: return tr("Đen trắng");
    }
    return {};
}

bool fits(review::Size paper, review::Size bed) {
    if (bed.width <= 0 || bed.height <= 0) return true;
    return paper.width <= bed.width + kMissingEdge && paper.height <= bed.height + kMissingEdge;
}

/// A stop the person asked for is no trouble.
bool stopped(const review::Failure& failure) { return failure.kind() == review::FailureKind::cancelled; }

template <typename Value, typename Fits>
std::size_t placeOf(const std::vector<Offer<Value>>& offers, Fits wanted) {
    const auto found = std::ranges::find_if(offers, [&](const Offer<Value>& offer) { return wanted(offer.value); });
    return found == offers.end() ? 0 : static_cast<std::size_t>(found - offers.begin());
}

}  // namespace

CaptureOffers offersOf(const ocr::ScannerAbilities& abilities) {
    CaptureOffers offers;
    for (const std::string& source : abilities.sources) offers.sources.push_back({source, sourceText(source)});
    for (const auto mode : {ocr::ScanMode::colour, ocr::ScanMode::grey, ocr::ScanMode::blackWhite}) {
        // A scanner that gives no choice takes any mode.
        if (abilities.modes.empty() || !ocr::modeWord(abilities.modes, mode).empty()) offers.modes.push_back({mode, modeText(mode)});
    }
    for (const int dpi : abilities.resolutions) {
        if (dpi >= kFewestDpi) offers.resolutions.push_back({dpi, std::to_string(dpi) + " dpi"});
    }
    if (offers.resolutions.empty()) offers.resolutions.push_back({kUsualDpi, std::to_string(kUsualDpi) + " dpi"});
    if (fits(kA4, abilities.bed)) offers.sizes.push_back({kA4, "A4"});
    if (fits(kA3, abilities.bed)) offers.sizes.push_back({kA3, "A3"});
    offers.sizes.push_back({{}, tr("Cả mặt quét")});
    return offers;
}

CaptureChoice firstChoice(const CaptureOffers& offers) {
    CaptureChoice choice;
    choice.source = placeOf(offers.sources, [](const std::string& word) { return ocr::paperSourceOf(word) == ocr::PaperSource::feeder; });
    choice.resolution = placeOf(offers.resolutions, [](int dpi) { return dpi >= kUsualDpi; });
    const bool coarse = std::ranges::none_of(offers.resolutions, [](const Offer<int>& offer) { return offer.value >= kUsualDpi; });
    if (coarse && !offers.resolutions.empty()) choice.resolution = offers.resolutions.size() - 1;
    return choice;
}

void CapturePresenter::say(Tone tone, std::string text) {
    message_ = {tone, std::move(text)};
    onChanged(CaptureChange::state);
}

void CapturePresenter::listScanners() {
    if (listing_) return;
    listing_ = true;
    say(Tone::calm, tr("Đang tìm máy quét…"));
    scanners_.list([this](const Outcome<std::vector<ocr::ScannerDevice>>& outcome) {
        listing_ = false;
        const std::string before = device_ ? devices_[*device_].name : std::string();
        devices_ = outcome ? outcome.value() : std::vector<ocr::ScannerDevice>{};
        device_.reset();
        known_ = false;
        if (!devices_.empty()) {
            const auto same = std::ranges::find(devices_, before, &ocr::ScannerDevice::name);
            device_ = same == devices_.end() ? 0 : static_cast<std::size_t>(same - devices_.begin());
        }
        onChanged(CaptureChange::devices);
        if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
        if (!device_) return say(Tone::warning, tr("Không thấy máy quét nào. Hãy bật máy, cắm dây rồi bấm «Tìm lại»; hoặc nhập tệp quét."));
        learn();
    });
}

void CapturePresenter::chooseDevice(std::size_t device) {
    if (device >= devices_.size() || device_ == device) return;
    device_ = device;
    learn();
}

void CapturePresenter::learn() {
    known_ = false;
    learning_ = true;
    say(Tone::calm, tr("Đang hỏi máy quét làm được gì…"));
    const std::string name = devices_[*device_].name;
    scanners_.ask(name, [this, name](const Outcome<ocr::ScannerAbilities>& outcome) {
        if (!device_ || devices_[*device_].name != name) return;
        learning_ = false;
        known_ = outcome.ok();
        offers_ = outcome ? offersOf(outcome.value()) : CaptureOffers{};
        choice_ = firstChoice(offers_);
        onChanged(CaptureChange::offers);
        if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
        say(Tone::calm, tr("Máy quét sẵn sàng."));
    });
}

void CapturePresenter::setBook(const review::Book& book) {
    if (scanning_ || book.id == book_.id) return;
    book_ = book;
    unfinished_ = false;
    onChanged(CaptureChange::state);
}

void CapturePresenter::setUnfinished(bool unfinished) {
    unfinished_ = unfinished;
    onChanged(CaptureChange::state);
}

BatchSettings CapturePresenter::settings() const {
    BatchSettings settings;
    settings.scan.device = devices_[*device_].name;
    if (!offers_.sources.empty()) settings.scan.source = offers_.sources[choice_.source].value;
    if (!offers_.modes.empty()) settings.scan.mode = offers_.modes[choice_.mode].value;
    settings.scan.dpi = offers_.resolutions[choice_.resolution].value;
    settings.scan.page = offers_.sizes[choice_.size].value;
    settings.pages = choice_.pages;
    return settings;
}

void CapturePresenter::preview() {
    if (!mayScan()) return;
    previewing_ = true;
    say(Tone::calm, tr("Đang quét thử…"));
    scanners_.preview(settings().scan, [this](const Outcome<ShownPreview>& outcome) {
        previewing_ = false;
        if (!outcome) return say(Tone::error, inLanguage(outcome.failure().sentence()));
        preview_ = outcome.value();
        onChanged(CaptureChange::preview);
        if (preview_->pages.empty()) return say(Tone::warning, tr("Bản quét thử không thấy trang giấy nào. Hãy xem lại cách đặt giấy."));
        say(Tone::good, tr("Bản quét thử: phần trong khung sẽ được cắt lấy. Không lưu gì vào kho."));
    });
}

void CapturePresenter::start() {
    if (mayScan()) scanWith(settings());
}

void CapturePresenter::scanAgain(review::ScanId old, const std::string& why) {
    if (!mayScan()) return;
    BatchSettings one = settings();
    one.replaces = PageToReplace{old, why};
    one.pages = 1;
    scanWith(std::move(one));
}

void CapturePresenter::scanWith(BatchSettings settings) {
    const bool again = settings.replaces.has_value();
    scanning_ = true;
    say(Tone::calm, again ? tr("Đang quét lại trang…") : tr("Đang quét…"));
    work_.scan(book_, std::move(settings), [this, again](const Outcome<ScanBookOutcome>& outcome) { finished(outcome, again); });
}

void CapturePresenter::goOn() {
    if (!mayGoOn()) return;
    scanning_ = true;
    say(Tone::calm, tr("Đang quét tiếp…"));
    work_.goOn(book_, [this](const Outcome<ScanBookOutcome>& outcome) { finished(outcome, false); });
}

void CapturePresenter::stop() {
    if (!scanning_) return;
    work_.stop();
    say(Tone::calm, tr("Đang dừng…"));
}

void CapturePresenter::finished(const Outcome<ScanBookOutcome>& outcome, bool again) {
    scanning_ = false;
    onChanged(CaptureChange::pages);
    // The scanner refused before the first page: there is no new batch, and an older unfinished one stays as it was.
    if (!outcome) {
        const review::Failure& failure = outcome.failure();
        return stopped(failure) ? say(Tone::warning, tr("Đã dừng, chưa quét trang nào.")) : say(Tone::error, inLanguage(failure.sentence()));
    }
    const ScanPagesOutcome& pages = outcome.value().pages;
    if (!again) unfinished_ = pages.trouble.has_value();
    const std::string count = std::to_string(pages.pages);
    if (pages.trouble && again) {
        return say(stopped(*pages.trouble) ? Tone::warning : Tone::error,
                   inLanguage(pages.trouble->sentence()) + " " + tr("Trang cũ vẫn còn nguyên."));
    }
    if (pages.trouble) {
        return say(stopped(*pages.trouble) ? Tone::warning : Tone::error,
                   inLanguage(pages.trouble->sentence()) + " " + fill(tr("Đã giữ {1} trang; bấm «Quét tiếp» để đi tiếp trong lô này."), {count}));
    }
    if (!pages.taken.empty()) return say(Tone::warning, inLanguage(keptWorkSentence(pages.taken.size())));
    if (again) return say(Tone::good, tr("Đã quét lại trang; bản cũ vẫn được giữ."));
    const std::size_t faulty = pages.findings.size();
    if (faulty > 0) return say(Tone::warning, fill(tr("Đã quét {1} trang. Có {2} điều cần xem trên dải ảnh."), {count, std::to_string(faulty)}));
    say(Tone::good, fill(tr("Đã quét {1} trang, trang nào cũng tốt."), {count}));
}

}  // namespace app::gui
