#pragma once

#include <vector>

#include "ocr/read/record_reader.h"

namespace ocr {

/// Lets the records of one scan, left to right, testify for each other: two records of one opening stand in the same book, and their record and page numbers
/// follow each other. Where a number does not, and the other choices of a reader bring it there at a small price, it is changed. Numbers of
/// records that cannot be brought to follow say nothing, for one may have been left out; numbers of pages and different books contradict each other. Gives the
/// probabilities anew.
void letPagesAgree(std::vector<JudgedRecord>& records);

}  // namespace ocr
