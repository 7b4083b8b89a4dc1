#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "app/gui/cleaned_scan.h"
#include "app/gui/picture.h"
#include "app/gui/picture_source.h"
#include "app/jobs/bench.h"
#include "app/jobs/desk_lane.h"

namespace app::gui {

/// Decodes scans and cuts out fields on a bench seat of its own, so that the window never waits and no batch stands before a clerk. Keeps the
/// last few pictures. Results arrive in the order of asking, on the asking thread.
class PictureDesk {
public:
    using PictureThen = std::function<void(Outcome<std::shared_ptr<const Picture>>)>;
    using SnippetThen = std::function<void(Outcome<Snippet>)>;

    using CleanedThen = std::function<void(Outcome<std::shared_ptr<const CleanedScan>>)>;

    explicit PictureDesk(Deliver deliver);
    /// Forgets what is still asked for and waits for the piece at work.
    ~PictureDesk();

    void load(const PictureSource& source, PictureThen then);
    void cut(const PictureSource& source, const review::Quad& place, int maxWidth, int maxHeight, SnippetThen then);
    /// The same for a value that stands on many pages: several pages are decoded at once, beside the work a clerk waits for field by field. Results arrive as
    /// they come.
    void cutAside(const PictureSource& source, const review::Quad& place, int maxWidth, int maxHeight, SnippetThen then);
    /// How many of cutAside() are worth asking for at a time.
    [[nodiscard]] std::size_t aside() const { return aside_.seats(); }
    /// A small picture of the whole scan, after everything a clerk waits for. The last few pictures are not pushed out by it.
    void shrink(const PictureSource& source, int maxWidth, int maxHeight, SnippetThen then);
    /// Cleans a scan, beside the work a clerk waits for field by field.
    void clean(const CleanQuestion& question, CleanedThen then);
    /// Decodes a picture that will probably be wanted next, beside the work a clerk waits for and never before it. Nobody is told.
    void prepare(const PictureSource& source);

private:
    class Shelf;
    struct Ahead;
    struct Aside;

    Deliver deliver_;
    Bench<Shelf> bench_;
    std::shared_ptr<std::atomic<std::size_t>> prepared_ = std::make_shared<std::atomic<std::size_t>>(0);  ///< Counts prepare().
    Bench<Ahead> ahead_;  ///< Ends before the shelf: what it made goes there.
    Bench<Aside> aside_;
};

}  // namespace app::gui
