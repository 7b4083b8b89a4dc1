#include "review/values/note_kind.h"

#include <algorithm>
#include <array>
#include <utility>

#include "review/base/text.h"

namespace review {
namespace {

struct KindWords {
    NoteKind kind;
    std::string_view name;  ///< Stable.
    std::string_view vi;
    std::string_view en;
};

constexpr std::array<KindWords, 17> kKinds{{{NoteKind::change, "change", "thay đổi", "change"},
                                            {NoteKind::correction, "correction", "cải chính", "correction"},
                                            {NoteKind::supplement, "supplement", "bổ sung", "supplement"},
                                            {NoteKind::ethnicGroup, "ethnicGroup", "xác định lại dân tộc", "ethnic group determined anew"},
                                            {NoteKind::sex, "sex", "xác định lại giới tính", "sex determined anew"},
                                            {NoteKind::nationality, "nationality", "quốc tịch", "nationality"},
                                            {NoteKind::adoption, "adoption", "nuôi con nuôi", "adoption"},
                                            {NoteKind::recognition, "recognition", "nhận cha, mẹ, con", "recognition of parent or child"},
                                            {NoteKind::guardianship, "guardianship", "giám hộ", "guardianship"},
                                            {NoteKind::divorce, "divorce", "ly hôn", "divorce"},
                                            {NoteKind::annulment, "annulment", "hủy kết hôn", "annulment of marriage"},
                                            {NoteKind::marriage, "marriage", "kết hôn", "marriage"},
                                            {NoteKind::death, "death", "khai tử", "death"},
                                            {NoteKind::declared, "declared", "tuyên bố của Tòa án", "declaration of a court"},
                                            {NoteKind::registeredAgain, "registeredAgain", "đăng ký lại", "registered again"},
                                            {NoteKind::copy, "copy", "cấp bản sao", "copy issued"},
                                            {NoteKind::other, "other", "khác", "other"}}};

/// A turn of speech that gives a kind away, folded. Longer ones come first: what they cover tells nothing else.
struct Phrase {
    std::string_view words;
    NoteKind kind;
};

constexpr std::array kPhrases{
    Phrase{"xac dinh lai gioi tinh", NoteKind::sex},
    Phrase{"xac dinh lai dan toc", NoteKind::ethnicGroup},
    Phrase{"han che nang luc hanh vi", NoteKind::declared},
    Phrase{"mat nang luc hanh vi", NoteKind::declared},
    Phrase{"huy viec ket hon", NoteKind::annulment},
    Phrase{"tuyen bo da chet", NoteKind::declared},
    Phrase{"tuyen bo la da chet", NoteKind::declared},
    Phrase{"nuoi con nuoi", NoteKind::adoption},
    Phrase{"nhan con nuoi", NoteKind::adoption},
    Phrase{"nhan cha me con", NoteKind::recognition},
    Phrase{"dang ky lai", NoteKind::registeredAgain},
    Phrase{"dang ki lai", NoteKind::registeredAgain},
    Phrase{"cap lai ban chinh", NoteKind::copy},
    Phrase{"huy ket hon", NoteKind::annulment},
    Phrase{"cap ban sao", NoteKind::copy},
    Phrase{"cap trich luc", NoteKind::copy},
    Phrase{"cha nhan con", NoteKind::recognition},
    Phrase{"me nhan con", NoteKind::recognition},
    Phrase{"con nhan cha", NoteKind::recognition},
    Phrase{"con nhan me", NoteKind::recognition},
    Phrase{"cai chinh", NoteKind::correction},
    Phrase{"dinh chinh", NoteKind::correction},
    Phrase{"thay doi", NoteKind::change},
    Phrase{"bo sung", NoteKind::supplement},
    Phrase{"bo xung", NoteKind::supplement},
    Phrase{"quoc tich", NoteKind::nationality},
    Phrase{"con nuoi", NoteKind::adoption},
    Phrase{"nhan cha", NoteKind::recognition},
    Phrase{"giam ho", NoteKind::guardianship},
    Phrase{"ly hon", NoteKind::divorce},
    Phrase{"li hon", NoteKind::divorce},
    Phrase{"ket hon", NoteKind::marriage},
    Phrase{"khai tu", NoteKind::death},
    Phrase{"da chet", NoteKind::death},
    Phrase{"mat tich", NoteKind::declared},
    Phrase{"ban sao", NoteKind::copy},
};

/// Letters and digits alone: what readers make of points and hyphens tells nothing.
std::string bare(std::string_view word) {
    std::string letters;
    for (const char c : folded(word)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
    }
    return letters;
}

/// The number of a court's decision on marriage and family ends so: 12/2015/QĐST-HNGĐ. In the margin of a book it is nearly always a divorce.
bool isFamilyCourtNumber(const std::string& word) { return word.ends_with("hngd"); }

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) text += words[i];
    return text;
}

const KindWords& wordsOf(NoteKind kind) { return *std::ranges::find(kKinds, kind, &KindWords::kind); }

}  // namespace

std::string_view toText(NoteKind kind) { return wordsOf(kind).name; }

Sentence wordsFor(NoteKind kind) { return {std::string(wordsOf(kind).vi), std::string(wordsOf(kind).en)}; }

std::vector<NoteKind> noteKindsIn(std::string_view text) {
    std::vector<std::string> written;
    for (const std::string& word : words(canonical(text))) {
        if (std::string letters = bare(word); !letters.empty()) written.push_back(std::move(letters));
    }
    if (written.empty()) return {};
    std::vector<std::pair<std::size_t, NoteKind>> found;
    std::vector<bool> taken(written.size());
    // First what is spelt rightly, so that a slip is never preferred to it.
    for (const bool slips : {false, true}) {
        for (const Phrase& phrase : kPhrases) {
            const auto count = static_cast<std::size_t>(std::ranges::count(phrase.words, ' ')) + 1;
            const std::string wanted = bare(phrase.words);
            // Short words are too much like others: "da chet" may not become "da che".
            const std::size_t most = slips ? wanted.size() / 5 - (wanted.size() < 7 ? 1 : 0) : 0;
            for (std::size_t i = 0; i + count <= written.size(); ++i) {
                const auto place = taken.begin() + static_cast<std::ptrdiff_t>(i);
                if (std::any_of(place, place + static_cast<std::ptrdiff_t>(count), [](bool t) { return t; })) continue;
                if (editDistance(joined(written, i, count), wanted) > most) continue;
                std::fill_n(place, count, true);
                found.emplace_back(i, phrase.kind);
            }
        }
    }
    std::ranges::sort(found);
    std::vector<NoteKind> kinds;
    for (const auto& [place, kind] : found) {
        if (std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
    }
    if (kinds.empty()) kinds.push_back(std::ranges::any_of(written, isFamilyCourtNumber) ? NoteKind::divorce : NoteKind::other);
    return kinds;
}

bool isNoteKey(std::string_view key) { return key == "ghiChu"; }

}  // namespace review
