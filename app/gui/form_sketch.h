#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "review/forms/form_catalog.h"

namespace app::gui {

/// A part of a form that a person can take hold of on the page.
struct FormPart {
    enum class Kind {
        field,   ///< Where a value is written.
        square,  ///< A tick square of a field.
        label,   ///< A printed text.
    };
    Kind kind = Kind::field;
    std::size_t index = 0;   ///< Of the field or label.
    std::size_t square = 0;  ///< Of the field's squares.
    bool operator==(const FormPart&) const = default;
};

/// A form as a person draws it on a sample page. Millimetres from the page's upper left corner; boxes never leave the page.
class FormSketch {
public:
    FormSketch() = default;
    explicit FormSketch(review::RecordForm form) : form_(std::move(form)) {}

    [[nodiscard]] const review::RecordForm& form() const { return form_; }
    /// Name, law and years, taken from there; fields, labels and page stay.
    void describe(const review::RecordForm& words);
    /// Another size of the page: everything keeps its place on the picture.
    void resizePage(review::Size page);

    /// Fields with their squares, then labels, each in the order of the form.
    [[nodiscard]] std::vector<FormPart> parts() const;
    [[nodiscard]] const review::Box& box(const FormPart& part) const;
    void place(const FormPart& part, review::Box box);
    void remove(const FormPart& part);

    FormPart addField(review::Box box);
    FormPart addLabel(review::Box box, std::string text);
    /// The next tick square of a choice: it gets the first code of the list that has none. Nothing when all codes have one, or the field is
    /// no choice.
    std::optional<FormPart> addSquare(std::size_t field, review::Box box, const review::FormCatalog& catalog);

    /// The key, and with it what other forms of the catalog say of that field: kind, label, code list; the column when the ministry has
    /// one.
    void setKey(std::size_t field, const std::string& key, const review::FormCatalog& catalog);
    void setFieldLabel(std::size_t field, std::string label) { form_.fields[field].label = std::move(label); }
    /// A field that is no choice any more loses its squares.
    void setKind(std::size_t field, review::FieldKind kind);
    void setCodeList(std::size_t field, std::string list);
    void setSquareCode(std::size_t field, std::size_t square, const std::string& code, const review::FormCatalog& catalog);
    void setLines(std::size_t field, int lines) { form_.fields[field].lines = lines; }
    void setRequired(std::size_t field, bool required) { form_.fields[field].required = required; }
    void setLabel(std::size_t label, std::string text, review::LabelRole role);

    /// The form to be kept: fields in reading order, choices boxed around their squares, the squares among what is printed, and the page's
    /// lines.
    [[nodiscard]] review::RecordForm finished(std::vector<review::PrintedLine> leaders, std::vector<review::PrintedLine> rules) const;

private:
    [[nodiscard]] review::Box onPage(review::Box box) const;
    [[nodiscard]] review::Box& boxOf(const FormPart& part);

    review::RecordForm form_;
};

/// The reading order of boxes: by rows of 4 mm, then from the left.
[[nodiscard]] bool readBefore(const review::Box& a, const review::Box& b);

}  // namespace app::gui
