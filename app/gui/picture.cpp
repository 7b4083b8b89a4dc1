#include "app/gui/picture.h"

#include <algorithm>
#include <cmath>

#include "app/files.h"
#include "app/gui/field_place.h"
#include "ocr/view.h"
#include "review/base/must_not_wait.h"

namespace app::gui {
namespace {

constexpr int kSmallestLevel = 256;

/// The level whose pixels are at least as fine as the wanted zoom.
std::size_t levelFor(const Picture& picture, double zoom) {
    std::size_t level = 0;
    while (level + 1 < picture.levels.size() && zoom <= 1.0 / static_cast<double>(2 << level)) ++level;
    return level;
}

/// One row of the output: which two source columns to mix, and how (0..256), worked out once for all rows.
struct Column {
    int left = 0;
    int right = 0;
    int part = 0;
    bool outside = false;
};

Column columnAt(double x, int width) {
    Column column;
    column.outside = x < 0 || x >= width;
    const double centre = std::clamp(x - 0.5, 0.0, static_cast<double>(width - 1));
    column.left = static_cast<int>(centre);
    column.right = std::min(column.left + 1, width - 1);
    column.part = static_cast<int>((centre - column.left) * 256);
    return column;
}

int mixed(int a, int b, int part) { return a + (((b - a) * part) >> 8); }

void sampleRow(const ocr::Image& image, const std::vector<Column>& columns, const Column& row, Rgb surround, std::uint8_t* out) {
    const int channels = image.channels();
    const std::uint8_t* upper = image.row(row.left);
    const std::uint8_t* lower = image.row(row.right);
    for (const Column& column : columns) {
        if (column.outside) {
            *out++ = surround.red;
            *out++ = surround.green;
            *out++ = surround.blue;
            continue;
        }
        for (int c = 0; c < 3; ++c) {
            const int at = channels == 3 ? c : 0;
            const int l = column.left * channels + at;
            const int r = column.right * channels + at;
            *out++ = static_cast<std::uint8_t>(mixed(mixed(upper[l], upper[r], column.part), mixed(lower[l], lower[r], column.part), row.part));
        }
    }
}

}  // namespace

Picture loadPicture(ocr::Decoder& decoder, const std::filesystem::path& file, std::size_t frame) {
    return pictureOf(decoder.decode(readWholeFile(file), frame));
}

Picture pictureOf(ocr::Image full) {
    review::mayWait("the halves of a picture");
    Picture picture;
    picture.levels.push_back(std::move(full));
    while (picture.levels.back().width() > kSmallestLevel && picture.levels.back().height() > kSmallestLevel) {
        const ocr::Image& last = picture.levels.back();
        picture.levels.push_back(ocr::fitInto(last, (last.width() + 1) / 2, (last.height() + 1) / 2));
    }
    return picture;
}

std::vector<std::uint8_t> sample(const Picture& picture, review::Point origin, double zoom, int width, int height, Rgb surround) {
    const ocr::Image& image = picture.levels[levelFor(picture, zoom)];
    // The halves are rounded, so each level has its own exact scale.
    const double acrossScale = image.width() / picture.size().width;
    const double downScale = image.height() / picture.size().height;
    std::vector<Column> columns;
    columns.reserve(static_cast<std::size_t>(width));
    for (int x = 0; x < width; ++x) columns.push_back(columnAt((origin.x + (x + 0.5) / zoom) * acrossScale, image.width()));
    std::vector<std::uint8_t> rgb(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int y = 0; y < height; ++y) {
        const Column row = columnAt((origin.y + (y + 0.5) / zoom) * downScale, image.height());
        std::uint8_t* out = rgb.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 3;
        if (!row.outside) {
            sampleRow(image, columns, row, surround, out);
            continue;
        }
        for (int x = 0; x < width; ++x, out += 3) {
            out[0] = surround.red;
            out[1] = surround.green;
            out[2] = surround.blue;
        }
    }
    return rgb;
}

Snippet thumbnailOf(const Picture& picture, int maxWidth, int maxHeight) {
    review::mayWait("a small picture");
    const double zoom = std::min({maxWidth / picture.size().width, maxHeight / picture.size().height, 1.0});
    Snippet snippet{std::max(1, static_cast<int>(picture.size().width * zoom)), std::max(1, static_cast<int>(picture.size().height * zoom)), {}};
    snippet.rgb = sample(picture, {0, 0}, zoom, snippet.width, snippet.height, {});
    return snippet;
}

Snippet cutSnippet(const Picture& picture, const review::Quad& place, int maxWidth, int maxHeight) {
    review::mayWait("the cut-out of a field");
    const review::Box box = boundsOf(place);
    // Descenders, stacked marks and a line that left its box must be seen too.
    const double margin = std::clamp(std::min(box.width, box.height) * 0.45, 8.0, 80.0);
    const double width = box.width + 2 * margin;
    const double height = box.height + 2 * margin;
    const double scale = std::min({maxWidth / width, maxHeight / height, 4.0});
    const ocr::Image cut = ocr::cutOut(picture.full(), place, margin, scale);
    Snippet snippet{cut.width(), cut.height(), {}};
    snippet.rgb.reserve(static_cast<std::size_t>(cut.width()) * static_cast<std::size_t>(cut.height()) * 3);
    for (int y = 0; y < cut.height(); ++y) {
        const std::uint8_t* row = cut.row(y);
        for (int x = 0; x < cut.width(); ++x) {
            for (int c = 0; c < 3; ++c) snippet.rgb.push_back(row[x * cut.channels() + (cut.channels() == 3 ? c : 0)]);
        }
    }
    return snippet;
}

}  // namespace app::gui
