#pragma once

#include <cassert>
#include <exception>
#include <utility>
#include <variant>

#include "review/base/failure.h"

namespace app {

/// The job door: an exception as a failure. A Failure stays as it is, full memory becomes Failure(world); anything else is a mistake of
/// ours and becomes Failure(input) that asks the person to report it, because it belongs to the one piece of work that met it.
[[nodiscard]] review::Failure failureFrom(const std::exception_ptr& exception);

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
