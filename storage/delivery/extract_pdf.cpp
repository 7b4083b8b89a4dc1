#include "storage/delivery/extract_pdf.h"

#include <algorithm>

#include "storage/delivery/paper.h"

namespace storage {
namespace {

constexpr double kMargin = 26;
constexpr double kGap = 4;
constexpr double kPictureWidth = 360;
constexpr double kColumnGap = 18;
constexpr double kLabelShare = 0.35;
constexpr double kSignatureRoom = 84;
constexpr double kFoot = 13;
constexpr Type kTitle{13, true};
constexpr Type kMark{9.5, true};
constexpr Type kText{8};
constexpr Type kHead{9.5};
constexpr Type kLabel{7, false, 0.35};
constexpr Type kRemark{7, false, 0.35};

/// One extract on its way to paper.
class Sheet {
public:
    explicit Sheet(const Extract& extract) : extract_(extract) {}

    [[nodiscard]] std::string draw() {
        head();
        const double below = y_;
        left(below);
        columnX_ = kMargin + kPictureWidth + kColumnGap;
        y_ = top_ = below;
        for (const ExtractField& field : extract_.fields) row(field);
        close();
        return paper_.finish();
    }

private:
    [[nodiscard]] double width() const { return paper_.page().width - 2 * kMargin; }
    [[nodiscard]] double bottom() const { return paper_.page().height - kMargin - kFoot; }

    void head() {
        y_ = kMargin;
        mark();
        y_ += paper_.write(extract_.title, kTitle, kMargin, y_, width(), Align::centre) + kGap;
        for (const std::string& line : extract_.head) y_ += paper_.write(line, kHead, kMargin, y_, width(), Align::centre);
        y_ += kGap;
    }

    void mark() {
        const double height = paper_.heightOf(extract_.mark, kMark, width() - 2 * kGap);
        paper_.frame({kMargin, y_, width(), height + 2 * kGap});
        paper_.write(extract_.mark, kMark, kMargin + kGap, y_ + kGap, width() - 2 * kGap, Align::centre);
        y_ += height + 3 * kGap;
    }

    void left(double top) {
        const review::Box room{kMargin, top, kPictureWidth, bottom() - kSignatureRoom - top};
        const review::Box taken = paper_.picture(extract_.jpeg, room);
        paper_.frame(taken);
        const double half = kPictureWidth / 2;
        const double y = bottom() - kSignatureRoom + kGap;
        paper_.write(extract_.preparer, kHead, kMargin, y, half, Align::centre);
        paper_.write(extract_.signer, kHead, kMargin + half, y, half, Align::centre);
    }

    void row(const ExtractField& field) {
        const double columnWidth = kMargin + width() - columnX_;
        const double labelWidth = columnWidth * kLabelShare - kGap;
        const double textX = columnX_ + columnWidth * kLabelShare;
        const double textWidth = columnWidth * (1 - kLabelShare);
        const double textHeight = paper_.heightOf(field.text, kText, textWidth);
        const double remarkHeight = field.remark.empty() ? 0 : paper_.heightOf(field.remark, kRemark, textWidth);
        const double height = std::max(paper_.heightOf(field.label, kLabel, labelWidth), textHeight + remarkHeight);
        // A text that is higher than a page begins at the top of one and stays there.
        if (y_ > top_ && y_ + height > bottom()) {
            next();
            return row(field);
        }
        paper_.write(field.label, kLabel, columnX_, y_, labelWidth);
        paper_.write(field.text, kText, textX, y_, textWidth);
        if (remarkHeight > 0) paper_.write(field.remark, kRemark, textX, y_ + textHeight, textWidth);
        y_ += height + 0.5;
        paper_.line({columnX_, y_}, {columnX_ + columnWidth, y_});
        y_ += 1;
    }

    void next() {
        close();
        paper_.turn();
        columnX_ = kMargin;
        y_ = kMargin;
        mark();
        top_ = y_;
    }

    void close() {
        paper_.write(extract_.foot, kRemark, kMargin, bottom() + kGap, width());
        paper_.write(std::to_string(paper_.number()), kRemark, kMargin, bottom() + kGap, width(), Align::right);
        paper_.writeAcross(extract_.across);
    }

    const Extract& extract_;
    Paper paper_{kA4Lying};
    double columnX_ = kMargin;
    double y_ = kMargin;
    double top_ = kMargin;  ///< Where the fields of this page begin.
};

}  // namespace

std::string extractPdf(const Extract& extract) { return Sheet(extract).draw(); }

}  // namespace storage
