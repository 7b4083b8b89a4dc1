#include "tests/ocr/claims.h"

namespace claims {

using namespace std::string_literals;

namespace {

constexpr std::uint32_t kHuge = 60'000;

std::string jpeg() { return "\xFF\xD8\xFF\xC0\0\x11\x08"s + big(kHuge, 2) + big(kHuge, 2) + "\x03\x01\x11\0\x02\x11\0\x03\x11\0"s; }

std::string bmp() {
    return "BM" + little(100, 4) + little(0, 4) + little(54, 4) + little(40, 4) + little(kHuge, 4) + little(kHuge, 4) + little(1, 2) +
           little(1, 2) + std::string(40, '\0');
}

std::string webp() {
    return "RIFF" + little(22, 4) + "WEBPVP8X" + little(10, 4) + little(0, 4) + little(kHuge - 1, 3) + little(kHuge - 1, 3);
}

/// A TIFF whose first page is small and whose second is not.
std::string tiff() {
    const std::string small = little(2, 2) + entry(256, 200) + entry(257, 200);
    const std::string huge = little(2, 2) + entry(256, kHuge) + entry(257, kHuge);
    return "II*\0"s + little(8, 4) + small + little(8 + small.size() + 4, 4) + huge + little(0, 4);
}

}  // namespace

std::string little(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i));
    return text;
}

std::string big(std::uint64_t value, int bytes) {
    const std::string reversed = little(value, bytes);
    return {reversed.rbegin(), reversed.rend()};
}

std::string entry(int tag, std::uint32_t value) { return little(std::uint64_t(tag), 2) + little(4, 2) + little(1, 4) + little(value, 4); }

std::string png() { return "\x89PNG\r\n\x1a\n"s + big(13, 4) + "IHDR" + big(kHuge, 4) + big(kHuge, 4) + "\x08\x02\0\0\0"s + "\0\0\0\0"s; }

std::string jpeg2000() {
    return "\xFF\x4F\xFF\x51"s + big(47, 2) + big(0, 2) + big(kHuge, 4) + big(kHuge, 4) + big(0, 8) + big(kHuge, 4) + big(kHuge, 4) +
           big(0, 8) + big(1, 2) + "\x07\x01\x01"s;
}

std::string pdf(const std::string& pageEntries, const std::string& title) {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R" +
           pageEntries + ">>endobj\n4 0 obj<</Title(" + title + ")>>endobj\ntrailer<</Root 1 0 R/Info 4 0 R/Size 5>>\n%%EOF\n";
}

std::vector<Claim> bombs() {
    return {{"png", png()},
            {"jpeg", jpeg()},
            {"bmp", bmp()},
            {"webp", webp()},
            {"jpeg2000", jpeg2000()},
            {"tiff", tiff()},
            {"pdf", pdf("/MediaBox[0 0 14400 14400]")},
            {"pdf_with_a_title", pdf("/MediaBox[0 0 14400 14400]", "\\nPages: 1\\nPage    1 size: 300 x 300 pts\\n")}};
}

}  // namespace claims
