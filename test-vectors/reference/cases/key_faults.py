"""DEK records with one fault each (sections 3 and 6)."""

from typing import Any

import keys
import records
from attributes import Attribute, Item, binary, of_binary, of_text
from cases.invalid_keys import UNREAL_INSTANTS
from cases.scenario import SHREDDED_AT, Json, Scenario, common, derive
from cbor import encode
from records import PURPOSES


def _invalid(
    comment: str, flag: str, s: Scenario, record: Item | None, error: str = "tampered", key_id: str | None = None
) -> Json:
    test = common(comment, [flag], "invalid", s)
    return test | {"keyId": s.key.key_id if key_id is None else key_id, "record": record, "error": error}


def _wrap(s: Scenario, aad: bytes | None = None, secret: bytes | None = None, kek: bytes | None = None) -> bytes:
    """A wrap with one input replaced."""
    aad = records.wrap_aad(PURPOSES[s.state], s.scope, s.created_at) if aad is None else aad
    return records.wrap(kek or keys.kek(s.umk, s.scope), s.wrap_nonce, aad, s.dek if secret is None else secret)


def _secrets() -> list[Json]:
    made = []
    for size in (0, 16, 31, 33, 64):
        s = Scenario("keys/size")
        secret = (s.dek * 2)[:size]
        made.append(
            _invalid(
                f"wrapped DEK of {size} bytes",
                "Length",
                s,
                s.record() | {"dek_wrapped": of_binary(_wrap(s, secret=secret))},
            )
        )
    s = Scenario("keys/commitment")
    other = derive("dek/other", 32)
    wrapped = {"dek_wrapped": of_binary(_wrap(s, secret=other))}
    return [*made, _invalid("wrapped DEK of another commitment", "Commitment", s, s.record() | wrapped)]


def _bytes() -> list[Json]:
    s = Scenario("keys/bytes")
    record = s.record()
    good = binary(record["dek_wrapped"])
    flip = lambda offset: bytes(byte ^ (index == offset % len(good)) for index, byte in enumerate(good))
    old = "unsupported-format"
    cases = [
        ("version 0", b"\x00" + good[1:], "Version", old),
        ("version 2", b"\x02" + good[1:], "Version", old),
        ("version 0x81", b"\x81" + good[1:], "Version", old),
        ("first byte of the nonce changed", flip(1), "BitFlip", "tampered"),
        ("last byte of the nonce changed", flip(24), "BitFlip", "tampered"),
        ("first byte of the ciphertext changed", flip(25), "BitFlip", "tampered"),
        ("last byte of the tag changed", flip(-1), "BitFlip", "tampered"),
        ("last byte cut off", good[:-1], "Length", "tampered"),
        ("a byte appended", good + b"\x00", "Length", "tampered"),
        ("version alone", good[:1], "Length", "tampered"),
        ("empty", b"", "Length", "tampered"),
        ("1,025 bytes", good + bytes(1025 - len(good)), "Length", "tampered"),
    ]
    return [
        _invalid(f"dek_wrapped: {name}", flag, s, record | {"dek_wrapped": of_binary(raw)}, error)
        for name, raw, flag, error in cases
    ]


def _aads() -> list[Json]:
    s = Scenario("keys/aad")
    label, namespace, context, partition, at = "bluestore/v1/wrap", s.namespace, s.context, s.partition, s.created_at
    parts: list[tuple[str, list[Any]]] = [
        ("purpose dek/retired", [label, "dek/retired", namespace, context, partition, at]),
        ("purpose shred", [label, "shred", namespace, context, partition, at]),
        ("purpose without its prefix", [label, "active", namespace, context, partition, at]),
        ("another namespace", [label, "dek/active", "blue_archive", context, partition, at]),
        ("another context", [label, "dek/active", namespace, "tenant-b", partition, at]),
        ("another partition", [label, "dek/active", namespace, context, ("dialogue", "amd-analysis"), at]),
        ("the partition as PK", [label, "dek/active", namespace, context, s.pk, at]),
        ("another created_at", [label, "dek/active", namespace, context, partition, "2026-11-22T10:38:01Z"]),
        ("the label of an item", ["bluestore/v1/item", "dek/active", namespace, context, partition, at]),
        ("the label of v2", ["bluestore/v2/wrap", "dek/active", namespace, context, partition, at]),
        ("namespace and context swapped", [label, "dek/active", context, namespace, partition, at]),
        ("no context", [label, "dek/active", namespace, partition, at]),
    ]
    made = [
        _invalid(
            f"wrap with {name} in its aad", "Binding", s, s.record() | {"dek_wrapped": of_binary(_wrap(s, encode(aad)))}
        )
        for name, aad in parts
    ]
    keks = [
        ("of another namespace", keys.kek(s.umk, s.but(namespace="blue_archive").scope)),
        ("of another context", keys.kek(s.umk, s.but(context="tenant-b").scope)),
        ("of another UMK", keys.kek(derive("umk/2", 32), s.scope)),
        ("that is the UMK itself", s.umk),
    ]
    made += [
        _invalid(f"wrap under the KEK {name}", "Binding", s, s.record() | {"dek_wrapped": of_binary(_wrap(s, kek=kek))})
        for name, kek in keks
    ]
    no_aad = {"dek_wrapped": of_binary(_wrap(s, b""))}
    return [*made, _invalid("wrap with an empty aad", "Binding", s, s.record() | no_aad)]


