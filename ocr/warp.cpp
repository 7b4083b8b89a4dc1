#include "ocr/warp.h"

#include <immintrin.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdint>
#include <cstring>

#include "ocr/wide_registers.h"

namespace ocr {
namespace {

constexpr int kPartMask = kWarpParts - 1;
constexpr int kWhite = 255;
constexpr int kHalf = kWarpParts * kWarpParts / 2;
constexpr int kBlockPixels = 1024;  // OpenCV counts from the start of blocks so large, so high at most:
constexpr int kBlockRows = 16;

/// Of four pixels, by how far the place lies to the right and below.
[[gnu::always_inline]] inline uchar mixed(int a, int b, int c, int d, int right, int below) {
    const int upper = a * (kWarpParts - right) + b * right;
    const int lower = c * (kWarpParts - right) + d * right;
    return uchar((upper * (kWarpParts - below) + lower * below + kHalf) >> (2 * kWarpPartBits));
}

/// One pixel anywhere, also across the rim of the picture and beyond.
void fetchAnywhere(const cv::Mat& picture, int x, int y, uchar* out) {
    const int channels = picture.channels();
    const int column = x >> kWarpPartBits, row = y >> kWarpPartBits;
    const auto at = [&](int dx, int dy, int channel) -> int {
        const int px = column + dx, py = row + dy;
        if (px < 0 || py < 0 || px >= picture.cols || py >= picture.rows) return kWhite;
        return picture.ptr<uchar>(py)[px * channels + channel];
    };
    for (int k = 0; k < channels; ++k) out[k] = mixed(at(0, 0, k), at(1, 0, k), at(0, 1, k), at(1, 1, k), x & kPartMask, y & kPartMask);
}

/// So far inside that eight bytes can be read at a place and below it.
struct Room {
    unsigned columns, rows;  ///< Places in whole pixels lie below these.
    explicit Room(const cv::Mat& picture)
        : columns(unsigned(std::max(0, picture.cols - 8 / picture.channels()))), rows(unsigned(std::max(0, picture.rows - 1))) {}
    [[nodiscard]] bool holds(int x, int y) const { return unsigned(x >> kWarpPartBits) < columns && unsigned(y >> kWarpPartBits) < rows; }
};

/// Whether a whole row lies inside, as nearly all do.
bool holdsAll(const Room& room, const RowPlaces& places) {
    int left = INT_MAX, right = INT_MIN, top = INT_MAX, bottom = INT_MIN;
    for (std::size_t i = 0; i < places.x.size(); ++i) {
        left = std::min(left, places.x[i]);
        right = std::max(right, places.x[i]);
        top = std::min(top, places.y[i]);
        bottom = std::max(bottom, places.y[i]);
    }
    return room.holds(left, top) && room.holds(right, bottom);
}

/// How many of the pixels from `from` on lie inside.
int insideFrom(const Room& room, const RowPlaces& places, int from) {
    const int count = int(places.x.size());
    int i = from;
    while (i < count && room.holds(places.x[std::size_t(i)], places.y[std::size_t(i)])) ++i;
    return i - from;
}

/// Pixels of a picture all around which there are others.
struct Inside {
    const uchar* first;  ///< Of the picture.
    std::ptrdiff_t step;
    const int* x;
    const int* y;
    int count;
};

void greyOnes(const Inside& from, uchar* out) {
    for (int i = 0; i < from.count; ++i) {
        const uchar* above = from.first + (from.y[i] >> kWarpPartBits) * from.step + (from.x[i] >> kWarpPartBits);
        std::uint16_t pair = 0, pairBelow = 0;
        std::memcpy(&pair, above, sizeof pair);
        std::memcpy(&pairBelow, above + from.step, sizeof pairBelow);
        const auto right = unsigned(from.x[i] & kPartMask), below = unsigned(from.y[i] & kPartMask);
        // Both columns at once, in halves of a register.
        const auto spread = [](unsigned two) { return (two | two << 8) & 0x00FF00FFU; };
        const unsigned both = spread(pair) * (unsigned(kWarpParts) - below) + spread(pairBelow) * below;
        out[i] = uchar(((both & 0xFFFFU) * (unsigned(kWarpParts) - right) + (both >> 16) * right + unsigned(kHalf)) >> (2 * kWarpPartBits));
    }
}

/// By eights. @return how many were fetched.
[[gnu::target("avx2")]] int greyOnesOnWide(const Inside& from, uchar* out) {
    const __m256i mask = _mm256_set1_epi32(kPartMask), all = _mm256_set1_epi32(kWarpParts), step = _mm256_set1_epi32(int(from.step));
    const __m256i lowest = _mm256_setr_epi8(0, 4, 8, 12, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,  //
                                            0, 4, 8, 12, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
    int i = 0;
    for (; i + 8 <= from.count; i += 8) {
        const __m256i x = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from.x + i));
        const __m256i y = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from.y + i));
        const __m256i at = _mm256_add_epi32(_mm256_mullo_epi32(_mm256_srai_epi32(y, kWarpPartBits), step), _mm256_srai_epi32(x, kWarpPartBits));
        const __m256i right = _mm256_and_si256(x, mask), below = _mm256_and_si256(y, mask);
        // Of the four bytes at each place two count; their shares are bytes too, those of the rows halves of a word.
        const __m256i across = _mm256_or_si256(_mm256_sub_epi32(all, right), _mm256_slli_epi32(right, 8));
        const __m256i down = _mm256_or_si256(_mm256_sub_epi32(all, below), _mm256_slli_epi32(below, 16));
        const __m256i upper = _mm256_maddubs_epi16(_mm256_i32gather_epi32(reinterpret_cast<const int*>(from.first), at, 1), across);
        const __m256i lower = _mm256_maddubs_epi16(_mm256_i32gather_epi32(reinterpret_cast<const int*>(from.first + from.step), at, 1), across);
        const __m256i sums = _mm256_madd_epi16(_mm256_or_si256(upper, _mm256_slli_epi32(lower, 16)), down);
        const __m256i values = _mm256_srli_epi32(_mm256_add_epi32(sums, _mm256_set1_epi32(kHalf)), 2 * kWarpPartBits);
        const __m256i bytes = _mm256_shuffle_epi8(values, lowest);
        const int first = _mm256_extract_epi32(bytes, 0), second = _mm256_extract_epi32(bytes, 4);
        std::memcpy(out + i, &first, sizeof first);
        std::memcpy(out + i + 4, &second, sizeof second);
    }
    return i;
}

