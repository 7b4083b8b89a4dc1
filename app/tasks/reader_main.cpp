// sogoc-reader: reads scans of a store, one after the other, in a process of its own, which a page may crash (docs/decisions/0017). `sogoc` and `sogoc-desk`
// start it; what is said is in reader_talk.h.
#include "app/tasks/reader_service.h"
#include "ocr/scan/own_limits.h"

int main() {
    try {
        // Nothing is half written when it ends with its parent: a reading is saved in one transaction.
        ocr::ParentPipe parent(std::chrono::seconds(0));
        ocr::giveWayToOthers();
        ocr::keepFreedMemory(app::kMemoryKeptForReading);
        app::ReaderService(parent).serve();
    } catch (const ocr::ParentGone&) {
        // Not a failure: whoever asked has what it wants.
    }
    return 0;
}
