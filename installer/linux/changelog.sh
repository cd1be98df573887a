#!/usr/bin/env bash
# Writes CHANGELOG.md as Debian's changelog, its newest part only: changelog.sh CHANGELOG.md VERSION MAINTAINER
set -euo pipefail
[ $# -eq 3 ] || { echo "Usage: changelog.sh CHANGELOG.md VERSION MAINTAINER" >&2; exit 2; }
# The date of the newest commit, so that the same sources make the same file.
seconds="${SOURCE_DATE_EPOCH:-$(git -C "$(dirname "$1")" log -1 --format=%ct 2>/dev/null || echo 1767225600)}"
echo "hedef ($2) unstable; urgency=medium"
echo
# Each point, and each line between the points, is an entry; lines that are indented go on with the one above.
awk '
  function end() { if (entry) print entry; entry = "" }
  /^## / { if (++parts > 1) exit; next }
  !parts { next }
  /^ / { sub(/^ +/, ""); entry = entry " " $0; next }
  { end(); sub(/^- /, ""); entry = $0 }
  END { end() }
' "$1" | while read -r entry; do
  fold -s -w 76 <<<"$entry" | sed -E 's/ +$//; 1s/^/  * /; 1!s/^/    /'
done
echo
echo " -- $3  $(LC_ALL=C date -u -R -d "@$seconds")"
