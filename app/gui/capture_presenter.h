#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/review_presenter.h"
#include "app/gui/scanner_desk.h"
#include "app/tasks/scan_book.h"

namespace app::gui {

/// A value the person can choose, and its words.
template <typename Value>
struct Offer {
    Value value;
    std::string words;
};

/// Everything a scanner lets a person choose; only what it can do.
struct CaptureOffers {
    std::vector<Offer<std::string>> sources;  ///< The driver's words; empty when there is no choice.
    std::vector<Offer<ocr::ScanMode>> modes;
    std::vector<Offer<int>> resolutions;      ///< dpi.
    std::vector<Offer<review::Size>> sizes;   ///< Millimetres; 0 × 0 the whole bed.
};

/// What of it is chosen: indices into the offers.
struct CaptureChoice {
    std::size_t source = 0, mode = 0, resolution = 0, size = 0;
    std::size_t pages = 0;  ///< 0: until the feeder is empty.
};

/// What the abilities of a scanner come to.
[[nodiscard]] CaptureOffers offersOf(const ocr::ScannerAbilities& abilities);
/// Where a person begins: a feeder before a flatbed, colour, 300 dpi or the next finer, A4 where the bed has room for it.
[[nodiscard]] CaptureChoice firstChoice(const CaptureOffers& offers);

/// How the scanning itself is started; the window joins these to BatchWork.
struct CaptureWork {
    using Then = std::function<void(Outcome<ScanBookOutcome>)>;
    std::function<void(const review::Book&, BatchSettings, Then)> scan = [](const review::Book&, const BatchSettings&, const Then&) {};
    std::function<void(const review::Book&, Then)> goOn = [](const review::Book&, const Then&) {};
    std::function<void()> stop = [] {};
};

/// What has changed beside the scanner.
enum class CaptureChange { devices, offers, preview, state, pages };

/// The behaviour of scanning: which scanners there are, what the chosen one can do, preview, start, stop, going on, scanning a page again, and what is
/// told. Knows no widget.
class CapturePresenter {
public:
    CapturePresenter(ScannerDesk& scanners, CaptureWork work) : scanners_(scanners), work_(std::move(work)) {}

    std::function<void(CaptureChange)> onChanged = [](CaptureChange) {};

    /// Asks for the scanners anew; the chosen one stays chosen when it is still there.
    void listScanners();
    void chooseDevice(std::size_t device);
    /// The book that pages go into, whatever other windows show. Not while scanning.
    void setBook(const review::Book& book);
    /// Whether the book has a batch that can be gone on with.
    void setUnfinished(bool unfinished);

    void preview();
    void start();
    void goOn();
    /// Scans one page in the place of another.
    void scanAgain(review::ScanId old, const std::string& why);
    void stop();

    [[nodiscard]] const std::vector<ocr::ScannerDevice>& devices() const { return devices_; }
    [[nodiscard]] const std::optional<std::size_t>& device() const { return device_; }
    [[nodiscard]] const CaptureOffers& offers() const { return offers_; }
    [[nodiscard]] CaptureChoice& choice() { return choice_; }
    [[nodiscard]] const std::optional<ShownPreview>& shownPreview() const { return preview_; }
    [[nodiscard]] const Message& message() const { return message_; }
    [[nodiscard]] bool asking() const { return listing_ || learning_ || previewing_; }
    [[nodiscard]] bool scanning() const { return scanning_; }
    /// A scanner is there and nobody is using it.
    [[nodiscard]] bool mayScan() const { return book_.id && device_ && known_ && !asking() && !scanning_; }
    [[nodiscard]] bool mayGoOn() const { return unfinished_ && !asking() && !scanning_; }

private:
    void learn();
    void say(Tone tone, std::string text);
    void scanWith(BatchSettings settings);
    void finished(const Outcome<ScanBookOutcome>& outcome, bool again);
    [[nodiscard]] BatchSettings settings() const;

    ScannerDesk& scanners_;
    CaptureWork work_;
    review::Book book_;
    std::vector<ocr::ScannerDevice> devices_;
    std::optional<std::size_t> device_;
    CaptureOffers offers_;
    CaptureChoice choice_;
    std::optional<ShownPreview> preview_;
    Message message_;
    bool listing_ = false;
    bool learning_ = false;
    bool previewing_ = false;
    bool known_ = false;  ///< The offers are those of the chosen device.
    bool scanning_ = false;
    bool unfinished_ = false;
};

}  // namespace app::gui
