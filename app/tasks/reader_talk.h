#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/scan/talk_line.h"
#include "review/base/failure.h"
#include "review/base/ids.h"

namespace app {

/// What is said between us and `sogoc-reader`, in lines (ocr/scan/talk_line.h). We ask one thing, it answers, and so on:
///
///     (start)                             sogoc-reader 2
///     open STORE WHO TICKET FORM MODELS FORMS…   ready; or refused …
///     read SCAN STAND                     done WHAT RECORDS, when everything is in the store; or refused KIND VIETNAMESE ENGLISH DETAIL
///
/// TICKET may be empty. STAND is 1 when a reading from the same pages need not be made again. The end of the input ends the program.

/// The first line the program says: its name and the version of this talk.
inline constexpr std::string_view kReaderGreeting = "sogoc-reader 2";

/// Who reads, and with what.
struct ReaderOrder {
    std::string store;  ///< Folder.
    std::string who;
    std::string ticket;  ///< By which the reader acts for `who`; empty in a store without accounts.
    std::string form;  ///< A form id, or "auto".
    std::string models;
    std::vector<std::string> forms;  ///< Folders.
};

/// What came of a scan.
struct ReadAnswer {
    enum class What {
        read,   ///< Records were found.
        aside,  ///< No record: a person must look.
        kept,   ///< What was read before still counts.
        again,  ///< A person set something by hand meanwhile: nothing was written, it is read with that.
        gone,   ///< It no longer waits: another program read it, or its page was scanned again.
        lost,   ///< The reader crashed or took too long: nothing was written. Never said by the program itself.
    };
    What what = What::read;
    std::size_t records = 0;
    review::Sentence why = {};  ///< Of `lost`.
};

/// "read", "aside" …: stable, also in the log of a batch (docs/formats.md).
[[nodiscard]] std::string_view toText(ReadAnswer::What what);

[[nodiscard]] ocr::TalkLine lineOf(const ReaderOrder& order);
[[nodiscard]] std::optional<ReaderOrder> readerOrderFrom(const ocr::TalkLine& line);
[[nodiscard]] ocr::TalkLine lineOf(const ReadAnswer& answer);
[[nodiscard]] std::optional<ReadAnswer> readAnswerFrom(const ocr::TalkLine& line);
[[nodiscard]] ocr::TalkLine lineOf(const review::Failure& failure);
[[nodiscard]] std::optional<review::Failure> failureFrom(const ocr::TalkLine& line);

}  // namespace app
