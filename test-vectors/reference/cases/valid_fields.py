"""Valid items: every type of sealed field (section 4, table of values)."""

from typing import Any
from uuid import UUID

import cbor
from cases.scenario import Forged, Json, Scenario, derive, forge, valid
from cbor import BigDecimal, Float32, Float64

FLAG = "FieldType"
INTEGERS = [0, 23, 24, 255, 256, 65535, 65536, 2**32 - 1, 2**32, 2**63 - 1]
NEGATIVES = [-1, -24, -25, -256, -257, -65536, -65537, -(2**32), -(2**32) - 1, -(2**63)]
BORDERS = [2**63, 2**64 - 1, 2**64, -(2**63) - 1, -(2**64), -(2**64) - 1, 2**72, -(2**72), 2**2047 + 1]
FLOATS32 = [0x00000000, 0x80000000, 0x00000001, 0x3DCCCCCD, 0x7F7FFFFF, 0x3F800000]
FLOATS64 = [0, 1 << 63, 1, 0x3FB999999999999A, 0x7FEFFFFFFFFFFFFF, 0x3FF0000000000000, 0x3FE0000000000000]
SCALES = [(110, 2), (0, 0), (0, 5), (-85, 2), (1, -3), (12, -(2**31)), (12, 2**31 - 1)]
WIDE = [(2**64, 30), (-(2**64) - 1, -30), (2**63, 24)]
DECIMALS = [BigDecimal(unscaled, scale) for unscaled, scale in SCALES + WIDE]


def nested(levels: int, leaf: Any, maps: bool = False) -> Any:
    """`leaf` inside so many arrays or maps."""
    for _ in range(levels):
        leaf = {"k": leaf} if maps else [leaf]
    return leaf


def _named(values: list[Any]) -> dict[str, Any]:
    return {f"v{index:02d}": value for index, value in enumerate(values)}


def _cases() -> list[tuple[str, list[str], dict[str, Any]]]:
    return [*_texts(), *_numbers(), *_composites(), *_depths()]


def _texts() -> list[tuple[str, list[str], dict[str, Any]]]:
    times = {
        "instant": "2026-11-22T10:38:00.123456789Z",
        "local_date": "2026-11-22",
        "local_date_time": "2026-11-22T10:38",
        "offset_date_time": "2026-11-22T10:38+01:00",
        "zoned_date_time": "2026-11-22T10:38+01:00[Europe/Berlin]",
        "duration": "PT8H6M12.345S",
        "period": "P1Y2M3D",
        "year_month": "2026-11",
    }
    order = {"\U0001f600": "astral", "\ue000a": "private use", "b": "one byte", "aa": "two bytes", "\uffffz": "U+FFFF"}
    planes = "\U0001f426\U00010000\U0010ffff \ue000\uffff\ufeff\ufffd \u05d0\u202e \u0000\u001f\u007f"
    return [
        ("one text field", [FLAG], {"statement": "Margins hold."}),
        ("empty text", [FLAG, "Empty"], {"statement": ""}),
        ("texts at the borders of the length encodings", [FLAG], _named(["x" * n for n in (23, 24, 255, 256)])),
        (
            "char, enum and URI are text",
            [FLAG],
            {"grade": "A", "stage": "IN_REVIEW", "source": "https://example.org/a?b=%20#c"},
        ),
        ("java.time types are the ISO-8601 text of their toString", [FLAG], times),
        ("text of every plane, controls and a byte order mark", [FLAG, "Unicode"], {"statement": planes}),
        ("composed and decomposed text differ", [FLAG, "Unicode"], {"caf\u00e9": "\u00e9", "cafe\u0301": "e\u0301"}),
        ("field names sort by encoded bytes, not by UTF-16 or text", [FLAG, "Unicode", "KeyOrder"], order),
        ("24 fields", [FLAG, "KeyOrder"], {f"field_{index}": index for index in range(24)}),
    ]


