#!/usr/bin/env bash
# Runs a command of a display with the input method Unikey of ibus at work, as a clerk's computer has it. Ends with the command's exit code, or with 77 and a
# reason where there is no ibus.
# usage: tests/gui/run_under_xvfb.sh tests/gui/with_ibus.sh COMMAND...
set -euo pipefail

for program in ibus-daemon ibus dbus-run-session; do
    if ! command -v "$program" >/dev/null; then
        echo "SKIPPED: $program is not installed, so typing through ibus cannot be tested here (apt-get install ibus ibus-gtk3 ibus-unikey dbus-daemon)." >&2
        exit 77
    fi
done
if [ ! -f /usr/share/ibus/component/unikey.xml ]; then
    echo "SKIPPED: Unikey is not installed, so typing through ibus cannot be tested here (apt-get install ibus-unikey)." >&2
    exit 77
fi

# A bus and a home of their own: nothing of the person's settings, nothing left behind.
if [ -z "${SOGOC_IBUS:-}" ]; then
    export SOGOC_IBUS=starting
    exec dbus-run-session -- "$0" "$@"
fi
HOME="$(mktemp -d)"
export HOME GTK_IM_MODULE=ibus XMODIFIERS=@im=ibus SOGOC_IBUS=Unikey
finish() {
    ibus exit >/dev/null 2>&1 || true
    rm -rf "$HOME"
}
trap finish EXIT
ibus-daemon --daemonize --replace --panel disable >"$HOME/ibus.log" 2>&1
for _ in $(seq 100); do
    ibus engine Unikey >>"$HOME/ibus.log" 2>&1 || true
    [ "$(ibus engine 2>/dev/null)" != Unikey ] || break
    sleep 0.1
done
if [ "$(ibus engine 2>/dev/null)" != Unikey ]; then
    cat "$HOME/ibus.log" >&2
    echo "ibus did not start Unikey." >&2
    exit 1
fi
code=0
"$@" || code=$?
exit "$code"
