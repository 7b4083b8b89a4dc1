#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "review/forms/form_catalog.h"
#include "review/record.h"

namespace review::test {

/// A reading of a person.
inline Reading keyed(const std::string& who, const std::string& key, const std::string& text) {
    Reading reading;
    reading.key = key;
    reading.text = text;
    reading.source = {SourceKind::keyed, who};
    return reading;
}

/// A reading of a person who found nothing to read.
inline Reading keyedState(const std::string& who, const std::string& key, FieldState state) {
    Reading reading = keyed(who, key, "");
    reading.state = state;
    return reading;
}

inline Reading readByMachine(const std::string& key, const std::string& text, const std::string& engine = "tesseract 5.3.0 vie") {
    Reading reading;
    reading.key = key;
    reading.text = text;
    reading.source = {SourceKind::machine, engine};
    reading.probability = 0.9;
    return reading;
}

/// A record of which one person keyed every given field.
inline Record recordOf(const std::string& form, const std::vector<std::pair<std::string, std::string>>& fields) {
    Record record;
    record.form = form;
    record.state = RecordState::entered;
    for (const auto& [key, text] : fields) record.readings.push_back(keyed("lan", key, text));
    return record;
}

inline std::string contentsOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The forms and code lists that ship with the program.
inline const FormCatalog& shippedForms() {
    static const FormCatalog catalog = [] {
        std::vector<FormFile> files;
        for (const char* name : {"code_lists", "KS-2006", "KT-2006", "KH-2006", "KS-2016", "KT-2016", "KH-2016"}) {
            const std::string path = std::string(SOGOC_SOURCE) + "/review/forms/" + name + ".json";
            files.push_back({path, contentsOf(path)});
        }
        return FormCatalog::load(files);
    }();
    return catalog;
}

inline const RecordForm& shippedForm(const std::string& id) { return *shippedForms().form(id); }

}  // namespace review::test
