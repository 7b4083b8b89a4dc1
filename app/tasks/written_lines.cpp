#include "app/tasks/written_lines.h"

#include "app/office_reader.h"
#include "ocr/read/hand_reader.h"
#include "ocr/read/parted_text.h"
#include "review/base/text.h"

namespace app {

std::vector<WrittenLine> WrittenLines::of(const VerifiedField& field, const std::vector<review::SeenLine>& lines) {
    const std::string& text = field.truth->text;
    if (lines.empty() || text.empty() || field.spec->kind == review::FieldKind::choice) return {};
    if (lines.size() == 1) return {{text, lines.front()}};
    if (!letters_) {
        const ocr::PageReaderSettings reader = officeReader(store_);
        letters_ = ocr::HandReader(reader.models, ocr::HandLanguage::none, reader.hand).letters();
    }
    std::vector<WrittenLine> written;
    for (const std::string& part : ocr::partedText(lines, review::canonical(text), *letters_)) written.push_back({part, lines[written.size()]});
    return written;
}

}  // namespace app