def _swapped() -> list[Json]:
    s = Scenario("keys/swapped")
    later = s.but(created_at="2026-11-22T10:38:01Z", dek_label="dek/later")
    there = s.but(partition=("dialogue", "amd-analysis"), dek_label="dek/there")
    tenant = s.but(context="tenant-b")
    made = []
    for name, other in (
        ("another record of the partition", later),
        ("a record of another partition", there),
        ("another context", tenant),
    ):
        put = other.record() | {"PK": of_text(s.pk), "SK": of_text(s.key.key_id)}
        made.append(_invalid(f"the attributes of {name}", "Swapped", s, put))
    kept = {"PK": of_text(s.pk)}
    made.append(
        _invalid(
            "a record of another partition under its own key_id",
            "Swapped",
            s,
            there.record() | kept,
            key_id=there.key.key_id,
        )
    )
    moved = s.record() | {"SK": of_text(later.key.key_id)}
    made.append(_invalid("a record under another key_id", "Swapped", s, moved, key_id=later.key.key_id))
    return made


def _attributes() -> list[Json]:
    s = Scenario("keys/attributes")
    record = s.record()
    changes: list[tuple[str, str, str, Attribute]] = [
        ("State", "state changed to retired", "dek_state", of_text("retired")),
        ("State", "state changed to drained", "dek_state", of_text("drained")),
        ("State", "state changed to shredded", "dek_state", of_text("shredded")),
        ("State", "unknown state", "dek_state", of_text("deleted")),
        ("State", "state in upper case", "dek_state", of_text("ACTIVE")),
        ("State", "empty state", "dek_state", of_text("")),
        ("WrongType", "state as N", "dek_state", {"N": "1"}),
        ("WrongType", "dek_umk as B", "dek_umk", of_binary(keys.umk_id(s.umk).encode())),
        ("WrongType", "dek_context as SS", "dek_context", {"SS": [s.context]}),
        ("WrongType", "dek_wrapped as S of its Base64", "dek_wrapped", {"S": record["dek_wrapped"]["B"]}),
        ("WrongType", "dek_wrapped as NULL", "dek_wrapped", {"NULL": True}),
        ("Context", "context changed", "dek_context", of_text("tenant-b")),
        ("Context", "context in upper case", "dek_context", of_text("Default")),
        ("Context", "empty context", "dek_context", of_text("")),
        ("Proof", "proof on a record that is no tombstone", "dek_proof", s.but(state="shredded").record()["dek_proof"]),
        ("Proof", "NULL proof on a record that is no tombstone", "dek_proof", {"NULL": True}),
        ("Proof", "dek_shredded_at on a record that is no tombstone", "dek_shredded_at", of_text(SHREDDED_AT)),
    ]
    made = [_invalid(name, flag, s, record | {key: value}) for flag, name, key, value in changes]
    for gone in ("dek_state", "dek_umk", "dek_context", "dek_wrapped"):
        made.append(_invalid(f"without {gone}", "Missing", s, {k: v for k, v in record.items() if k != gone}))
    return [*made, *_unknown_umks(s, record), _invalid("no record", "KeyMissing", s, None, "key-missing")]


def _unknown_umks(s: Scenario, record: Item) -> list[Json]:
    other = s.but(wrapping_umk=derive("umk/unknown", 32))
    arn = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    known = keys.umk_id(s.umk)
    names = [
        ("a KMS key", arn),
        ("nothing", ""),
        ("the id without its prefix", known[6:]),
        ("the id and a blank", known + " "),
    ]
    error = "unknown-master-key"
    made = [
        _invalid(f"dek_umk names {what}", "UnknownUmk", s, record | {"dek_umk": of_text(name)}, error)
        for what, name in names
    ]
    shredded = other.but(state="shredded")
    drained = other.but(state="drained")
    return [
        *made,
        _invalid("wrapped under a UMK that is not configured", "UnknownUmk", other, other.record(), error),
        _invalid("drained under a UMK that is not configured", "UnknownUmk", drained, drained.record(), error),
        _invalid("tombstone under a UMK that is not configured", "UnknownUmk", shredded, shredded.record(), error),
    ]


