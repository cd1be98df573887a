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
# What is printed goes through a file: Wine's own programs, which live on for a while, keep the output of the first program open, and
# whoever reads it would wait for them.
said="$HEDEF_TEST_SERVERS/said"
: >"$said"
wine "$@" >"$said" 2>&1 &
program=$!
tail -s 0.1 --pid="$program" -n +1 -f "$said"
wait "$program"
