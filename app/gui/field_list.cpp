#include "app/gui/field_list.h"

#include <algorithm>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

enum Columns : unsigned { kLabel, kText, kTrust, kColumnCount };

wxString trustShown(const FieldRow& row) {
    wxString text = shown(row.trustText);
    if (row.postponed) text = tr("để sau");
    if (row.drafted) text = tr("chưa lưu");
    if (row.doubtful) text += " ?";
    if (row.findings > 0) text += " !";
    return text;
}

Paint paintShown(const FieldRow& row) {
    if (row.drafted || row.postponed) return paintOf(Trust::middling);
    return paintOf(row.trust);
}

}  // namespace

/// Shows rows as they are; only this file knows it.
class FieldList::Model : public wxDataViewVirtualListModel {
public:
    void take(const std::vector<FieldRow>& rows) {
        const bool sameCount = rows.size() == rows_.size();
        rows_ = rows;
        if (!sameCount) return Reset(static_cast<unsigned>(rows_.size()));
        for (unsigned row = 0; row < rows_.size(); ++row) RowChanged(row);
    }

    [[nodiscard]] unsigned int GetColumnCount() const override { return kColumnCount; }
    [[nodiscard]] wxString GetColumnType(unsigned int) const override { return "string"; }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        if (row >= rows_.size()) return;
        const FieldRow& field = rows_[row];
        value = column == kLabel ? shown(field.label) : column == kText ? shown(field.text) : trustShown(field);
    }

    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override {
        if (row >= rows_.size() || column != kTrust) return false;
        const Paint paint = paintShown(rows_[row]);
        attr.SetBackgroundColour(paint.back);
        attr.SetColour(paint.ink);
        return true;
    }

    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    std::vector<FieldRow> rows_;
};

FieldList::FieldList(wxWindow* parent)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES), model_(new Model) {
    AssociateModel(model_.get());
    AppendTextColumn(tr("Trường"), kLabel, wxDATAVIEW_CELL_INERT, FromDIP(150));
    AppendTextColumn(tr("Nội dung"), kText, wxDATAVIEW_CELL_INERT, FromDIP(220));
    AppendTextColumn(tr("Tin cậy"), kTrust, wxDATAVIEW_CELL_INERT, FromDIP(90), wxALIGN_LEFT, 0);
    // Labels begin alike ("Ngày, tháng, năm …") and differ at their end.
    GetColumn(kLabel)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_MIDDLE);
    GetColumn(kText)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    for (unsigned column : {kLabel, kText}) GetColumn(column)->SetResizeable(true);
    setAccessibleName(*this, tr("Các trường của bản ghi"));
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) onChosen(model_->GetRow(event.GetItem()));
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitColumns();
        event.Skip();
        // A list that grows or shrinks keeps its rows where they are, the current one perhaps out of sight.
        CallAfter([this] {
            if (GetSelection().IsOk()) EnsureVisible(GetSelection());
        });
    });
}

void FieldList::fitColumns() {
    const int width = GetClientSize().x - FromDIP(16);
    const int trust = FromDIP(104);
    const int label = std::max(FromDIP(90), (width - trust) * 2 / 5);
    GetColumn(kLabel)->SetWidth(label);
    GetColumn(kText)->SetWidth(std::max(FromDIP(90), width - trust - label));
    GetColumn(kTrust)->SetWidth(trust);
}

void FieldList::show(const std::vector<FieldRow>& rows) { model_->take(rows); }

void FieldList::showCurrent(std::size_t row) {
    const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(row));
    if (GetSelection() != item) Select(item);
    EnsureVisible(item);
}

}  // namespace app::gui
