#pragma once

#include <string>

#include "review/base/ids.h"
#include "review/base/time.h"
#include "review/seen_line.h"

namespace storage {

/// A handwriting model on its way into the store.
struct NewHandModel {
    std::string name;     ///< Told to people and in every reading; once in a store.
    std::string parent;   ///< Name and mark of the model it began from.
    std::string figures;  ///< How it compared with its parent, a JSON object.
    std::string eye;      ///< Bytes of its two files.
    std::string memory;
};

/// A handwriting model that this office's books made.
struct HandModelRow {
    std::string name;
    std::string sha256;  ///< Over the bytes of both files, eye first; lower-case hex.
    std::string parent;
    std::string figures;
    review::UtcTime when{};
    std::string who;
    bool reads = false;  ///< It is the one in use.
};

/// The model in use, with its bytes.
struct HandModelInUse {
    std::string name;
    std::string sha256;
    std::string eye;
    std::string memory;
};

/// A line that the reader of handwriting saw, and where it stands.
struct StoredLine {
    review::RecordId record;
    std::string key;  ///< Of the field.
    int place = 1;    ///< Line of the field, from the top, 1-based.
    review::SeenLine line;
};

}  // namespace storage
