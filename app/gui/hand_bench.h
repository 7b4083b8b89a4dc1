#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "app/gui/picture.h"
#include "app/jobs/bench.h"
#include "app/jobs/desk_lane.h"
#include "app/places.h"
#include "app/tasks/hand_clean.h"

namespace app::gui {

/// A scan opened for setting its cleaning by hand: everything a window needs to show it.
struct HandScan {
    CleanState state;
    Picture picture;  ///< The scan as it was taken, turned upright.
};

/// The pages as they would be cleaned.
struct HandPreview {
    ocr::CleanRecipe recipe;
    std::shared_ptr<const Picture> scan;  ///< Turned upright as the recipe says; nothing when the scan stands as it was opened.
    std::vector<Picture> pages;  ///< In colour, left page first.
};

/// The heavy part of cleaning by hand. Presenters know only this, so that tests can give them one that answers on the spot.
class HandWork {
public:
    using OpenThen = std::function<void(Outcome<std::shared_ptr<const HandScan>>)>;
    using PreviewThen = std::function<void(Outcome<HandPreview>)>;
    using ExportThen = std::function<void(Outcome<std::vector<std::filesystem::path>>)>;

    virtual ~HandWork() = default;
    virtual void open(CleanQuestion question, OpenThen then) = 0;
    virtual void preview(std::shared_ptr<const HandScan> scan, ocr::HandCleaning hand, PreviewThen then) = 0;
    /// Writes the cleaned pages as `sogoc clean` would.
    virtual void exportPages(std::shared_ptr<const HandScan> scan, ocr::HandCleaning hand, std::filesystem::path out, ExportThen then) = 0;
};

// What is done on the bench, as functions of values.
[[nodiscard]] std::shared_ptr<const HandScan> openForHand(ocr::Decoder& decoder, const CleanQuestion& question, const std::stop_token& stop = {});
[[nodiscard]] HandPreview previewByHand(const HandScan& scan, const ocr::HandCleaning& hand, std::stop_token stop = {});
[[nodiscard]] std::vector<std::filesystem::path> exportByHand(const HandScan& scan, const ocr::HandCleaning& hand, const std::filesystem::path& out,
                                                              std::stop_token stop = {});

/// The same on a bench seat of its own, so that the window never waits. Answers arrive in the order of asking, on the asking thread.
class HandBench : public HandWork {
public:
    explicit HandBench(Deliver deliver);
    ~HandBench() override;

    void open(CleanQuestion question, OpenThen then) override;
    void preview(std::shared_ptr<const HandScan> scan, ocr::HandCleaning hand, PreviewThen then) override;
    void exportPages(std::shared_ptr<const HandScan> scan, ocr::HandCleaning hand, std::filesystem::path out, ExportThen then) override;

private:
    struct Seat {
        ocr::Decoder decoder{decoderProgram()};
    };

    template <typename Work, typename Then>
    void post(Work work, Then then);

    Deliver deliver_;
    Bench<Seat> bench_;
};

}  // namespace app::gui
