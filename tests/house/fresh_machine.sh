#!/usr/bin/env bash
# Proves that ./run and ./check need nothing but the project: makes a bare Debian 12 in a temporary folder, clones what is committed into it
# and runs both there, without a display and without a terminal; then ./run once more, which must take seconds. Needs root, debootstrap, some
# 4 GB of disk and this machine's package sources. Not part of ctest: it takes as long as installing and building everything.
# usage: tests/house/fresh_machine.sh [run|check]...     default: run run check
set -euo pipefail
project="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
[ "$#" -gt 0 ] || set -- run run check

[ "$(id -u)" -eq 0 ] || { echo "fresh_machine.sh needs root" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "fresh_machine.sh needs the package debootstrap" >&2; exit 2; }

machine="$(mktemp -d "${TMPDIR:-/var/tmp}/fresh_machine.XXXXXX")"
trap 'rm -rf --one-file-system "$machine"' EXIT

echo "== debootstrap"
debootstrap --variant=minbase --include=ca-certificates,git bookworm "$machine" >"$machine.log" 2>&1 || { tail -n 20 "$machine.log" >&2; exit 1; }
rm -f "$machine.log"
# The new machine gets its packages from where this one gets them.
rm -rf "$machine"/etc/apt
cp -a /etc/apt "$machine/etc/apt"
cp -L /etc/resolv.conf /etc/hosts "$machine/etc/"
# Packages may start no services in there.
printf '#!/bin/sh\nexit 101\n' >"$machine/usr/sbin/policy-rc.d"
chmod +x "$machine/usr/sbin/policy-rc.d"
git clone --quiet --no-hardlinks "$project" "$machine/srv/sogoc"

inside() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/srv LC_ALL=C.UTF-8 CI=true \
        unshare --mount --pid --fork --kill-child bash -c '
            mount --bind /dev "$1/dev"
            mount -t tmpfs tmpfs "$1/dev/shm"
            mount -t proc proc "$1/proc"
            exec chroot "$1" bash -c "cd /srv/sogoc && exec ./$2"' _ "$machine" "$1" </dev/null
}

for step in "$@"; do
    echo "== ./$step"
    start=$SECONDS
    inside "$step"
    echo "== ./$step: $((SECONDS - start)) s"
done
echo "== packages installed: $(chroot "$machine" dpkg-query -W | wc -l)"
du -sh --one-file-system "$machine" | awk '{ print "== disk: " $1 }'
