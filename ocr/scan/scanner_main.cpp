// sogoc-scanner: the driver's side of a scan, in a process of its own. `sogoc` starts it; a person can talk with it too
// (scanner_protocol.h).
#include "ocr/scan/scanner_service.h"

namespace {

/// Time to let the device go when the parent was killed.
constexpr std::chrono::seconds kAfterTheParent{5};

}  // namespace

int main() {
    try {
        ocr::ParentPipe parent(kAfterTheParent);
        ocr::ScannerService(parent).serve();
    } catch (const ocr::ParentGone&) {
        // Not a failure: whoever asked has what it wants, and the device was let go on the way here.
    }
    return 0;
}
