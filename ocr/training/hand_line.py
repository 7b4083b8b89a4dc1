"""The picture of a line as the network sees it. ocr/read/hand_line.cpp does the same, step by step; change both or neither."""
import cv2
import numpy as np

ROWS = 40  # height of the network's input
SPREAD = 3.0  # rows kept on either side of the middle of the ink, in standard deviations of its rows
WIDEST = 2400  # columns; longer lines are squeezed


def ink_of(grey):
    """Ink 0..1 (float32) of a grey picture (uint8): darker than the paper around it, full at the darkest hundredth of the ink."""
    reach = max(9, (grey.shape[0] * 2 // 5) | 1)
    paper = cv2.dilate(cv2.medianBlur(grey, 3), np.ones((reach, reach), np.uint8))
    paper = cv2.GaussianBlur(paper, (0, 0), reach / 2.0).astype(np.float32)
    ink = np.maximum(0.0, 1.0 - grey.astype(np.float32) / np.maximum(paper, 1.0))
    counts = np.bincount(np.minimum(255, (ink * 256).astype(np.int32)).ravel(), minlength=256)
    # The depth of full ink: half of the deep end, found from above so that a spot of dirt does not decide.
    left = max(4, int(0.01 * ink.size))
    level = 255
    while level > 0 and left > 0:
        left -= counts[level]
        level -= 1
    full = max(0.12, (level + 1) / 256.0)
    low = 0.18 * full
    return np.clip((ink - low) / (full - low), 0.0, 1.0).astype(np.float32)


def line_and_place(grey):
    """The line as the network sees it, the column of the picture where it begins, and how many columns of the picture one of its columns is."""
    nothing = np.zeros((ROWS, ROWS), np.float32), 0, 1.0
    ink = ink_of(grey)
    rows = ink.sum(axis=1)
    total = float(rows.sum())
    if total < 3.0:
        return nothing
    at = np.arange(len(rows), dtype=np.float32)
    middle = float((rows * at).sum()) / total
    sigma = max(float(np.sqrt((rows * (at - middle) ** 2).sum() / total)), grey.shape[0] / 14.0)
    top, bottom = int(np.floor(middle - SPREAD * sigma)), int(np.ceil(middle + SPREAD * sigma))
    above, below = max(0, -top), max(0, bottom - len(ink))
    ink = cv2.copyMakeBorder(ink[max(0, top):min(len(ink), bottom)], above, below, 0, 0, cv2.BORDER_CONSTANT, value=0)
    columns = np.nonzero(ink.max(axis=0) > 0.35)[0]
    if len(columns) == 0:
        return nothing
    margin = max(2, ink.shape[0] // 8)
    left, right = max(0, int(columns[0]) - margin), min(ink.shape[1], int(columns[-1]) + 1 + margin)
    ink = ink[:, left:right]
    width = int(np.clip(round(ink.shape[1] * ROWS / ink.shape[0]), 16, WIDEST))
    how = cv2.INTER_AREA if ink.shape[0] > ROWS else cv2.INTER_LINEAR
    return cv2.resize(ink, (width, ROWS), interpolation=how), left, ink.shape[1] / width


def line_of(grey):
    """The line, ROWS high (float32 0..1), cut to where its ink is. Blank paper gives a picture of ROWS x ROWS zeros."""
    return line_and_place(grey)[0]
