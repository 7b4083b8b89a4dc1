#pragma once

#include <memory>
#include <optional>

#include "app/tasks/office_lesson.h"
#include "app/tasks/read_scan.h"
#include "app/tasks/reader_talk.h"
#include "ocr/scan/parent_pipe.h"

namespace app {

/// The other end of ReaderProcess: opens the store, reads the scans it is told, saves each, and says what came of it. Ends with its input, or when it is told
/// something it does not understand.
class ReaderService {
public:
    explicit ReaderService(ocr::ParentPipe& parent);

    void serve();

private:
    void open(const ReaderOrder& order);
    [[nodiscard]] ReadAnswer read(review::ScanId scan, bool mayStand);

    ocr::ParentPipe& parent_;
    ReaderOrder order_;
    std::unique_ptr<storage::Store> store_;
    std::unique_ptr<OfficeLesson> lesson_;
    std::unique_ptr<ReadingSeat> seat_;
};

}  // namespace app
