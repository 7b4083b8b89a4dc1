"""The picture of a line as the network sees it. ocr/read/hand_line.cpp does the same, step by step; change both or neither."""
import cv2
import numpy as np

ROWS = 40  # height of the network's input
SPREAD = 3.0  # rows kept on either side of the middle of the ink, in standard deviations of its rows
WIDEST = 2400  # columns; longer lines are squeezed
MARKED = 0.35  # ink that counts where it is asked what touches what
LEAST_INK = 3.0  # sum of ink of a picture that is not blank
LEAST_RULE = 60  # columns a rule runs at least without a gap; more in higher pictures
RULED = 0.5  # of the columns with ink: a rule covers so many
CROWDED = 0.06  # of the columns with ink: neighbours that come in over an edge, by three tenths of the height at most, cover so many
LEAST_SLOPE, MOST_SLOPE, LONG = 0.014, 0.09, 12.0  # slopes that are mended, and how many times longer than high a line must be to tell
USUAL, SPARSE, DENSE, UPRIGHT, CLEAR, LEAST_STROKES = 0.07, 0.053, 0.105, 0.085, 0.6, 8.0  # strokes a column through the middle of a line


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


def without_rules(ink):
    """The ink without rules that run along or through the line; strokes that cross a rule stay whole."""
    marked = (ink > MARKED).astype(np.uint8)
    long = max(LEAST_RULE, ink.shape[0])
    if ink.shape[1] <= long:
        return ink
    rule = cv2.morphologyEx(marked, cv2.MORPH_OPEN, np.ones((1, long), np.uint8))
    if not rule.any() or int(rule.any(axis=0).sum()) < RULED * int(marked.any(axis=0).sum()):
        return ink
    thick = int(np.median(rule.sum(axis=0)[rule.any(axis=0)]))
    rule = cv2.dilate(rule, np.ones((1, 3), np.uint8)) > 0
    across = cv2.morphologyEx(np.where(rule, np.float32(0), ink), cv2.MORPH_CLOSE, np.ones((thick + 3, 1), np.uint8))
    return np.where(rule, np.minimum(ink, across), ink)


