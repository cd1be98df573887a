#!/usr/bin/env bash
# Looks after the PostgreSQL servers of tests that run under Wine, where they cannot start one themselves (support/postgres_server_win32.cpp):
# answers in FOLDER/N.answer what FOLDER/N.ask asks for. Servers and their data go when this ends.
#   make              a new server; its port, and the path of its certificate on the next line
#   start PORT        after
#   stop PORT         at once, as if the machine lost power
#   sql PORT DATABASE and SQL from the second line on; the first column of the first row
set -uo pipefail
folder="$1"
password="it's {a} te;st"
binaries=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
as_server=()
[ "$(id -u)" -eq 0 ] && as_server=(setpriv --reuid postgres --regid postgres --clear-groups)
data=$(mktemp -d)
chmod 755 "$data"
declare -A running=()

free_port() { # one that nobody listens on; above those that programs are given by themselves
  local port
  for _ in $(seq 100); do
    port=$((20000 + RANDOM % 10000))
    (exec 9<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start() { # PORT
  "${as_server[@]}" "$binaries/postgres" -D "$data/$1" >>"$data/$1.log" 2>&1 &
  running[$1]=$!
  for _ in $(seq 600); do
    "$binaries/pg_isready" -q -h 127.0.0.1 -p "$1" && return 0
    kill -0 "${running[$1]}" 2>/dev/null || break
    sleep 0.05
  done
  cat "$data/$1.log"
  return 1
}

stop() { # PORT
  [ -n "${running[$1]:-}" ] || return 0
  kill -QUIT "${running[$1]}" 2>/dev/null
  wait "${running[$1]}" 2>/dev/null
  unset "running[$1]"
}

make() {
  local port place
  port=$(free_port)
  place="$data/$port"
  mkdir "$place"
  printf '%s\n' "$password" >"$data/password"
  touch "$data/$port.log"
  [ ${#as_server[@]} -eq 0 ] || chown postgres "$place" "$data/password"
  "${as_server[@]}" "$binaries/initdb" -D "$place" -U hedef --pwfile="$data/password" --encoding=UTF8 --locale=C.UTF-8 --no-sync \
    --auth=scram-sha-256 >"$data/$port.log" 2>&1 || { cat "$data/$port.log"; return 1; }
  "${as_server[@]}" openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
    -keyout "$place/server.key" -out "$place/server.crt" >/dev/null 2>&1 || return 1
  chmod 600 "$place/server.key"
  cp "$place/server.crt" "$data/$port.crt"
  chmod 644 "$data/$port.crt"
  echo "hostssl all all 127.0.0.1/32 scram-sha-256" >"$place/pg_hba.conf"
  cat >"$place/postgresql.auto.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
ssl = on
fsync = off
full_page_writes = off
max_connections = 60
shared_buffers = 64MB
autovacuum = off
log_min_messages = panic
CONF
  start "$port" || return 1
  printf '%s\n%s\n' "$port" "$data/$port.crt"
}

sql() { # PORT DATABASE; SQL comes in
  PGPASSWORD="$password" PGSSLMODE=require "$binaries/psql" -XAtq -F $'\x1f' -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$1" -U hedef -d "$2" -c "$(cat)" 2>&1
}

trap 'for port in "${!running[@]}"; do stop "$port"; done; rm -rf "$data"' EXIT
trap 'exit 0' TERM INT
exec 7<> <(:)
while [ -d "$folder" ]; do
  for ask in "$folder"/*.ask; do
    [ -f "$ask" ] || continue
    { read -r verb port database; rest=$(cat); } <"$ask"
    rm -f "$ask"
    said="$data/said"
    case "$verb" in
      make | start | stop) "$verb" "$port" >"$said"; code=$? ;;
      sql) sql "$port" "$database" <<<"$rest" >"$said"; code=$? ;;
    esac
    if [ "$code" -eq 0 ]; then
      { echo ok; if [ "$verb" = sql ]; then head -n 1 "$said" | cut -d $'\x1f' -f 1; else cat "$said"; fi; } >"${ask%.ask}.half"
    else
      { echo no; cat "$said"; } >"${ask%.ask}.half"
    fi
    mv "${ask%.ask}.half" "${ask%.ask}.answer"
  done
  read -rt 0.02 -u 7
done
