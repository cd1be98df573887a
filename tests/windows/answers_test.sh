#!/usr/bin/env bash
# Every command of hedefctl.exe answers as hedefctl on Linux does: answers_test.sh HEDEFCTL.EXE HEDEFCTL
# Both do the same things, one after the other, each with a database of its own; what they print, how they end and the files that they write
# must be the same byte for byte. On SQLite, and on PostgreSQL with both drivers.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
[ $# -eq 2 ] || { echo "Usage: answers_test.sh HEDEFCTL.EXE HEDEFCTL" >&2; exit 2; }
windows=$(realpath "$1") linux=$(realpath "$2")
work=$(mktemp -d)
. "$here/../support/checks.sh"
. "$here/wine_prefix.sh"
use_wine_prefix || exit 1
mkdir "$work/servers"
bash "$here/servers.sh" "$work/servers" &
servers=$!
trap 'kill "$servers" 2>/dev/null; wait "$servers" 2>/dev/null; rm -rf "$work"' EXIT
# What either would listen to.
unset HEDEF_DATABASE HEDEF_PASSWORD LANG LANGUAGE LC_MESSAGES

ask_servers() { # QUESTION; its answer in $answer
  printf '%s\n' "$1" >"$work/servers/0.new"
  mv "$work/servers/0.new" "$work/servers/0.ask"
  wait_until test -f "$work/servers/0.answer" || return 1
  answer=$(tail -n +2 "$work/servers/0.answer")
  rm "$work/servers/0.answer"
}

# --- What is compared
# One a line, on a new database; files are those below.
readonly first_commands="
database info
database create --company Çınar --currency TRY --fiscal-year-start 3
database create
database info
database check
database upgrade
import people people.csv
import customers customers.csv --dry-run
import customers customers.csv
--format json import products products.csv
import credits credits.csv --rejects refused.csv
import credits credits.csv
--format json import credits credits.csv
import credits missing.csv
--language tr import customers credits.csv
import undo 1
import undo 99
export people people.out.csv
export credits credits.out.json
export targets targets.out.csv
export nothing nothing.csv
targets allocate --total 1000.00 --weights weights.csv
--format json targets allocate --total 100.01 --weights weights.csv
targets allocate --total 1000.00 --weights people.csv
commissions plan import plan.json --assign all
commissions plan import people.csv
commissions plan list
rubbish
--rubbish
--version
--help
--language tr --help
--language tr commissions --help
"
# On the demo company.
readonly demo_commands="
demo create --people 30 --customers 80 --credits 600 --years 2 --seed 7 --today 2026-10-15
demo create
--format json database info
database check
database backup company.bak
territories tree --on 2026-10-15
--language tr territories tree --on 2026-10-15
--format json territories tree --on 2026-10-15
territories why M001 --on 2026-10-15
--language tr territories why M002 --on 2026-10-15
territories why nobody
territories problems --on 2026-10-15
--language tr --format csv territories problems --on 2026-10-15
territories assign --on 2026-10-15
--language tr territories assign --on 2026-10-15 --apply
targets show --period 2026
--format csv targets show --period 2026-Q3
targets attainment --period 2026
--language tr targets attainment --period 2026-Q3 --by team
--format json targets attainment --period 2026-H1 --by territory
targets attainment --period tomorrow
commissions plan list
--language tr --format json commissions plan list
commissions plan export Takım\ liderleri
--format json commissions evaluate --plan plan.json --credits engine.csv --people engine_people.csv --period 2026-Q1
commissions evaluate --plan plan.json --credits people.csv --people engine_people.csv
commissions calculate --period 2026-09
--language tr commissions calculate --period 2026-Q3
--format json commissions calculate --period 2026-Q3 --plan Saha\ satışı
commissions explain 1 P010
--language tr commissions explain 1 P011
--format json commissions explain 2 P012
commissions explain 99 P010
commissions period list
commissions period close 2026-07
commissions period open 2026-07
--language tr commissions period list
opportunities list
--format csv --language tr opportunities list
--format json opportunities list
export customers customers.demo.csv
export opportunities opportunities.demo.json
export credits credits.demo.csv
export people people.demo.xlsx
database restore company.bak
database check
"

fill() { # FOLDER
  printf 'id,name,email,hired_on\nÇ1,Şule Ünal,sule@example.com,2020-01-05\nÇ2,İpek 😀 Öz,,2021-02-06\n' >"$1/people.csv"
  printf 'id,name,class,country,province\nM1,"Ağaç, Ltd.",A,Türkiye,İstanbul\nM2,=1+1,B,Türkiye,Iğdır\n' >"$1/customers.csv"
  printf 'id,name,price\nU1,GTX Pro,10.50\n' >"$1/products.csv"
  printf 'id,date,person,customer,product,amount\nK1,2017-03-01,Ç1,M1,U1,100.10\nK2,01.13.2017,Ç2,M2,U1,5\nK3,2017-03-02,Kimse,M1,U1,7.00\n' >"$1/credits.csv"
  printf 'id,weight\na,1\nb,2\nc,4\n' >"$1/weights.csv"
  printf 'id,date,person,customer,product,amount\nK1,2026-02-01,Ç1,M1,U1,100000.10\nK2,2026-03-01,Ç2,M2,U1,5000000\n' >"$1/engine.csv"
  printf 'person,from,to,target_incentive\nÇ1,2026-01-01,2026-12-31,50000.00\nÇ2,2026-01-01,2026-12-31,40000.00\n' >"$1/engine_people.csv"
  cp "$work/plan.json" "$1/plan.json"
}

# What a run prints that is rightly different: the name of the database.
without_names() { sed -e "s/hedef_windows\|hedef_linux/DATABASE/g"; }
# A file as it is compared; one of Excel by its sheets, because it knows when it was made.
content_of() {
  case "$1" in
    *.xlsx) unzip -p "$1" 'xl/worksheets/*' xl/sharedStrings.xml ;;
    *) cat "$1" ;;
  esac
}
# same_answer COMMAND: run by both in their folders.
same_answer() {
  local words side program code=() file ok=0
  eval "words=($1)"
  for side in windows linux; do
    program=("$linux")
    [ "$side" = windows ] && program=(wine "$windows")
    (cd "$work/$side" && "${program[@]}" --database "${database[$side]}" "${words[@]}" >.out 2>.err </dev/null)
    code+=($?)
    for file in .out .err; do without_names <"$work/$side/$file" >"$work/$side/$file.shown"; done
  done
  [ "${code[0]}" = "${code[1]}" ] || { echo "exit codes ${code[*]}"; ok=1; }
  # The database and its copies may lie differently; what is in them, the answers tell.
  for file in .out.shown .err.shown $(cd "$work/linux" && ls -- *.csv *.json *.xlsx); do
    cmp -s <(content_of "$work/windows/$file") <(content_of "$work/linux/$file") && continue
    echo "$file differs:"
    diff <(content_of "$work/windows/$file") <(content_of "$work/linux/$file") | head -n 6
    ok=1
  done
  return "$ok"
}
declare -A database
# compare NAME "COMMANDS": in folders of their own.
compare() {
  local command side
  for side in windows linux; do
    rm -rf "${work:?}/$side"
    mkdir "$work/$side"
    fill "$work/$side"
  done
  while read -r command; do
    [ -n "$command" ] && check "The same on $1: ${command//\\/}" same_answer "$command"
  done <<<"$2"
}

