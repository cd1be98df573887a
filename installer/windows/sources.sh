# Gets Debian's source packages, verified by apt's signatures. Sourced by libraries.sh.

# use_source_lists FOLDER: where this machine's packages come from, asked for sources too; its own lists stay as they are.
use_source_lists() {
  local lists="$1" file
  source_apt=(-qq -o "Dir::Etc::sourcelist=-" -o "Dir::Etc::sourceparts=$lists/parts" -o "Dir::State=$lists/state" -o "Dir::Cache=$lists/cache"
              -o "Dir::State::status=/var/lib/dpkg/status" -o "APT::Sandbox::User=$(id -un)")
  [ -f "$lists/there" ] && return 0
  mkdir -p "$lists/parts" "$lists/state/lists/partial" "$lists/cache/archives/partial"
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] && sed -E 's/^Types:.*/Types: deb-src/' "$file" >"$lists/parts/$(basename "$file")"
  done
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -f "$file" ] && sed -nE 's/^deb(-src)?[[:space:]]/deb-src /p' "$file" | sort -u >"$lists/parts/$(basename "$file" .list).list"
  done
  # Others than Debian may have no sources; what is missing in the end, fetch_source tells.
  apt-get "${source_apt[@]}" update || echo "Not every list of sources came."
  touch "$lists/there"
}

# fetch_source PACKAGE WISHED_VERSION: downloads and unpacks it into ./PACKAGE. When that version has left the archive, the newest that is
# there: an archive may name a version before it serves it.
fetch_source() {
  local package="$1" wished="$2" version versions
  versions=$(apt-cache "${source_apt[@]}" showsrc "$package" | sed -n 's/^Version: //p' | sort -rV | uniq)
  for version in "$wished" $versions; do
    if (mkdir -p "download/$package" && cd "download/$package" &&
        apt-get "${source_apt[@]}" source --download-only "$package=$version" >/dev/null 2>&1); then
      rm -rf "$package"
      # apt has checked the sums of these files against the signed list.
      dpkg-source --no-check -x "download/$package/$package"_*.dsc "$package" >/dev/null 2>&1 || return 1
      return 0
    fi
    rm -rf "download/$package"
  done
  echo "The source of $package cannot be had." >&2
  return 1
}
