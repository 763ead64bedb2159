#!/usr/bin/env bash
# Starts an installed Haversack once and says whether it works: packaging/smoke.sh PATH/TO/haversack
# The window opens on a sample programme, on a virtual screen if xvfb-run is there and without any screen otherwise, goes
# through all its screens and receives a file. Fails if the class cache is not used, or if anything unpacks itself.
set -euo pipefail

haversack=$(realpath -s "$1")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export HOME=$place/home XDG_DATA_HOME=$place/data XDG_STATE_HOME=$place/state TMPDIR=$place/tmp
mkdir -p "$HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME" "$TMPDIR" "$place/walk"
unset DISPLAY

fail() {
    echo "The installed program does not work: $1" >&2
    exit 1
}

version=$("$haversack" --version)
[[ $version =~ ^Haversack\ [0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "it says $version."
"$haversack" demo >/dev/null || fail "it made no sample programme."

start=()
options="-Dhaversack.walk=$place/walk -Djava.io.tmpdir=$TMPDIR -Duser.home=$HOME -XX:AOTMode=on"
if command -v xvfb-run >/dev/null; then
    start=(xvfb-run -a -s "-screen 0 1366x768x24")
else
    options="$options -Dglass.platform=Headless -Dprism.order=sw"
fi
HAVERSACK_OPTS=$options timeout 180 "${start[@]}" "$haversack" </dev/null ||
    fail "its window did not open and close, or its class cache is not used."
[ -s "$place/walk/today.png" ] || fail "no picture of Today was taken."
[ -s "$place/walk/taken" ] || fail "the walk did not come to its end."

grep -q "Today" "$place/walk/guide.txt" || fail "its guide is not there."
[ -z "$(grep -il "not in this build" "$place/walk/guide.txt")" ] || fail "its guide is not there."

[ ! -e "$HOME/.openjfx" ] || fail "JavaFX unpacked its libraries."
unpacked=$(find "$TMPDIR" "$HOME" -name '*.so*' -print -quit)
[ -z "$unpacked" ] || fail "it unpacked $unpacked."
log=$(find "$XDG_STATE_HOME" -name '*.log' -size +0 -print -quit)
[ -z "$log" ] || { cat "$log" >&2; fail "it wrote a log."; }

echo "$version starts, with its class cache, and unpacks nothing."
