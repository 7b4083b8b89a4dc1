#pragma once

#include <optional>
#include <string>
#include <vector>

#include "review/base/csv.h"
#include "review/base/partial_date.h"
#include "review/book.h"
#include "review/record.h"

namespace review {

/// One person as the population data describes them. Cleaned for comparison, the row itself is kept by number.
struct PopulationPerson {
    std::size_t row = 0;  ///< 1-based row of the file, header not counted.
    std::string name;
    PartialDate birth;
    std::string sex;  ///< Ministry code "1", "2", "3" or empty.
    std::string identityNumber;
    std::string oldIdentityNumber;
    std::string fatherName;
    std::string motherName;
    std::string origin;
};

/// Rows of a police workbook as people. Upper-case headers and dd/mm/yyyy as supplied; unknown columns are ignored.
/// @throws Failure(input) when no column can be taken for a name.
[[nodiscard]] std::vector<PopulationPerson> populationFrom(const TextTable& table);

enum class LinkKind {
    exact,     ///< Name, full date of birth and sex agree, parents do not contradict, and nobody else fits.
    probable,  ///< Probably the same person; a person decides.
    conflict,  ///< Same person by most signs, but a field contradicts, or two rows fit equally.
    none,      ///< Nobody fits.
};
[[nodiscard]] std::string_view toText(LinkKind kind);

/// A field in which book and population data differ.
struct Difference {
    std::string key;  ///< Ministry field.
    std::string inBook;
    std::string inPopulation;
};

/// What the population data says about one record. Never written into the record (Luật Hộ tịch, Điều 60.2: the book wins).
struct LinkResult {
    RecordId record;
    LinkKind kind = LinkKind::none;
    double score = 0;                ///< Log-odds weight of the best row, natural logarithm.
    std::optional<std::size_t> row;  ///< Index into the population vector.
    std::vector<Difference> differences;
};

/// Links the main person of each record (nks, nkt; for KH husband and wife are not linked yet and give no result) with blocking by folded
/// last name and year of birth, and Fellegi–Sunter weights (Fellegi & Sunter 1969) with term frequencies for names.
[[nodiscard]] std::vector<LinkResult> linkRecords(const std::vector<Record>& records, const std::vector<PopulationPerson>& people);

}  // namespace review