def _numbers() -> list[tuple[str, list[str], dict[str, Any]]]:
    special32 = [Float32.of(float(text)) for text in ("inf", "-inf", "nan")]
    special64 = [Float64.of(float(text)) for text in ("inf", "-inf", "nan")]
    return [
        ("true and false", [FLAG], {"open": True, "closed": False}),
        ("integers at the borders of their encodings", [FLAG], _named(INTEGERS)),
        ("negative integers at the borders of their encodings", [FLAG], _named(NEGATIVES)),
        ("big integers at the 64-bit borders: tags 2 and 3 only outside", [FLAG, "BigInteger"], _named(BORDERS)),
        ("float32 keeps its width", [FLAG, "Float"], _named([Float32(bits) for bits in FLOATS32])),
        ("float64 keeps its width, 1.0 and 0.5 too", [FLAG, "Float"], _named([Float64(bits) for bits in FLOATS64])),
        ("infinities and NaN of float32", [FLAG, "Float"], _named(special32)),
        ("infinities and NaN of float64", [FLAG, "Float"], _named(special64)),
        ("decimals keep their scale, at its limits too", [FLAG, "BigDecimal"], _named(DECIMALS)),
    ]


def _composites() -> list[tuple[str, list[str], dict[str, Any]]]:
    record = {"name": "Muffin", "confidence": Float64.of(0.9), "notes": ["a", "b"], "origin": {"city": "Jena"}}
    mixed = [1, "1", True, None, b"\x01", [], {}, Float32.of(1.0), BigDecimal(1, 0), UUID(int=1)]
    return [
        ("bytes, empty ones too", [FLAG, "Empty"], _named([b"", b"\x00", bytes(range(24)), bytes(range(256))])),
        ("UUIDs", [FLAG], _named([UUID(int=0), UUID(int=2**128 - 1), UUID(bytes=derive("uuid", 16))])),
        ("empty list", [FLAG, "Empty"], {"notes": []}),
        ("empty map", [FLAG, "Empty"], {"scores": {}}),
        ("list with every type and null", [FLAG, "Null"], {"mixed": mixed}),
        ("map with a null value and an empty key", [FLAG, "Null", "KeyOrder"], {"scores": {"b": None, "": 1, "aa": 2}}),
        ("nested record", [FLAG], {"author": record}),
        (
            "list of records, list of lists",
            [FLAG],
            {"authors": [record, {"name": "Cupcake"}], "grid": [[1, 2], [], [3]]},
        ),
        ("list of 24", [FLAG], {"notes": list(range(24))}),
    ]


def _depths() -> list[tuple[str, list[str], dict[str, Any]]]:
    both = nested(15, nested(16, True, maps=True))
    return [
        ("32 levels of arrays", [FLAG, "Depth"], {"tree": nested(31, 1)}),
        ("32 levels of maps", [FLAG, "Depth"], {"tree": nested(31, "leaf", maps=True)}),
        ("32 levels of both, the innermost empty", [FLAG, "Depth"], {"tree": both, "other": nested(30, {})}),
        (
            "a decimal whose array is the 32nd level",
            [FLAG, "Depth", "BigDecimal"],
            {"tree": nested(30, BigDecimal(1, 1))},
        ),
        (
            "a big integer and a UUID inside the 32nd level",
            [FLAG, "Depth"],
            {"tree": nested(31, 2**64), "id": nested(31, UUID(int=7))},
        ),
    ]


def _null_field() -> Json:
    s = Scenario("valid/null-field", fields={"statement": "kept", "comment": None})
    raw = cbor.encode(s.fields)
    made: Forged = forge(s, plaintext=raw)
    return valid("a field that is null reads as absent; writers leave it out", ["Null"], s, made=made)


def tests() -> list[Json]:
    """One test for each case."""
    made = [
        valid(comment, flags, Scenario(f"valid/field/{comment}", fields=fields)) for comment, flags, fields in _cases()
    ]
    shortest = Scenario("valid/empty-content", fields={})
    return [
        *made,
        valid("no sealed field: an empty map, 31 bytes of content", ["Empty"], shortest),
        valid("no sealed field and no plain attribute", ["Empty"], shortest.but(label="valid/bare", plain={})),
        _null_field(),
    ]
