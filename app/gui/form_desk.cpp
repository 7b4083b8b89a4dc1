#include "app/gui/form_desk.h"


#include <algorithm>

#include "app/gui/message_box.h"
#include "app/gui/text.h"
#include "app/tasks/scan_name.h"

namespace app::gui {

FormDesk::FormDesk(wxFrame& frame, DeskSession& session)
    : say([&frame](const wxString& sentence) { tell(&frame, sentence); }),
      frame_(frame),
      session_(session) {}

void FormDesk::open(review::ScanId id) {
    if (window_ != nullptr) return window_->Raise();
    ask(
        session_.desk,
        [id](storage::Store& store) {
            const storage::Scan scan = store.scan(id).value();
            return Asked{scan, store.book(scan.book).value().type};
        },
        [this](const Outcome<Asked>& asked) {
            if (!asked) return tellFailure(asked.failure());
            if (window_ == nullptr) show(asked.value());
        });
}

void FormDesk::show(const Asked& asked) {
    window_ = new FormWindow(&frame_, session_, std::make_unique<FormBench>(session_.thread.deliver()), asked.scan.id,
                             shown(shownName(asked.scan)), asked.bookType);
    session_.windows.keep(*window_, "form");
    window_->onSaved = [this](const std::string& path) { useForm(path); };
    window_->Bind(wxEVT_DESTROY, [this, tie = std::weak_ptr(tie_)](wxWindowDestroyEvent& event) {
        // Its own end, not that of a button in it.
        if (!tie.expired() && event.GetEventObject() == window_) window_ = nullptr;
        event.Skip();
    });
    window_->Show();
}

void FormDesk::useForm(const std::string& path) {
    auto& forms = session_.settings.forms;
    if (std::ranges::find(forms, session_.settings.ownForms) == forms.end()) forms.push_back(session_.settings.ownForms);
    ask(
        session_.desk, [settings = session_.settings](storage::Store&) { return loadForms(settings); },
        [this, path](const Outcome<std::shared_ptr<const review::FormCatalog>>& catalog) {
            if (!catalog) return tellFailure(catalog.failure());
            session_.useForms(catalog.value());
            say(wxString::Format(tr("Đã lưu mẫu vào %s. Bản quét chưa rõ mẫu sẽ được thử với mẫu này khi đọc lại."), shown(path)));
        });
}

}  // namespace app::gui
