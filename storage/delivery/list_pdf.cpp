#include "storage/delivery/list_pdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <memory>

#include "review/base/failure.h"

namespace storage {
namespace {

// Points of 1/72 inch.
constexpr double kWidth = 595.28;
constexpr double kHeight = 841.89;
constexpr double kMargin = 56;
constexpr double kBox = 8;
constexpr double kIndent = 18;
constexpr double kGap = 5;
constexpr const char* kTitleFont = "DejaVu Sans, Sans Bold 14";
constexpr const char* kPartFont = "DejaVu Sans, Sans Bold 11";
constexpr const char* kTextFont = "DejaVu Sans, Sans 10";

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Freed<cairo_destroy>>;
using Font = std::unique_ptr<PangoFontDescription, Freed<pango_font_description_free>>;
using Layout = std::unique_ptr<PangoLayout, Freed<g_object_unref>>;

cairo_status_t append(void* text, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

/// Writes lines from the top of a page to its foot, then goes on to the next page.
class Paper {
public:
    explicit Paper(std::string& bytes)
        : surface_(cairo_pdf_surface_create_for_stream(append, &bytes, kWidth, kHeight)), pen_(cairo_create(surface_.get())) {}

    /// @param box a box to tick stands before it. @param below room that must be left under it, or it goes to the next page.
    void write(const std::string& text, const char* font, bool box, double below) {
        const double left = kMargin + (box ? kIndent : 0);
        const Layout layout = laidOut(text, font, kWidth - kMargin - left);
        const double height = heightOf(*layout);
        if (y_ > kMargin && y_ + height + below > kHeight - kMargin) turn();
        cairo_move_to(pen_.get(), left, y_);
        pango_cairo_show_layout(pen_.get(), layout.get());
        if (box) {
            cairo_rectangle(pen_.get(), kMargin, y_ + 2.5, kBox, kBox);
            cairo_set_line_width(pen_.get(), 0.7);
            cairo_stroke(pen_.get());
        }
        y_ += height + kGap;
    }

    void leave(double room) { y_ += room; }

    void finish() {
        number();
        pen_.reset();
        cairo_surface_finish(surface_.get());
        if (const auto status = cairo_surface_status(surface_.get()); status != CAIRO_STATUS_SUCCESS) {
            throw review::Failure(review::FailureKind::world,
                                  {"Không đủ bộ nhớ để vẽ danh sách in. Hãy đóng bớt chương trình rồi làm lại.",
                                   "There is not enough memory to draw the list. Close other programs and try again."},
                                  cairo_status_to_string(status));
        }
    }

private:
    [[nodiscard]] Layout laidOut(const std::string& text, const char* font, double width) const {
        Layout layout(pango_cairo_create_layout(pen_.get()));
        const Font description(pango_font_description_from_string(font));
        pango_layout_set_font_description(layout.get(), description.get());
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        return layout;
    }

    static double heightOf(PangoLayout& layout) {
        int height = 0;
        pango_layout_get_size(&layout, nullptr, &height);
        return static_cast<double>(height) / PANGO_SCALE;
    }

    void number() {
        const Layout layout = laidOut(std::to_string(page_), kTextFont, kWidth - 2 * kMargin);
        pango_layout_set_alignment(layout.get(), PANGO_ALIGN_CENTER);
        cairo_move_to(pen_.get(), kMargin, kHeight - kMargin + 12);
        pango_cairo_show_layout(pen_.get(), layout.get());
    }

    void turn() {
        number();
        cairo_show_page(pen_.get());
        ++page_;
        y_ = kMargin;
    }

    Surface surface_;
    Pen pen_;
    double y_ = kMargin;
    int page_ = 1;
};

}  // namespace

std::string listPdf(const PrintedList& list) {
    std::string bytes;
    Paper paper(bytes);
    paper.write(list.title, kTitleFont, false, 0);
    for (const std::string& line : list.head) paper.write(line, kTextFont, false, 0);
    for (const ListPart& part : list.parts) {
        paper.leave(kGap * 2);
        paper.write(part.title, kPartFont, false, 30);
        for (const std::string& line : part.lines) paper.write(line, kTextFont, true, 0);
    }
    paper.finish();
    return bytes;
}

}  // namespace storage
