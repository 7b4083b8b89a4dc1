#include <algorithm>
#include <array>

#include "review/base/failure.h"
#include "review/base/text.h"
#include "review/link/link.h"
#include "review/values/sex.h"

namespace review {
namespace {

/// A header without case, marks, blanks and underlines: "HO_TEN", "Họ tên" and "hoten" are one.
std::string headerKey(std::string_view header) {
    std::string key = folded(header);
    std::erase_if(key, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return key;
}

/// Columns of one meaning; the first header found in the file is taken.
class Columns {
public:
    Columns(const TextTable& table, std::initializer_list<std::string_view> names) {
        for (std::string_view name : names) {
            for (std::size_t i = 0; i < table.header.size(); ++i) {
                if (headerKey(table.header[i]) != name) continue;
                column_ = i;
                return;
            }
        }
    }
    [[nodiscard]] bool found() const { return column_.has_value(); }
    [[nodiscard]] std::string cell(const std::vector<std::string>& row) const {
        return column_ && *column_ < row.size() ? canonical(row[*column_]) : std::string();
    }

private:
    std::optional<std::size_t> column_;
};

/// Where a police file keeps what (C06 exports, the ministry's own field names, and usual variants).
struct Layout {
    explicit Layout(const TextTable& table)
        : name(table, {"hoten", "hovaten", "hotenkhaisinh", "hochudemten", "nkshoten", "nkthoten"}),
          surname(table, {"ho", "nksho"}),
          middle(table, {"dem", "chudem", "tendem", "hodem"}),
          given(table, {"ten", "nksten"}),
          birth(table, {"ngaysinh", "ngaythangnamsinh", "nksngaysinh", "nktngaysinh", "namsinh"}),
          sex(table, {"gioitinh", "nksgioitinh", "nktgioitinh", "phai"}),
          number(table, {"sodinhdanh", "sodinhdanhcanhan", "soddcn", "nkssodinhdanh", "cccd", "socccd"}),
          oldNumber(table, {"socmnd", "cmnd", "socmt", "cmnd9", "cmnd9so", "cmndcu", "socmndcu"}),
          father(table, {"hotencha", "hovatencha", "chahoten", "tencha"}),
          mother(table, {"hotenme", "hovatenme", "mehoten", "tenme"}),
          origin(table, {"quequan", "nksquequan", "nguyenquan"}) {}

    Columns name, surname, middle, given, birth, sex, number, oldNumber, father, mother, origin;
};

std::string joined(std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() || part.empty() ? "" : " ") + part;
    return text;
}

/// "03/02/2017 00:00:00" is a date too: workbooks give it so. Years like 5005 are errors of the file and leave the date empty.
PartialDate cleanDate(const std::string& text) {
    const std::size_t time = text.find(':');
    const std::size_t end = time == std::string::npos ? text.size() : text.find_last_of(" T", time);
    return parseDate(std::string_view(text).substr(0, end)).value_or(PartialDate{});
}

/// Digits only; a spreadsheet eats the leading zero of a number, which is put back for comparing.
std::string cleanNumber(const std::string& text, std::size_t length) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.size() + 1 == length) digits.insert(digits.begin(), '0');
    return digits.size() == length ? digits : std::string();
}

/// Drops the empty parts of an address: ", , , " is nothing.
std::string cleanPlace(const std::string& text) {
    std::string result;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t end = std::min(text.find(',', from), text.size());
        const std::string part = canonical(std::string_view(text).substr(from, end - from));
        if (!part.empty()) result += (result.empty() ? "" : ", ") + part;
        from = end + 1;
    }
    return result;
}

}  // namespace

std::vector<PopulationPerson> populationFrom(const TextTable& table) {
    const Layout layout(table);
    if (!layout.name.found() && !(layout.surname.found() && layout.given.found())) {
        throw Failure(FailureKind::input,
                      {"Tệp dân cư không có cột họ tên (HOTEN).", "The population file has no column of names (HOTEN)."});
    }
    std::vector<PopulationPerson> people;
    people.reserve(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::vector<std::string>& row = table.rows[i];
        PopulationPerson person;
        person.row = i + 1;
        person.name = layout.name.found() ? layout.name.cell(row)
                                          : joined({layout.surname.cell(row), layout.middle.cell(row), layout.given.cell(row)});
        if (person.name.empty()) continue;
        person.birth = cleanDate(layout.birth.cell(row));
        person.sex = sexCode(layout.sex.cell(row)).value_or("");
        person.identityNumber = cleanNumber(layout.number.cell(row), 12);
        person.oldIdentityNumber = cleanNumber(layout.oldNumber.cell(row), 9);
        person.fatherName = layout.father.cell(row);
        person.motherName = layout.mother.cell(row);
        person.origin = cleanPlace(layout.origin.cell(row));
        people.push_back(std::move(person));
    }
    return people;
}

}  // namespace review
