#pragma once

#include <set>

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/film_presenter.h"

namespace app::gui {

/// The filmstrip: a small picture of each page with its verdict in a sign, words and a colour. Small pictures are made only for what is seen.
class FilmPanel : public wxPanel {
public:
    FilmPanel(wxWindow* parent, FilmPresenter& film, PictureDesk& pictures);

    void show(FilmChange change);
    /// How wide the strip must be for its words to stand whole in the letters a person set, pixels.
    [[nodiscard]] int wantedWidth() const;
    [[nodiscard]] wxDataViewCtrl& list() { return *list_; }

private:
    class Model;
    void build();
    void fitColumns();
    void showChosen();
    void wantThumbnail(const PictureSource& source);

    FilmPresenter& film_;
    PictureDesk& pictures_;
    wxStaticText* summary_;
    wxDataViewCtrl* list_;
    wxObjectDataPtr<Model> model_;
    std::set<review::ScanId> asked_;  ///< Small pictures that were asked for.
    bool marking_ = false;            ///< The program selects, not the person.
};

}  // namespace app::gui
