// The entry that libFuzzer calls. One program for each target; CMake names the target.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const fuzz::Target& target = fuzz::targetNamed(SOGOC_FUZZ_TARGET);
    fuzz::runTarget(target, {reinterpret_cast<const char*>(bytes), size});
    return 0;
}
