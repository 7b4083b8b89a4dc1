#include "review/ministry/package_name.h"

#include <algorithm>

#include "review/base/partial_date.h"
#include "review/base/text.h"
#include "review/values/record_number.h"

namespace review {
namespace {

constexpr std::string_view kSource = "Công văn 1437/BTP-CNTT";

bool allDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts(1);
    for (char c : text) {
        if (c == at) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

std::string withoutBlanks(std::string_view text) {
    std::string result;
    for (const std::string& word : words(text)) result += word;
    return result;
}

std::string atLeastTwoDigits(const std::string& digits) { return digits.size() == 1 ? "0" + digits : digits; }

/// Checks the parts one by one, notes what is wrong and puts together the name that would be right.
class NameCheck {
public:
    explicit NameCheck(std::string_view fileName) : fileName_(fileName) {}

    ParsedPackageName check() {
        const std::string tight = withoutBlanks(fileName_);
        if (tight != fileName_) error("packageNameBlank", {"Tên tệp có dấu cách.", "The file name has a blank in it."});
        const std::vector<std::string> parts = split(tight, '.');
        if (parts.size() != 6 || lowered(parts.back()) != "pdf") {
            error("packageNameParts",
                  {"Tên tệp phải có dạng LOẠI.NĂM.QUYỂN.NGÀY.SỐ.pdf, ví dụ KS.2017.01.2017-02-03.05.pdf.",
                   "The file name must read TYPE.YEAR.BOOK.DATE.NUMBER.pdf, for example KS.2017.01.2017-02-03.05.pdf."});
            return std::move(result_);
        }
        checkExtension(parts[5]);
        checkType(parts[0]);
        checkDate(parts[3]);
        checkYear(parts[1]);
        name_.bookNumber = checkedNumber(parts[2], 3, "packageNameBook", {"Số quyển", "The book number"});
        name_.number = checkedNumber(parts[4], 5, "packageNameNumber", {"Số đăng ký", "The record number"});
        finish();
        return std::move(result_);
    }

private:
    void error(const std::string& rule, const Sentence& sentence) {
        result_.findings.push_back({rule, Severity::error, {}, sentence, std::string(kSource)});
    }
    void hopeless(const std::string& rule, const Sentence& sentence) {
        error(rule, sentence);
        correctable_ = false;
    }

    void checkExtension(const std::string& extension) {
        if (extension != "pdf")
            error("packageNameExtension", {"Đuôi tệp phải là “.pdf” viết thường.", "The file must end in “.pdf” in lower case."});
    }

    void checkType(const std::string& type) {
        name_.type = uppered(type);
        if (!isBookType(name_.type)) {
            hopeless("packageNameType", {"Không có loại sổ “" + type + "”.", "There is no book type “" + type + "”."});
        } else if (name_.type != type) {
            error("packageNameType", {"Loại sổ phải viết hoa.", "The book type must be in capitals."});
        }
    }

    void checkDate(const std::string& text) {
        const std::vector<std::string> parts = split(text, '-');
        const bool shaped = parts.size() == 3 && parts[0].size() == 4 && std::all_of(parts.begin(), parts.end(), allDigits) &&
                            parts[1].size() <= 2 && parts[2].size() <= 2;
        const auto date = shaped ? parseDate(text) : std::nullopt;
        if (!date || !date->full()) {
            hopeless("packageNameDate", {"“" + text + "” không phải là ngày đăng ký có thật dạng năm-tháng-ngày.",
                                         "“" + text + "” is no real date of registration written year-month-day."});
            return;
        }
        name_.date = date->isoText();
        if (name_.date != text) {
            error("packageNameDate", {"Ngày và tháng phải viết đủ hai chữ số.", "Day and month must have two digits."});
        }
    }

    void checkYear(const std::string& year) {
        name_.yearOpened = year;
        const bool shortYear = year.size() == 2 && allDigits(year);
        if (shortYear) {
            error("packageNameYear", {"Năm mở sổ phải viết đủ bốn chữ số.", "The year of opening must have four digits."});
            // Two digits say a year only together with the year of registration.
            if (name_.date.substr(0, 4).ends_with(year)) {
                name_.yearOpened = name_.date.substr(0, 4);
            } else {
                correctable_ = false;
            }
        } else if (year.size() != 4 || !allDigits(year) || !parseDate(year)) {
            hopeless("packageNameYear", {"“" + year + "” không phải là năm mở sổ.", "“" + year + "” is no year of opening."});
        }
    }

    std::string checkedNumber(const std::string& text, std::size_t most, const std::string& rule, const Sentence& what) {
        if (!allDigits(text) || text.size() > most || std::stoi(text) == 0) {
            hopeless(rule, {what.vi + " “" + text + "” không phải là một số hợp lệ.", what.en + " “" + text + "” is no lawful number."});
        } else if (text.size() < 2) {
            error(rule, {what.vi + " phải có ít nhất hai chữ số.", what.en + " must have two digits at least."});
        }
        return atLeastTwoDigits(text);
    }

    void finish() {
        const bool faultless = result_.findings.empty();
        if (!correctable_) return;
        if (name_.date.substr(0, 4) != name_.yearOpened) {
            result_.findings.push_back(
                {"packageNameYears",
                 Severity::warning,
                 {},
                 {"Năm đăng ký khác năm mở sổ: hãy chắc rằng đây là sổ dùng nhiều năm.",
                  "The year of registration is not the year of opening: make sure that this is a book of several years."},
                 std::string(kSource)});
        }
        if (faultless) {
            result_.name = name_;
        } else {
            result_.suggestion = name_.fileName();
        }
    }

    std::string fileName_;
    PackageName name_;
    ParsedPackageName result_;
    bool correctable_ = true;
};

}  // namespace

std::string PackageName::fileName() const { return type + "." + yearOpened + "." + bookNumber + "." + date + "." + number + ".pdf"; }

ParsedPackageName parsePackageName(std::string_view fileName) { return NameCheck(fileName).check(); }

std::optional<PackageName> packageNameOf(const Record& record, const Book& book) {
    const auto number = parseRecordNumber(countedText(record, "so"));
    const auto date = parseDate(countedText(record, "ngayDangKy"));
    if (!number || !date || !date->full()) return std::nullopt;
    return PackageName{book.type, std::to_string(book.yearOpened), book.number, date->isoText(), number->padded()};
}

}  // namespace review
