// What poppler's commands do in the world. Shell scripts stand for pdftoppm; pdfinfo is the real one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "ocr/scan/decoder.h"
#include "review/base/failure.h"
#include "tests/ocr/claims.h"
#include "tests/ocr/scan/cord.h"

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class PdfLimits : public testing::Test {
protected:
    PdfLimits() : folder_(fs::temp_directory_path() / ("sogoc-pdf-" + std::to_string(::getpid()))), path_(std::getenv("PATH")) {
        fs::create_directories(folder_);
        ::setenv("PATH", (folder_.string() + ":" + path_).c_str(), 1);
    }
    ~PdfLimits() override {
        ::setenv("PATH", path_.c_str(), 1);
        fs::remove_all(folder_);
    }

    // From now on this runs instead of pdftoppm.
    void pdftoppm(const std::string& script) const {
        const fs::path program = folder_ / "pdftoppm";
        std::ofstream(program) << "#!/bin/sh\n" << script << "\n";
        fs::permissions(program, fs::perms::owner_all);
    }

    review::Failure failure(const std::stop_token& stop = {}) const {
        ocr::Decoder decoder("/no/such/program");
        try {
            (void)decoder.decode(claims::pdf("/MediaBox[0 0 200 200]"), 0, ocr::PictureUse::page, stop);
        } catch (const review::Failure& failed) {
            return failed;
        }
        throw std::logic_error("nothing failed");
    }

private:
    fs::path folder_;
    std::string path_;
};

TEST_F(PdfLimits, APageThatWantsTooMuchMemoryIsTold) {
    pdftoppm("echo 'Out of memory' >&2; kill -ABRT $$");
    EXPECT_THAT(failure().sentence().en, HasSubstr("MB of memory"));
    pdftoppm("echo \"terminate called after throwing an instance of 'std::bad_alloc'\" >&2; kill -ABRT $$");
    EXPECT_THAT(failure().sentence().en, HasSubstr("MB of memory"));
}

TEST_F(PdfLimits, TheMemoryOfAPageIsLimited) {
    pdftoppm("echo Out of memory: $(ulimit -v) >&2; exit 1");
    // In kilobytes: 2 GB, 32 bytes for each of 834 x 834 pixels, and four times the file.
    EXPECT_THAT(failure().detail(), testing::ContainsRegex("Out of memory: 19748[0-9][0-9]"));
}

TEST_F(PdfLimits, APageThatCrashesPopplerIsTold) {
    pdftoppm("kill -SEGV $$");
    EXPECT_THAT(failure().sentence().en, HasSubstr("PDF is damaged"));
}

TEST_F(PdfLimits, APageThatWritesMoreThanItsSizeIsTold) {
    pdftoppm("cat /dev/zero");
    EXPECT_THAT(failure().sentence().en, HasSubstr("too large"));
}

TEST_F(PdfLimits, ARenderingIsNotWaitedForWhenSomebodyStops) {
    cords::Cord cord;
    pdftoppm("echo >&" + std::to_string(cord.number()) + "; exec sleep 1000");
    std::stop_source stop;
    const std::jthread person([&] {
        if (cord.isPulled()) stop.request_stop();
    });
    EXPECT_EQ(failure(stop.get_token()).kind(), review::FailureKind::cancelled);
    EXPECT_TRUE(cord.isHeldByNobody()) << "pdftoppm lives on";
}

}  // namespace
