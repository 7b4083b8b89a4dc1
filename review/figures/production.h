#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "review/record.h"

namespace review {

/// Fields by how long their text is, as contractors count them (domain requirement 60).
enum class LengthClass { upTo15, upTo50, longer };
inline constexpr std::size_t kLengthClasses = 3;

[[nodiscard]] LengthClass lengthClassOf(std::size_t letters);

/// What was done with fields of one kind of work.
struct FieldWork {
    std::array<std::size_t, kLengthClasses> fields{};   ///< With a text, by LengthClass.
    std::array<std::size_t, kLengthClasses> letters{};  ///< In them.
    std::size_t marked = 0;                             ///< Said to be blank, illegible, damaged …: looked at, nothing typed.

    [[nodiscard]] std::size_t filled() const { return fields[0] + fields[1] + fields[2]; }
    [[nodiscard]] std::size_t allLetters() const { return letters[0] + letters[1] + letters[2]; }
};

/// What one person did on one day.
struct ProductionRow {
    std::string person;
    std::string day;  ///< "2026-01-31".
    std::size_t pages = 0;
    std::size_t records = 0;
    FieldWork entry;              ///< Fields on which no person had spoken before.
    FieldWork check;              ///< Fields on which somebody else had.
    std::size_t corrections = 0;  ///< A later word of the same person on the same field.
};

/// Counts the work of people over many records, one after another. A field counts once for a person, on the day of the first word; what people said later is a
/// correction of their own. Machines and imports do not work here.
class ProductionTally {
public:
    /// @param dayOf the day of work a moment belongs to, where the work is done; days compare as texts. @param from, to days, both counted; empty: no bound.
    explicit ProductionTally(std::function<std::string(UtcTime)> dayOf, std::string from = {}, std::string to = {})
        : dayOf_(std::move(dayOf)), from_(std::move(from)), to_(std::move(to)) {}

    void add(const Record& record);

    /// By day, then by person.
    [[nodiscard]] std::vector<ProductionRow> rows() const;

private:
    struct Cell {
        ProductionRow row;
        std::set<std::int64_t> scans;
        std::set<std::int64_t> records;
    };

    Cell* cellOf(const Reading& reading);

    std::function<std::string(UtcTime)> dayOf_;
    std::string from_;
    std::string to_;
    std::map<std::pair<std::string, std::string>, Cell> cells_;  ///< By day and person.
};

}  // namespace review
