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
    CommandRow{Menu::record, Command::markBlank, msgid("Sổ để trống"), "F4"},
    CommandRow{Menu::record, Command::markIllegible, msgid("Không đọc được"), "F5"},
    CommandRow{Menu::record, Command::markDamaged, msgid("Rách, mất"), "F6"},
    CommandRow{Menu::record, Command::acceptDoubtful, msgid("Lưu, đánh dấu nghi ngờ"), "F7"},
    CommandRow{Menu::record, Command::markStruckOut, msgid("Bị gạch bỏ"), "F8"},
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

    CommandRow{Menu::view, Command::zoomIn, msgid("Phóng to"), "Ctrl++"},
    CommandRow{Menu::view, Command::zoomOut, msgid("Thu nhỏ"), "Ctrl+-"},
    CommandRow{Menu::view, Command::fitWidth, msgid("Vừa chiều ngang"), "Ctrl+0"},
    CommandRow{Menu::view, Command::fitPage, msgid("Vừa cả bản quét"), "Ctrl+9"},
    CommandRow{Menu::view, Command::zoomToOne, msgid("Cỡ thật"), "Ctrl+1"},
    CommandRow{Menu::view, Command::focusEntry, msgid("Về chỗ nhập"), "Ctrl+E", true},
    CommandRow{Menu::view, Command::cleanByHand, msgid("Chỉnh tay trang…"), "Ctrl+H", true},
    CommandRow{Menu::view, Command::drawForm, msgid("Vẽ mẫu sổ trên trang này…"), "Ctrl+M"},

    CommandRow{Menu::help, Command::shortcuts, msgid("Phím tắt"), "F1"},
    CommandRow{Menu::help, Command::about, msgid("Giới thiệu"), ""},
};

}  // namespace

std::span<const CommandRow> commandRows() { return kRows; }

}  // namespace app::gui
