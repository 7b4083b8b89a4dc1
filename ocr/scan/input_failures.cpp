#include "ocr/scan/input_failures.h"

namespace ocr {

using review::Failure;
using review::FailureKind;

Failure emptyFile() {
    return {FailureKind::input,
            {"Tệp này trống, không có hình nào bên trong. Hãy chép lại hoặc quét lại.",
             "This file is empty; there is no picture in it. Copy it again or scan it again."}};
}

Failure notAPicture(std::string detail) {
    return {FailureKind::input,
            {"Tệp này không phải là hình. Phần mềm đọc được JPEG, PNG, TIFF, BMP, WebP, JPEG 2000 và PDF.",
             "This file is not a picture. JPEG, PNG, TIFF, BMP, WebP, JPEG 2000 and PDF can be read."},
            std::move(detail)};
}

Failure tornPicture(std::string detail) {
    return {FailureKind::input,
            {"Hình này bị hỏng hoặc chưa được chép hết. Hãy chép lại từ máy quét hoặc quét lại trang.",
             "This picture is damaged or was not copied completely. Copy it again from the scanner or scan the page again."},
            std::move(detail)};
}

Failure tooLargePicture(std::string detail) {
    return {FailureKind::input,
            {"Hình này quá lớn (trên 400 triệu điểm ảnh). Hãy quét lại trang ở 300 dpi.",
             "This picture is too large (over 400 megapixels). Scan the page again at 300 dpi."},
            std::move(detail)};
}

Failure tooSmallPicture(std::string detail) {
    return {FailureKind::input,
            {"Hình này quá nhỏ, không thể là một trang sổ (cạnh dưới 100 điểm ảnh). Hãy quét lại trang ở 300 dpi.",
             "This picture is too small to be a page of a book (a side under 100 pixels). Scan the page again at 300 dpi."},
            std::move(detail)};
}

Failure unsupportedPicture(std::string detail) {
    return {FailureKind::input,
            {"Hình này được lưu theo một kiểu mà phần mềm không đọc được. Hãy mở hình, lưu lại thành JPEG hoặc PNG rồi nhập lại.",
             "This picture is stored in a way that cannot be read. Open it, save it as JPEG or PNG and import that."},
            std::move(detail)};
}

Failure animatedPicture() {
    return {FailureKind::input,
            {"Tệp này là ảnh động, không phải bản quét. Hãy lưu từng trang thành một hình riêng rồi nhập lại.",
             "This file is an animation, not a scan. Save each page as a picture of its own and import those."}};
}

Failure heicPhoto() {
    return {
        FailureKind::input,
        {"Đây là ảnh HEIC của điện thoại, phần mềm không đọc được. Hãy gửi lại ảnh ở dạng JPEG (trên iPhone: Cài đặt, Camera, Định dạng, "
         "chọn Tương thích nhất).",
         "This is a HEIC photo from a phone, which cannot be read. Send it as JPEG (on an iPhone: Settings, Camera, Formats, Most "
         "Compatible)."}};
}

Failure noSuchFrame(std::string detail) {
    return {
        FailureKind::input,
        {"Tệp này không có trang được yêu cầu. Hãy nhập lại tệp.", "This file does not have the page asked for. Import the file again."},
        std::move(detail)};
}

Failure lockedPdf() {
    return {FailureKind::input,
            {"Tệp PDF này có mật khẩu nên không mở được. Hãy lưu một bản không có mật khẩu rồi nhập lại.",
             "This PDF needs a password and cannot be opened. Save a copy without a password and import that."}};
}

Failure tornPdf(std::string detail) {
    return {FailureKind::input,
            {"Tệp PDF này bị hỏng hoặc chưa được chép hết. Hãy chép lại hoặc xuất lại tệp từ máy quét.",
             "This PDF is damaged or was not copied completely. Copy it again or export it again from the scanner."},
            std::move(detail)};
}

Failure tooSlowPdf() {
    return {FailureKind::input,
            {"Đọc tệp PDF này mất quá nhiều thời gian nên đã dừng lại. Hãy xuất từng trang thành hình rồi nhập các hình đó.",
             "Reading this PDF took too long and was stopped. Export its pages as pictures and import those."}};
}

Failure crashingPicture(std::string detail) {
    return {FailureKind::input,
            {"Không giải mã được hình này: hình bị hỏng đến mức làm bộ giải mã ngừng đột ngột. Hãy chép lại hình hoặc quét lại trang.",
             "This picture could not be decoded: it is damaged in a way that crashed the decoder. Copy it again or scan the page again."},
            std::move(detail)};
}

Failure greedyPicture(std::size_t memory, std::string detail) {
    const std::string megabytes = std::to_string(memory / 1'000'000);
    return {FailureKind::input,
            {"Giải mã hình này cần hơn " + megabytes + " MB bộ nhớ nên đã dừng lại. Hãy lưu lại thành JPEG hoặc quét lại trang.",
             "Decoding this picture asked for more than " + megabytes +
                 " MB of memory and was stopped. Save it again as JPEG or scan the page again."},
            std::move(detail)};
}

Failure slowPicture(std::chrono::seconds time, std::string detail) {
    const std::string seconds = std::to_string(time.count());
    return {FailureKind::input,
            {"Giải mã hình này mất hơn " + seconds + " giây nên đã dừng lại. Hãy lưu lại thành JPEG hoặc quét lại trang.",
             "Decoding this picture took longer than " + seconds + " seconds and was stopped. Save it again as JPEG or scan the page again."},
            std::move(detail)};
}

Failure machineTooSmall(std::string detail) {
    return {FailureKind::input,
            {"Máy hết bộ nhớ khi giải mã hình này. Hãy đóng bớt chương trình rồi thử lại, hoặc quét lại trang ở độ phân giải thấp hơn.",
             "The computer ran out of memory while this picture was decoded. Close some programs and try again, or scan the page at a lower "
             "resolution."},
            std::move(detail)};
}

Failure refusedPicture(review::Sentence sentence, std::string detail) { return {FailureKind::input, std::move(sentence), std::move(detail)}; }

Failure missingDecoder(std::string detail) {
    return {FailureKind::world,
            {"Thiếu chương trình sogoc-decoder hoặc sai phiên bản nên không mở được hình. Hãy cài lại gói sogoc.",
             "The program sogoc-decoder is missing or of another version, so pictures cannot be opened. Install the package sogoc again."},
            std::move(detail)};
}

Failure missingPoppler() {
    return {FailureKind::world,
            {"Máy chưa cài poppler-utils nên không đọc được PDF. Hãy cài gói poppler-utils rồi nhập lại.",
             "poppler-utils is not installed, so PDF files cannot be read. Install the package poppler-utils and import again."},
            "pdfinfo or pdftoppm not found on PATH"};
}

}  // namespace ocr
