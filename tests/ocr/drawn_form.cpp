#include "tests/ocr/drawn_form.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "tests/ocr/read/read_lines.h"

namespace drawn {
namespace {

using review::FieldKind;

review::FieldSpec field(const std::string& key, FieldKind kind, review::Box box, int lines = 1) {
    review::FieldSpec spec;
    spec.key = key;
    spec.kind = kind;
    spec.box = box;
    spec.lines = lines;
    return spec;
}

review::RecordForm emptySheet(const std::string& id, const std::string& title) {
    review::RecordForm form;
    form.id = id;
    form.page = {200, 140};
    form.labels.push_back({title, {70, 12, 50, 6}, review::LabelRole::title, true});
    form.rules = {{{10, 8}, {190, 8}}, {{190, 8}, {190, 132}}, {{10, 132}, {190, 132}}, {{10, 8}, {10, 132}}, {{150, 8}, {150, 132}}};
    return form;
}

void addLeaders(review::RecordForm& form, double step, int count) {
    for (int i = 0; i < count; ++i) {
        const double y = 30 + step * i;
        const double from = 40 + 3 * (i % 4);
        form.leaders.push_back({{from, y}, {145, y}});
        form.labels.push_back({"Nhãn", {15, y - 3, from - 17, 3.2}, review::LabelRole::label, false});
    }
}

}  // namespace

review::RecordForm smallForm() {
    review::RecordForm form = emptySheet("AA-2000", "SỔ ĐĂNG KÝ");
    addLeaders(form, 9.5, 10);
    form.squares = {{160, 40, 4, 4}, {160, 50, 4, 4}};
    form.fields = {field("ten", FieldKind::personName, {40, 22, 105, 10}), field("diaChi", FieldKind::place, {43, 33.5, 102, 18}, 2),
                   field("ghiChu", FieldKind::note, {152, 70, 36, 30}, 4), field("loai", FieldKind::choice, {159, 39, 6, 16})};
    form.fields.back().choices = {{"1", "Đúng hạn", {159.55, 39.55, 4.9, 4.9}}, {"2", "Quá hạn", {159.55, 49.55, 4.9, 4.9}}};
    return form;
}

review::RecordForm otherForm() {
    review::RecordForm form = emptySheet("BB-2000", "TRÍCH LỤC");
    addLeaders(form, 12.5, 7);
    return form;
}

cv::Mat printed(const review::RecordForm& form, double pixelsPerMm, const Lie& lie) {
    cv::Mat sheet(static_cast<int>(form.page.height * pixelsPerMm), static_cast<int>(form.page.width * pixelsPerMm), CV_8U,
                  cv::Scalar(250));
    const auto px = [&](double mm) { return static_cast<int>(std::lround(mm * pixelsPerMm)); };
    const auto at = [&](review::Point p) { return cv::Point(px(p.x), px(p.y)); };
    const int thick = std::max(1, px(0.25));
    for (const auto& rule : form.rules) cv::line(sheet, at(rule.from), at(rule.to), 60, thick);
    for (const auto& leader : form.leaders) {
        for (double x = leader.from.x; x < leader.to.x; x += 1)
            cv::rectangle(sheet, {px(x), px(leader.from.y) - thick / 2, px(0.4), thick}, 60, cv::FILLED);
    }
    for (const auto& square : form.squares)
        cv::rectangle(sheet, cv::Rect(px(square.x), px(square.y), px(square.width), px(square.height)), 60, thick);
    for (const auto& label : form.labels) {
        for (double x = label.box.x; x + 0.8 < label.box.x + label.box.width; x += 1.6)
            cv::rectangle(sheet, cv::Rect(px(x), px(label.box.y), px(0.8), px(label.box.height)), 60, cv::FILLED);
    }
    if (lie.right == 0 && lie.down == 0 && lie.degrees == 0) return sheet;
    cv::Mat turn = cv::getRotationMatrix2D({sheet.cols / 2.0F, sheet.rows / 2.0F}, -lie.degrees, 1);
    turn.at<double>(0, 2) += lie.right * pixelsPerMm;
    turn.at<double>(1, 2) += lie.down * pixelsPerMm;
    cv::warpAffine(sheet, sheet, turn, sheet.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(250));
    return sheet;
}

void write(cv::Mat& page, double pixelsPerMm, double x, double y, int letters, int grey) {
    const auto px = [&](double mm) { return static_cast<int>(std::lround(mm * pixelsPerMm)); };
    for (int i = 0; i < letters; ++i) cv::rectangle(page, cv::Rect(px(x + 1.8 * i), px(y - 2.5), px(0.5), px(2.5)), grey, cv::FILLED);
}

ocr::CleanPage pageOf(const cv::Mat& grey, double pixelsPerMm) {
    ocr::CleanPage page;
    page.colour = page.reading = ocr::imageFrom(grey.clone(), pixelsPerMm * 25.4);
    page.pixelsPerMm = pixelsPerMm;
    const double width = grey.cols;
    const double height = grey.rows;
    page.quad = {review::Point{0, 0}, {width, 0}, {width, height}, {0, height}};
    return page;
}

ocr::ReadLine FixedReader::read(const ocr::Image&) {
    ++asked_;
    return lines::sure(text_);
}

}  // namespace drawn
