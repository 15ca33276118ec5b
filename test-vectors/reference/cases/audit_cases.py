"""Events of the audit log, a chain of them, and pseudonyms."""

import uuid

import audit
from audit import Event
from cases.scenario import CREATED_AT, Json, derive
from keys import Scope, key_id

SCOPE = Scope("blue_dialogues", "default", ("dialogue", "nvidia-analysis"))
DEK = derive("audit/dek", 32)
SORT = ("perspective", "01", "02")
HOSTILE = [
    ("line breaks", "two\nlines\r\nand\u2028more\u2029\u0085"),
    ("ANSI escapes", "\x1b[31mred\x1b[0m \x9b31m"),
    ("NUL and other controls", "nul \0 and \x07 bell \x7f"),
    ("right-to-left marks", "\u202egnirts a sdrawkcab\u202c \u2066isolated\u2069"),
    ("quotes and backslashes", 'quotes " and \\ backslashes \\u0041'),
    ("a pair of surrogates", "\U0001f511 and \u00e4"),
    ("another event inside", '","outcome":"success"}\n{"bluestore_audit":1'),
    ("100 KB, shortened", audit.shortened("long " * 20_480)),
    ("100 KB of pairs, shortened", audit.shortened("\U0001f511" * 51_201)),
]


def _uuid(label: str) -> str:
    raw = bytearray(derive(f"audit/{label}", 16))
    raw[:6] = (1_795_343_880_123).to_bytes(6, "big")
    raw[6], raw[8] = raw[6] & 0x0F | 0x70, raw[8] & 0x3F | 0x80
    return str(uuid.UUID(bytes=bytes(raw)))


def event(sequence: int = 0, previous: str = audit.GENESIS, **changes: str | int) -> Event:
    """An event that was hashed."""
    usual = {
        "chain": _uuid("chain"),
        "sequence": sequence,
        "event_id": _uuid(f"event/{sequence}"),
        "timestamp": f"2026-11-22T10:38:00.{123456 + sequence}Z",
        "trace_id": derive("audit/trace", 16).hex(),
        "span_id": derive("audit/span", 8).hex(),
        "operation": "seal",
        "key_id": key_id(DEK, SCOPE, CREATED_AT),
        "entity_type": "perspective",
        "subject": audit.subject(audit.subject_key(DEK, SCOPE, CREATED_AT), SCOPE.partition, SORT),
        "count": 1,
        "principal": "app@host/4711",
        "outcome": "success",
        "error": "",
        "previous_hash": previous,
    }
    return audit.hashed({**usual, **changes})


def chain() -> list[Event]:
    """What a process did that wrote, read, queried and was refused."""
    steps: list[dict[str, str | int]] = [
        {"operation": "derive", "key_id": "local:AAAAAAAAAAAAAAAA", "entity_type": "", "subject": ""},
        {"operation": "unwrap", "key_id": "local:AAAAAAAAAAAAAAAA", "entity_type": "", "subject": ""},
        {},
        {"operation": "open", "count": 500},
        {"operation": "open", "subject": "", "outcome": "denied", "error": "ShreddedException", "span_id": ""},
    ]
    events: list[Event] = []
    for number, changes in enumerate(steps):
        events.append(event(number, events[-1]["event_hash"] if events else audit.GENESIS, **changes))
    return events


def _test(comment: str, flags: list[str], **members: object) -> Json:
    return {"comment": comment, "flags": flags, "result": "valid", **members}


def _refused(comment: str, **members: object) -> Json:
    return {"comment": comment, "flags": ["Changed"], "result": "invalid", "error": "tampered", **members}


def event_tests() -> list[Json]:
    """Lines of events, then lines that are none."""
    made = [("an item that was sealed", ["AuditEvent"], event())]
    made += [(comment, ["AuditEvent", "Hostile"], event(principal=text, key_id=text)) for comment, text in HOSTILE]
    valid = [
        _test(comment, flags, line=audit.line(it), canonical=audit.canonical(it).hex(), eventHash=it["event_hash"])
        for comment, flags, it in made
    ]
    usual = audit.line(event())
    edits = [
        ("a value", usual.replace("app@host", "app@HOST")),
        ("the hash", usual[:-3] + ("0" if usual[-3] != "0" else "1") + usual[-2:]),
        ("a space between members", usual.replace('","', '", "', 1)),
        ("a letter as an escape", usual.replace("seal", "s\\u0065al")),
        ("a member more", usual[:-1] + ',"more":""}'),
        ("a member less", usual.replace(',"error":""', "")),
        ("a leading zero", usual.replace('"count":1', '"count":01')),
        ("the end is cut off", usual[:-1]),
        ("an empty line", ""),
    ]
    return [*valid, *(_refused(comment, line=text) for comment, text in edits)]


def chain_tests() -> list[Json]:
    """A chain, then the same with one fault."""
    lines = [audit.line(it) for it in chain()]
    forged = audit.line(audit.hashed({**chain()[2], "principal": "nobody"}))
    faults = [
        ("an event is removed", [*lines[:2], *lines[3:]]),
        ("the first event is removed", lines[1:]),
        ("an event is doubled", [*lines[:3], *lines[2:]]),
        ("two events are swapped", [lines[0], lines[2], lines[1], *lines[3:]]),
        ("an event is forged, with a hash of its own", [*lines[:2], forged, *lines[3:]]),
        ("an event is of another chain", [*lines[:4], audit.line(audit.hashed({**chain()[4], "chain": _uuid("other")}))]),
    ]
    return [
        _test("what a process did", ["AuditChain"], lines=lines),
        *(_refused(comment, lines=changed) for comment, changed in faults),
    ]


def subject_tests() -> list[Json]:
    """Pseudonyms of an item and of its partition."""
    key = audit.subject_key(DEK, SCOPE, CREATED_AT)
    return [
        _test(
            comment,
            ["AuditSubject"],
            namespace=SCOPE.namespace,
            partition=list(SCOPE.partition),
            sort=list(sort),
            createdAt=CREATED_AT,
            dek=DEK.hex(),
            keyInfo=audit.subject_key_info(SCOPE, CREATED_AT).hex(),
            key=key.hex(),
            input=audit.subject_input(SCOPE.partition, sort).hex(),
            subject=audit.subject(key, SCOPE.partition, sort),
        )
        for comment, sort in (("an item", SORT), ("its partition", ()))
    ]
