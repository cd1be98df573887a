#!/usr/bin/env bash
# Every window of hedef.exe opens and is drawn, in both languages, small and large: tour_test.sh HEDEF.EXE HEDEFCTL.EXE FOLDER. The pictures
# lie in FOLDER afterwards, to be looked at.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
[ $# -eq 3 ] || { echo "Usage: tour_test.sh HEDEF.EXE HEDEFCTL.EXE FOLDER" >&2; exit 2; }
hedef=$(realpath "$1") hedefctl=$(realpath "$2")
if [ -z "${DISPLAY:-}" ]; then exec xvfb-run -a -s "-screen 0 2560x1600x24" bash "$0" "$hedef" "$hedefctl" "$3"; fi
work=$(mktemp -d)
rm -rf "$3"
mkdir -p "$3"
pictures=$(realpath "$3")
. "$here/../support/checks.sh"
. "$here/wine_prefix.sh"
# Its own Windows: sharpness is a setting of the whole session.
use_wine_prefix || exit 1
cp -a "$WINEPREFIX" "$work/wine"
export WINEPREFIX="$work/wine"
unset HEDEF_DATABASE HEDEF_PASSWORD
trap 'wineserver -k; wineserver -w; rm -rf "$work"' EXIT

tour() { # LANGUAGE PERCENT
  local folder="$pictures/$1-$2" said
  mkdir -p "$folder"
  wine reg add 'HKCU\Control Panel\Desktop' /v LogPixels /t REG_DWORD /d $((96 * $2 / 100)) /f >/dev/null 2>&1
  wineserver -w
  said=$(wine "$hedef" --database "sqlite:$work/çınar ş.db" --language "$1" --tour "$(winepath -w "$folder")" | tr -d '\r') || { echo "$said"; return 1; }
  echo "$said"
  # "N pictures of N windows"
  [[ "$said" =~ ([0-9]+)\ .*\ ([0-9]+) ]] && [ "${BASH_REMATCH[1]}" = "${BASH_REMATCH[2]}" ] &&
    [ "$(find "$folder" -name '*.png' -size +2k | wc -l)" -ge "${BASH_REMATCH[1]}" ]
}

check "hedefctl.exe makes the demo company." wine "$hedefctl" --quiet --database "sqlite:$work/çınar ş.db" demo create
check "Every window opens in English at 100 %." tour en 100
check "Every window opens in Turkish at 150 %." tour tr 150
check "Every window opens in Turkish at 200 %." tour tr 200
checks_done
