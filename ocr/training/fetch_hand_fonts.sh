#!/bin/sh
# Fetches the fonts that the handwriting reader is trained on and the Python packages that train it: the list is hand_fonts.txt, licences and all.
#
#   ocr/training/fetch_hand_fonts.sh FOLDER
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/debian" "$1/npm"
folder=$(cd "$1" && pwd)

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
listed() { sed -n "s/^$1 \([^ ]*\).*/\1/p" "$here/hand_fonts.txt"; }

# libopenblas makes the recurrent layers fifteen times faster than Debian's plain BLAS.
packages="python3 python3-torch python3-onnx python3-opencv python3-numpy python3-pil python3-fonttools libopenblas0-pthread $(listed debian)"
command -v npm >/dev/null 2>&1 || packages="$packages npm"
as_root apt-get update
# shellcheck disable=SC2086  # the list is meant to be split into words
as_root apt-get install -y --no-install-recommends $packages

for package in $(listed debian); do
    dpkg -L "$package" | grep -E '\.(ttf|otf)$' | while read -r file; do cp "$file" "$folder/debian/"; done
done
cd "$folder/npm"
[ -f package.json ] || npm init -y >/dev/null
# shellcheck disable=SC2046
npm install --no-audit --no-fund --ignore-scripts $(listed npm)
echo "fonts in $folder"
