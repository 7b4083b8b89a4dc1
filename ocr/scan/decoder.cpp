#include "ocr/scan/decoder.h"

#include <algorithm>
#include <cstring>
#include <opencv2/core.hpp>
#include <utility>
#include <vector>

#include "ocr/image_mat.h"
#include "ocr/scan/input_failures.h"
#include "ocr/scan/limits.h"
#include "ocr/scan/pdf_pages.h"
#include "ocr/stop.h"
#include "review/base/must_not_wait.h"

namespace ocr {
namespace {

using Heard = ChildConversation::Heard;

/// A program that starts is waited for this long: the disk may be asleep, the machine busy.
constexpr std::chrono::milliseconds kStarting{60'000};
/// For a program that closed its output: it is ending, its exit status a moment away.
constexpr std::chrono::milliseconds kLastMoment{2000};
constexpr std::size_t kMostChannels = 3;
/// So much of the room stays ours between pages, because fresh memory costs more time than the copy: an A3 spread at 300 dpi in colour.
constexpr std::size_t kKeptRoom = 56'000'000;

/// The size of the page, refused if no page can have it.
PixelSize pageSize(const FileFacts& facts, std::size_t frame, PictureUse use) {
    if (frame >= facts.frames) throw noSuchFrame(std::to_string(frame) + " of " + std::to_string(facts.frames));
    const PixelSize size = facts.sizes[frame];
    checkPictureSize(double(size.width), double(size.height), use == PictureUse::line ? kMinLineSide : kMinPageSide);
    return size;
}

}  // namespace

Decoder::Decoder(std::filesystem::path program, Limits limits) : program_(std::move(program)), limits_(std::move(limits)) {}

void Decoder::start(const std::stop_token& stop) {
    if (child_ && child_->lives()) return;
    child_.reset();
    room_.reset();
    child_ = std::make_unique<ChildConversation>(std::vector<std::string>{program_.string()});
    std::string greeting;
    const Heard heard = child_->hearLine(greeting, kLongestTalkLine, {kStarting, stop});
    if (heard == Heard::all && greeting == kDecoderGreeting) return;
    const std::string how = howItEnded(child_->end(heard == Heard::end ? kLastMoment : std::chrono::milliseconds{}));
    child_.reset();
    stopIfAsked(stop);
    throw missingDecoder(program_.string() + ": " + greeting.substr(0, 100) + " " + how);
}

Image Decoder::decode(std::string_view bytes, std::size_t frame, PictureUse use, const std::stop_token& stop) {
    review::mayWait("the decoder");
    stopIfAsked(stop);
    // A PDF's pages are looked at one by one: asking for all of them again at each would take the square of their number.
    if (fileKind(bytes) == FileKind::pdf) return renderPdfPage(bytes, frame, stop);
    const FileFacts facts = inspectFile(bytes, use);
    const PixelSize size = pageSize(facts, frame, use);
    const DecodingLimits limits = limits_(facts.kind, size, bytes.size());
    start(stop);
    ask(bytes, {bytes.size(), frame, use, limits.memory, std::uint64_t(limits.work.count())},
        std::size_t(size.width) * std::size_t(size.height) * kMostChannels);

    const std::string text = hear(limits, stop);
    const TalkLine answer = talkLineFrom(text);
    if (answer.size() == 4 && answer[0] == "refused") throw refusedPicture({answer[1], answer[2]}, answer[3]);
    if (answer.size() == 2 && answer[0] == "memory") {
        // Whoever was refused memory may have left things in disorder.
        child_.reset();
        throw greedyPicture(limits.memory, answer[1]);
    }
    const auto page = pageFrom(answer);
    const bool asTold = page && std::uint64_t(page->width) == size.width && std::uint64_t(page->height) == size.height;
    if (!asTold) misunderstood(text);
    return copied(*page);
}

void Decoder::ask(std::string_view bytes, const DecodingOrder& order, std::size_t pixelBytes) {
    std::vector<const Descriptor*> handed;
    if (const std::size_t wanted = std::max(bytes.size(), pixelBytes); !room_ || room_->bytes().size() < wanted) {
        room_ = std::make_unique<SharedBytes>(wanted);
        handed.push_back(&room_->descriptor());
    }
    std::memcpy(room_->bytes().data(), bytes.data(), bytes.size());
    child_->say(toText(orderLine(order)), handed);
}

// The room is written again for the next page, and an image never changes.
Image Decoder::copied(const PageHeader& page) const {
    cv::Mat pixels(page.height, page.width, CV_8UC(page.channels));
    std::memcpy(pixels.data, room_->bytes().data(), page.bytes());
    room_->giveBack(kKeptRoom);
    return imageFrom(std::move(pixels), page.dpi);
}

std::string Decoder::hear(const DecodingLimits& limits, const std::stop_token& stop) {
    std::string text;
    const Heard heard = child_->hearLine(text, kLongestTalkLine, {limits.wait, stop});
    if (heard == Heard::all) return text;
    if (heard == Heard::tooLong) misunderstood(text);
    giveUp(heard, limits);
}

void Decoder::giveUp(Heard heard, const DecodingLimits& limits) {
    const auto child = std::move(child_);
    // One that still works has had its time, or nobody wants what it does: no grace.
    const ChildResult result = child->end(heard == Heard::end ? kLastMoment : std::chrono::milliseconds{});
    if (heard == Heard::stopped) throw stopped();
    if (heard == Heard::silence) throw slowPicture(std::chrono::duration_cast<std::chrono::seconds>(limits.wait), howItEnded(result));
    if (workedTooLong(result)) throw slowPicture(limits.work, howItEnded(result));
    if (diedForMemory(result)) throw machineTooSmall(howItEnded(result));
    throw crashingPicture(howItEnded(result));
}

void Decoder::misunderstood(const std::string& answer) {
    child_->end({});
    child_.reset();
    throw crashingPicture("answer of the decoder: " + answer.substr(0, 100));
}

}  // namespace ocr
