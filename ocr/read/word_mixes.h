#pragma once

#include <string>
#include <vector>

namespace ocr {

/// Texts made of two readings of one line, word by word, where they differ: "Phú Phong, huyện Tây §ơn" and "Phú Phong huyện Tây Sơn" hold "Phú Phong,
/// huyện Tây Sơn". Both readings come first; at most 34 texts, each once. Where one reading has more words than the other between two words that both
/// have, these are taken from one of the two together.
[[nodiscard]] std::vector<std::string> wordMixes(const std::string& one, const std::string& other);

}  // namespace ocr
