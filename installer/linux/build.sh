#!/usr/bin/env bash
# Builds Hedef as a package for Debian 12: installs what that needs, builds the programs (build/release) and packs them as
# build/linux/hedef_VERSION_amd64.deb. May be run again at any time.
set -euo pipefail
cd "$(dirname "$0")/../.."
. installer/packages.sh
. installer/build.sh
. installer/linux/packages.sh

install_packages "${build_packages[@]}" "${deb_build_packages[@]}"
echo "Building Hedef (build/release) …"
build_preset release hedef hedefctl hedef_installed_files
rm -rf build/linux
mkdir -p build/linux
if ! cpack --config build/release/CPackConfig.cmake -B "$PWD/build/linux/work" >build/linux/pack.log 2>&1; then
  cat build/linux/pack.log >&2
  exit 1
fi
mv build/linux/work/*.deb build/linux/
rm -rf build/linux/work
ls -l build/linux/*.deb
