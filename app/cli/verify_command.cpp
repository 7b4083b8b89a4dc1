#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/tasks/verify_package.h"

namespace app {
namespace {

struct VerifyOptions {
    std::vector<std::string> paths;
    bool json = false;
};

std::vector<PackageFiles> packagesAsked(const std::vector<std::string>& paths) {
    if (paths.size() == 1) return packagesIn(paths.front());
    const std::filesystem::path first = paths.front();
    const std::filesystem::path second = paths.back();
    return {first.extension() == ".zip" ? PackageFiles{second, first} : PackageFiles{first, second}};
}

nlohmann::ordered_json jsonOf(const VerifiedPackage& package) {
    nlohmann::ordered_json problems = nlohmann::ordered_json::array();
    for (const review::Sentence& problem : package.check.problems) problems.push_back({{"vi", problem.vi}, {"en", problem.en}});
    return {{"workbook", package.files.workbook.string()},
            {"archive", package.files.archive.string()},
            {"rows", package.check.rows},
            {"pdfs", package.check.pdfs},
            {"sound", package.check.problems.empty()},
            {"problems", std::move(problems)}};
}

int verify(const CommandContext& context, const VerifyOptions& options) {
    const std::vector<VerifiedPackage> packages = verifyPackages(packagesAsked(options.paths));
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    std::vector<Refused> problems;
    for (const VerifiedPackage& package : packages) {
        const std::string name = package.files.workbook.filename().string();
        for (const review::Sentence& problem : package.check.problems) problems.push_back({name, problem});
        list.push_back(jsonOf(package));
        if (!options.json && package.check.problems.empty()) {
            std::cout << fill(tr("{1}: nguyên vẹn, {2} dòng, {3} tệp PDF, khớp một đối một."),
                              {name, std::to_string(package.check.rows), std::to_string(package.check.pdfs)})
                      << '\n';
        }
    }
    if (options.json) std::cout << nlohmann::ordered_json{{"packages", list}}.dump(1) << '\n';
    return nameRefused(context.voice, problems, true);
}

}  // namespace

void addVerifyCommand(Command root, CommandContext& context) {
    Command command = root.add("verify", tr("Kiểm tra lại gói dữ liệu: mỗi dòng một PDF, mỗi PDF một dòng"));
    auto options = std::make_shared<VerifyOptions>();
    command.take(
        {.name = "paths", .text = tr("Thư mục, hoặc tệp XLSX và tệp ZIP"), .kind = "FOLDER|FILE", .required = true, .mostValues = 2},
        options->paths);
    command.flag("--json", tr("In kết quả dạng JSON"), options->json);
    onChosen(command, context, [&context, options] { return verify(context, *options); });
}

}  // namespace app
