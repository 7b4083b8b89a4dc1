"""The network: a line of 40 rows -> class probabilities every fourth column. Convolutions, two layers of LSTM in both directions, CTC."""
import numpy as np
import torch
from torch import nn

from hand_letters import LETTERS
from hand_line import ROWS

CLASSES = len(LETTERS) + 1
FEATURES, HIDDEN = 192, 128


def step(inputs, outputs, size=3, stride=1, pad=None):
    pad = size // 2 if pad is None else pad
    return nn.Sequential(nn.Conv2d(inputs, outputs, size, stride, pad, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class Eye(nn.Module):
    """N x 1 x 40 x W -> N x 192 x 1 x W/4."""

    def __init__(self):
        super().__init__()
        self.first = step(1, 32, 5, 2)
        self.second = step(32, 64, 3, 2)
        self.third = step(64, 96)
        self.third_more = step(96, 96)
        self.lower = nn.MaxPool2d((2, 1), (2, 1))
        self.fourth = step(96, 128)
        self.fourth_more = step(128, 128)
        self.last = nn.Sequential(nn.Conv2d(128, FEATURES, (5, 3), 1, (0, 1), bias=False), nn.BatchNorm2d(FEATURES), nn.ReLU(inplace=True))

    def forward(self, x):
        x = self.second(self.first(x))
        x = self.third(x)
        x = self.lower(x + self.third_more(x))
        x = self.fourth(x)
        x = x + self.fourth_more(x)
        return self.last(x)


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.eye = Eye()
        self.drop = nn.Dropout(0.15)
        self.memory = nn.LSTM(FEATURES, HIDDEN, 2, bidirectional=True, batch_first=True, dropout=0.2)
        self.head = nn.Linear(2 * HIDDEN, CLASSES)
        self.side = nn.Linear(FEATURES, CLASSES)  # used in training only: the convolutions learn letters before the memory does
        with torch.no_grad():
            self.head.bias[0] = -1.0
            self.side.bias[0] = -1.0

    def forward(self, x):
        """Scores of head and side head, N x T x CLASSES."""
        seen = self.eye(x).float().squeeze(2).transpose(1, 2)
        seen = self.drop(seen)
        kept, _ = self.memory(seen)
        return self.head(kept), self.side(seen)


def greedy(scores, lengths, letters=LETTERS):
    """Texts of the best class of every step."""
    texts = []
    for best, length in zip(scores.argmax(2).tolist(), lengths):
        text, last = [], 0
        for code in best[:length]:
            if code and code != last:
                text.append(letters[code - 1])
            last = code
        texts.append(' '.join(''.join(text).split()))
    return texts


def errors(read, truth):
    """Edit distance between two texts."""
    row = list(range(len(truth) + 1))
    for i, a in enumerate(read, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(truth, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]


def padded(pictures, kind=np.float32):
    """Pictures of lines as one batch, white at their right."""
    width = (max(picture.shape[1] for picture in pictures) + 11) // 4 * 4
    block = np.zeros((len(pictures), 1, ROWS, width), kind)
    for index, picture in enumerate(pictures):
        block[index, 0, :, :picture.shape[1]] = picture
    return torch.from_numpy(block)


def steps_of(width):
    """How many places the network answers for a picture of so many columns."""
    return (width + 3) // 4 + 1
