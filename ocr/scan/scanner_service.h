#pragma once

#include <memory>
#include <optional>

#include "ocr/scan/parent_pipe.h"
#include "ocr/scan/sane_pages.h"
#include "ocr/scan/scanner_protocol.h"

namespace ocr {

/// The driver's side of the talk (scanner_protocol.h): answers one request after the other, each from the driver it asks.
class ScannerService {
public:
    /// Says the greeting. @throws ParentGone
    explicit ScannerService(ParentPipe& parent);

    /// Returns at the end of the input. @throws ParentGone
    void serve();

private:
    void answer(const TalkLine& request);
    void list();
    void ask(const std::string& device);
    void open(const TalkLine& request);
    void next();
    void tell(const TalkLine& line) const { parent_.write(toText(line)); }
    void take(const std::string& device);
    /// What the driver may hang in: only after the answer was told.
    void letGo();

    ParentPipe& parent_;
    std::optional<SaneSession> session_;
    std::unique_ptr<SanePages> pages_;  ///< The device at hand.
    bool open_ = false;                 ///< Whether its settings were chosen, so that pages may be asked for.
};

}  // namespace ocr
