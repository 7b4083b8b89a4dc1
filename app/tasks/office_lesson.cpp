#include "app/tasks/office_lesson.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/tasks/verified_fields.h"
#include "review/base/text.h"

namespace app {
namespace {

constexpr int kPagesOfALesson = 50;     // To learn a book of 500 records takes about as long as to read one page.
constexpr int kEnoughNames = 2000;      // More names from neighbours hardly move the shares of surnames,
constexpr std::size_t kMostBooks = 10;  // and no more neighbours are looked through for them.

/// What names the province in "UBND xã Phước Hảo, huyện Châu Thành, tỉnh Trà Vinh", without marks and its kind; an office that names none stands for itself.
std::string provinceOf(const std::string& office) {
    static constexpr std::array<std::string_view, 4> kKinds{"tinh ", "thanh pho ", "tp. ", "tp "};
    std::string name = review::folded(review::canonical(office.substr(office.rfind(',') + 1)));
    for (const std::string_view kind : kKinds) {
        if (name.starts_with(kind)) name.erase(0, kind.size());
    }
    return name;
}

/// @param units whether its addresses teach, too.
void learnBook(storage::Store& store, const review::FormCatalog& catalog, review::BookId book, bool units, ocr::OfficeWords& words) {
    for (const review::Record& record : store.records(book)) {
        const review::RecordForm* form = catalog.form(record.form);
        if (!form) continue;
        for (const VerifiedField& field : attestedFields(record, *form)) {
            if (units || field.spec->kind != review::FieldKind::place) ocr::learnWords(words, field.spec->kind, field.truth->text);
        }
    }
}

/// The other books of the province, youngest first.
ocr::OfficeWords wordsOfNeighbours(storage::Store& store, const review::FormCatalog& catalog, const review::Book& book) {
    ocr::OfficeWords words;
    std::vector<review::Book> books = store.books();
    std::ranges::reverse(books);
    std::size_t looked = 0;
    for (const review::Book& other : books) {
        if (other.id == book.id || provinceOf(other.office) != provinceOf(book.office)) continue;
        if (words.names >= kEnoughNames || ++looked > kMostBooks) break;
        learnBook(store, catalog, other.id, review::folded(other.office) == review::folded(book.office), words);
    }
    return words;
}

}  // namespace

OfficeLesson::OfficeLesson(storage::Store& store, std::shared_ptr<const review::FormCatalog> catalog) : store_(store), catalog_(std::move(catalog)) {}

const ocr::OfficeWords& OfficeLesson::wordsFor(review::BookId id) {
    const bool another = book_ != id;
    if (another) {
        const auto book = store_.book(id);
        others_ = book ? wordsOfNeighbours(store_, *catalog_, *book) : ocr::OfficeWords{};
        book_ = id;
    }
    if (another || ++pages_ > kPagesOfALesson) {
        words_ = others_;
        learnBook(store_, *catalog_, id, true, words_);
        pages_ = 1;
    }
    return words_;
}

}  // namespace app
