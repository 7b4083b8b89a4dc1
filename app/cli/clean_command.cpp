#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/tasks/clean_file.h"

namespace app {
namespace {

struct CleanOptions {
    std::string file;
    std::string out;
    std::string recipe;
    bool binarize = false;
    bool report = false;
};

/// One frame gives an object, several an array.
void printReport(const std::string& file, const std::vector<CleanedFrame>& frames) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const CleanedFrame& frame : frames) {
        nlohmann::ordered_json one = nlohmann::ordered_json::parse(frame.report);
        one["program"] = SOGOC_VERSION;
        one["file"] = file;
        one["pictures"] = nlohmann::ordered_json::array();
        for (const auto& page : frame.pages) one["pictures"].push_back(page.string());
        all.push_back(std::move(one));
    }
    std::cout << (all.size() == 1 ? all.front() : all).dump(1) << '\n';
}

int cleanIt(const CommandContext& context, const CleanOptions& options) {
    const std::vector<CleanedFrame> frames = cleanFile(options.file, options.out, {options.binarize, options.recipe, options.report});
    std::size_t pages = 0;
    for (const CleanedFrame& frame : frames) pages += frame.pages.size();
    if (options.report) {
        printReport(options.file, frames);
    } else {
        for (const CleanedFrame& frame : frames) {
            for (const auto& page : frame.pages) std::cout << page.string() << '\n';
        }
    }
    if (pages > 0) return kDone;
    return nameRefused(context.voice, {{options.file, {"Không thấy trang nào trong ảnh.", "No page was found in the picture."}}}, true);
}

}  // namespace

void addCleanCommand(Command root, CommandContext& context) {
    Command command = root.add("clean", tr("Làm sạch ảnh: cắt viền, tách trang đôi, xoay thẳng, chỉnh sáng"));
    auto options = std::make_shared<CleanOptions>();
    command.take({.name = "file", .text = tr("Tệp ảnh hoặc PDF"), .kind = "FILE", .required = true}, options->file);
    command.take({.name = "--out", .text = tr("Tệp PNG để ghi; nhiều trang thì thêm -1, -2 trước đuôi"), .kind = "PNG", .required = true},
                 options->out);
    command.take({.name = "--recipe", .text = tr("Làm lại đúng như báo cáo (JSON) của một lần trước"), .kind = "JSON"}, options->recipe);
    command.flag("--binarize", tr("Ghi ảnh đen trắng"), options->binarize);
    command.flag("--report", tr("In những gì đã làm dạng JSON"), options->report);
    onChosen(command, context, [&context, options] { return cleanIt(context, *options); });
}

}  // namespace app
