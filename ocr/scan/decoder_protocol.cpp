#include "ocr/scan/decoder_protocol.h"

namespace ocr {
namespace {

constexpr std::string_view kPage = "page";
constexpr std::string_view kLine = "line";

}  // namespace

TalkLine orderLine(const DecodingOrder& order) {
    return {"decode", std::to_string(order.bytes), std::to_string(order.frame), std::string(order.use == PictureUse::line ? kLine : kPage),
            std::to_string(order.memory), std::to_string(order.seconds)};
}

std::optional<DecodingOrder> orderFrom(const TalkLine& line) {
    DecodingOrder order;
    if (line.size() != 6 || line[0] != "decode" || (line[3] != kPage && line[3] != kLine)) return std::nullopt;
    order.use = line[3] == kLine ? PictureUse::line : PictureUse::page;
    if (!readField(line[1], order.bytes) || !readField(line[2], order.frame)) return std::nullopt;
    if (!readField(line[4], order.memory) || !readField(line[5], order.seconds)) return std::nullopt;
    return order;
}

}  // namespace ocr
