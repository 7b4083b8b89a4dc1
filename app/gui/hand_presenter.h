#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/hand_bench.h"
#include "app/gui/hand_sketch.h"

namespace app::gui {

/// What has changed in the mode by hand.
enum class HandChangeKind {
    opened,   ///< The scan is there.
    turned,   ///< It stands otherwise.
    sketch,   ///< Lines, handles or what is chosen.
    preview,  ///< The cleaned pages, or that they are being made.
    saved,    ///< What was set is in the archive.
    failure,  ///< The world refused; see failure().
};

/// The behaviour of setting a scan's cleaning by hand: handles, undo, preview, saving. Knows no widget.
class HandPresenter {
public:
    /// @param act who saves, and when: asked at each saving.
    HandPresenter(Desk& desk, HandWork& work, std::function<storage::Act()> act) : desk_(desk), work_(work), act_(std::move(act)) {}

    std::function<void(HandChangeKind)> onChanged = [](HandChangeKind) {};

    void open(review::ScanId scan);
    [[nodiscard]] bool isOpen() const { return scan_ != nullptr; }
    /// Only while open.
    [[nodiscard]] const HandScan& scan() const { return *scan_; }
    /// The scan as it is shown; a moment behind the sketch after a turn.
    [[nodiscard]] const Picture& picture() const { return turnedPicture_ ? *turnedPicture_ : scan_->picture; }
    /// The picture stands as the sketch is drawn.
    [[nodiscard]] bool pictureStands() const { return pictureTurn_ == sketch_.turned(); }
    [[nodiscard]] const HandSketch& sketch() const { return sketch_; }
    [[nodiscard]] const std::optional<HandPreview>& preview() const { return preview_; }
    [[nodiscard]] bool previewing() const { return previewWanted_ || previewUnderWay_; }
    [[nodiscard]] const std::string& failure() const { return failure_; }

    // The handle at work.
    [[nodiscard]] Handle current() const;
    void choose(std::size_t handle);
    /// The next or previous one. False at the end: the focus goes on to the next control.
    bool step(int by);
    /// What a screen reader says of the handle at work: "Góc trên bên trái, trang trái: 120, 340".
    [[nodiscard]] std::string spoken() const;
    /// The nearest handle within `reach` pixels of the scan; nothing when there is none.
    [[nodiscard]] std::optional<std::size_t> handleAt(review::Point point, double reach) const;

    // Moving. A drag is one step of undo, and so are neighbouring key presses on one handle.
    void beginDrag(std::size_t handle);
    void dragTo(review::Point point);
    void endDrag();
    void nudge(double dx, double dy);
    void setTwoPages(bool two);
    /// A quarter clockwise.
    void turnOn();
    /// Back to the machine's values.
    void reset();

    [[nodiscard]] bool canUndo() const { return !undo_.empty(); }
    [[nodiscard]] bool canRedo() const { return !redo_.empty(); }
    void undo();
    void redo();

    /// Something would be lost by closing.
    [[nodiscard]] bool dirty() const { return isOpen() && sketch_.hand() != scan_->state.hand; }
    void save();
    void exportPages(const std::filesystem::path& out, HandWork::ExportThen then);

private:
    void remember();
    void show();
    void askPreview();
    void showTurned();
    void swap(std::vector<HandSketch>& from, std::vector<HandSketch>& to);
    void refuse(const review::Failure& failure);

    Desk& desk_;
    HandWork& work_;
    std::function<storage::Act()> act_;
    std::shared_ptr<const HandScan> scan_;
    HandSketch sketch_;
    std::optional<HandPreview> preview_;
    std::shared_ptr<const Picture> turnedPicture_;  ///< When it stands otherwise than at opening.
    int pictureTurn_ = 0;
    std::size_t current_ = 0;
    std::vector<HandSketch> undo_;
    std::vector<HandSketch> redo_;
    std::optional<HandSketch> before_;     ///< Of the drag under way.
    std::optional<std::size_t> nudged_;    ///< The handle of the key press before.
    bool previewWanted_ = false;    ///< Something changed since the preview under way was asked for.
    bool previewUnderWay_ = false;
    std::string failure_;
    std::shared_ptr<char> tie_ = std::make_shared<char>();  ///< Answers that come after the presenter is gone are forgotten.
};

}  // namespace app::gui
