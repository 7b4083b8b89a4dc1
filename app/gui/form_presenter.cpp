#include "app/gui/form_presenter.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "app/decimal.h"
#include "app/language.h"
#include "app/tasks/form_file.h"
#include "review/ministry/columns.h"

namespace app::gui {
namespace {

constexpr double kLeastDrawn = 1.5;  // Millimetres: anything smaller was a click.
constexpr review::Box kFirstBox{10, 10, 60, 9};
constexpr double kSquare = 4;
constexpr double kGap = 2;

bool inside(const review::Box& box, review::Point point) {
    return point.x >= box.x && point.y >= box.y && point.x <= box.x + box.width && point.y <= box.y + box.height;
}

review::Box between(review::Point a, review::Point b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

}  // namespace

void FormPresenter::open(review::ScanId id, const std::string& bookType) {
    ask(
        desk_, [id](storage::Store& store) { return cleanQuestion(store, id); },
        [this, bookType, tie = std::weak_ptr(tie_)](const Outcome<CleanQuestion>& question) {
            if (tie.expired()) return;
            if (!question) return refuse(question.failure());
            work_.open(question.value(), [this, bookType, tie](const Outcome<FormWork::Pages>& outcome) {
                if (tie.expired()) return;
                if (!outcome) return refuse(outcome.failure());
                pages_ = outcome.value();
                if (!isOpen())
                    return refuse(
                        {review::FailureKind::input, {"Không tìm thấy trang nào trên bản quét này.", "No page was found on this scan."}});
                review::RecordForm form;
                form.bookType = bookType;
                form.page = page().page;
                sketch_ = FormSketch(std::move(form));
                onChanged(FormChange::opened);
            });
        });
}

void FormPresenter::showPage(std::size_t page) {
    page_ = std::min(page, pages() - 1);
    onChanged(FormChange::opened);
}

void FormPresenter::beginWith(const std::string& formId) {
    const review::RecordForm* other = catalog_->form(formId);
    edit([&](FormSketch& sketch) {
        review::RecordForm form;
        if (other) form = *other;
        const review::Size page = sketch.form().page;
        if (!other) form.page = page;
        FormSketch fresh(std::move(form));
        fresh.resizePage(page);
        fresh.describe(sketch.form());
        sketch = std::move(fresh);
    });
    choose({});
}

review::Point FormPresenter::toPaper(review::Point picture) const {
    const review::Size pixels = page().picture.size(), paper = sketch_.form().page;
    return {picture.x * paper.width / pixels.width, picture.y * paper.height / pixels.height};
}

review::Box FormPresenter::toPicture(const review::Box& mm) const {
    const review::Size pixels = page().picture.size(), paper = sketch_.form().page;
    const double across = pixels.width / paper.width, down = pixels.height / paper.height;
    return {mm.x * across, mm.y * down, mm.width * across, mm.height * down};
}

std::vector<review::PrintedLine> FormPresenter::onPaper(const std::vector<review::PrintedLine>& lines) const {
    std::vector<review::PrintedLine> moved;
    for (const review::PrintedLine& line : lines) moved.push_back({toPaper(line.from), toPaper(line.to)});
    return moved;
}

std::vector<std::string> FormPresenter::freeKeys() const {
    const review::RecordForm& form = sketch_.form();
    std::vector<std::string> keys;
    std::set<std::string> seen{"STT"};  // Counts the rows of the table; nobody writes it on a page.
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        const bool chosen = current_ && current_->kind != FormPart::Kind::label && current_->index == i;
        if (!chosen) seen.insert(form.fields[i].key);
    }
    const auto offer = [&](const std::string& key) {
        if (seen.insert(key).second) keys.push_back(key);
    };
    for (const review::Column& column : review::columnsOf(form.bookType)) offer(std::string(column.header));
    for (const review::RecordForm* other : catalog_->formsOf(form.bookType)) {
        for (const review::FieldSpec& field : other->fields) offer(field.key);
    }
    return keys;
}

void FormPresenter::choose(std::optional<FormPart> part) {
    current_ = part;
    onChanged(FormChange::selection);
}

bool FormPresenter::step(int by) {
    const auto parts = sketch_.parts();
    const auto at =
        current_ ? std::ranges::find(parts, *current_) - parts.begin() : (by > 0 ? -1 : static_cast<std::ptrdiff_t>(parts.size()));
    const auto next = at + by;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(parts.size())) return false;
    choose(parts[static_cast<std::size_t>(next)]);
    return true;
}

