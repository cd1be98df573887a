# Builds a preset into build/PRESET. Sourced by run.sh, test.sh and .ci/run, which stand in the project's folder.

# The compiler's cache outlives the build folders.
export CCACHE_DIR="${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/hedef/ccache}"
# A second checkout in another folder finds what the first one compiled.
export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
# Without these it would keep nothing that uses a precompiled header.
export CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_PCH_EXTSUM=1

# As many as there are processors, but no more than memory allows (1.5 GB each).
build_jobs() {
  local cores memory
  cores=$(nproc 2>/dev/null || echo 2)
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null)
  [ -n "$memory" ] && [ "$memory" -lt "$cores" ] && cores=$((memory > 0 ? memory : 1))
  echo "$cores"
}

# build_preset PRESET [TARGET…]
build_preset() {
  local preset="$1" folder="build/$1" log
  shift
  # A folder that was configured somewhere else, or for other libraries, cannot be used.
  local needs="$PWD"
  [ "$preset" = windows ] && needs+=" $HEDEF_WINDOWS_LIBRARIES"
  [ "$(cat "$folder/configured_for" 2>/dev/null)" = "$needs" ] || rm -rf "$folder"
  mkdir -p "$folder"
  echo "$needs" >"$folder/configured_for"
  log="$folder/configure.log"
  if ! cmake --preset "$preset" >"$log" 2>&1; then
    cat "$log" >&2
    return 1
  fi
  local targets=()
  [ $# -gt 0 ] && targets=(--target "$@")
  cmake --build "$folder" --parallel "$(build_jobs)" "${targets[@]}"
}
