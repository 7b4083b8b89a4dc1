#include "review/base/csv.h"

#include <algorithm>
#include <array>

#include "review/base/failure.h"
#include "review/base/text.h"

namespace review {
namespace {

[[noreturn]] void refuse(const std::string& path, const Sentence& reason) {
    throw Failure(FailureKind::input, {"Tệp " + path + ": " + reason.vi, "File " + path + ": " + reason.en}, path);
}

[[noreturn]] void refuseEncoding(const std::string& path) {
    refuse(
        path,
        {"chữ không phải Unicode (UTF-8), có thể là TCVN3 (ABC), VNI hoặc Windows-1258. Hãy mở tệp, chuyển phông sang Unicode rồi lưu "
         "lại dạng “CSV UTF-8”.",
         "the text is not Unicode (UTF-8); it may be TCVN3 (ABC), VNI or Windows-1258. Open the file, convert the font to Unicode and save "
         "it again as “CSV UTF-8”."});
}

/// Text of the old one-byte fonts that some program took for Latin-1 is lawful UTF-8 and still unreadable: "NguyÔn V¨n" (TCVN3), "Nguyeãn
/// Vaên" (VNI). Both are full of characters that Vietnamese never has.
bool looksLikeOldFont(std::string_view utf8) {
    static constexpr std::array<std::string_view, 21> kForeign{"¨", "©", "ª", "«", "¬", "®", "µ", "¶", "·", "¸", "¹",
                                                               "»", "¼", "½", "¾", "ø", "û", "ï", "ñ", "ö", "Æ"};
    std::size_t foreign = 0;
    std::size_t beyondAscii = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if (static_cast<unsigned char>(utf8[i]) < 0xC0) continue;
        ++beyondAscii;
        const std::string_view letter = utf8.substr(i, 2);
        if (std::find(kForeign.begin(), kForeign.end(), letter) != kForeign.end()) ++foreign;
    }
    constexpr std::size_t kEnoughToTell = 5;
    return foreign >= kEnoughToTell && foreign * 5 >= beyondAscii;
}

std::string toUtf8(std::string_view bytes, const std::string& path) {
    if (bytes.starts_with("\xFF\xFE")) return utf8FromUtf16(bytes.substr(2), false);
    if (bytes.starts_with("\xFE\xFF")) return utf8FromUtf16(bytes.substr(2), true);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!isUtf8(bytes) || bytes.find('\0') != std::string_view::npos || looksLikeOldFont(bytes)) refuseEncoding(path);
    return std::string(bytes);
}

/// The one of , ; and tab that stands most often in the header line outside quotes.
char delimiterOf(std::string_view text) {
    std::array<std::pair<char, int>, 3> counts{{{',', 0}, {';', 0}, {'\t', 0}}};
    bool quoted = false;
    for (char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        for (auto& [delimiter, count] : counts) count += !quoted && c == delimiter ? 1 : 0;
    }
    return std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
}

struct Line {
    std::vector<std::string> cells;
    std::size_t number = 1;  ///< 1-based line of the file on which it begins.
};

/// Cuts text into lines of cells; a quoted cell may hold delimiters and line ends.
class Cutter {
public:
    Cutter(std::string_view text, char delimiter, const std::string& path) : text_(text), delimiter_(delimiter), path_(path) {}

    std::vector<Line> cut() {
        while (at_ < text_.size()) lines_.push_back(line());
        return std::move(lines_);
    }

private:
    Line line() {
        Line line;
        line.number = number_;
        for (;;) {
            line.cells.push_back(canonical(cell()));
            if (at_ >= text_.size() || text_[at_] != delimiter_) break;
            ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        ++number_;
        return line;
    }

    std::string cell() {
        std::string result;
        if (at_ < text_.size() && text_[at_] == '"') result = quotedPart();
        while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r') result += text_[at_++];
        return result;
    }

    std::string quotedPart() {
        const std::size_t opened = number_;
        std::string result;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"') {
                if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') {
                    ++at_;
                    return result;
                }
                ++at_;
            }
            if (text_[at_] == '\n') ++number_;
            result += text_[at_];
        }
        const std::string number = std::to_string(opened);
        refuse(path_,
               {"dấu ngoặc kép mở ở dòng " + number + " không được đóng.", "the quote opened on line " + number + " is never closed."});
    }

    std::string_view text_;
    char delimiter_;
    const std::string& path_;
    std::size_t at_ = 0;
    std::size_t number_ = 1;
    std::vector<Line> lines_;
};

bool isEmpty(const std::string& cell) { return cell.empty(); }
bool isBlank(const Line& line) { return std::all_of(line.cells.begin(), line.cells.end(), isEmpty); }

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",;\"\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

}  // namespace

int TextTable::column(std::string_view name) const {
    const std::string wanted = lowered(canonical(name));
    const auto found =
        std::find_if(header.begin(), header.end(), [&](const std::string& cell) { return lowered(canonical(cell)) == wanted; });
    return found == header.end() ? -1 : static_cast<int>(found - header.begin());
}

TextTable parseCsv(std::string_view bytes, const std::string& path) {
    const std::string text = toUtf8(bytes, path);
    const std::vector<Line> lines = Cutter(text, delimiterOf(text), path).cut();
    if (lines.empty() || isBlank(lines.front())) {
        refuse(path, {"dòng đầu phải là tên các cột nhưng đang trống.", "the first line must hold the column names but is empty."});
    }
    TextTable table;
    table.header = lines.front().cells;
    while (!table.header.empty() && table.header.back().empty()) table.header.pop_back();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (isBlank(lines[i])) continue;
        std::vector<std::string> row = lines[i].cells;
        while (row.size() > table.header.size() && row.back().empty()) row.pop_back();
        if (row.size() > table.header.size()) {
            const std::string number = std::to_string(lines[i].number);
            refuse(path, {"dòng " + number + " có nhiều ô hơn số cột.", "line " + number + " has more cells than there are columns."});
        }
        row.resize(table.header.size());
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string asCsv(const TextTable& table) {
    std::string text = "\xEF\xBB\xBF";
    const auto addLine = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : ",") + csvCell(cells[i]);
        text += "\r\n";
    };
    addLine(table.header);
    for (const auto& row : table.rows) addLine(row);
    return text;
}

}  // namespace review
