#pragma once

#include <stop_token>

#include "review/forms/form_catalog.h"
#include "storage/store.h"

namespace app {

struct RememberOutcome {
    std::size_t records = 0;  ///< Records that got a new reading,
    std::size_t fields = 0;   ///< and how many they got.
};

/// Lets a book learn from what people verified in it: fields of its untouched drafts that the reader of handwriting saw get a new machine reading where the
/// book's memory (ocr::BookMemory) thinks otherwise of the text or of its probability. Looks at no scan. Such readings name the memory and the model. Nothing
/// is added when nothing was verified since, so that it may be called again and again.
/// @throws Failure(cancelled) when stopped between two records.
[[nodiscard]] RememberOutcome rememberBook(storage::Store& store, const review::FormCatalog& catalog, review::BookId book, const std::string& who,
                                           const std::stop_token& stop = {});

/// What names the memory in a reading, before the model: "book memory".
inline constexpr std::string_view kMemoryName = "book memory";

}  // namespace app
