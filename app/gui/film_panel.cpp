#include "app/gui/film_panel.h"

#include <algorithm>
#include <map>

#include <wx/sizer.h>

#include "app/gui/accessible_name.h"
#include "app/gui/colours.h"
#include "app/gui/snippet_bitmap.h"
#include "app/gui/screen_room.h"
#include "app/gui/text.h"

namespace app::gui {
namespace {

enum Columns : unsigned { kPicture, kSheet, kVerdict, kColumnCount };

constexpr int kThumbWidth = 86;
constexpr int kThumbHeight = 104;

}  // namespace

/// Shows the frames as they are; only this file knows it.
class FilmPanel::Model : public wxDataViewVirtualListModel {
public:
    Model(const FilmPresenter& film, wxSize thumb) : film_(film), thumb_(thumb), empty_(emptyThumb(thumb)) {}

    /// A small picture is wanted for what is seen.
    std::function<void(const PictureSource&)> onWanted = [](const PictureSource&) {};

    void take() {
        const auto count = static_cast<unsigned>(film_.frames().size());
        if (count != GetCount()) return Reset(count);
        for (unsigned row = 0; row < count; ++row) RowChanged(row);
    }

    void keep(review::ScanId scan, const Snippet& snippet) {
        thumbs_[scan] = centred(snippet);
        for (unsigned row = 0; row < film_.frames().size(); ++row) {
            if (film_.frames()[row].source.scan == scan) RowChanged(row);
        }
    }

    [[nodiscard]] unsigned int GetColumnCount() const override { return kColumnCount; }
    [[nodiscard]] wxString GetColumnType(unsigned int column) const override { return column == kPicture ? "wxBitmapBundle" : "string"; }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        if (row >= film_.frames().size()) return;
        const FilmFrame& frame = film_.frames()[row];
        if (column == kPicture) {
            const auto known = thumbs_.find(frame.source.scan);
            if (known == thumbs_.end()) onWanted(frame.source);
            value << wxBitmapBundle(known == thumbs_.end() ? empty_ : known->second);
        } else if (column == kSheet) {
            value = wxString() << frame.sheet;
        } else {
            value = shown(wordOf(frame.verdict));
        }
    }

    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override {
        if (row >= film_.frames().size() || column != kVerdict) return false;
        const Paint paint = paintOf(film_.frames()[row].verdict);
        attr.SetBackgroundColour(paint.back);
        attr.SetColour(paint.ink);
        return true;
    }

    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    static wxBitmap emptyThumb(wxSize size) {
        wxImage image(size);
        const wxColour grey = deskColour();
        image.SetRGB(wxRect(size), grey.Red(), grey.Green(), grey.Blue());
        return {image};
    }

    /// All rows are equally high, whatever the shape of the page.
    [[nodiscard]] wxBitmap centred(const Snippet& snippet) const {
        wxImage image = empty_.ConvertToImage();
        const wxImage small = imageOf(snippet);
        image.Paste(small, (thumb_.x - small.GetWidth()) / 2, (thumb_.y - small.GetHeight()) / 2);
        return {image};
    }

    const FilmPresenter& film_;
    wxSize thumb_;
    wxBitmap empty_;
    std::map<review::ScanId, wxBitmap> thumbs_;
};

FilmPanel::FilmPanel(wxWindow* parent, FilmPresenter& film, PictureDesk& pictures)
    : wxPanel(parent),
      film_(film),
      pictures_(pictures),
      summary_(new wxStaticText(this, wxID_ANY, "")),
      list_(new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES)),
      model_(new Model(film, FromDIP(wxSize(kThumbWidth, kThumbHeight)))) {
    build();
    // Asked for while a row is drawn: answered when the drawing is over.
    model_->onWanted = [this](const PictureSource& source) { wantThumbnail(source); };
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (!marking_ && event.GetItem().IsOk()) film_.choose(model_->GetRow(event.GetItem()));
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { fitColumns(); });
    });
}

void FilmPanel::build() {
    list_->AssociateModel(model_.get());
    list_->SetRowHeight(FromDIP(kThumbHeight + 6));
    list_->AppendBitmapColumn(tr("Ảnh"), kPicture, wxDATAVIEW_CELL_INERT, FromDIP(kThumbWidth + 12));
    list_->AppendTextColumn(tr("Tờ"), kSheet, wxDATAVIEW_CELL_INERT, FromDIP(50));
    list_->AppendTextColumn(tr("Ảnh quét"), kVerdict, wxDATAVIEW_CELL_INERT, FromDIP(110));
    setAccessibleName(*list_, tr("Dải ảnh các trang của sổ"));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(summary_, 0, wxEXPAND | wxALL, FromDIP(6));
    all->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6));
    SetSizer(all);
}

void FilmPanel::fitColumns() {
    const int sheet = columnFor(*list_, tr("Tờ"), 46);
    const int left = FromDIP(kThumbWidth + 12) + sheet;
    list_->GetColumn(kPicture)->SetWidth(FromDIP(kThumbWidth + 12));
    list_->GetColumn(kSheet)->SetWidth(sheet);
    list_->GetColumn(kVerdict)->SetWidth(std::max(FromDIP(90), list_->GetClientSize().x - left - FromDIP(16)));
}

int FilmPanel::wantedWidth() const {
    int words = 0;
    for (const PageVerdict verdict : {PageVerdict::unjudged, PageVerdict::good, PageVerdict::look, PageVerdict::scanAgain}) {
        words = std::max(words, columnFor(*list_, shown(wordOf(verdict)), 90));
    }
    // Beside the columns: the margins of the panel, and room for a scrollbar.
    return FromDIP(kThumbWidth + 12) + columnFor(*list_, tr("Tờ"), 46) + words + FromDIP(2 * 6 + 16);
}

void FilmPanel::wantThumbnail(const PictureSource& source) {
    if (!asked_.insert(source.scan).second) return;
    const wxSize size = FromDIP(wxSize(kThumbWidth, kThumbHeight));
    pictures_.shrink(source, size.x, size.y, [this, scan = source.scan](const Outcome<Snippet>& outcome) {
        // A torn picture keeps its empty frame; its large view tells why.
        if (outcome) model_->keep(scan, outcome.value());
    });
}

void FilmPanel::show(FilmChange change) {
    if (change == FilmChange::failure) return;
    marking_ = true;
    if (change == FilmChange::frames) model_->take();
    marking_ = false;
    summary_->SetLabelText(film_.frames().empty() ? tr("Sổ này chưa có trang nào.") : shown(film_.summary()));
    showChosen();
}

void FilmPanel::showChosen() {
    marking_ = true;
    if (!film_.chosen()) list_->UnselectAll();
    if (film_.chosen()) {
        const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(*film_.chosen()));
        if (list_->GetSelection() != item) list_->Select(item);
        list_->EnsureVisible(item);
    }
    marking_ = false;
}

}  // namespace app::gui
