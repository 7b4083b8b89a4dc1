#pragma once

#include <gtest/gtest.h>

#include <stdexcept>

#include "ocr/read/evidence.h"
#include "ocr/read/witnesses.h"
#include "review/scan_reading.h"
#include "tests/ocr/read/read_lines.h"

/// A record of which some fields were read, each with a single look, for the rules by which fields testify for each other.
class WitnessRecord : public testing::Test {
protected:
    void read(const std::string& key, const std::string& text) { read(key, lines::sure(text)); }

    void read(const std::string& key, const ocr::ReadLine& line) {
        review::FieldReading field;
        field.key = key;
        field.text = line.text;
        field.state = line.text.empty() ? review::FieldState::blank : review::FieldState::value;
        fields_.push_back(field);
        looks_[key] = {line};
        evidence_[key] = {};
    }

    [[nodiscard]] const std::string& text(const std::string& key) const {
        for (const auto& field : fields_) {
            if (field.key == key) return field.text;
        }
        throw std::logic_error("no field " + key);
    }

    ocr::Looks looks_;
    std::vector<review::FieldReading> fields_;
    ocr::EvidenceOfRecord evidence_;
};
