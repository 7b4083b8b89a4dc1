#include "ocr/scan/scanner_failures.h"

#include <utility>

namespace ocr {
namespace {

review::Sentence sentenceFor(ScannerTrouble trouble) {
    switch (trouble) {
        case ScannerTrouble::noScanner:
            return {"Không tìm thấy máy quét này. Hãy kiểm tra dây và nguồn điện rồi thử lại.",
                    "This scanner was not found. Check its cable and power, then try again."};
        case ScannerTrouble::busy:
            return {"Máy quét đang bận. Hãy đóng các chương trình quét khác, đợi một lát rồi thử lại.",
                    "The scanner is busy. Close other scanning programs, wait a moment and try again."};
        case ScannerTrouble::jammed:
            return {"Giấy bị kẹt trong máy quét. Hãy lấy giấy ra, xếp lại rồi quét tiếp từ trang bị kẹt.",
                    "Paper is jammed in the scanner. Take it out, straighten it and go on from the jammed page."};
        case ScannerTrouble::noPaper:
            return {"Khay nạp giấy của máy quét đang trống. Hãy đặt giấy vào khay rồi quét lại.",
                    "The scanner's feeder is empty. Put paper into it and scan again."};
        case ScannerTrouble::coverOpen:
            return {"Nắp máy quét đang mở. Hãy đóng nắp rồi quét lại.", "The scanner's cover is open. Close it and scan again."};
        case ScannerTrouble::broken:
            return {"Mất liên lạc với máy quét khi đang quét. Hãy kiểm tra dây, tắt rồi bật lại máy quét và quét lại trang này.",
                    "The scanner stopped answering. Check its cable, switch it off and on again, and scan this page again."};
        case ScannerTrouble::noMemory:
            return {"Không đủ bộ nhớ cho trang quét này. Hãy quét ở độ phân giải thấp hơn.",
                    "There is not enough memory for this page. Scan at a lower resolution."};
        case ScannerTrouble::noRights:
            return {"Tài khoản này không được phép dùng máy quét. Hãy nhờ người quản trị cấp quyền.",
                    "This account may not use the scanner. Ask the administrator for the right to use it."};
        case ScannerTrouble::refused:
            return {"Máy quét không nhận thiết lập này. Hãy chọn độ phân giải, chế độ màu hoặc nguồn giấy khác.",
                    "The scanner does not accept these settings. Choose another resolution, mode or paper source."};
        case ScannerTrouble::cutOff:
            return {"Trang quét bị đứt giữa chừng nên không được giữ lại. Hãy quét lại trang này.",
                    "The scan of this page broke off and was not kept. Scan this page again."};
        case ScannerTrouble::stopped:
            return {"Việc quét đã bị dừng trên máy quét. Hãy quét lại trang này.",
                    "Scanning was stopped at the scanner. Scan this page again."};
        case ScannerTrouble::noAnswer:
            return {
                "Trình điều khiển máy quét không trả lời. Hãy tắt rồi bật lại máy quét và quét lại; máy khởi động chậm thì tăng "
                "--patience.",
                "The scanner's driver does not answer. Switch the scanner off and on and scan again; for one that warms up slowly raise "
                "--patience."};
        case ScannerTrouble::noProgram:
            return {
                "Thiếu chương trình sogoc-scanner hoặc sai phiên bản nên không dùng được máy quét. Hãy cài lại gói sogoc.",
                "The program sogoc-scanner is missing or of another version, so scanners cannot be used. Install the package sogoc again."};
        case ScannerTrouble::crashed:
            break;
    }
    return {
        "Trình điều khiển máy quét bị lỗi và đã dừng; các trang đã quét vẫn còn. Hãy quét lại trang này; nếu vẫn lỗi, hãy báo người quản "
        "trị.",
        "The scanner's driver crashed; the pages scanned before are kept. Scan this page again; if it stays, tell the administrator."};
}

review::Sentence refusalOf(const RefusedSetting& setting) {
    switch (setting.kind) {
        case RefusedSetting::Kind::source:
            return {"Máy quét không có nguồn giấy “" + setting.asked + "”.", "The scanner has no paper source “" + setting.asked + "”."};
        case RefusedSetting::Kind::mode:
            return {"Máy quét không có chế độ màu “" + setting.asked + "”.", "The scanner has no mode “" + setting.asked + "”."};
        case RefusedSetting::Kind::dpi:
            return {"Máy quét không quét được ở " + setting.asked + " dpi.", "The scanner does not scan at " + setting.asked + " dpi."};
        case RefusedSetting::Kind::size:
            break;
    }
    return {"Khổ " + setting.asked + " mm lớn hơn mặt quét của máy.",
            "The size " + setting.asked + " mm is larger than the scanner's bed."};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

}  // namespace

review::Failure settingRefused(const RefusedSetting& setting) {
    review::Sentence sentence = refusalOf(setting);
    if (setting.offered.empty()) {
        sentence.vi += " Máy này không cho chọn mục đó; hãy bỏ lựa chọn này.";
        sentence.en += " It offers no choice of it; leave this option out.";
    } else {
        sentence.vi += " Hãy chọn trong những gì máy này có: " + joined(setting.offered) + ".";
        sentence.en += " Choose what it has: " + joined(setting.offered) + ".";
    }
    return {review::FailureKind::world, sentence, "refused before the first page"};
}

review::Failure scannerFailure(ScannerTrouble trouble, std::string detail) {
    return {review::FailureKind::world, sentenceFor(trouble), std::move(detail)};
}

review::Failure scanningStopped() {
    return {review::FailureKind::cancelled, {"Đã dừng quét theo yêu cầu.", "Scanning was stopped as asked."}};
}

}  // namespace ocr
