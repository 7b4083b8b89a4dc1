#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/form_bench.h"
#include "app/gui/form_sketch.h"
#include "app/house.h"
#include "review/base/sentence.h"

namespace app::gui {

/// What has changed while a form is drawn.
enum class FormChange {
    opened,     ///< The page is there, or another one of the scan.
    form,       ///< The form itself; also what is chosen.
    selection,  ///< Only what is chosen, or the box being drawn.
    saved,      ///< The form is kept; see savedAs().
    failure,    ///< The world refused; see failure().
};

/// What pulling the mouse over bare paper draws.
enum class FormTool { field, label };

/// The behaviour of drawing a form on a sample page: boxes, texts, keys, undo, saving. Knows no widget. Points are pixels of the page's
/// picture, the form itself is in millimetres.
class FormPresenter {
public:
    FormPresenter(Desk& desk, FormWork& work, Settings settings, std::shared_ptr<const review::FormCatalog> catalog)
        : desk_(desk), work_(work), settings_(std::move(settings)), catalog_(std::move(catalog)) {}

    std::function<void(FormChange)> onChanged = [](FormChange) {};

    void open(review::ScanId scan, const std::string& bookType);
    [[nodiscard]] bool isOpen() const { return pages_ != nullptr && !pages_->empty(); }
    [[nodiscard]] const SamplePage& page() const { return (*pages_)[page_]; }
    [[nodiscard]] std::size_t pages() const { return pages_ ? pages_->size() : 0; }
    [[nodiscard]] std::size_t shownPage() const { return page_; }
    /// Another page of the scan under the same drawing.
    void showPage(std::size_t page);
    /// Begins anew with the fields and texts of another form, to be moved where this page has them; an empty id begins with nothing.
    void beginWith(const std::string& formId);

    [[nodiscard]] const FormSketch& sketch() const { return sketch_; }
    [[nodiscard]] const review::FormCatalog& catalog() const { return *catalog_; }
    [[nodiscard]] const std::string& failure() const { return failure_; }
    [[nodiscard]] const std::string& savedAs() const { return savedAs_; }
    [[nodiscard]] review::Box toPicture(const review::Box& millimetres) const;
    /// Keys a field may have: the ministry's columns for this book type and the keys of its forms, without those in use elsewhere on the
    /// page.
    [[nodiscard]] std::vector<std::string> freeKeys() const;

    // What is chosen.
    [[nodiscard]] std::optional<FormPart> current() const { return current_; }
    void choose(std::optional<FormPart> part);
    /// The next or previous part. False at the end.
    bool step(int by);
    /// What a screen reader says: "Trường nksHoTen: 41,6 × 11,0 mm".
    [[nodiscard]] std::string spoken() const;

    // With the mouse, in pixels of the picture. A pull is one step of undo.
    void setTool(FormTool tool) { tool_ = tool; }
    [[nodiscard]] FormTool tool() const { return tool_; }
    /// Takes the lower right corner of what is chosen, else the part under the point, else begins a new box. While a choice is chosen, a
    /// new box within its own is a tick square.
    void press(review::Point point, double reach);
    void pull(review::Point point);
    void release();
    /// The new box being pulled, millimetres.
    [[nodiscard]] std::optional<review::Box> drawing() const { return drawing_; }

    // With the keyboard, in millimetres.
    void moveBy(double dx, double dy);
    void growBy(double dx, double dy);
    void removeCurrent();
    /// A new box below the chosen one, or in the page's upper left corner: drawing without a mouse.
    void addBelow(FormTool tool);
    /// A tick square for the chosen choice.
    void addSquare();

    /// Any change of words or kinds, as one step of undo.
    void edit(const std::function<void(FormSketch&)>& change);

    [[nodiscard]] bool canUndo() const { return !undo_.empty(); }
    [[nodiscard]] bool canRedo() const { return !redo_.empty(); }
    void undo();
    void redo();

    /// What is in the way of keeping the form; empty when nothing is.
    [[nodiscard]] std::vector<review::Sentence> obstacles() const;
    [[nodiscard]] bool dirty() const { return changed_; }
    void save();

private:
    enum class Pull { none, draw, move, size };

    [[nodiscard]] review::Point toPaper(review::Point picture) const;
    [[nodiscard]] std::optional<FormPart> partAt(review::Point paper) const;
    [[nodiscard]] std::vector<review::PrintedLine> onPaper(const std::vector<review::PrintedLine>& lines) const;
    [[nodiscard]] bool currentIsChoice() const;
    void finishDrawing(const review::Box& box);
    void proposeText(const FormPart& label);
    void remember();
    void changed();
    void swap(std::vector<FormSketch>& from, std::vector<FormSketch>& to);
    void refuse(const review::Failure& failure);

    Desk& desk_;
    FormWork& work_;
    Settings settings_;
    std::shared_ptr<const review::FormCatalog> catalog_;
    FormWork::Pages pages_;
    std::size_t page_ = 0;
    FormSketch sketch_;
    std::optional<FormPart> current_;
    FormTool tool_ = FormTool::field;
    Pull pull_ = Pull::none;
    review::Point from_;                   ///< Where the pull began, millimetres.
    review::Box before_;                   ///< The box at its beginning.
    std::optional<FormSketch> untouched_;  ///< The form at its beginning.
    std::optional<review::Box> drawing_;
    std::vector<FormSketch> undo_;
    std::vector<FormSketch> redo_;
    bool changed_ = false;
    std::string failure_;
    std::string savedAs_;
    std::shared_ptr<char> tie_ = std::make_shared<char>();  ///< Answers that come after the presenter is gone are forgotten.
};

}  // namespace app::gui
