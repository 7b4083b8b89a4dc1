#include "ocr/scan/decoder_protocol.h"

#include <gtest/gtest.h>

namespace {

using ocr::orderFrom;
using ocr::TalkLine;

TEST(DecoderProtocol, AnOrderComesOverAsItWas) {
    const auto order = orderFrom(ocr::orderLine({5'000'000'000, 7, ocr::PictureUse::line, 300'000'000, 25}));
    ASSERT_TRUE(order);
    EXPECT_EQ(order->bytes, 5'000'000'000U);
    EXPECT_EQ(order->frame, 7U);
    EXPECT_EQ(order->use, ocr::PictureUse::line);
    EXPECT_EQ(order->memory, 300'000'000U);
    EXPECT_EQ(order->seconds, 25U);
}

TEST(DecoderProtocol, AnythingElseIsNoOrder) {
    EXPECT_FALSE(orderFrom({"decode"}));
    EXPECT_FALSE(orderFrom({"encode", "1", "0", "page", "1", "1"}));
    EXPECT_FALSE(orderFrom({"decode", "1", "0", "book", "1", "1"}));
    EXPECT_FALSE(orderFrom({"decode", "-1", "0", "page", "1", "1"}));
    EXPECT_FALSE(orderFrom({"decode", "1", "0", "page", "1", "1", "1"}));
}

}  // namespace
