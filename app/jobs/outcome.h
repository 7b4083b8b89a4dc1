#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "review/base/failure.h"

namespace app {

/// The failure behind the exception being handled: the job door. A mistake of ours (std::logic_error and the like) becomes a failure that asks the
/// person to report it. Call only inside a catch block.
[[nodiscard]] review::Failure failureFromCurrentException();

/// What came of a piece of work done on another lane: its value, or why the world refused.
template <typename T>
class Outcome {
public:
    Outcome(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Outcome(review::Failure failure) : held_(std::in_place_index<1>, std::move(failure)) {}

    [[nodiscard]] bool ok() const { return held_.index() == 0; }
    [[nodiscard]] explicit operator bool() const { return ok(); }
    [[nodiscard]] T& value() {
        assert(ok());
        return std::get<0>(held_);
    }
    [[nodiscard]] const T& value() const {
        assert(ok());
        return std::get<0>(held_);
    }
    [[nodiscard]] const review::Failure& failure() const {
        assert(!ok());
        return std::get<1>(held_);
    }

private:
    std::variant<T, review::Failure> held_;
};

}  // namespace app
