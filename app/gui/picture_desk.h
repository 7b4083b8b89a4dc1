#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "app/gui/picture.h"
#include "app/jobs/bench.h"
#include "app/jobs/desk_lane.h"
#include "review/base/ids.h"

namespace app::gui {

/// Where the picture of a scan lies.
struct PictureSource {
    review::ScanId scan;
    std::filesystem::path file;
    std::size_t frame = 0;
};

/// Decodes scans and cuts out fields on a bench seat of its own, so that the window never waits and no batch stands before a clerk. Keeps the
/// last few pictures. Results arrive in the order of asking, on the asking thread.
class PictureDesk {
public:
    using PictureThen = std::function<void(Outcome<std::shared_ptr<const Picture>>)>;
    using SnippetThen = std::function<void(Outcome<Snippet>)>;

    explicit PictureDesk(Deliver deliver);
    /// Forgets what is still asked for and waits for the piece at work.
    ~PictureDesk();

    void load(const PictureSource& source, PictureThen then);
    void cut(const PictureSource& source, const review::Quad& place, int maxWidth, int maxHeight, SnippetThen then);
    /// A small picture of the whole scan, after everything a clerk waits for. The last few pictures are not pushed out by it.
    void shrink(const PictureSource& source, int maxWidth, int maxHeight, SnippetThen then);
    /// Decodes a picture that will probably be wanted next. Nobody is told.
    void prepare(const PictureSource& source);

private:
    class Shelf;

    Deliver deliver_;
    Bench<Shelf> bench_;
};

}  // namespace app::gui
