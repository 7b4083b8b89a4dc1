#pragma once

#include <string>

#include "review/record.h"
#include "review/workflow.h"
#include "storage/sql/connection.h"
#include "storage/store.h"

namespace storage {

/// Writes a lawful move of a record inside the running transaction: state and revision, who, when and why for ever, an audit line. A move away from
/// accepted or delivered closes the version of the record and opens the book again when that was accepted as a whole.
void makeMove(Connection& connection, review::Record& record, const review::Move& move, const Act& act, const std::string& why);

/// Remembers a move that keying made; keying brings its own audit line. Nothing where the state stays the same.
void rememberMove(Connection& connection, const review::Record& record, const review::Move& move, const Act& act, const std::string& why);

/// Who made the first check that the record stands on now, or empty.
[[nodiscard]] std::string checkedBy(Connection& connection, review::RecordId record);

/// Writes a lawful move of a book inside the running transaction; nothing where its state stays the same.
void makeMove(Connection& connection, review::BookId book, const review::Move& move, const Act& act, const std::string& why);

/// The state of a book. @throws Failure(usage) when there is none.
[[nodiscard]] review::BookState bookState(Connection& connection, review::BookId book);

}  // namespace storage
