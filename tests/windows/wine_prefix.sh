# A Windows of the tests' own, made once in the user's cache folder. Sourced by wine.sh and setup_test.sh.

# use_wine_prefix: sets WINEPREFIX, unless somebody has, and makes it when it is not there.
use_wine_prefix() {
  export WINEDEBUG="${WINEDEBUG:--all}" WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe=" LC_ALL=C.UTF-8
  local cache="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/hedef/windows"
  export WINEPREFIX="${WINEPREFIX:-$cache/wine-$(wine --version 2>/dev/null | tr -cd '0-9.')-windows-10}"
  mkdir -p "$(dirname "$WINEPREFIX")"
  (
    flock 8
    [ -f "$WINEPREFIX/ready" ] && exit 0
    rm -rf "$WINEPREFIX"
    wineboot -i >/dev/null 2>&1 || exit 1
    winecfg -v win10 >/dev/null 2>&1 || exit 1 # the oldest that Hedef runs on; of itself Wine is an older one
    # Without them captions show digits instead of pictures, and the letters are not those that Windows has.
    cp -L /usr/share/wine/fonts/*.ttf "$WINEPREFIX/drive_c/windows/Fonts/" 2>/dev/null
    # Wine draws the title bars: no window manager is needed.
    wine reg add 'HKCU\Software\Wine\X11 Driver' /v Managed /d N /f >/dev/null 2>&1
    wineserver -w
    touch "$WINEPREFIX/ready"
  ) 8>"$WINEPREFIX.lock" || { echo "Wine could not make its folder $WINEPREFIX." >&2; return 1; }
}
