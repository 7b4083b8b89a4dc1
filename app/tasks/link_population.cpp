#include "app/tasks/link_population.h"

#include "app/files.h"
#include "storage/delivery/package.h"

namespace app {

review::TextTable readTable(const std::filesystem::path& file) {
    const std::string bytes = readWholeFile(file);
    // A workbook is a ZIP file, whatever its name says.
    if (bytes.starts_with("PK\x03\x04")) return storage::readWorkbook(file);
    return review::parseCsv(bytes, file.filename().string());
}

LinkOutcome linkPopulation(storage::Store& store, review::BookId book, const std::filesystem::path& file, const storage::Act& act) {
    const std::vector<review::PopulationPerson> people = review::populationFrom(readTable(file));
    LinkOutcome outcome;
    outcome.people = people.size();
    outcome.links = review::linkRecords(store.records(book), people);
    for (const review::LinkResult& link : outcome.links) {
        switch (link.kind) {
            case review::LinkKind::exact:
                ++outcome.exact;
                break;
            case review::LinkKind::probable:
                ++outcome.probable;
                break;
            case review::LinkKind::conflict:
                ++outcome.conflict;
                break;
            case review::LinkKind::none:
                ++outcome.none;
                break;
        }
    }
    store.saveLinks(book, file.filename().string(), outcome.links, act);
    return outcome;
}

}  // namespace app