def _drained() -> list[Json]:
    s = Scenario("keys/drained", state="drained")
    active = s.but(state="active").record()["dek_wrapped"]
    other = {"dek_wrapped": of_binary(_wrap(s, secret=derive("dek/other", 32)))}
    return [
        _invalid("drained with the wrap of its active state", "State", s, s.record() | {"dek_wrapped": active}),
        _invalid("drained with a DEK of another commitment", "Commitment", s, s.record() | other),
    ]


def _key_ids() -> list[Json]:
    s = Scenario("keys/key-id")
    good, record = s.key.key_id, s.record()
    last = [
        "",
        good[4:],
        good[:-1],
        good + "A",
        good[:-1] + "=",
        good[:-1] + "/",
        good.replace("dek#", "DEK#"),
        good + "\n",
        " " + good,
    ]
    made = [
        _invalid(
            f"key_id of a wrong form ({len(bad)} characters)", "KeyId", s, record | {"SK": of_text(bad)}, key_id=bad
        )
        for bad in last
    ]
    for instant in UNREAL_INSTANTS:
        t = Scenario("keys/instant", created_at=instant)
        key_id = f"dek#{instant}#{keys.commitment(t.dek, t.scope, instant)}"
        wrapped = {"SK": of_text(key_id), "dek_wrapped": of_binary(_wrap(t))}
        made.append(_invalid(f"created_at '{instant}'", "Instant", t, record | wrapped, key_id=key_id))
    return made


def _tombstones() -> list[Json]:
    s = Scenario("keys/tombstone", state="shredded")
    record = s.record()
    key_id, active = s.key.key_id, s.but(state="active")
    digest = lambda key, at: {"dek_proof": of_binary(_wrap(s, secret=records.proof_digest(key, at)))}
    later = s.but(created_at="2026-11-22T10:38:01Z", dek_label="dek/later")
    unreal = "2027-02-29T00:00:00Z"
    proof = binary(record["dek_proof"])
    active_aad = records.wrap_aad("dek/active", s.scope, s.created_at)
    by_active = of_binary(_wrap(s, active_aad, records.proof_digest(key_id, SHREDDED_AT)))
    cases: list[tuple[str, Item]] = [
        ("with a wrapped DEK", record | {"dek_wrapped": active.record()["dek_wrapped"]}),
        ("with dek_wrapped as NULL", record | {"dek_wrapped": {"NULL": True}}),
        ("with another dek_shredded_at", record | {"dek_shredded_at": of_text("2027-01-31T23:59:58Z")}),
        ("with an unreal dek_shredded_at", record | {"dek_shredded_at": of_text(unreal)} | digest(key_id, unreal)),
        ("with dek_shredded_at as N", record | {"dek_shredded_at": {"N": "1801439999"}}),
        ("with the proof of another tombstone", record | {"dek_proof": later.record()["dek_proof"]}),
        ("with the digest of another key_id", record | digest(later.key.key_id, SHREDDED_AT)),
        ("with a proof of purpose dek/active", record | {"dek_proof": by_active}),
        ("with the wrap of its DEK as proof", record | {"dek_proof": active.record()["dek_wrapped"]}),
        ("with a proof that wraps the DEK", record | {"dek_proof": of_binary(_wrap(s, secret=s.dek))}),
        (
            "with the last bit of its proof changed",
            record | {"dek_proof": of_binary(proof[:-1] + bytes([proof[-1] ^ 1]))},
        ),
        ("with its proof as S", record | {"dek_proof": {"S": record["dek_proof"]["B"]}}),
        ("with an empty proof", record | {"dek_proof": of_binary(b"")}),
        ("of another context", record | {"dek_context": of_text("tenant-b")}),
        ("made active", record | {"dek_state": of_text("active")}),
        (
            "of another partition",
            s.but(partition=("dialogue", "amd-analysis")).record() | {"PK": of_text(s.pk), "SK": of_text(key_id)},
        ),
    ]
    return [*(_invalid(f"tombstone {name}", "Tombstone", s, changed) for name, changed in cases), *_incomplete(s)]


def _incomplete(s: Scenario) -> list[Json]:
    record = s.record()
    proof, made = binary(record["dek_proof"]), []
    for gone in ("dek_proof", "dek_shredded_at"):
        made.append(
            _invalid(f"tombstone without {gone}", "Tombstone", s, {k: v for k, v in record.items() if k != gone})
        )
    version2 = record | {"dek_proof": of_binary(b"\x02" + proof[1:])}
    return [*made, _invalid("tombstone with a proof of version 2", "Version", s, version2, "unsupported-format")]


def tests() -> list[Json]:
    """Records with one fault each."""
    return [*_secrets(), *_bytes(), *_aads(), *_swapped(), *_attributes(), *_drained(), *_key_ids(), *_tombstones()]
