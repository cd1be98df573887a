# What Hedef needs from Debian, by purpose, and how it gets there. Sourced by run.sh and test.sh.

# To build the programs and the tests.
build_packages=(
  g++ cmake ninja-build ccache mold gettext
  libboost-dev libboost-locale-dev libboost-test-dev
  libsoci-dev libsqlite3-dev unixodbc-dev libpq-dev libssl-dev
  libutf8proc-dev nlohmann-json3-dev libcli11-dev libcsv-dev libxlsxwriter-dev
  libwxgtk3.2-dev
)
# To work on a company database on PostgreSQL; letters and icons for the windows.
run_packages=(odbc-postgresql fonts-dejavu-core adwaita-icon-theme)
# Where there is no display, the workstation runs on one that nobody sees.
display_packages=(xvfb xauth)
# For the tests: a server that they start themselves, and the second way to SQLite.
test_packages=(postgresql libsqliteodbc "${display_packages[@]}")

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Installs what is missing of the packages named, and says first what that is. Does nothing when all is there.
install_packages() {
  local missing=() package as_root=()
  if ! command -v apt-get >/dev/null; then
    echo "This is no Debian; these packages (by Debian's names) must be there: $*"
    return 0
  fi
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing with apt-get: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Installing needs root: run this as root once, or install the packages above yourself." >&2
      return 1
    fi
    as_root=(sudo)
  fi
  # Another apt (an automatic upgrade) may hold the lock for a while.
  "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 -qq update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq -y --no-install-recommends install \
    "${missing[@]}" >/dev/null
}
