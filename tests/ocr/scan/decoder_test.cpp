#include "ocr/scan/decoder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <opencv2/core.hpp>

#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "review/base/failure.h"
#include "tests/ocr/claims.h"
#include "tests/ocr/pictures.h"
#include "tests/ocr/scan/cord.h"
#include "tests/ocr/scan/misbehaviour.h"
#include "tests/support/failure_of.h"

namespace {

namespace fs = std::filesystem;
using misbehaviour::Width;
using ocr::Decoder;
using ocr::DecodingLimits;
using ocr::Image;
using testing::HasSubstr;

constexpr int kHeight = 120;
/// What a picture that behaves has.
constexpr int kPlainWidth = 150;
constexpr std::size_t kMemory = 200'000'000;

Image uniform(int width, int height, const cv::Scalar& colour) { return pictures::image(cv::Mat(height, width, CV_8UC3, colour)); }

std::string pictureOf(int width) { return ocr::encodePng(uniform(width, kHeight, {200, 180, 40})); }
std::string pictureThat(Width width) { return pictureOf(int(width)); }

/// Nobody waits so long: a test that comes to it has failed.
constexpr DecodingLimits kPatient{kMemory, std::chrono::seconds(60), std::chrono::minutes(2)};

Decoder misbehavingDecoder(DecodingLimits limits = kPatient) {
    return Decoder(SOGOC_MISBEHAVING_DECODER, [limits](auto&&...) { return limits; });
}

using support::failureOf;

review::Failure failureOf(Decoder& decoder, const std::string& bytes) {
    return failureOf([&] { (void)decoder.decode(bytes, 0); });
}

bool samePixels(const Image& a, const Image& b) {
    return ocr::matOf(a).size() == ocr::matOf(b).size() && a.channels() == b.channels() && a.dpi() == b.dpi() &&
           cv::norm(ocr::matOf(a), ocr::matOf(b), cv::NORM_INF) == 0;
}

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Every small picture and every broken file that the tests and the fuzzers have.
std::vector<fs::path> corpus() {
    std::vector<fs::path> files;
    for (const char* folder : {"/tests/ocr/scan/data", "/tests/fuzz/corpus"}) {
        for (const auto& entry : fs::recursive_directory_iterator(std::string(SOGOC_SOURCE) + folder)) {
            if (entry.is_regular_file()) files.push_back(entry.path());
        }
    }
    return files;
}

/// The first page, or why there is none.
struct Outcome {
    Image image;
    std::string refusal;
};

template <typename Decode>
Outcome outcomeOf(Decode decode) {
    try {
        return {decode(), {}};
    } catch (const review::Failure& failure) {
        return {{}, failure.sentence().vi + failure.sentence().en + failure.detail()};
    }
}

TEST(Decoder, GivesOfEveryPictureAndEveryBrokenFileWhatDecodingInThisProcessGives) {
    Decoder decoder(SOGOC_DECODER);
    const std::vector<fs::path> files = corpus();
    ASSERT_GT(files.size(), 100U);
    for (const fs::path& file : files) {
        const std::string bytes = bytesOf(file);
        const Outcome here = outcomeOf([&] { return ocr::decodeFrame(bytes, 0); });
        const Outcome there = outcomeOf([&] { return decoder.decode(bytes, 0); });
        EXPECT_EQ(here.refusal, there.refusal) << file;
        ASSERT_EQ(here.image.empty(), there.image.empty()) << file;
        EXPECT_TRUE(here.image.empty() || samePixels(here.image, there.image)) << file;
    }
}

TEST(Decoder, GivesEveryPageOfAFile) {
    Decoder decoder(SOGOC_DECODER);
    const std::string tiff = pictures::tiffOf({uniform(200, 300, {9, 9, 9}), uniform(400, 500, {90, 80, 70})});
    EXPECT_EQ(decoder.decode(tiff, 0).width(), 200);
    EXPECT_EQ(pictures::meanOf(decoder.decode(tiff, 1), {0, 0, 400, 500}), 80);
    EXPECT_THAT(failureOf([&] { (void)decoder.decode(tiff, 2); }).sentence().en, HasSubstr("does not have the page"));
}

TEST(Decoder, TakesTheSmallPictureOfALineOnlyForALine) {
    Decoder decoder(SOGOC_DECODER);
    const std::string line = ocr::encodePng(uniform(300, 20, {9, 9, 9}));
    EXPECT_EQ(decoder.decode(line, 0, ocr::PictureUse::line).height(), 20);
    EXPECT_THAT(failureOf(decoder, line).sentence().en, HasSubstr("too small"));
}

TEST(Decoder, APictureStaysAsItIsWhenTheNextIsDecoded) {
    Decoder decoder(SOGOC_DECODER);
    const Image first = decoder.decode(pictureOf(kPlainWidth), 0);
    (void)decoder.decode(ocr::encodePng(uniform(300, 300, {1, 2, 3})), 0);
    EXPECT_EQ(first.row(0)[0], 200);
}

TEST(Decoder, RefusesEveryBombBeforeAnythingIsStarted) {
    for (const claims::Claim& bomb : claims::bombs()) {
        Decoder decoder("/no/such/program");
        EXPECT_THAT(failureOf(decoder, bomb.bytes).sentence().en, HasSubstr("too large")) << bomb.name;
    }
}

TEST(Decoder, ACrashIsTold) {
    Decoder decoder = misbehavingDecoder();
    const review::Failure failure = failureOf(decoder, pictureThat(Width::crashes));
    EXPECT_EQ(failure.kind(), review::FailureKind::input);
    EXPECT_THAT(failure.sentence().en, HasSubstr("crashed the decoder"));
    EXPECT_THAT(failure.sentence().vi, HasSubstr("làm bộ giải mã ngừng đột ngột"));
}

TEST(Decoder, AfterEveryMischiefTheNextPictureIsDecoded) {
    Decoder decoder = misbehavingDecoder({kMemory, std::chrono::seconds(1), std::chrono::seconds(10)});
    for (const Width width : {Width::crashes, Width::isGreedy, Width::isQuietlyGreedy, Width::givesAnotherSize, Width::leaves, Width::isKilled}) {
        EXPECT_EQ(failureOf(decoder, pictureThat(width)).kind(), review::FailureKind::input) << int(width);
        EXPECT_EQ(decoder.decode(pictureOf(kPlainWidth), 0).width(), kPlainWidth) << int(width);
    }
}

TEST(Decoder, OneThatHangsIsEndedWhenItsTimeIsOver) {
    Decoder decoder = misbehavingDecoder({kMemory, std::chrono::seconds(60), std::chrono::milliseconds(1200)});
    decoder.start();
    const review::Failure failure = failureOf(decoder, pictureThat(Width::hangs));
    EXPECT_THAT(failure.sentence().en, HasSubstr("took longer than 1 seconds"));
    EXPECT_THAT(failure.sentence().vi, HasSubstr("mất hơn 1 giây"));
}

TEST(Decoder, OneThatWorksWithoutEndIsEndedByTheTimeItWorked) {
    Decoder decoder = misbehavingDecoder({kMemory, std::chrono::seconds(1), std::chrono::minutes(5)});
    EXPECT_THAT(failureOf(decoder, pictureThat(Width::spins)).sentence().en, HasSubstr("took longer than 1 seconds"));
}

TEST(Decoder, TheTimeOfOnePictureIsNotTakenFromTheNext) {
    Decoder decoder = misbehavingDecoder({kMemory, std::chrono::seconds(1), std::chrono::minutes(5)});
    for (int i = 0; i < 4; ++i) EXPECT_EQ(decoder.decode(pictureThat(Width::worksAWhile), 0).width(), int(Width::worksAWhile));
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kOwnHeap = false;
#else
constexpr bool kOwnHeap = true;
#endif

TEST(Decoder, OneThatWantsMoreMemoryThanAllowedIsTold) {
    if (!kOwnHeap) GTEST_SKIP() << "the sanitizer's heap ends the program when it is refused memory";
    Decoder decoder = misbehavingDecoder();
    for (const Width width : {Width::isGreedy, Width::isQuietlyGreedy}) {
        const review::Failure failure = failureOf(decoder, pictureThat(width));
        EXPECT_THAT(failure.sentence().en, HasSubstr("asked for more than 200 MB of memory"));
        EXPECT_THAT(failure.sentence().vi, HasSubstr("cần hơn 200 MB bộ nhớ"));
    }
}

TEST(Decoder, APictureThatNeedsMoreThanItsLimitIsRefusedByTheRealProgramToo) {
    if (!kOwnHeap) GTEST_SKIP() << "the sanitizer's heap ends the program when it is refused memory";
    const Image page = uniform(2000, 2000, {200, 180, 40});
    Decoder decoder(SOGOC_DECODER, [](auto&&...) { return DecodingLimits{4'000'000, std::chrono::seconds(60), std::chrono::minutes(2)}; });
    for (const int format : {IFF_PNG, IFF_TIFF_LZW, IFF_BMP, IFF_WEBP, IFF_JP2}) {
        EXPECT_THAT(failureOf(decoder, pictures::encoded(page, format)).sentence().en, HasSubstr("more than 4 MB of memory")) << format;
    }
    EXPECT_THAT(failureOf(decoder, pictures::progressiveJpeg(page)).sentence().en, HasSubstr("more than 4 MB of memory"));
}

TEST(Decoder, APlainJpegNeedsNoMemoryButTheCommonRoom) {
    const Image page = uniform(2000, 2000, {200, 180, 40});
    Decoder decoder(SOGOC_DECODER, [](auto&&...) { return DecodingLimits{4'000'000, std::chrono::seconds(60), std::chrono::minutes(2)}; });
    EXPECT_EQ(decoder.decode(pictures::encoded(page, IFF_JFIF_JPEG), 0).width(), 2000);
}

TEST(Decoder, OneThatTheSystemEndsIsTheMachinesWantOfMemory) {
    Decoder decoder = misbehavingDecoder();
    EXPECT_THAT(failureOf(decoder, pictureThat(Width::isKilled)).sentence().en, HasSubstr("ran out of memory"));
}

TEST(Decoder, WhatALibraryPrintsIsNoAnswer) {
    Decoder decoder = misbehavingDecoder();
    EXPECT_EQ(decoder.decode(pictureThat(Width::talks), 0).width(), int(Width::talks));
}

TEST(Decoder, OneThatDiedWhileNobodyWantedItIsStartedAnew) {
    Decoder decoder = misbehavingDecoder();
    (void)decoder.decode(pictureOf(kPlainWidth), 0);
    const std::string mine = "/proc/self/task/" + std::to_string(::getpid()) + "/children";
    const pid_t child = pid_t(std::stol("0" + bytesOf(mine)));
    ASSERT_GT(child, 0);
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    siginfo_t dead{};
    ASSERT_EQ(::waitid(P_PID, id_t(child), &dead, WEXITED | WNOWAIT), 0);
    EXPECT_EQ(decoder.decode(pictureOf(kPlainWidth), 0).width(), kPlainWidth);
}

TEST(Decoder, LeavesNoProcessBehind) {
    {
        Decoder decoder = misbehavingDecoder();
        (void)failureOf(decoder, pictureThat(Width::crashes));
        (void)decoder.decode(pictureOf(kPlainWidth), 0);
    }
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a child was not taken leave of";
}

TEST(Decoder, IsNotWaitedForWhenSomebodyStops) {
    std::stop_source stop;
    int orders = 0;
    Decoder decoder(SOGOC_MISBEHAVING_DECODER, [&](auto&&...) {
        // Asked for between the look at the header and the order.
        if (++orders == 2) stop.request_stop();
        return kPatient;
    });
    (void)decoder.decode(pictureOf(kPlainWidth), 0);
    const review::Failure failure =
        failureOf([&] { (void)decoder.decode(pictureThat(Width::hangs), 0, ocr::PictureUse::page, stop.get_token()); });
    EXPECT_EQ(failure.kind(), review::FailureKind::cancelled);
    EXPECT_EQ(decoder.decode(pictureOf(kPlainWidth), 0).width(), kPlainWidth) << "the next picture wants a decoder again";
}

TEST(Decoder, EndsWithAProgramThatIsKilledEvenWhileItHangs) {
    cords::Cord cord;
    const pid_t program = ::fork();
    if (program == 0) {
        ::setenv(misbehaviour::kCord, std::to_string(cord.number()).c_str(), 1);
        Decoder decoder = misbehavingDecoder();
        (void)failureOf(decoder, pictureThat(Width::hangs));
        ::_exit(0);
    }
    ASSERT_TRUE(cord.isPulled());
    ASSERT_EQ(::kill(program, SIGKILL), 0);
    ASSERT_EQ(::waitpid(program, nullptr, 0), program);
    EXPECT_TRUE(cord.isHeldByNobody()) << "the decoder lives on";
}

TEST(Decoder, WhoseProgramIsMissingOrOfAnotherVersionIsTold) {
    Decoder missing("/no/such/program");
    EXPECT_EQ(failureOf(missing, pictureOf(kPlainWidth)).kind(), review::FailureKind::world);
    EXPECT_THAT(failureOf(missing, pictureOf(kPlainWidth)).sentence().en, HasSubstr("sogoc-decoder is missing"));
    const fs::path other = fs::temp_directory_path() / ("sogoc-other-decoder-" + std::to_string(::getpid()));
    std::ofstream(other) << "#!/bin/sh\necho 'sogoc-decoder 0'\nread order\n";
    fs::permissions(other, fs::perms::owner_all);
    Decoder otherVersion(other);
    EXPECT_THAT(failureOf([&] { otherVersion.start(); }).sentence().en, HasSubstr("another version"));
    fs::remove(other);
}

}  // namespace
