#!/usr/bin/env bash
# Builds the Debian packages sogoc and sogoc-desk into build/packages/ and examines them: lintian without errors, desktop file and metainfo
# valid, and no dependency that would bring GDAL into an installation.
# usage: installer/build_packages.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

. installer/jobs.sh
installer/install_packages.sh run build desk package

tree=build
forget_foreign_tree "$tree"
cmake -S . -B "$tree" -G Ninja -DCMAKE_BUILD_TYPE=Release >"$(log_of "$tree" configure)" || { cat "$tree/configure.log" >&2; exit 1; }
cmake --build "$tree" -j "$(build_jobs)"
cmake --build "$tree" --target package_files
rm -rf "$tree/packages"
(cd "$tree" && cpack -G DEB >package.log 2>&1) || { tail -n 30 "$tree/package.log" >&2; exit 1; }
rm -rf "$tree/packages/_CPack_Packages"

desktop-file-validate installer/vn.sogoc.desk.desktop
appstreamcli validate --no-net --no-color installer/vn.sogoc.desk.metainfo.xml

count=0
for package in "$tree"/packages/*.deb; do
    count=$((count + 1))
    depends="$(dpkg-deb -f "$package" Depends)"
    printf '%s: %s KB\n  Depends: %s\n' "$(basename "$package")" "$(($(stat -c %s "$package") / 1024))" "$depends"
    if grep -qiE 'imgcodecs|gdal|highgui|videoio' <<<"$depends"; then
        echo "$package depends on a library that brings GDAL into the installation" >&2
        exit 1
    fi
    # Distribution names and bug numbers of an upload to Debian do not concern us.
    lintian --fail-on error --suppress-tags initial-upload-closes-no-bugs "$package"
done
[ "$count" -eq 2 ] || { echo "expected two packages, found $count" >&2; exit 1; }
echo "Gói cài đặt nằm ở · The packages lie in $tree/packages"
