#!/usr/bin/env bash
# Lets a second compiler read the sources as strictly standard C++20, with Boost's 128-bit integers, for the sake of compilers that are not
# here: second_compiler.sh [FILE…]. Without files all of src, except what is Windows' own. Prints what it says; the last line is
# "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
. installer/packages.sh
install_packages "${build_packages[@]}" clang || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
flags=(-std=c++20 -pedantic-errors -Wall -Wextra -Wno-unused-command-line-argument -DHEDEF_PORTABLE_INT128 '-DHEDEF_VERSION="0"' -Isrc)
read -ra wx < <(wx-config --cxxflags stc aui core base | sed 's/-I/-isystem /g')
wx+=(-DwxNO_IMPLICIT_WXSTRING_ENCODING -DWXINTL_NO_GETTEXT_MACRO)

clang++ "${flags[@]}" -x c++-header src/base/precompiled.h -o "$work/base.pch" || exit 1
clang++ "${flags[@]}" "${wx[@]}" -x c++-header src/uikit/precompiled.h -o "$work/uikit.pch" || exit 1
read_one() {
  local file="$1" said="$work/said.$BASHPID" words=("${flags[@]}" -include-pch "$work/base.pch")
  case "$file" in
    # Its header makes wxStrings of plain literals.
    src/commission/view/plan_text.cpp) words=("${flags[@]}" "${wx[@]}" -UwxNO_IMPLICIT_WXSTRING_ENCODING) ;;
    src/uikit/* | src/shell/* | src/bench/view/* | */view/*) words=("${flags[@]}" "${wx[@]}" -include-pch "$work/uikit.pch") ;;
  esac
  if clang++ "${words[@]}" -fsyntax-only "$file" 2>"$said"; then
    echo "ok" >>"$work/results"
  else
    echo "FAILED" >>"$work/results"
    echo "FAILED  $file"
  fi
  cat "$said"
  rm -f "$said"
}
if [ $# -gt 0 ]; then files=("$@"); else mapfile -t files < <(find src -name '*.cpp' ! -name '*_win32.cpp' | LC_ALL=C sort); fi
touch "$work/results"
for file in "${files[@]}"; do
  while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n; done
  read_one "$file" &
done
wait
failed=$(grep -c FAILED "$work/results")
echo "$(grep -c ok "$work/results") passed, $failed failed"
[ "$failed" -eq 0 ]
