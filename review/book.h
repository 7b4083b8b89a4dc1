#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "review/base/ids.h"
#include "review/workflow.h"

namespace review {

/// One ledger volume: the unit of delivery (domain requirements 1, 2).
struct Book {
    BookId id;
    std::string type;      ///< "KS", "KH", "KT" …
    int yearOpened = 0;    ///< Four digits.
    std::string number;    ///< Book number in the year, two digits: "01".
    std::string office;    ///< Registering office as written on the cover; exported as noiDangKy where the page itself has no such field.
    std::string openedOn;  ///< dd.mm.yyyy or empty.
    std::string closedOn;  ///< dd.mm.yyyy or empty.
    std::optional<int> pagesStated;  ///< Closing totals (Luật Hộ tịch, Điều 58.2), if the book states them.
    std::optional<int> recordsStated;
    BookState state = BookState::open;

    /// "KS.2017.01": how people and commands name a book.
    [[nodiscard]] std::string name() const;
    /// "01/2017": the ministry's quyenSo.
    [[nodiscard]] std::string ministryNumber() const;
};

/// True for the book type codes of practice: KS, KH, KT, CMC, HN, TD, GH (domain §1.4).
[[nodiscard]] bool isBookType(std::string_view type);

/// Takes "KS.2017.01" apart; nothing when it is not such a name.
[[nodiscard]] std::optional<Book> bookFromName(const std::string& name);

}  // namespace review
