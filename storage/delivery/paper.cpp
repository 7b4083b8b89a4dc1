#include "storage/delivery/paper.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

#include "review/base/failure.h"
#include "storage/delivery/jpeg_header.h"

namespace storage {
namespace {

constexpr const char* kFaces = "DejaVu Sans, Sans";
constexpr double kAcrossGrey = 0.9;
constexpr double kAcrossSize = 64;

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

PangoAlignment alignmentOf(Align align) {
    if (align == Align::centre) return PANGO_ALIGN_CENTER;
    return align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

Layout laidOut(cairo_t* pen, const std::string& text, const Type& type, double width, Align align) {
    Layout layout(pango_cairo_create_layout(pen));
    const Font font(pango_font_description_from_string(kFaces));
    pango_font_description_set_size(font.get(), static_cast<int>(std::lround(type.size * PANGO_SCALE)));
    if (type.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout.get(), font.get());
    if (width > 0) pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), alignmentOf(align));
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

review::Size sizeOf(PangoLayout& layout) {
    int width = 0;
    int height = 0;
    pango_layout_get_size(&layout, &width, &height);
    return {static_cast<double>(width) / PANGO_SCALE, static_cast<double>(height) / PANGO_SCALE};
}

}  // namespace

struct Paper::Ink {
    Surface surface;
    Pen pen;

    void colour(double grey) const { cairo_set_source_rgb(pen.get(), grey, grey, grey); }
};

Paper::Paper(review::Size page) : page_(page), ink_(std::make_unique<Ink>()) {
    ink_->surface.reset(cairo_pdf_surface_create_for_stream(append, &bytes_, page.width, page.height));
    ink_->pen.reset(cairo_create(ink_->surface.get()));
    cairo_set_line_width(ink_->pen.get(), 0.7);
}

Paper::~Paper() = default;

double Paper::heightOf(const std::string& text, const Type& type, double width) const {
    return sizeOf(*laidOut(ink_->pen.get(), text, type, width, Align::left)).height;
}

double Paper::write(const std::string& text, const Type& type, double x, double y, double width, Align align) {
    const Layout layout = laidOut(ink_->pen.get(), text, type, width, align);
    ink_->colour(type.grey);
    cairo_move_to(ink_->pen.get(), x, y);
    pango_cairo_show_layout(ink_->pen.get(), layout.get());
    return sizeOf(*layout).height;
}

void Paper::writeAcross(const std::string& text) {
    cairo_t* pen = ink_->pen.get();
    const Layout layout = laidOut(pen, text, {kAcrossSize, true, 0}, 0, Align::left);
    const review::Size size = sizeOf(*layout);
    const double room = 0.8 * std::hypot(page_.width, page_.height);
    const double scale = std::min(1.0, room / size.width);
    cairo_save(pen);
    cairo_translate(pen, page_.width / 2, page_.height / 2);
    cairo_rotate(pen, -std::atan2(page_.height, page_.width));
    cairo_scale(pen, scale, scale);
    // Multiplied, so that what stands below it can still be read.
    cairo_set_operator(pen, CAIRO_OPERATOR_MULTIPLY);
    ink_->colour(kAcrossGrey);
    cairo_move_to(pen, -size.width / 2, -size.height / 2);
    pango_cairo_show_layout(pen, layout.get());
    cairo_restore(pen);
}

void Paper::frame(const review::Box& box) {
    ink_->colour(0);
    cairo_rectangle(ink_->pen.get(), box.x, box.y, box.width, box.height);
    cairo_stroke(ink_->pen.get());
}

void Paper::line(review::Point from, review::Point to) {
    ink_->colour(0.6);
    cairo_move_to(ink_->pen.get(), from.x, from.y);
    cairo_line_to(ink_->pen.get(), to.x, to.y);
    cairo_stroke(ink_->pen.get());
}

review::Box Paper::picture(const std::string& jpeg, const review::Box& room) {
    const JpegHeader header = headerForPdf(jpeg);
    const double scale = std::min(room.width / header.width, room.height / header.height);
    cairo_t* pen = ink_->pen.get();
    // The surface stays empty: cairo puts the JPEG itself into the file.
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, header.width, header.height));
    auto kept = std::make_unique<std::string>(jpeg);
    const auto* bytes = reinterpret_cast<const unsigned char*>(kept->data());
    const auto status = cairo_surface_set_mime_data(
        surface.get(), CAIRO_MIME_TYPE_JPEG, bytes, kept->size(), [](void* text) { delete static_cast<std::string*>(text); }, kept.get());
    if (status == CAIRO_STATUS_SUCCESS) (void)kept.release();
    cairo_save(pen);
    cairo_translate(pen, room.x, room.y);
    cairo_scale(pen, scale, scale);
    cairo_set_source_surface(pen, surface.get(), 0, 0);
    cairo_paint(pen);
    cairo_restore(pen);
    return {room.x, room.y, header.width * scale, header.height * scale};
}

void Paper::turn() {
    cairo_show_page(ink_->pen.get());
    ++number_;
}

std::string Paper::finish() {
    ink_->pen.reset();
    cairo_surface_finish(ink_->surface.get());
    if (const auto status = cairo_surface_status(ink_->surface.get()); status != CAIRO_STATUS_SUCCESS) {
        throw review::Failure(review::FailureKind::world,
                              {"Không đủ bộ nhớ để vẽ tệp PDF. Hãy đóng bớt chương trình rồi làm lại.",
                               "There is not enough memory to draw the PDF. Close other programs and try again."},
                              cairo_status_to_string(status));
    }
    return std::move(bytes_);
}

}  // namespace storage
