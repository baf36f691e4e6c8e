"""A zip file whose members can be replaced, with every other byte of it as it was.

`zipfile` reads the members; it cannot write a changed archive without writing all of it anew. Here what is not
replaced is copied as it stands: order, compression, dates, extra fields, and whatever lies between the members.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plainlang.errors import PlainlangError

LARGEST = 64_000_000
"""Bytes of a member, unpacked."""

RATIO = 200
"""A member may be so many times larger unpacked than packed, once it is larger than `SMALL`: XML reaches 50."""

SMALL = 1_000_000

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_CENTRAL_MARK, _END_MARK, _DESCRIPTOR = b"PK\x01\x02", b"PK\x05\x06", b"PK\x07\x08"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_HAS_DESCRIPTOR, _ENCRYPTED = 0x08, 0x01
_32_BITS = 0xFFFFFFFF


class Archive:
    """The members of a zip file by name."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Read the list of members.

        Raises:
            PlainlangError: if it is not a whole zip file.
        """
        self.data, self.path = data, path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, struct.error, UnicodeDecodeError, NotImplementedError):
            raise self._wrong("it is damaged: the list of what it holds cannot be read") from None
        self._names = {info.filename: info for info in self._infos}
        if any(info.flag_bits & _ENCRYPTED for info in self._infos):
            raise self._wrong("it is encrypted: save it without a password first")
        if len(self._names) != len(self._infos) or any(info.compress_type not in _METHODS for info in self._infos):
            raise self._wrong("it is damaged: what it holds is listed twice, or packed in a way that Word does not use")

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """A member, unpacked.

        Raises:
            PlainlangError: if it is damaged, or larger than any draft.
        """
        info = self._names[name]
        most = LARGEST if info.file_size <= max(SMALL, RATIO * info.compress_size) else SMALL
        try:
            with self._zip.open(info) as member:
                data = member.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
            raise self._wrong(f"it is damaged: '{name}' in it cannot be unpacked") from None
        if len(data) > most:
            raise self._wrong(f"'{name}' in it unpacks to far more than a draft holds")
        return data

    def replaced(self, members: Mapping[str, bytes]) -> bytes:
        """The bytes of the zip file with these members replaced; the same bytes if there is none.

        Raises:
            PlainlangError: if the archive is of a kind that cannot be changed in place.
        """
        if not members:
            return self.data
        data = self.data
        end = data.rindex(_END_MARK)
        *_, entries, size, offset, _ = _END.unpack_from(data, end)
        start = end - size  # as zipfile has it, also where something stands before the archive
        order = sorted(self._infos, key=lambda info: info.header_offset)
        if len(self._names) != entries or not data.startswith(_CENTRAL_MARK, start):
            raise self._unchangeable()
        packed = {name: _Packed.of(content, self._names[name].compress_type) for name, content in members.items()}
        out, places = [data[: order[0].header_offset]], {}
        length = len(out[0])
        for info, stop in zip(order, [*(info.header_offset for info in order[1:]), start], strict=True):
            places[info.filename] = length
            if info.filename in packed:
                out.append(self._member(info, stop, packed[info.filename]))
            else:
                out.append(data[info.header_offset : stop])
            length += len(out[-1])
        moved = length - start
        before = length
        at = start
        for info in self._infos:  # in the order of the directory
            fields = list(_CENTRAL.unpack_from(data, at))
            stop = at + _CENTRAL.size + sum(fields[10:13])
            if info.filename in packed:
                fields[7:10] = packed[info.filename].sums
            fields[16] += places[info.filename] - info.header_offset
            out += [_CENTRAL.pack(*fields), data[at + _CENTRAL.size : stop]]
            length += stop - at
            at = stop
        tail = bytearray(data[end:])
        struct.pack_into("<2I", tail, 12, length - before, offset + moved)
        return b"".join([*out, bytes(tail)])

    def _member(self, info: zipfile.ZipInfo, stop: int, packed: _Packed) -> bytes:
        """A local header as before, the new content, and a descriptor where there was one."""
        fields = list(_LOCAL.unpack_from(self.data, info.header_offset))
        names = info.header_offset + _LOCAL.size
        body = names + fields[9] + fields[10]
        if body + info.compress_size > stop or _32_BITS in (fields[7], fields[8]):
            raise self._unchangeable()
        after = b""
        if info.flag_bits & _HAS_DESCRIPTOR:
            after = _DESCRIPTOR + struct.pack("<3I", *packed.sums)
        else:
            fields[6:9] = packed.sums
        return _LOCAL.pack(*fields) + self.data[names:body] + packed.data + after

    def _unchangeable(self) -> PlainlangError:
        return self._wrong("it is a zip file of a kind that cannot be changed in place: save it anew in Word")

    def _wrong(self, message: str) -> PlainlangError:
        return PlainlangError(message, path=self.path)


@dataclass(frozen=True, slots=True)
class _Packed:
    """A member's new content as it is stored, with what the headers say of it."""

    data: bytes
    sums: tuple[int, int, int]
    """Checksum, size packed, size unpacked."""

    @classmethod
    def of(cls, content: bytes, method: int) -> _Packed:
        data = content
        if method == zipfile.ZIP_DEFLATED:
            packer = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
            data = packer.compress(content) + packer.flush()
        return cls(data, (zlib.crc32(content), len(data), len(content)))
