"""Invalid items: key_id, DEK records that are missing or do not open, items that were moved (sections 1 and 3)."""

import keys
import records
from attributes import Item, of_binary, of_text
from cases.scenario import Forged, Json, Scenario, derive, forge, invalid
from items import authenticated, item_aad

UNREAL_INSTANTS = [
    "2026-02-29T10:38:00Z",
    "2026-04-31T10:38:00Z",
    "2100-02-29T10:38:00Z",
    "2026-13-01T10:38:00Z",
    "2026-00-10T10:38:00Z",
    "2026-11-00T10:38:00Z",
    "2026-11-22T24:00:00Z",
    "2026-11-22T10:60:00Z",
    "2026-12-31T23:59:60Z",
    "2026-11-22T10:38:00.0Z",
    "2026-11-22T10:38Z",
    "2026-11-22t10:38:00z",
    "2026-11-22 10:38:00Z",
    "2026-11-22T10:38:00+00:00",
    "2026-11-22T10:38:00",
    "26-11-22T10:38:00Z",
    "+12026-11-22T10:38:00Z",
    "-2026-11-22T10:38:00Z",
    "2026-326T10:38:00Z",
    "\u0662\u0660\u0662\u0666-11-22T10:38:00Z",
    "",
]


def _retold(record: Item, key_id: str) -> Item:
    return record | {"SK": of_text(key_id)}


def _instants() -> list[Json]:
    """Everything but the instant is right: DEK, record and item are sealed over the same text."""
    made = []
    for instant in UNREAL_INSTANTS:
        s = Scenario(f"invalid/instant/{instant}", created_at=instant)
        forged, record = _unchecked(s)
        made.append(invalid(f"key_id with the instant '{instant}'", ["KeyId", "Instant"], s, forged, [record]))
    return made


def _unchecked(s: Scenario) -> tuple[Forged, Item]:
    """Item and record for a created_at that the writer proper refuses."""
    key_id = f"dek#{s.created_at}#{keys.commitment(s.dek, s.scope, s.created_at)}"
    wrap_aad = records.wrap_aad("dek/active", s.scope, s.created_at)
    wrapped = records.wrap(keys.kek(s.umk, s.scope), s.wrap_nonce, wrap_aad, s.dek)
    record = s.but(created_at="2026-11-22T10:38:00Z").record()
    return forge(s, aad=_aad_under(s, key_id), key_id=key_id), _retold(record, key_id) | {
        "dek_wrapped": of_binary(wrapped)
    }


def _forms() -> list[Json]:
    s = Scenario("invalid/key-id")
    good = s.key.key_id
    commitment = good[-32:]
    forms = [
        ("empty", ""),
        ("without its prefix", good[4:]),
        ("with its prefix in upper case", "DEK" + good[3:]),
        ("with another prefix", "key" + good[3:]),
        ("with a commitment of 31 characters", good[:-1]),
        ("with a commitment of 33 characters", good + "A"),
        ("with padding", good[:-1] + "="),
        ("with a character of plain Base64", good[:-1] + "+"),
        ("with a letter outside ASCII", good[:-1] + "\u00e4"),
        ("with a line feed at its end", good + "\n"),
        ("with a part more", good + "#x"),
        ("without its commitment", good[:-33]),
        ("with its parts swapped", f"dek#{commitment}#{s.created_at}"),
        ("with a # escaped", good.replace("#", "%23")),
    ]
    return [
        invalid(
            f"key_id {name}",
            ["KeyId"],
            s,
            s.item() | {"key_id": of_text(form)},
            [s.record(), _retold(s.record(), form)],
        )
        for name, form in forms
    ]


def _missing() -> list[Json]:
    s = Scenario("invalid/key-missing")
    newer = s.but(dek_label="dek/newer", created_at="2027-01-01T00:00:00Z")
    good = s.key.key_id
    last = "B" if good[-1] == "A" else "A"
    elsewhere = s.but(partition=("dialogue", "amd-analysis"))
    cases = [
        ("the table holds no DEK record", s.item(), []),
        ("the partition holds another DEK only", s.item(), [newer.record()]),
        ("the record is in another partition", s.item(), [s.record() | {"PK": of_text(elsewhere.pk)}]),
        ("key_id with another last character", s.item() | {"key_id": of_text(good[:-1] + last)}, [s.record()]),
        ("key_id a second later", s.item() | {"key_id": of_text(good.replace("10:38:00", "10:38:01"))}, [s.record()]),
    ]
    made = [invalid(name, ["KeyMissing"], s, item, recs, "key-missing") for name, item, recs in cases]
    both = [s.record(), newer.record()]
    other = s.item() | {"key_id": of_text(newer.key.key_id)}
    return [*made, invalid("key_id of another DEK of the partition", ["KeyId", "Swapped"], s, other, both)]


