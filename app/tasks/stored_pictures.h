#pragma once

#include "ocr/image.h"
#include "ocr/scan/decoder.h"
#include "storage/store.h"

namespace app {

/// The scans of a store as pictures. Only the last one stays decoded: records of one scan follow each other.
class StoredPictures {
public:
    explicit StoredPictures(storage::Store& store);

    /// Stays until the next call. @throws review::Failure as Decoder::decode() and Store::scanBytes()
    [[nodiscard]] const ocr::Image& of(const storage::Scan& scan);

private:
    storage::Store& store_;
    ocr::Decoder decoder_;
    review::ScanId decoded_;
    ocr::Image picture_;
};

}  // namespace app
