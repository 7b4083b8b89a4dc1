#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/table.h"
#include "app/tasks/link_population.h"

namespace app {
namespace {

struct LinkOptions {
    std::string book;
    std::string population;
    bool json = false;
};

std::string forPeople(review::LinkKind kind) {
    switch (kind) {
        case review::LinkKind::exact:
            return tr("khớp");
        case review::LinkKind::probable:
            return tr("có thể khớp");
        case review::LinkKind::conflict:
            return tr("mâu thuẫn");
        case review::LinkKind::none:
            return tr("không thấy");
    }
    return {};
}

nlohmann::ordered_json jsonOf(const review::LinkResult& link) {
    nlohmann::ordered_json differences = nlohmann::ordered_json::array();
    for (const review::Difference& difference : link.differences)
        differences.push_back({{"key", difference.key}, {"inBook", difference.inBook}, {"inPopulation", difference.inPopulation}});
    nlohmann::ordered_json json{{"record", link.record.value}, {"kind", review::toText(link.kind)}, {"score", link.score}};
    // 1-based row of the file, as people count it below the header.
    json["row"] = link.row ? nlohmann::ordered_json(*link.row + 1) : nlohmann::ordered_json();
    json["differences"] = std::move(differences);
    return json;
}

std::string keysOf(const review::LinkResult& link) {
    std::string keys;
    for (const review::Difference& difference : link.differences) keys += (keys.empty() ? "" : ", ") + difference.key;
    return keys;
}

int linkThem(const CommandContext& context, const LinkOptions& options) {
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    const LinkOutcome outcome = linkPopulation(*store, book.id, options.population, actOf(context.settings));
    if (options.json) {
        nlohmann::ordered_json links = nlohmann::ordered_json::array();
        for (const review::LinkResult& link : outcome.links) links.push_back(jsonOf(link));
        std::cout << nlohmann::ordered_json{{"book", options.book},         {"people", outcome.people},     {"exact", outcome.exact},
                                            {"probable", outcome.probable}, {"conflict", outcome.conflict}, {"none", outcome.none},
                                            {"links", std::move(links)}}
                         .dump(1)
                  << '\n';
        return kDone;
    }
    Table table({tr("Mã bản ghi"), tr("Kết quả"), tr("Dòng"), tr("Khác ở trường")});
    for (const review::LinkResult& link : outcome.links)
        table.add({std::to_string(link.record.value), forPeople(link.kind), link.row ? std::to_string(*link.row + 1) : "-", keysOf(link)});
    std::cout << table.text()
              << fill(tr("{1} khớp, {2} có thể khớp, {3} mâu thuẫn, {4} không thấy."),
                      {std::to_string(outcome.exact), std::to_string(outcome.probable), std::to_string(outcome.conflict),
                       std::to_string(outcome.none)})
              << '\n';
    return kDone;
}

}  // namespace

void addLinkCommand(Command root, CommandContext& context) {
    Command command = root.add("link", tr("Đối chiếu với dữ liệu dân cư; không ghi gì vào các bản ghi"));
    auto options = std::make_shared<LinkOptions>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    command.take({.name = "--population", .text = tr("Tệp dữ liệu dân cư (CSV hoặc XLSX)"), .kind = "FILE", .required = true},
                 options->population);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return linkThem(context, *options); });
}

}  // namespace app