def _states() -> list[Json]:
    drained, shredded = Scenario("invalid/drained", state="drained"), Scenario("invalid/shredded", state="shredded")
    foreign = Scenario("invalid/unknown-umk", wrapping_umk=derive("umk/unknown", 32))
    arn = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    kms = foreign.record() | {"dek_umk": of_text(arn)}
    unknown = "unknown-master-key"
    return [
        invalid("DEK drained", ["Drained"], drained, error="drained"),
        invalid("DEK shredded", ["Shredded"], shredded, error="shredded"),
        invalid("DEK wrapped under a UMK that is not configured", ["UnknownUmk"], foreign, error=unknown),
        invalid("DEK wrapped under a KMS key that is not configured", ["UnknownUmk"], foreign, None, [kms], unknown),
    ]


def _record_faults() -> list[Json]:
    s = Scenario("invalid/record")
    record = s.record()
    other = s.but(dek_label="dek/other")
    false_commitment = other.record() | {"SK": of_text(s.key.key_id)}
    tombstone = s.but(state="shredded").record()
    drained = s.but(state="drained").record()
    committed = Scenario("invalid/commitment", dek_label="dek/other")
    forged = forge(committed, aad=_aad_under(committed, s.key.key_id), key_id=s.key.key_id)
    cases: list[tuple[str, Item]] = [
        ("state changed to retired", record | {"dek_state": of_text("retired")}),
        ("state changed to drained", record | {"dek_state": of_text("drained")}),
        ("drained changed to active", drained | {"dek_state": of_text("active")}),
        (
            "made a tombstone without a proof",
            {k: v for k, v in record.items() if k != "dek_wrapped"} | {"dek_state": of_text("shredded")},
        ),
        ("tombstone with the wrap as its proof", tombstone | {"dek_proof": record["dek_wrapped"]}),
        ("unknown state", record | {"dek_state": of_text("deleted")}),
        ("context changed", record | {"dek_context": of_text("tenant-b")}),
    ]
    made = [invalid(f"DEK record: {name}", ["DekRecord"], s, records=[changed]) for name, changed in cases]
    umk = derive("umk/2", 32)
    reclaimed = Scenario("invalid/reclaimed", former_umks=(umk,))
    claimed = reclaimed.record() | {"dek_umk": of_text(keys.umk_id(umk))}
    return [
        *made,
        invalid("DEK record: names another configured UMK", ["DekRecord"], reclaimed, records=[claimed]),
        invalid(
            "item under a DEK that its key_id does not commit to", ["Commitment"], committed, forged, [false_commitment]
        ),
    ]


def _aad_under(s: Scenario, key_id: str) -> bytes:
    return item_aad(s.scope, s.sort, key_id, authenticated(s.plain, s.listed), s.header)


def _keys_of(s: Scenario) -> Item:
    return {"PK": of_text(s.pk), "SK": of_text(s.sk)}


def _moved() -> list[Json]:
    """Each is read at `there`, where the table writer put what was sealed at `home`."""
    home = Scenario("invalid/moved")
    sealed, record = home.item(), home.record()
    places = [
        ("to another item of the partition", ["OtherItem"], home.but(sort=("perspective", "01", "03"))),
        ("to another entity type", ["OtherType"], home.but(sort=("conviction", "01", "02"))),
        ("to an item with a component less", ["OtherItem"], home.but(sort=("perspective", "01"))),
        ("to an item whose components are joined", ["OtherItem"], home.but(sort=("perspective", "01#02"))),
        ("to another partition with the record", ["OtherPartition"], home.but(partition=("dialogue", "amd-analysis"))),
        (
            "to another partition name with the record",
            ["OtherPartition"],
            home.but(partition=("debate", "nvidia-analysis")),
        ),
        ("to another namespace with the record", ["OtherNamespace"], home.but(namespace="blue_archive")),
        ("to another context with the record", ["OtherContext"], home.but(context="tenant-b")),
    ]
    made = [
        invalid(
            f"moved {name}", ["Moved", *flags], there, sealed | _keys_of(there), [record | {"PK": of_text(there.pk)}]
        )
        for name, flags, there in places
    ]
    tenant = home.but(context="tenant-b")
    edited = [record | {"dek_context": of_text("tenant-b")}]
    made.append(
        invalid("moved to another context with the record edited", ["Moved", "OtherContext"], tenant, sealed, edited)
    )
    there = home.but(partition=("dialogue", "amd-analysis"), dek_label="dek/there")
    item = sealed | _keys_of(there) | {"key_id": of_text(there.key.key_id)}
    made.append(invalid("moved to another partition and its DEK", ["Moved", "OtherPartition"], there, item))
    return [*made, *_mixed(home)]


def _mixed(home: Scenario) -> list[Json]:
    other = home.but(label="invalid/moved/2", fields={"statement": "Margins shrink.", "alignment_score": None})
    a, b = home.item(), other.item()
    return [
        invalid(f"{name} of another item sealed at the same address", ["Moved", "Mixed"], home, a | {name: b[name]})
        for name in ("content_encrypted", "content_nonce")
    ]


def tests() -> list[Json]:
    """One test for each fault."""
    return [*_instants(), *_forms(), *_missing(), *_states(), *_record_faults(), *_moved()]
