#!/usr/bin/env bash
# Paints every window of the desk at 1366x768: at 100, 125, 150 and 200 %, in Vietnamese and in English, light and dark, each into a folder of its own, for
# looking at. Needs Xvfb, openbox and ImageMagick.
# usage: tests/gui/windows.sh FOLDER [FOLDER OF THE PROGRAMS]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
mkdir -p "$1"
folder="$(cd "$1" && pwd)"
programs="$(cd "${2:-$here/../../build/release/bin}" && pwd)"

# Text at 150 % on a screen of 1366x768 is what a person with weak eyes sets; 200 % also doubles the pixels, as on a dense screen.
for size in 100 125 150 200; do
    for language in vi en; do
        for theme in Adwaita Adwaita:dark; do
            out="$folder/$size-$language-${theme/Adwaita:dark/dark}"
            out="${out/Adwaita/light}"
            mkdir -p "$out"
            scale=1 screen=1366x768x24 text="$(awk -v size="$size" 'BEGIN { print size / 100 }')"
            [ "$size" != 200 ] || { scale=2 screen=2732x1536x24 text=1; }
            GDK_SCALE="$scale" GDK_DPI_SCALE="$text" SOGOC_SCREEN="$screen" GTK_THEME="$theme" SOGOC_LANG="$language" SOGOC_PICTURES="$out" \
                "$here/run_under_xvfb.sh" "$programs/desk_test" --gtest_filter='EveryWindow.*' >"$out/test.log" 2>&1 || echo "$out: see test.log"
        done
    done
done
