#!/usr/bin/env bash
# Builds the last commit twice, in two fresh clones, and says whether the jars are the same, byte by byte.
set -euo pipefail
cd "$(dirname "$0")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
for build in first second; do
    git clone -q . "$place/$build"
    (cd "$place/$build" && TZ=$([ $build = first ] && echo UTC || echo Pacific/Auckland) \
        mvn -q --batch-mode -DskipTests package </dev/null)
done
status=0
for jar in "$place"/first/target/app/lib/*.jar; do
    name=${jar##*/}
    cmp "$jar" "$place/second/target/app/lib/$name" || status=1
done
[ "$status" -eq 0 ] && echo "$(find "$place/first/target/app/lib" -name '*.jar' | wc -l) jars, the same in both builds."
exit "$status"
