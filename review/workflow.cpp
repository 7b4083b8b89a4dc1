#include "review/workflow.h"

#include <algorithm>
#include <array>
#include <utility>

namespace review {
namespace {

using Record = RecordState;
using Book = BookState;
using Batch = BatchState;

constexpr Roles kKeyers{Role::clerk, Role::checker, Role::supervisor};
constexpr Roles kCheckers{Role::checker, Role::supervisor};
constexpr Roles kSupervisor{Role::supervisor};
constexpr Roles kAtTheScanner{Role::scanner, Role::supervisor};

/// An accepted record is locked (domain requirement 61): keying it again means sending it back or reopening it first, with a reason. No
/// person accepts a draft, because no person has looked at it yet; the machine's reading is trusted only where a plan says so.
constexpr std::array kMoves{
    Move{Record::draft, Step::key, Record::entered, false, kKeyers},
    Move{Record::draft, Step::trust, Record::accepted, false, kSupervisor},
    Move{Record::entered, Step::key, Record::entered, false, kKeyers},
    Move{Record::entered, Step::dispute, Record::disputed, false, kKeyers},
    Move{Record::entered, Step::agree, Record::accepted, false, kKeyers, InPlans::upToOneCheck},
    Move{Record::entered, Step::agree, Record::checked, false, kKeyers, InPlans::twoChecks},
    Move{Record::entered, Step::accept, Record::accepted, false, kCheckers, InPlans::upToOneCheck},
    Move{Record::entered, Step::check, Record::checked, false, kCheckers, InPlans::twoChecks},
    Move{Record::entered, Step::sendBack, Record::returned, true, kCheckers},
    Move{Record::disputed, Step::key, Record::disputed, false, kKeyers},
    Move{Record::disputed, Step::agree, Record::accepted, false, kKeyers, InPlans::upToOneCheck},
    Move{Record::disputed, Step::agree, Record::checked, false, kKeyers, InPlans::twoChecks},
    Move{Record::disputed, Step::accept, Record::accepted, false, kCheckers, InPlans::upToOneCheck},
    Move{Record::disputed, Step::check, Record::checked, false, kCheckers, InPlans::twoChecks},
    Move{Record::disputed, Step::sendBack, Record::returned, true, kCheckers},
    Move{Record::checked, Step::key, Record::entered, false, kKeyers},
    Move{Record::checked, Step::accept, Record::accepted, false, kSupervisor},
    Move{Record::checked, Step::sendBack, Record::returned, true, kCheckers},
    Move{Record::accepted, Step::sendBack, Record::returned, true, kSupervisor},
    Move{Record::accepted, Step::reopen, Record::returned, true, kSupervisor},
    Move{Record::accepted, Step::deliver, Record::delivered, false, kSupervisor},
    Move{Record::returned, Step::key, Record::entered, false, kKeyers},
    Move{Record::delivered, Step::deliver, Record::delivered, false, kSupervisor},
    Move{Record::delivered, Step::reopen, Record::returned, true, kSupervisor},

    Move{Book::open, Step::accept, Book::accepted, false, kSupervisor},
    Move{Book::open, Step::deliver, Book::open, false, kSupervisor},
    Move{Book::accepted, Step::deliver, Book::delivered, false, kSupervisor},
    Move{Book::accepted, Step::reopen, Book::open, true, kSupervisor},
    Move{Book::delivered, Step::deliver, Book::delivered, false, kSupervisor},
    Move{Book::delivered, Step::reopen, Book::open, true, kSupervisor},

    Move{Batch::unfinished, Step::resume, Batch::unfinished, false, kAtTheScanner},
    Move{Batch::unfinished, Step::finish, Batch::finished, false, kAtTheScanner},
    Move{Batch::unfinished, Step::stop, Batch::stopped, false, kAtTheScanner},
    Move{Batch::unfinished, Step::fail, Batch::trouble, false, kAtTheScanner},
    Move{Batch::finished, Step::resume, Batch::unfinished, false, kAtTheScanner},
    Move{Batch::stopped, Step::resume, Batch::unfinished, false, kAtTheScanner},
    Move{Batch::trouble, Step::resume, Batch::unfinished, false, kAtTheScanner},
};

/// A word that files keep, and the words that people see.
template <typename Value>
struct Word {
    Value value;
    std::string_view text;
    const char* vi;
    const char* en;
};

constexpr std::array kRecordWords{
    Word<Record>{Record::draft, "draft", "Máy đọc nháp", "Draft by the machine"},
    Word<Record>{Record::entered, "entered", "Đã nhập", "Entered"},
    Word<Record>{Record::disputed, "disputed", "Hai bản nhập khác nhau", "Keyings differ"},
    Word<Record>{Record::accepted, "accepted", "Đã duyệt", "Accepted"},
    Word<Record>{Record::returned, "returned", "Trả lại", "Sent back"},
    Word<Record>{Record::delivered, "delivered", "Đã bàn giao", "Delivered"},
    Word<Record>{Record::checked, "checked", "Đã kiểm tra 1", "Checked once"},
};

constexpr std::array kBookWords{
    Word<Book>{Book::open, "open", "Đang làm", "Open"},
    Word<Book>{Book::accepted, "accepted", "Đã duyệt cả quyển", "Accepted as a whole"},
    Word<Book>{Book::delivered, "delivered", "Đã bàn giao cả quyển", "Delivered as a whole"},
};

constexpr std::array kBatchWords{
    Word<Batch>{Batch::unfinished, "unfinished", "Dở dang", "Unfinished"},
    Word<Batch>{Batch::finished, "finished", "Xong", "Finished"},
    Word<Batch>{Batch::stopped, "stopped", "Người dừng", "Stopped"},
    Word<Batch>{Batch::trouble, "trouble", "Lỗi", "Trouble"},
};

constexpr std::array kStepWords{
    Word<Step>{Step::key, "key", "nhập", "key"},
    Word<Step>{Step::dispute, "dispute", "báo lệch nhau", "dispute"},
    Word<Step>{Step::accept, "accept", "duyệt", "accept"},
    Word<Step>{Step::sendBack, "sendBack", "trả lại", "send back"},
    Word<Step>{Step::deliver, "deliver", "giao", "deliver"},
    Word<Step>{Step::reopen, "reopen", "mở lại", "reopen"},
    Word<Step>{Step::agree, "agree", "ghi nhận khớp nhau", "agree"},
    Word<Step>{Step::check, "check", "kiểm tra 1", "check"},
    Word<Step>{Step::trust, "trust", "nhận bản máy đọc", "trust the machine"},
    Word<Step>{Step::resume, "resume", "quét tiếp", "resume"},
    Word<Step>{Step::finish, "finish", "kết thúc", "finish"},
    Word<Step>{Step::stop, "stop", "dừng", "stop"},
    Word<Step>{Step::fail, "fail", "ngừng vì lỗi", "fail"},
};

template <typename Value, std::size_t count>
const Word<Value>& wordOf(const std::array<Word<Value>, count>& words, Value value) {
    return *std::ranges::find(words, value, &Word<Value>::value);
}

template <typename Value, std::size_t count>
std::optional<Value> valueOf(const std::array<Word<Value>, count>& words, std::string_view text) {
    const auto found = std::ranges::find(words, text, &Word<Value>::text);
    if (found == words.end()) return std::nullopt;
    return found->value;
}

bool belongs(const Move& move, int checks) {
    return move.plans == InPlans::every || (move.plans == InPlans::twoChecks) == (checks >= 2);
}

}  // namespace

std::span<const Move> moves() { return kMoves; }

std::optional<Move> moveFor(State from, Step step, int checks) {
    const auto found =
        std::ranges::find_if(kMoves, [&](const Move& move) { return move.from == from && move.step == step && belongs(move, checks); });
    if (found == kMoves.end()) return std::nullopt;
    return *found;
}

std::optional<Move> passingMove(RecordState from, int checks) {
    if (auto check = moveFor(from, Step::check, checks)) return check;
    return moveFor(from, Step::accept, checks);
}

std::string_view toText(RecordState state) { return wordOf(kRecordWords, state).text; }
std::optional<RecordState> recordStateFrom(std::string_view text) { return valueOf(kRecordWords, text); }
std::string_view toText(BookState state) { return wordOf(kBookWords, state).text; }
std::optional<BookState> bookStateFrom(std::string_view text) { return valueOf(kBookWords, text); }
std::string_view toText(BatchState state) { return wordOf(kBatchWords, state).text; }
std::optional<BatchState> batchStateFrom(std::string_view text) { return valueOf(kBatchWords, text); }
std::string_view toText(Step step) { return wordOf(kStepWords, step).text; }
std::optional<Step> stepFrom(std::string_view text) { return valueOf(kStepWords, text); }

Sentence nameOf(RecordState state) { return {wordOf(kRecordWords, state).vi, wordOf(kRecordWords, state).en}; }
Sentence nameOf(BookState state) { return {wordOf(kBookWords, state).vi, wordOf(kBookWords, state).en}; }
Sentence nameOf(BatchState state) { return {wordOf(kBatchWords, state).vi, wordOf(kBatchWords, state).en}; }
Sentence nameOf(Step step) { return {wordOf(kStepWords, step).vi, wordOf(kStepWords, step).en}; }

}  // namespace review