void colouredOnes(const Inside& from, uchar* out) {
    for (int i = 0; i < from.count; ++i, out += 3) {
        const uchar* above = from.first + (from.y[i] >> kWarpPartBits) * from.step + 3 * (from.x[i] >> kWarpPartBits);
        const uchar* under = above + from.step;
        const int right = from.x[i] & kPartMask, below = from.y[i] & kPartMask;
        for (int k = 0; k < 3; ++k) out[k] = mixed(above[k], above[k + 3], under[k], under[k + 3], right, below);
    }
}

/// Writes four bytes for each pixel, so the last one is left to others. @return how many were fetched.
[[gnu::target("avx2")]] int colouredOnesOnWide(const Inside& from, uchar* out) {
    const __m128i pairs = _mm_setr_epi8(0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11, -1, -1, -1, -1);
    const __m128i lowest = _mm_setr_epi8(0, 4, 8, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
    const __m128i half = _mm_set1_epi32(kHalf);
    int i = 0;
    for (; i + 1 < from.count; ++i, out += 3) {
        const uchar* above = from.first + (from.y[i] >> kWarpPartBits) * from.step + 3 * (from.x[i] >> kWarpPartBits);
        const int right = from.x[i] & kPartMask, below = from.y[i] & kPartMask;
        const __m128i upper = _mm_cvtepu8_epi16(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(above)));
        const __m128i lower = _mm_cvtepu8_epi16(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(above + from.step)));
        const __m128i both = _mm_add_epi16(_mm_slli_epi16(upper, kWarpPartBits), _mm_mullo_epi16(_mm_sub_epi16(lower, upper), _mm_set1_epi16(short(below))));
        const __m128i sums = _mm_madd_epi16(_mm_shuffle_epi8(both, pairs), _mm_set1_epi32(right << 16 | (kWarpParts - right)));
        const __m128i bytes = _mm_shuffle_epi8(_mm_srli_epi32(_mm_add_epi32(sums, half), 2 * kWarpPartBits), lowest);
        const int pixel = _mm_cvtsi128_si32(bytes);
        std::memcpy(out, &pixel, sizeof pixel);
    }
    return i;
}

