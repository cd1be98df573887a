# Builds the libraries that Hedef stands on for Windows, static, from Debian's sources, once into the user's cache folder. Sourced by
# build.sh from the project's folder, after packages are installed and ../build.sh is sourced. Sets HEDEF_WINDOWS_LIBRARIES.
. installer/windows/sources.sh

readonly mingw=x86_64-w64-mingw32
# name of the source package, the package of it that the Linux build has: both builds stand on the same version
readonly windows_libraries="sqlite3:libsqlite3-0 soci:libsoci-core4.0 utf8proc:libutf8proc2 libcsv:libcsv3 libxlsxwriter:libxlsxwriter4
  openssl:libssl3 libpng1.6:libpng16-16 boost1.74:libboost-locale1.74.0 wxwidgets3.2:libwxgtk3.2-1"

installed_source_version() {
  dpkg-query -W -f '${source:Version}' "$1" 2>/dev/null || apt-cache show --no-all-versions "$1" | sed -n 's/^Version: //p'
}

# Everything that decides what comes out.
libraries_key() {
  {
    local library
    for library in $windows_libraries; do echo "$library $(installed_source_version "${library#*:}")"; done
    $mingw-g++-posix --version
    cat installer/windows/libraries.sh installer/windows/toolchain.cmake installer/windows/patches/*
  } | sha256sum | cut -c1-12
}

# Name and size of every file: a cache that somebody cut short, or a full disk, shows here.
libraries_contents() { (cd "$1" && find include lib -type f -printf "%p %s\n" | sort | sha256sum); }

build_cmake() { # FOLDER OPTIONS…; in $work
  local name="$1" source="$2"
  shift 2
  cmake -G Ninja -S "$source" -B "build/$name" -DCMAKE_TOOLCHAIN_FILE="$toolchain" -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$prefix" \
    -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_SHARED_LIBS=OFF -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
    -DCMAKE_POLICY_DEFAULT_CMP0091=NEW "$@" &&
    cmake --build "build/$name" --parallel "$(build_jobs)" && cmake --install "build/$name"
}

# compile_archive NAME COMPILER FLAGS… -- SOURCES…: a library of a few files without a build of its own.
compile_archive() {
  local name="$1" compiler="$2" flags=() source
  shift 2
  while [ "$1" != -- ]; do flags+=("$1"); shift; done
  shift
  mkdir -p "build/$name"
  for source in "$@"; do
    ccache "$compiler" "${flags[@]}" -O2 -DNDEBUG -c "$source" -o "build/$name/$(basename "$source").o" || return 1
  done
  $mingw-ar rcs "$prefix/lib/lib$name.a" "build/$name"/*.o
}

build_sqlite3() {
  # Made of the whole tree, by the machine's own compiler.
  (cd sqlite3 && ./configure --disable-tcl --disable-shared && make sqlite3.c) || return 1
  cp sqlite3/sqlite3.h sqlite3/sqlite3ext.h "$prefix/include"
  compile_archive sqlite3 $mingw-gcc-posix -DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_FTS5 \
    -DSQLITE_ENABLE_MATH_FUNCTIONS -- sqlite3/sqlite3.c
}

build_soci() {
  patch -d soci -p1 <"$patches/soci-odbc-text.patch" || return 1
  build_cmake soci soci -DSOCI_SHARED=OFF -DSOCI_STATIC=ON -DSOCI_TESTS=OFF -DSOCI_CXX11=ON -DLIB_SUFFIX= -DSOCI_LIBDIR=lib -DWITH_BOOST=OFF \
    -DWITH_DB2=OFF -DWITH_FIREBIRD=OFF -DWITH_MYSQL=OFF -DWITH_ORACLE=OFF -DWITH_POSTGRESQL=OFF -DSOCI_EMPTY=OFF -DSOCI_ODBC=ON \
    -DSOCI_SQLITE3=ON || return 1
  local part
  for part in core odbc sqlite3; do [ -f "$prefix/lib/libsoci_$part.a" ] || mv "$prefix/lib/libsoci_${part}"_*.a "$prefix/lib/libsoci_$part.a"; done
}

build_utf8proc() {
  cp utf8proc/utf8proc.h "$prefix/include"
  compile_archive utf8proc $mingw-gcc-posix -DUTF8PROC_STATIC -- utf8proc/utf8proc.c
}

build_libcsv() {
  cp libcsv/csv.h "$prefix/include"
  compile_archive csv $mingw-gcc-posix -- libcsv/libcsv.c
}

# Its own MD5 bears the names of OpenSSL's, which the programs link too; it is wanted for pictures in sheets only, and none are written.
build_libxlsxwriter() { build_cmake xlsxwriter libxlsxwriter -DBUILD_TESTS=OFF -DBUILD_EXAMPLES=OFF -DUSE_NO_MD5=ON; }

build_libpng1.6() { build_cmake png libpng1.6 -DPNG_SHARED=OFF -DPNG_TESTS=OFF -DPNG_EXECUTABLES=OFF; }

build_openssl() {
  (
    cd openssl || exit 1
    export CC="ccache $mingw-gcc-posix" AR=$mingw-ar RANLIB=$mingw-ranlib RC=$mingw-windres
    perl Configure mingw64 --prefix="$prefix" --libdir=lib --openssldir=C:/ProgramData/ssl no-shared no-tests no-module no-legacy \
      no-ui-console no-fips no-engine no-srp no-gost no-idea no-seed no-rc2 no-rc4 no-rc5 no-md4 no-mdc2 no-whirlpool no-cast no-bf \
      no-camellia no-aria no-sm2 no-sm3 no-sm4 no-dsa no-cms no-ts -O2 &&
      make -j"$(build_jobs)" build_generated && make -j"$(build_jobs)" libcrypto.a libssl.a && make install_dev
  )
}

# Of Boost's libraries only the reader of catalogues of translations is needed, and the tests.
build_boost1.74() {
  local from=boost1.74/libs/locale/src
  compile_archive boost_locale $mingw-g++-posix -std=c++17 -w -I"$prefix/include" -I"$from" -DBOOST_LOCALE_NO_LIB -DBOOST_ALL_NO_LIB \
    -DBOOST_LOCALE_NO_POSIX_BACKEND -- $from/shared/{message,mo_lambda,ids}.cpp $from/encoding/codepage.cpp $from/util/info.cpp || return 1
  printf '#define %s\n' BOOST_TEST_NO_MAIN BOOST_TEST_ALTERNATIVE_INIT_API >build/boost_test.cpp
  echo '#include <boost/test/included/unit_test.hpp>' >>build/boost_test.cpp
  compile_archive boost_unit_test_framework $mingw-g++-posix -std=c++17 -w -I"$prefix/include" -- build/boost_test.cpp
}

build_wxwidgets3.2() {
  build_cmake wx wxwidgets3.2 -DwxBUILD_SHARED=OFF -DwxBUILD_PRECOMP=ON -DwxBUILD_CXX_STANDARD=17 -DwxBUILD_DEMOS=OFF -DwxBUILD_SAMPLES=OFF \
    -DwxBUILD_TESTS=OFF -DwxUSE_DPI_AWARE_MANIFEST=none -DwxUSE_ZLIB=sys -DwxUSE_LIBPNG=sys -DwxUSE_EXPAT=OFF -DwxUSE_XML=OFF \
    -DwxUSE_REGEX=builtin -DwxUSE_NANOSVG=builtin -DwxUSE_LIBJPEG=OFF -DwxUSE_LIBTIFF=OFF -DwxUSE_LIBLZMA=OFF -DwxUSE_OPENGL=OFF \
    -DwxUSE_MEDIACTRL=OFF -DwxUSE_WEBVIEW=OFF -DwxUSE_XRC=OFF -DwxUSE_HTML=OFF -DwxUSE_WXHTML_HELP=OFF -DwxUSE_RIBBON=OFF -DwxUSE_RICHTEXT=OFF \
    -DwxUSE_PROPGRID=OFF -DwxUSE_WEBREQUEST=OFF -DwxUSE_STC=ON -DwxUSE_ACCESSIBILITY=ON -DwxUSE_GRAPHICS_DIRECT2D=ON \
    -DwxUSE_SECRETSTORE=ON
}

# What libraries.sh is for: makes them when they are not there or not whole.
build_libraries() {
  local cache="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/hedef/windows" library name start=$SECONDS
  mkdir -p "$cache"
  HEDEF_WINDOWS_LIBRARIES="$cache/libraries-$(libraries_key)"
  export HEDEF_WINDOWS_LIBRARIES
  exec 8>"$cache/lock" && flock 8 || return 1
  local prefix="$HEDEF_WINDOWS_LIBRARIES" work="$HEDEF_WINDOWS_LIBRARIES/work"
  if [ -f "$prefix/whole" ] && [ "$(cat "$prefix/whole")" = "$(libraries_contents "$prefix")" ]; then
    exec 8>&-
    return 0
  fi
  echo "Building the libraries for Windows (once) …"
  rm -rf "$prefix"
  mkdir -p "$prefix/include" "$prefix/lib" "$work"
  # Libraries that are all headers are the Linux build's.
  local headers
  for headers in boost nlohmann CLI; do ln -s "/usr/include/$headers" "$prefix/include/$headers"; done
  local toolchain="$PWD/installer/windows/toolchain.cmake" patches="$PWD/installer/windows/patches"
  # What a library says while it is built matters only when that fails.
  for library in $windows_libraries; do
    name="${library%%:*}"
    (
      cd "$work" || exit 1
      export CCACHE_BASEDIR="$work"
      use_source_lists "$work/lists" || exit 1
      fetch_source "$name" "$(installed_source_version "${library#*:}")" && "build_$name"
    ) >"$work/$name.log" 2>&1 || {
      tail -n 40 "$work/$name.log" >&2
      echo "$name could not be built; the whole report is in $work/$name.log" >&2
      exec 8>&-
      return 1
    }
    echo "  $name, after $((SECONDS - start)) s"
  done
  rm -rf "$work"
  libraries_contents "$prefix" >"$prefix/whole"
  # Older ones are of no use any more.
  find "$cache" -mindepth 1 -maxdepth 1 -name 'libraries-*' ! -path "$prefix" -exec rm -rf {} +
  exec 8>&-
}
