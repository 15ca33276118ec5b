"""Events of the audit log (docs/audit.md): their encoding, their hashes, their chains, and pseudonyms of addresses."""

import hashlib
import hmac
import json
from typing import Any

import hkdf
from cbor import encode
from errors import Refused
from keys import Scope

LABEL = "bluestore/v1/audit"
START = '{"bluestore_audit":1'
GENESIS = "0" * 64
NAMES = (
    *("chain", "sequence", "event_id", "timestamp", "trace_id", "span_id", "operation", "key_id", "entity_type"),
    *("subject", "count", "principal", "outcome", "error", "previous_hash", "event_hash"),
)
MOST, KEPT, SUBJECT_BYTES = 256, 240, 16
Event = dict[str, Any]


def canonical(event: Event) -> bytes:
    """What is hashed: a label and all values but the hash, in their order."""
    return encode([LABEL, *(event[name] for name in NAMES[:-1])])


def event_hash(event: Event) -> str:
    """SHA-256 over the canonical encoding."""
    return hashlib.sha256(canonical(event)).hexdigest()


def hashed(event: Event) -> Event:
    """The event with its hash."""
    return {**event, "event_hash": event_hash(event)}


def line(event: Event) -> str:
    """The one form of an event as JSON: ASCII without spaces, \\u escapes in lower case but for quotes and backslashes."""
    members = (f',"{name}":{_value(event[name])}' for name in NAMES)
    return START + "".join(members) + "}"


def _value(value: str | int) -> str:
    return str(value) if isinstance(value, int) else '"' + "".join(map(_escaped, _units(value))) + '"'


def _escaped(unit: int) -> str:
    if unit in (0x22, 0x5C):
        return "\\" + chr(unit)
    return chr(unit) if 0x20 <= unit < 0x7F else f"\\u{unit:04x}"


def _units(text: str) -> list[int]:
    raw = text.encode("utf-16-be")
    return [int.from_bytes(raw[i : i + 2], "big") for i in range(0, len(raw), 2)]


def shortened(text: str) -> str:
    """Text that is longer than 256 UTF-16 units, cut behind 240 of them and never within a pair."""
    units = _units(text)
    if len(units) <= MOST:
        return text
    end = KEPT - 1 if 0xD800 <= units[KEPT - 1] < 0xDC00 else KEPT
    kept = b"".join(unit.to_bytes(2, "big") for unit in units[:end]).decode("utf-16-be")
    return f"{kept}…(+{len(units) - end})"


def parse(text: str) -> Event:
    """The event of a line; Refused where it has another form, or is not what its hash was made of."""
    try:
        event: Event = json.loads(text)
        if event.pop("bluestore_audit") != 1 or line(event) != text:
            raise Refused("a line in another form than that of an event")
    except (ValueError, KeyError, TypeError, AttributeError) as e:
        raise Refused("a line that is no event") from e
    if event_hash(event) != event["event_hash"]:
        raise Refused("an event that is not what its hash was made of")
    return event


def verify(lines: list[str]) -> list[Event]:
    """The events of one whole chain; Refused where one does not follow the one before it."""
    events = [parse(text) for text in lines]
    previous = GENESIS
    for number, event in enumerate(events):
        if event["sequence"] != number or event["chain"] != events[0]["chain"] or event["previous_hash"] != previous:
            raise Refused(f"event {number} does not follow the one before it")
        previous = event["event_hash"]
    return events


def subject_key_info(scope: Scope, created_at: str) -> bytes:
    """HKDF-Expand info of the key of pseudonyms."""
    return encode(["bluestore/v1/audit-subject", scope.namespace, scope.partition, created_at])


def subject_key(dek: bytes, scope: Scope, created_at: str) -> bytes:
    """The key of pseudonyms: it ends with the DEK."""
    return hkdf.expand(dek, subject_key_info(scope, created_at), 32)


def subject_input(partition: tuple[str, ...], sort: tuple[str, ...]) -> bytes:
    """What a pseudonym is made of; an empty sort stands for the whole partition."""
    return encode([partition, sort])


def subject(key: bytes, partition: tuple[str, ...], sort: tuple[str, ...]) -> str:
    """The pseudonym of an item's address, or of a partition's."""
    return hmac.digest(key, subject_input(partition, sort), hashlib.sha256)[:SUBJECT_BYTES].hex()
