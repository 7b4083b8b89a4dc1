#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "app/gui/picture.h"
#include "app/jobs/bench.h"
#include "app/jobs/desk_lane.h"
#include "ocr/scan/scan_settings.h"
#include "ocr/scan/scanner_talk.h"

namespace app::gui {

/// A coarse scan ready to be shown.
struct ShownPreview {
    std::shared_ptr<const Picture> picture;
    std::vector<review::Quad> pages;  ///< Where the pages would be cut out, pixels of the picture.
};

/// What a window asks of the scanners of this computer. Answers arrive later, on the asking thread, in the order of asking. Presenters know only this,
/// so that tests can give them scanners that answer on the spot.
class ScannerDesk {
public:
    virtual ~ScannerDesk() = default;
    virtual void list(std::function<void(Outcome<std::vector<ocr::ScannerDevice>>)> then) = 0;
    virtual void ask(const std::string& device, std::function<void(Outcome<ocr::ScannerAbilities>)> then) = 0;
    virtual void preview(const ocr::ScanSettings& settings, std::function<void(Outcome<ShownPreview>)> then) = 0;
};

/// The scanners themselves, asked from a thread of their own: asking the network takes seconds, a driver may hang for ten.
class ScannerBench : public ScannerDesk {
public:
    ScannerBench(ocr::ScannerProgram program, Deliver deliver);
    /// Stops what is being asked and waits for its end.
    ~ScannerBench() override;

    void list(std::function<void(Outcome<std::vector<ocr::ScannerDevice>>)> then) override;
    void ask(const std::string& device, std::function<void(Outcome<ocr::ScannerAbilities>)> then) override;
    void preview(const ocr::ScanSettings& settings, std::function<void(Outcome<ShownPreview>)> then) override;

private:
    /// Asking needs no tool.
    struct Voice {};

    template <typename Work, typename Then>
    void post(Work work, Then then);

    ocr::ScannerProgram program_;
    Deliver deliver_;
    Bench<Voice> bench_;
};

}  // namespace app::gui
