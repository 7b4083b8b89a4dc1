#pragma once

#include <string>
#include <vector>

#include "review/base/ids.h"
#include "review/workflow.h"

namespace storage {

/// What a person knows of a record they look for. Every part that is given must fit; words stand in any order, marks and case do not matter.
/// Numbers are found with and without leading zeros ("5", "05", "05/2017"), dates in every way parseDate reads them.
struct FindQuestion {
    std::string anything = {};  ///< Words of any of the parts below, and of who asked for the registration.
    std::string person = {};    ///< Names of those whose event it is: child, deceased, husband, wife.
    std::string parent = {};    ///< Names of father and mother.
    std::string number = {};    ///< Number of the record, or of a paper.
    std::string date = {};      ///< Of registration, birth or death; also a month and year, or a year.
    std::string place = {};     ///< Of birth, death, origin or residence.

    /// No letter and no digit in any part: nothing is found then.
    [[nodiscard]] bool empty() const;
};

/// A record that fits a question.
struct FoundRecord {
    review::RecordId record;
    review::BookId book;
    std::string bookName;
    std::string form;
    review::RecordState state = review::RecordState::draft;
    std::string number;   ///< so
    std::string date;     ///< ngayDangKy
    std::string persons;  ///< Whose event it is: "Nguyễn Văn An", or both names of a marriage.
    std::string parents;  ///< "Trần Thị Bình, Nguyễn Văn Cường"; empty where the form has none.
    std::string key;      ///< The field that answers the question best.
    std::string text;     ///< Its counted text.
};

}  // namespace storage
