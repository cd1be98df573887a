#!/usr/bin/env bash
# Drives the package for Debian: deb_test.sh HEDEF.deb. It is installed into a root of its own, whose list of packages is a copy of this
# machine's, so that its dependencies are really asked for; the machine itself stays as it is. The programs run from that root while this
# checkout is hidden from them. What the test needs beside is installed first.
set -uo pipefail
[ $# -eq 1 ] || { echo "Usage: deb_test.sh HEDEF.deb" >&2; exit 2; }
given=$(realpath "$1")
checkout=$(realpath "$(dirname "$0")/../..")
. "$checkout/installer/packages.sh"
. "$checkout/installer/linux/packages.sh"
export PATH="$PATH:/usr/sbin:/sbin"
skip() {
  echo "skipped: $1"
  exit 0
}
command -v dpkg-deb >/dev/null || skip "this is no Debian"
install_packages "${deb_test_packages[@]}" || skip "what the test needs cannot be installed here"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
deb="$work/$(basename "$given")"
cp "$given" "$deb"
version=$(basename "$deb" .deb) version=${version#hedef_} version=${version%_*}
root="$work/root"
export HOME="$work/home" LC_ALL=C.UTF-8 GDK_BACKEND=x11 NO_AT_BRIDGE=1
unset XDG_CONFIG_HOME XDG_DATA_HOME HEDEF_DATABASE HEDEF_PASSWORD DISPLAY WAYLAND_DISPLAY
mkdir -p "$HOME"

. "$checkout/tests/support/checks.sh"
# says TEXT COMMAND…: the command succeeds and prints TEXT
says() {
  local text="$1"
  shift
  "$@" >"$work/said" 2>&1 && grep -qF -- "$text" "$work/said" && return 0
  cat "$work/said"
  return 1
}
# is TEXT COMMAND…: TEXT is all that the command prints
is() {
  local text="$1"
  shift
  [ "$("$@")" = "$text" ] || { "$@"; return 1; }
}
# prints_nothing COMMAND…
prints_nothing() { is "" "$@"; }

# --- A root of its own
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(fakeroot)
packages() { "${as_root[@]}" dpkg --root="$root" --force-not-root --log="$work/dpkg.log" "$@"; }
make_root() {
  rm -rf "$root"
  mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
  # Without Hedef itself, should it be installed here.
  awk 'BEGIN { RS = ""; ORS = "\n\n" } !/^Package: hedef\n/' /var/lib/dpkg/status >"$root/var/lib/dpkg/status"
  cp /var/lib/dpkg/info/*.list "$root/var/lib/dpkg/info/"
  rm -f "$root/var/lib/dpkg/info/hedef.list"
  cp /var/lib/dpkg/arch "$root/var/lib/dpkg/" 2>/dev/null || true
}
files() { (cd "$root" && find . -path ./var/lib/dpkg -prune -o -print | LC_ALL=C sort); }
state() { packages -s hedef 2>/dev/null | sed -n 's/^Status: //p'; }
installed_version() { packages -s hedef 2>/dev/null | sed -n 's/^Version: //p'; }

# The programs run where this checkout is an empty folder.
sealed=()
for way in "unshare --mount" "unshare --map-root-user --mount"; do
  if $way true 2>/dev/null && $way mount -t tmpfs none "$checkout" 2>/dev/null; then
    # shellcheck disable=SC2016
    sealed=($way bash -c 'mount -t tmpfs none "$0" && cd / && exec "$@"' "$checkout")
    break
  fi
done
hedefctl() { "${sealed[@]}" "$root/usr/bin/hedefctl" "$@"; }

# --- What it says of itself
field() { dpkg-deb -f "$deb" "$1"; }
contents() { dpkg-deb -c "$deb"; }
owners() { contents | awk '{ print $2 }' | sort -u; }
modes() { contents | awk '{ print $1 }' | sort -u | tr '\n' ' '; }
has_file() { contents | awk '{ print $6 }' | grep -qxF "./$1"; }
needs() { field Depends | tr ',' '\n' | sed 's/^ *//; s/ .*//' | grep -qxF "$1"; }
check "It is called hedef." is hedef field Package
check "Its version is that of its name." is "$version" field Version
check "It is for this machine." is "$(dpkg --print-architecture)" field Architecture
check "It says who looks after it." says "The Hedef founders" field Maintainer
check "It says what it is in one line." says "workstation for sales management" field Description
for library in libwxgtk3.2-1 libwxbase3.2-1 libsoci-core4.0 libsoci-odbc4.0 libsoci-sqlite3-4.0 libsqlite3-0 libodbc2 libutf8proc2 libcsv3 libxlsxwriter4; do
  check "It depends on $library." needs "$library"
done
check "It depends on nothing that only builders need." not grep -q -e -dev <(field Depends)
check "It recommends the driver for PostgreSQL." says odbc-postgresql field Recommends
check "Everything in it belongs to root." is root/root owners
check "Nobody but root may write into it, and nothing in it runs as somebody else." is "-rw-r--r-- -rwxr-xr-x drwxr-xr-x " modes
for file in usr/bin/hedef usr/bin/hedefctl usr/share/applications/hedef.desktop usr/share/mime/packages/hedef.xml usr/share/man/man1/hedef.1.gz \
  usr/share/man/man1/hedefctl.1.gz usr/share/doc/hedef/copyright usr/share/doc/hedef/changelog.gz usr/share/doc/hedef/THIRD_PARTY.md \
  usr/share/icons/hicolor/scalable/apps/hedef.svg usr/share/icons/hicolor/48x48/apps/hedef.png usr/share/icons/hicolor/256x256/apps/hedef.png; do
  check "It has $file." has_file "$file"
done
check "It runs nothing of its own when it is installed or removed." prints_nothing sh -c 'dpkg-deb --ctrl-tarfile "$0" | tar -t | grep -v -x -e ./ -e ./control -e ./md5sums' "$deb"
if command -v lintian >/dev/null; then
  check "Debian's own checker finds no fault." prints_nothing lintian --allow-root --fail-on none --tag-display-limit 0 "$deb"
fi

# --- An older version, and what people make with it
older() {
  dpkg-deb -R "$deb" "$work/older" && sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control" &&
    echo old >"$work/older/usr/share/doc/hedef/of_old.txt" && dpkg-deb --root-owner-group -b "$work/older" "$work/hedef_older.deb"
}
make_root
files >"$work/files_before"
check "An older version can be made of it." older
check "The older version is installed, and all it depends on is there." packages -i "$work/hedef_older.deb"
check "The older version is the installed one." is 0.0.1 installed_version
check "The older version makes a company in my own folder." hedefctl demo create
check "My company is below my home." test -s "$HOME/.local/share/hedef/hedef.db"

# --- Upgrade
check "It replaces the older version." packages -i "$deb"
check "It is installed." is "install ok installed" state
check "Its version is the installed one." is "$version" installed_version
check "What only the older version had is gone." test ! -e "$root/usr/share/doc/hedef/of_old.txt"
check "Every file is as it was packed." prints_nothing packages -V hedef

# --- The programs
if [ ${#sealed[@]} -gt 0 ]; then
  check "This checkout is hidden from the programs." prints_nothing "${sealed[@]}" ls "$checkout"
else
  echo "skipped: this checkout cannot be hidden from the programs here"
fi
stripped() { file -b "$root/usr/bin/$1" | grep -q ', stripped'; }
for program in hedef hedefctl; do
  check "$program is stripped." stripped "$program"
  check "$program knows nothing of the folder that it was built in." not grep -aqF "$checkout" "$root/usr/bin/$program"
done
check "The command line says its version." is "hedefctl $version" hedefctl --version
check "It finds the company of before the upgrade." says person,60 hedefctl --format csv database info
attainment() { hedefctl "$@" targets attainment --period "$period" --by team; }
period=$(hedefctl --format csv commissions period list | tr -d '\r' | awk -F, '$2 == "closed" { last = $1 } END { print last }')
check "It prints figures in English." says "Attainment" attainment
check "It prints figures in Turkish." says "Gerçekleşme" attainment --language tr
check "It writes numbers as Turkish does." grep -qE '[0-9]{1,3}(\.[0-9]{3})+,[0-9]{2}' "$work/said"
check "It speaks the language of the environment." says "Gerçekleşme" env LC_ALL= LANG=tr_TR.UTF-8 "${sealed[@]}" "$root/usr/bin/hedefctl" targets attainment --period "$period" --by team
check "It checks the company and finds it whole." hedefctl database check

workstation() { xvfb-run -a -s "-screen 0 1400x900x24" "${sealed[@]}" "$root/usr/bin/hedef" "$@"; }
pictures() { find "$work/tour" -name "*-$1-*.png" -size +5k | wc -l; }
at_least() { [ "$2" -ge "$1" ] || { echo "$2 instead of $1 or more"; return 1; }; }
check "The workstation says how it is called." says "--database" workstation --help
check "The workstation shows its windows." workstation --database "sqlite:$HOME/.local/share/hedef/hedef.db" --tour "$work/tour"
check "There are pictures of the windows in English." at_least 10 "$(pictures en)"
check "There are as many pictures in Turkish." is "$(pictures en)" pictures tr
check "My settings are below my home." test -s "$HOME/.config/hedef/desk.json"

# --- The desktop
share="$root/usr/share"
known_kind() {
  cp -r "$share/mime" "$work/mime" && update-mime-database "$work/mime" && grep -qxF "application/x-hedef-connection:*.hedef" "$work/mime/globs"
}
opened_by() {
  cp -r "$share/applications" "$work/applications" && update-desktop-database "$work/applications" &&
    grep -qxF "application/x-hedef-connection=hedef.desktop;" "$work/applications/mimeinfo.cache"
}
entry() { sed -n "s/^$1=//p" "$share/applications/hedef.desktop"; }
starts() { [ -x "$root/usr/bin/$(entry Exec | sed 's/ .*//')" ]; }
has_icon() { find "$share/icons/hicolor" -name "$(entry Icon).*" | grep -q .; }
size_of() { file -b "$1" | sed -nE 's/.*, ([0-9]+) x ([0-9]+),.*/\1x\2/p'; }
icons_fit() {
  local picture
  for picture in "$share"/icons/hicolor/*x*/apps/hedef.png; do
    [[ $picture == */$(size_of "$picture")/* ]] || { echo "$picture is $(size_of "$picture")"; return 1; }
  done
}
check "Its entry in the menu is as the desktops want it." prints_nothing desktop-file-validate "$share/applications/hedef.desktop"
check "The menu tells what it is in Turkish." is "Satış yönetimi" entry 'GenericName\[tr\]'
check "The entry starts a program that is there." starts
check "The entry's icon is there." has_icon
check "The pictures of the icon have the sizes of their folders." icons_fit
check ".hedef files are connections of Hedef." known_kind
check "Their kind has a Turkish name." grep -q "Hedef bağlantısı" "$work/mime/application/x-hedef-connection.xml"
check "They open with Hedef." opened_by

# --- For readers
unpacks() { gzip -t "$1" && is 00000000 sh -c 'od -An -tx1 -j4 -N4 "$0" | tr -d " \n"' "$1"; }
for page in hedef hedefctl; do
  check "The page on $page is packed without a time." unpacks "$share/man/man1/$page.1.gz"
  if command -v man >/dev/null; then
    check "The page on $page can be read." says "sales" env MANPAGER=cat man -l "$share/man/man1/$page.1.gz"
    check "The page on $page has no faults." prints_nothing sh -c 'man --warnings -l "$0" 2>&1 >/dev/null' "$share/man/man1/$page.1.gz"
  fi
done
options_told() {
  local option
  for option in $(hedefctl --help | grep -oE -e '--[a-z]+' | sort -u); do
    zcat "$share/man/man1/hedefctl.1.gz" | sed 's/\\-/-/g' | grep -qF -e "$option" || { echo "$option is not told"; return 1; }
  done
}
check "The page on hedefctl tells every general option." options_told
check "The licence says whose Hedef is." grep -q "2026 The Hedef founders" "$share/doc/hedef/copyright"
check "What is new is told under this version." says "hedef ($version)" zcat "$share/doc/hedef/changelog.gz"

# --- Removal
check "It is removed." packages -r hedef
check "It is purged." packages -P hedef
check "It is not listed any more." prints_nothing state
files >"$work/files_after"
check "No file and no folder of it is left." diff "$work/files_before" "$work/files_after"
check "My company stays." test -s "$HOME/.local/share/hedef/hedef.db"
check "My settings stay." test -s "$HOME/.config/hedef/desk.json"
check "It can be installed again." packages -i "$deb"
check "It still opens my company." says person,60 hedefctl --format csv database info

checks_done
