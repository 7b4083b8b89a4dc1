#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/gui/picture.h"
#include "app/jobs/bench.h"
#include "app/jobs/desk_lane.h"
#include "app/places.h"
#include "app/tasks/hand_clean.h"
#include "ocr/read/line_reader.h"
#include "review/forms/form.h"

namespace app::gui {

/// One cleaned page on which a form is drawn.
struct SamplePage {
    Picture picture;     ///< In colour.
    ocr::Image reading;  ///< The same, for reading.
    review::Size page;   ///< Its size on paper as far as the scan tells, millimetres: the nearest of A3 to A5, else as measured.
    std::vector<review::PrintedLine> leaders;  ///< Dotted lines seen on it, in pixels of the picture.
    std::vector<review::PrintedLine> rules;    ///< Solid ones.
};

/// The heavy part of drawing a form. Presenters know only this, so that tests can give them one that answers on the spot.
class FormWork {
public:
    using Pages = std::shared_ptr<const std::vector<SamplePage>>;
    using OpenThen = std::function<void(Outcome<Pages>)>;
    using TextThen = std::function<void(Outcome<std::string>)>;

    virtual ~FormWork() = default;
    /// The pages of a scan, left one first; cleaned as the store says.
    virtual void open(CleanQuestion question, OpenThen then) = 0;
    /// What is printed in a box of a page, pixels.
    virtual void readText(Pages pages, std::size_t page, review::Box box, TextThen then) = 0;
};

// What is done on the bench, as functions of values.
[[nodiscard]] FormWork::Pages samplePages(ocr::Decoder& decoder, const CleanQuestion& question, const std::stop_token& stop = {});
/// The paper of that many millimetres: A3, A4, A5 upright or across when within 4 %, else as measured to the whole millimetre.
[[nodiscard]] review::Size paperNear(review::Size measured);

/// The same on a bench seat of its own, so that the window never waits. Answers arrive in the order of asking, on the asking thread.
class FormBench : public FormWork {
public:
    explicit FormBench(Deliver deliver);
    ~FormBench() override;

    void open(CleanQuestion question, OpenThen then) override;
    void readText(Pages pages, std::size_t page, review::Box box, TextThen then) override;

private:
    struct Seat {
        ocr::Decoder decoder{decoderProgram()};
        std::unique_ptr<ocr::LineReader> reader;  ///< Opened when the first text is read.
    };

    Deliver deliver_;
    Bench<Seat> bench_;
};

}  // namespace app::gui
