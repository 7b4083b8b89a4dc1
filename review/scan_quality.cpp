#include "review/scan_quality.h"

#include <array>
#include <cmath>
#include <utility>

namespace review {
namespace {

struct Row {
    Defect defect;
    std::string_view name;
    Remedy remedy;
};

/// The one table of defects.
constexpr std::array<Row, 11> kDefects{{{Defect::blurred, "blurred", Remedy::scanAgain},
                                        {Defect::glare, "glare", Remedy::scanAgain},
                                        {Defect::cutEdge, "cutEdge", Remedy::scanAgain},
                                        {Defect::lowResolution, "lowResolution", Remedy::scanAgain},
                                        {Defect::upsideDown, "upsideDown", Remedy::look},
                                        {Defect::sideways, "sideways", Remedy::look},
                                        {Defect::turned, "turned", Remedy::none},
                                        {Defect::blank, "blank", Remedy::look},
                                        {Defect::emptyForm, "emptyForm", Remedy::look},
                                        {Defect::duplicate, "duplicate", Remedy::look},
                                        {Defect::otherPaper, "otherPaper", Remedy::look}}};

}  // namespace

std::string_view toText(Defect defect) {
    for (const Row& row : kDefects) {
        if (row.defect == defect) return row.name;
    }
    return {};
}

std::optional<Defect> defectFrom(std::string_view text) {
    for (const Row& row : kDefects) {
        if (row.name == text) return row.defect;
    }
    return std::nullopt;
}

Remedy remedyOf(Defect defect) {
    for (const Row& row : kDefects) {
        if (row.defect == defect) return row.remedy;
    }
    return Remedy::look;
}

std::string_view toText(Remedy remedy) {
    switch (remedy) {
        case Remedy::scanAgain:
            return "scanAgain";
        case Remedy::look:
            return "look";
        case Remedy::none:
            return "none";
    }
    return {};
}

Sentence sentenceOf(const QualityFinding& finding, const std::string& other) {
    switch (finding.defect) {
        case Defect::blurred:
            return {"Ảnh bị nhòe. Hãy quét lại.", "The picture is blurred. Scan again."};
        case Defect::glare:
            return {"Ảnh bị lóa, có chỗ mất chữ. Hãy quét lại, đừng để đèn chiếu thẳng vào trang.",
                    "A reflection hides part of the page. Scan again without light shining straight on it."};
        case Defect::cutEdge:
            return {"Mép trang bị cắt, chữ hoặc khung chạy ra ngoài ảnh. Hãy quét lại cho thấy cả trang.",
                    "An edge of the page is cut off. Scan again so that the whole page is seen."};
        case Defect::lowResolution: {
            const std::string dpi = std::to_string(std::lround(finding.figure));
            return {"Ảnh quá thô, chỉ khoảng " + dpi + " dpi. Hãy quét lại với 200 dpi trở lên.",
                    "The picture is too coarse, about " + dpi + " dpi. Scan again with 200 dpi or more."};
        }
        case Defect::upsideDown:
            return {"Trang bị lộn ngược. Hãy xoay 180° hoặc quét lại.", "The page is upside down. Turn it by 180° or scan again."};
        case Defect::sideways:
            return {"Trang nằm ngang. Hãy xoay " + std::to_string(std::lround(finding.figure)) + "° theo chiều kim đồng hồ hoặc quét lại.",
                    "The page lies sideways. Turn it by " + std::to_string(std::lround(finding.figure)) + "° clockwise or scan again."};
        case Defect::turned: {
            const std::string degrees = std::to_string(std::lround(finding.figure));
            return {"Trang quét sai chiều; chương trình đã xoay " + degrees + "° theo chiều kim đồng hồ khi đọc.",
                    "The page was scanned the wrong way up; the program reads it turned by " + degrees + "° clockwise."};
        }
        case Defect::blank:
            return {"Trang trắng. Hãy xem có quét nhầm mặt giấy không.", "The page is blank. Check whether the wrong side was scanned."};
        case Defect::emptyForm:
            return {"Trang chỉ có mẫu in sẵn, chưa ghi gì. Hãy xem có đúng là trang bỏ trống không.",
                    "The page is a printed form nobody has filled in. Check whether it is meant to be empty."};
        case Defect::duplicate:
            return {"Trang này giống bản quét " + other + ". Hãy xem có quét hai lần không.",
                    "This page looks the same as scan " + other + ". Check whether it was scanned twice."};
        case Defect::otherPaper:
            return {"Khổ giấy khác các trang kia của quyển. Hãy xem có lẫn sổ khác không.",
                    "The paper size differs from the other pages of the book. Check that it belongs to this book."};
    }
    return {};
}

}  // namespace review
