#include "app/house.h"

#include <chrono>

namespace app {

review::UtcTime now() { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }

storage::Act actOf(const Settings& settings, std::string why) { return {settings.who, now(), std::move(why)}; }

std::string storeAddress(const Settings& settings) { return "sqlite:" + settings.store.string(); }

}  // namespace app
