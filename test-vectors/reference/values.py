"""Readable typed form of sealed fields in the vectors (test-vectors/README.md)."""

from typing import Any
from uuid import UUID

from cbor import BigDecimal, Float32, Float64
from errors import Refused


def to_json(value: Any) -> dict[str, Any]:
    """An object with one member, named after the type."""
    if value is None:
        return {"null": True}
    if isinstance(value, bool):
        return {"bool": value}
    if isinstance(value, int):
        return {"int": str(value)}
    if isinstance(value, str):
        return {"text": value}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, Float32):
        return {"float32": f"{value.bits:08x}"}
    if isinstance(value, Float64):
        return {"float64": f"{value.bits:016x}"}
    if isinstance(value, BigDecimal):
        return {"decimal": {"unscaled": str(value.unscaled), "scale": str(value.scale)}}
    if isinstance(value, UUID):
        return {"uuid": str(value)}
    if isinstance(value, list):
        return {"list": [to_json(v) for v in value]}
    if isinstance(value, dict):
        return {"map": fields_to_json(value)}
    raise Refused(f"no typed form for {type(value).__name__}")


def fields_to_json(fields: dict[str, Any]) -> dict[str, Any]:
    """Every field in its typed form."""
    return {name: to_json(value) for name, value in fields.items()}


def from_json(typed: dict[str, Any]) -> Any:
    """The value of a typed form."""
    ((kind, value),) = typed.items()
    if kind == "null":
        return None
    if kind in ("bool", "text"):
        return value
    if kind == "int":
        return int(value)
    if kind == "bytes":
        return bytes.fromhex(value)
    if kind == "float32":
        return Float32(int(value, 16))
    if kind == "float64":
        return Float64(int(value, 16))
    if kind == "decimal":
        return BigDecimal(int(value["unscaled"]), int(value["scale"]))
    if kind == "uuid":
        return UUID(value)
    if kind == "list":
        return [from_json(v) for v in value]
    if kind == "map":
        return fields_from_json(value)
    raise Refused(f"unknown typed form {kind}")


def fields_from_json(fields: dict[str, Any]) -> dict[str, Any]:
    """Every field from its typed form."""
    return {name: from_json(value) for name, value in fields.items()}
