#pragma once

#include <memory>
#include <string>

namespace ocr {

/// A handwriting network that reads in the place of the installed one: the bytes of its two files. Letters and places stay the installed ones.
struct HandModel {
    std::string eye;     ///< As hand.onnx,
    std::string memory;  ///< and as hand.memory.
};

/// Which network reads handwriting.
struct HandChoice {
    std::shared_ptr<const HandModel> instead;  ///< nullptr: the installed one.
    std::string mark;                          ///< Told behind the model's name in every reading: the beginning of its hash. May be empty.
    bool lone = false;  ///< Lines come as pictures of their own, not from a cleaned page: what paper and people did to them is mended first (line_mending.h).
};

}  // namespace ocr
