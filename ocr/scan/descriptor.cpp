#include "ocr/scan/descriptor.h"

#include <unistd.h>

namespace ocr {

void Descriptor::close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
}

}  // namespace ocr
