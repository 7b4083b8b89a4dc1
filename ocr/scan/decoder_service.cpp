#include "ocr/scan/decoder_service.h"

#include <cstring>
#include <new>
#include <opencv2/core.hpp>
#include <stdexcept>
#include <string>
#include <utility>

#include "ocr/scan/own_limits.h"
#include "ocr/scan/page_header.h"
#include "review/base/failure.h"

namespace ocr {
namespace {

/// What an A4 page at 300 dpi in colour takes, and half as much again.
constexpr std::size_t kKeptMemory = 96'000'000;

/// Puts the pixels where the parent sees them, unless they were decoded there.
TalkLine handOver(const Image& image, std::span<std::uint8_t> room) {
    const PageHeader page{image.width(), image.height(), image.channels(), image.dpi(), true};
    if (page.bytes() > room.size()) throw std::logic_error("more pixels than the header told");
    const std::size_t line = std::size_t(page.width) * std::size_t(page.channels);
    if (image.row(0) == room.data()) return pageLine(page);
    for (int y = 0; y < page.height; ++y) std::memcpy(room.data() + line * std::size_t(y), image.row(y), line);
    return pageLine(page);
}

}  // namespace

DecoderService::DecoderService(ParentPipe& parent, Decode decode) : parent_(parent), decode_(std::move(decode)) {
    giveWayToOthers();
    keepFreedMemory(kKeptMemory);
    // Threads would reserve address space of their own, and there is one page at a time.
    cv::setNumThreads(1);
    parent_.write(toText({std::string(kDecoderGreeting)}));
}

void DecoderService::serve() {
    while (const auto text = parent_.line(kLongestTalkLine)) {
        const auto order = orderFrom(talkLineFrom(*text));
        if (Descriptor larger = parent_.takeHanded(); larger.get() >= 0) room_.emplace(std::move(larger));
        if (!order || !room_ || order->bytes > room_->bytes().size()) return;
        const std::string answer = toText(answerTo(*order));
        // While the page is read there is nothing to do here, and reading wants the memory.
        giveFreedMemoryBack();
        parent_.write(answer);
    }
}

TalkLine DecoderService::answerTo(const DecodingOrder& order) {
    try {
        return decoded(order);
    } catch (const std::bad_alloc&) {
        return {"memory", "out of memory"};
    } catch (const cv::Exception& error) {
        if (error.code != cv::Error::StsNoMem) throw;
        return {"memory", error.err};
    }
}

TalkLine DecoderService::decoded(const DecodingOrder& order) {
    // A copy: the pixels go where the file lies.
    const std::string file(reinterpret_cast<const char*>(room_->bytes().data()), order.bytes);
    const OwnLimits limits(order.memory, std::chrono::seconds(order.seconds));
    try {
        return handOver(decode_(file, order.frame, order.use, room_->bytes()), room_->bytes());
    } catch (const review::Failure& failure) {
        if (limits.wantedMemory()) return {"memory", failure.detail()};
        return {"refused", failure.sentence().vi, failure.sentence().en, failure.detail()};
    }
}

}  // namespace ocr
