#!/usr/bin/env bash
# Packs what lies in a build's folder for Debian and drives the package: package_test.sh FOLDER
set -uo pipefail
[ $# -eq 1 ] || { echo "Usage: package_test.sh FOLDER" >&2; exit 2; }
folder=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 1
. installer/packages.sh
. installer/linux/packages.sh
install_packages "${deb_build_packages[@]}" >/dev/null || { echo "skipped: what packs cannot be installed here"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cpack --config "$folder/CPackConfig.cmake" -B "$work" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
bash tests/linux/deb_test.sh "$work"/*.deb
