#include <algorithm>
#include <charconv>
#include <pugixml.hpp>
#include <string_view>

#include "review/base/failure.h"
#include "review/base/text.h"
#include "storage/delivery/archive.h"
#include "storage/delivery/cell_formats.h"
#include "storage/delivery/package.h"
#include "storage/delivery/workbook.h"

namespace storage {
namespace {

constexpr std::uint64_t kPartLimit = 256ULL << 20U;  ///< Unpacked bytes of one part: about two million cells.
constexpr std::size_t kColumnLimit = 16384;          ///< As many as a sheet can have (XFD).
constexpr std::size_t kCellLimit = 20'000'000;       ///< Cells of the table, empty ones included.

review::Failure noWorkbook(const std::string& file, const std::string& detail) {
    return {review::FailureKind::input,
            {"Tệp “" + file + "” không phải bảng tính Excel (.xlsx) đọc được.",
             "The file “" + file + "” is no readable Excel workbook (.xlsx)."},
            detail};
}

pugi::xml_document parsed(const ArchiveReader& archive, const std::string& part, const std::string& file) {
    std::string bytes = archive.read(part, kPartLimit);
    pugi::xml_document document;
    const auto result = document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!result) throw noWorkbook(file, part + ": " + result.description());
    return document;
}

/// "xl/" + target, or the target itself when it starts at the root.
std::string partPath(const std::string& target) { return target.starts_with('/') ? target.substr(1) : "xl/" + target; }

/// The part that holds the first sheet, through the workbook's relations.
std::string firstSheetPart(const ArchiveReader& archive, const pugi::xml_document& workbook, const std::string& file) {
    const std::string wanted = workbook.child("workbook").child("sheets").child("sheet").attribute("r:id").value();
    const auto relations = parsed(archive, "xl/_rels/workbook.xml.rels", file);
    for (const auto& relation : relations.child("Relationships").children("Relationship")) {
        if (wanted == relation.attribute("Id").value()) return partPath(relation.attribute("Target").value());
    }
    throw noWorkbook(file, "no first sheet");
}

/// Text of a string item: plain, or of all its runs; phonetic hints (rPh) are no part of it.
std::string itemText(const pugi::xml_node& item) {
    std::string text;
    for (const auto& part : item.children()) {
        const std::string_view name = part.name();
        if (name == "t") text += part.text().get();
        if (name == "r") text += part.child("t").text().get();
    }
    return unescaped(text);
}

std::vector<std::string> sharedStrings(const ArchiveReader& archive, const std::string& file) {
    std::vector<std::string> strings;
    if (!archive.contains("xl/sharedStrings.xml")) return strings;
    const auto document = parsed(archive, "xl/sharedStrings.xml", file);
    for (const auto& item : document.child("sst").children("si")) strings.push_back(itemText(item));
    return strings;
}

CellFormats cellFormats(const ArchiveReader& archive, const pugi::xml_document& workbook, const std::string& file) {
    const bool from1904 = workbook.child("workbook").child("workbookPr").attribute("date1904").as_bool();
    if (!archive.contains("xl/styles.xml")) return CellFormats(pugi::xml_document(), from1904);
    return {parsed(archive, "xl/styles.xml", file), from1904};
}

/// 0-based column of a cell reference such as "BR12"; `next` when it has none.
std::size_t columnOf(const char* reference, std::size_t next) {
    std::size_t column = 0;
    const char* letter = reference;
    for (; *letter >= 'A' && *letter <= 'Z' && column <= kColumnLimit; ++letter)
        column = column * 26 + static_cast<std::size_t>(*letter - 'A') + 1;
    return letter == reference ? next : column - 1;
}

std::string cellText(const pugi::xml_node& cell, const std::vector<std::string>& strings, const CellFormats& formats) {
    const std::string_view type = cell.attribute("t").value();
    const char* value = cell.child("v").text().get();
    if (type == "inlineStr") return itemText(cell.child("is"));
    if (type == "s") {
        std::size_t index = strings.size();
        std::from_chars(value, value + std::char_traits<char>::length(value), index);
        return index < strings.size() ? strings[index] : std::string();
    }
    if (type == "b") return *value == '1' ? "TRUE" : "FALSE";
    if (type == "str") return unescaped(value);
    if (type == "e" || type == "d") return value;
    return formats.numberText(value, cell.attribute("s").as_uint());
}

/// All rows with something in them, as long as their last cell.
std::vector<std::vector<std::string>> cellsOf(const pugi::xml_document& sheet, const std::vector<std::string>& strings,
                                              const CellFormats& formats, const std::string& file) {
    std::vector<std::vector<std::string>> rows;
    std::size_t cells = 0;
    for (const auto& row : sheet.child("worksheet").child("sheetData").children("row")) {
        std::vector<std::string> texts;
        for (const auto& cell : row.children("c")) {
            const std::size_t column = columnOf(cell.attribute("r").value(), texts.size());
            if (column >= kColumnLimit) throw noWorkbook(file, "a cell beyond column XFD");
            if (column >= texts.size()) texts.resize(column + 1);
            texts[column] = cellText(cell, strings, formats);
        }
        while (!texts.empty() && texts.back().empty()) texts.pop_back();
        cells += texts.size();
        if (cells > kCellLimit) throw noWorkbook(file, "too many cells");
        if (!texts.empty()) rows.push_back(std::move(texts));
    }
    return rows;
}

}  // namespace

review::TextTable readSheet(const std::filesystem::path& path) {
    const std::string file = path.filename().string();
    const ArchiveReader archive(path);
    if (!archive.contains("xl/workbook.xml")) throw noWorkbook(file, "no xl/workbook.xml");
    const auto workbook = parsed(archive, "xl/workbook.xml", file);
    const auto strings = sharedStrings(archive, file);
    const auto formats = cellFormats(archive, workbook, file);
    auto rows = cellsOf(parsed(archive, firstSheetPart(archive, workbook, file), file), strings, formats, file);
    if (rows.empty()) throw noWorkbook(file, "an empty sheet");

    std::size_t width = 0;
    for (const auto& row : rows) width = std::max(width, row.size());
    if (width * rows.size() > kCellLimit) throw noWorkbook(file, "too many cells");
    for (auto& row : rows) row.resize(width);
    review::TextTable table;
    table.header = std::move(rows.front());
    table.rows.assign(std::make_move_iterator(rows.begin() + 1), std::make_move_iterator(rows.end()));
    return table;
}

review::TextTable readWorkbook(const std::filesystem::path& path) {
    review::TextTable table = readSheet(path);
    for (std::string& name : table.header) name = review::canonical(name);
    for (auto& row : table.rows) {
        for (std::string& cell : row) cell = review::canonical(cell);
    }
    return table;
}

}  // namespace storage
