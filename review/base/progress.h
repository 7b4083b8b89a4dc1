#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace review {

/// How far a long piece of work has come.
struct Progress {
    std::size_t done = 0;   ///< Items finished, refused ones included.
    std::size_t total = 0;  ///< Items in all; 0 while unknown.
    std::string item;       ///< The item just finished, for example a file name. Never personal data.
};

/// Receives progress. Called from the thread that does the work; must not throw.
using ProgressSink = std::function<void(const Progress&)>;

}  // namespace review
