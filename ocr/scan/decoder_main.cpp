// sogoc-decoder: decodes pictures in a process of its own, which a damaged or hostile file may crash (docs/decisions/0012). `sogoc` and
// `sogoc-desk` start it; what is said is in decoder_protocol.h.
#include "ocr/scan/decode.h"
#include "ocr/scan/decoder_service.h"

int main() {
    try {
        // There is nothing to let go of: it ends with its parent.
        ocr::ParentPipe parent(std::chrono::seconds(0));
        ocr::DecoderService(parent, ocr::decodeFrame).serve();
    } catch (const ocr::ParentGone&) {
        // Not a failure: whoever asked has what it wants.
    }
    return 0;
}