"$linux" --database "sqlite:$work/seed.db" --quiet demo create --people 30 --customers 80 --credits 600 --years 2 >/dev/null
"$linux" --database "sqlite:$work/seed.db" commissions plan export "Saha satışı" >"$work/plan.json"

# --- All commands are here
leaves() { # WORDS…: every command of hedefctl
  local inner word
  inner=$("$linux" "$@" --help | sed -n '/^Commands:/,/^$/ s/^  \([a-z-]*\)  .*/\1/p')
  [ -n "$inner" ] || { echo "$*"; return; }
  for word in $inner; do leaves "$@" "$word"; done
}
while read -r leaf; do
  check "Compared: $leaf" grep -q -- "^\(--[a-z]* [a-z]* \)*$leaf\( \|$\)" <<<"$first_commands$demo_commands"
done < <(leaves)

database=([windows]="sqlite:çınar ş.db" [linux]="sqlite:çınar ş.db")
compare "a file" "$first_commands"
compare "a file" "$demo_commands"
ask_servers make && read -r port <<<"$answer"
for turn in "first_commands:PostgreSQL Unicode" "demo_commands:PostgreSQL Unicode" "demo_commands:PostgreSQL ANSI"; do
  commands=${turn%%:*} driver=${turn#*:}
  for side in windows linux; do
    ask_servers "sql $port postgres"$'\n'"drop database if exists hedef_$side"
    ask_servers "sql $port postgres"$'\n'"create database hedef_$side"
    database[$side]="odbc:Driver={$driver};Server=127.0.0.1;Port=$port;Database=hedef_$side;UID=hedef;PWD={it's {a}} te;st};SSLmode=require;"
  done
  # Files of a copy are SQLite's affair.
  compare "$driver" "$(grep -v 'database backup\|database restore' <<<"${!commands}")"
done
checks_done
