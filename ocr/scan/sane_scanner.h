#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ocr/scan/page_source.h"
#include "review/base/geometry.h"

namespace ocr {

/// A scanner as the system names it.
struct ScannerDevice {
    std::string name;    ///< What ScanSettings::device takes, for example "test:0" or "airscan:e0:Canon".
    std::string vendor;
    std::string model;
    std::string kind;    ///< "flatbed scanner", "virtual device" and so on.
};

/// What one scanner can do.
struct ScannerAbilities {
    std::vector<std::string> sources;    ///< As the driver names them; empty when there is no choice.
    std::vector<std::string> modes;      ///< As the driver names them.
    std::vector<int> resolutions;        ///< dpi, rising; for a range the usual steps within it.
    review::Size bed;                    ///< Millimetres; 0 when the driver does not say.
};

enum class ScanMode { colour, grey, blackWhite };

/// How pages are scanned. What a scanner cannot set exactly is set as near as it can.
struct ScanSettings {
    std::string device;         ///< Empty: the first scanner found.
    std::string source;         ///< As the driver names it, or "flatbed", "feeder", "duplex"; empty: the driver's own choice.
    ScanMode mode = ScanMode::colour;
    int dpi = 300;              ///< No rule fixes it; 300 reads well and stays small.
    review::Size page;          ///< Millimetres; 0 × 0 scans the whole bed.
    /// Further options of one driver by its own names and values.
    std::vector<std::pair<std::string, std::string>> driverOptions;
};

/// The scanners the system knows now. Asking the network may take seconds. An empty list is an outcome.
[[nodiscard]] std::vector<ScannerDevice> listScanners();

/// @throws review::Failure(world) when the scanner is gone or busy.
[[nodiscard]] ScannerAbilities askScanner(const std::string& device);

/// Pages from one scanner, through SANE. A flatbed gives one page, a feeder one after the other until it is empty. Use from one thread; the device
/// is held open and busy for others while the object lives.
class SaneScanner : public PageSource {
public:
    /// @throws review::Failure(world) when there is no such scanner, it is busy, or it refuses the settings.
    explicit SaneScanner(const ScanSettings& settings);
    ~SaneScanner() override;
    SaneScanner(const SaneScanner&) = delete;
    SaneScanner& operator=(const SaneScanner&) = delete;

    /// `stop` is looked at after every piece the driver delivers; a page that was stopped or came short is dropped.
    [[nodiscard]] std::optional<Image> next(std::stop_token stop) override;

    /// The device that is open, for the record of the batch.
    [[nodiscard]] const std::string& device() const;

private:
    struct Device;
    std::unique_ptr<Device> device_;
};

}  // namespace ocr
