"""Invalid items: plaintexts that no writer encodes, sealed with the right key (sections 0 and 4)."""

from cases.scenario import Json, Scenario, forge, invalid
from cases.valid_fields import nested
from cbor import BigDecimal, encode


def _field(encoded: str) -> bytes:
    """A map with the field `v`."""
    return b"\xa1\x61v" + bytes.fromhex(encoded)


def _lengths() -> list[tuple[str, str, bytes]]:
    return [
        ("Shortest", "0 in two bytes", _field("1800")),
        ("Shortest", "23 in two bytes", _field("1817")),
        ("Shortest", "255 in three bytes", _field("1900ff")),
        ("Shortest", "65535 in five bytes", _field("1a0000ffff")),
        ("Shortest", "4294967295 in nine bytes", _field("1b00000000ffffffff")),
        ("Shortest", "-1 in two bytes", _field("3800")),
        ("Shortest", "-256 in three bytes", _field("3900ff")),
        ("Shortest", "length of a text in two bytes", _field("780161")),
        ("Shortest", "length of a byte string in three bytes", _field("59000101")),
        ("Shortest", "length of an array in two bytes", _field("980101")),
        ("Shortest", "length of a map in two bytes", b"\xb8\x01\x61v\x01"),
        ("Shortest", "length of a key in two bytes", b"\xa1\x78\x01v\x01"),
        ("Shortest", "tag 37 in three bytes", _field("d9002550" + "00" * 16)),
        ("Shortest", "tag 2 in two bytes", _field("d80249010000000000000000")),
        ("Indefinite", "array of indefinite length", _field("9f01ff")),
        ("Indefinite", "map of indefinite length", bytes.fromhex("bf617601ff")),
        ("Indefinite", "text of indefinite length", _field("7f6161ff")),
        ("Indefinite", "byte string of indefinite length", _field("5f4101ff")),
        ("Indefinite", "break without a beginning", _field("ff")),
        ("Reserved", "reserved additional information 28", _field("1c")),
        ("Reserved", "reserved additional information 31 of an integer", _field("1f")),
        ("Length", "text past the end", _field("6261")),
        ("Length", "byte string of 2^64 - 1 bytes", _field("5bffffffffffffffff")),
        ("Length", "array of 2^63 values", _field("9b8000000000000000")),
        ("Length", "map of 4,294,967,295 entries", _field("baffffffff")),
        ("Length", "array with a value too few", _field("8201")),
        ("Length", "map with a value missing", bytes.fromhex("a16176")),
        ("Length", "cut within an integer", _field("1901")),
        ("Length", "cut within a float64", _field("fb3ff000")),
    ]


def _maps() -> list[tuple[str, str, bytes]]:
    astral, private = encode("\U0001f600"), encode("\ue000a")
    return [
        ("KeyOrder", "fields in descending order", bytes.fromhex("a2616201616101")),
        ("KeyOrder", "fields in the order of their text, not of their encoding", bytes.fromhex("a262616101616201")),
        ("KeyOrder", "fields in UTF-16 order", b"\xa2" + astral + b"\x01" + private + b"\x01"),
        ("KeyOrder", "keys of an inner map in descending order", _field("a2616201616101")),
        ("KeyOrder", "keys of a map inside an array in descending order", _field("81a2616201616101")),
        ("RepeatedKey", "a repeated field", bytes.fromhex("a2616101616101")),
        ("RepeatedKey", "a repeated key of an inner map", _field("a2616101616102")),
        ("KeyType", "field named by an integer", bytes.fromhex("a10101")),
        ("KeyType", "field named by a byte string", bytes.fromhex("a1417601")),
        ("KeyType", "key of an inner map that is null", _field("a1f601")),
        ("KeyType", "key of an inner map that is an integer", _field("a10101")),
        ("TopLevel", "array instead of a map", bytes.fromhex("8101")),
        ("TopLevel", "text instead of a map", bytes.fromhex("6161")),
        ("TopLevel", "null instead of a map", bytes.fromhex("f6")),
        ("TopLevel", "tagged map", bytes.fromhex("d9d9f7a0")),
        ("TrailingBytes", "a byte after the map", bytes.fromhex("a0f6")),
        ("TrailingBytes", "a second map", bytes.fromhex("a0a0")),
        ("TrailingBytes", "zeros after the map", _field("01") + bytes(16)),
        ("UnknownField", "field that only a later schema knows, not canonical", bytes.fromhex("a2617601617a1800")),
    ]


