#!/usr/bin/env bash
# How hedefctl.exe behaves in a window of the command line: console_test.sh HEDEFCTL.EXE
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
[ $# -eq 1 ] || { echo "Usage: console_test.sh HEDEFCTL.EXE" >&2; exit 2; }
hedefctl=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$here/../support/checks.sh"
. "$here/wine_prefix.sh"
use_wine_prefix || exit 1
unset HEDEF_DATABASE HEDEF_PASSWORD
database="sqlite:$work/a.db"
{
  echo id,name
  awk 'BEGIN { for (i = 0; i < 300000; i++) print i ",Kişi " i }'
} >"$work/people.csv"

shown() { tr -d '\r' <"$work/screen" | sed 's/\x1b\[[?0-9;]*[A-Za-z]//g'; }
shows() { shown | grep -aq "$1"; }
# Somebody sits there and types Ctrl+C when the work shows that it goes on.
import_and_stop() {
  mkfifo "$work/keys"
  script -qefc "wine '$hedefctl' --format json --database '$database' import people '$work/people.csv'" "$work/screen" \
    <"$work/keys" >/dev/null 2>&1 &
  local typing=$!
  exec 7>"$work/keys"
  wait_until grep -aq "Checking" "$work/screen"
  printf '\003' >&7
  local code=0
  wait "$typing" || code=$?
  exec 7>&-
  return "$code"
}
person_rows() { wine "$hedefctl" --format json --database "$database" database info 2>/dev/null | grep -Eo '"person":[0-9]+'; }
has_no_people() { [ "$(person_rows)" = '"person":0' ]; }

check "hedefctl.exe makes a database." wine "$hedefctl" --database "$database" database create
check "Ctrl+C ends an import with its own code." ends 130 import_and_stop
check "It says that it was stopped." shows '"cli.interrupted"'
check "It says that nothing was written." shows "Nothing was written."
check "Nothing was written." has_no_people
check "The database is whole." wine "$hedefctl" --database "$database" database check
check "What the work shows of itself is UTF-8 in whole letters." not shows $'\xef\xbf\xbd'
checks_done
