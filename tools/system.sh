#!/bin/sh
# Makes sure that what pip and npm cannot bring is there: a Chromium for the browser tests, fonts that hold Chinese (without
# them its screenshots and PDFs show boxes) and a Java runtime for the HTML validator; for `make bench` (`system.sh bench`)
# also of a Chromium with windows, pdftotext, and what tests/bench/package-lock.json locks; for `make editions` (`system.sh
# editions`) of a Java that compiles, since tests/editions/CheckEpubs.java is run from its source. Silent when nothing is
# missing.
set -eu

if [ "${1:-}" = bench ]; then
    bench=$(dirname "$0")/../tests/bench
    [ "$bench/node_modules/.package-lock.json" -nt "$bench/package-lock.json" ] ||
        (cd "$bench" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
fi

have() { command -v "$1" >/dev/null 2>&1; }

missing=
# The tests need no windows: a Chromium without any takes a quarter less of the processor.
[ "${1:-}" = bench ] && chromium=chromium || chromium=chromium-headless-shell
have "$chromium" || have chromium || have chromium-browser || have google-chrome || missing="$missing $chromium"
# The list is read whole: under a closed pipe fc-list would be reported as failing.
{ have fc-list && [ -n "$(fc-list :lang=zh-cn)" ]; } || missing="$missing fontconfig fonts-noto-cjk"
# macOS has a `java` that only says there is none, hence the run.
{ have java && java -version >/dev/null 2>&1; } || missing="$missing default-jre-headless"
[ "${1:-}" != editions ] || { have javac && javac -version >/dev/null 2>&1; } || missing="$missing default-jdk-headless"
[ "${1:-}" != bench ] || have pdftotext || missing="$missing poppler-utils"
[ -n "$missing" ] || exit 0

if ! have apt-get; then
    echo "tools/system.sh: system-missing: not found here:$missing (Debian's names). Install a Chromium that PATH finds as" \
        "chromium, chromium-browser or google-chrome, a font that holds Chinese (Noto Sans CJK), Java 17 or later (a JDK for make editions), poppler-utils for the bench." >&2
    exit 1
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
    have sudo || { echo "tools/system.sh: not-root: run as root: apt-get install$missing" >&2; exit 1; }
    as_root='sudo'
fi
echo "tools/system.sh: installing$missing" >&2
$as_root apt-get -qq update
# shellcheck disable=SC2086  # a list of packages and an optional sudo: both are meant to split
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 \
    install --no-install-recommends $missing >/dev/null
