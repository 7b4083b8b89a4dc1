#include "app/cli/command.h"

#include "app/cli/sign_in.h"
#include "app/language.h"
#include "review/base/failure.h"

namespace app {

void onChosen(Command command, CommandContext& context, std::function<int()> work) {
    command.onChosen([&context, work = std::move(work)] { context.work = work; });
}

std::shared_ptr<bool> addJsonFlag(Command command) {
    auto json = std::make_shared<bool>(false);
    command.flag("--json", tr("In kết quả dạng JSON"), *json);
    return json;
}

std::unique_ptr<storage::Store> openStoreOf(const Settings& settings, bool create) {
    auto store = storage::openStore(storeAddress(settings), create);
    signIn(*store, settings);
    return store;
}

review::Book bookOf(storage::Store& store, const std::string& name) {
    if (auto book = store.bookNamed(name)) return *std::move(book);
    throw review::Failure(review::FailureKind::usage,
                          {"Kho không có quyển " + name + ". Lệnh “sogoc book list” cho biết có những quyển nào.",
                           "The store has no book " + name + ". “sogoc book list” shows the books it has."});
}

}  // namespace app
