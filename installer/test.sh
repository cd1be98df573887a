#!/usr/bin/env bash
# Installs what the tests need, builds Hedef with them and runs every test: test.sh [PRESET], "dev" when none is named; "windows" runs the
# Windows programs under Wine. The last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
. installer/packages.sh
. installer/build.sh
preset="${1:-dev}"

install_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}" || exit 1
build() {
  if [ "$preset" = windows ]; then
    . installer/windows/packages.sh
    install_packages "${windows_run_packages[@]}" || return 1
    # Answers of hedefctl.exe are compared with its.
    build_preset dev hedefctl && bash installer/windows/build.sh
  else
    build_preset "$preset"
  fi
}
echo "Building Hedef and its tests (build/$preset) …"
build || { echo "The build failed."; echo "0 passed, 1 failed"; exit 1; }

# Each room is one program of many test cases; its report is counted, as is the last line of a script. What has neither (it crashed, it took
# too long) counts as one.
export BOOST_TEST_REPORT_LEVEL=short
ctest --test-dir "build/$preset" --output-on-failure --parallel 2
failed=$?
awk '
  function count() {
    if (!name) return
    if (reported) { passed += p; failed += f; if (!ok && !f) failed++ }
    else if (ok) passed++
    else failed++
  }
  / Testing: / { count(); name = $0; reported = ok = p = f = 0 }
  /^ +[0-9]+ test cases? out of [0-9]+ passed/ { p += $1; reported = 1 }
  /^ +[0-9]+ test cases? out of [0-9]+ (failed|aborted)/ { f += $1; reported = 1 }
  /^Test Passed\./ { ok = 1 }
  END { count(); printf "%d passed, %d failed\n", passed, failed }
' "build/$preset/Testing/Temporary/LastTest.log"
exit "$failed"
