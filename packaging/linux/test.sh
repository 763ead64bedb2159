#!/usr/bin/env bash
# Installs the deb for real, tries it as a person would, and removes it; unpacks the rpm and tries that.
#   sudo packaging/linux/test.sh [FOLDER WITH THE INSTALLERS]      (default: target/installers)
# Needs dpkg; xvfb-run makes the start a real one on a virtual screen; rpm2cpio and cpio for the rpm.
set -euo pipefail

project=$(cd "$(dirname "$0")/../.." && pwd)
installers=$(cd "${1:-target/installers}" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"; dpkg --purge haversack >/dev/null 2>&1 || true' EXIT
export HOME=$place/home XDG_DATA_HOME=$place/data XDG_STATE_HOME=$place/state TMPDIR=$place/tmp
mkdir -p "$HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME" "$TMPDIR"
unset DISPLAY
passed=0

check() {
    local what=$1
    shift
    if "$@" >"$place/said" 2>&1; then
        passed=$((passed + 1))
        echo "  ok  $what"
    else
        echo "FAILED $what" >&2
        cat "$place/said" >&2
        exit 1
    fi
}
code_of() { "$haversack" --store "$1" status | sed -n 's/^this computer *code //p'; }
equal() { [ "$1" = "$2" ] || { echo "$1 is not $2"; return 1; }; }
digest() { "$haversack" --store "$1" digest --space programme; }

# Two people's files, sent and received by the installed command.
merge() {
    local s=$place/merge
    rm -rf "$s" && mkdir -p "$s/to-ana" "$s/to-ben" "$s/to-mette"
    "$haversack" --store "$s/m.db" init --role coordinator --name "Mette Holm" --code LHH26 --title Lakeshore
    "$haversack" --store "$s/m.db" person add --name "Ana Ruiz" --role facilitator
    "$haversack" --store "$s/m.db" person add --name "Ben Okoro" --role facilitator
    echo '{"kind":"practice","values":{"code":"P-101","name":"Birchwood"}}' | "$haversack" --store "$s/m.db" put -
    "$haversack" --store "$s/m.db" assign P-101 "Ana Ruiz"
    "$haversack" --store "$s/m.db" assign P-101 "Ben Okoro" --as co
    local name
    for name in "ana:Ana Ruiz" "ben:Ben Okoro"; do
        local short=${name%%:*} long=${name#*:}
        "$haversack" --store "$s/m.db" send --plain --to "$long" --out "$s/to-$short"
        "$haversack" --store "$s/$short.db" init --from "$s/to-$short"/* --name "$long" --accept "$(code_of "$s/m.db")"
        echo "{\"kind\":\"action\",\"practice\":\"P-101\",\"values\":{\"title\":\"From $short\",\"due\":\"2026-04-01\"}}" |
            "$haversack" --store "$s/$short.db" put -
        "$haversack" --store "$s/$short.db" send --plain --to coordinator --out "$s/to-mette"
    done
    "$haversack" --store "$s/m.db" receive "$s/to-mette" --accept "$(code_of "$s/ana.db")" --accept "$(code_of "$s/ben.db")"
    [ "$("$haversack" --store "$s/m.db" get action | grep -c 'From ')" = 2 ]
}

trial() {
    check "it starts, goes through its screens and unpacks nothing" "$project/packaging/smoke.sh" "$haversack"
    check "it makes a sample programme" "$haversack" demo
    check "two files are merged" merge
}

deb=$(find "$installers" -maxdepth 1 -name "haversack_*.deb" | head -1)
if [ -n "$deb" ]; then
    echo "deb"
    haversack=/usr/bin/haversack
    dpkg-deb --raw-extract "$deb" "$place/older"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$place/older/DEBIAN/control"
    dpkg-deb -Znone --build "$place/older" "$place/older.deb" >/dev/null
    rm -rf "$place/older"
    check "an older version is installed" dpkg --install "$place/older.deb"
    check "it is the older one" bash -c "dpkg-query -W -f '\${Version}' haversack | grep -qx 0.0.1"
    store=$XDG_DATA_HOME/haversack/haversack.db
    check "it makes a store" "$haversack" demo
    before=$(digest "$store")
    check "the newer one takes its place" dpkg --install "$deb"
    check "the data are the same" equal "$before" "$(digest "$store")"
    rm -rf "$XDG_DATA_HOME/haversack"
    trial

    check "it is removed" dpkg --purge haversack
    check "nothing of it is left" bash -c '[ ! -e /opt/haversack ] && [ ! -e /usr/bin/haversack ]'
    check "the data are left" test -s "$store"
    cp -r "$XDG_DATA_HOME/haversack" "$place/kept"
fi

rpm=$(find "$installers" -maxdepth 1 -name "haversack-*.rpm" | head -1)
if [ -n "$rpm" ]; then
    echo "rpm"
    mkdir "$place/rpm"
    (cd "$place/rpm" && rpm2cpio "$rpm" | cpio --quiet -idm)
    haversack=$place/rpm/opt/haversack/bin/haversack
    check "the command is there" test -h "$place/rpm/usr/bin/haversack"
    rm -rf "$XDG_DATA_HOME/haversack"
    trial
    check "it is installed into a database of packages" \
        rpm --root "$place/root" --install --nodeps --noscripts --ignoreos --ignorearch "$rpm"
    check "and removed from it" rpm --root "$place/root" --erase --nodeps --noscripts haversack
fi

if [ "$passed" -eq 0 ]; then
    echo "There is no installer in $installers." >&2
    exit 1
fi
echo "$passed passed, 0 failed"