std::string FormPresenter::spoken() const {
    if (!current_) return tr("Kéo chuột trên trang để vẽ một ô.");
    const review::RecordForm& form = sketch_.form();
    const review::Box& box = sketch_.box(*current_);
    const std::string size = fill(tr("{1} × {2} mm"), {decimalText(box.width, 1), decimalText(box.height, 1)});
    if (current_->kind == FormPart::Kind::label) return fill(tr("Chữ in “{1}”: {2}"), {form.labels[current_->index].text, size});
    const review::FieldSpec& field = form.fields[current_->index];
    const std::string key = field.key.empty() ? tr("chưa có tên") : field.key;
    if (current_->kind == FormPart::Kind::field) return fill(tr("Trường {1}: {2}"), {key, size});
    return fill(tr("Ô đánh dấu {1} của {2}: {3}"), {field.choices[current_->square].code, key, size});
}

std::optional<FormPart> FormPresenter::partAt(review::Point paper) const {
    // The smallest box under the point: a square within its choice can be taken.
    std::optional<FormPart> found;
    double least = 0;
    for (const FormPart& part : sketch_.parts()) {
        const review::Box& box = sketch_.box(part);
        const double area = box.width * box.height;
        if (!inside(box, paper) || (found && area >= least)) continue;
        found = part;
        least = area;
    }
    return found;
}

bool FormPresenter::currentIsChoice() const {
    return current_ && current_->kind != FormPart::Kind::label && sketch_.form().fields[current_->index].kind == review::FieldKind::choice;
}

void FormPresenter::press(review::Point point, double reach) {
    if (!isOpen()) return;
    from_ = toPaper(point);
    const double near = toPaper({reach, reach}).x;
    untouched_ = sketch_;
    if (current_) {
        const review::Box& box = sketch_.box(*current_);
        if (std::hypot(box.x + box.width - from_.x, box.y + box.height - from_.y) <= near) {
            before_ = box;
            pull_ = Pull::size;
            return;
        }
    }
    const auto part = partAt(from_);
    const bool squareWanted = part && current_ == part && part->kind == FormPart::Kind::field && currentIsChoice();
    if (part && !squareWanted) {
        before_ = sketch_.box(*part);
        pull_ = Pull::move;
        return choose(part);
    }
    pull_ = Pull::draw;
    drawing_ = review::Box{from_.x, from_.y, 0, 0};
}

void FormPresenter::pull(review::Point point) {
    const review::Point to = toPaper(point);
    const double dx = to.x - from_.x, dy = to.y - from_.y;
    switch (pull_) {
        case Pull::none:
            return;
        case Pull::draw:
            drawing_ = between(from_, to);
            break;
        case Pull::move:
            sketch_.place(*current_, {before_.x + dx, before_.y + dy, before_.width, before_.height});
            break;
        case Pull::size:
            sketch_.place(*current_, {before_.x, before_.y, before_.width + dx, before_.height + dy});
            break;
    }
    onChanged(FormChange::selection);
}

void FormPresenter::release() {
    const Pull pulled = std::exchange(pull_, Pull::none);
    const auto drawn = std::exchange(drawing_, std::nullopt);
    if (pulled == Pull::draw) return finishDrawing(*drawn);
    if (pulled == Pull::none || !current_ || untouched_->box(*current_) == sketch_.box(*current_)) return;
    undo_.push_back(std::move(*untouched_));
    redo_.clear();
    changed();
}

void FormPresenter::finishDrawing(const review::Box& box) {
    if (box.width < kLeastDrawn || box.height < kLeastDrawn) return choose({});
    const bool square =
        tool_ == FormTool::field && currentIsChoice() && inside(sketch_.box({FormPart::Kind::field, current_->index}), {box.x, box.y});
    edit([&](FormSketch& sketch) {
        if (square) {
            if (const auto added = sketch.addSquare(current_->index, box, *catalog_)) current_ = added;
        } else {
            current_ = tool_ == FormTool::field ? sketch.addField(box) : sketch.addLabel(box, {});
        }
    });
    if (tool_ == FormTool::label) proposeText(*current_);
}

void FormPresenter::proposeText(const FormPart& label) {
    work_.readText(pages_, page_, toPicture(sketch_.box(label)),
                   [this, label, box = sketch_.box(label), tie = std::weak_ptr(tie_)](const Outcome<std::string>& text) {
                       if (tie.expired() || !text || text.value().empty()) return;
                       const auto& labels = sketch_.form().labels;
                       // Meanwhile the person may have typed, moved it or taken it away: their word counts.
                       if (label.index >= labels.size() || !labels[label.index].text.empty() || !(labels[label.index].box == box)) return;
                       sketch_.setLabel(label.index, text.value(), labels[label.index].role);
                       changed();
                   });
}

void FormPresenter::moveBy(double dx, double dy) {
    if (!current_) return;
    edit([&](FormSketch& sketch) {
        const review::Box box = sketch.box(*current_);
        sketch.place(*current_, {box.x + dx, box.y + dy, box.width, box.height});
    });
}

