#include "review/book.h"

#include <gtest/gtest.h>

namespace review {
namespace {

TEST(BookName, IsTypeYearAndNumber) {
    Book book;
    book.type = "KS";
    book.yearOpened = 2017;
    book.number = "01";
    EXPECT_EQ(book.name(), "KS.2017.01");
    EXPECT_EQ(book.ministryNumber(), "01/2017");
}

TEST(BookName, IsTakenApart) {
    const auto book = bookFromName("CMC.1999.12");
    ASSERT_TRUE(book);
    EXPECT_EQ(book->type, "CMC");
    EXPECT_EQ(book->yearOpened, 1999);
    EXPECT_EQ(book->number, "12");
}

TEST(BookName, IsRefusedWhenAPartIsWrong) {
    for (const char* name : {"", "KS", "KS.2017", "KS.17.01", "KS.2017.1", "XX.2017.01", "ks.2017.01", "KS.2017.01.02", "KS.2017.a1",
                             "KS.1017.01", "KS..01", "KS.2017."}) {
        EXPECT_FALSE(bookFromName(name)) << name;
    }
}

}  // namespace
}  // namespace review
