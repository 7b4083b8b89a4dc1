#include "app/gui/field_row.h"

#include <algorithm>
#include <cmath>

#include "app/language.h"
#include "review/base/text.h"
#include "review/keying.h"

namespace app::gui {
namespace {

Trust trustOf(const review::CountedField& field, double sure, double fair) {
    switch (field.standing) {
        case review::FieldStanding::unread: return Trust::none;
        case review::FieldStanding::keyedOnce: return Trust::keyed;
        case review::FieldStanding::agreed:
        case review::FieldStanding::resolved: return Trust::agreed;
        case review::FieldStanding::disputed: return Trust::disputed;
        case review::FieldStanding::machineOnly: break;
    }
    if (!field.counts || !field.counts->probability) return Trust::low;
    if (*field.counts->probability >= sure) return Trust::high;
    return *field.counts->probability >= fair ? Trust::middling : Trust::low;
}

std::string trustTextOf(const review::CountedField& field) {
    switch (field.standing) {
        case review::FieldStanding::unread: return tr("chưa đọc");
        case review::FieldStanding::keyedOnce:
            return field.counts && field.counts->source.kind == review::SourceKind::copied ? tr("đã chép") : tr("đã nhập");
        case review::FieldStanding::agreed: return tr("hai người khớp");
        case review::FieldStanding::resolved: return tr("đã phân xử");
        case review::FieldStanding::disputed: return tr("lệch nhau");
        case review::FieldStanding::machineOnly: break;
    }
    if (!field.counts || !field.counts->probability) return tr("chưa rõ");
    return std::to_string(std::lround(*field.counts->probability * 100)) + " %";
}

/// What two people said, side by side.
std::string disputeText(const review::CountedField& field, const std::vector<Option>& options) {
    std::string text;
    for (const review::Reading* opinion : field.opinions) {
        if (!review::isPerson(opinion->source)) continue;
        if (!text.empty()) text += " ≠ ";
        text += spoken(*opinion, options);
    }
    return text;
}

}  // namespace

std::optional<std::string> codeMeant(const std::vector<Option>& options, const std::string& typed) {
    const std::string exact = review::canonical(typed);
    for (const Option& option : options) {
        if (option.code == exact || option.word == exact) return option.code;
    }
    const std::string key = review::folded(exact);
    if (key.empty()) return std::nullopt;
    const Option* meant = nullptr;
    for (const Option& option : options) {
        const std::string word = review::folded(option.word);
        if (word == key) return option.code;
        if (!word.starts_with(key)) continue;
        if (meant) return std::nullopt;
        meant = &option;
    }
    if (!meant) return std::nullopt;
    return meant->code;
}

bool personSpoke(const review::CountedField& field) {
    return std::ranges::any_of(field.opinions, [](const review::Reading* opinion) { return review::isPerson(opinion->source); });
}

FieldRow rowFor(const review::Record& record, const review::FieldSpec& spec, const review::FormCatalog& catalog,
                const std::vector<review::Finding>& findings, const TrustLimits& limits) {
    const review::CountedField field = review::countField(record, spec.key);
    const std::vector<Option> options = optionsOf(spec, catalog);
    FieldRow row;
    row.key = spec.key;
    row.label = labelOf(spec);
    row.text = field.counts ? spoken(*field.counts, options) : disputeText(field, options);
    row.trust = trustOf(field, limits.sureFor(spec.kind), limits.fair);
    row.trustText = trustTextOf(field);
    row.byPerson = personSpoke(field);
    row.doubtful = field.counts && field.counts->doubtful;
    row.findings = static_cast<std::size_t>(std::ranges::count_if(
        findings, [&](const review::Finding& finding) { return std::ranges::find(finding.keys, spec.key) != finding.keys.end(); }));
    row.doubt = row.trust == Trust::disputed || (!row.byPerson && (row.trust != Trust::high || row.findings > 0));
    return row;
}

}  // namespace app::gui
