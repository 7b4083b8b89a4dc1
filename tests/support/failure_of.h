#pragma once

#include <stdexcept>

#include "review/base/failure.h"

namespace support {

/// The failure that the work ends in. @throws std::logic_error when it ends in none.
template <typename Work>
review::Failure failureOf(Work work) {
    try {
        work();
    } catch (const review::Failure& failure) {
        return failure;
    }
    throw std::logic_error("nothing failed");
}

}  // namespace support
