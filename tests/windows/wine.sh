#!/usr/bin/env bash
# Runs a Windows program under Wine as a person's own session would: wine.sh PROGRAM ARGUMENTS… ctest runs every test of the Windows build
# with it. Tests find servers by the folder HEDEF_TEST_SERVERS (servers.sh).
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
. "$here/wine_prefix.sh"
use_wine_prefix || exit 1

HEDEF_TEST_SERVERS=$(mktemp -d)
export HEDEF_TEST_SERVERS
bash "$here/servers.sh" "$HEDEF_TEST_SERVERS" &
servers=$!
trap 'kill "$servers" 2>/dev/null; wait "$servers" 2>/dev/null; rm -rf "$HEDEF_TEST_SERVERS"' EXIT
# What Wine says of itself on the way is nobody's; the code is the program's.
wine "$@"
