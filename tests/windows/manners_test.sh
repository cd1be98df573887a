#!/usr/bin/env bash
# How hedef.exe behaves as a guest of Windows: one running program, settings in the registry, a log without names, an end with the
# session: manners_test.sh HEDEF.EXE HEDEFCTL.EXE
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
[ $# -eq 2 ] || { echo "Usage: manners_test.sh HEDEF.EXE HEDEFCTL.EXE" >&2; exit 2; }
hedef=$(realpath "$1") hedefctl=$(realpath "$2")
if [ -z "${DISPLAY:-}" ]; then exec xvfb-run -a -s "-screen 0 1600x1000x24" bash "$0" "$hedef" "$hedefctl"; fi
work=$(mktemp -d)
. "$here/../support/checks.sh"
. "$here/wine_prefix.sh"
# Its own Windows: its session is ended below.
use_wine_prefix || exit 1
cp -a "$WINEPREFIX" "$work/wine"
export WINEPREFIX="$work/wine"
unset HEDEF_DATABASE HEDEF_PASSWORD
trap 'wineserver -k; wineserver -w; rm -rf "$work"' EXIT
roaming=$(winepath -u "$(wine cmd /c 'echo %APPDATA%' 2>/dev/null | tr -d '\r')")
local=$(winepath -u "$(wine cmd /c 'echo %LOCALAPPDATA%' 2>/dev/null | tr -d '\r')")
log="$local/hedef/logs/hedef.log"

logged() { # TIMES WORDS
  [ "$(grep -c "$2" "$log" 2>/dev/null)" = "$1" ]
}
running() { winedbg --command "info proc" 2>/dev/null | grep -c "hedef.exe" | grep -qx "$1"; }
setting() { wine reg query 'HKCU\Software\Hedef\Desk' /v "$1" 2>/dev/null | tr -d '\r' | grep -q "$2"; }
# A file of the earlier versions' settings.
mkdir -p "$roaming/hedef"
echo '{"": {"language": "tr"}}' >"$roaming/hedef/desk.json"

check "hedefctl.exe makes the demo company." wine "$hedefctl" --quiet --database "sqlite:$work/çınar ş.db" demo create
cp "$work/çınar ş.db" "$work/other.db"
printf '# our company\r\nsqlite:çınar ş.db\r\n' >"$work/Şirket.hedef"

wine "$hedef" "$(winepath -w "$work/çınar ş.db")" >/dev/null 2>&1 &
first=$!
check "A company file is opened by its name." wait_until logged 1 "opened sqlite"
check "A second start ends well at once." ends 0 wine "$hedef"
check "A second start hands over what it is to open." ends 0 wine "$hedef" --database "sqlite:$work/other.db"
check "The first program opens it." wait_until logged 2 "opened sqlite"
check "A third start hands over a connection file." ends 0 wine "$hedef" "$(winepath -w "$work/Şirket.hedef")"
check "The first program opens what the file says." wait_until logged 3 "opened sqlite"
check "One program is running." running 1
check "It started once." logged 1 " started "
check "A file that is none is refused by the start that was given it." ends 2 wine "$hedef" "$(winepath -w "$work/none.hedef")"
check "What the earlier version's file had stands in the registry." wait_until setting language tr
check "What was open last stands in the registry." wait_until setting last "sqlite:"
check "Layouts stand in the registry." wine reg query 'HKCU\Software\Hedef\Layouts'
check "The session ends without a question." wine wineboot --end-session
check "The program was told." wait_until logged 1 "the session ends"
check "It ended well." ends 0 wait "$first"
check "The log names no file and nobody." not grep -E "çınar|other|Users|Program Files" "$log"
checks_done
