"""Spoil a file as editors, mail programs, disks and strangers do."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

SNIPPETS: Sequence[bytes] = (
    *(b"---\n", b"\n---\n", b": ", b"- ", b"{", b"}", b"[", b"](", b"![", b"[^1]", b"[^1]:", b"|"),
    *(b":::", b"::: kart\n", b"::: resultater x\n", b":::\n", b"\n> ", b"\n# ", b"\n###### "),
    *(
        b"{#a .b}",
        b"[@a]",
        b"{.register see=x}",
        b"```",
        b"`",
        b"**",
        b"<script>",
        b"<!--",
        b"&#0;",
    ),
    *(b"\0", b"\r", b"\t", b"\xff", b"\xc3", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\xc2\xad"),
    *(b"&a *a", b"!!python/object:os.system", b"<<: *a", b"1e999", b"0x", b"2026-13-45", b"~"),
    *(b"../../etc/passwd", b"/dev/zero", b"javascript:x()", b"\xd7\x90\xd7\x91", b"\xe2\x80\xae"),
    *(b"9" * 40, b"x" * 300, b"[" * 60, b"> " * 60, b"- " * 40, b"*" * 60, b"(" * 60),
)


def mutated(data: bytes, chance: Random) -> bytes:
    """The data with some pieces lost, doubled, moved, flipped, or others put in."""
    spoilt = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        start = chance.randint(0, len(spoilt))
        end = min(len(spoilt), start + chance.choice((1, 2, 8, 40, 400)))
        match chance.randrange(6):
            case 0:
                del spoilt[start:end]
            case 1:
                spoilt[start:start] = spoilt[start:end] * chance.randint(1, 20)
            case 2:
                piece = spoilt[start:end]
                del spoilt[start:end]
                at = chance.randint(0, len(spoilt))
                spoilt[at:at] = piece
            case 3 if start < len(spoilt):
                spoilt[start] ^= 1 << chance.randrange(8)
            case 4:
                spoilt[start:] = b""
            case _:
                spoilt[start:start] = chance.choice(SNIPPETS)
    return bytes(spoilt)
