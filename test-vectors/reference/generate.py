"""Writes test-vectors/vectors/: the same bytes whenever and wherever it runs."""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from cases import addresses, audit_cases, by_rule, invalid_aad, invalid_content, invalid_keys, invalid_plaintext
from cases import key_faults, key_records, schemas, valid_fields, valid_items, xaes_cases
from cases.notes import NOTES
from cases.scenario import Json

REFERENCE = Path(__file__).resolve().parent
VECTORS = REFERENCE.parent / "vectors"


def generator_hash(reference: Path = REFERENCE) -> str:
    """SHA-256 over every *.py below the reference but test_*.py, as test-vectors/README.md describes."""
    sources = {
        path.relative_to(reference).as_posix(): path
        for path in reference.rglob("*.py")
        if not path.name.startswith("test_")
    }
    digest = hashlib.sha256()
    for name in sorted(sources, key=str.encode):
        content = sources[name].read_bytes()
        digest.update(name.encode() + b"\0" + len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def envelope_groups() -> list[Json]:
    """Groups of envelope-v1.json."""
    items = [
        *valid_fields.tests(),
        *valid_items.tests(),
        *invalid_content.tests(),
        *invalid_plaintext.tests(),
        *invalid_aad.tests(),
        *invalid_keys.tests(),
        *addresses.item_tests(),
    ]
    return [
        {"type": "envelope", "tests": items},
        {"type": "envelope-by-rule", "tests": by_rule.tests()},
        {"type": "address", "tests": addresses.address_tests()},
        {"type": "component", "tests": addresses.component_tests()},
    ]


def keys_groups() -> list[Json]:
    """Groups of keys-v1.json."""
    return [
        {"type": "xaes", "tests": xaes_cases.tests()},
        {"type": "xaes-accumulated", "tests": xaes_cases.accumulated_tests()},
        {"type": "record", "tests": [*key_records.tests(), *key_faults.tests()]},
    ]


def audit_groups() -> list[Json]:
    """Groups of audit-v1.json."""
    return [
        {"type": "event", "tests": audit_cases.event_tests()},
        {"type": "chain", "tests": audit_cases.chain_tests()},
        {"type": "subject", "tests": audit_cases.subject_tests()},
    ]


def vector_file(name: str, groups: list[Json]) -> Json:
    """The whole file: ids are given in order, notes are those of the flags in use."""
    tests = [test for group in groups for test in group["tests"]]
    flags = sorted({flag for test in tests for flag in test["flags"]})
    numbered = iter(range(1, len(tests) + 1))
    return {
        "algorithm": "bluestore-envelope-v1",
        "schema": f"{name}.schema.json",
        "generatorHash": generator_hash(),
        "numberOfTests": len(tests),
        "notes": {flag: NOTES[flag] for flag in flags},
        "testGroups": [
            {**group, "tests": [{"tcId": next(numbered), **test} for test in group["tests"]]} for group in groups
        ],
    }


def dump(document: Json) -> str:
    """JSON in ASCII, one member of a test to a line."""
    return _dump(document, 0) + "\n"


def _dump(value: Any, level: int) -> str:
    # Below the members of a test (level 4) everything stays on its line: a small file, and short diffs.
    if level > 4 or not isinstance(value, (dict, list)) or not value:
        return json.dumps(value, ensure_ascii=True)
    pad, end = "\n" + " " * (level + 1), "\n" + " " * level
    if isinstance(value, list):
        if not isinstance(value[0], dict):
            return json.dumps(value, ensure_ascii=True)
        return "[" + ",".join(pad + _dump(v, level + 1) for v in value) + end + "]"
    return "{" + ",".join(f"{pad}{json.dumps(key)}: {_dump(v, level + 1)}" for key, v in value.items()) + end + "}"


def generate(target: Path) -> None:
    """Writes the three files and their schemas."""
    target.mkdir(parents=True, exist_ok=True)
    files = {
        "audit-v1.json": dump(vector_file("audit-v1", audit_groups())),
        "audit-v1.schema.json": json.dumps(schemas.audit_schema(), indent=1) + "\n",
        "envelope-v1.json": dump(vector_file("envelope-v1", envelope_groups())),
        "envelope-v1.schema.json": json.dumps(schemas.envelope_schema(), indent=1) + "\n",
        "keys-v1.json": dump(vector_file("keys-v1", keys_groups())),
        "keys-v1.schema.json": json.dumps(schemas.keys_schema(), indent=1) + "\n",
    }
    for name, text in files.items():
        (target / name).write_text(text, encoding="ascii", newline="\n")


if __name__ == "__main__":
    generate(Path(sys.argv[1]) if len(sys.argv) > 1 else VECTORS)
