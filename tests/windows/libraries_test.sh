#!/usr/bin/env bash
# The cache of the libraries for Windows (installer/windows/libraries.sh): whole or made anew. Tried with the smallest of them, in a cache of
# the test's own.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
cd "$here/../.." || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. tests/support/checks.sh
. installer/build.sh
awk '/^readonly windows_libraries=/ { print "readonly windows_libraries=libcsv:libcsv3"; cut = 1; next } cut { cut = 0; next } { print }' \
  installer/windows/libraries.sh >"$work/libraries.sh"
. "$work/libraries.sh"
export XDG_CACHE_HOME="$work/cache"

build() {
  (build_libraries && echo "$HEDEF_WINDOWS_LIBRARIES" >"$work/place") >"$work/said" 2>&1 || { cat "$work/said"; return 1; }
}
library() { cat "$work/place"; }
builds() { build && grep -q "Building the libraries" "$work/said" && is_whole; }
builds_nothing() { build && [ ! -s "$work/said" ] && is_whole; }
is_whole() { x86_64-w64-mingw32-nm "$(library)/lib/libcsv.a" | grep -q "T csv_parse"; }

if ! (use_source_lists "$work/lists" && cd "$work" && fetch_source libcsv none) >"$work/log" 2>&1; then
  echo "skipped: Debian's sources cannot be reached"
  checks_done
  exit
fi
check "They are built where there are none." builds
check "A second time nothing is built." builds_nothing
truncate -s 100 "$(library)/lib/libcsv.a"
check "A library that was cut short is built again." builds
rm "$(library)/include/csv.h"
check "So is one that lacks a file." builds
rm "$(library)/whole" "$(library)/lib/libcsv.a"
check "So are those whose building was broken off." builds
check "Then nothing is built any more." builds_nothing
checks_done
