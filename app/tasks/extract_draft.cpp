#include "app/tasks/extract_draft.h"

#include <array>
#include <string_view>
#include <utility>

#include "app/language.h"
#include "app/local_day.h"
#include "app/tasks/field_words.h"
#include "app/tasks/picture_for_delivery.h"
#include "app/tasks/stored_pictures.h"
#include "app/tasks/stored_record.h"
#include "storage/atomic_file.h"
#include "storage/sha256.h"

namespace app {
namespace {

/// The picture is looked at beside the fields, so it may be finer than in a package.
constexpr PictureSettings kFine{.dpi = 200, .kilobytesPerA4 = 400, .bestQuality = 85};

constexpr std::array<std::pair<std::string_view, const char*>, 6> kTitles{{{"KS", msgid("TRÍCH LỤC KHAI SINH (BẢN NHÁP)")},
                                                                          {"KT", msgid("TRÍCH LỤC KHAI TỬ (BẢN NHÁP)")},
                                                                          {"KH", msgid("TRÍCH LỤC KẾT HÔN (BẢN NHÁP)")},
                                                                          {"CMC", msgid("TRÍCH LỤC ĐĂNG KÝ NHẬN CHA, MẸ, CON (BẢN NHÁP)")},
                                                                          {"GH", msgid("TRÍCH LỤC ĐĂNG KÝ GIÁM HỘ (BẢN NHÁP)")},
                                                                          {"TD", msgid("TRÍCH LỤC THAY ĐỔI, CẢI CHÍNH HỘ TỊCH (BẢN NHÁP)")}}};

std::string titleOf(const std::string& bookType) {
    for (const auto& [type, title] : kTitles) {
        if (type == bookType) return tr(title);
    }
    return tr("TRÍCH LỤC HỘ TỊCH (BẢN NHÁP)");
}

std::string remarkOf(const review::CountedField& field) {
    switch (field.standing) {
        case review::FieldStanding::unread: return tr("chưa đọc");
        case review::FieldStanding::machineOnly: return tr("máy đọc, chưa có người xem");
        case review::FieldStanding::disputed: return tr("các bản nhập lệch nhau");
        default: return field.counts && field.counts->doubtful ? tr("người nhập còn nghi ngờ") : std::string();
    }
}

}  // namespace

storage::Extract extractOf(const review::Record& record, const review::RecordForm& form, const review::Book& book,
                           const review::FormCatalog& catalog, const storage::Act& act) {
    storage::Extract extract;
    extract.title = titleOf(book.type);
    extract.head = {fill(tr("Nơi đăng ký: {1}"), {book.office}),
                    fill(tr("Quyển số {1}, số {2}, ngày đăng ký {3}"),
                         {book.ministryNumber(), review::countedText(record, "so"), review::countedText(record, "ngayDangKy")})};
    extract.mark = tr("BẢN NHÁP: KHÔNG CÓ GIÁ TRỊ khi chưa được người có thẩm quyền đối chiếu với sổ, ký tên và đóng dấu.");
    if (record.state != review::RecordState::accepted && record.state != review::RecordState::delivered) {
        extract.head.push_back(fill(tr("Bản ghi chưa được duyệt (trạng thái: {1})."), {inLanguage(review::nameOf(record.state))}));
    }
    extract.across = tr("BẢN NHÁP");
    for (const review::FieldSpec& spec : form.fields) {
        const review::CountedField field = review::countField(record, spec.key);
        extract.fields.push_back({labelOf(spec), field.counts ? spoken(*field.counts, optionsOf(spec, catalog)) : std::string(), remarkOf(field)});
    }
    extract.preparer = tr("Người lập");
    extract.signer = tr("Người ký trích lục\n(ký, ghi rõ họ tên, đóng dấu)");
    extract.foot = fill(tr("Bản ghi {1} (lần sửa {2}), quyển {3}. {4} in lúc {5}."),
                        {std::to_string(record.id.value), std::to_string(record.revision), book.name(), act.who, localMoment(act.when)});
    return extract;
}

void writeExtract(storage::Store& store, const review::FormCatalog& catalog, review::RecordId id, const std::filesystem::path& file,
                  const storage::Act& act) {
    const review::Record record = recordOf(store, id);
    const review::RecordForm& form = formOf(catalog, record);
    const review::Book book = store.book(record.book).value();
    storage::Extract extract = extractOf(record, form, book, catalog, act);
    StoredPictures pictures(store);
    extract.jpeg = pictureForDelivery(pictures.of(store.scan(record.scan).value()), record, form, kFine).jpeg;
    const std::string pdf = storage::extractPdf(extract);
    storage::AtomicFile out(file, storage::WhenThere::replace);
    out.write(pdf);
    // Noted before it is there: a sheet that the audit trail does not know of must not exist.
    store.noteExtract(id, storage::sha256(pdf), act);
    out.keep();
}

}  // namespace app
