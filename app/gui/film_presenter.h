#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/picture_desk.h"
#include "app/jobs/desk_lane.h"
#include "review/base/time.h"
#include "storage/store.h"

namespace app::gui {

/// What the quality gate says about a page, in one look.
enum class PageVerdict { unjudged, good, look, scanAgain };

/// "✓ Tốt", "! Cần xem", "✗ Quét lại", "… Đang xét": a sign and words, in the chosen language.
[[nodiscard]] std::string wordOf(PageVerdict verdict);

/// A scan that was replaced, as it is shown beside its page.
struct OlderScan {
    PictureSource source;
    std::string name;
    storage::Replacement how;
    std::vector<review::RecordId> records;  ///< Drafts that stayed with it.
};

/// One page of the film.
struct FilmFrame {
    PictureSource source;  ///< Names the scan.
    int sheet = 0;         ///< Place in the book, from 1.
    std::string name;
    PageVerdict verdict = PageVerdict::unjudged;
    std::vector<std::string> faults;  ///< Sentences, what must be scanned again first.
    std::vector<OlderScan> older;     ///< In the order in which they were replaced.
};

/// Fetches the pages of a book with what is known of their pictures. Runs on the desk lane.
[[nodiscard]] std::vector<FilmFrame> fetchFilm(storage::Store& store, review::BookId book);

/// What has changed in the film.
enum class FilmChange { frames, chosen, failure };

/// The filmstrip: the pages of a book as they arrive, each with its verdict; which one is looked at. Follows the newest page until a person chooses
/// another. Knows no widget.
class FilmPresenter {
public:
    explicit FilmPresenter(Desk& desk) : desk_(desk) {}

    std::function<void(FilmChange)> onChanged = [](FilmChange) {};

    void openBook(review::BookId book);
    /// Fetches the pages anew; what is chosen stays chosen, also when its scan was replaced.
    void reload();

    [[nodiscard]] review::BookId book() const { return book_; }
    [[nodiscard]] const std::vector<FilmFrame>& frames() const { return frames_; }
    [[nodiscard]] const std::optional<std::size_t>& chosen() const { return chosen_; }
    [[nodiscard]] const FilmFrame* chosenFrame() const { return chosen_ ? &frames_[*chosen_] : nullptr; }
    [[nodiscard]] const std::string& failure() const { return failure_; }
    /// A page was kept whose picture is not judged yet: worth asking again soon.
    [[nodiscard]] bool waitsForVerdict() const;
    /// "12 tờ · 10 tốt · 1 cần xem · 1 phải quét lại".
    [[nodiscard]] std::string summary() const;

    void choose(std::size_t frame);
    /// Chooses the page of a scan; waits for it when the pages are still being fetched.
    void chooseScan(review::ScanId scan);

private:
    void take(std::vector<FilmFrame> frames);
    [[nodiscard]] std::optional<std::size_t> frameOf(review::ScanId scan) const;

    Desk& desk_;
    review::BookId book_;
    std::vector<FilmFrame> frames_;
    std::optional<std::size_t> chosen_;
    review::ScanId wanted_;  ///< To be chosen once it is there.
    bool follows_ = true;    ///< The newest page is the one looked at.
    std::string failure_;
};

}  // namespace app::gui
