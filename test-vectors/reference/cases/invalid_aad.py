"""Invalid items: plain attributes changed after sealing, AADs and labels of a writer that breaks a rule."""

from typing import Any

import hkdf
import items
from attributes import Attribute, Item, typed
from cases.scenario import PLAIN, Forged, Json, Scenario, forge, invalid
from cbor import ARRAY, MAP, encode, head

EVERY_TYPE: dict[str, Attribute] = {
    **PLAIN,
    "list": {"L": [{"S": "a"}, {"S": "b"}]},
    "map": {"M": {"a": {"N": "1"}, "b": {"N": "2"}}},
    "raw": {"B": "AAE="},
    "nothing": {"NULL": True},
    "empty": {"S": ""},
}
# Flag, comment, name of the attribute, what the table holds instead.
CHANGES: list[tuple[str, str, str, Attribute]] = [
    ("Changed", "S changed in case", "expert", {"S": "muffin"}),
    ("Changed", "S with a blank appended", "expert", {"S": "Muffin "}),
    ("Changed", "N changed in its last digit", "weight", {"N": "0.86"}),
    ("Changed", "N negated", "round", {"N": "-2"}),
    ("Changed", "N times ten", "round", {"N": "20"}),
    ("Changed", "BOOL inverted", "published", {"BOOL": False}),
    ("Changed", "B changed", "raw", {"B": "AAA="}),
    ("Changed", "member of a set changed", "labels", {"SS": ["risk", "grown"]}),
    ("Changed", "member of a set removed", "labels", {"SS": ["risk"]}),
    ("Changed", "member added to a set", "labels", {"SS": ["risk", "growth", ""]}),
    ("Changed", "list reordered", "list", {"L": [{"S": "b"}, {"S": "a"}]}),
    ("Changed", "list cut", "list", {"L": [{"S": "a"}]}),
    ("Changed", "entries of a map swapped", "map", {"M": {"a": {"N": "2"}, "b": {"N": "1"}}}),
    ("Changed", "key of a map renamed", "map", {"M": {"a": {"N": "1"}, "c": {"N": "2"}}}),
    ("OtherType", "N as S of the same text", "round", {"S": "2"}),
    ("OtherType", "S as B of the same bytes", "expert", {"B": "TXVmZmlu"}),
    ("OtherType", "SS as L", "labels", {"L": [{"S": "growth"}, {"S": "risk"}]}),
    ("OtherType", "S as SS of one", "expert", {"SS": ["Muffin"]}),
    ("OtherType", "BOOL as S", "published", {"S": "true"}),
    ("OtherType", "S in a list as N", "list", {"L": [{"N": "1"}, {"S": "b"}]}),
    ("OtherType", "NULL as an empty S", "nothing", {"S": ""}),
    ("OtherType", "NULL as false", "nothing", {"BOOL": False}),
    ("Added", "an attribute", "added", {"S": "x"}),
    ("Added", "a NULL attribute", "added", {"NULL": True}),
    ("Added", "an attribute named as a sealed field", "statement", {"S": "Margins fall."}),
    ("Added", "an attribute of a DEK record", "dek_state", {"S": "active"}),
    ("Added", "an attribute named like those of old global tables", "aws:rep:more", {"S": "x"}),
]


def _plain() -> list[Json]:
    s = Scenario("invalid/plain", plain=EVERY_TYPE)
    item = s.item()
    made = [
        invalid(f"plain attribute: {name}", ["Plain", flag], s, item | {key: value})
        for flag, name, key, value in CHANGES
    ]
    for name in ("expert", "nothing", "empty"):
        rest: Item = {key: value for key, value in item.items() if key != name}
        made.append(invalid(f"plain attribute: {name} removed", ["Plain", "Removed"], s, rest))
    renamed: Item = {"Expert" if key == "expert" else key: value for key, value in item.items()}
    swapped = item | {"list": item["map"], "map": item["list"]}
    return [
        *made,
        invalid("plain attribute: renamed", ["Plain", "Renamed"], s, renamed),
        invalid("plain attribute: two values swapped", ["Plain", "Renamed"], s, swapped),
    ]


