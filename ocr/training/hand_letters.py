"""The letters that the handwriting reader knows, and how a Vietnamese letter is built of a base letter and strokes."""
import unicodedata

BASES = 'aăâeêioôơuưy'
MARKS = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']  # level, sắc, huyền, hỏi, ngã, nặng
OTHERS = 'bcdđfghjklmnpqrstvwxz'
DIGITS = '0123456789'
SIGNS = ' .,-/()\'":;+&%?!=*#…'


def repertoire():
    """All classes of the network after the blank, in the order of its outputs. Never reorder: a trained model depends on it."""
    lower = [unicodedata.normalize('NFC', base + mark) for base in BASES for mark in MARKS] + list(OTHERS)
    return list(SIGNS) + list(DIGITS) + lower + [letter.upper() for letter in lower]


LETTERS = repertoire()
INDEX = {letter: index + 1 for index, letter in enumerate(LETTERS)}  # 0 is the blank
SAME = {'–': '-', '—': '-', '’': "'", '‘': "'", '“': '"', '”': '"', 'Ð': 'Đ', '\u00a0': ' '}


def tidy(text):
    """The text as it is learnt and compared: NFC, one kind of dash and quote, single spaces."""
    text = unicodedata.normalize('NFC', text)
    text = ''.join(SAME.get(letter, letter) for letter in text)
    return ' '.join(text.split())


def encode(text):
    """Class numbers of a tidy text, or None when a letter of it is not in the repertoire."""
    codes = [INDEX.get(letter) for letter in text]
    return None if None in codes else codes


def take_apart(letter):
    """Base letter drawn by a font of plain Latin letters, and the strokes to add: 'ế' -> ('e', '^', '\u0301')."""
    parts = unicodedata.normalize('NFD', letter)
    base, shape, tone = parts[0], '', ''
    for mark in parts[1:]:
        if mark in MARKS:
            tone = mark
        else:
            shape = {'\u0302': '^', '\u0306': 'u', '\u031b': 'h'}[mark]
    if base in 'đĐ':
        return ('d' if base == 'đ' else 'D'), '-', tone
    return base, shape, tone
