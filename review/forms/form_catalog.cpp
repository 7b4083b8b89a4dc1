#include "review/forms/form_catalog.h"

#include <algorithm>

#include "review/forms/form_loader.h"

namespace review {

FormCatalog FormCatalog::load(const std::vector<FormFile>& files) {
    FormCatalog catalog;
    std::vector<JsonNode> roots;
    roots.reserve(files.size());
    // All code lists come first: a form may name a list of a file that is given later.
    for (const FormFile& file : files) {
        roots.push_back(parseJson(file.text, file.path));
        if (!holdsCodeLists(roots.back())) continue;
        for (auto& [name, codes] : readCodeLists(roots.back(), file.path)) catalog.codeLists_[name] = codes;
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (holdsCodeLists(roots[i])) continue;
        RecordForm form = readForm(roots[i], files[i].path, catalog.codeLists_);
        const auto earlier =
            std::find_if(catalog.forms_.begin(), catalog.forms_.end(), [&](const RecordForm& other) { return other.id == form.id; });
        if (earlier == catalog.forms_.end()) {
            catalog.forms_.push_back(std::move(form));
        } else {
            *earlier = std::move(form);
        }
    }
    return catalog;
}

const RecordForm* FormCatalog::form(const std::string& id) const {
    const auto found = std::find_if(forms_.begin(), forms_.end(), [&](const RecordForm& form) { return form.id == id; });
    return found == forms_.end() ? nullptr : &*found;
}

std::vector<const RecordForm*> FormCatalog::formsOf(const std::string& bookType) const {
    std::vector<const RecordForm*> result;
    for (const RecordForm& form : forms_) {
        if (form.bookType == bookType) result.push_back(&form);
    }
    return result;
}

const std::vector<Code>* FormCatalog::codeList(const std::string& name) const {
    const auto found = codeLists_.find(name);
    return found == codeLists_.end() ? nullptr : &found->second;
}

}  // namespace review
