#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "ocr/scan/page_source.h"
#include "ocr/scan/scan_settings.h"
#include "ocr/scan/scanner_talk.h"

namespace ocr {

/// The scanners the system knows now. Asking the network may take seconds. An empty list is an outcome.
/// @throws review::Failure(world) when the program does not do its part, Failure(cancelled).
[[nodiscard]] std::vector<ScannerDevice> listScanners(const ScannerProgram& program, std::stop_token stop = {});

/// @throws review::Failure(world) when the scanner is gone or busy or its driver fails, Failure(cancelled).
[[nodiscard]] ScannerAbilities askScanner(const ScannerProgram& program, const std::string& device, std::stop_token stop = {});

/// Pages from one scanner, through SANE in a process of its own (docs/decisions/0009): a driver that hangs or dies ends in a sentence, and the pages
/// before are ours already. A flatbed gives one page, a feeder one after the other until it is empty. Use from one thread; the device is held
/// open and busy for others while the object lives.
class SaneScanner : public PageSource {
public:
    /// @throws review::Failure(world) when there is no such scanner, it is busy, it refuses the settings, or its driver fails; Failure(cancelled).
    SaneScanner(ScannerProgram program, ScanSettings settings, std::stop_token stop = {});

    /// A page is asked for when this is called, not before. A page that was stopped or came short is dropped. After a failure the next call tries
    /// again, with the device opened anew when the driver was to blame.
    [[nodiscard]] std::optional<Image> next(std::stop_token stop) override;

    /// The device that is open, for the record of the batch.
    [[nodiscard]] const std::string& device() const { return device_; }

private:
    void open(const std::stop_token& stop);

    ScannerProgram program_;
    ScanSettings settings_;
    std::string device_;
    std::unique_ptr<ScannerTalk> talk_;
    bool finished_ = false;  ///< No further page comes.
};

}  // namespace ocr
