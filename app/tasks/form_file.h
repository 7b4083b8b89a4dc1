#pragma once

#include <filesystem>
#include <string>

#include "app/house.h"
#include "review/forms/form.h"

namespace app {

/// A form as the text of a form file (docs/formats.md), members in the order given there; measures to a tenth of a millimetre.
[[nodiscard]] std::string formText(const review::RecordForm& form);

/// Keeps a form in the office's own folder as FOLDER/ID.json; a file of that name is replaced, a shipped form is only overruled.
/// @return the file. @throws Failure(usage) when the id cannot be a file name; Failure(input) naming what the form breaks, as when it is
/// loaded; nothing is
///         written then. Failure(world) when the folder cannot be written.
std::filesystem::path saveForm(const Settings& settings, const review::RecordForm& form);

}  // namespace app
