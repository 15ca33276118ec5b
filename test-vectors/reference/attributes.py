"""Attributes in DynamoDB JSON, and their typed values in the AAD (section 5)."""

import base64
import binascii
from typing import Any

from canonical_number import canonical
from cbor import utf8
from errors import Refused

Attribute = dict[str, Any]
Item = dict[str, Attribute]


def text(attribute: Attribute | None) -> str:
    """The value of an attribute that must be present and of type S."""
    return _one(attribute, "S", str)


def binary(attribute: Attribute | None) -> bytes:
    """The value of an attribute that must be present and of type B."""
    return _base64(_one(attribute, "B", str))


def of_text(value: str) -> Attribute:
    """An attribute of type S."""
    return {"S": value}


def of_binary(value: bytes) -> Attribute:
    """An attribute of type B."""
    return {"B": base64.b64encode(value).decode("ascii")}


def typed(attribute: Attribute) -> list[Any]:
    """The typed value, ready for CBOR: numbers canonical, sets sorted and without repeats."""
    if not isinstance(attribute, dict) or len(attribute) != 1:
        raise Refused("attribute that is not of exactly one type")
    ((kind, value),) = attribute.items()
    if kind == "NULL":
        if not _one(attribute, kind, bool):
            raise Refused("NULL that is not true")
        return ["NULL"]
    if kind == "BOOL":
        return [kind, _one(attribute, kind, bool)]
    if kind == "M":
        return [kind, {name: typed(v) for name, v in _one(attribute, kind, dict).items()}]
    if kind == "L":
        return [kind, [typed(v) for v in _one(attribute, kind, list)]]
    if kind in ("S", "N", "B"):
        return [kind, _scalar(kind, value)]
    if kind in ("SS", "NS", "BS"):
        return [kind, _set([_scalar(kind[0], v) for v in _one(attribute, kind, list)])]
    raise Refused("attribute of an unknown type")


def _one(attribute: Attribute | None, kind: str, shape: type) -> Any:
    if not isinstance(attribute, dict) or list(attribute) != [kind] or not isinstance(attribute[kind], shape):
        raise Refused(f"expected an attribute of type {kind}")
    return attribute[kind]


def _scalar(kind: str, value: Any) -> str | bytes:
    if not isinstance(value, str):
        raise Refused(f"expected text for type {kind}")
    if kind == "B":
        return _base64(value)
    return canonical(value) if kind == "N" else value


def _set(members: list[Any]) -> list[Any]:
    ordered = sorted(members, key=lambda member: member if isinstance(member, bytes) else utf8(member))
    if any(a == b for a, b in zip(ordered, ordered[1:])):
        raise Refused("set with a repeated member")
    return ordered


def _base64(value: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error:
        raise Refused("binary that is not Base64") from None
