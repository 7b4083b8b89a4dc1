#include "app/tasks/stored_pictures.h"

#include "app/places.h"

namespace app {

StoredPictures::StoredPictures(storage::Store& store) : store_(store), decoder_(decoderProgram()) {}

const ocr::Image& StoredPictures::of(const storage::Scan& scan) {
    if (scan.id != decoded_) {
        picture_ = decoder_.decode(store_.scanBytes(scan.sha256), scan.frame);
        decoded_ = scan.id;
    }
    return picture_;
}

}  // namespace app
