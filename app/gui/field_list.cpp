#include "app/gui/field_list.h"

#include <utility>

#include "app/gui/colours.h"
#include "app/gui/text.h"
#include "app/language.h"

namespace app::gui {
namespace {

constexpr std::size_t kTrustColumn = 2;

std::string trustShown(const FieldRow& row) {
    std::string text = row.trustText;
    if (row.postponed) text = app::tr("để sau");
    if (row.drafted) text = app::tr("chưa lưu");
    if (row.doubtful) text += " ?";
    if (row.findings > 0) text += " !";
    return text;
}

Paint paintShown(const FieldRow& row) {
    if (row.drafted || row.postponed) return paintOf(Trust::middling);
    return paintOf(row.trust);
}

}  // namespace

FieldList::FieldList(wxWindow* parent) : RowList(parent, tr("Các trường của bản ghi")) {
    setColumns({{tr("Trường"), 160}, {tr("Nội dung"), 186}, {tr("Tin cậy"), 84}});
}

void FieldList::show(const std::vector<FieldRow>& rows) {
    std::vector<ListRow> all;
    for (const FieldRow& row : rows) all.push_back({{row.label, row.text, trustShown(row)}, paintShown(row), kTrustColumn});
    RowList::show(std::move(all));
}

}  // namespace app::gui
