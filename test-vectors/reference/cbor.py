"""The subset of CBOR that format v1 uses (section 0; values in section 4).

RFC 8949 section 4.2.1 core deterministic encoding, but floats keep their width. Values are None, bool, int, str,
bytes, list, dict with str keys, uuid.UUID and the three classes below. `decode` refuses whatever `encode` would not
produce.
"""

import struct
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from errors import Refused

MAX_DEPTH = 32
FALSE, TRUE, NULL, FLOAT32, FLOAT64 = 0xF4, 0xF5, 0xF6, 0xFA, 0xFB
UINT, NINT, BYTES, TEXT, ARRAY, MAP, TAG, SIMPLE = range(8)
TAG_POSITIVE, TAG_NEGATIVE, TAG_DECIMAL, TAG_UUID = 2, 3, 4, 37
MIN_EXPONENT, MAX_EXPONENT = -(2**31 - 1), 2**31
NAN32, NAN64 = 0x7FC00000, 0x7FF8000000000000


@dataclass(frozen=True)
class Float32:
    """An IEEE 754 binary32 by its bits, so that -0.0 and NaN compare exactly."""

    bits: int

    @staticmethod
    def of(number: float) -> "Float32":
        """The nearest binary32, NaN as the canonical one."""
        return Float32(NAN32 if number != number else struct.unpack(">I", struct.pack(">f", number))[0])

    def is_nan(self) -> bool:
        """Whether the exponent is all ones and the fraction is not zero."""
        return self.bits & 0x7FFFFFFF > 0x7F800000


@dataclass(frozen=True)
class Float64:
    """An IEEE 754 binary64 by its bits."""

    bits: int

    @staticmethod
    def of(number: float) -> "Float64":
        """The same number, NaN as the canonical one."""
        return Float64(NAN64 if number != number else struct.unpack(">Q", struct.pack(">d", number))[0])

    def is_nan(self) -> bool:
        """Whether the exponent is all ones and the fraction is not zero."""
        return self.bits & 0x7FFFFFFFFFFFFFFF > 0x7FF0000000000000


@dataclass(frozen=True)
class BigDecimal:
    """unscaled x 10^-scale, the scale kept (tag 4 with exponent = -scale)."""

    unscaled: int
    scale: int


