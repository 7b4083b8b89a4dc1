#pragma once

#include "app/house.h"
#include "storage/store.h"

namespace app {

/// Lets the person of the settings into a store that has accounts, by the password from the file or the input the settings name, else from the terminal;
/// nothing happens in an open store. @throws Failure(usage) when the password does not come, does not fit, or must be changed first.
void signIn(storage::Store& store, const Settings& settings);

/// The same for changing the own password, also when it must be changed. @returns the present password.
[[nodiscard]] std::string signInToChange(storage::Store& store, const Settings& settings);

}  // namespace app
