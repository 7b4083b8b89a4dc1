#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "storage/store.h"
#include "tests/storage/builders.h"

namespace storage::test {

/// What every store must do, whatever its engine. The parameter names the engine: "memory" or "sqlite".
class StoreContract : public ::testing::TestWithParam<std::string> {
protected:
    StoreContract() : store_(openStore(GetParam() == "memory" ? "memory:" : "sqlite:" + (folder_ / "store").string(), true)) {}

    [[nodiscard]] Store& store() { return *store_; }
    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }
    /// Actions of all audit lines, oldest first.
    [[nodiscard]] std::vector<std::string> actions() {
        std::vector<std::string> actions;
        for (const auto& line : store_->audit(1, 1000)) actions.push_back(line.action);
        return actions;
    }

private:
    TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
};

inline auto engines() { return ::testing::Values(std::string("memory"), std::string("sqlite")); }
inline std::string engineName(const ::testing::TestParamInfo<std::string>& engine) { return engine.param; }

}  // namespace storage::test
