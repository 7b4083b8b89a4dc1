#pragma once

#include <functional>
#include <optional>
#include <string>

#include "ocr/scan/page_assembly.h"
#include "ocr/scan/sane_device.h"
#include "ocr/scan/scan_settings.h"
#include "ocr/scan/scanner_trouble.h"

namespace ocr {

/// Pages from one open device. Nothing here tells the driver to cancel: whoever asks for pages first says what came of it, then calls letGo().
class SanePages {
public:
    /// @param device empty: the first scanner found. @throws DriverRefusal
    SanePages(const SaneSession& session, const std::string& device) : device_(session, device) {}

    /// What the device can do. @throws DriverRefusal
    [[nodiscard]] ScannerAbilities abilities() const;

    /// Puts the settings into the words of the driver.
    /// @throws SettingRefusal when the device has no such source, mode, resolution or size; DriverRefusal.
    void choose(const ScanSettings& settings);

    /// A page and its resolution as the driver set it, dpi; 0 when it does not say.
    struct Page {
        RawPage raw;
        double dpi = 0;
    };
    /// The next sheet, whole. Nothing when the feeder has no more.
    /// @param alive called for every piece the driver delivers; what it throws goes through.
    /// @throws DriverRefusal
    [[nodiscard]] std::optional<Page> next(const std::function<void()>& alive);

    /// Ends what was begun, or the device stays busy for the next attempt. A feeder needs it only after its last page.
    void letGo() const { device_.cancel(); }

    /// Whether sheets come from a feeder; a flatbed has one page.
    [[nodiscard]] bool isFeeder() const { return feeder_; }
    [[nodiscard]] const std::string& device() const { return device_.name(); }

private:
    void readFrame(PageAssembly& page, const std::function<void()>& alive) const;

    SaneDevice device_;
    bool feeder_ = false;
    int pages_ = 0;
};

}  // namespace ocr
