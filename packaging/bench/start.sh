#!/usr/bin/env bash
# How fast the installed program starts, and how much memory it takes. Needs what `java packaging/Package.java --type
# app-image` left in target/, Xvfb, and a computer that does nothing else.
#   packaging/bench/start.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-7}
java=${JAVA_HOME:?JAVA_HOME has to name a JDK 25}/bin
program=$PWD/target/package/program/haversack
[ -d "$program" ] || program=$PWD/target/installers/haversack
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir -p "$place/home/haversack" "$place/walk" "$place/state"

# The yardstick: a bare window with the same kinds of controls, in an image made in the same way, with its own cache.
find packaging/bench/bare -name '*.java' -print0 |
    xargs -0 "$java/javac" -d "$place/bare" --module-path target/package/modules
"$java/jlink" --module-path "target/package/modules:$place/bare" --add-modules org.haversack.bare \
    --include-locales=en --add-modules jdk.localedata --no-header-files --no-man-pages --output "$place/image"
cp target/package/natives/* "$place/image/lib/"
cat >"$place/bare.sh" <<END
#!/bin/sh
exec "$place/image/bin/java" --enable-native-access=javafx.graphics -XX:+UseSerialGC -Xlog:disable \$BARE_OPTS \
    -m org.haversack.bare/org.haversack.bare.Bare
END
chmod +x "$place/bare.sh"
BARE_OPTS="-XX:AOTCacheOutput=$place/bare.aot -XX:TieredStopAtLevel=1" \
    xvfb-run -a -s "-screen 0 1366x768x24" timeout -s TERM 8 "$place/bare.sh" >"$place/training.log" 2>&1 || true
for _ in $(seq 30); do
    if [ -s "$place/bare.aot" ]; then break; fi
    sleep 1
done
sleep 2

"$program/bin/haversack" --store "$place/home/haversack/haversack.db" demo
opts() { echo "env HAVERSACK_OPTS=$1 $program/bin/haversack"; }
"$java/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 packaging/bench/StartBench.java --runs "$runs" \
    --home "$place/home" \
    "bare window=env BARE_OPTS=-XX:AOTCache=$place/bare.aot $place/bare.sh" \
    "installed=$program/bin/haversack" \
    "no class cache=$(opts -XX:AOTMode=off)" \
    "first compiler only=$(opts -XX:TieredStopAtLevel=1)" \
    "no image, no cache=$PWD/target/app/bin/haversack" \
    "--version!=$program/bin/haversack --version"

# A day: ten times through all screens, a file received, commands run.
cp -r "$place/home" "$place/day"
XDG_DATA_HOME=$place/day XDG_STATE_HOME=$place/state \
    HAVERSACK_OPTS="-Dhaversack.walk=$place/walk -Dhaversack.walk.rounds=10" \
    xvfb-run -a -s "-screen 0 1366x768x24" bash -c "
        '$program/bin/haversack' & while kill -0 \$! 2>/dev/null; do
            grep VmRSS /proc/\$!/status 2>/dev/null >>'$place/sizes' || true; sleep 0.2; done"
sort -k2 -n "$place/sizes" | tail -1 | awk '{printf "most after a day            %d MB\n", $2 / 1024}'
tail -1 "$place/sizes" | awk '{printf "in the end                  %d MB\n", $2 / 1024}'