def _refused_values() -> list[Json]:
    """Values that have no typed form, sealed over an AAD that holds them as they are."""
    values: list[tuple[str, Attribute, list[Any]]] = [
        ("39 significant digits", {"N": "1" * 39}, ["N", "1" * 39]),
        ("39 significant digits after the point", {"N": "0." + "1" * 39}, ["N", "0." + "1" * 39]),
        ("1E+126", {"N": "1E+126"}, ["N", "1" + "0" * 126]),
        ("9.9E-131", {"N": "9.9E-131"}, ["N", "0." + "0" * 130 + "99"]),
        ("an exponent of 2,000,000,000", {"N": "1E+2000000000"}, ["N", "1E+2000000000"]),
        ("no digits", {"N": "."}, ["N", "."]),
        ("NaN", {"N": "NaN"}, ["N", "NaN"]),
        ("a blank", {"N": " 1"}, ["N", "1"]),
        ("hexadecimal", {"N": "0x10"}, ["N", "16"]),
        ("Arabic-Indic digits", {"N": "\u0661\u0662"}, ["N", "12"]),
        ("empty", {"N": ""}, ["N", ""]),
        ("set with numbers that are equal once canonical", {"NS": ["1", "1.0"]}, ["NS", ["1", "1"]]),
        ("set with a repeated text", {"SS": ["a", "a"]}, ["SS", ["a", "a"]]),
        ("set with repeated bytes", {"BS": ["AA==", "AA=="]}, ["BS", [b"\x00", b"\x00"]]),
    ]
    made = []
    for name, attribute, value in values:
        s = Scenario(f"invalid/value/{name}", plain={"v": attribute})
        forged = forge(s, aad=_aad(s, attributes={"v": value}))
        made.append(invalid(f"plain value: {name}", ["Refused"], s, forged))
    return made


def _parts(s: Scenario, attributes: dict[str, Any]) -> list[Any]:
    return ["bluestore/v1/item", s.namespace, s.partition, s.sort, s.key.key_id, attributes, s.header]


def _aad(s: Scenario, attributes: dict[str, Any]) -> bytes:
    return encode(_parts(s, attributes))


def _typed_rules() -> list[tuple[str, Attribute, list[Any]]]:
    """A plain attribute `v`, and the typed value that a writer puts in the AAD against section 5."""
    return [
        ("number as it was sent", {"N": "1.10"}, ["N", "1.10"]),
        ("number with an exponent", {"N": "100"}, ["N", "1E+2"]),
        ("negative zero", {"N": "-0"}, ["N", "-0"]),
        ("number as a CBOR integer", {"N": "3"}, ["N", 3]),
        ("number without the zero before its point", {"N": "0.5"}, ["N", ".5"]),
        ("set unsorted", {"SS": ["b", "a"]}, ["SS", ["b", "a"]]),
        ("set in the order of the members' encoding", {"SS": ["b", "aa"]}, ["SS", ["b", "aa"]]),
        ("set in UTF-16 order", {"SS": ["\ue000", "\U0001f600"]}, ["SS", ["\U0001f600", "\ue000"]]),
        ("set of numbers sorted by value", {"NS": ["10", "9"]}, ["NS", ["9", "10"]]),
        ("set of numbers sorted as sent", {"NS": ["1E+2", "11"]}, ["NS", ["11", "100"]]),
        ("set of bytes sorted as signed", {"BS": ["AA==", "gA=="]}, ["BS", [b"\x80", b"\x00"]]),
        ("set of bytes sorted by length", {"BS": ["AQE=", "Ag=="]}, ["BS", [b"\x02", b"\x01\x01"]]),
        ("bytes as Base64", {"B": "AAE="}, ["B", "AAE="]),
        ("bool as text", {"BOOL": True}, ["BOOL", "true"]),
        ("NULL with a value", {"NULL": True}, ["NULL", True]),
        ("value without its type", {"S": "text"}, ["text"]),
        ("set as a list", {"SS": ["a"]}, ["L", [["S", "a"]]]),
        ("list sorted", {"L": [{"S": "b"}, {"S": "a"}]}, ["L", [["S", "a"], ["S", "b"]]]),
        ("text normalised", {"S": "e\u0301"}, ["S", "\u00e9"]),
        ("members of a list untyped", {"L": [{"S": "a"}]}, ["L", ["a"]]),
    ]


def _broken_writers() -> list[tuple[str, Scenario, bytes]]:
    cases = []
    for name, attribute, value in _typed_rules():
        s = Scenario(f"invalid/aad/{name}", plain={"v": attribute})
        cases.append((name, s, _aad(s, {"v": value})))
    for name, edit in _REORDERED.items():
        s = Scenario(f"invalid/aad/{name}")
        parts = _parts(s, items.authenticated(s.plain, ()))
        cases.append((name, s, encode(edit(parts))))
    return [*cases, *_unsorted_attributes(), *_wrong_names()]


