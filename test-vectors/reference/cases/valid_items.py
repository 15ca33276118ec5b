"""Valid items: plain attributes, addresses, unauthenticated names, keys (sections 1 to 5)."""

from uuid import UUID

import instants
from address import integer_component, uuid_component
from attributes import Attribute, Item
from cases.scenario import PLAIN, Json, Scenario, derive, valid

NUMBERS = {
    "a": "1.10", "b": "-0", "c": "-0.0", "d": "1E+2", "e": "1e2", "f": "+5", "g": "00012.500", "h": ".5", "i": "5.",
    "j": "123E-2", "k": "0E+99", "l": "-0.00850", "m": "100", "n": "0.1e1",
}  # fmt: skip
LARGE = {
    "digits": "12345678901234567890123456789012345678",
    "digits_fraction": "-0.12345678901234567890123456789012345678",
    "outer_zeros": "00012345678901234567890123456789012345678000.000",
    "greatest": "9.9999999999999999999999999999999999999E+125",
    "least": "-9.9999999999999999999999999999999999999E+125",
    "smallest": "1E-130",
    "smallest_negative": "-1.0E-130",
    "power": "1E+125",
}


def _typed() -> list[tuple[str, list[str], dict[str, Attribute]]]:
    deep: Attribute = {"S": "leaf"}
    for level in range(31):
        deep = {"M": {"k": deep}} if level % 2 else {"L": [deep]}
    names = {"b": 1, "aa": 2, "\U0001f600": 3, "\ue000a": 4, "with space": 5, "caf\u00e9": 6, "cafe\u0301": 7}
    lookalikes = ("pk", "sk", "Key_Id", "content", "content_encrypted_", "PK_", "aws:rep:other", "key_id#")
    nest: Attribute = {
        "M": {"b": {"L": [{"N": "1.0"}, {"NULL": True}, {"SS": ["b", "a"]}]}, "aa": {"B": "AQ=="}, "c": {"M": {}}}
    }
    return [
        ("S", [], {"v": {"S": "text"}, "empty": {"S": ""}, "unicode": {"S": "\U0001f426 e\u0301"}}),
        ("N", [], {"v": {"N": "42"}, "negative": {"N": "-7.25"}, "zero": {"N": "0"}}),
        ("N in texts that are not canonical", ["Number"], {name: {"N": text} for name, text in NUMBERS.items()}),
        (
            "N of 38 digits and at the limits of magnitude",
            ["Number"],
            {name: {"N": text} for name, text in LARGE.items()},
        ),
        ("B", [], {"v": {"B": "AP8="}, "empty": {"B": ""}}),
        ("BOOL", [], {"yes": {"BOOL": True}, "no": {"BOOL": False}}),
        ("NULL", [], {"v": {"NULL": True}}),
        ("SS in any order", ["Set"], {"v": {"SS": ["b", "aa", "a", "\U0001f600", "\uffff", "\u00e9"]}}),
        (
            "NS in any order, sorted as canonical text",
            ["Set", "Number"],
            {"v": {"NS": ["10", "9", "1.10", "-2", "1E+2", "-0", "0.5"]}},
        ),
        ("BS in any order", ["Set"], {"v": {"BS": ["/w==", "AA==", "AP8=", "fw==", "gA=="]}}),
        ("L", [], {"v": {"L": [{"S": "b"}, {"S": "a"}, {"N": "1.10"}, {"BOOL": False}]}, "empty": {"L": []}}),
        ("M", ["KeyOrder"], {"v": nest, "empty": {"M": {}}}),
        ("L and M 32 levels deep", ["Depth"], {"deep": deep}),
        (
            "names in any order, sorted by encoded bytes",
            ["KeyOrder", "Unicode"],
            {n: {"N": str(v)} for n, v in names.items()},
        ),
        ("names that resemble those of the format are plain", ["Name"], {name: {"S": name} for name in lookalikes}),
        ("30 attributes", ["KeyOrder"], {f"a{index}": {"N": str(index)} for index in range(30)}),
        ("none", ["Empty"], {}),
    ]


