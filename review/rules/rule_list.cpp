#include "review/rules/rule_list.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace review {
namespace {

constexpr Severity kError = Severity::error;
constexpr Severity kWarning = Severity::warning;

constexpr std::string_view kTemplate = "Công văn 1437/BTP-CNTT: mẫu nhập dữ liệu hộ tịch";
constexpr std::string_view kPractice = "Kiểm tra thường dùng khi nhập liệu hộ tịch";
constexpr std::string_view kTwoKeyings = "Nhập hai lần phải khớp";
constexpr std::string_view kNumbering = "NĐ 158/2005/NĐ-CP, Điều 68";
constexpr std::string_view kBooks = "Luật Hộ tịch 2014, Điều 58";
constexpr std::string_view kTotals = "Luật Hộ tịch 2014, Điều 58.2";
constexpr std::string_view kTerms = "Luật Hộ tịch 2014, Điều 15, 33";
constexpr std::string_view kOneOffice = "Luật Hộ tịch 2014, Điều 5.4";
constexpr std::string_view kAges = "Luật Hôn nhân và gia đình 2014, Điều 8";
constexpr std::string_view kEthnic = "QĐ 121-TCTK/PPCĐ, 02/3/1979";
constexpr std::string_view kNumber = "NĐ 137/2015/NĐ-CP, Điều 13; TT 07/2016/TT-BCA";
constexpr std::string_view kNumberLaw = "Luật Căn cước 2023, Điều 12";
constexpr std::string_view kUnits = "QĐ 124/2004/QĐ-TTg; NQ 202/2025/QH15";
constexpr std::string_view kWriting = "TT 15/2015/TT-BTP; TT 04/2020/TT-BTP";
constexpr std::string_view kForm = "Mẫu sổ hộ tịch";

constexpr std::array kList{
    RuleInfo{"requiredField", kError, kTemplate, "Trường bắt buộc không được để trống.", "Required fields are not empty."},
    RuleInfo{"unresolvedDispute", kError, kTwoKeyings, "Những người nhập không còn ghi khác nhau.", "People who keyed do not differ."},
    RuleInfo{"recordNumberFormat", kError, kTemplate, "Số có dạng 05 hoặc 05/2017.", "The number reads 05 or 05/2017."},
    RuleInfo{"bookNumberFormat", kError, kTemplate, "Quyển số có dạng 01/2017.", "The book number reads 01/2017."},
    RuleInfo{"pageNumberFormat", kWarning, kTemplate, "Trang số chỉ gồm chữ số.", "The page number is digits alone."},
    RuleInfo{"impossibleDate", kError, kTemplate, "Ngày là ngày có thật.", "Dates are real dates."},
    RuleInfo{"registrationDateNotFull", kError, kTemplate, "Ngày đăng ký có đủ ngày, tháng, năm.", "The date of registration is complete."},
    RuleInfo{"ageInsteadOfDate", kError, kTemplate, "Tuổi chỉ thay ngày sinh của người lớn.", "An age stands for the birth of a grown-up only."},
    RuleInfo{"unknownDateParts", kWarning, kTemplate, "Ngày, tháng không ghi 00.", "Day and month are not written 00."},
    RuleInfo{"unreadableDateWords", kWarning, kPractice, "Ngày bằng chữ hiểu được.", "Dates in words can be understood."},
    RuleInfo{"lunarDateWords", kWarning, "NĐ 123/2015/NĐ-CP, Điều 4.1", "Ngày bằng chữ theo dương lịch.", "Dates in words are solar."},
    RuleInfo{"wordsDifferFromDigits", kError, kPractice, "Ngày bằng số và bằng chữ như nhau.", "Dates in digits and in words agree."},
    RuleInfo{"nameWithDigits", kWarning, "Bộ luật Dân sự 2015, Điều 26", "Họ tên không có chữ số.", "Names have no digits."},
    RuleInfo{"noteForAPerson", kWarning, "Luật Hộ tịch 2014, Điều 28.3, 30", "Ghi chú bên lề đã có người xem.",
             "A person has seen the note in the margin."},
    RuleInfo{"struckOutForAPerson", kWarning, kWriting, "Chữ bị gạch bỏ đã có người xem.", "A person has seen what is struck out."},
    RuleInfo{"unknownSex", kError, kTemplate, "Giới tính là Nam, Nữ hoặc Không xác định.", "The sex is one of the list."},
    RuleInfo{"unknownCode", kError, kTemplate, "Ô đánh dấu là một mã của bảng mã.", "Ticked fields hold a code of their list."},
    RuleInfo{"codeNotPrinted", kWarning, kForm, "Mã đánh dấu có in trên trang.", "The code ticked is printed on the page."},
    RuleInfo{"unknownEthnicGroup", kWarning, kEthnic, "Dân tộc có trong danh mục.", "The ethnic group is in the list."},
    RuleInfo{"oldEthnicName", kWarning, kEthnic, "Dân tộc ghi theo tên của danh mục.", "The ethnic group bears the name of the list."},
    RuleInfo{"unknownNationality", kWarning, kTemplate, "Quốc tịch có trong danh mục.", "The nationality is in the list."},
    RuleInfo{"foreignerWithVietnameseGroup", kWarning, kTemplate, "Người nước ngoài không thuộc dân tộc của Việt Nam.",
             "A foreigner has no ethnic group of Việt Nam."},
    RuleInfo{"identityNumberFormat", kError, kNumberLaw, "Số định danh 12 chữ số, số CMND 9 chữ số.", "Identity numbers have 12 or 9 digits."},
    RuleInfo{"identityNumberUnclear", kWarning, kNumberLaw, "Số giấy tờ có số hợp lệ.", "Document fields hold a lawful number."},
    RuleInfo{"identitySexDiffers", kWarning, kNumber, "Số định danh hợp với giới tính.", "The identity number agrees with the sex."},
    RuleInfo{"identityYearDiffers", kWarning, kNumber, "Số định danh hợp với năm sinh.", "The identity number agrees with the year of birth."},
    RuleInfo{"identityPlaceUnknown", kWarning, kNumber, "Số định danh bắt đầu bằng mã tỉnh.", "The identity number begins with a province."},
    RuleInfo{"identityPlaceDiffers", kWarning, kNumber, "Số định danh hợp với tỉnh đăng ký khai sinh.",
             "The identity number agrees with the province of registration."},
    RuleInfo{"yearOfBookDiffers", kWarning, kNumbering, "Năm của quyển là năm đăng ký.", "The year of the book is that of registration."},
    RuleInfo{"yearOfNumberDiffers", kWarning, kPractice, "Năm trong số là năm đăng ký.", "The year in the number is that of registration."},
    RuleInfo{"otherBook", kWarning, kPractice, "Quyển số trên trang là của quyển này.", "The book number on the page is this book's."},
    RuleInfo{"registeredOutsideBook", kWarning, kBooks, "Ngày đăng ký trong thời gian dùng sổ.", "The registration lies in the time of the book."},
    RuleInfo{"registeredOutsideForm", kWarning, kForm, "Năm đăng ký trong những năm dùng mẫu.", "The registration lies in the years of the form."},
    RuleInfo{"lateButTickedOnTime", kWarning, kTerms, "Đúng hạn là trong hạn luật định.", "On time means within the lawful term."},
    RuleInfo{"registeredBeforeBirth", kError, kPractice, "Đăng ký sau khi sinh.", "Registration comes after the birth."},
    RuleInfo{"registeredBeforeDeath", kError, kPractice, "Đăng ký sau khi chết.", "Registration comes after the death."},
    RuleInfo{"registeredBeforeEvent", kError, kPractice, "Không ngày nào sau ngày đăng ký.", "No date lies after the registration."},
    RuleInfo{"diedBeforeBorn", kError, kPractice, "Chết sau khi sinh.", "Death comes after birth."},
    RuleInfo{"parentNotOlder", kError, kPractice, "Cha mẹ sinh trước con.", "Parents are born before their child."},
    RuleInfo{"parentTooYoung", kWarning, kAges, "Cha mẹ đủ tuổi khi sinh con.", "Parents are of age at the birth."},
    RuleInfo{"spouseTooYoung", kWarning, kAges, "Vợ chồng đủ tuổi kết hôn.", "Spouses are of age at the marriage."},
    RuleInfo{"informantIsTheChild", kError, kPractice, "Người đi khai không phải là trẻ.", "The informant is not the child."},
    RuleInfo{"informantIsTheDead", kError, kPractice, "Người đi khai không phải là người chết.", "The informant is not the deceased."},
    RuleInfo{"oneNumberForTwoPeople", kError, kNumberLaw, "Hai người của một bản ghi có số giấy tờ khác nhau.",
             "Two people of a record have different numbers."},
    RuleInfo{"spousesShareAName", kWarning, kPractice, "Vợ và chồng khác tên nhau.", "Wife and husband bear different names."},
    RuleInfo{"unknownParentIsNamed", kWarning, kPractice, "Cha mẹ chưa xác định thì để trống.", "Fields of an unknown parent are empty."},
    RuleInfo{"middleNameHintsAtAnotherSex", kWarning, kPractice, "Chữ đệm Thị là của nữ.", "The middle name Thị is a woman's."},
    RuleInfo{"provinceUnknown", kWarning, kUnits, "Địa chỉ tận cùng bằng một tỉnh.", "An address ends with a province."},
    RuleInfo{"provinceOfAnotherTime", kWarning, kUnits, "Tỉnh có vào năm đăng ký.", "The province exists in the year of registration."},
    RuleInfo{"districtAbolished", kWarning, kUnits, "Từ 01/7/2025 không còn cấp huyện.", "From 01/7/2025 on there are no districts."},
    RuleInfo{"communeUnknown", kWarning, kUnits, "Tên xã không lệch một chữ với danh mục.",
             "The commune is not spelt one letter off the list."},
    RuleInfo{"communeTooNew", kWarning, kUnits, "Xã có vào ngày đăng ký.", "The commune exists at the time of registration."},
    RuleInfo{"communeChanged", kWarning, kUnits, "Từ 01/7/2025 ghi tên xã mới.", "From 01/7/2025 on communes bear their new names."},
    RuleInfo{"communeDivided", kWarning, kUnits, "Xã đã chia thì người phải chọn.", "Where a commune was divided a person chooses."},
    RuleInfo{"doubleNumber", kError, kNumbering, "Mỗi số chỉ một lần trong năm ở một nơi đăng ký.",
             "A number is used once in a year at an office."},
    RuleInfo{"numberGap", kWarning, kNumbering, "Số liên tục trong năm qua các quyển.", "Numbers run without gaps through the books of a year."},
    RuleInfo{"recordTotal", kWarning, kTotals, "Số việc như bìa sổ ghi.", "As many records as the book states."},
    RuleInfo{"pageTotal", kWarning, kTotals, "Số trang như bìa sổ ghi.", "As many pages as the book states."},
    RuleInfo{"doublePage", kWarning, kBooks, "Mỗi trang số chỉ một lần.", "A page number stands once."},
    RuleInfo{"pageGap", kWarning, kBooks, "Trang số liên tục.", "Page numbers run without gaps."},
    RuleInfo{"registeredTwice", kWarning, kOneOffice, "Một việc chỉ đăng ký một lần.", "An event is registered once."},
    RuleInfo{"numberOfAnotherPerson", kError, kNumberLaw, "Số giấy tờ không của người khác tên trong kho.",
             "A number is not that of somebody of another name in the store."},
};

}  // namespace

std::span<const RuleInfo> ruleList() { return kList; }

const RuleInfo* ruleNamed(std::string_view name) {
    const auto found = std::ranges::find(kList, name, &RuleInfo::name);
    return found == kList.end() ? nullptr : &*found;
}

Finding findingOf(std::string_view rule, std::vector<std::string> keys, Sentence sentence) {
    const RuleInfo* info = ruleNamed(rule);
    assert(info != nullptr);
    return {std::string(rule), info->severity, std::move(keys), std::move(sentence), std::string(info->source)};
}

}  // namespace review
