// A decoder that misbehaves on purpose: the width of a picture says how (misbehaviour.h). For tests only.
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "ocr/scan/decode.h"
#include "ocr/scan/decoder_service.h"
#include "ocr/scan/input_failures.h"
#include "ocr/view.h"
#include "tests/ocr/scan/misbehaviour.h"

namespace {

using misbehaviour::Width;

// Larger than any limit that a test sets.
constexpr std::size_t kGreed = std::size_t(1) << 32;

void hang() {
    if (const char* cord = std::getenv(misbehaviour::kCord)) {
        if (::write(std::atoi(cord), "h", 1) != 1) std::abort();
    }
    for (;;) ::pause();
}

void spin() {
    volatile unsigned turns = 0;
    for (;;) turns = turns + 1;
}

void workAWhile() {
    constexpr double kSeconds = 0.4;
    const std::clock_t until = std::clock() + std::clock_t(kSeconds * CLOCKS_PER_SEC);
    while (std::clock() < until) {
    }
}

// As a library in C does: it finds no memory, and says only that it failed.
void failForWantOfMemory() {
    const std::unique_ptr<void, decltype(&std::free)> room(std::malloc(kGreed), std::free);
    if (!room) throw ocr::tornPicture("no room");
}

ocr::Image misbehave(std::string_view bytes, std::size_t frame, ocr::PictureUse use, std::span<std::uint8_t> room) {
    ocr::Image image = ocr::decodeFrame(bytes, frame, use, room);
    switch (Width(image.width())) {
        case Width::crashes:
            std::raise(SIGSEGV);
            break;
        case Width::hangs:
            hang();
            break;
        case Width::spins:
            spin();
            break;
        case Width::isGreedy:
            return std::vector<char>(kGreed).empty() ? ocr::Image() : image;
        case Width::isQuietlyGreedy:
            failForWantOfMemory();
            break;
        case Width::givesAnotherSize:
            return ocr::fitInto(image, 50, 50);
        case Width::leaves:
            std::exit(0);
        case Width::isKilled:
            std::raise(SIGKILL);
            break;
        case Width::worksAWhile:
            workAWhile();
            break;
        case Width::talks:
            std::puts("page\t1\t1\t1\t0\tlast");
            std::fflush(stdout);
            break;
    }
    return image;
}

}  // namespace

int main() {
    try {
        ocr::ParentPipe parent(std::chrono::seconds(0));
        ocr::DecoderService(parent, misbehave).serve();
    } catch (const ocr::ParentGone&) {
        // The test is over.
    }
    return 0;
}
