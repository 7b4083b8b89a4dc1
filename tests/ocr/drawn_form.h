#pragma once

#include <opencv2/core.hpp>

#include "ocr/clean/clean.h"
#include "ocr/read/text_reader.h"
#include "review/forms/form.h"

/// A small book page made up for tests, and pictures of it, so that expected places can be written by hand.
namespace drawn {

/// A sheet of 200 × 140 mm: a frame, a column rule at x = 150, ten leaders from y = 30 in steps of 9.5 mm with a label each, two tick
/// squares at x = 160, y = 40 and 50. Fields: "ten" (a name, on the leader of y = 30), "diaChi" (a place, on two leaders, y = 39.5 and 49),
/// "ghiChu" (a note, without leader, right of the column rule), "loai" (the squares, codes "1" and "2").
[[nodiscard]] review::RecordForm smallForm();

/// Another book of the same size: the same frame, other leaders (steps of 12.5 mm).
[[nodiscard]] review::RecordForm otherForm();

/// Where the sheet lies in its picture: moved by so many millimetres, turned clockwise by so many degrees around its middle.
struct Lie {
    double right = 0;
    double down = 0;
    double degrees = 0;
};

/// The printed form in grey, ink 60 on white 250.
[[nodiscard]] cv::Mat printed(const review::RecordForm& form, double pixelsPerMm, const Lie& lie = {});

/// Strokes like letters, 2.5 mm high, standing on row `y`, from x on; millimetres.
void write(cv::Mat& page, double pixelsPerMm, double x, double y, int letters, int grey = 40);

/// A grey picture as a cleaned page that lies on the scan without any change.
[[nodiscard]] ocr::CleanPage pageOf(const cv::Mat& grey, double pixelsPerMm);

/// Reads the same text whatever it is shown, and counts how often it was asked.
class FixedReader final : public ocr::TextReader {
public:
    explicit FixedReader(std::string text) : text_(std::move(text)) {}
    [[nodiscard]] ocr::ReadLine read(const ocr::Image& line) override;
    [[nodiscard]] std::string name() const override { return "fixed"; }
    [[nodiscard]] int asked() const { return asked_; }

private:
    std::string text_;
    int asked_ = 0;
};

}  // namespace drawn
