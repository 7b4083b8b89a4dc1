#include "tests/gui/desk_fixture.h"

#include "app/places.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace desk_test {
namespace {

constexpr double kPageWidth = 297;
constexpr double kPageHeight = 210;

void put32(std::string& bytes, std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<char>(value >> shift & 0xFF));
}

void put16(std::string& bytes, std::uint16_t value) {
    bytes.push_back(static_cast<char>(value & 0xFF));
    bytes.push_back(static_cast<char>(value >> 8));
}

review::Quad scaled(const review::Box& box, double pixelsPerMm) {
    review::Quad quad = box.corners();
    for (review::Point& corner : quad) corner = {corner.x * pixelsPerMm, corner.y * pixelsPerMm};
    return quad;
}

}  // namespace

void DirectDesk::post(Work work, Then then) {
    if (held) return waiting_.push_back({std::move(work), std::move(then)});
    doIt(work, then);
}

void DirectDesk::answer() {
    held = false;
    const auto waiting = std::exchange(waiting_, {});
    for (const auto& [work, then] : waiting) doIt(work, then);
}

void DirectDesk::doIt(const Work& work, const Then& then) {
    std::optional<review::Failure> failure = std::exchange(refusal, std::nullopt);
    try {
        if (!failure) work(store_);
    } catch (const review::Failure& thrown) {
        failure = thrown;
    }
    then(failure);
}

std::filesystem::path ownFolder(const std::string& name) {
    return std::filesystem::temp_directory_path() / (name + "_" + std::to_string(getpid()));
}

std::shared_ptr<const review::FormCatalog> shippedForms() {
    app::Settings settings;
    settings.forms = {std::filesystem::path(SOGOC_SOURCE) / "review" / "forms"};
    return app::loadForms(settings);
}

app::Settings settingsOf(const std::string& who) {
    app::Settings settings;
    settings.who = who;
    settings.forms = {app::shareFolder() / "sogoc" / "forms"};  // The reader of a batch loads them by itself.
    return settings;
}

storage::Act actBy(const std::string& who) { return {who, app::now(), {}}; }

std::string drawnPage(double pixelsPerMm, std::size_t edge) {
    const auto width = static_cast<std::uint32_t>(std::lround(kPageWidth * pixelsPerMm));
    const auto height = static_cast<std::uint32_t>(std::lround(kPageHeight * pixelsPerMm));
    const std::uint32_t stride = (width * 3 + 3) / 4 * 4;
    std::string bytes = "BM";
    for (const std::uint32_t value : {54 + stride * height, 0U, 54U, 40U, width, height}) put32(bytes, value);
    put16(bytes, 1);
    put16(bytes, 24);
    for (const std::uint32_t value : {0U, stride * height, 5906U, 5906U, 0U, 0U}) put32(bytes, value);
    for (std::uint32_t y = 0; y < height; ++y) {
        const bool rim = y < 6 || y + 6 > height;
        std::string row(stride, static_cast<char>(rim ? 40 : 225));
        for (std::size_t x = 0; x < edge * 3; ++x) row[x] = 40;
        bytes += row;
    }
    return bytes;
}

review::ScanReading machineReading(const review::RecordForm& form, double pixelsPerMm, double probability,
                                   const std::vector<std::pair<std::string, std::string>>& texts) {
    review::RecordReading record;
    record.form = form.id;
    record.quad = scaled({0, 0, form.page.width, form.page.height}, pixelsPerMm);
    int number = 0;
    for (const review::FieldSpec& spec : form.fields) {
        review::FieldReading field;
        field.key = spec.key;
        const auto given = std::ranges::find(texts, spec.key, &std::pair<std::string, std::string>::first);
        field.text = given != texts.end() ? given->second : std::string("Chữ ") + static_cast<char>('A' + number++);
        field.probability = probability;
        field.reader = "máy thử";
        // A choice is read over all its squares.
        field.quad = scaled(spec.box.width > 0 || spec.choices.empty() ? spec.box : spec.choices.front().box, pixelsPerMm);
        record.fields.push_back(field);
    }
    review::ScanReading reading;
    reading.verdict = review::Verdict::read;
    reading.width = static_cast<int>(std::lround(form.page.width * pixelsPerMm));
    reading.height = static_cast<int>(std::lround(form.page.height * pixelsPerMm));
    reading.cleaning = "{}";
    reading.records = {record};
    return reading;
}

review::BookId makeBook(storage::Store& store, const review::FormCatalog& catalog, const std::vector<std::string>& numbers, double pixelsPerMm) {
    review::Book book;
    book.type = "KS";
    book.yearOpened = 2017;
    book.number = "01";
    book.office = "UBND xã Thử";
    const review::BookId id = store.addBook(book, actBy("quét"));
    std::size_t edge = 6;
    for (const std::string& number : numbers) {
        // No two files are the same.
        const std::string bytes = drawnPage(pixelsPerMm, edge++);
        const auto added = store.addScans(id, {"trang-" + number + ".bmp", bytes, 1}, actBy("quét"));
        // Nobody is registered twice: equal names on equal days would be a finding.
        const std::string child = std::string("Nguyễn Văn ") + (number == numbers.front() ? "An" : number == numbers.back() ? "Bảo" : "Cường");
        const auto reading = machineReading(*catalog.form("KS-2016"), pixelsPerMm, 0.97,
                                            {{"so", number},
                                             {"quyenSo", "01/2017"},
                                             {"ngayDangKy", "03.02.2017"},
                                             {"nksHoTen", child},
                                             {"nksNgaySinh", "25.01.2017"},
                                             {"nksNgaySinhBangChu", "Ngày hai mươi lăm tháng một năm hai nghìn không trăm mười bảy"},
                                             {"nksGioiTinh", "Nam"},
                                             {"nksDanToc", "Kinh"},
                                             {"nksQuocTich", "Việt Nam"},
                                             {"meHoTen", "Trần Thị Bình"},
                                             {"meNgaySinh", "1990"},
                                             {"meDanToc", "Kinh"},
                                             {"meQuocTich", "Việt Nam"},
                                             {"chaDanToc", "Kinh"},
                                             {"chaQuocTich", "Việt Nam"},
                                             {"chaHoTen", "Nguyễn Văn Cường"},
                                             {"chaNgaySinh", "1988"},
                                             {"loaiDangKy", "1"},
                                             {"trangSo", "5"}});
        store.saveReading(added.ids.front(), reading, actBy("máy"));
    }
    return id;
}

}  // namespace desk_test
