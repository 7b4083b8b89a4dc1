#include <array>
#include <chrono>

#include "review/base/text.h"
#include "review/rules/person.h"
#include "review/rules/rule.h"
#include "review/values/record_number.h"

namespace review {
namespace {

using Breaches = std::vector<Breach>;

/// True when `first` certainly lies before `second`.
bool isBefore(const std::optional<PartialDate>& first, const std::optional<PartialDate>& second) {
    return first && second && compareDates(*first, *second) == -1;
}

void registeredBeforeBirth(const RuleInput& input, Breaches& breaches) {
    for (const PersonKeys& person : peopleOfBook(input.book().type)) {
        if (!isBefore(input.date("ngayDangKy"), input.date(person.birth()))) continue;
        breaches.push_back({{"ngayDangKy", person.birth()}, {"Ngày đăng ký trước ngày sinh.", "The registration lies before the birth."}});
    }
}

void registeredBeforeDeath(const RuleInput& input, Breaches& breaches) {
    if (!isBefore(input.date("ngayDangKy"), input.date("nktNgayChet"))) return;
    breaches.push_back({{"ngayDangKy", "nktNgayChet"}, {"Ngày đăng ký trước ngày chết.", "The registration lies before the death."}});
}

/// Dates of documents that were shown at the registration.
void registeredBeforeEvent(const RuleInput& input, Breaches& breaches) {
    for (const std::string& key : input.written(FieldKind::date)) {
        if (key.find("NgayCap") == std::string::npos || !isBefore(input.date("ngayDangKy"), input.date(key))) continue;
        breaches.push_back({{"ngayDangKy", key}, {"Ngày đăng ký trước ngày cấp giấy tờ.", "The registration lies before the issue of a document."}});
    }
}

void diedBeforeBorn(const RuleInput& input, Breaches& breaches) {
    if (!isBefore(input.date("nktNgayChet"), input.date("nktNgaySinh"))) return;
    breaches.push_back({{"nktNgaySinh", "nktNgayChet"}, {"Ngày chết trước ngày sinh.", "The death lies before the birth."}});
}

/// Age in whole years at an event as far as the dates tell; the age written in the book where there is one. With years alone the highest
/// age possible is taken, so that nobody is called too young without proof.
std::optional<int> ageAt(const std::optional<PartialDate>& birth, const std::optional<PartialDate>& event) {
    if (!birth) return std::nullopt;
    if (birth->age) return birth->age;
    if (!event || !birth->year || !event->year) return std::nullopt;
    const int years = *event->year - *birth->year;
    const PartialDate anniversary{birth->day, birth->month, event->year, {}};
    return isBefore(event, anniversary) ? years - 1 : years;
}

/// One of two people and the age the house asks of them.
struct LeastAge {
    const char* prefix;
    int years;
    Sentence who;
};

void tooYoung(const RuleInput& input, const std::string& eventKey, const std::array<LeastAge, 2>& limits, Breaches& breaches) {
    for (const LeastAge& limit : limits) {
        const std::string birth = std::string(limit.prefix) + "NgaySinh";
        const auto age = ageAt(input.date(birth), input.date(eventKey));
        // Nobody is a parent before being born: that is parentNotOlder.
        if (!age || *age <= 0 || *age >= limit.years) continue;
        const std::string years = std::to_string(limit.years);
        const bool marriage = eventKey == "ngayDangKy";
        breaches.push_back({{birth, eventKey},
                            {limit.who.vi + " chưa đủ " + years + " tuổi khi " + (marriage ? "đăng ký kết hôn." : "sinh con."),
                             "The " + limit.who.en + " was under " + years + " at the " + (marriage ? "marriage." : "birth.")}});
    }
}

void parentTooYoung(const RuleInput& input, Breaches& breaches) {
    const AgeLimits& ages = input.context().settings.ages;
    tooYoung(input, "nksNgaySinh", {{{"me", ages.mother, {"Mẹ", "mother"}}, {"cha", ages.father, {"Cha", "father"}}}}, breaches);
}

void spouseTooYoung(const RuleInput& input, Breaches& breaches) {
    const AgeLimits& ages = input.context().settings.ages;
    tooYoung(input, "ngayDangKy", {{{"vo", ages.wife, {"Vợ", "wife"}}, {"chong", ages.husband, {"Chồng", "husband"}}}}, breaches);
}

void parentNotOlder(const RuleInput& input, Breaches& breaches) {
    const auto child = input.date("nksNgaySinh");
    for (const char* key : {"meNgaySinh", "chaNgaySinh"}) {
        const auto parent = input.date(key);
        if (!child || !parent || !child->year || !parent->year || *parent->year < *child->year) continue;
        breaches.push_back({{key, "nksNgaySinh"}, {"Cha hoặc mẹ không sinh trước con.", "A parent was not born before the child."}});
    }
}

void yearOfBookDiffers(const RuleInput& input, Breaches& breaches) {
    const auto number = parseBookNumber(input.text("quyenSo"));
    const auto date = input.date("ngayDangKy");
    if (!number || !number->year || !date || !date->year || *number->year == *date->year) return;
    breaches.push_back({{"quyenSo", "ngayDangKy"},
                        {"Năm của quyển khác năm đăng ký: hãy chắc rằng đây là sổ dùng nhiều năm.",
                         "The year of the book is not the year of registration: make sure that this is a book of several years."}});
}

void yearOfNumberDiffers(const RuleInput& input, Breaches& breaches) {
    const auto number = parseRecordNumber(input.text("so"));
    const auto date = input.date("ngayDangKy");
    if (!number || !number->year || !date || !date->year || *number->year == *date->year) return;
    breaches.push_back(
        {{"so", "ngayDangKy"}, {"Năm trong số khác năm đăng ký.", "The year in the number is not the year of registration."}});
}

void otherBook(const RuleInput& input, Breaches& breaches) {
    const auto written = parseBookNumber(input.text("quyenSo"));
    const auto own = parseBookNumber(input.book().ministryNumber());
    if (!written || !own || (written->number == own->number && (!written->year || written->year == own->year))) return;
    breaches.push_back(
        {{"quyenSo"}, {"Quyển số trên trang khác với quyển sổ này.", "The book number on the page is not that of this book."}});
}

void registeredOutsideBook(const RuleInput& input, Breaches& breaches) {
    const auto date = input.date("ngayDangKy");
    const auto opened = parseDate(input.book().openedOn);
    const auto closed = parseDate(input.book().closedOn);
    const bool beforeYear = date && date->year && input.book().yearOpened != 0 && *date->year < input.book().yearOpened;
    if (!isBefore(date, opened) && !isBefore(closed, date) && !beforeYear) return;
    breaches.push_back(
        {{"ngayDangKy"}, {"Ngày đăng ký nằm ngoài thời gian dùng sổ.", "The date of registration lies outside the time of this book."}});
}

void registeredOutsideForm(const RuleInput& input, Breaches& breaches) {
    const auto date = input.date("ngayDangKy");
    if (!date || !date->year) return;
    const RecordForm& form = input.form();
    const bool early = form.firstYear != 0 && *date->year < form.firstYear;
    const bool late = form.lastYear != 0 && *date->year > form.lastYear;
    if (!early && !late) return;
    breaches.push_back(
        {{"ngayDangKy"},
         {"Năm đăng ký nằm ngoài những năm dùng mẫu trang này.", "The year of registration lies outside the years of this page form."}});
}

std::optional<std::chrono::sys_days> dayOf(const std::optional<PartialDate>& date) {
    if (!date || !date->full()) return std::nullopt;
    using namespace std::chrono;
    return sys_days(year(*date->year) / month(static_cast<unsigned>(*date->month)) / day(static_cast<unsigned>(*date->day)));
}

/// Births are on time within 60 days, deaths within 15.
void lateButTickedOnTime(const RuleInput& input, Breaches& breaches) {
    const bool births = input.book().type == "KS";
    if (input.text("loaiDangKy") != "1" || (!births && input.book().type != "KT")) return;
    const std::string eventKey = births ? "nksNgaySinh" : "nktNgayChet";
    const auto event = dayOf(input.date(eventKey));
    const auto registered = dayOf(input.date("ngayDangKy"));
    if (!event || !registered || *registered - *event <= std::chrono::days(births ? 60 : 15)) return;
    breaches.push_back(
        {{"loaiDangKy", "ngayDangKy", eventKey},
         {"Đánh dấu đúng hạn nhưng ngày đăng ký đã quá hạn luật định.", "Ticked as on time, yet registered after the lawful term."}});
}

constexpr std::string_view kAges = "domain §2.7 [K44]; Luật Hôn nhân và gia đình";

constexpr std::array kRules{
    Rule{"registeredBeforeBirth", registeredBeforeBirth},
    Rule{"registeredBeforeDeath", registeredBeforeDeath},
    Rule{"registeredBeforeEvent", registeredBeforeEvent},
    Rule{"diedBeforeBorn", diedBeforeBorn},
    Rule{"parentNotOlder", parentNotOlder},
    Rule{"parentTooYoung", parentTooYoung},
    Rule{"spouseTooYoung", spouseTooYoung},
    Rule{"yearOfBookDiffers", yearOfBookDiffers},
    Rule{"yearOfNumberDiffers", yearOfNumberDiffers},
    Rule{"otherBook", otherBook},
    Rule{"registeredOutsideBook", registeredOutsideBook},
    Rule{"registeredOutsideForm", registeredOutsideForm},
    Rule{"lateButTickedOnTime", lateButTickedOnTime},
};

}  // namespace

std::span<const Rule> timeRules() { return kRules; }

}  // namespace review
