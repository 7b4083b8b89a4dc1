#include "app/tasks/key_readings.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "app/tasks/check_rules.h"
#include "app/tasks/keyed_cell.h"
#include "app/tasks/record_finder.h"
#include "review/base/failure.h"
#include "review/base/text.h"
#include "review/keying.h"
#include "review/ministry/columns.h"

namespace app {
namespace {

using review::Failure;
using review::FailureKind;
using review::Reading;
using review::Record;
using review::RecordState;
using review::Sentence;
using review::Step;

constexpr std::string_view kPersonColumn = "nguoiNhap";
constexpr std::string_view kFileColumn = "tep";
constexpr std::string_view kPlaceColumn = "trang";

/// Which columns of the file are what; -1 when absent.
struct Layout {
    int person = -1;
    int file = -1;
    int place = -1;
    int number = -1;
    int bookNumber = -1;
    std::vector<std::pair<std::string, int>> keys;  ///< Ministry keys and their columns.
};

std::set<std::string> keysOf(const std::string& bookType, const review::FormCatalog& catalog) {
    std::set<std::string> keys;
    for (const review::Column& column : review::columnsOf(bookType)) keys.emplace(column.header);
    for (const review::RecordForm* form : catalog.formsOf(bookType)) {
        for (const review::FieldSpec& field : form->fields) keys.insert(field.key);
    }
    keys.erase("STT");
    return keys;
}

Layout layoutOf(const review::TextTable& table, const std::string& bookType, const review::FormCatalog& catalog) {
    Layout layout;
    layout.person = table.column(kPersonColumn);
    layout.file = table.column(kFileColumn);
    layout.place = table.column(kPlaceColumn);
    layout.number = table.column("so");
    layout.bookNumber = table.column("quyenSo");
    const std::set<std::string> known = keysOf(bookType, catalog);
    for (int i = 0; i < static_cast<int>(table.header.size()); ++i) {
        const std::string& name = table.header[static_cast<std::size_t>(i)];
        if (i == layout.person || i == layout.file || i == layout.place || name == "STT") continue;
        if (!known.contains(name)) {
            throw Failure(FailureKind::input, {"Cột “" + name + "” không phải là trường nào của sổ " + bookType + ".",
                                               "The column “" + name + "” is no field of a " + bookType + " book."});
        }
        layout.keys.emplace_back(name, i);
    }
    if (layout.number < 0 && (layout.file < 0 || layout.place < 0)) {
        throw Failure(FailureKind::input,
                      {"Tệp phải có cột “so”, hoặc hai cột “tep” và “trang”, để biết mỗi dòng thuộc bản ghi nào.",
                       "The file needs the column “so”, or the columns “tep” and “trang”, to tell which record a row is."});
    }
    return layout;
}

/// A row that cannot be taken: an outcome of this file, caught per row.
struct RowRefused {
    Sentence why;
};

/// Takes the rows of one file into one book.
class Keying {
public:
    Keying(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog, const review::TextTable& table,
           const storage::Act& act)
        : store_(store),
          catalog_(catalog),
          table_(table),
          act_(act),
          book_(book),
          rules_(rulesOf(store)),
          layout_(layoutOf(table, book.type, catalog)),
          finder_(store, book.id) {}

    [[nodiscard]] bool mine(std::size_t row) const {
        return layout_.person < 0 || review::canonical(cell(row, layout_.person)) == review::canonical(act_.who);
    }

    /// For people: where the row says it belongs.
    [[nodiscard]] std::string placeOf(std::size_t row) const {
        if (byPlace(row)) return cell(row, layout_.file) + ", " + cell(row, layout_.place);
        return "so " + cell(row, layout_.number);
    }

    KeyedRow take(std::size_t row) {
        KeyedRow keyed{row + 1, recordOf(row), placeOf(row), Keyed::entered, {}};
        // Somebody may save between our look and our change: look again, a few times.
        for (int attempt = 0; attempt < 3; ++attempt) {
            const auto record = store_.record(keyed.record);
            if (!record) break;
            if (tryTake(row, *record, keyed)) return keyed;
        }
        throw RowRefused{{"Bản ghi này đang được người khác sửa. Hãy nhập lại dòng này sau.",
                          "Somebody else is changing this record. Key this row again later."}};
    }

private:
    [[nodiscard]] std::string cell(std::size_t row, int column) const {
        return column < 0 ? std::string{} : table_.rows[row][static_cast<std::size_t>(column)];
    }

    [[nodiscard]] bool byPlace(std::size_t row) const { return !cell(row, layout_.file).empty() && !cell(row, layout_.place).empty(); }

    [[nodiscard]] review::RecordId recordOf(std::size_t row) const {
        if (byPlace(row)) {
            int place = 0;
            const std::string text = cell(row, layout_.place);
            std::from_chars(text.data(), text.data() + text.size(), place);
            if (const auto found = finder_.at(cell(row, layout_.file), place)) return *found;
            throw RowRefused{{"Quyển này không có bản ghi nào ở chỗ đó.", "This book has no record at that place."}};
        }
        const auto found = finder_.numbered(cell(row, layout_.number), cell(row, layout_.bookNumber));
        if (found.empty()) throw RowRefused{{"Quyển này không có bản ghi nào mang số đó.", "This book has no record of that number."}};
        if (found.size() > 1) {
            throw RowRefused{{"Có nhiều bản ghi cùng mang số đó. Hãy thêm cột “tep” và “trang”.",
                              "Several records have that number. Add the columns “tep” and “trang”."}};
        }
        return found.front();
    }

