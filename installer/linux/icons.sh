#!/usr/bin/env bash
# Makes the program's icons for the hicolor theme from its SVG: icons.sh SVG FOLDER. One that scales, and pictures of the usual sizes when
# rsvg-convert is there.
set -euo pipefail
[ $# -eq 2 ] || { echo "Usage: icons.sh SVG FOLDER" >&2; exit 2; }
svg="$1" theme="$2/hicolor"
. "$(dirname "$0")/../icon_tile.sh"
rm -rf "$theme"
mkdir -p "$theme/scalable/apps"
icon_tile "$svg" 0.80 1.3 >"$theme/scalable/apps/hedef.svg"
command -v rsvg-convert >/dev/null || exit 0

# picture SIZE SCALE WIDTH: small icons use more of the tile and thicker lines, so that they stay readable.
picture() {
  local folder="$theme/$1x$1/apps"
  mkdir -p "$folder"
  icon_tile "$svg" "$2" "$3" | rsvg-convert --width "$1" --height "$1" --output "$folder/hedef.png"
}
for size in 16 22 24; do picture "$size" 0.94 1.5; done
for size in 32 48; do picture "$size" 0.86 1.4; done
for size in 64 128 256; do picture "$size" 0.80 1.3; done
