#pragma once

#include <map>
#include <string>
#include <vector>

namespace bench {

/// One page of a book.
struct SheetOfBook {
    std::string name;  ///< Of its scan.
    std::string print;
};

/// A scan of the book once more.
struct RepeatedScan {
    std::string name;                 ///< Of the scan it repeats.
    std::vector<std::string> prints;  ///< Of its pages.
};

struct BookOfSheets {
    std::vector<SheetOfBook> sheets;
    std::vector<RepeatedScan> repeated;
};

/// Looks for every repeated scan among the pages of its book, as the program does, and for pages that are taken for another one; prints what is found and what
/// a comparison costs.
void printRepeats(const std::map<std::string, BookOfSheets>& books);

}  // namespace bench
