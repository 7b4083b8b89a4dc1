#include "app/tasks/reader_talk.h"

#include <array>
#include <utility>

namespace app {
namespace {

constexpr std::array<std::pair<ReadAnswer::What, std::string_view>, 6> kWhats{{{ReadAnswer::What::read, "read"},
                                                                               {ReadAnswer::What::aside, "aside"},
                                                                               {ReadAnswer::What::kept, "kept"},
                                                                               {ReadAnswer::What::again, "again"},
                                                                               {ReadAnswer::What::gone, "gone"},
                                                                               {ReadAnswer::What::lost, "lost"}}};

constexpr std::array<std::pair<review::FailureKind, std::string_view>, 5> kKinds{{{review::FailureKind::usage, "usage"},
                                                                                  {review::FailureKind::input, "input"},
                                                                                  {review::FailureKind::store, "store"},
                                                                                  {review::FailureKind::world, "world"},
                                                                                  {review::FailureKind::cancelled, "cancelled"}}};

}  // namespace

std::string_view toText(ReadAnswer::What what) {
    for (const auto& [value, name] : kWhats) {
        if (value == what) return name;
    }
    return {};
}

ocr::TalkLine lineOf(const ReaderOrder& order) {
    ocr::TalkLine line{"open", order.store, order.who, order.ticket, order.form, order.models};
    line.insert(line.end(), order.forms.begin(), order.forms.end());
    return line;
}

std::optional<ReaderOrder> readerOrderFrom(const ocr::TalkLine& line) {
    if (line.size() < 7 || line[0] != "open") return std::nullopt;
    return ReaderOrder{line[1], line[2], line[3], line[4], line[5], {line.begin() + 6, line.end()}};
}

ocr::TalkLine lineOf(const ReadAnswer& answer) { return {"done", std::string(toText(answer.what)), std::to_string(answer.records)}; }

std::optional<ReadAnswer> readAnswerFrom(const ocr::TalkLine& line) {
    std::uint64_t records = 0;
    if (line.size() != 3 || line[0] != "done" || !ocr::readField(line[2], records)) return std::nullopt;
    for (const auto& [value, name] : kWhats) {
        if (name == line[1]) return ReadAnswer{value, std::size_t(records), {}};
    }
    return std::nullopt;
}

ocr::TalkLine lineOf(const review::Failure& failure) {
    std::string kind;
    for (const auto& [value, name] : kKinds) {
        if (value == failure.kind()) kind = name;
    }
    return {"refused", kind, failure.sentence().vi, failure.sentence().en, failure.detail()};
}

std::optional<review::Failure> failureFrom(const ocr::TalkLine& line) {
    if (line.size() != 5 || line[0] != "refused") return std::nullopt;
    for (const auto& [value, name] : kKinds) {
        if (name == line[1]) return review::Failure(value, {line[2], line[3]}, line[4]);
    }
    return std::nullopt;
}

}  // namespace app
