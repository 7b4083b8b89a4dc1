#pragma once

#include <map>
#include <string>
#include <vector>

#include "review/forms/form.h"

namespace review {

/// A data file handed to the loader: the heart opens no files itself.
struct FormFile {
    std::string path;  ///< Only named in error messages.
    std::string text;  ///< JSON, UTF-8.
};

/// All forms and code lists an office works with. Immutable once loaded; may be shared between threads.
class FormCatalog {
public:
    FormCatalog() = default;

    /// Reads form files and files of code lists (told apart by content). A later file with the same form id replaces the earlier one, so an
    /// office's own folder given last can correct a shipped form.
    /// @throws Failure(input) naming file, line and reason when a file breaks the schema of docs/formats.md.
    static FormCatalog load(const std::vector<FormFile>& files);

    [[nodiscard]] const std::vector<RecordForm>& forms() const { return forms_; }
    /// The form of that id, or nullptr. Not finding one is not an error.
    [[nodiscard]] const RecordForm* form(const std::string& id) const;
    /// All forms of a book type ("KS"), possibly none.
    [[nodiscard]] std::vector<const RecordForm*> formsOf(const std::string& bookType) const;
    /// The codes of a list, or nullptr.
    [[nodiscard]] const std::vector<Code>* codeList(const std::string& name) const;
    /// All code lists by name.
    [[nodiscard]] const std::map<std::string, std::vector<Code>>& codeLists() const { return codeLists_; }

private:
    std::vector<RecordForm> forms_;
    std::map<std::string, std::vector<Code>> codeLists_;
};

}  // namespace review
