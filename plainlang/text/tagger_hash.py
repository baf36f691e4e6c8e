"""The two hash functions by which the tagger's weights are looked up, as spaCy and thinc compute them.

Both are by Austin Appleby and in the public domain: MurmurHash2, 64-bit version A, of a string, and MurmurHash3,
x64 128-bit version, of that number.
"""

from __future__ import annotations

_WORD, _LONG = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF
_M = 0xC6A4A7935BD1E995
_SEED = 1
_BYTES = 8


def string_hash(text: str) -> int:
    """spaCy's number of a string, 64 bits.

    >>> string_hash("cells")
    14136622009518368798
    """
    data = text.encode("utf-8", "surrogatepass")
    value = _SEED ^ (len(data) * _M & _LONG)
    whole = len(data) // _BYTES * _BYTES
    for at in range(0, whole, _BYTES):
        part = int.from_bytes(data[at : at + _BYTES], "little") * _M & _LONG
        part = (part ^ part >> 47) * _M & _LONG
        value = (value ^ part) * _M & _LONG
    if whole < len(data):
        value = (value ^ int.from_bytes(data[whole:], "little")) * _M & _LONG
    value = (value ^ value >> 47) * _M & _LONG
    return value ^ value >> 47


def row_hashes(number: int, seed: int) -> tuple[int, int, int, int]:
    """Four 32-bit numbers for a 64-bit one: the rows, modulo the size of a table, whose sum is its vector.

    >>> row_hashes(14136622009518368798, 8)
    (3782448604, 3482578259, 3526189258, 3076383741)
    """
    second = seed ^ _BYTES
    first = number * 0x87C37B91114253D5 & _LONG
    first = (first << 31 | first >> 33) & _LONG
    first = (first * 0x4CF5AD432745937F & _LONG) ^ second
    first = first + second & _LONG
    second = _avalanche(second + first & _LONG)
    first = _avalanche(first) + second & _LONG
    second = second + first & _LONG
    return first & _WORD, first >> 32, second & _WORD, second >> 32


def _avalanche(value: int) -> int:
    value = (value ^ value >> 33) * 0xFF51AFD7ED558CCD & _LONG
    value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53 & _LONG
    return value ^ value >> 33
