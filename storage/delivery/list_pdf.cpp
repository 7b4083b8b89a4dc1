#include "storage/delivery/list_pdf.h"

#include "storage/delivery/paper.h"

namespace storage {
namespace {

constexpr double kMargin = 56;
constexpr double kBox = 8;
constexpr double kIndent = 18;
constexpr double kGap = 5;
constexpr Type kTitle{14, true};
constexpr Type kPart{11, true};
constexpr Type kText{10};

/// Writes lines from the top of a page to its foot, then goes on to the next page.
class Lines {
public:
    /// @param box a box to tick stands before it. @param below room that must be left under it, or it goes to the next page.
    void write(const std::string& text, const Type& type, bool box, double below) {
        const double left = kMargin + (box ? kIndent : 0);
        const double width = paper_.page().width - kMargin - left;
        const double height = paper_.heightOf(text, type, width);
        if (y_ > kMargin && y_ + height + below > paper_.page().height - kMargin) turn();
        paper_.write(text, type, left, y_, width);
        if (box) paper_.frame({kMargin, y_ + 2.5, kBox, kBox});
        y_ += height + kGap;
    }

    void leave(double room) { y_ += room; }

    [[nodiscard]] std::string finish() {
        number();
        return paper_.finish();
    }

private:
    void number() {
        paper_.write(std::to_string(paper_.number()), kText, kMargin, paper_.page().height - kMargin + 12, paper_.page().width - 2 * kMargin, Align::centre);
    }

    void turn() {
        number();
        paper_.turn();
        y_ = kMargin;
    }

    Paper paper_{kA4Upright};
    double y_ = kMargin;
};

}  // namespace

std::string listPdf(const PrintedList& list) {
    Lines lines;
    lines.write(list.title, kTitle, false, 0);
    for (const std::string& line : list.head) lines.write(line, kText, false, 0);
    for (const ListPart& part : list.parts) {
        lines.leave(kGap * 2);
        lines.write(part.title, kPart, false, 30);
        for (const std::string& line : part.lines) lines.write(line, kText, true, 0);
    }
    return lines.finish();
}

}  // namespace storage
