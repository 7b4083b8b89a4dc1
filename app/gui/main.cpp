#include <iostream>

#include <wx/init.h>
#include <wx/log.h>

#include "app/gui/desk_app.h"
#include "app/gui/desk_options.h"
#include "app/language.h"

namespace {

constexpr int kUsage = 2;
constexpr int kNoDisplay = 5;

/// Starts the toolkit; false without a display. Its own English complaint is kept quiet: main says the same in a whole sentence.
bool startToolkit(int& argc, char** argv) {
    const wxLogNull quiet;
    return wxEntryStart(argc, argv);
}

int runDesk(app::Settings settings, char** argv) {
    auto* desk = new app::gui::DeskApp(std::move(settings));
    wxApp::SetInstance(desk);
    int one = 1;  // The toolkit need not read our arguments.
    if (!startToolkit(one, argv)) {
        std::cerr << app::tr("Không có màn hình để mở cửa sổ. Hãy chạy trên máy có màn hình, hoặc dùng lệnh sogoc.") << '\n';
        return kNoDisplay;
    }
    const int answer = desk->CallOnInit() ? desk->OnRun() : desk->refusal();
    desk->OnExit();
    wxEntryCleanup();
    return answer;
}

}  // namespace

int main(int argc, char** argv) {
    app::chooseLanguage(app::languageFromEnvironment());
    auto options = app::gui::parseDeskOptions({argv + 1, static_cast<std::size_t>(argc - 1)}, app::settingsFromEnvironment());
    if (!options.mistake.empty()) {
        std::cerr << options.mistake << '\n' << app::gui::deskUsage();
        return kUsage;
    }
    if (options.help) {
        std::cout << app::gui::deskUsage();
        return 0;
    }
    if (options.version) {
        std::cout << "sogoc-desk " SOGOC_VERSION "\n";
        return 0;
    }
    return runDesk(std::move(options.settings), argv);
}
