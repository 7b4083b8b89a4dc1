#pragma once

#include <string_view>

namespace review {

/// While an object of this lives, its thread must not wait for a disk, a database or a decoder: `mayWait` refuses there. The tests of the windows keep one
/// around every handler, so that a handler that goes to the store by itself fails instead of being slow on other people's machines.
class MustNotWait {
public:
    MustNotWait();
    ~MustNotWait();
    MustNotWait(const MustNotWait&) = delete;
    MustNotWait& operator=(const MustNotWait&) = delete;
};

/// The other way, inside of MustNotWait: a test that looks at a store itself.
class MayWait {
public:
    MayWait();
    ~MayWait();
    MayWait(const MayWait&) = delete;
    MayWait& operator=(const MayWait&) = delete;

private:
    int outer_;
};

/// To be called by whatever waits or counts long: a step in the database, the decoding of a picture. @param what for the programmer.
/// @throws std::logic_error on a thread that must not wait.
void mayWait(std::string_view what);

}  // namespace review
