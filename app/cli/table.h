#pragma once

#include <string>
#include <vector>

namespace app {

/// Rows of text lined up in columns for a terminal; widths are counted in letters, not bytes.
class Table {
public:
    explicit Table(std::vector<std::string> head) : head_(std::move(head)) {}
    /// A row has as many cells as the head.
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::string> head_;
    std::vector<std::vector<std::string>> rows_;
};

/// "87 %" of a probability.
[[nodiscard]] std::string percent(double probability);

}  // namespace app
