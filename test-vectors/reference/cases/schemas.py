"""JSON Schemas (2020-12) of the vector files."""

from typing import Any

from cases.scenario import Json

DRAFT = "https://json-schema.org/draft/2020-12/schema"
ERRORS = ["tampered", "key-missing", "unknown-master-key", "shredded", "drained", "unsealed", "unsupported-format"]
STR: Json = {"type": "string"}
BOOL: Json = {"type": "boolean"}
COUNT: Json = {"type": "integer", "minimum": 0}
INTEGER_TEXT: Json = {"type": "string", "pattern": "^(0|-?[1-9][0-9]*)$"}
ADDRESS_PARTS: Json = {"type": ["array", "null"], "items": STR, "minItems": 1}
NAMES: Json = {"type": "array", "items": STR, "uniqueItems": True}
ITEM: Json = {"type": "object", "additionalProperties": {"$ref": "#/$defs/attribute"}}


def _hex(octets: int | None = None) -> Json:
    count = "*" if octets is None else f"{{{octets}}}"
    return {"type": "string", "pattern": f"^([0-9a-f]{{2}}){count}$"}


HEX = _hex()
UMKS: Json = {"type": "array", "items": _hex(32)}


def _object(properties: Json, optional: tuple[str, ...] = ()) -> Json:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _one_of(properties: Json) -> Json:
    return {**_object(properties, tuple(properties)), "minProperties": 1, "maxProperties": 1}


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


def _definitions() -> Json:
    attribute, typed = {"$ref": "#/$defs/attribute"}, {"$ref": "#/$defs/typed"}
    base64: Json = {"type": "string", "pattern": "^[A-Za-z0-9+/]*={0,2}$"}
    attributes = {
        **{"S": STR, "N": STR, "B": base64, "BOOL": BOOL, "NULL": BOOL},
        **{"SS": _list(STR), "NS": _list(STR), "BS": _list(base64), "L": _list(attribute)},
        "M": {"type": "object", "additionalProperties": attribute},
    }
    fields = {
        **{"null": {"const": True}, "bool": BOOL, "int": INTEGER_TEXT, "text": STR, "bytes": HEX},
        **{"float32": _hex(4), "float64": _hex(8), "uuid": {"type": "string", "format": "uuid"}},
        "decimal": _object({"unscaled": INTEGER_TEXT, "scale": INTEGER_TEXT}),
        "list": _list(typed),
        "map": {"type": "object", "additionalProperties": typed},
        "rule": _object({"type": {"enum": ["bytes", "text"]}, "length": COUNT}),
    }
    return {"attribute": _one_of(attributes), "typed": _one_of(fields)}


def _test(**members: Json) -> Json:
    """The members of every test, and those of its kind; `error` belongs to an invalid one alone."""
    optional = tuple(name for name, schema in members.items() if schema.pop("optional", False))
    common = {
        "tcId": {"type": "integer", "minimum": 1},
        "comment": STR,
        "flags": {"type": "array", "items": {"type": "string", "pattern": "^[A-Z][A-Za-z0-9]*$"}, "minItems": 1},
        "result": {"enum": ["valid", "invalid"]},
        "error": {"enum": ERRORS},
    }
    test = _object({**common, **members}, ("error", *optional))
    return {
        **test,
        "if": {"properties": {"result": {"const": "invalid"}}},
        "then": {"required": ["error"]},
        "else": {"properties": {"error": False}},
    }


def _optional(schema: Json) -> Json:
    return {**schema, "optional": True}


def _hexes(*names: str) -> Json:
    return {name: HEX for name in names}


def _envelope(by_rule: bool) -> Json:
    writer = {"createdAt": STR, "dek": _hex(32), "salt": _hex(12), "contentNonce": _hex(12), "unauthenticated": NAMES}
    steps = {
        "umkId": STR,
        "kek": _hex(32),
        "keyId": STR,
        "contentKey": _hex(32),
        **_hexes("header", "aad", "plaintext"),
    }
    large = {}
    if by_rule:
        del steps["plaintext"]
        large = {
            f"{what}{how}": dict(_hex(32) if how == "Sha256" else COUNT)
            for what in ("plaintext", "content")
            for how in ("Length", "Sha256")
        }
    made = _hexes("contentKey", "nonce", "header", "aad", "plaintext")
    return _test(
        **{name: dict(STR) for name in ("namespace", "context", "PK", "SK")},
        umk=_hex(32),
        formerUmks=dict(UMKS),
        partition=dict(ADDRESS_PARTS),
        sort=dict(ADDRESS_PARTS),
        unauthenticated=dict(NAMES),
        records=_list(ITEM),
        item=dict(ITEM),
        writer=_optional(_object(writer)),
        steps=_optional(_object(steps)),
        fields=_optional({"type": "object", "additionalProperties": {"$ref": "#/$defs/typed"}}),
        reproducible=_optional(BOOL),
        made=_optional(_object(made)),
        **large,
    )


