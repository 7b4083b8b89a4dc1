#include "app/gui/form_part_panel.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/gui/accessible_name.h"
#include "app/gui/text.h"
#include "app/gui/text_entry.h"
#include "app/language.h"

namespace app::gui {
namespace {

using review::FieldKind;
using review::LabelRole;

constexpr int kGap = 4;

constexpr std::array kKinds{
    std::pair{FieldKind::text, msgid("chữ tự do")},
    std::pair{FieldKind::personName, msgid("họ, chữ đệm, tên")},
    std::pair{FieldKind::date, msgid("ngày bằng số")},
    std::pair{FieldKind::dateInWords, msgid("ngày bằng chữ")},
    std::pair{FieldKind::recordNumber, msgid("số đăng ký")},
    std::pair{FieldKind::bookNumber, msgid("số quyển")},
    std::pair{FieldKind::identityNumber, msgid("số giấy tờ")},
    std::pair{FieldKind::sex, msgid("giới tính")},
    std::pair{FieldKind::ethnicGroup, msgid("dân tộc")},
    std::pair{FieldKind::nationality, msgid("quốc tịch")},
    std::pair{FieldKind::place, msgid("nơi chốn")},
    std::pair{FieldKind::relation, msgid("quan hệ")},
    std::pair{FieldKind::post, msgid("chức vụ")},
    std::pair{FieldKind::timeOfDay, msgid("giờ, phút")},
    std::pair{FieldKind::causeOfDeath, msgid("nguyên nhân chết")},
    std::pair{FieldKind::pageNumber, msgid("trang số")},
    std::pair{FieldKind::choice, msgid("ô đánh dấu")},
    std::pair{FieldKind::note, msgid("ghi chú")},
};

constexpr std::array kRoles{std::pair{LabelRole::title, msgid("tiêu đề trang")}, std::pair{LabelRole::heading, msgid("đầu mục")},
                            std::pair{LabelRole::label, msgid("nhãn")}};

template <typename Table>
wxArrayString namesOf(const Table& table) {
    wxArrayString names;
    for (const auto& [value, name] : table) names.Add(tr(name));
    return names;
}

template <typename Table, typename Value>
int placeIn(const Table& table, Value value) {
    return static_cast<int>(std::ranges::find(table, value, [](const auto& row) { return row.first; }) - table.begin());
}

/// A sheet of rows "label: control".
wxPanel* sheetOf(wxSimplebook& book, std::initializer_list<std::pair<wxString, wxWindow*>> rows, wxPanel* panel) {
    auto* grid = new wxFlexGridSizer(2, wxSize(panel->FromDIP(kGap), panel->FromDIP(kGap)));
    grid->AddGrowableCol(1);
    for (const auto& [label, control] : rows) {
        grid->Add(new wxStaticText(panel, wxID_ANY, label), 0, wxALIGN_CENTRE_VERTICAL);
        grid->Add(control, 1, wxEXPAND);
        setAccessibleName(*control, label);
    }
    panel->SetSizer(grid);
    book.AddPage(panel, wxString());
    return panel;
}

std::string rowText(const FormSketch& sketch, const FormPart& part) {
    const review::RecordForm& form = sketch.form();
    if (part.kind == FormPart::Kind::label) return "“" + form.labels[part.index].text + "”";
    const review::FieldSpec& field = form.fields[part.index];
    if (part.kind == FormPart::Kind::square) return "      ☐ " + field.choices[part.square].code + " " + field.choices[part.square].label;
    const std::string key = field.key.empty() ? app::tr("chưa có tên") : field.key;
    return field.label.empty() ? key : key + " – " + field.label;
}

}  // namespace

FormPartPanel::FormPartPanel(wxWindow* parent, FormPresenter& presenter)
    : wxPanel(parent),
      presenter_(presenter),
      list_(new wxListBox(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, wxLB_SINGLE | wxLB_NEEDED_SB)),
      sheets_(new wxSimplebook(this)) {
    setAccessibleName(*list_, tr("Các ô của mẫu sổ"));
    auto* nothing = new wxPanel(sheets_);
    setAccessibleName(*nothing, tr("Chưa chọn ô nào"));
    sheets_->AddPage(nothing, wxString());
    buildField();
    buildSquare();
    buildLabel();
    list_->SetMinSize(FromDIP(wxSize(200, 90)));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(list_, 1, wxEXPAND);
    all->Add(sheets_, 0, wxEXPAND | wxTOP, FromDIP(kGap));
    SetSizer(all);
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        const auto parts = presenter_.sketch().parts();
        const auto row = static_cast<std::size_t>(event.GetSelection());
        if (!filling_ && row < parts.size()) presenter_.choose(parts[row]);
    });
}

