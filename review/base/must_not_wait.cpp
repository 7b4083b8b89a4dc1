#include "review/base/must_not_wait.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace review {
namespace {

/// How many MustNotWait live on this thread.
thread_local int depth = 0;

}  // namespace

MustNotWait::MustNotWait() { ++depth; }
MustNotWait::~MustNotWait() { --depth; }

MayWait::MayWait() : outer_(std::exchange(depth, 0)) {}
MayWait::~MayWait() { depth = outer_; }

void mayWait(std::string_view what) {
    if (depth > 0) throw std::logic_error("a thread that must not wait was asked for " + std::string(what));
}

}  // namespace review
