#include "tests/bench/keystrokes.h"

#include <gtest/gtest.h>

#include "review/base/typing.h"

namespace bench {
namespace {

TEST(Keystrokes, SpellATextByTelex) {
    EXPECT_EQ(telexKeys("Đặng Thị"), "Ddawngj Thij");
    EXPECT_EQ(telexKeys("xã Tân Phú, 12"), "xax Taan Phus, 12");
}

TEST(Keystrokes, TypeBackToTheSameText) {
    for (const std::string text :
         {"Nguyễn Thị Thương Huyền", "Ngày mười lăm tháng tám năm một nghìn chín trăm tám mươi", "xã Khuất Xá, huyện Lộc Bình"}) {
        std::string typed;
        for (const char key : telexKeys(text)) {
            const auto changed = review::typedOver(review::Typing::telex, typed, {typed + key, [&] {
                                                                                      std::size_t count = 1;
                                                                                      for (const unsigned char byte : typed)
                                                                                          count += (byte & 0xC0) != 0x80 ? 1 : 0;
                                                                                      return count;
                                                                                  }()});
            typed = changed ? changed->text : typed + key;
        }
        EXPECT_EQ(typed, text);
    }
}

TEST(Keystrokes, AnEditTakesTheCheaperWay) {
    EXPECT_EQ(editBetween("xã A, huyện B", "xã A, huyện C").cost(), 2U);
    EXPECT_EQ(editBetween("Nguyễn Văn An", "Nguyễn Văn Ân").cost(), 5U);
    EXPECT_TRUE(editBetween("x y z a b", "12").afresh);
    EXPECT_EQ(editBetween("", "Tày").cost(), 4U);
}

}  // namespace
}  // namespace bench
