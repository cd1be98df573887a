#!/usr/bin/env bash
# Makes the signed set-up program and the portable zip: package.sh PROGRAMS_FOLDER OUT_FOLDER VERSION
# PROGRAMS_FOLDER has hedef.exe and hedefctl.exe. They are signed with the certificate of HEDEF_SIGN_PKCS12 (a file; HEDEF_SIGN_PASSWORD is its
# password), else with one made on the spot that nobody trusts.
set -euo pipefail
[ $# -eq 3 ] || { echo "Usage: package.sh PROGRAMS_FOLDER OUT_FOLDER VERSION" >&2; exit 2; }
programs=$(realpath "$1") version="$3"
mkdir -p "$2"
out=$(realpath "$2")
cd "$(dirname "$0")/../.."
# The date of the newest commit for all files, so that the same sources make the same packages but for the signatures.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)}" TZ=UTC
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# --- The certificate
if [ -n "${HEDEF_SIGN_PKCS12:-}" ]; then
  cp "$HEDEF_SIGN_PKCS12" "$work/certificate.p12"
  printf '%s' "${HEDEF_SIGN_PASSWORD:-}" >"$work/password"
  # Who issued it may be in the file or known to this machine.
  openssl pkcs12 -in "$work/certificate.p12" -passin "file:$work/password" -nokeys -out "$work/trusted.pem" 2>/dev/null ||
    openssl pkcs12 -legacy -in "$work/certificate.p12" -passin "file:$work/password" -nokeys -out "$work/trusted.pem"
  cat /etc/ssl/certs/ca-certificates.crt >>"$work/trusted.pem" 2>/dev/null || true
else
  echo "Signing with a throw-away certificate: HEDEF_SIGN_PKCS12 is not set."
  openssl req -x509 -newkey rsa:3072 -sha256 -nodes -days 30 -subj "/CN=Hedef (throw-away certificate)" -addext "keyUsage=critical,digitalSignature" \
    -addext "extendedKeyUsage=codeSigning" -keyout "$work/key.pem" -out "$work/trusted.pem" 2>/dev/null
  openssl rand -hex 16 >"$work/password"
  openssl pkcs12 -export -inkey "$work/key.pem" -in "$work/trusted.pem" -passout "file:$work/password" -out "$work/certificate.p12"
fi

# A command of its own, because makensis calls it for the uninstaller.
cat >"$work/sign" <<'SIGN'
#!/usr/bin/env bash
# Signs a file in its place and verifies it.
set -euo pipefail
work=$(dirname "$0")
if ! osslsigncode sign -pkcs12 "$work/certificate.p12" -readpass "$work/password" -h sha256 -n Hedef -time "$SOURCE_DATE_EPOCH" \
     -in "$1" -out "$work/signed" >"$work/log" 2>&1 ||
   ! osslsigncode verify -CAfile "$work/trusted.pem" -in "$work/signed" >"$work/log" 2>&1; then
  cat "$work/log" >&2
  echo "The signature of $(basename "$1") does not verify." >&2
  exit 1
fi
cat "$work/signed" >"$1"
rm -f "$work/signed"
SIGN
chmod +x "$work/sign"

# --- What is installed
payload="$work/hedef-$version"
mkdir "$payload"
for program in hedef hedefctl; do
  x86_64-w64-mingw32-strip -o "$payload/$program.exe" "$programs/$program.exe"
  "$work/sign" "$payload/$program.exe"
done
# Notepad opens these; lines end as it likes them.
sed 's/$/\r/' LICENSE >"$payload/LICENSE.txt"
sed 's/$/\r/' resources/THIRD_PARTY.md >"$payload/THIRD_PARTY.txt"
# The pictures are not there.
sed -e '/^!\[/d' -e 's/$/\r/' README.md >"$payload/README.txt"
find "$payload" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +

# --- The set-up program
bash installer/windows/icon.sh resources/icons/hedef.svg "$work/hedef.ico"
icotool --extract --width=256 --output="$work/large.png" "$work/hedef.ico"
convert -size 328x628 "xc:#1F5F99" "$work/large.png" -gravity center -composite -alpha off -type TrueColor "BMP3:$work/picture.bmp"
# makensis knows the letters of file names only in a UTF-8 locale.
LC_ALL=C.UTF-8 makensis -V2 "-DVERSION=$version" "-DPAYLOAD=$payload" "-DOUTFILE=$work/hedef-setup-$version.exe" "-DICON=$work/hedef.ico" "-DPICTURE=$work/picture.bmp" \
  "-DSIGN=$work/sign" installer/windows/hedef.nsi
"$work/sign" "$work/hedef-setup-$version.exe"
mv "$work/hedef-setup-$version.exe" "$out/"

# --- The portable zip
rm -f "$out/hedef-$version-portable.zip"
(cd "$work" && find "hedef-$version" | LC_ALL=C sort | zip -q -X -9 "$out/hedef-$version-portable.zip" -@)
ls -l "$out/hedef-setup-$version.exe" "$out/hedef-$version-portable.zip"
