#include <algorithm>
#include <array>
#include <iostream>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "app/cli/refused_json.h"
#include "app/tasks/key_readings.h"
#include "app/tasks/link_population.h"

namespace app {
namespace {

struct KeyOptions {
    std::string book;
    std::string from;
    bool json = false;
};

std::string forPeople(Keyed what) {
    switch (what) {
        case Keyed::entered:
            return tr("đã nhập");
        case Keyed::agreed:
            return tr("các bản nhập khớp nhau, đã duyệt");
        case Keyed::disputed:
            return tr("các bản nhập lệch nhau");
        case Keyed::held:
            return tr("các bản nhập khớp nhau nhưng có lỗi, chưa duyệt");
        case Keyed::unchanged:
            return tr("người này đã nhập y như vậy");
        case Keyed::settled:
            return tr("đã duyệt từ trước, không khác");
    }
    return {};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

void printJson(const CommandContext& context, const KeyOptions& options, const KeyOutcome& outcome) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const KeyedRow& row : outcome.rows) {
        rows.push_back({{"row", row.row},
                        {"record", row.record.value},
                        {"place", row.place},
                        {"result", toText(row.what)},
                        {"disputed", row.disputed}});
        if (row.error) {
            rows.back()["rule"] = row.error->rule;
            rows.back()["vi"] = row.error->sentence.vi;
            rows.back()["en"] = row.error->sentence.en;
            rows.back()["source"] = row.error->source;
        }
    }
    std::cout << nlohmann::ordered_json{{"book", options.book},
                                        {"person", context.settings.who},
                                        {"rows", std::move(rows)},
                                        {"others", outcome.others},
                                        {"refused", jsonOf(outcome.refused)}}
                     .dump(1)
              << '\n';
}

/// "16 chờ người thứ hai, 10 đã duyệt": how many rows ended how, kinds that did not occur left out.
std::string counted(const std::vector<KeyedRow>& rows) {
    const std::array<std::pair<Keyed, std::string>, 6> kinds{{{Keyed::entered, tr("{1} chờ người thứ hai")},
                                                              {Keyed::agreed, tr("{1} khớp nhau nên đã duyệt")},
                                                              {Keyed::held, tr("{1} khớp nhau nhưng có lỗi")},
                                                              {Keyed::disputed, tr("{1} lệch nhau")},
                                                              {Keyed::unchanged, tr("{1} nhập lại y như trước")},
                                                              {Keyed::settled, tr("{1} đã duyệt từ trước")}}};
    std::vector<std::string> parts;
    for (const auto& [what, words] : kinds) {
        const auto count = std::ranges::count(rows, what, &KeyedRow::what);
        if (count > 0) parts.push_back(fill(words, {std::to_string(count)}));
    }
    return joined(parts);
}

void printTable(const KeyOutcome& outcome) {
    for (const KeyedRow& row : outcome.rows) {
        std::cout << '#' << row.row << " (" << row.place << "): " << forPeople(row.what);
        if (!row.disputed.empty()) std::cout << ": " << joined(row.disputed);
        if (row.error) std::cout << ": " << inLanguage(row.error->sentence);
        std::cout << '\n';
    }
    if (outcome.others > 0) std::cout << fill(tr("{1} dòng của người khác, để yên."), {std::to_string(outcome.others)}) << '\n';
    if (outcome.rows.empty()) return;
    std::cout << fill(tr("Đã nhận {1} dòng: {2}."), {std::to_string(outcome.rows.size()), counted(outcome.rows)}) << '\n';
}

int keyThem(const CommandContext& context, const KeyOptions& options) {
    const auto catalog = loadForms(context.settings);
    const review::TextTable table = readTable(options.from);
    const auto store = openStoreOf(context.settings);
    const review::Book book = bookOf(*store, options.book);
    const KeyOutcome outcome = keyReadings(*store, book, *catalog, table, actOf(context.settings));
    if (options.json) {
        printJson(context, options, outcome);
    } else {
        printTable(outcome);
    }
    return nameRefused(context.voice, outcome.refused, true);
}

}  // namespace

void addKeyCommand(Command root, CommandContext& context) {
    Command command = root.add("key", tr("Nhận bản nhập tay từ tệp CSV, dưới tên --as"));
    auto options = std::make_shared<KeyOptions>();
    command.take({.name = "book", .text = tr("Tên quyển, ví dụ KS.2017.01"), .kind = "BOOK", .required = true}, options->book);
    command.take({.name = "--from", .text = tr("Tệp CSV hoặc XLSX"), .kind = "CSV", .required = true}, options->from);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return keyThem(context, *options); });
}

}  // namespace app