def _addresses() -> list[tuple[str, list[str], tuple[str, ...], tuple[str, ...]]]:
    home = ("dialogue", "nvidia-analysis")
    created = instants.component("2026-11-22T10:38:00Z", 0)
    late = instants.component("9999-12-31T23:59:59Z", 999999999)
    entity = uuid_component(UUID(bytes=derive("entity", 16)))
    count = integer_component(42)
    return [
        ("entity type without components", ["EntityType"], home, ("metadata",)),
        ("escaped # in both keys", ["Escape"], ("dialogue", "a#b", "#"), ("perspective", "##", "x#")),
        ("escaped % in both keys", ["Escape"], ("dialogue", "100%"), ("perspective", "%", "%%")),
        ("components that look escaped", ["Escape"], ("dialogue", "%23", "%25"), ("perspective", "%2523", "%41")),
        (
            "unicode components",
            ["Unicode"],
            ("dialogue", "\U0001f426 caf\u00e9"),
            ("perspective", "cafe\u0301", "\ue000"),
        ),
        ("components with blanks and controls", [], ("dialogue", " ", "a b"), ("perspective", "\t\n", "\u0000")),
        ("instant and UUID", ["Component"], home, ("event", created, entity)),
        ("padded integers", ["Component"], home, ("round", count, integer_component(7, 3), late)),
        ("many components", [], ("a", *"bcdefgh"), ("z9_-", *"yxwvutsrqponm")),
        ("PK of 2,048 bytes and SK of 1,024", ["Limit"], ("d", "x" * 2046), ("p", "\u00e9" * 511)),
        ("entity type that begins as the reserved one does", ["EntityType"], home, ("dek_rule", "01")),
        ("partition of the store's own records", ["Reserved"], ("bluestore-jobs", "reseal"), ("job", "0001")),
    ]


def _unauthenticated() -> list[tuple[str, tuple[str, ...], tuple[str, ...], dict[str, Attribute]]]:
    names = ("b", "aa", "\U0001f600", "\ue000", "views")
    any_type: dict[str, Attribute] = {"views": {"NULL": True}, "aa": {"L": [{"M": {}}]}, "b": {"BS": ["AA=="]}}
    many = tuple(f"counter_{index}" for index in range(24))
    return [
        ("present", ("views",), ("views",), {"views": {"N": "17"}}),
        ("absent", ("views",), ("views",), {}),
        ("several, sorted by the bytes of the name and not of its encoding", names, names, {"aa": {"N": "1"}}),
        ("of any type", names, names, any_type),
        ("a number as it was sent", ("views",), ("views",), {"views": {"N": "1.50"}}),
        (
            "more declared than listed: what is not listed is authenticated",
            ("views",),
            ("likes", "views"),
            {"likes": {"N": "3.0"}},
        ),
        ("declared, none listed", (), ("views",), {"views": {"N": "3"}}),
        ("24 names", many, many, {"counter_7": {"N": "7"}}),
    ]


def _keys() -> list[Json]:
    former = derive("umk/former", 32)
    rotated = Scenario("valid/former-umk", former_umks=(derive("umk/older", 32), former), wrapping_umk=former)
    several = Scenario("valid/several-deks")
    newer = several.but(dek_label="dek/newer", created_at="2027-01-01T00:00:00Z")
    drained = several.but(dek_label="dek/drained", created_at="2025-01-01T00:00:00Z", state="drained")
    extra = Scenario("valid/extra-record-attributes")
    noted: Item = {
        **extra.record(),
        "dek_note": {"S": "x"},
        "aws:rep:updateregion": {"S": "eu-central-1"},
        "owner": {"N": "1"},
    }
    leap = Scenario("valid/leap-day", created_at="2028-02-29T23:59:59Z", dek_label="dek/leap")
    named = "sealed under another namespace, context and UMK"
    other = Scenario(
        named, namespace="b\u00fccher/2", context="tenant-7f3a", umk=derive("umk/2", 32), dek_label="dek/2"
    )
    return [
        valid("retired DEK", ["Retired"], Scenario("valid/retired", state="retired")),
        valid("DEK wrapped under a former UMK", ["FormerUmk"], rotated),
        valid(
            "several DEKs: key_id names one exactly",
            ["SeveralDeks"],
            several,
            [newer.record(), several.record(), drained.record()],
        ),
        valid("other attributes of a DEK record are ignored", ["ExtraAttribute"], extra, [noted]),
        valid("DEK made on a leap day", ["Instant"], leap),
        valid(named, ["Context"], other),
    ]


def tests() -> list[Json]:
    """One test for each case."""
    made = [
        valid(f"plain attributes: {name}", ["PlainType", *flags], Scenario(f"valid/plain/{name}", plain=plain))
        for name, flags, plain in _typed()
    ]
    made += [
        valid(
            f"address: {name}", ["Address", *flags], Scenario(f"valid/address/{name}", partition=partition, sort=sort)
        )
        for name, flags, partition, sort in _addresses()
    ]
    for name, listed, declared, present in _unauthenticated():
        s = Scenario(f"valid/unauthenticated/{name}", plain={**PLAIN, **present}, listed=listed, declared=declared)
        made.append(valid(f"unauthenticated names: {name}", ["Unauthenticated"], s))
    replicated = {
        **PLAIN,
        "aws:rep:deleting": {"BOOL": False},
        "aws:rep:updatetime": {"N": "1795343880.000001"},
        "aws:rep:updateregion": {"S": "eu-central-1"},
    }
    made.append(
        valid("attributes of old global tables", ["GlobalTable"], Scenario("valid/global-table", plain=replicated))
    )
    return [*made, *_keys()]
