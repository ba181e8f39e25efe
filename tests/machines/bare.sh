#!/usr/bin/env bash
# README's first command on a machine that has only Python: as root, `tests/machines/bare.sh FOLDER`.
#
# FOLDER is a Debian with python3 in it and no more, made by
#     debootstrap --variant=minbase --include=python3,ca-certificates bookworm FOLDER
# Each line says what was tried, how it ended, and in how many seconds. Changes only FOLDER.
set -uo pipefail
root=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
book=$root/srv/book
bare=(env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C)

try() { # what, expected code, words expected in the output, then the command
    local what=$1 code=$2 words=$3 began=$SECONDS
    shift 3
    "$@" </dev/null >"$root/tmp/said" 2>&1
    local ended=$?
    local verdict=passed
    [[ $ended == "$code" ]] && grep -q -- "$words" "$root/tmp/said" || verdict=FAILED
    grep -q Traceback "$root/tmp/said" && verdict=FAILED
    printf '%-6s %s: exit %s, %s s\n' "$verdict" "$what" "$ended" $((SECONDS - began))
    [[ $verdict == passed ]] || tail -5 "$root/tmp/said"
}

inside() { chroot "$root" "${bare[@]}" "$@"; }
nobody() { chroot --userspec=65534:65534 "$root" "${bare[@]}" "$@"; }

rm -rf "$book"
git clone -q "$here" "$book"
chmod -R a+rX "$book"
forget="rm -rf /srv/book/.venv"

try "no rights, no terminal: one sentence" 3 "apt-get install" \
    nobody python3 -B /srv/book/build.py --edition screen
try "the system left alone, without venv: one sentence" 3 "venv" \
    inside python3 /srv/book/build.py check --no-system-packages
try "a dead proxy: one sentence" 3 "installer det med" \
    inside env http_proxy=http://127.0.0.1:9 python3 /srv/book/build.py check
try "root, no HOME, LANG=C: the screen edition" 0 "kunniversitetskommuner.pdf" \
    inside python3 /srv/book/build.py --edition screen
try "again, without network" 0 "" unshare -n chroot "$root" "${bare[@]}" python3 /srv/book/build.py check
inside rm -rf /srv/book/.venv/lib/python3*/site-packages/pip /srv/book/.venv/requirements.txt.stamp
try "a half-made environment is made whole" 0 "" inside python3 /srv/book/build.py check
inside sh -c "$forget"
try "no network at first: one sentence" 3 "tips" \
    unshare -n chroot "$root" "${bare[@]}" python3 /srv/book/build.py check
inside sh -c "$forget; apt-get purge -qq -y libpango-1.0-0 >/dev/null 2>&1"
try "the system left alone, without Pango: the web edition, and a sentence" 3 "Pango mangler" \
    inside python3 /srv/book/build.py --no-system-packages
inside test -s /srv/book/dist/kunniversitetskommuner.html || echo "FAILED no web edition"