void FormPartPanel::buildField() {
    auto* panel = new wxPanel(sheets_);
    key_ = new wxComboBox(panel, wxID_ANY);
    fieldLabel_ = textEntry(panel);
    kind_ = new wxChoice(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize, namesOf(kKinds));
    codes_ = new wxChoice(panel, wxID_ANY);
    lines_ = new wxSpinCtrl(panel, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 1, 20, 1);
    required_ = new wxCheckBox(panel, wxID_ANY, tr("phải có mới giao nộp được"));
    sheetOf(*sheets_,
            {{tr("Trường"), key_},
             {tr("Nhãn in trước"), fieldLabel_},
             {tr("Kiểu"), kind_},
             {tr("Bảng mã"), codes_},
             {tr("Số dòng viết"), lines_},
             {tr("Bắt buộc"), required_}},
            panel);
    bindField();
}

void FormPartPanel::buildSquare() {
    auto* panel = new wxPanel(sheets_);
    code_ = new wxChoice(panel, wxID_ANY);
    sheetOf(*sheets_, {{tr("Mã của ô"), code_}}, panel);
    code_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const std::string code = utf8(event.GetString().BeforeFirst(' '));
        change(
            [&](FormSketch& sketch, const FormPart& part) { sketch.setSquareCode(part.index, part.square, code, presenter_.catalog()); });
    });
}

void FormPartPanel::buildLabel() {
    auto* panel = new wxPanel(sheets_);
    labelText_ = textEntry(panel);
    role_ = new wxChoice(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize, namesOf(kRoles));
    sheetOf(*sheets_, {{tr("Chữ in"), labelText_}, {tr("Là"), role_}}, panel);
    labelText_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        takeLabel();
        event.Skip();
    });
    role_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { takeLabel(); });
}

void FormPartPanel::bindField() {
    key_->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent&) { takeKey(); });
    key_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        takeKey();
        event.Skip();
    });
    fieldLabel_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        takeFieldLabel();
        event.Skip();
    });
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const FieldKind kind = kKinds[static_cast<std::size_t>(event.GetSelection())].first;
        change([&](FormSketch& sketch, const FormPart& part) { sketch.setKind(part.index, kind); });
    });
    codes_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const std::string list = event.GetSelection() <= 0 ? std::string() : utf8(event.GetString());
        change([&](FormSketch& sketch, const FormPart& part) { sketch.setCodeList(part.index, list); });
    });
    lines_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) {
        change([&](FormSketch& sketch, const FormPart& part) { sketch.setLines(part.index, lines_->GetValue()); });
    });
    required_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
        change([&](FormSketch& sketch, const FormPart& part) { sketch.setRequired(part.index, required_->GetValue()); });
    });
}

void FormPartPanel::change(const std::function<void(FormSketch&, const FormPart&)>& edit) {
    const auto part = presenter_.current();
    if (filling_ || !part) return;
    presenter_.edit([&](FormSketch& sketch) { edit(sketch, *part); });
}

void FormPartPanel::takeKey() {
    const auto part = presenter_.current();
    const std::string key = utf8(key_->GetValue().Strip(wxString::both));
    if (!part || part->kind != FormPart::Kind::field || presenter_.sketch().form().fields[part->index].key == key) return;
    change([&](FormSketch& sketch, const FormPart& chosen) { sketch.setKey(chosen.index, key, presenter_.catalog()); });
}

