#!/usr/bin/env bash
# Runs a command on a screen nobody sees, with a window manager, so that windows can be tested anywhere. 1366x768 is the smallest screen the
# desk must work on.
# usage: tests/support/with_display.sh COMMAND...
set -euo pipefail

# GTK wants a folder of its own and must not talk to a session that is not there.
runtime="$(mktemp -d)"
trap 'rm -rf "$runtime"' EXIT
export XDG_RUNTIME_DIR="$runtime" NO_AT_BRIDGE=1 GTK_THEME=Adwaita GDK_BACKEND=x11 GSETTINGS_BACKEND=memory
unset WAYLAND_DISPLAY

export COMMAND_LINE
COMMAND_LINE="$(printf '%q ' "$@")"
xvfb-run -a -s "-screen 0 1366x768x24 -nolisten tcp" bash -c '
    openbox --sm-disable >/dev/null 2>&1 &
    window_manager=$!
    code=0
    eval "$COMMAND_LINE" || code=$?
    kill "$window_manager" 2>/dev/null || true
    exit "$code"'