def _record() -> Json:
    texts = {name: STR for name in ("umkId", "createdAt", "commitment", "keyId", "purpose")}
    infos = _hexes("umkIdInfo", "kekInfo", "commitmentInfo", "contentKeyInfo", "wrapAad", "wrap")
    sized = {"kek": _hex(32), "dek": _hex(32), "contentKey": _hex(32), "wrapNonce": _hex(24)}
    proof = {"shreddedAt": STR, "proofInput": HEX, "proofDigest": _hex(32)}
    return _test(
        **{name: dict(STR) for name in ("namespace", "context", "PK", "keyId")},
        umk=_hex(32),
        formerUmks=dict(UMKS),
        partition=_list(STR),
        record={"anyOf": [ITEM, {"type": "null"}]},
        state=_optional({"enum": ["active", "retired", "drained", "shredded"]}),
        itemError=_optional({"enum": ["drained", "shredded", None]}),
        steps=_optional(_object({**texts, **infos, **sized, **proof}, tuple(proof))),
    )


def _xaes() -> Json:
    optional = {"plaintext": _optional(HEX), "derivedKey": _optional(_hex(32))}
    return _test(key=_hex(32), nonce=_hex(24), aad=dict(HEX), ciphertext=dict(HEX), **optional)


def _address() -> Json:
    return _test(PK=dict(STR), SK=dict(STR), partition=_optional(_list(STR)), sort=_optional(_list(STR)))


def _component() -> Json:
    kind: Json = {"enum": ["instant", "integer", "uuid"]}
    return _test(kind=kind, value=dict(STR), component=dict(STR), width=_optional(COUNT))


def _accumulated() -> Json:
    return _test(rounds=dict(COUNT), hash=_hex(32))


def _file(title: str, groups: dict[str, Json]) -> Json:
    group_schemas: list[Any] = [
        _object({"type": {"const": name}, "tests": {**_list(test), "minItems": 1}}) for name, test in groups.items()
    ]
    top = {
        "algorithm": {"const": "bluestore-envelope-v1"},
        "schema": STR,
        "generatorHash": _hex(32),
        "numberOfTests": COUNT,
        "notes": {"type": "object", "additionalProperties": STR},
        "testGroups": {"type": "array", "items": {"oneOf": group_schemas}, "minItems": 1},
    }
    return {"$schema": DRAFT, "title": title, **_object(top), "$defs": _definitions()}


def envelope_schema() -> Json:
    """Schema of envelope-v1.json."""
    groups = {
        "envelope": _envelope(False),
        "envelope-by-rule": _envelope(True),
        "address": _address(),
        "component": _component(),
    }
    return _file("Sealed items and addresses of format v1", groups)


def keys_schema() -> Json:
    """Schema of keys-v1.json."""
    groups = {"xaes": _xaes(), "xaes-accumulated": _accumulated(), "record": _record()}
    return _file("XAES-256-GCM, key hierarchy and DEK records of format v1", groups)


def audit_schema() -> Json:
    """Schema of audit-v1.json."""
    parts: Json = {"type": "array", "items": STR}
    subject = _test(
        **{"namespace": dict(STR), "partition": dict(parts), "sort": dict(parts), "createdAt": dict(STR)},
        **{"dek": _hex(32), "keyInfo": _hex(), "key": _hex(32), "input": _hex(), "subject": _hex(16)},
    )
    groups = {
        "event": _test(line=dict(STR), canonical=_optional(_hex()), eventHash=_optional(_hex(32))),
        "chain": _test(lines=dict(parts)),
        "subject": subject,
    }
    return _file("Events of the audit log", groups)
