#!/usr/bin/env bash
# Drives the set-up program silently under Wine: setup_test.sh SETUP.EXE. Works in a Wine prefix and a home of its own, which go at the end.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
[ $# -eq 1 ] || { echo "Usage: setup_test.sh SETUP.EXE" >&2; exit 2; }
if [ -z "${DISPLAY:-}" ]; then exec xvfb-run -a bash "$0" "$@"; fi
setup=$(realpath "$1")
version=${setup##*hedef-setup-} version=${version%.exe}

work=$(mktemp -d)
export HOME="$work" WINEPREFIX="$work/wine" WINEDEBUG=-all LC_ALL=C.UTF-8
# Wine asks for no add-ons, and puts nothing into the menus of the desktop.
export WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe=d"
trap 'wineserver -k; rm -rf "$work"' EXIT
wineboot -i >/dev/null 2>&1
is_windows() { winecfg -v "$1" >/dev/null 2>&1; } # of itself Wine is an older one
is_windows win10
drive="$WINEPREFIX/drive_c"
roaming=$(winepath -u "$(wine cmd /c 'echo %APPDATA%' | tr -d '\r')")
local=$(winepath -u "$(wine cmd /c 'echo %LOCALAPPDATA%' | tr -d '\r')")
for_me="$local/Programs/Hedef"
for_all="$drive/Program Files/Hedef"
uninstall_key='Software\Microsoft\Windows\CurrentVersion\Uninstall\Hedef'

. "$here/../support/checks.sh"
# refuses CODE WORD SWITCH…: the set-up program ends with CODE and a sentence with WORD in it
refuses() {
  local code="$1" word="$2"
  shift 2
  ends "$code" wine "$setup" /S "$@" >"$work/said" 2>&1 && LC_ALL=C grep -aq "$word" "$work/said" && return 0
  cat "$work/said"
  return 1
}
# registry KEY VALUE: what it is; "" is the key's own value. From an exported file, because reg prints no Turkish letters.
registry() {
  local name="\"$2\""
  [ -n "$2" ] || name=@
  rm -f "$work/exported.reg"
  wine reg export "$1" "$work/exported.reg" >/dev/null 2>&1
  iconv -f UTF-16 -t UTF-8 "$work/exported.reg" | tr -d '\r' | awk '/^\[/ { keys++ } keys == 1' | sed -n "s/^$name=//p" |
    sed -E 's/^"(.*)"$/\1/; s/\\(.)/\1/g'
}
registry_is() { [ "$(registry "$1" "$2")" = "$3" ] || { echo "$1 $2 is: $(registry "$1" "$2")"; return 1; }; }
has_key() { wine reg query "$1" >/dev/null 2>&1; }
# The uninstaller goes on in a copy of itself; what it does last is to remove keys and data.
uninstall() {
  wine "$1/uninstall.exe" /S "${@:2}" && wait_until not has_process Un.exe
}
has_process() { winedbg --command "info proc" 2>/dev/null | grep -qF "$1"; }
runs() { [ "$(wine "$1/hedefctl.exe" --version | tr -d '\r' | grep -oF "$version" | head -n1)" = "$version" ]; }
signed() {
  osslsigncode extract-signature -in "$1" -out "$work/signature" >/dev/null && rm -f "$work/signature" &&
    ! osslsigncode verify -in "$1" 2>&1 | grep -i mismatch
}
is_whole() {
  local file
  for file in hedef.exe hedefctl.exe LICENSE.txt THIRD_PARTY.txt README.txt uninstall.exe; do
    [ -s "$1/$file" ] || { echo "$file is missing"; return 1; }
  done
  [ ! -e "$1/new" ]
}
windows_path() { winepath -w "$1"; }
make_data() {
  mkdir -p "$roaming/hedef" "$local/hedef/logs"
  echo company >"$roaming/hedef/hedef.db"
  echo log >"$local/hedef/logs/hedef.log"
  wine reg add 'HKCU\Software\Hedef' /v Kept /d yes /f >/dev/null 2>&1
}

# --- For me
check "The set-up program is signed." signed "$setup"
check "It installs for me." ends 0 wine "$setup" /S /CurrentUser /LANGUAGE=1055
check "All files are in my program folder." is_whole "$for_me"
check "Nothing is in the program folder of everybody." test ! -e "$for_all"
for program in hedef.exe hedefctl.exe uninstall.exe; do check "The installed $program is signed." signed "$for_me/$program"; done
check "The installed command line says its version." runs "$for_me"
me=$(windows_path "$for_me")
check "My Start menu has Hedef." test -s "$roaming/Microsoft/Windows/Start Menu/Programs/Hedef.lnk"
check "Windows lists it with its version." registry_is "HKCU\\$uninstall_key" DisplayVersion "$version"
check "Windows lists it with its folder." registry_is "HKCU\\$uninstall_key" InstallLocation "$me"
check "Windows knows how to remove it." registry_is "HKCU\\$uninstall_key" UninstallString "\"$me\\uninstall.exe\""
check "Windows knows how to remove it silently." registry_is "HKCU\\$uninstall_key" QuietUninstallString "\"$me\\uninstall.exe\" /S"
check "Windows offers no repair." registry_is "HKCU\\$uninstall_key" NoRepair dword:00000001
check "Windows knows its size." not registry_is "HKCU\\$uninstall_key" EstimatedSize dword:00000000
check "It is not listed for everybody." not has_key "HKLM\\$uninstall_key"
check ".hedef files are connections of Hedef." registry_is 'HKCU\Software\Classes\.hedef' "" Hedef.Connection
check "A connection file opens with Hedef." registry_is 'HKCU\Software\Classes\Hedef.Connection\shell\open\command' "" "\"$me\\hedef.exe\" \"%1\""
check "A connection is called by its Turkish name when the set-up spoke Turkish." registry_is 'HKCU\Software\Classes\Hedef.Connection' "" "Hedef bağlantısı"

# --- Upgrade and downgrade
wine reg add "HKCU\\$uninstall_key" /v DisplayVersion /d 0.0.1 /f >/dev/null 2>&1
echo old >"$for_me/README.txt"
echo mine >"$for_me/note.txt"
check "It replaces an earlier version." ends 0 wine "$setup" /S
check "The upgrade went to the same folder and is whole." is_whole "$for_me"
check "The upgrade brought its own files." not grep -qx old "$for_me/README.txt"
check "The upgrade left what is not its own." grep -qx mine "$for_me/note.txt"
check "The upgrade stayed for me only." test ! -e "$for_all"
check "Windows lists the new version." registry_is "HKCU\\$uninstall_key" DisplayVersion "$version"
wine reg add "HKCU\\$uninstall_key" /v DisplayVersion /d 99.10.2 /f >/dev/null 2>&1
echo newer >"$for_me/README.txt"
check "It refuses to replace a newer version and says so." refuses 2 "99.10.2.*newer" /LANGUAGE=1033
check "It says so in Turkish too." refuses 2 "99.10.2.*yeni" /LANGUAGE=1055
check "The newer version was not touched." grep -qx newer "$for_me/README.txt"
wine reg add "HKCU\\$uninstall_key" /v DisplayVersion /d 0.0.1 /f >/dev/null 2>&1

# --- On an old Windows
is_windows win81
check "It refuses a Windows that is too old and says so." refuses 6 "1903" /LANGUAGE=1033
check "Nothing was replaced there." grep -qx newer "$for_me/README.txt"
is_windows win10

# --- While it runs
wine "$for_me/hedef.exe" >/dev/null 2>&1 &
check "The installed workstation starts." wait_until has_process hedef.exe
check "It refuses to upgrade while Hedef is running and says so." refuses 3 "running" /LANGUAGE=1033
check "Nothing was replaced while Hedef was running." grep -qx newer "$for_me/README.txt"
check "Nothing half-made is left." test ! -e "$for_me/new"
check "The uninstaller refuses while Hedef is running." ends 3 wine "$for_me/uninstall.exe" /S "_?=$me"
check "The running version is still whole." is_whole "$for_me"
wine taskkill /f /im hedef.exe >/dev/null 2>&1
wait_until not has_process hedef.exe
check "It upgrades once Hedef is closed." ends 0 wine "$setup" /S

# --- Uninstall
make_data
check "It is removed." uninstall "$for_me"
check "What was not installed stays in the folder." test "$(ls "$for_me")" = note.txt
check "The Start menu has no Hedef any more." test ! -e "$roaming/Microsoft/Windows/Start Menu/Programs/Hedef.lnk"
check "Windows does not list it any more." not has_key "HKCU\\$uninstall_key"
check ".hedef files are not connections any more." not has_key 'HKCU\Software\Classes\.hedef'
check "The kind of file is gone." not has_key 'HKCU\Software\Classes\Hedef.Connection'
check "My company file stays." grep -qx company "$roaming/hedef/hedef.db"
check "My logs stay." test -s "$local/hedef/logs/hedef.log"
check "My settings stay." registry_is 'HKCU\Software\Hedef' Kept yes
rm -rf "$for_me"

# --- For everybody
check "It installs for everybody." ends 0 wine "$setup" /S /AllUsers /LANGUAGE=1033
check "All files are in the program folder of everybody." is_whole "$for_all"
check "The command line says its version there." runs "$for_all"
check "Everybody's Start menu has Hedef." test -s "$drive/ProgramData/Microsoft/Windows/Start Menu/Programs/Hedef.lnk"
check "Windows lists it for everybody." registry_is "HKLM\\$uninstall_key" InstallLocation 'C:\Program Files\Hedef'
check ".hedef files are connections for everybody." registry_is 'HKLM\Software\Classes\.hedef' "" Hedef.Connection
check "A connection is called by its English name when the set-up spoke English." registry_is 'HKLM\Software\Classes\Hedef.Connection' "" "Hedef connection"
wine reg add 'HKLM\Software\Classes\.hedef' /ve /d Another.Program /f >/dev/null 2>&1
check "It is removed together with my data when told so." uninstall "$for_all" /REMOVEDATA
check "The folder is gone." test ! -e "$for_all"
check "Everybody's Start menu has no Hedef any more." test ! -e "$drive/ProgramData/Microsoft/Windows/Start Menu/Programs/Hedef.lnk"
check "Windows does not list it for everybody any more." not has_key "HKLM\\$uninstall_key"
check ".hedef files that another program took over stay with it." registry_is 'HKLM\Software\Classes\.hedef' "" Another.Program
check "My company file is gone." test ! -e "$roaming/hedef"
check "My logs are gone." test ! -e "$local/hedef"
check "My settings are gone." not has_key 'HKCU\Software\Hedef'

# --- Other folders
turkish="$drive/Çalışma/Iğdırİş"
check "It installs into a folder with Turkish letters." ends 0 wine "$setup" /S /CurrentUser '/D=C:\Çalışma\Iğdırİş'
check "All files are in the folder with Turkish letters." is_whole "$turkish"
check "The command line runs from the folder with Turkish letters." runs "$turkish"
check "Windows lists the folder with Turkish letters." registry_is "HKCU\\$uninstall_key" InstallLocation 'C:\Çalışma\Iğdırİş'
wine reg add "HKCU\\$uninstall_key" /v DisplayVersion /d 0.0.1 /f >/dev/null 2>&1
check "An upgrade keeps that folder, whatever folder is asked for." ends 0 wine "$setup" /S /CurrentUser '/D=C:\Elsewhere'
check "Nothing is in the other folder." test ! -e "$drive/Elsewhere"
check "The upgrade is in the folder with Turkish letters." registry_is "HKCU\\$uninstall_key" DisplayVersion "$version"
check "It is removed from the folder with Turkish letters." uninstall "$turkish"
check "The folder with Turkish letters is gone." test ! -e "$turkish"

# Wine would put quotes around the switch, which set-up programs do not understand; Windows' own command line hands it over as it is.
cp "$setup" "$drive/setup.exe"
blanks="$drive/Satış ve Prim/Hedef iş yeri"
check "It installs into a folder with blanks and Turkish letters." ends 0 wine cmd /c 'C:\setup.exe /S /CurrentUser /D=C:\Satış ve Prim\Hedef iş yeri'
check "All files are in the folder with blanks." is_whole "$blanks"
check "The command line runs from the folder with blanks." runs "$blanks"
check "It is removed from the folder with blanks." uninstall "$blanks"
check "The folder with blanks is gone." test ! -e "$blanks"

# A folder lies where the program is to be unpacked.
mkdir -p "$drive/Taken/new/hedef.exe"
check "It says so when a file cannot be written." refuses 4 "could not be written" /LANGUAGE=1033 /CurrentUser '/D=C:\Taken'
check "It says so when the folder cannot be made." refuses 4 "could not be written" /LANGUAGE=1033 /CurrentUser '/D=Z:\proc\Hedef'
check "Windows does not list what could not be installed." not has_key "HKCU\\$uninstall_key"

checks_done