def utf8(text: str) -> bytes:
    """UTF-8 as given; unpaired surrogates are refused before anything is encoded (section 0)."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as e:
        raise Refused(f"unpaired surrogate at index {e.start} of a text") from None


def head(major: int, argument: int) -> bytes:
    """Initial byte and argument in the shortest form (RFC 8949 section 4.2.1)."""
    if argument < 24:
        return bytes([major << 5 | argument])
    for info, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if argument < 1 << 8 * size:
            return bytes([major << 5 | info]) + argument.to_bytes(size, "big")
    raise Refused("argument over 64 bits")


def encode(value: Any) -> bytes:
    """Deterministic encoding of a value; Refused where the format has none for it."""
    if value is None:
        return bytes([NULL])
    if isinstance(value, bool):
        return bytes([TRUE if value else FALSE])
    if isinstance(value, int):
        return _encode_integer(value)
    if isinstance(value, str):
        raw = utf8(value)
        return head(TEXT, len(raw)) + raw
    if isinstance(value, bytes):
        return head(BYTES, len(value)) + value
    if isinstance(value, (list, tuple)):
        return head(ARRAY, len(value)) + b"".join(encode(v) for v in value)
    if isinstance(value, dict):
        return _encode_map(value)
    return _encode_scalar(value)


def _encode_integer(value: int) -> bytes:
    argument = value if value >= 0 else -1 - value
    if argument < 1 << 64:
        return head(UINT if value >= 0 else NINT, argument)
    raw = argument.to_bytes((argument.bit_length() + 7) // 8, "big")
    return head(TAG, TAG_POSITIVE if value >= 0 else TAG_NEGATIVE) + head(BYTES, len(raw)) + raw


def _encode_map(value: dict[str, Any]) -> bytes:
    if not all(isinstance(key, str) for key in value):
        raise Refused("map key that is no text")
    entries = sorted((encode(key), encode(v)) for key, v in value.items())
    return head(MAP, len(entries)) + b"".join(key + v for key, v in entries)


def _encode_scalar(value: Any) -> bytes:
    if isinstance(value, Float32):
        return struct.pack(">BI", FLOAT32, NAN32 if value.is_nan() else value.bits)
    if isinstance(value, Float64):
        return struct.pack(">BQ", FLOAT64, NAN64 if value.is_nan() else value.bits)
    if isinstance(value, BigDecimal):
        if not MIN_EXPONENT <= -value.scale <= MAX_EXPONENT:
            raise Refused("scale outside 32 bits")
        return head(TAG, TAG_DECIMAL) + head(ARRAY, 2) + encode(-value.scale) + encode(value.unscaled)
    if isinstance(value, UUID):
        return head(TAG, TAG_UUID) + head(BYTES, 16) + value.bytes
    raise Refused(f"no encoding for {type(value).__name__}")


def decode(data: bytes) -> Any:
    """The one value that `data` encodes; Refused for anything that `encode` would not produce."""
    value, end = decode_prefix(data, 0)
    if end != len(data):
        raise Refused(f"{len(data) - end} bytes after the value")
    return value


def decode_prefix(data: bytes, offset: int) -> tuple[Any, int]:
    """The value that begins at `offset`, and the offset after it."""
    decoder = _Decoder(data, offset)
    return decoder.value(1), decoder.offset


class _Decoder:
    """A strict reader over a buffer; `depth` is that of the next array or map, the outermost being 1."""

    def __init__(self, data: bytes, offset: int) -> None:
        self.data = data
        self.offset = offset

    def value(self, depth: int) -> Any:
        major, argument = self._head()
        if major == UINT:
            return argument
        if major == NINT:
            return -1 - argument
        if major == BYTES:
            return self._take(argument)
        if major == TEXT:
            return self._text(argument)
        if major == ARRAY:
            self._enter(depth, argument)
            return [self.value(depth + 1) for _ in range(argument)]
        if major == MAP:
            self._enter(depth, 2 * argument)
            return self._map(argument, depth)
        if major == TAG:
            return self._tagged(argument, depth)
        return self._simple(argument)

    def _take(self, count: int) -> bytes:
        if count > len(self.data) - self.offset:
            raise Refused("length past the end of the buffer")
        self.offset += count
        return self.data[self.offset - count : self.offset]

    def _head(self) -> tuple[int, int]:
        initial = self._take(1)[0]
        major, info = initial >> 5, initial & 31
        if major == SIMPLE:
            return major, initial
        if info < 24:
            return major, info
        if info > 27:
            raise Refused("indefinite length or reserved initial byte")
        size = 1 << info - 24
        argument = int.from_bytes(self._take(size), "big")
        if len(head(major, argument)) != 1 + size:
            raise Refused("integer or length that is not in its shortest form")
        return major, argument

    def _enter(self, depth: int, items: int) -> None:
        if depth > MAX_DEPTH:
            raise Refused(f"depth over {MAX_DEPTH}")
        # Every item takes a byte at the least, so a forged count is refused before anything is built.
        if items > len(self.data) - self.offset:
            raise Refused("length past the end of the buffer")

    def _text(self, length: int) -> str:
        try:
            return self._take(length).decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("text that is not UTF-8") from None

    def _map(self, count: int, depth: int) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        previous = b""
        for _ in range(count):
            start = self.offset
            major, length = self._head()
            if major != TEXT:
                raise Refused("map key that is no text")
            key = self._text(length)
            encoded = self.data[start : self.offset]
            if encoded <= previous:
                raise Refused("map keys unsorted or repeated")
            previous = encoded
            entries[key] = self.value(depth + 1)
        return entries

    def _tagged(self, tag: int, depth: int) -> Any:
        if tag in (TAG_POSITIVE, TAG_NEGATIVE):
            raw = self._bytes()
            if len(raw) < 9 or raw[0] == 0:
                raise Refused("big integer with leading zeros or within 64 bits")
            argument = int.from_bytes(raw, "big")
            return argument if tag == TAG_POSITIVE else -1 - argument
        if tag == TAG_DECIMAL:
            return self._decimal(depth)
        if tag == TAG_UUID:
            raw = self._bytes()
            if len(raw) != 16:
                raise Refused("UUID that is not 16 bytes")
            return UUID(bytes=raw)
        raise Refused(f"tag {tag}")

    def _bytes(self) -> bytes:
        major, length = self._head()
        if major != BYTES:
            raise Refused("tag over anything but a byte string")
        return self._take(length)

    def _decimal(self, depth: int) -> BigDecimal:
        major, length = self._head()
        if (major, length) != (ARRAY, 2):
            raise Refused("tag 4 over anything but an array of two")
        self._enter(depth, length)
        exponent, mantissa = self.value(depth + 1), self.value(depth + 1)
        # type() and not isinstance(): a bool is an int to Python.
        if type(exponent) is not int or type(mantissa) is not int:
            raise Refused("tag 4 with a part that is no integer")
        if not MIN_EXPONENT <= exponent <= MAX_EXPONENT:
            raise Refused("tag 4 with an exponent out of range")
        return BigDecimal(mantissa, -exponent)

    def _simple(self, initial: int) -> Any:
        if initial in (FALSE, TRUE):
            return initial == TRUE
        if initial == NULL:
            return None
        if initial == FLOAT32:
            single = Float32(int.from_bytes(self._take(4), "big"))
            return self._known_nan(single, NAN32)
        if initial == FLOAT64:
            double = Float64(int.from_bytes(self._take(8), "big"))
            return self._known_nan(double, NAN64)
        raise Refused("simple value or float width that v1 does not use")

    @staticmethod
    def _known_nan(number: Any, canonical: int) -> Any:
        if number.is_nan() and number.bits != canonical:
            raise Refused("NaN other than the canonical one")
        return number
