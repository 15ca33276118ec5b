"""PK and SK alone and what is refused of them (section 1); key components; sealed items at malformed keys."""

from uuid import UUID

import instants
import keys
import records
from address import Address, integer_component, uuid_component
from attributes import Item, of_binary, of_text
from cases.scenario import Json, Scenario, forge, invalid

VALID: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
    ("plain", ("dialogue", "nvidia-analysis"), ("perspective", "01", "02")),
    ("no sort component", ("dialogue", "a"), ("metadata",)),
    ("# and % in components", ("dialogue", "#", "%"), ("perspective", "a#b%c")),
    ("components that look escaped", ("dialogue", "%23%25"), ("perspective", "%2523")),
    ("components that look like names", ("a", "dek"), ("b", "bluestore-jobs", "dek")),
    ("names of every kind of character", ("a-z_0-9", "A"), ("z-", "B")),
    ("unicode", ("dialogue", "\u00e9\u0301\U0001f426"), ("perspective", "\ue000")),
    ("greatest sizes in bytes", ("p", "\U0001f426" * 511 + "ab"), ("s", "\u00e9" * 511)),
]
BAD_KEYS: list[tuple[str, str]] = [
    ("an escape that is none of the two", "{}#%41"),
    ("an escape of another sign in lower case", "{}#%2f"),
    ("a % at the end", "{}#a%"),
    ("a cut escape", "{}#a%2"),
    ("an unescaped %", "{}#100%x"),
    ("an empty component at the end", "{}#a#"),
    ("an empty component within", "{}#a##b"),
    ("an empty name", "#a"),
    ("a name in upper case", "Dialogue#a"),
    ("a name that begins with a digit", "1d#a"),
    ("a name that begins with -", "-d#a"),
    ("a name with an escape", "a%25#a"),
    ("a name with a blank", "a b#c"),
    ("a name with a letter outside ASCII", "dialog\u00fc#a"),
    ("a name with a line feed at its end", "dialogue\n#a"),
    ("nothing", ""),
]


def _bad(pk: str, sk: str, comment: str) -> Json:
    return {"comment": comment, "flags": ["Address"], "result": "invalid", "PK": pk, "SK": sk, "error": "tampered"}


def address_tests() -> list[Json]:
    """PK and SK to and from an address."""
    made: list[Json] = []
    for comment, partition, sort in VALID:
        address = Address(partition, sort)
        both = {"PK": address.pk, "SK": address.sk, "partition": list(partition), "sort": list(sort)}
        made.append({"comment": comment, "flags": ["Address"], "result": "valid", **both})
    made += [_bad(key.format("dialogue"), "perspective#01", f"PK with {name}") for name, key in BAD_KEYS]
    made += [_bad("dialogue#a", key.format("perspective"), f"SK with {name}") for name, key in BAD_KEYS]
    return [
        *made,
        _bad("dialogue", "perspective#01", "PK without a component"),
        _bad("dialogue#a", "dek", "SK of the reserved entity type"),
        _bad("dialogue#a", "dek#2026-11-22T10:38:00Z#" + "A" * 32, "SK of a DEK record"),
        _bad("p#" + "x" * 2047, "s", "PK of 2,049 bytes"),
        _bad("p#" + "\u00e9" * 1024, "s", "PK of 2,050 bytes and fewer characters"),
        _bad("p#a", "s#" + "x" * 1023, "SK of 1,025 bytes"),
        _bad("p#a", "s#" + "%25" * 341, "SK of 1,025 bytes once escaped"),
    ]


def component_tests() -> list[Json]:
    """Typed values as key components."""
    instant_of = instants.component
    cases = [
        ("instant", "2026-11-22T10:38:00Z", instant_of("2026-11-22T10:38:00Z", 0)),
        ("instant", "2026-11-22T10:38:00.000000001Z", instant_of("2026-11-22T10:38:00Z", 1)),
        ("instant", "2026-11-22T10:38:00.120Z", instant_of("2026-11-22T10:38:00Z", 120_000_000)),
        ("instant", "0000-01-01T00:00:00Z", instant_of("0000-01-01T00:00:00Z", 0)),
        ("instant", "9999-12-31T23:59:59.999999999Z", instant_of("9999-12-31T23:59:59Z", 999_999_999)),
        ("uuid", "123E4567-E89B-12D3-A456-426614174000", uuid_component(UUID("123E4567-E89B-12D3-A456-426614174000"))),
    ]
    integers = [("0", 19), ("42", 19), (str(2**63 - 1), 19), ("7", 3), ("999", 3), ("0", 1)]
    made: list[Json] = [
        {"comment": kind, "kind": kind, "value": value, "component": text} for kind, value, text in cases
    ]
    made += [
        {
            "comment": f"integer of width {w}",
            "kind": "integer",
            "value": v,
            "width": w,
            "component": integer_component(int(v), w),
        }
        for v, w in integers
    ]
    return [{"comment": t["comment"], "flags": ["Component"], "result": "valid", **t} for t in made]


def item_tests() -> list[Json]:
    """Items that would open if the parser were lenient: they are sealed at the address that it would give."""
    home, sort = ("dialogue", "nvidia-analysis"), ("perspective", "01")
    cases = [
        ("PK with %41", ("dialogue", "A"), sort, "dialogue#%41", "perspective#01"),
        ("PK with a stray %", ("dialogue", "100%"), sort, "dialogue#100%", "perspective#01"),
        ("PK with an empty component", ("dialogue", ""), sort, "dialogue#", "perspective#01"),
        ("PK without a component", ("dialogue",), sort, "dialogue", "perspective#01"),
        ("PK with a name in upper case", ("Dialogue", "a"), sort, "Dialogue#a", "perspective#01"),
        ("SK with %41", home, ("perspective", "A"), "dialogue#nvidia-analysis", "perspective#%41"),
        ("SK with an empty component", home, ("perspective", ""), "dialogue#nvidia-analysis", "perspective#"),
        ("SK with a name that has a blank", home, ("my type",), "dialogue#nvidia-analysis", "my type"),
        ("SK of the reserved entity type", home, ("dek",), "dialogue#nvidia-analysis", "dek"),
    ]
    made = []
    for name, partition, sort_, pk, sk in cases:
        s = Scenario(f"invalid/address/{name}", partition=partition, sort=sort_)
        row = {"PK": of_text(pk), "SK": of_text(sk)}
        # The record is made in a well-formed partition of the same scope, then put where the item is.
        record = _record(s) | {"PK": of_text(pk)}
        bad_partition = partition != home
        members: Json = {
            "PK": pk,
            "SK": sk,
            "partition": None if bad_partition else list(home),
            "sort": list(sort_) if bad_partition else None,
        }
        made.append(invalid(f"malformed address: {name}", ["Address"], s, forge(s).item | row, [record], **members))
    s = Scenario("invalid/address/row")
    for name, changed in (
        ("PK", {"PK": of_text("dialogue#amd-analysis")}),
        ("SK", {"SK": of_text("perspective#01#03")}),
    ):
        made.append(invalid(f"row with another {name} than was asked for", ["OtherAddress"], s, s.item() | changed))
    return made


def _record(s: Scenario) -> Item:
    well_formed = s.but(partition=("dialogue", "x")).record()
    aad = records.wrap_aad("dek/active", s.scope, s.created_at)
    wrapped = records.wrap(keys.kek(s.umk, s.scope), s.wrap_nonce, aad, s.dek)
    return well_formed | {"SK": of_text(s.key.key_id), "dek_wrapped": of_binary(wrapped)}
