#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "review/base/geometry.h"

namespace review {

/// What kind of value a field holds. The kind decides how the field is read, checked, normalised and exported.
enum class FieldKind {
    text,            ///< Free text.
    personName,      ///< Họ, chữ đệm, tên. Letters are never changed without a person.
    date,            ///< A date in digits; may be partial (year only, month and year, an age).
    dateInWords,     ///< The same date written in words.
    recordNumber,    ///< `05` or `05/2017`.
    bookNumber,      ///< `01/2017`.
    identityNumber,  ///< 9 or 12 digits, or a passport number.
    sex,             ///< Written Nam / Nữ; exported as a code of list `sex`.
    ethnicGroup,     ///< By name, old names included.
    nationality,     ///< By name.
    place,           ///< An address down to commune, district, province of that time.
    relation,        ///< cha, mẹ, ông …
    post,            ///< Chủ tịch, Phó Chủ tịch …
    timeOfDay,       ///< `7 giờ 15 phút`.
    causeOfDeath,    ///< già yếu, viêm phổi …; any words are lawful.
    pageNumber,      ///< Trang số.
    choice,          ///< Tick boxes, one code of a code list.
    note,            ///< The "Ghi chú" column: always for a person.
};

/// The kind's name in form files, the same as in this enumeration: "personName".
[[nodiscard]] std::string_view toText(FieldKind kind);
[[nodiscard]] std::optional<FieldKind> fieldKindFrom(std::string_view text);

/// One tick box of a choice field.
struct Choice {
    std::string code;   ///< The ministry's code, for example "1".
    std::string label;  ///< Printed label beside the square, for example "Đúng hạn".
    Box box;            ///< The square with a small margin, in millimetres from the page's top left corner.
};

/// One field of a record: a row of the one table of a book edition.
struct FieldSpec {
    std::string key;    ///< The ministry's field name, for example "nksHoTen".
    std::string label;  ///< Printed label in front of it; may be empty.
    FieldKind kind = FieldKind::text;
    Box box;             ///< Where the value is written, in millimetres from the page's top left corner. For a choice: around all squares.
    std::string column;  ///< Header of the export column; empty when it is not exported.
    std::string codeList;         ///< Name of its code list, or empty.
    std::vector<Choice> choices;  ///< Only for FieldKind::choice.
    int lines = 1;                ///< How many handwritten lines the box is meant for.
    bool required = false;        ///< A record without it cannot be delivered.
};

enum class LabelRole { title, heading, label };

/// A printed text of the empty form; used to find the edition and to draw specimens.
struct PrintedLabel {
    std::string text;
    Box box;  ///< Millimetres.
    LabelRole role = LabelRole::label;
    bool bold = false;
};

/// A printed straight line, in millimetres. Dotted leaders are horizontal.
struct PrintedLine {
    Point from;
    Point to;
};

/// One edition of one kind of book page, read from a JSON data file (docs/formats.md). Coordinates are millimetres from the top left corner
/// of the trimmed page.
struct RecordForm {
    std::string id;        ///< "KS-2016".
    std::string bookType;  ///< "KS", "KT", "KH" …
    std::string nameVi;
    std::string nameEn;
    std::string law;    ///< The decree or circular that prescribes it.
    int firstYear = 0;  ///< First year of use; 0 when unknown.
    int lastYear = 0;   ///< Last year of use; 0 when still used.
    Size page;          ///< Trimmed page, millimetres.
    std::vector<PrintedLabel> labels;
    std::vector<PrintedLine> leaders;  ///< Dotted lines to write on.
    std::vector<PrintedLine> rules;    ///< Solid lines: frames, columns, tables.
    std::vector<Box> squares;          ///< Tick squares.
    std::vector<FieldSpec> fields;     ///< In reading order of the page.

    /// The field of that key, or nullptr. Not finding one is not an error.
    [[nodiscard]] const FieldSpec* field(const std::string& key) const;
};

/// One code of a code list.
struct Code {
    std::string code;
    std::string vi;
    std::string en;
};

}  // namespace review
