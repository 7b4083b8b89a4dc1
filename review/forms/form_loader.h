#pragma once

#include <map>
#include <string>
#include <vector>

#include "review/forms/form.h"
#include "review/forms/json_tree.h"

namespace review {

using CodeLists = std::map<std::string, std::vector<Code>>;

/// True when the file holds code lists and not a form.
[[nodiscard]] bool holdsCodeLists(const JsonNode& root);

/// The code lists of a file by name.
/// @throws Failure(input) with file, line and reason when the schema of docs/formats.md is broken.
[[nodiscard]] CodeLists readCodeLists(const JsonNode& root, const std::string& path);

/// The form of a file. Every code of a choice must stand in its code list.
/// @throws Failure(input) with file, line and reason when the schema of docs/formats.md is broken.
[[nodiscard]] RecordForm readForm(const JsonNode& root, const std::string& path, const CodeLists& lists);

}  // namespace review