void FormPresenter::growBy(double dx, double dy) {
    if (!current_) return;
    edit([&](FormSketch& sketch) {
        const review::Box box = sketch.box(*current_);
        sketch.place(*current_, {box.x, box.y, box.width + dx, box.height + dy});
    });
}

void FormPresenter::removeCurrent() {
    if (!current_) return;
    edit([&](FormSketch& sketch) { sketch.remove(*std::exchange(current_, std::nullopt)); });
}

void FormPresenter::addBelow(FormTool tool) {
    if (!isOpen()) return;
    review::Box box = kFirstBox;
    if (current_) {
        const review::Box& above = sketch_.box(*current_);
        box = {above.x, above.y + above.height + kGap, above.width, above.height};
    }
    edit([&](FormSketch& sketch) { current_ = tool == FormTool::field ? sketch.addField(box) : sketch.addLabel(box, {}); });
    if (tool == FormTool::label) proposeText(*current_);
}

void FormPresenter::addSquare() {
    if (!currentIsChoice()) return;
    const review::FieldSpec& field = sketch_.form().fields[current_->index];
    review::Box box{field.box.x, field.box.y, kSquare, kSquare};
    if (!field.choices.empty()) {
        box = field.choices.back().box;
        box.y += box.height + kGap;
    }
    edit([&](FormSketch& sketch) {
        if (const auto added = sketch.addSquare(current_->index, box, *catalog_)) current_ = added;
    });
}

void FormPresenter::remember() {
    undo_.push_back(sketch_);
    redo_.clear();
}

void FormPresenter::edit(const std::function<void(FormSketch&)>& change) {
    remember();
    change(sketch_);
    changed();
}

void FormPresenter::changed() {
    changed_ = true;
    onChanged(FormChange::form);
}

void FormPresenter::swap(std::vector<FormSketch>& from, std::vector<FormSketch>& to) {
    if (from.empty()) return;
    to.push_back(std::exchange(sketch_, std::move(from.back())));
    from.pop_back();
    const auto parts = sketch_.parts();
    if (current_ && std::ranges::find(parts, *current_) == parts.end()) current_.reset();
    changed();
}

void FormPresenter::undo() { swap(undo_, redo_); }
void FormPresenter::redo() { swap(redo_, undo_); }

std::vector<review::Sentence> FormPresenter::obstacles() const {
    std::vector<review::Sentence> found;
    const review::RecordForm& form = sketch_.form();
    if (form.id.empty()) found.push_back({"Chưa đặt mã cho mẫu, ví dụ KS-1989.", "The form has no name yet, for example KS-1989."});
    if (form.nameVi.empty()) found.push_back({"Chưa đặt tên cho mẫu.", "The form has no title yet."});
    if (form.law.empty()) {
        found.push_back({"Chưa ghi văn bản quy định mẫu; không biết thì gõ “không rõ”.",
                         "The decree that prescribes the form is missing; type “unknown” when nobody knows."});
    }
    if (form.fields.empty()) found.push_back({"Chưa vẽ trường nào.", "No field is drawn yet."});
    std::set<std::string> keys;
    for (const review::FieldSpec& field : form.fields) {
        if (field.key.empty()) {
            found.push_back({"Có trường chưa chọn tên.", "A field has no key yet."});
        } else if (!keys.insert(field.key).second) {
            found.push_back({"Trường " + field.key + " có hai lần.", "The field " + field.key + " is there twice."});
        }
        if (field.kind == review::FieldKind::choice && field.choices.empty()) {
            found.push_back({"Trường " + field.key + " chưa có ô đánh dấu nào.", "The field " + field.key + " has no tick square yet."});
        }
    }
    if (std::ranges::any_of(form.labels, [](const review::PrintedLabel& label) { return label.text.empty(); })) {
        found.push_back({"Có chữ in chưa gõ nội dung.", "A printed text is empty."});
    }
    if (form.labels.size() < 3) {
        found.push_back({"Cần ít nhất ba chữ in sẵn (tiêu đề, nhãn) để máy nhận ra mẫu này.",
                         "At least three printed texts (title, labels) are needed to know this form again."});
    }
    return found;
}

void FormPresenter::save() {
    if (!isOpen() || !obstacles().empty()) return;
    const review::RecordForm form = sketch_.finished(onPaper(page().leaders), onPaper(page().rules));
    ask(
        desk_, [settings = settings_, form](storage::Store&) { return saveForm(settings, form).string(); },
        [this, tie = std::weak_ptr(tie_)](const Outcome<std::string>& path) {
            if (tie.expired()) return;
            if (!path) return refuse(path.failure());
            savedAs_ = path.value();
            changed_ = false;
            onChanged(FormChange::saved);
        });
}

void FormPresenter::refuse(const review::Failure& failure) {
    failure_ = inLanguage(failure.sentence());
    onChanged(FormChange::failure);
}

}  // namespace app::gui