def without_neighbours(ink):
    """The ink without feet of the line above and heads of the line below: what comes in over the upper or lower edge, in many places, and ends before the
    middle of the line. A mark or two that the picture's edge cuts stay."""
    height = ink.shape[0]
    marked = (ink > MARKED).astype(np.uint8)
    sums = cv2.blur(ink.sum(axis=1).reshape(-1, 1), (1, max(1, height // 8) | 1), borderType=cv2.BORDER_CONSTANT).ravel()
    fifth = height // 5
    core = fifth + int(np.argmax(sums[fifth:height - fifth]))
    count, names, boxes, _ = cv2.connectedComponentsWithStats(marked, connectivity=8)
    written = int(marked.any(axis=0).sum())
    for above in (True, False):
        # How far each piece reaches into the picture from this edge, and where it begins.
        begins = [boxes[i][1] if above else height - boxes[i][1] - boxes[i][3] for i in range(count)]
        ends = [begins[i] + boxes[i][3] for i in range(count)]
        room = min((core if above else height - core) - height // 10, height * 3 // 10)
        outside = [i for i in range(1, count) if begins[i] == 0 and ends[i] <= room]
        if sum(int(boxes[i][2]) for i in outside) < max(1.0, CROWDED * written):
            continue
        gone = np.isin(names, outside).astype(np.uint8)
        ink = np.where(cv2.dilate(gone, np.ones((3, 3), np.uint8)) > 0, np.float32(0), ink)
        deep = sorted(ends[i] for i in outside)[len(outside) // 2]
        ink[slice(0, deep) if above else slice(height - deep, height)] = 0
    return ink


def level(ink):
    """The ink of a line that rises or falls plainly, sheared until it does not."""
    total = float(ink.sum())
    if total < LEAST_INK:
        return ink
    height, width = ink.shape
    rows, columns = ink.sum(axis=1, dtype=np.float64), ink.sum(axis=0, dtype=np.float64)
    x, y = np.arange(width, dtype=np.float64), np.arange(height, dtype=np.float64)
    middle_x, middle_y = float((columns * x).sum()) / total, float((rows * y).sum()) / total
    spread_x = float((columns * (x - middle_x) ** 2).sum())
    both = float(((ink.astype(np.float64) @ (x - middle_x)) * (y - middle_y)).sum())
    slope = both / max(spread_x, 1e-9)
    left_y = float((rows * (y - middle_y) ** 2).sum()) - slope * both
    if not LEAST_SLOPE < abs(slope) < MOST_SLOPE or np.sqrt(spread_x / total) < LONG * np.sqrt(max(left_y, 0) / total):
        return ink
    pad = int(np.ceil(abs(slope) * max(middle_x, width - middle_x)))
    return cv2.warpAffine(ink, np.float32([[1, 0, 0], [-slope, 1, slope * middle_x + pad]]), (width, height + 2 * pad), flags=cv2.INTER_LINEAR)


def strokes_of(marked):
    """Pieces of ink met by a row through the middle of a line, a mean over the rows there."""
    return float((marked[:, 1:] & ~marked[:, :-1])[ROWS * 7 // 20:ROWS * 13 // 20].sum()) / (ROWS * 3 // 10)


def stretch_of(line):
    """By how much a line of ROWS rows must be made wider to have as many strokes a column as most hands; 1 within what hands do."""
    if line.shape[1] < 2:
        return 1.0
    marked = line > MARKED
    upright = cv2.morphologyEx(marked.astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 1), np.uint8)) > 0  # without dots of leaders and dirt
    strokes = strokes_of(marked)
    density = strokes / line.shape[1]
    tall = strokes_of(upright)
    dense = density > DENSE and tall > UPRIGHT * line.shape[1]
    sparse = density < SPARSE and tall > CLEAR * strokes
    if strokes < LEAST_STROKES or not (sparse or dense):
        return 1.0
    return float(np.clip(density / USUAL, 0.4, 2.5))


def line_and_place(grey):
    """The line as the network sees it, the column of the picture where it begins, and how many columns of the picture one of its columns is."""
    nothing = np.zeros((ROWS, ROWS), np.float32), 0, 1.0
    ink = level(without_neighbours(without_rules(ink_of(grey))))
    rows = ink.sum(axis=1)
    total = float(rows.sum())
    if total < LEAST_INK:
        return nothing
    at = np.arange(len(rows), dtype=np.float32)
    middle = float((rows * at).sum()) / total
    sigma = max(float(np.sqrt((rows * (at - middle) ** 2).sum() / total)), grey.shape[0] / 14.0)
    top, bottom = int(np.floor(middle - SPREAD * sigma)), int(np.ceil(middle + SPREAD * sigma))
    above, below = max(0, -top), max(0, bottom - len(ink))
    ink = cv2.copyMakeBorder(ink[max(0, top):min(len(ink), bottom)], above, below, 0, 0, cv2.BORDER_CONSTANT, value=0)
    columns = np.nonzero(ink.max(axis=0) > MARKED)[0]
    if len(columns) == 0:
        return nothing
    margin = max(2, ink.shape[0] // 8)
    left, right = max(0, int(columns[0]) - margin), min(ink.shape[1], int(columns[-1]) + 1 + margin)
    ink = ink[:, left:right]
    line = resized(ink, ink.shape[1] * ROWS / ink.shape[0])
    stretch = stretch_of(line)
    if stretch != 1.0:
        line = resized(ink, stretch * line.shape[1])
    return line, left, ink.shape[1] / line.shape[1]


def resized(ink, width):
    """ROWS rows, about so many columns."""
    how = cv2.INTER_AREA if ink.shape[0] > ROWS else cv2.INTER_LINEAR
    return cv2.resize(ink, (int(np.clip(round(width), 16, WIDEST)), ROWS), interpolation=how)


def line_of(grey):
    """The line, ROWS high (float32 0..1), cut to where its ink is. Blank paper gives a picture of ROWS x ROWS zeros."""
    return line_and_place(grey)[0]
