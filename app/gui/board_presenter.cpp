#include "app/gui/board_presenter.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/language.h"
#include "app/local_day.h"
#include "app/tasks/field_words.h"
#include "app/tasks/figure_tables.h"
#include "review/rules/rule_list.h"

namespace app::gui {
namespace {

constexpr std::size_t kMostDays = 31;

std::string number(std::size_t value) { return std::to_string(value); }

std::size_t toDo(const storage::BookCounts& counts) { return counts.waiting + counts.draft + counts.entered + counts.disputed + counts.returned + counts.checked; }

RowTone toneOf(const BookFigures& book) {
    if (book.counts.records == 0) return RowTone::waiting;
    if (book.counts.disputed + book.counts.returned + book.findings(review::Severity::error) > 0) return RowTone::attention;
    return toDo(book.counts) == 0 ? RowTone::done : RowTone::open;
}

std::string daysText(const std::optional<review::UtcTime>& since, review::UtcTime now) {
    return since ? number(daysBetween(*since, now)) : std::string();
}

/// "31.01.2026" for localDay()'s "2026-01-31", as dates stand everywhere at the desk.
std::string dayShown(const std::string& day) { return day.substr(8, 2) + "." + day.substr(5, 2) + "." + day.substr(0, 4); }

/// True when the first comes before the second.
bool before(BoardOrder order, const BookFigures& a, const BookFigures& b) {
    switch (order) {
        case BoardOrder::toDo: return toDo(a.counts) > toDo(b.counts);
        case BoardOrder::age: return a.firstScan && (!b.firstScan || *a.firstScan < *b.firstScan);
        case BoardOrder::idle: return a.lastWork && (!b.lastWork || *a.lastWork < *b.lastWork);
        case BoardOrder::errors: return a.findings(review::Severity::error) > b.findings(review::Severity::error);
        case BoardOrder::name: break;
    }
    return a.book.name() < b.book.name();
}

}  // namespace

std::vector<std::string> boardColumns() {
    return {tr("Quyển"),   tr("Bản ghi"),  tr("Nháp"), tr("Đã nhập"),  tr("Lệch nhau"),   tr("Trả lại"),     tr("Đã kiểm 1"), tr("Đã duyệt"),
            tr("Đã giao"), tr("Chờ đọc"), tr("Lỗi"),  tr("Cảnh báo"), tr("Tuổi (ngày)"), tr("Nghỉ (ngày)"), tr("Người làm (số trường)")};
}

std::vector<std::string> findingColumns() { return {tr("Mức"), tr("Quy tắc"), tr("Số lần"), tr("Số quyển")}; }

void BoardPresenter::load() {
    if (counting_) return;
    counting_ = true;
    count(false);
}

void BoardPresenter::count(bool findings) {
    *done_ = 0;
    message_ = {Tone::calm, findings ? tr("Đã đếm xong, đang hỏi các quy tắc…") : tr("Đang đếm…")};
    onChanged();
    FigureWish wish;
    wish.findings = findings;
    ask(
        side_,
        [wish, catalog = catalog_(), done = done_, stop = stop_.get_token()](storage::Store& store) {
            return figuresOf(store, *catalog, wish, [done](const review::Progress& progress) { *done = progress.done; }, stop);
        },
        [this](Outcome<Figures> outcome) { take(std::move(outcome)); });
}

void BoardPresenter::take(Outcome<Figures> outcome) {
    if (!outcome) {
        counting_ = false;
        message_ = {Tone::error, inLanguage(outcome.failure().sentence())};
        return onChanged();
    }
    figures_ = std::move(outcome.value());
    counted_ = now();
    if (!figures_->findingsAsked) {
        fill();
        return count(true);
    }
    counting_ = false;
    message_ = {Tone::good, app::fill(tr("Đếm lúc {1}."), {localMoment(counted_)})};
    fill();
}

void BoardPresenter::orderBy(BoardOrder order) {
    order_ = order;
    fill();
}

void BoardPresenter::showClerk(const std::string& clerk) {
    clerk_ = clerk;
    fill();
}

void BoardPresenter::showRates(review::RateGroup group) {
    group_ = group;
    fill();
}

void BoardPresenter::fill() {
    if (!figures_) return;
    fillBooks();
    fillFindings();
    fillRates();
    fillProduction();
    onChanged();
}

void BoardPresenter::fillBooks() {
    std::vector<const BookFigures*> shown;
    std::set<std::string> clerks;
    for (const BookFigures& book : figures_->books) {
        for (const auto& [who, fields] : book.clerks) clerks.insert(who);
        if (clerk_.empty() || book.clerks.contains(clerk_)) shown.push_back(&book);
    }
    clerks_.assign(clerks.begin(), clerks.end());
    std::ranges::stable_sort(shown, [this](const BookFigures* a, const BookFigures* b) { return before(order_, *a, *b); });
    books_.clear();
    const auto findings = [this](const BookFigures& book, review::Severity severity) {
        return figures_->findingsAsked ? number(book.findings(severity)) : std::string("…");
    };
    for (const BookFigures* book : shown) {
        const storage::BookCounts& c = book->counts;
        const std::string records = number(c.records) + (book->book.recordsStated ? " / " + std::to_string(*book->book.recordsStated) : std::string());
        books_.push_back({book->book.id,
                          {book->book.name(), records, number(c.draft), number(c.entered), number(c.disputed), number(c.returned), number(c.checked),
                           number(c.accepted), number(c.delivered), number(c.waiting), findings(*book, review::Severity::error),
                           findings(*book, review::Severity::warning), daysText(book->firstScan, counted_), daysText(book->lastWork, counted_),
                           clerksText(*book)},
                          toneOf(*book)});
    }
}

void BoardPresenter::fillFindings() {
    struct Count {
        std::size_t times = 0;
        std::size_t books = 0;
    };
    std::map<std::pair<review::Severity, std::string>, Count> counts;
    for (const BookFigures& book : figures_->books) {
        for (const BrokenRule& rule : book.broken) {
            Count& count = counts[{rule.severity, rule.rule}];
            count.times += rule.count;
            ++count.books;
        }
    }
    findings_.clear();
    for (const auto& [key, count] : counts) {
        const bool error = key.first == review::Severity::error;
        const review::RuleInfo* rule = review::ruleNamed(key.second);
        const std::string wants = rule ? inLanguage({std::string(rule->vi), std::string(rule->en)}) : key.second;
        findings_.push_back({{}, {error ? tr("Lỗi") : tr("Cảnh báo"), wants, number(count.times), number(count.books)}, error ? RowTone::attention : RowTone::open});
    }
    std::ranges::stable_sort(findings_, [](const BoardRow& a, const BoardRow& b) {
        return a.tone == b.tone ? std::stoul(a.cells[2]) > std::stoul(b.cells[2]) : a.tone == RowTone::attention;
    });
}

std::string BoardPresenter::nameOf(const review::ErrorRate& rate) const {
    if (rate.group != review::RateGroup::fieldByPeople && rate.group != review::RateGroup::fieldByMachine) return rate.name;
    // The newest form says it best; the key tells fields apart that are called alike.
    const auto catalog = catalog_();
    std::string label;
    for (const review::RecordForm& form : catalog->forms()) {
        if (const review::FieldSpec* spec = form.field(rate.name)) label = labelOf(*spec);
    }
    return label.empty() ? rate.name : label + " (" + rate.name + ")";
}

void BoardPresenter::fillRates() {
    rates_.clear();
    for (const review::ErrorRate& rate : figures_->rates) {
        if (rate.group == group_) rates_.push_back({nameOf(rate), rate.seen, rate.wrong, rate.share(), rate.interval()});
    }
    // Those that are surely the worst come first: a rate of few fields does not push itself forward.
    std::ranges::stable_sort(rates_, [](const RateRow& a, const RateRow& b) { return a.interval.low > b.interval.low; });
}

void BoardPresenter::fillProduction() {
    production_ = {{tr("Ngày"), tr("Người"), tr("Trang"), tr("Bản ghi"), tr("Nhập"), "≤ 15", "16–50", "> 50", tr("Chữ nhập"), tr("Kiểm"), "≤ 15", "16–50",
                    "> 50", tr("Chữ kiểm"), tr("Tự sửa lại")}};
    std::vector<std::vector<std::string>> rows;
    for (const review::ProductionRow& row : figures_->production) {
        std::vector<std::string> cells{dayShown(row.day), row.person, number(row.pages), number(row.records)};
        for (const review::FieldWork* work : {&row.entry, &row.check}) {
            cells.push_back(number(work->filled()));
            for (const std::size_t fields : work->fields) cells.push_back(number(fields));
            cells.push_back(number(work->allLetters()));
        }
        cells.push_back(number(row.corrections));
        rows.push_back(std::move(cells));
    }
    production_.insert(production_.end(), rows.rbegin(), rows.rend());
    std::map<std::string, DayBar> days;
    for (const review::ProductionRow& row : figures_->production) {
        DayBar& bar = days[row.day];
        bar.day = dayShown(row.day).substr(0, 5);
        bar.entered += row.entry.filled() + row.entry.marked;
        bar.checked += row.check.filled() + row.check.marked;
    }
    while (days.size() > kMostDays) days.erase(days.begin());
    days_.clear();
    for (const auto& [day, bar] : days) days_.push_back(bar);
}

void BoardPresenter::write(const std::filesystem::path& file) {
    if (!figures_) return;
    ask(
        side_,
        [file, figures = *figures_, moment = counted_](storage::Store&) {
            writeFigures(file, figures, "production", moment);
            return true;
        },
        [this, file](const Outcome<bool>& outcome) {
            message_ = outcome ? Message{Tone::good, app::fill(tr("Đã ghi số liệu vào {1}."), {file.string()})}
                               : Message{Tone::error, inLanguage(outcome.failure().sentence())};
            onChanged();
        });
}

}  // namespace app::gui
