#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "ocr/read/letter_model.h"
#include "ocr/read/text_guide.h"

namespace ocr {

/// A text that a matrix of chances may mean: letters as classes from 1.
struct CtcText {
    std::vector<int> letters;
    double logChance = 0;  ///< Natural logarithm of the chance that the picture says so, all alignments together (of one alignment when greedy).
    double score = 0;      ///< The same with what language and guide say; the order of the candidates.
};

struct CtcSearch {
    std::size_t width = 20;             ///< Candidates kept at each step.
    double languageWeight = 0.25;       ///< Of the logarithm of the language's chance.
    double letterBonus = 0.3;           ///< For each letter: the language alone likes short texts.
    double faintest = 5e-4;             ///< Letters with a smaller chance at a step are not tried there.
    const LetterModel* language = nullptr;  ///< nullptr: the picture alone decides.
    const TextGuide* guide = nullptr;       ///< What such a field usually holds, on top of the language; nullptr: anything.
};

/// Best letter at each step, repeats and blanks dropped.
/// @param logs CV_32F, natural logarithms of chances, a row for each step, column 0 the blank (HandSight::logs).
[[nodiscard]] CtcText greedyText(const cv::Mat& logs);

/// The likeliest texts, best first (prefix beam search: Graves & Jaitly 2014, Hannun et al. 2014). Never empty.
[[nodiscard]] std::vector<CtcText> likelyTexts(const cv::Mat& logs, const CtcSearch& search, std::size_t most);

/// CtcText::score of any text.
[[nodiscard]] double scoreOf(const cv::Mat& logs, const std::vector<int>& letters, const CtcSearch& search);

/// Natural logarithm of the chance that the picture says exactly this (the forward sum of CTC: Graves et al. 2006).
[[nodiscard]] double logChanceOf(const cv::Mat& logs, const std::vector<int>& letters);

/// Steps where each letter of a text stands, by the likeliest alignment: [start, end). Empty when the text is longer than the picture allows.
[[nodiscard]] std::vector<cv::Range> placesOf(const cv::Mat& logs, const std::vector<int>& letters);

}  // namespace ocr
