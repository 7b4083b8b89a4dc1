#pragma once

#include "app/gui/batch_work.h"
#include "app/gui/book_presenter.h"
#include "app/gui/capture_presenter.h"
#include "app/gui/check_presenter.h"
#include "app/gui/film_presenter.h"
#include "app/gui/memory_lane.h"
#include "app/gui/picture_desk.h"
#include "app/gui/review_presenter.h"
#include "app/gui/window_memory.h"
#include "app/gui/window_thread.h"
#include "app/places.h"

namespace app::gui {

/// An open store with everything a window needs to work on it: the lanes and the presenters. Ends in the opposite order, so that every save that
/// was asked for is done before the store closes.
struct DeskSession {
    /// @param theWindows of the program, which may have other stores open later. @param create make the store when the folder has none.
    DeskSession(WindowMemory& theWindows, Settings theSettings, std::shared_ptr<const review::FormCatalog> theCatalog, bool create)
        : windows(theWindows),
          settings(std::move(theSettings)),
          catalog(std::move(theCatalog)),
          desk([asked = settings, create] { return openByTicket(asked, create); }, thread.deliver()),
          pictures(thread.deliver()),
          batch(settings, catalog, thread.deliver()),
          books(desk),
          review(desk, catalog, settings),
          remembering(settings, catalog, thread.deliver()),
          memory(remembering.work(), settings.who),
          scanners({scannerProgram()}, thread.deliver()),
          film(desk),
          capture(scanners, captureWork()),
          check(desk, settings) {}

    /// Works with other forms from now on; what runs goes on with those it began with.
    void useForms(std::shared_ptr<const review::FormCatalog> forms) {
        catalog = std::move(forms);
        batch.useForms(catalog);
        review.useForms(catalog);
        remembering.useForms(catalog);
    }

    /// Scanning is long work like any other.
    CaptureWork captureWork() {
        CaptureWork work;
        work.scan = [this](const review::Book& book, const BatchSettings& what, const CaptureWork::Then& then) { batch.scan(book, what, then); };
        work.goOn = [this](const review::Book& book, const CaptureWork::Then& then) { batch.scanOn(book, then); };
        work.stop = [this] { batch.cancel(); };
        return work;
    }

    WindowMemory& windows;
    WindowThread thread;
    Settings settings;
    std::optional<review::Role> role;  ///< Of the person who signed in; none in a store without accounts.
    std::shared_ptr<const review::FormCatalog> catalog;
    DeskLane desk;
    PictureDesk pictures;
    BatchWork batch;
    BookPresenter books;
    ReviewPresenter review;
    MemoryLane remembering;
    MemoryPresenter memory;
    ScannerBench scanners;
    FilmPresenter film;
    CapturePresenter capture;
    CheckPresenter check;
};

}  // namespace app::gui
