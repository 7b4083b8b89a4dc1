#include "app/tasks/figures.h"

#include <algorithm>
#include <optional>
#include <set>

#include "app/jobs/bench.h"
#include "app/local_day.h"
#include "app/tasks/check_rules.h"
#include "app/tasks/numbers_elsewhere.h"
#include "review/keying.h"

namespace app {
namespace {

std::vector<BrokenRule> brokenRules(const std::vector<review::BookFinding>& findings) {
    std::map<std::pair<review::Severity, std::string>, std::size_t> counts;
    for (const review::BookFinding& one : findings) ++counts[{one.finding.severity, one.finding.rule}];
    std::vector<BrokenRule> broken;
    for (const auto& [key, count] : counts) broken.push_back({key.second, key.first, count});
    std::ranges::stable_sort(broken, [](const BrokenRule& a, const BrokenRule& b) { return a.severity == b.severity && a.count > b.count; });
    return broken;
}

void addWork(BookFigures& figures, const review::Record& record) {
    std::set<std::pair<std::string, std::string>> fields;
    for (const review::Reading& reading : record.readings) {
        if (!review::isPerson(reading.source)) continue;
        figures.lastWork = std::max(figures.lastWork.value_or(reading.when), reading.when);
        if (fields.emplace(reading.source.who, reading.key).second) ++figures.clerks[reading.source.who];
    }
}

}  // namespace

std::size_t BookFigures::findings(review::Severity severity) const {
    std::size_t count = 0;
    for (const BrokenRule& rule : broken) count += rule.severity == severity ? rule.count : 0;
    return count;
}

Figures figuresOf(storage::Store& store, const review::FormCatalog& catalog, const FigureWish& wish, const review::ProgressSink& progress,
                  const std::stop_token& stop) {
    Figures figures;
    figures.findingsAsked = wish.findings;
    review::ErrorTally errors;
    review::ProductionTally production(localDay, wish.from, wish.to);
    std::vector<review::Book> books = store.books();
    if (!wish.books.empty()) std::erase_if(books, [&](const review::Book& book) { return std::ranges::count(wish.books, book.id) == 0; });
    std::optional<NumbersOfStore> numbers;
    if (wish.findings) numbers.emplace(store);
    for (const review::Book& book : books) {
        if (stop.stop_requested()) throw stoppedFailure();
        BookFigures one{book, store.counts(book.id), {}, {}, {}, {}};
        for (const storage::Scan& scan : store.scans(book.id)) one.firstScan = std::min(one.firstScan.value_or(scan.addedAt), scan.addedAt);
        for (const review::Record& record : store.records(book.id)) {
            errors.add(record, book.name());
            production.add(record);
            addWork(one, record);
        }
        if (wish.findings) one.broken = brokenRules(findingsOf(store, book, catalog, numbers->elsewhere(book)));
        figures.books.push_back(std::move(one));
        if (progress) progress({figures.books.size(), books.size(), book.name()});
    }
    figures.rates = errors.rates();
    figures.production = production.rows();
    return figures;
}

}  // namespace app
