#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "review/base/sentence.h"

namespace review {

/// What a note in the margin is about (Luật Hộ tịch 2014, Điều 3; domain requirement 41).
enum class NoteKind {
    change,           ///< Thay đổi hộ tịch.
    correction,       ///< Cải chính hộ tịch.
    supplement,       ///< Bổ sung hộ tịch.
    ethnicGroup,      ///< Xác định lại dân tộc.
    sex,              ///< Xác định lại giới tính.
    nationality,      ///< Thay đổi, thôi, nhập quốc tịch.
    adoption,         ///< Nuôi con nuôi.
    recognition,      ///< Nhận cha, mẹ, con.
    guardianship,     ///< Giám hộ.
    divorce,          ///< Ly hôn.
    annulment,        ///< Hủy việc kết hôn.
    marriage,         ///< Kết hôn.
    death,            ///< Khai tử.
    declared,         ///< Tuyên bố mất tích, đã chết, mất hoặc hạn chế năng lực hành vi.
    registeredAgain,  ///< Đăng ký lại.
    copy,             ///< Cấp bản sao, cấp lại bản chính.
    other,            ///< Something is written, and no word of these kinds is found in it.
};

/// "change", "correction" …: stable, in JSON.
[[nodiscard]] std::string_view toText(NoteKind kind);

/// What people call it: "cải chính" and "correction". Words, no sentence.
[[nodiscard]] Sentence wordsFor(NoteKind kind);

/// Guesses from its words what a note is about: all kinds named, in the order in which they are first named, each once. Marks, case and a misread letter in
/// about five do not matter. Where nothing else tells, the number of a
/// family court's decision is taken for a divorce. {other} when nothing is recognised, nothing for an empty text. A guess for a person to look at, never a decision.
[[nodiscard]] std::vector<NoteKind> noteKindsIn(std::string_view text);

/// True for the ministry's field that holds notes.
[[nodiscard]] bool isNoteKey(std::string_view key);

}  // namespace review
