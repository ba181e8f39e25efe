#!/usr/bin/env bash
# README's two commands on a machine that has only Python: as root, `tests/machines/bare.sh FOLDER`.
#
# FOLDER is a Debian with python3 and sudo in it and no more, made by
#     debootstrap --variant=minbase --include=python3,ca-certificates,sudo bookworm FOLDER
# where bookworm may be trixie or sid. What this network needs to reach a package index (proxy,
# certificates, pip.conf) is put into it beforehand. Each line says what was tried, how it ended, and
# in how many seconds; the exit code is the number of failures. With --test, README's second command
# is run, too. Changes only FOLDER.
set -uo pipefail
root=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
book=$root/srv/book
bare=(env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C)
failures=0

try() { # what, expected code, words expected in the output, then the command
    local what=$1 code=$2 words=$3 began=$SECONDS verdict=passed
    shift 3
    "$@" </dev/null >"$root/tmp/said" 2>&1
    local ended=$?
    [[ $ended == "$code" ]] && { [[ -z $words ]] || grep -q -- "$words" "$root/tmp/said"; } || verdict=FAILED
    grep -q Traceback "$root/tmp/said" && verdict=FAILED
    printf '%-6s %s: exit %s, %s s\n' "$verdict" "$what" "$ended" $((SECONDS - began))
    [[ $verdict == passed ]] && return
    failures=$((failures + 1))
    tail -5 "$root/tmp/said"
}

inside() { chroot "$root" "${bare[@]}" "$@"; }
offline() { unshare -n chroot "$root" "${bare[@]}" "$@"; }
nobody() { chroot --userspec=65534:65534 "$root" "${bare[@]}" "$@"; }
in_book() { "$1" sh -c "cd /srv/book && $2"; }
answering() { # an answer, then what the author types at a terminal, with a HOME that is read-only
    echo "$1" | chroot --userspec=author:author "$root" "${bare[@]}" HOME=/home/author TERM=dumb \
        script -qec "cd /srv/book && $2" /dev/null
}
with_little_room() { # the folder that is a disk of its own, its megabytes, then the command
    mkdir -p "$1"
    mount -t tmpfs -o "size=$2m" tmpfs "$1"
    [[ $1 == "$book" ]] && cp -r "$here"/{build.py,book,requirements.txt} "$1"
    inside sh -c "cd /srv/book && $3"
    local ended=$?
    umount -l "$1"
    return $ended
}
bare_again() {
    rm -rf "$book/.venv"
    inside sh -c 'apt-get purge -qq -y "libpango*" "python3*-venv" >/dev/null 2>&1
                  apt-get autoremove -qq -y >/dev/null 2>&1'
}

rm -rf "$book"
git clone -q "$here" "$book"
inside sh -c 'id author 2>/dev/null || useradd --create-home author'
echo "author ALL=(ALL) NOPASSWD: ALL" >"$root/etc/sudoers.d/author"
chmod 0555 "$root/home/author"

try "no rights, no terminal: one sentence" 3 "apt-get install" \
    in_book nobody "python3 -B build.py"
try "the system left alone, without venv: one sentence" 3 "venv" \
    in_book inside "python3 build.py check --no-system-packages"
try "no network: one sentence" 3 "installer det med" in_book offline "python3 build.py"
try "a dead proxy: one sentence" 3 "installer det med" \
    in_book inside "http_proxy=http://127.0.0.1:9 python3 build.py"
try "root, no sudo, no HOME, LANG=C: python3 build.py" 0 "kunniversitetskommuner.pdf" \
    in_book inside "python3 build.py"
try "again, without network" 0 "ingenting er endret" in_book offline "python3 build.py"
[[ ${2:-} == --test ]] && try "python3 build.py test" 0 " passed" \
    in_book inside "python3 build.py test"

rm -rf "$book"/.venv/lib/python3*/site-packages/pip "$book"/.venv/*.stamp
try "an environment without pip is made anew" 0 "" in_book inside "python3 build.py check"
rm -rf "$book/.venv" && mkdir "$book/.venv"
try "a dead proxy before the packages: one sentence" 3 "maskinen på nett" \
    in_book inside "https_proxy=http://127.0.0.1:9 python3 build.py check"
try "what that left is made whole" 0 "" in_book inside "python3 build.py check"
rm -rf "$book/.venv"
try "no network before the packages: one sentence" 3 "maskinen på nett" \
    in_book offline "python3 build.py check"
rm -rf "$book/.venv"
try "a disk without room for the environment: one sentence" 4 "frigjør" \
    with_little_room "$book" 60 "python3 build.py check"
try "a disk that fills while packages come: one sentence" 3 "tips" \
    with_little_room "$book/.venv" 40 "python3 build.py check"

bare_again
chown -R --no-dereference 0:0 "$book"
inside chown -R author:author /srv/book
try "sudo, a read-only HOME, a terminal, the answer no" 3 "apt-get install" \
    answering n "python3 build.py --book tests/books/minimal"
try "the answer yes" 0 "minimal.pdf" answering j "python3 build.py --book tests/books/minimal"

bare_again
inside chown -R root:root /srv/book
inside sh -c 'apt-get install -qq -y python3-venv >/dev/null 2>&1'
rm -rf "$book/dist"
try "the system left alone, without Pango: the web edition, and a sentence" 3 "Pango mangler" \
    in_book inside "python3 build.py --no-system-packages"
try "which is whole" 0 "" test -s "$book/dist/kunniversitetskommuner.html"
exit $failures
