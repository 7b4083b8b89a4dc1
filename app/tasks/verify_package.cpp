#include "app/tasks/verify_package.h"

#include "app/files.h"
#include "review/base/failure.h"

namespace app {
namespace {

namespace fs = std::filesystem;

void needFile(const fs::path& path) {
    std::error_code ignored;
    if (fs::is_regular_file(path, ignored)) return;
    throw review::Failure(review::FailureKind::input, {"Gói dữ liệu thiếu tệp " + path.filename().string() + ".",
                                                       "The package lacks the file " + path.filename().string() + "."});
}

}  // namespace

std::vector<PackageFiles> packagesIn(const fs::path& folder) {
    std::vector<PackageFiles> packages;
    for (const fs::path& file : filesOf({folder})) {
        if (file.extension() != ".xlsx" && file.extension() != ".zip") continue;
        const fs::path stem = file.parent_path() / file.stem();
        const PackageFiles package{stem.string() + ".xlsx", stem.string() + ".zip"};
        needFile(package.workbook);
        needFile(package.archive);
        if (file.extension() == ".xlsx") packages.push_back(package);
    }
    if (packages.empty()) {
        throw review::Failure(review::FailureKind::input, {"Không có gói dữ liệu nào trong thư mục " + folder.string() + ".",
                                                           "There is no package in the folder " + folder.string() + "."});
    }
    return packages;
}

std::vector<VerifiedPackage> verifyPackages(const std::vector<PackageFiles>& packages) {
    std::vector<VerifiedPackage> verified;
    for (const PackageFiles& files : packages) {
        needFile(files.workbook);
        needFile(files.archive);
        verified.push_back({files, storage::checkPackage(files.workbook, files.archive)});
    }
    return verified;
}

}  // namespace app
