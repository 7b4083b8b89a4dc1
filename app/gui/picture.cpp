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
/// What lies around a field in its cut-out is shown as if behind grey glass: the grey, and its part of 256.
constexpr int kAround = 150;
constexpr int kAroundPart = 110;

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

/// Of a side, never less than a pixel.
double lengthOf(review::Point from, review::Point to) { return std::max(1.0, std::hypot(to.x - from.x, to.y - from.y)); }

/// A quad that reaches further along its own sides. Pixels of the scan.
review::Quad widened(const review::Quad& quad, double across, double down) {
    const double wide = lengthOf(quad[0], quad[1]);
    const double high = lengthOf(quad[0], quad[3]);
    const review::Point right{(quad[1].x - quad[0].x) / wide * across, (quad[1].y - quad[0].y) / wide * across};
    const review::Point low{(quad[3].x - quad[0].x) / high * down, (quad[3].y - quad[0].y) / high * down};
    return {review::Point{quad[0].x - right.x - low.x, quad[0].y - right.y - low.y},
            {quad[1].x + right.x - low.x, quad[1].y + right.y - low.y},
            {quad[2].x + right.x + low.x, quad[2].y + right.y + low.y},
            {quad[3].x - right.x + low.x, quad[3].y - right.y + low.y}};
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
    const double across = lengthOf(place[0], place[1]);
    const double down = lengthOf(place[0], place[3]);
    // Descenders, stacked marks and a line that left its box must be seen too.
    const double margin = std::clamp(std::min(across, down) * 0.45, 8.0, 80.0);
    const double scale = std::min({maxWidth / (across + 2 * margin), maxHeight / (down + 2 * margin), 4.0});
    const double left = std::max(0.0, (maxWidth / scale - across) / 2);
    const double top = std::max(0.0, (maxHeight / scale - down) / 2);
    const ocr::Image cut = ocr::cutOut(picture.full(), widened(place, left, top), 0, scale);
    const auto aside = static_cast<int>((left - margin) * scale);
    const auto above = static_cast<int>((top - margin) * scale);
    Snippet snippet{cut.width(), cut.height(), {}};
    snippet.rgb.reserve(static_cast<std::size_t>(cut.width()) * static_cast<std::size_t>(cut.height()) * 3);
    for (int y = 0; y < cut.height(); ++y) {
        const std::uint8_t* row = cut.row(y);
        const bool beyond = y < above || y >= cut.height() - above;
        for (int x = 0; x < cut.width(); ++x) {
            const bool around = beyond || x < aside || x >= cut.width() - aside;
            for (int c = 0; c < 3; ++c) {
                const std::uint8_t value = row[x * cut.channels() + (cut.channels() == 3 ? c : 0)];
                snippet.rgb.push_back(around ? static_cast<std::uint8_t>(mixed(value, kAround, kAroundPart)) : value);
            }
        }
    }
    return snippet;
}

}  // namespace app::gui
