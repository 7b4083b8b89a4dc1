#include "app/tasks/missing_list.h"

#include "app/language.h"
#include "app/tasks/check_book.h"
#include "review/base/failure.h"
#include "storage/atomic_file.h"

namespace app {
namespace {

/// "12 / 14", or "12" when the book states nothing.
std::string counted(std::size_t found, const std::optional<int>& stated) {
    return std::to_string(found) + (stated ? " / " + std::to_string(*stated) : std::string());
}

void addPart(const std::string& title, std::vector<std::string> lines, storage::PrintedList& list) {
    if (!lines.empty()) list.parts.push_back({title, std::move(lines)});
}

std::string bytesFor(const std::filesystem::path& file, const review::Book& book, const review::Completeness& state) {
    if (file.extension() == ".csv") return lacksAsCsv(state);
    if (file.extension() == ".txt") return asText(missingList(book, state));
    if (file.extension() == ".pdf") return storage::listPdf(missingList(book, state));
    throw review::Failure(review::FailureKind::usage,
                          {"Danh sách ghi ra tệp .txt, .pdf hoặc .csv.", "The list is written to a .txt, a .pdf or a .csv file."});
}

}  // namespace

std::string papersText(const std::vector<review::PaperCount>& papers) {
    std::string text;
    for (const review::PaperCount& paper : papers) text += (text.empty() ? "" : ", ") + paper.name + ": " + std::to_string(paper.pages);
    return text.empty() ? text : fill(tr("Khổ giấy: {1}."), {text});
}

storage::PrintedList missingList(const review::Book& book, const review::Completeness& state) {
    storage::PrintedList list;
    list.title = fill(tr("Quyển {1}: {2}"), {book.name(), book.office});
    list.head.push_back(fill(tr("Số trang: {1}. Số bản ghi: {2}."),
                             {counted(state.pages, state.pagesStated), counted(state.records, state.recordsStated)}));
    if (std::string papers = papersText(state.papers); !papers.empty()) list.head.push_back(std::move(papers));
    if (state.complete()) list.head.push_back(tr("Quyển đã đủ."));
    std::vector<std::string> again, look, whole;
    for (const review::Lack& lack : state.lacks) {
        const std::string& sentence = inLanguage(lack.sentence);
        if (lack.scan.empty()) {
            whole.push_back(sentence);
        } else {
            const bool scan = lack.defect && remedyOf(*lack.defect) == review::Remedy::scanAgain;
            (scan ? again : look).push_back(lack.scan + ": " + sentence);
        }
    }
    addPart(tr("Thiếu trong quyển"), std::move(whole), list);
    addPart(tr("Phải quét lại"), std::move(again), list);
    addPart(tr("Cần người xem"), std::move(look), list);
    return list;
}

std::string asText(const storage::PrintedList& list) {
    std::string text = list.title + "\n";
    for (const std::string& line : list.head) text += line + "\n";
    for (const storage::ListPart& part : list.parts) {
        text += "\n" + part.title + "\n";
        for (const std::string& line : part.lines) text += "  [ ] " + line + "\n";
    }
    return text;
}

void writeMissing(const std::filesystem::path& file, const review::Book& book, const review::Completeness& state) {
    const std::string bytes = bytesFor(file, book, state);
    storage::AtomicFile list(file, storage::WhenThere::replace);
    list.write(bytes);
    list.keep();
}

}  // namespace app
