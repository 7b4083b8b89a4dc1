#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "review/forms/form_catalog.h"
#include "storage/store.h"

namespace ocr {
class BookMemory;
}

namespace app {

/// Which book is to learn, and for whom.
struct RememberOrder {
    review::BookId book;
    std::string who;            ///< Under whose hands it happens.
    review::RecordId after{};   ///< The records behind this one come first: those a person goes to next. Zero: from the beginning.
};

struct RememberOutcome {
    std::vector<review::RecordId> records;  ///< Records that got a new reading,
    std::size_t fields = 0;                 ///< and how many they got.
    bool stopped = false;                   ///< It was asked to stop between two records; what it had found is kept.
};

/// Lets a book learn from what people said stands in it (attestedFields): fields that nobody has spoken about yet, in records that are still worked on, get a
/// new machine reading where the reader of handwriting saw them and the book's memory (ocr::BookMemory) thinks otherwise of the text or of its
/// probability. Looks at no scan. Such readings name the memory (review::kBookMemory) and the model. Nothing is added when nothing was said since, so that
/// it may be called again and again. A record that somebody saves meanwhile is passed over.
[[nodiscard]] RememberOutcome rememberBook(storage::Store& store, const review::FormCatalog& catalog, const RememberOrder& order,
                                           const std::stop_token& stop = {});

/// What people said in a book until now, for scans that are read afterwards: their records get at once what rememberBook() would give them.
class BookLesson {
public:
    /// Learns the book as it stands. With nothing learnt nothing is ever remembered.
    BookLesson(storage::Store& store, std::shared_ptr<const review::FormCatalog> catalog, review::BookId book);
    ~BookLesson();
    BookLesson(BookLesson&&) noexcept;
    BookLesson& operator=(BookLesson&&) noexcept;

    [[nodiscard]] review::BookId book() const { return book_; }
    /// The same for the records on one scan of the book.
    [[nodiscard]] RememberOutcome remember(storage::Store& store, review::ScanId scan, const std::string& who) const;

private:
    std::shared_ptr<const review::FormCatalog> catalog_;
    review::BookId book_;
    std::unique_ptr<const ocr::BookMemory> memory_;  ///< None: the book has taught nothing.
};

}  // namespace app