void FormPartPanel::takeFieldLabel() {
    const auto part = presenter_.current();
    const std::string label = utf8(fieldLabel_->GetValue().Strip(wxString::both));
    if (!part || part->kind != FormPart::Kind::field || presenter_.sketch().form().fields[part->index].label == label) return;
    change([&](FormSketch& sketch, const FormPart& chosen) { sketch.setFieldLabel(chosen.index, label); });
}

void FormPartPanel::takeLabel() {
    const auto part = presenter_.current();
    if (!part || part->kind != FormPart::Kind::label || role_->GetSelection() < 0) return;
    const std::string text = utf8(labelText_->GetValue().Strip(wxString::both));
    const LabelRole role = kRoles[static_cast<std::size_t>(role_->GetSelection())].first;
    const review::PrintedLabel& label = presenter_.sketch().form().labels[part->index];
    if (label.text == text && label.role == role) return;
    change([&](FormSketch& sketch, const FormPart& chosen) { sketch.setLabel(chosen.index, text, role); });
}

void FormPartPanel::show(FormChange change) {
    Enable(presenter_.isOpen());
    if (!presenter_.isOpen()) return;
    filling_ = true;
    if (change != FormChange::selection) fillList();
    const FormSketch& sketch = presenter_.sketch();
    const auto part = presenter_.current();
    const auto parts = sketch.parts();
    const auto row = part ? std::ranges::find(parts, *part) - parts.begin() : static_cast<std::ptrdiff_t>(parts.size());
    list_->SetSelection(row < static_cast<std::ptrdiff_t>(list_->GetCount()) ? static_cast<int>(row) : wxNOT_FOUND);
    sheets_->ChangeSelection(part ? 1 + static_cast<std::size_t>(part->kind) : 0);
    if (part && part->kind == FormPart::Kind::field) fillField(sketch.form().fields[part->index]);
    if (part && part->kind == FormPart::Kind::square) fillSquare(sketch.form().fields[part->index], part->square);
    if (part && part->kind == FormPart::Kind::label) fillLabel(sketch.form().labels[part->index]);
    filling_ = false;
}

void FormPartPanel::focusWords() {
    const auto part = presenter_.current();
    if (!part) return;
    if (part->kind == FormPart::Kind::field) key_->SetFocus();
    if (part->kind == FormPart::Kind::label) labelText_->SetFocus();
    if (part->kind == FormPart::Kind::square) code_->SetFocus();
}

void FormPartPanel::fillList() {
    wxArrayString rows;
    for (const FormPart& part : presenter_.sketch().parts()) rows.Add(shown(rowText(presenter_.sketch(), part)));
    list_->Set(rows);
}

void FormPartPanel::fillField(const review::FieldSpec& field) {
    if (!key_->HasFocus()) {
        key_->Clear();
        for (const std::string& key : presenter_.freeKeys()) key_->Append(shown(key));
        key_->ChangeValue(shown(field.key));
    }
    if (!fieldLabel_->HasFocus()) fieldLabel_->ChangeValue(shown(field.label));
    kind_->SetSelection(placeIn(kKinds, field.kind));
    codes_->Clear();
    codes_->Append(tr("không có"));
    for (const auto& [name, codes] : presenter_.catalog().codeLists()) codes_->Append(shown(name));
    const int list = field.codeList.empty() ? 0 : codes_->FindString(shown(field.codeList), true);
    codes_->SetSelection(list);
    lines_->SetValue(field.lines);
    required_->SetValue(field.required);
}

void FormPartPanel::fillLabel(const review::PrintedLabel& label) {
    if (!labelText_->HasFocus()) labelText_->ChangeValue(shown(label.text));
    role_->SetSelection(placeIn(kRoles, label.role));
}

void FormPartPanel::fillSquare(const review::FieldSpec& field, std::size_t square) {
    code_->Clear();
    const auto* codes = presenter_.catalog().codeList(field.codeList);
    if (!codes) return;
    for (const review::Code& code : *codes) {
        const int row = code_->Append(shown(code.code + " " + (language() == Language::vietnamese ? code.vi : code.en)));
        if (code.code == field.choices[square].code) code_->SetSelection(row);
    }
}

}  // namespace app::gui
