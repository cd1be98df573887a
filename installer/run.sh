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

# The quarter before today's is the last that is over; field sales are paid by it.
month=$(date +%-m) year=$(date +%Y)
quarter=$(((month - 1) / 3))
[ "$quarter" -eq 0 ] && quarter=4 year=$((year - 1))
period="$year-Q$quarter" plan="Saha satışı"

echo
echo "Commissions of $period by the plan '$plan':"
table=$("${hedefctl[@]}" --language en commissions calculate --period "$period" --plan "$plan")
printf '%s\n' "$table" | sed -n '1,14p'
people=$(printf '%s\n' "$table" | awk 'shown { n++ } /^Id / { shown = 1 } END { print n + 0 }')
[ "$people" -gt 8 ] && echo "… $((people - 8)) more"

# Whoever earned most; names hold no commas in the columns before net.
person=$("${hedefctl[@]}" --format csv commissions calculate --period "$period" --plan "$plan" | awk -F, 'NR > 1 && $4 > most { most = $4; who = $1 } END { print who }')
echo
echo "Why $person is paid that:"
"${hedefctl[@]}" --language en commissions explain "$(printf '%s\n' "$table" | sed -n 's/^Run: //p')" "$person" | sed -n '1,40p'
echo
echo "More: ${hedefctl[*]} --help"

# The newest quarter that is over and not closed yet: the one after the newest closed one.
newest=$("${hedefctl[@]}" --format csv commissions period list | tr -d '\r' | awk -F, '$2 == "closed" { last = $1 } END { print last }')
year=${newest%-Q*} number=${newest#*-Q}
period="$((year + number / 4))-Q$((number % 4 + 1))"

echo
echo "Commissions of $period:"
runs=$(mktemp)
trap 'rm -f "$runs"' EXIT
"${hedefctl[@]}" --format csv commissions calculate --period "$period" | tr -d '\r' >"$runs"
"${hedefctl[@]}" --quiet commissions calculate --period "$period"

# Whoever is paid most.
best=$(awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next } $at["to_pay"] + 0 > most { most = $at["to_pay"] + 0; who = $at["run"] " " $at["person"] } END { print who }' "$runs")
echo
echo "Why these figures? One person, line by line:"
"${hedefctl[@]}" commissions explain "${best%% *}" "${best#* }"
echo
echo "Try more:  build/release/bin/hedefctl --database \"sqlite:$demo\" --help"
