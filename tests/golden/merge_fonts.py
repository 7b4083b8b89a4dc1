"""Merges the subsets of one web font into one TrueType file and checks that it can write Vietnamese.

usage: merge_fonts.py OUT.ttf SUBSET.woff…
"""

import os
import sys
import tempfile

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

#: Layout tables are dropped: subsets carry them for different glyph sets and they do not merge; the pages need none of them.
DROPPED = ("GSUB", "GPOS", "GDEF", "kern", "DSIG", "STAT", "meta")

VIETNAMESE = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwzAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY0123456789.,-/:;() "
    "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
    "ÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"
)


def merge(out, subsets):
    """Writes the union of `subsets` to `out`; ends the program when a Vietnamese letter is missing."""
    with tempfile.TemporaryDirectory() as folder:
        plain = []
        for number, subset in enumerate(subsets):
            font = TTFont(subset)
            font.flavor = None
            for table in DROPPED:
                if table in font:
                    del font[table]
            plain.append(os.path.join(folder, f"{number}.ttf"))
            font.save(plain[-1])
        merged = Merger().merge(plain)
    missing = [letter for letter in VIETNAMESE if ord(letter) not in merged.getBestCmap()]
    if missing:
        sys.exit(f"{out}: lacks {''.join(missing)}")
    merged.save(out)


if __name__ == "__main__":
    merge(sys.argv[1], sys.argv[2:])
