"""Large items, whose values are described by a rule so that the file stays small (test-vectors/README.md)."""

import hashlib
from typing import Any

import items
from attributes import binary
from cases.scenario import Json, Scenario, valid


def from_rule(rule: Json) -> bytes | str:
    """Byte i is i mod 251; character i is the letter i mod 26 of a to z."""
    if rule["type"] == "bytes":
        return bytes(index % 251 for index in range(rule["length"]))
    return "".join(chr(ord("a") + index % 26) for index in range(rule["length"]))


def tests() -> list[Json]:
    """One test for each size."""
    return [
        _test("300,000 bytes", {"body": {"type": "bytes", "length": 300_000}}),
        _test("300,000 characters", {"body": {"type": "text", "length": 300_000}}),
        _test(
            "the borders of 16-bit lengths",
            {
                "v0": {"type": "bytes", "length": 65_535},
                "v1": {"type": "bytes", "length": 65_536},
                "v2": {"type": "text", "length": 65_535},
                "v3": {"type": "text", "length": 65_536},
            },
        ),
    ]


def _test(comment: str, rules: dict[str, Json]) -> Json:
    fields: dict[str, Any] = {name: from_rule(rule) for name, rule in rules.items()}
    s = Scenario(f"valid/by-rule/{comment}", fields=fields)
    test = valid(comment, ["Large"], s)
    content, plaintext = binary(test["item"].pop("content_encrypted")), items.plaintext(fields)
    del test["steps"]["plaintext"]
    test["fields"] = {name: {"rule": rule} for name, rule in rules.items()}
    test["plaintextLength"], test["plaintextSha256"] = len(plaintext), hashlib.sha256(plaintext).hexdigest()
    test["contentLength"], test["contentSha256"] = len(content), hashlib.sha256(content).hexdigest()
    return test
