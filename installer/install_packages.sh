#!/usr/bin/env bash
# Installs the Debian packages of the named sections of installer/packages.txt that are missing. Asks nothing; silent when all are there.
# usage: installer/install_packages.sh SECTION...
set -euo pipefail

list="$(dirname "${BASH_SOURCE[0]}")/packages.txt"

# The packages of one section, one a line.
packages_of() {
    awk -v wanted="[$1]" '/^\[/ { inside = ($1 == wanted); next } { sub(/#.*/, "") } inside && NF { print $1 }' "$list"
}

wanted=()
for section in "$@"; do
    mapfile -t of_section < <(packages_of "$section")
    [ "${#of_section[@]}" -gt 0 ] || { echo "installer/packages.txt has no section [$section]" >&2; exit 2; }
    wanted+=("${of_section[@]}")
done

installed="$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null | awk '$2 == "installed" { print $1 }' || true)"
missing=()
for package in "${wanted[@]}"; do
    grep -qxF "$package" <<<"$installed" || missing+=("$package")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "Thiếu gói phần mềm, cần quyền root để cài · Packages are missing, and only root can install them:" >&2
        echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 5
    }
    as_root=(sudo)
fi

echo "Đang cài ${#missing[@]} gói Debian · Installing ${#missing[@]} Debian packages: ${missing[*]}"
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o Dpkg::Use-Pty=0 "$@" >>"$log" 2>&1 </dev/null
}
# A fresh machine has no package lists; one with lists may have old ones. A failing update alone is no reason to stop.
apt update || true
apt install --no-install-recommends "${missing[@]}" || {
    tail -n 20 "$log" >&2
    echo "Không cài được các gói trên. Hãy kiểm tra mạng và nguồn apt. · The packages could not be installed. Check network and apt sources." >&2
    exit 5
}
