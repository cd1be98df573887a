#!/usr/bin/env bash
# Installs what Hedef needs, builds it and does its main job: the demo company is made, the commissions of its last closed quarter are
# calculated, and one person's figure is explained. May be run again at any time.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/packages.sh
. installer/build.sh

install_packages "${build_packages[@]}" "${run_packages[@]}"
echo "Building Hedef (build/release) …"
build_preset release hedefctl hedef_bench

data="${XDG_DATA_HOME:-${HOME:-}/.local/share}/hedef"
if [ -z "${HOME:-}${XDG_DATA_HOME:-}" ] || ! mkdir -p "$data" 2>/dev/null || [ ! -w "$data" ]; then
  data=$(mktemp -d)
fi
demo="$data/demo.db"
hedefctl=("$PWD/build/release/bin/hedefctl" --database "sqlite:$demo")

# A demo that this program can open is used again; any other is made anew.
if ! "${hedefctl[@]}" --quiet database info >/dev/null 2>&1; then
  rm -f "$demo" "$demo-wal" "$demo-shm"
  echo "Making the demo company in $demo …"
  "${hedefctl[@]}" demo create
else
  echo "The demo company is in $demo."
fi
