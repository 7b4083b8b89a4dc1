#!/bin/sh
# Fetches the fonts of the golden pages and the Python packages that draw them, all under the SIL Open Font License 1.1:
# print faces from Debian, typewriter and handwriting-like faces from the npm packages @fontsource/NAME (three subsets each,
# merged here into one file). The versions are fixed, so that the same seed gives the same bytes.
#
#   tests/golden/fetch_fonts.sh [FOLDER]      default: build/golden-fonts (never committed)
set -eu

here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-"$here/../../build/golden-fonts"}
mkdir -p "$folder/licences"
folder=$(cd "$folder" && pwd)

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

packages="python3 python3-pil python3-numpy python3-opencv python3-fonttools fonts-noto-core fonts-sil-charis fonts-sil-gentiumplus"
command -v npm >/dev/null 2>&1 || packages="$packages npm"
missing=""
for package in $packages; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
    as_root apt-get update
    # shellcheck disable=SC2086  # the list is meant to be split into words
    as_root apt-get install -y --no-install-recommends $missing
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for font in cousine@5.3.0 xanh-mono@5.3.0 patrick-hand@5.3.0 dancing-script@5.3.0 mali@5.3.0 oooh-baby@5.3.0 pangolin@5.3.0; do
    name=${font%@*}
    [ -s "$folder/$name.ttf" ] && continue
    archive=$(cd "$work" && npm pack --silent "@fontsource/$font" | tail -n 1)
    mkdir -p "$work/$name"
    tar -xzf "$work/$archive" -C "$work/$name"
    cp "$work/$name/package/LICENSE" "$folder/licences/$name.txt"
    /usr/bin/python3 "$here/merge_fonts.py" "$folder/$name.ttf" \
        "$work/$name/package/files/$name-latin-400-normal.woff" \
        "$work/$name/package/files/$name-latin-ext-400-normal.woff" \
        "$work/$name/package/files/$name-vietnamese-400-normal.woff"
done
echo "fonts in $folder"