def _scalars() -> list[tuple[str, str, bytes]]:
    return [
        ("Float", "float16", _field("f93c00")),
        ("Float", "float16 NaN", _field("f97e00")),
        ("Float", "float32 NaN with a payload", _field("fa7fc00001")),
        ("Float", "float32 NaN with its sign set", _field("faffc00000")),
        ("Float", "float32 signalling NaN", _field("fa7f800001")),
        ("Float", "float64 NaN with a payload", _field("fb7ff8000000000001")),
        ("Float", "float64 NaN with its sign set", _field("fbfff8000000000000")),
        ("Float", "float64 signalling NaN", _field("fb7ff0000000000001")),
        ("Simple", "undefined", _field("f7")),
        ("Simple", "simple value 0", _field("e0")),
        ("Simple", "simple value 255", _field("f8ff")),
        ("Simple", "false in two bytes", _field("f814")),
        ("Utf8", "lone continuation byte", _field("6180")),
        ("Utf8", "overlong /", _field("62c0af")),
        ("Utf8", "surrogate pair as CESU-8", _field("66eda0bdedb880")),
        ("Utf8", "lone high surrogate", _field("63eda080")),
        ("Utf8", "lone low surrogate", _field("63edb080")),
        ("Utf8", "beyond U+10FFFF", _field("64f4908080")),
        ("Utf8", "cut character", _field("62e282")),
        ("Utf8", "surrogate in a field's name", bytes.fromhex("a163eda08001")),
    ]


def _tags() -> list[tuple[str, str, bytes]]:
    exponent_low, exponent_high = encode(-(2**31)).hex(), encode(2**31 + 1).hex()
    return [
        ("BigInteger", "tag 2 with a leading zero", _field("c24a00010000000000000000")),
        ("BigInteger", "tag 3 with a leading zero", _field("c34a00010000000000000000")),
        ("BigInteger", "2^64 - 1 as tag 2", _field("c248ffffffffffffffff")),
        ("BigInteger", "-2^64 as tag 3", _field("c348ffffffffffffffff")),
        ("BigInteger", "0 as tag 2 with an empty byte string", _field("c240")),
        ("BigInteger", "1 as tag 2", _field("c24101")),
        ("BigInteger", "tag 2 over a text", _field("c269616161616161616161")),
        ("BigInteger", "tag 2 over an integer", _field("c201")),
        ("BigDecimal", "exponent below -(2^31 - 1)", _field("c482" + exponent_low + "01")),
        ("BigDecimal", "exponent above 2^31", _field("c482" + exponent_high + "01")),
        ("BigDecimal", "exponent that is a big integer", _field("c482c24901000000000000000001")),
        ("BigDecimal", "array of one", _field("c48101")),
        ("BigDecimal", "array of three", _field("c483010101")),
        ("BigDecimal", "mantissa that is a float", _field("c48220fb3ff0000000000000")),
        ("BigDecimal", "mantissa that is a text", _field("c482206131")),
        ("BigDecimal", "mantissa that is a bool", _field("c48220f5")),
        ("BigDecimal", "mantissa that is a big integer within 64 bits", _field("c48220c24101")),
        ("BigDecimal", "mantissa that is a decimal", _field("c48220c4820101")),
        ("BigDecimal", "tag 4 over an integer", _field("c401")),
        ("Uuid", "tag 37 over 15 bytes", _field("d8254f" + "00" * 15)),
        ("Uuid", "tag 37 over 17 bytes", _field("d82551" + "00" * 17)),
        ("Uuid", "tag 37 over a text of 16 bytes", _field("d82570" + "61" * 16)),
        ("UnknownTag", "tag 0", _field("c06161")),
        ("UnknownTag", "tag 1", _field("c101")),
        ("UnknownTag", "tag 5", _field("c5820101")),
        ("UnknownTag", "tag 258 over an array", _field("d9010280")),
        ("UnknownTag", "tag 55799 before a value", _field("d9d9f701")),
        ("UnknownTag", "tag 37 twice", _field("d825d82550" + "00" * 16)),
    ]


def _depths() -> list[tuple[str, str, bytes]]:
    return [
        ("Depth", "33 levels of arrays", encode({"v": nested(32, 1)})),
        ("Depth", "33 levels of maps", encode({"v": nested(32, 1, maps=True)})),
        ("Depth", "an empty array as the 33rd level", encode({"v": nested(31, [])})),
        ("Depth", "the array of a decimal as the 33rd level", encode({"v": nested(31, BigDecimal(1, 1))})),
        ("Depth", "10,000 levels of arrays", b"\xa1\x61v" + b"\x81" * 10_000 + b"\x01"),
        ("Depth", "10,000 tags", b"\xa1\x61v" + b"\xc4\x82" * 10_000 + b"\x01"),
    ]


def tests() -> list[Json]:
    """One test for each fault; the rest of the item is right."""
    made = []
    for flag, name, plaintext in [*_lengths(), *_maps(), *_scalars(), *_tags(), *_depths()]:
        s = Scenario(f"invalid/plaintext/{name}")
        made.append(invalid(f"plaintext: {name}", ["Plaintext", flag], s, forge(s, plaintext=plaintext)))
    return made
