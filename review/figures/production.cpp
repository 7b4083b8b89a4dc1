#include "review/figures/production.h"

#include "review/base/text.h"
#include "review/keying.h"

namespace review {
namespace {

void count(FieldWork& work, const Reading& reading) {
    if (reading.state != FieldState::value) {
        ++work.marked;
        return;
    }
    const std::size_t letters = letterCount(reading.text);
    const auto length = static_cast<std::size_t>(lengthClassOf(letters));
    ++work.fields[length];
    work.letters[length] += letters;
}

}  // namespace

LengthClass lengthClassOf(std::size_t letters) {
    if (letters <= 15) return LengthClass::upTo15;
    return letters <= 50 ? LengthClass::upTo50 : LengthClass::longer;
}

ProductionTally::Cell* ProductionTally::cellOf(const Reading& reading) {
    std::string day = dayOf_(reading.when);
    if ((!from_.empty() && day < from_) || (!to_.empty() && day > to_)) return nullptr;
    Cell& cell = cells_[{day, reading.source.who}];
    cell.row.day = std::move(day);
    cell.row.person = reading.source.who;
    return &cell;
}

void ProductionTally::add(const Record& record) {
    std::map<std::string, std::set<std::string>> spoke;  ///< Who has spoken on a field so far.
    for (const Reading& reading : record.readings) {
        if (!isPerson(reading.source)) continue;
        std::set<std::string>& people = spoke[reading.key];
        const bool first = people.empty();
        const bool fresh = people.insert(reading.source.who).second;
        Cell* cell = cellOf(reading);
        if (cell == nullptr) continue;
        cell->scans.insert(record.scan.value);
        cell->records.insert(record.id.value);
        if (!fresh) {
            ++cell->row.corrections;
        } else {
            count(first ? cell->row.entry : cell->row.check, reading);
        }
    }
}

std::vector<ProductionRow> ProductionTally::rows() const {
    std::vector<ProductionRow> rows;
    for (const auto& [key, cell] : cells_) {
        rows.push_back(cell.row);
        rows.back().pages = cell.scans.size();
        rows.back().records = cell.records.size();
    }
    return rows;
}

}  // namespace review
