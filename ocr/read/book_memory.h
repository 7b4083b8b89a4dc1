#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "review/forms/form.h"
#include "review/seen_line.h"

namespace ocr {

/// A field about which the memory is asked.
struct FieldSeen {
    review::FieldKind kind = review::FieldKind::text;
    std::string key;
    std::vector<review::SeenLine> lines;  ///< Top to bottom.
    std::string read;                     ///< What the reader made of it without memory,
    double probability = 0;               ///< and how likely that is right.
};

/// What speaks for a remembered text.
struct RecallEvidence {
    bool same = false;      ///< It is what was read without memory.
    bool composed = false;  ///< Its end was verified before, its beginning is as read: a new house in a known village.
    double fit = 0;         ///< Natural logarithm: how much less likely the traces say it than what they say best; for each letter.
    double gain = 0;        ///< How much more likely the traces say it than what was read, -20..20.
    double alike = 0;       ///< -1..1, of the most similar line verified as this text; 0 when there is none to compare.
    double share = 0;       ///< Natural logarithm of how often the field held it so far.
    double lead = 0;        ///< Over the next best remembered text, 0..20, natural logarithm.
    double readOdds = 0;    ///< Logarithm of the odds that what was read is right.
};

/// A text the memory proposes.
struct Recalled {
    std::string text;
    double probability = 0;  ///< 0..1, that it is right.
    RecallEvidence evidence;
};

/// What one book has taught: in a book one hand writes the same office, signers, villages and peoples again and again. Texts that people verified are
/// matched with a new line by what the network thought of it and by how its strokes look. It only proposes: ink that clearly says something else is not
/// overruled. One object per book and thread.
class BookMemory {
public:
    /// @param letters of the model that saw the lines, see HandReader::letters().
    explicit BookMemory(std::vector<std::string> letters);
    ~BookMemory();
    BookMemory(BookMemory&&) noexcept;
    BookMemory& operator=(BookMemory&&) noexcept;

    /// Fields in which texts come again. Numbers and dates are not among them: each is written once, and one digit makes another.
    [[nodiscard]] static bool remembers(review::FieldKind kind);

    /// A person verified what stands in a field. @param lines may be empty.
    void learn(review::FieldKind kind, const std::string& key, const std::string& text, const std::vector<review::SeenLine>& lines);

    /// The remembered text that fits best, however badly; nothing when there is none.
    [[nodiscard]] std::optional<Recalled> recall(const FieldSeen& field) const;

private:
    struct Room;
    std::unique_ptr<Room> room_;
};

/// Logarithm of the odds that a recalled text is right. Fitted by ocr/training/fit_memory.py: docs/models.md.
[[nodiscard]] double recallOdds(const RecallEvidence& evidence);

}  // namespace ocr
