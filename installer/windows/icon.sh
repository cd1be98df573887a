#!/usr/bin/env bash
# Makes the program's icon for Windows from its SVG: icon.sh SVG OUT.
set -euo pipefail
[ $# -eq 2 ] || { echo "Usage: icon.sh SVG OUT" >&2; exit 2; }
svg="$1" out="$2"
. "$(dirname "$0")/../icon_tile.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# tile SIZE SCALE WIDTH: small icons use more of the tile and thicker lines, so that they stay readable.
tile() {
  icon_tile "$svg" "$2" "$3" >"$work/$1.svg"
  rsvg-convert --width "$1" --height "$1" "$work/$1.svg" --output "$work/$1.png"
}
for size in 16 20 24; do tile "$size" 0.94 1.5; done
for size in 32 40 48; do tile "$size" 0.86 1.4; done
tile 256 0.78 1.3

small=()
for size in 16 20 24 32 40 48; do small+=("$work/$size.png"); done
# The 64 pixels are what Explorer shows at 133 %; the largest is kept as PNG, as Windows itself does.
tile 64 0.82 1.4
icotool --create --output="$out" "${small[@]}" "$work/64.png" --raw="$work/256.png"
