#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/scan/page_assembly.h"
#include "ocr/scan/scan_settings.h"

namespace ocr {

/// SANE, started. At most one at a time, and longer than every device: its end, too, may hang.
class SaneSession {
public:
    /// @throws DriverRefusal
    SaneSession();
    ~SaneSession();
    SaneSession(const SaneSession&) = delete;
    SaneSession& operator=(const SaneSession&) = delete;

    /// @throws DriverRefusal
    [[nodiscard]] std::vector<ScannerDevice> devices() const;
};

/// One open scanner, in SANE's own terms: options by the names of its standard ("mode", "resolution", "br-x"). sane_device.cpp is the only file that
/// names the library. Every function throws the DriverRefusal that belongs to the driver's status, and any may hang or crash: that is why this is
/// part of the program `sogoc-scanner` only.
class SaneDevice {
public:
    /// @param name empty opens the first scanner found.
    SaneDevice(const SaneSession& session, const std::string& name);
    ~SaneDevice();
    SaneDevice(const SaneDevice&) = delete;
    SaneDevice& operator=(const SaneDevice&) = delete;

    [[nodiscard]] const std::string& name() const { return name_; }

    /// The words an option chooses from; empty when there is no such option or no choice.
    [[nodiscard]] std::vector<std::string> words(std::string_view option) const;
    /// The numbers an option takes: all of a list, or least and largest of a range. Empty when there is no such option or no limit.
    struct Numbers {
        std::vector<double> values;
        bool isRange = false;
        bool inMillimetres = false;
    };
    [[nodiscard]] Numbers numbers(std::string_view option) const;
    /// 0 when there is no such option.
    [[nodiscard]] double number(std::string_view option) const;

    void setWord(std::string_view option, const std::string& value) const;
    /// As near as the device allows; false when it has no such option.
    bool setNumber(std::string_view option, double value) const;
    /// Any option, its value as text; "yes" and "no" for switches.
    void setText(std::string_view option, const std::string& value) const;

    /// Starts a frame. False when the feeder is empty.
    [[nodiscard]] bool start() const;
    [[nodiscard]] FrameShape shape() const;
    /// Bytes read, nothing at the end of the frame.
    [[nodiscard]] std::optional<std::size_t> read(std::span<std::uint8_t> into) const;
    void cancel() const;

private:
    struct Option;
    [[nodiscard]] Option find(std::string_view option) const;

    std::string name_;
    void* handle_ = nullptr;
};

}  // namespace ocr