    [[nodiscard]] std::vector<Reading> readingsOf(std::size_t row, const Record& record) const {
        const review::RecordForm* form = catalog_.form(record.form);
        std::vector<Reading> readings;
        for (const auto& [key, column] : layout_.keys) {
            const review::FieldSpec* field = form ? form->field(key) : nullptr;
            Reading reading = readingOfCell(key, cell(row, column), field, catalog_);
            // A column that this edition does not have is not "blank in the book".
            if (!field && reading.state == review::FieldState::blank) continue;
            reading.source = {review::SourceKind::keyed, act_.who};
            readings.push_back(std::move(reading));
        }
        return readings;
    }

    /// True when done; false when somebody saved first.
    bool tryTake(std::size_t row, const Record& record, KeyedRow& keyed) {
        const std::vector<Reading> readings = readingsOf(row, record);
        if (record.state == RecordState::accepted || record.state == RecordState::delivered) {
            if (!saysWhatCounts(record, readings)) {
                throw RowRefused{{"Bản ghi này đã duyệt; dòng này ghi khác. Muốn sửa thì phải mở lại và nêu lý do.",
                                  "This record is accepted and the row says something else. To change it, reopen it with a reason."}};
            }
            keyed.what = Keyed::settled;
            return true;
        }
        const bool news =
            std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) { return !saidBefore(record, reading); });
        if (news) {
            const storage::Saved saved = store_.addReadings(record.id, record.revision, readings, act_);
            if (saved.stale) return false;
            if (saved.notAllowed && !saved.why.empty()) throw RowRefused{saved.why};
            if (saved.notAllowed) {
                throw RowRefused{
                    {"Bản ghi này không nhận bản nhập ở trạng thái hiện nay.", "This record takes no keying in its present state."}};
            }
        }
        settle(keyed, news);
        return true;
    }

    /// The word of this very person stands already.
    [[nodiscard]] bool saidBefore(const Record& record, const Reading& reading) const {
        const auto field = review::countField(record, reading.key);
        return std::any_of(field.opinions.begin(), field.opinions.end(), [&](const Reading* opinion) {
            return opinion->source == reading.source && review::sameOpinion(*opinion, reading);
        });
    }

    [[nodiscard]] static bool saysWhatCounts(const Record& record, const std::vector<Reading>& readings) {
        return std::all_of(readings.begin(), readings.end(), [&](const Reading& reading) {
            const auto field = review::countField(record, reading.key);
            return field.counts ? review::sameOpinion(*field.counts, reading) : reading.state == review::FieldState::blank;
        });
    }

    /// Moves the record where its opinions lead and says so.
    void settle(KeyedRow& keyed, bool news) {
        const auto record = store_.record(keyed.record);
        if (!record) return;
        const review::RecordForm* form = catalog_.form(record->form);
        // Of fields that are keyed blind this person sees the own word alone; the store knows whether it agrees.
        const storage::Agreement agreement = store_.agreement(record->id);
        keyed.disputed = form ? review::inOrderOf(*form, agreement.disputed) : agreement.disputed;
        keyed.what = news ? Keyed::entered : Keyed::unchanged;
        if (!keyed.disputed.empty()) {
            if (record->state == RecordState::entered) step(*record, Step::dispute);
            if (news) keyed.what = Keyed::disputed;
        } else if (agreement.full && form && review::fullyAgreed(*record, *form) && review::moveFor(record->state, Step::agree)) {
            const auto findings = findingsOf(store_, *record, *form, book_, rules_);
            const review::Finding* error = review::firstOf(findings, review::Severity::error);
            if (error) {
                keyed.what = Keyed::held;
                keyed.error = *error;
            } else if (step(*record, Step::agree)) {
                keyed.what = Keyed::agreed;
            }
        }
    }

    bool step(const Record& record, Step what) {
        const storage::Saved saved = store_.move(record.id, record.revision, what, act_);
        return !saved.stale && !saved.notAllowed;
    }

    storage::Store& store_;
    const review::FormCatalog& catalog_;
    const review::TextTable& table_;
    const storage::Act& act_;
    const review::Book& book_;
    review::RuleContext rules_;
    Layout layout_;
    RecordFinder finder_;
};

}  // namespace

std::string_view toText(Keyed keyed) {
    switch (keyed) {
        case Keyed::entered:
            return "entered";
        case Keyed::agreed:
            return "agreed";
        case Keyed::disputed:
            return "disputed";
        case Keyed::held:
            return "held";
        case Keyed::unchanged:
            return "unchanged";
        case Keyed::settled:
            return "settled";
    }
    return {};
}

KeyOutcome keyReadings(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog, const review::TextTable& table,
                       const storage::Act& act, const review::ProgressSink& progress) {
    Keying keying(store, book, catalog, table, act);
    KeyOutcome outcome;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (!keying.mine(row)) {
            ++outcome.others;
            continue;
        }
        const std::string place = keying.placeOf(row);
        try {
            outcome.rows.push_back(keying.take(row));
        } catch (const RowRefused& refused) {
            outcome.refused.push_back({"#" + std::to_string(row + 1) + " (" + place + ")", refused.why});
        }
        if (progress) progress({row + 1, table.rows.size(), place});
    }
    return outcome;
}

}  // namespace app
