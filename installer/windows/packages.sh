# What the Windows build needs from Debian beside what the Linux build needs (../packages.sh). Sourced by build.sh.
windows_build_packages=(
  g++-mingw-w64-x86-64-posix gcc-mingw-w64-x86-64-posix binutils-mingw-w64-x86-64 mingw-w64-tools libz-mingw-w64-dev
  dpkg-dev make perl tcl patch file ccache cmake ninja-build gettext
  nsis osslsigncode openssl zip librsvg2-bin icoutils imagemagick
  libboost-dev nlohmann-json3-dev libcli11-dev
)
# To run what was built.
windows_run_packages=(wine wine64 fonts-wine fonts-dejavu-core xvfb xauth odbc-postgresql)
