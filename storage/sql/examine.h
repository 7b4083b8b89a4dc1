#pragma once

#include <vector>

#include "review/base/sentence.h"
#include "storage/blob_store.h"
#include "storage/sql/connection.h"

namespace storage {

/// Everything wrong with a database and its blobs, in sentences for people; empty when sound. Changes nothing.
[[nodiscard]] std::vector<review::Sentence> examineStore(Connection& connection, const BlobStore& blobs);

/// Names of all blobs that scans name, each once.
[[nodiscard]] std::vector<std::string> blobNames(Connection& connection);

}  // namespace storage
