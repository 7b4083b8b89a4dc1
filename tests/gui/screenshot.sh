#!/usr/bin/env bash
# Makes docs/pictures/desk.png, the desk at work on the sample book at 1366x768: some records keyed by two clerks, one of them disputed, the rest as
# the machine read them. Needs Xvfb, openbox and ImageMagick.
# usage: tests/gui/screenshot.sh [FOLDER OF THE PROGRAMS] [PICTURE]
#   GDK_SCALE=2 SOGOC_SCREEN=2732x1536x24 and GTK_THEME=Adwaita:dark show other screens.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
programs="$(cd "${1:-$root/build/bin}" && pwd)"
picture="${2:-$root/docs/pictures/desk.png}"
keyed_scans="${SOGOC_SHOT_KEYED:-4}"

if [ -z "${SOGOC_SHOT_STORE:-}" ]; then
    exec "$here/run_under_xvfb.sh" env SOGOC_SHOT_STORE=inside "$0" "$programs" "$picture"
fi

folder="$(mktemp -d)"
desk=""
finish() {
    [ -z "$desk" ] || kill "$desk" 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT
export SOGOC_STORE="$folder/store"
unset SOGOC_FORMS SOGOC_LANG LANGUAGE
sample="$root/docs/sample-book"

"$programs/sogoc" book add KS.2017.01 --office "UBND xã Tân Phú Trung, huyện Củ Chi, TP Hồ Chí Minh" >/dev/null
"$programs/sogoc" import KS.2017.01 "$sample/scans" >/dev/null
"$programs/sogoc" process KS.2017.01 >/dev/null
# The first scans are keyed already, so that the list shows different states.
{
    head -n 1 "$sample/keyed.csv"
    for number in $(seq -f %02g 1 "$keyed_scans"); do grep "KS-2017-01-$number.jpg" "$sample/keyed.csv" || true; done
} >"$folder/keyed.csv"
for clerk in Lan Minh; do "$programs/sogoc" key KS.2017.01 --from "$folder/keyed.csv" --as "$clerk" >/dev/null; done

blank="$(import -window root -silent png:- | sha256sum)"
"$programs/sogoc-desk" --as Hoa 2>"$folder/desk.log" &
desk=$!
# The window is ready when its picture no longer changes.
last=""
same=0
for _ in $(seq 240); do
    sleep 0.25
    kill -0 "$desk" || { cat "$folder/desk.log" >&2; exit 1; }
    now="$(import -window root -silent png:- | sha256sum)"
    if [ "$now" = "$last" ] && [ "$now" != "$blank" ]; then same=$((same + 1)); else same=0; fi
    last="$now"
    [ "$same" -lt 8 ] || break
done
mkdir -p "$(dirname "$picture")"
import -window root -silent "png:$folder/desk.png"
convert "$folder/desk.png" -strip +set date:create +set date:modify -define png:exclude-chunks=date,time "$picture"