_REORDERED = {
    "partition and sort swapped": lambda p: [p[0], p[1], p[3], p[2], *p[4:]],
    "namespace and key_id swapped": lambda p: [p[0], p[4], p[2], p[3], p[1], *p[5:]],
    "header before the attributes": lambda p: [*p[:5], p[6], p[5]],
    "label last": lambda p: [*p[1:], p[0]],
    "no label": lambda p: p[1:],
    "no header": lambda p: p[:-1],
    "no namespace": lambda p: [p[0], *p[2:]],
    "no key_id": lambda p: [*p[:4], *p[5:]],
    "no attributes": lambda p: [*p[:5], {}, p[6]],
    "PK and SK as text": lambda p: [*p[:2], "#".join(p[2]), "#".join(p[3]), *p[4:]],
    "partition and sort in one list": lambda p: [*p[:2], [*p[2], *p[3]], *p[4:]],
    "header as its hexadecimal text": lambda p: [*p[:6], p[6].hex()],
    "header without its list of names": lambda p: [*p[:6], p[6][:13]],
    "label of another version": lambda p: ["bluestore/v2/item", *p[1:]],
    "label of a wrap": lambda p: ["bluestore/v1/wrap", *p[1:]],
    "a part appended": lambda p: [*p, None],
}


def _unsorted_attributes() -> list[tuple[str, Scenario, bytes]]:
    s = Scenario("invalid/aad/unsorted", plain={"b": {"S": "1"}, "aa": {"S": "2"}})
    parts = [encode(part) for part in _parts(s, {})]
    entries = encode("aa") + encode(["S", "2"]) + encode("b") + encode(["S", "1"])
    parts[5] = head(MAP, 2) + entries
    indefinite = Scenario("invalid/aad/indefinite")
    return [
        ("attributes in the order of their names' text", s, head(ARRAY, 7) + b"".join(parts)),
        ("list of indefinite length", indefinite, b"\x9f" + indefinite.aad[1:] + b"\xff"),
    ]


def _wrong_names() -> list[tuple[str, Scenario, bytes]]:
    replicated = Scenario("invalid/aad/replicated", plain={**PLAIN, "aws:rep:deleting": {"BOOL": False}})
    counted = Scenario("invalid/aad/counted", plain={**PLAIN, "views": {"N": "1"}}, listed=("views",))
    keyed = Scenario("invalid/aad/keyed")
    every = {**keyed.plain, "PK": {"S": keyed.pk}, "SK": {"S": keyed.sk}}
    return [
        ("attributes of old global tables included", replicated, _aad(replicated, _all(replicated.plain))),
        ("unauthenticated attributes included", counted, _aad(counted, _all(counted.plain))),
        ("PK and SK among the attributes", keyed, _aad(keyed, _all(every))),
    ]


def _all(plain: dict[str, Attribute]) -> dict[str, Any]:
    return {name: typed(value) for name, value in plain.items()}


def _other_keys() -> list[tuple[str, bytes, Scenario]]:
    """Content keys of a writer with another label or another derivation."""
    s = Scenario("invalid/content-key")
    bound = [s.namespace, s.partition, s.created_at]
    expand = lambda info: hkdf.expand(s.dek, info, 32)
    return [
        ("under the label of v2", expand(encode(["bluestore/v2/content", *bound])), s),
        ("under the label of the commitment", expand(encode(["bluestore/v1/commit", *bound])), s),
        ("that is the DEK itself", s.dek, s),
        ("extracted before it is expanded", hkdf.derive(s.dek, b"", encode(["bluestore/v1/content", *bound]), 32), s),
        ("with the parts of its info in another order", expand(encode(["bluestore/v1/content", *reversed(bound)])), s),
        ("without the namespace", expand(encode(["bluestore/v1/content", *bound[1:]])), s),
    ]


def tests() -> list[Json]:
    """One test for each fault."""
    made = [
        invalid(f"AAD of a broken writer: {name}", ["BrokenWriter", "Aad"], s, forge(s, aad=aad))
        for name, s, aad in _broken_writers()
    ]
    for name, content_key, s in _other_keys():
        forged: Forged = forge(s, content_key=content_key)
        made.append(invalid(f"content key {name}", ["BrokenWriter", "Label"], s, forged))
    return [*_plain(), *_refused_values(), *made]
