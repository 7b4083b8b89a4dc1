#include "ocr/scan/pix_image.h"

#include <opencv2/core.hpp>

#include "ocr/image_mat.h"

namespace ocr {
namespace {

// Leptonica keeps pixels in words, the first pixel in the highest byte; swapped on a little-endian machine they lie in reading order.
cv::Mat bytesOf(Pix* pix, int channels) {
    pixEndianByteSwap(pix);
    return {pixGetHeight(pix), pixGetWidth(pix), CV_8UC(channels), pixGetData(pix), std::size_t(pixGetWpl(pix)) * 4};
}

}  // namespace

void silenceLeptonica() {
    static const int before = setMsgSeverity(L_SEVERITY_NONE);
    (void)before;
}

Image imageFromPix(PixPtr pix) {
    const double dpi = pixGetXRes(pix.get());
    if (pixGetColormap(pix.get())) pix.reset(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
    if (pix && pixGetDepth(pix.get()) == 32 && pixGetSpp(pix.get()) == 4) pix.reset(pixAlphaBlendUniform(pix.get(), 0xffffff00));
    if (pix && pixGetDepth(pix.get()) != 32 && pixGetDepth(pix.get()) != 8) pix.reset(pixConvertTo8(pix.get(), 0));
    if (!pix) return {};
    if (pixGetDepth(pix.get()) == 8) return imageFrom(bytesOf(pix.get(), 1).clone(), dpi);
    const cv::Mat four = bytesOf(pix.get(), 4);
    cv::Mat three(four.size(), CV_8UC3);
    const int pairs[] = {0, 0, 1, 1, 2, 2};
    cv::mixChannels(&four, 1, &three, 1, pairs, 3);
    return imageFrom(three, dpi);
}

PixPtr pixFromImage(const Image& image) {
    const cv::Mat& mat = matOf(image);
    PixPtr pix(pixCreate(mat.cols, mat.rows, mat.channels() == 1 ? 8 : 32));
    if (!pix) return nullptr;
    const int dpi = cvRound(image.dpi());
    pixSetResolution(pix.get(), dpi, dpi);
    const std::size_t stride = std::size_t(pixGetWpl(pix.get())) * 4;
    if (mat.channels() == 1) {
        mat.copyTo(cv::Mat(mat.size(), CV_8UC1, pixGetData(pix.get()), stride));
    } else {
        cv::Mat four(mat.size(), CV_8UC4, pixGetData(pix.get()), stride);
        const int pairs[] = {0, 0, 1, 1, 2, 2};
        cv::mixChannels(&mat, 1, &four, 1, pairs, 3);
    }
    pixEndianByteSwap(pix.get());
    return pix;
}

}  // namespace ocr
