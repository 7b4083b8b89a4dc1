#include "app/gui/book_presenter.h"

#include <algorithm>
#include <map>

#include "app/language.h"
#include "review/workflow.h"

namespace app::gui {

RowTone toneOf(review::RecordState state) {
    switch (state) {
        case review::RecordState::accepted:
        case review::RecordState::delivered: return RowTone::done;
        case review::RecordState::disputed:
        case review::RecordState::returned: return RowTone::attention;
        case review::RecordState::draft:
        case review::RecordState::checked:
        case review::RecordState::entered: return RowTone::open;
    }
    return RowTone::open;
}

std::string stateWord(review::RecordState state) {
    switch (state) {
        case review::RecordState::draft: return tr("Nháp");
        case review::RecordState::entered: return tr("Đã nhập");
        case review::RecordState::disputed: return tr("Lệch nhau");
        case review::RecordState::accepted: return tr("Đã duyệt");
        case review::RecordState::returned: return tr("Trả lại");
        case review::RecordState::delivered: return tr("Đã giao");
        case review::RecordState::checked: return tr("Đã kiểm 1");
    }
    return {};
}

namespace {

BookRow recordRow(const review::Record& record, const storage::Scan& scan, bool spread) {
    BookRow row;
    row.scan = scan.id;
    row.record = record.id;
    row.sheet = std::to_string(scan.order);
    if (spread) row.sheet += record.position == 1 ? tr(" trái") : tr(" phải");
    const std::string number = review::countedText(record, "so");
    row.name = number.empty() ? tr("chưa rõ số") : fill(tr("Số {1}"), {number});
    row.state = stateWord(record.state);
    row.tone = toneOf(record.state);
    row.finished = row.tone == RowTone::done;
    return row;
}

BookRow scanRow(const storage::Scan& scan) {
    BookRow row;
    row.scan = scan.id;
    row.sheet = std::to_string(scan.order);
    row.name = scan.fileName;
    row.note = scan.note;
    row.finished = true;
    switch (scan.state) {
        case storage::ScanState::waiting: row.state = tr("Chờ đọc"); break;
        case storage::ScanState::read:
            row.state = tr("Đã đọc");
            row.tone = RowTone::done;
            break;
        case storage::ScanState::aside:
            row.state = tr("Cần xem");
            row.tone = RowTone::attention;
            break;
        case storage::ScanState::failed:
            row.state = tr("Lỗi");
            row.tone = RowTone::attention;
            break;
    }
    return row;
}

/// The first book with a record nobody has finished; the first one when all are done or empty.
review::BookId firstToDo(storage::Store& store, const std::vector<review::Book>& books) {
    const auto toDo = std::ranges::find_if(books, [&store](const review::Book& book) {
        const storage::BookCounts counts = store.counts(book.id);
        return counts.records > counts.accepted + counts.delivered;
    });
    return toDo == books.end() ? books.front().id : toDo->id;
}

}  // namespace

std::optional<BookPage> fetchBook(storage::Store& store, review::BookId id) {
    auto book = store.book(id);
    if (!book) return std::nullopt;
    std::map<review::ScanId, std::vector<review::Record>> recordsOf;
    for (review::Record& record : store.records(id)) recordsOf[record.scan].push_back(std::move(record));
    BookPage page{std::move(*book), store.counts(id), {}};
    for (const storage::Scan& scan : store.scans(id)) {
        const auto& records = recordsOf[scan.id];
        if (records.empty()) page.rows.push_back(scanRow(scan));
        for (const review::Record& record : records) page.rows.push_back(recordRow(record, scan, records.size() > 1));
    }
    return page;
}

void BookPresenter::failed(const review::Failure& failure) {
    failure_ = inLanguage(failure.sentence());
    onChanged(BookChange::failure);
}

void BookPresenter::reload(review::BookId preferred) {
    const review::BookId open = page_ ? page_->book.id : review::BookId{};
    using Fetched = std::pair<std::vector<review::Book>, std::optional<BookPage>>;
    ask(
        desk_,
        [open, preferred](storage::Store& store) -> Fetched {
            auto books = store.books();
            const bool there = preferred && std::ranges::find(books, preferred, &review::Book::id) != books.end();
            const review::BookId wanted = open || books.empty() ? open : there ? preferred : firstToDo(store, books);
            auto page = wanted ? fetchBook(store, wanted) : std::nullopt;
            return {std::move(books), std::move(page)};
        },
        [this](Outcome<Fetched> outcome) {
            if (!outcome) return failed(outcome.failure());
            const bool other = books_.size() != outcome.value().first.size() || !page_;
            fetched_ = true;
            books_ = std::move(outcome.value().first);
            page_ = std::move(outcome.value().second);
            if (other) onChanged(BookChange::books);
            onChanged(BookChange::rows);
        });
}

void BookPresenter::openBook(review::BookId id) {
    ask(
        desk_, [id](storage::Store& store) { return fetchBook(store, id); },
        [this](Outcome<std::optional<BookPage>> outcome) {
            if (!outcome) return failed(outcome.failure());
            page_ = std::move(outcome.value());
            onChanged(BookChange::rows);
        });
}

void BookPresenter::refresh(review::RecordId record) {
    if (!rowOf(record)) return reload();
    using Fetched = std::pair<std::optional<BookRow>, storage::BookCounts>;
    ask(
        desk_,
        [record, book = page_->book.id](storage::Store& store) -> Fetched {
            const auto found = store.record(record);
            const auto scan = found ? store.scan(found->scan) : std::nullopt;
            if (!scan) return {std::nullopt, store.counts(book)};
            return {recordRow(*found, *scan, store.recordsOn(scan->id).size() > 1), store.counts(book)};
        },
        [this, record, book = page_->book.id](const Outcome<Fetched>& outcome) {
            if (!outcome) return failed(outcome.failure());
            const auto row = rowOf(record);
            if (!row || !outcome.value().first || page_->book.id != book) return reload();
            page_->counts = outcome.value().second;
            if (page_->rows[*row] == *outcome.value().first) return;
            page_->rows[*row] = *outcome.value().first;
            onChanged(BookChange::rows);
        });
}

void BookPresenter::addBook(const review::Book& book, const storage::Act& act) {
    using Fetched = std::pair<std::vector<review::Book>, std::optional<BookPage>>;
    ask(
        desk_,
        [book, act](storage::Store& store) -> Fetched {
            const review::BookId id = store.addBook(book, act);
            return {store.books(), fetchBook(store, id)};
        },
        [this](Outcome<Fetched> outcome) {
            if (!outcome) return failed(outcome.failure());
            fetched_ = true;
            books_ = std::move(outcome.value().first);
            page_ = std::move(outcome.value().second);
            onChanged(BookChange::books);
            onChanged(BookChange::rows);
        });
}

std::string BookPresenter::summary() const {
    // Before the store has answered, or while a person must sign in first, nobody knows.
    if (!page_) return fetched_ && books_.empty() ? tr("Kho chưa có sổ nào.") : std::string{};
    const storage::BookCounts& counts = page_->counts;
    std::string text = counted("{1} tờ", counts.scans) + " · " + counted("{1} bản ghi", counts.records) + " · " +
                       fill(tr("{1} đã duyệt"), {std::to_string(counts.accepted + counts.delivered)});
    if (counts.waiting > 0) text += " · " + fill(tr("{1} chờ đọc"), {std::to_string(counts.waiting)});
    if (counts.aside + counts.failed > 0) text += " · " + fill(tr("{1} cần xem"), {std::to_string(counts.aside + counts.failed)});
    return text;
}

std::optional<std::size_t> BookPresenter::rowOf(review::RecordId record) const {
    if (!page_ || !record) return std::nullopt;
    const auto row = std::ranges::find(page_->rows, record, &BookRow::record);
    if (row == page_->rows.end()) return std::nullopt;
    return static_cast<std::size_t>(row - page_->rows.begin());
}

std::optional<review::RecordId> BookPresenter::nextOpen(review::RecordId after) const {
    if (!page_) return std::nullopt;
    const std::size_t count = page_->rows.size();
    const auto from = rowOf(after);
    for (std::size_t i = 0; i < count; ++i) {
        const BookRow& row = page_->rows[((from ? *from + 1 : 0) + i) % count];
        if (row.record && !row.finished && row.record != after) return row.record;
    }
    return std::nullopt;
}

std::optional<review::RecordId> BookPresenter::firstRecord() const {
    if (!page_) return std::nullopt;
    const auto row = std::ranges::find_if(page_->rows, [](const BookRow& candidate) { return static_cast<bool>(candidate.record); });
    if (row == page_->rows.end()) return std::nullopt;
    return row->record;
}

std::optional<review::RecordId> BookPresenter::neighbour(review::RecordId of, int step) const {
    const auto from = rowOf(of);
    if (!from) return std::nullopt;
    const auto count = static_cast<std::ptrdiff_t>(page_->rows.size());
    for (std::ptrdiff_t i = static_cast<std::ptrdiff_t>(*from) + step; i >= 0 && i < count; i += step) {
        const BookRow& row = page_->rows[static_cast<std::size_t>(i)];
        if (row.record) return row.record;
    }
    return std::nullopt;
}

}  // namespace app::gui
