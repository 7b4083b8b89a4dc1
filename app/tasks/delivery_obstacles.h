#pragma once

#include <vector>

#include "app/tasks/deliver_book.h"

namespace app {

/// A book's records and scans as they stand, looked at once.
struct BookContent {
    std::vector<storage::Scan> scans;
    std::vector<review::Record> records;
    std::vector<review::BookFinding> findings = {};  ///< All that the rules say.
};
[[nodiscard]] BookContent contentOf(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog);

/// What stands in the way of delivering a book, and what a person should look at before. Pure: asks nothing of the store.
struct Obstacles {
    std::vector<Obstacle> errors;
    std::vector<Obstacle> warnings;
};
[[nodiscard]] Obstacles obstaclesOf(const BookContent& content, const review::Book& book, const review::FormCatalog& catalog);

}  // namespace app
