#!/usr/bin/env bash
# What the Windows programs need of a Windows, and how they are protected: imports_test.sh PROGRAM.EXE…
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
[ $# -gt 0 ] || { echo "Usage: imports_test.sh PROGRAM.EXE…" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/../support/checks.sh"

# Part of every Windows since 10.
readonly of_windows=" advapi32 bcrypt comctl32 comdlg32 crypt32 d2d1 dwrite dwmapi gdi32 gdiplus imm32 kernel32 msimg32 msvcrt odbc32 ole32 oleacc
  oleaut32 rpcrt4 shell32 shlwapi user32 uxtheme version wininet winmm winspool.drv ws2_32 wtsapi32 "

imports() { x86_64-w64-mingw32-objdump -p "$1" | sed -n 's/^\tDLL Name: //p' | tr -d '\r'; }
needs_only_windows() {
  local library strangers=0 found=0
  while read -r library; do
    library=${library,,}
    library=${library%.dll}
    found=$((found + 1))
    [[ "${of_windows//$'\n'/ }" == *" $library "* ]] || { echo "imports $library"; strangers=1; }
  done < <(imports "$1")
  [ "$strangers" -eq 0 ] && [ "$found" -gt 3 ]
}
has_mark() { x86_64-w64-mingw32-objdump -p "$1" | awk -v mark="$2" '$1 == mark { found = 1 } END { exit !found }'; }
says() { LC_ALL=C grep -aq "$2" "$1"; }

for program in "$@"; do
  name=$(basename "$program")
  echo "$name: $(imports "$program" | tr '\n' ' ')"
  check "$name needs nothing but Windows." needs_only_windows "$program"
  for mark in HIGH_ENTROPY_VA DYNAMIC_BASE NX_COMPAT; do check "$name is built with $mark." has_mark "$program" "$mark"; done
  check "$name speaks UTF-8, says its manifest." says "$program" '<activeCodePage[^>]*>UTF-8</activeCodePage>'
  check "$name asks for no more rights than its person has." says "$program" 'requestedExecutionLevel level="asInvoker"'
  check "$name knows long paths." says "$program" '<[a-zA-Z0-9:]*longPathAware[^>]*>true<'
done
checks_done
