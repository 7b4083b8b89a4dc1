#pragma once

namespace misbehaviour {

/// What misbehaving_decoder does with a picture of this width; it decodes every other.
enum class Width {
    crashes = 104,
    hangs,             ///< Without working.
    spins,             ///< Without end.
    isGreedy,          ///< Asks for more memory than there may be.
    isQuietlyGreedy,   ///< The same, in the manner of C.
    givesAnotherSize,  ///< Than the header told.
    leaves,            ///< As if all were well.
    isKilled,          ///< As a machine without memory does.
    worksAWhile,       ///< 0.4 seconds on the processor, then decodes it after all.
    talks,             ///< On the standard output, as libraries should not.
};

/// The variable that names a descriptor: a byte is written into it when the decoder begins to hang.
inline constexpr const char* kCord = "SOGOC_TEST_CORD";

}  // namespace misbehaviour
