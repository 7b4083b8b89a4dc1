#!/usr/bin/env bash
# Runs a command on a 1366x768 screen of its own with a window manager, on whatever display number is free. Ends with the command's exit code,
# or with 77 and a reason where there is no Xvfb or openbox.
# usage: tests/gui/run_under_xvfb.sh COMMAND...
#   SOGOC_SCREEN=WIDTHxHEIGHTx24 gives another screen. SOGOC_MONITORS=2 gives two screens of 1366x768 side by side; Xvfb has only one, so Xorg with its dummy
#   driver takes its place, which only root may start.
set -euo pipefail

monitors="${SOGOC_MONITORS:-1}"
wanted=(Xvfb openbox)
[ "$monitors" = 1 ] || wanted=(Xorg xrandr openbox)
for program in "${wanted[@]}"; do
    if ! command -v "$program" >/dev/null; then
        echo "SKIPPED: $program is not installed, so no window can be tested here (apt-get install xvfb openbox xserver-xorg-video-dummy x11-xserver-utils)." >&2
        exit 77
    fi
done
if [ "$monitors" != 1 ] && [ "$(id -u)" != 0 ]; then
    echo "SKIPPED: only root may start Xorg, so two screens cannot be tested here." >&2
    exit 77
fi

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
if [ "$monitors" = 1 ]; then
    Xvfb -displayfd 3 -screen 0 "${SOGOC_SCREEN:-1366x768x24}" -nolisten tcp 3>"$folder/number" 2>"$folder/screen.log" &
else
    cat >"$folder/xorg.conf" <<END
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  DefaultDepth 24
EndSection
END
    Xorg -displayfd 3 -config "$folder/xorg.conf" -logfile "$folder/xorg.log" -noreset -nolisten tcp 3>"$folder/number" 2>"$folder/screen.log" &
fi
screen=$!
if ! read -r -t 30 number <"$folder/number"; then
    cat "$folder/screen.log" >&2
    echo "The screen did not start." >&2
    exit 1
fi

# GTK wants a folder of its own and must not talk to a session that is not there.
export DISPLAY=":$number" XDG_RUNTIME_DIR="$folder" XDG_CONFIG_HOME="$folder/config" XDG_STATE_HOME="$folder/state" NO_AT_BRIDGE=1 GDK_BACKEND=x11 GSETTINGS_BACKEND=memory
export GTK_THEME="${GTK_THEME:-Adwaita}"
unset WAYLAND_DISPLAY
if [ "$monitors" != 1 ]; then
    xrandr --newmode wide 72.3 1366 1414 1446 1526 768 771 781 790
    for output in DUMMY0 DUMMY1; do xrandr --addmode "$output" wide; done
    xrandr --fb 2732x768 --output DUMMY0 --mode wide --pos 0x0 --primary --output DUMMY1 --mode wide --pos 1366x0
    # The driver calls an output connected once it is asked again after it was given a mode.
    xrandr --query >/dev/null
fi
openbox --sm-disable >/dev/null 2>&1 &
manager=$!

code=0
"$@" || code=$?
exit "$code"
