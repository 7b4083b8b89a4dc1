#!/usr/bin/env bash
# Runs a command on a 1366x768 screen of its own with a window manager, on whatever display number is free. Ends with the command's exit code,
# or with 77 and a reason where there is no Xvfb or openbox.
# usage: tests/gui/run_under_xvfb.sh COMMAND...
set -euo pipefail

for program in Xvfb openbox; do
    if ! command -v "$program" >/dev/null; then
        echo "SKIPPED: $program is not installed, so no window can be tested here (apt-get install xvfb openbox)." >&2
        exit 77
    fi
done

folder="$(mktemp -d)"
screen=""
manager=""
finish() {
    [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    rm -rf "$folder"
}
trap finish EXIT

# Xvfb tells the number of its display once it is ready to be used.
mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 "${SOGOC_SCREEN:-1366x768x24}" -nolisten tcp 3>"$folder/number" 2>"$folder/screen.log" &
screen=$!
if ! read -r -t 30 number <"$folder/number"; then
    cat "$folder/screen.log" >&2
    echo "Xvfb did not start." >&2
    exit 1
fi

# GTK wants a folder of its own and must not talk to a session that is not there.
export DISPLAY=":$number" XDG_RUNTIME_DIR="$folder" XDG_CONFIG_HOME="$folder/config" XDG_STATE_HOME="$folder/state" NO_AT_BRIDGE=1 GDK_BACKEND=x11 GSETTINGS_BACKEND=memory
export GTK_THEME="${GTK_THEME:-Adwaita}"
unset WAYLAND_DISPLAY
openbox --sm-disable >/dev/null 2>&1 &
manager=$!

code=0
"$@" || code=$?
exit "$code"
