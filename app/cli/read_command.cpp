#include <algorithm>
#include <iostream>

#include "app/cli/command.h"
#include "app/cli/reading_json.h"
#include "app/cli/table.h"
#include "app/jobs/interrupt.h"
#include "app/tasks/field_words.h"
#include "app/tasks/read_files.h"
#include "review/reading_limits.h"

namespace app {
namespace {

struct ReadOptions {
    std::vector<std::string> files;
    std::string form = "auto";
    std::size_t seats = 0;
    std::vector<std::string> limits;
    bool json = false;
};

std::string verdictForPeople(review::Verdict verdict) {
    switch (verdict) {
        case review::Verdict::read:
            return tr("đã đọc");
        case review::Verdict::unknownForm:
            return tr("không rõ mẫu sổ");
        case review::Verdict::blank:
            return tr("trang trống");
        case review::Verdict::noPage:
            return tr("không thấy trang nào");
    }
    return {};
}

std::string textForPeople(const review::FieldReading& field) {
    if (field.state != review::FieldState::value) return wordFor(field.state);
    return field.struckOut ? field.text + " " + wordFor(review::FieldState::struckOut) : field.text;
}

void printTable(const std::string& file, std::size_t frame, const review::ScanReading& reading) {
    std::cout << file << (frame > 0 ? " #" + std::to_string(frame) : "") << ": " << verdictForPeople(reading.verdict) << '\n';
    for (const review::RecordReading& record : reading.records) {
        Table table({tr("Trường"), tr("Chắc"), tr("Nội dung")});
        for (const review::FieldReading& field : record.fields) table.add({field.key, percent(field.probability), textForPeople(field)});
        std::cout << "\n" << record.form << '\n' << table.text();
    }
    std::cout << '\n';
}

int readThem(const CommandContext& context, const ReadOptions& options) {
    const auto catalog = loadForms(context.settings);
    if (options.form != "auto" && !catalog->form(options.form)) {
        throw review::Failure(review::FailureKind::usage,
                              {"Không có mẫu sổ " + options.form + ".", "There is no form " + options.form + "."});
    }
    ReadFilesSettings settings;
    settings.seats = options.seats;
    settings.reader.form = options.form;
    for (const std::string& limit : options.limits) {
        const std::size_t sign = std::min(limit.find('='), limit.size());
        review::setReadingLimit(settings.reader.aids.limits, limit.substr(0, sign), limit.substr(std::min(sign + 1, limit.size())));
    }
    nlohmann::ordered_json pages = nlohmann::ordered_json::array();
    std::vector<Refused> refused;
    std::size_t taken = 0;
    std::optional<review::Failure> world;
    const FileSink sink = [&](const std::filesystem::path& file, Outcome<FilePages> outcome) {
        if (!outcome.ok()) {
            // No model, no poppler, no memory: named like the others, but it is not the file that is at fault.
            if (outcome.failure().kind() != review::FailureKind::input) world = outcome.failure();
            refused.push_back({file.string(), outcome.failure().sentence()});
            return;
        }
        ++taken;
        std::size_t frame = outcome.value().size() > 1 ? 1 : 0;
        for (const review::ScanReading& reading : outcome.value()) {
            if (options.json) {
                pages.push_back(jsonOf(file.string(), frame, reading));
            } else {
                printTable(file.string(), frame, reading);
            }
            if (frame > 0) ++frame;
        }
    };
    const Interrupt interrupt;
    readFiles({options.files.begin(), options.files.end()}, catalog, settings, sink, interrupt.token());
    if (options.json) std::cout << nlohmann::ordered_json{{"pages", std::move(pages)}}.dump(1) << '\n';
    if (taken == 0 && world) throw *world;
    return nameRefused(context.voice, refused, taken > 0);
}

}  // namespace

void addReadCommand(Command root, CommandContext& context) {
    Command command = root.add("read", tr("Đọc ảnh trang sổ, không cần kho"));
    auto options = std::make_shared<ReadOptions>();
    command.take({.name = "files", .text = tr("Tệp ảnh hoặc PDF"), .kind = "FILE", .required = true}, options->files);
    command.take({.name = "--form", .text = tr("Mã mẫu sổ, hoặc auto để tự tìm"), .kind = "auto|ID"}, options->form);
    command.take({.name = "--seats", .text = tr("Số tệp đọc cùng lúc; 0: mỗi lõi một tệp"), .kind = "N"}, options->seats);
    command.take({.name = "--limit", .text = tr("Giới hạn đọc khác mức ban đầu, ví dụ blank=0.4; dùng được nhiều lần"), .kind = "NAME=VALUE"}, options->limits);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return readThem(context, *options); });
}

}  // namespace app
