#include "app/gui/commands.h"

#include <array>

#include "app/language.h"

namespace app::gui {
namespace {

constexpr std::array kRows{
    CommandRow{Menu::file, Command::newStore, msgid("Tạo kho mới…"), ""},
    CommandRow{Menu::file, Command::openStore, msgid("Mở kho…"), "Ctrl+O"},
    CommandRow{Menu::file, Command::scanPages, msgid("Quét trang…"), "Ctrl+Shift+S", true},
    CommandRow{Menu::file, Command::importFiles, msgid("Nhập tệp quét…"), "Ctrl+I"},
    CommandRow{Menu::file, Command::importFolder, msgid("Nhập thư mục quét…"), "Ctrl+Shift+I"},
    CommandRow{Menu::file, Command::quit, msgid("Thoát"), "Ctrl+Q", true},

    CommandRow{Menu::book, Command::addBook, msgid("Thêm sổ…"), "Ctrl+N"},
    CommandRow{Menu::book, Command::readBook, msgid("Đọc bản quét đang chờ"), "Ctrl+R", true},
    CommandRow{Menu::book, Command::readAgain, msgid("Đọc lại cả bản quét lỗi"), ""},
    CommandRow{Menu::book, Command::stopWork, msgid("Dừng việc đang chạy"), "Ctrl+."},
    CommandRow{Menu::book, Command::checkBook, msgid("Quyển đã đủ chưa?…"), "Ctrl+D", true},
    CommandRow{Menu::book, Command::deliverBook, msgid("Giao nộp sổ…"), ""},
    CommandRow{Menu::book, Command::reload, msgid("Tải lại danh sách"), "Ctrl+F5", true},

    CommandRow{Menu::record, Command::acceptField, msgid("Lưu trường, sang trường sau (Enter)"), ""},
    CommandRow{Menu::record, Command::back, msgid("Về trường trước"), "Shift+Enter"},
    CommandRow{Menu::record, Command::nextOpinion, msgid("Ý kiến khác về trường"), "F2", true},
    CommandRow{Menu::record, Command::postpone, msgid("Để sau"), "F3"},
    CommandRow{Menu::record, Command::copyBefore, msgid("Chép từ bản ghi trước"), "F11"},
    CommandRow{Menu::record, Command::takeSuggestion, msgid("Nhận gợi ý"), "Ctrl+J"},
    CommandRow{Menu::record, Command::previousValue, msgid("Giá trị trước của trường"), "F12"},
    CommandRow{Menu::record, Command::markBlank, msgid("Sổ để trống"), "F4"},
    CommandRow{Menu::record, Command::markIllegible, msgid("Không đọc được"), "F5"},
    CommandRow{Menu::record, Command::markDamaged, msgid("Rách, mất"), "F6"},
    CommandRow{Menu::record, Command::acceptDoubtful, msgid("Lưu, đánh dấu nghi ngờ"), "F7"},
    CommandRow{Menu::record, Command::markStruckOut, msgid("Bị gạch bỏ"), "F8"},
    CommandRow{Menu::record, Command::undo, msgid("Hoàn tác"), "Ctrl+Z", true},
    CommandRow{Menu::record, Command::redo, msgid("Làm lại"), "Ctrl+Shift+Z"},
    CommandRow{Menu::record, Command::modeRecord, msgid("Xem cả bản ghi"), "Alt+1", true},
    CommandRow{Menu::record, Command::modeDoubts, msgid("Chỉ xem trường nghi ngờ"), "Alt+2"},
    CommandRow{Menu::record, Command::modeField, msgid("Xem trường này ở mọi bản ghi của sổ"), "Alt+3"},
    CommandRow{Menu::record, Command::modeGroup, msgid("Xem gộp theo giá trị…"), "Alt+4"},
    CommandRow{Menu::record, Command::acceptRecord, msgid("Duyệt bản ghi"), "Ctrl+Enter", true},
    CommandRow{Menu::record, Command::nextRecord, msgid("Bản ghi chưa duyệt kế tiếp"), "F9"},
    CommandRow{Menu::record, Command::neighbourBefore, msgid("Bản ghi liền trước"), "Ctrl+PageUp"},
    CommandRow{Menu::record, Command::neighbourAfter, msgid("Bản ghi liền sau"), "Ctrl+PageDown"},
    CommandRow{Menu::record, Command::sendBack, msgid("Trả lại…"), "", true},
    CommandRow{Menu::record, Command::reopen, msgid("Mở lại…"), ""},

    CommandRow{Menu::supervisor, Command::findRecord, msgid("Tìm bản ghi…"), "Ctrl+F"},
    CommandRow{Menu::supervisor, Command::compareKeyings, msgid("So các lần nhập, lịch sử…"), "Ctrl+L"},
    CommandRow{Menu::supervisor, Command::sampleBook, msgid("Kiểm mẫu quyển…"), "Ctrl+K", true},
    CommandRow{Menu::supervisor, Command::showBoard, msgid("Bảng theo dõi…"), "Ctrl+B"},
    CommandRow{Menu::supervisor, Command::readingLimits, msgid("Giới hạn đọc…"), "", true},
    CommandRow{Menu::supervisor, Command::accounts, msgid("Tài khoản…"), ""},

    CommandRow{Menu::view, Command::zoomIn, msgid("Phóng to"), "Ctrl++"},
    CommandRow{Menu::view, Command::zoomOut, msgid("Thu nhỏ"), "Ctrl+-"},
    CommandRow{Menu::view, Command::fitWidth, msgid("Vừa chiều ngang"), "Ctrl+0"},
    CommandRow{Menu::view, Command::fitPage, msgid("Vừa cả bản quét"), "Ctrl+9"},
    CommandRow{Menu::view, Command::zoomToOne, msgid("Cỡ thật"), "Ctrl+1"},
    CommandRow{Menu::view, Command::panUp, msgid("Kéo trang lên"), "Alt+Up", true},
    CommandRow{Menu::view, Command::panDown, msgid("Kéo trang xuống"), "Alt+Down"},
    CommandRow{Menu::view, Command::panLeft, msgid("Kéo trang sang trái"), "Alt+Left"},
    CommandRow{Menu::view, Command::panRight, msgid("Kéo trang sang phải"), "Alt+Right"},
    CommandRow{Menu::view, Command::brighter, msgid("Sáng hơn"), "Ctrl+Up", true},
    CommandRow{Menu::view, Command::darker, msgid("Tối hơn"), "Ctrl+Down"},
    CommandRow{Menu::view, Command::turnRight, msgid("Xoay phải"), "Ctrl+T"},
    CommandRow{Menu::view, Command::turnLeft, msgid("Xoay trái"), "Ctrl+Shift+T"},
    CommandRow{Menu::view, Command::cleanedPicture, msgid("Ảnh gốc / ảnh đã làm sạch"), "Ctrl+Shift+K"},
    CommandRow{Menu::view, Command::readingRuler, msgid("Thước đọc"), "Ctrl+Shift+L"},
    CommandRow{Menu::view, Command::showHeader, msgid("Xem đầu trang"), "Alt+Home", true},
    CommandRow{Menu::view, Command::showNotes, msgid("Xem cột ghi chú"), "Alt+End"},
    CommandRow{Menu::view, Command::pageBefore, msgid("Ngó trang trước"), "Alt+PageUp"},
    CommandRow{Menu::view, Command::pageAfter, msgid("Ngó trang sau"), "Alt+PageDown"},
    CommandRow{Menu::view, Command::focusEntry, msgid("Về chỗ nhập"), "Ctrl+E", true},
    CommandRow{Menu::view, Command::cleanByHand, msgid("Chỉnh tay trang…"), "Ctrl+H", true},
    CommandRow{Menu::view, Command::drawForm, msgid("Vẽ mẫu sổ trên trang này…"), "Ctrl+M"},

    CommandRow{Menu::help, Command::shortcuts, msgid("Phím tắt"), "F1"},
    CommandRow{Menu::help, Command::options, msgid("Thiết lập bàn làm việc…"), ""},
    CommandRow{Menu::help, Command::about, msgid("Giới thiệu"), ""},
};

}  // namespace

std::span<const CommandRow> commandRows() { return kRows; }

}  // namespace app::gui
