#!/usr/bin/env bash
# Installs what Hedef needs, builds it and does its main job: the demo company is made, the commissions of its last closed quarter are
# calculated, and one person's figure is explained. May be run again at any time.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/packages.sh
. installer/build.sh

install_packages "${build_packages[@]}" "${run_packages[@]}"
echo "Building Hedef (build/release) …"
build_preset release hedefctl hedef_bench

data="${XDG_DATA_HOME:-${HOME:-}/.local/share}/hedef"
if [ -z "${HOME:-}${XDG_DATA_HOME:-}" ] || ! mkdir -p "$data" 2>/dev/null || [ ! -w "$data" ]; then
  data=$(mktemp -d)
fi
demo="$data/demo.db"
hedefctl=("$PWD/build/release/bin/hedefctl" --database "sqlite:$demo")

# A demo that this program can open is used again; any other is made anew.
if ! "${hedefctl[@]}" --quiet database info >/dev/null 2>&1; then
  rm -f "$demo" "$demo-wal" "$demo-shm"
  echo "Making the demo company in $demo …"
  "${hedefctl[@]}" demo create
else
  echo "The demo company is in $demo."
fi

# The newest quarter that is over: the one after the newest closed one.
newest=$("${hedefctl[@]}" --format csv commissions period list | tr -d '\r' | awk -F, '$2 == "closed" { last = $1 } END { print last }')
year=${newest%-Q*} number=${newest#*-Q}
period="$((year + number / 4))-Q$((number % 4 + 1))"

# The runs of all plans, and in them whoever is paid most.
runs=$(mktemp)
trap 'rm -f "$runs"' EXIT
"${hedefctl[@]}" --format csv commissions calculate --period "$period" | tr -d '\r' >"$runs"
IFS=, read -r run plan person < <(awk -F, '
  NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
  $at["to_pay"] + 0 > most { most = $at["to_pay"] + 0; who = $at["run"] "," $at["plan"] "," $at["person"] }
  END { print who }' "$runs")

echo
echo "Commissions of $period by the plan \"$plan\" (the first ten people):"
"${hedefctl[@]}" commissions calculate --period "$period" --plan "$plan" | awk 'NF == 0 { table = 1 } table && ++line > 12 { next } { print }'
echo
echo "Why is $person paid that? Run $run, line by line:"
"${hedefctl[@]}" commissions explain "$run" "$person"
echo
echo "More: \"${hedefctl[0]}\" --database \"sqlite:$demo\" --help"
