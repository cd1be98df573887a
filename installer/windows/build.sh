#!/usr/bin/env bash
# Builds Hedef for Windows on Debian 12: installs what that needs, builds the libraries once, then hedef.exe, hedefctl.exe, the tests (to be
# run by ../test.sh windows), the set-up program and a zip, all below build/windows. May be run again at any time; what is there stays.
set -euo pipefail
cd "$(dirname "$0")/../.."
. installer/packages.sh
. installer/build.sh
. installer/windows/packages.sh
. installer/windows/libraries.sh

install_packages "${build_packages[@]}" "${windows_build_packages[@]}"
build_libraries
echo "Building Hedef for Windows (build/windows) …"
build_preset windows
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' build/windows/CMakeCache.txt)
bash installer/windows/package.sh build/windows/bin build/windows "$version"