void fetchInside(const cv::Mat& picture, const RowPlaces& places, int first, int count, uchar* out) {
    Inside inside{picture.ptr<uchar>(0), std::ptrdiff_t(picture.step), places.x.data() + first, places.y.data() + first, count};
    static const bool isWide = hasWideRegisters();
    const bool isGrey = picture.channels() == 1;
    const auto onWide = isGrey ? greyOnesOnWide : colouredOnesOnWide;
    const int done = isWide ? onWide(inside, out) : 0;
    inside.x += done;
    inside.y += done;
    inside.count -= done;
    out += done * picture.channels();
    isGrey ? greyOnes(inside, out) : colouredOnes(inside, out);
}

/// A stretch of a row of the result.
struct Stretch {
    std::array<double, 3> start;  ///< Of x, y and what both are divided by, at its first pixel, not yet divided.
    std::array<double, 3> step;
    int count;
};

[[gnu::always_inline]] inline int whole(double at, double by) {
    return cvRound(std::max(double(INT_MIN), std::min(double(INT_MAX), at * by)));
}

void placesOf(const Stretch& stretch, int* x, int* y) {
    for (int i = 0; i < stretch.count; ++i) {
        const double away = stretch.start[2] + stretch.step[2] * i;
        const double by = away != 0 ? kWarpParts / away : 0;
        x[i] = whole(stretch.start[0] + stretch.step[0] * i, by);
        y[i] = whole(stretch.start[1] + stretch.step[1] * i, by);
    }
}

[[gnu::target("avx2")]] inline __m128i wholeOnWide(__m256d at, __m256d by) {
    const __m256d most = _mm256_min_pd(_mm256_set1_pd(double(INT_MAX)), _mm256_mul_pd(at, by));
    return _mm256_cvtpd_epi32(_mm256_max_pd(_mm256_set1_pd(double(INT_MIN)), most));
}

[[gnu::target("avx2")]] void placesOfOnWide(const Stretch& stretch, int* x, int* y) {
    __m256d start[3], step[3];
    for (std::size_t k = 0; k < 3; ++k) {
        start[k] = _mm256_set1_pd(stretch.start[k]);
        step[k] = _mm256_set1_pd(stretch.step[k]);
    }
    __m256d along = _mm256_setr_pd(0, 1, 2, 3);
    int i = 0;
    for (; i + 4 <= stretch.count; i += 4) {
        const __m256d away = _mm256_add_pd(start[2], _mm256_mul_pd(step[2], along));
        const __m256d none = _mm256_cmp_pd(away, _mm256_setzero_pd(), _CMP_EQ_OQ);
        const __m256d by = _mm256_andnot_pd(none, _mm256_div_pd(_mm256_set1_pd(kWarpParts), away));
        const __m256d atX = _mm256_add_pd(start[0], _mm256_mul_pd(step[0], along));
        const __m256d atY = _mm256_add_pd(start[1], _mm256_mul_pd(step[1], along));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(x + i), wholeOnWide(atX, by));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(y + i), wholeOnWide(atY, by));
        along = _mm256_add_pd(along, _mm256_set1_pd(4));
    }
    Stretch rest = stretch;
    for (std::size_t k = 0; k < 3; ++k) rest.start[k] += rest.step[k] * i;
    rest.count -= i;
    placesOf(rest, x + i, y + i);
}

}  // namespace

void fetchRow(const cv::Mat& picture, const RowPlaces& places, uchar* out) {
    const int channels = picture.channels();
    const int count = int(places.x.size());
    const Room room(picture);
    if (holdsAll(room, places)) return fetchInside(picture, places, 0, count, out);
    for (int i = 0; i < count;) {
        const int inside = insideFrom(room, places, i);
        if (inside > 0) fetchInside(picture, places, i, inside, out + i * channels);
        i += inside;
        if (i == count) break;
        fetchAnywhere(picture, places.x[std::size_t(i)], places.y[std::size_t(i)], out + i * channels);
        ++i;
    }
}

cv::Mat warped(const cv::Mat& picture, const cv::Matx33d& toPicture, cv::Size size) {
    static const auto placesHere = hasWideRegisters() ? placesOfOnWide : placesOf;
    cv::Mat result(size, picture.type());
    const int block = std::min(kBlockPixels / std::min(kBlockRows, size.height), size.width);
    RowPlaces places(size.width);
    const double* m = toPicture.val;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; x += block) {
            const Stretch stretch{{m[0] * x + m[1] * y + m[2], m[3] * x + m[4] * y + m[5], m[6] * x + m[7] * y + m[8]},
                                  {m[0], m[3], m[6]},
                                  std::min(block, size.width - x)};
            placesHere(stretch, places.x.data() + x, places.y.data() + x);
        }
        fetchRow(picture, places, result.ptr<uchar>(y));
    }
    return result;
}

}  // namespace ocr
