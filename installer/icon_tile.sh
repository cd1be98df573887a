# Draws the program's icon. Sourced by windows/icon.sh and linux/icons.sh.

# icon_tile SVG SCALE WIDTH: the thin dark lines of SVG in white on a tile of the program's own blue, which shows on light and on dark
# ground. SCALE is the part of the tile that the drawing takes, WIDTH the thickness of its lines.
icon_tile() {
  local lines margin
  lines=$(sed -E 's/<svg[^>]*>//; s/<\/svg>//' "$1")
  margin=$(awk -v scale="$2" 'BEGIN { print 8 - 8 * scale }')
  cat <<SVG
<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1F5F99"/>
<g transform="translate($margin $margin) scale($2)" fill="none" stroke="#FFFFFF" stroke-width="$3" stroke-linecap="round" stroke-linejoin="round">$lines</g></svg>
SVG
}
