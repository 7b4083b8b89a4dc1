#pragma once

#include <memory>
#include <optional>

#include "ocr/read/office_words.h"
#include "review/forms/form_catalog.h"
#include "storage/store.h"

namespace app {

/// What people said in the office's books until now, as words for reading more of their pages (ocr::PageReader::knowOffice): surnames of this book and of others
/// of the same province, units of addresses of this book and of others of the same office. Fields count as for rememberBook() (attestedFields). Without such
/// fields there are no words, and reading is what it is without a store.
class OfficeLesson {
public:
    OfficeLesson(storage::Store& store, std::shared_ptr<const review::FormCatalog> catalog);

    /// For the next page of a book. Learnt anew now and then, for people go on meanwhile. Valid until the next call.
    [[nodiscard]] const ocr::OfficeWords& wordsFor(review::BookId book);

private:
    storage::Store& store_;
    std::shared_ptr<const review::FormCatalog> catalog_;
    std::optional<review::BookId> book_;  ///< The words are for it.
    ocr::OfficeWords others_;             ///< Of its neighbours alone.
    ocr::OfficeWords words_;
    int pages_ = 0;                       ///< Since they were learnt.
};

}  // namespace app
