#!/usr/bin/env bash
# Installs what Hedef needs, builds it, makes the demo company and opens the workstation on it. Without a display the workstation opens on
# one that nobody sees, walks through every window in both languages and saves a picture of each under build/tour. May be run again at any
# time.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/packages.sh
. installer/build.sh

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

install_packages "${build_packages[@]}" "${run_packages[@]}"
has_display || install_packages "${display_packages[@]}" imagemagick
echo "Building Hedef (build/release) …"
build_preset release hedef hedefctl hedef_bench

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

# The newest quarter that is over: the one after the newest closed one. Its runs are there after this, and calculating again changes nothing.
newest=$("${hedefctl[@]}" --format csv commissions period list | tr -d '\r' | awk -F, '$2 == "closed" { last = $1 } END { print last }')
year=${newest%-Q*} number=${newest#*-Q}
period="$((year + number / 4))-Q$((number % 4 + 1))"
if ! "${hedefctl[@]}" --quiet commissions calculate --period "$period" >/dev/null; then
  echo "The commissions of $period could not be calculated." >&2
fi

hedef=("$PWD/build/release/bin/hedef" --database "sqlite:$demo")
if has_display; then
  echo "Opening the workstation. Its command line: \"${hedefctl[0]}\" --database \"sqlite:$demo\" --help"
  exec "${hedef[@]}"
fi

echo "There is no display: walking through every window on one that nobody sees …"
tour="$PWD/build/tour"
rm -rf "$tour"
settings=$(mktemp -d)
trap 'rm -rf "$settings"' EXIT
# Settings of its own, so that the pictures do not depend on what was arranged here before.
GDK_BACKEND=x11 NO_AT_BRIDGE=1 XDG_CONFIG_HOME="$settings" \
  xvfb-run -a -s "-screen 0 1400x900x24" "${hedef[@]}" --tour "$tour" 2>/dev/null
echo "The pictures are in $tour:"
ls "$tour"
echo
echo "With a display this command opens the workstation: ${hedef[*]}"
