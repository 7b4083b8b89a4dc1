#include "ocr/scan/page_header.h"

#include "ocr/scan/limits.h"

namespace ocr {

TalkLine pageLine(const PageHeader& page) {
    return {"page",           std::to_string(page.width), std::to_string(page.height), std::to_string(page.channels),
            fieldOf(page.dpi), page.last ? "last" : "more"};
}

std::optional<PageHeader> pageFrom(const TalkLine& line) {
    PageHeader page;
    if (line.size() != 6 || line[0] != "page") return std::nullopt;
    if (!readField(line[1], page.width) || !readField(line[2], page.height) || !readField(line[3], page.channels)) return std::nullopt;
    if (!readField(line[4], page.dpi) || (line[5] != "last" && line[5] != "more")) return std::nullopt;
    page.last = line[5] == "last";
    const bool sound =
        page.width > 0 && page.height > 0 && (page.channels == 1 || page.channels == 3) && page.dpi >= 0 && page.dpi < 1e6;
    if (!sound || double(page.width) * page.height > double(kMaxPixels)) return std::nullopt;
    return page;
}

}  // namespace ocr
