"""Makes the seeds of the fuzz targets: run it in this module's directory.

Most are selected from the vector files, of items and key records one for each set of flags, in the form that FuzzedItem
reads. The dense ones have as many parts as fit, which is where a parser allocates most for its input. Each is a file
named by its hash, so that running this again changes nothing; inputs that fuzzing found stand beside them and stay.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]

RESOURCES = Path("src/test/resources/dev/bluestore")
SEEDS = {
    "cbor": RESOURCES / "fuzz/CborReaderFuzzTestInputs/bytes_checkedAndWalked_areRefusedOrEncodeToThemselves",
    "item": RESOURCES / "envelope/SealedItemFuzzTestInputs/row_parsedAsItemAndAsKeyRecord_isRefusedOrMadeOfItsParts",
    "key": RESOURCES / "envelope/KeyTextFuzzTestInputs/text_takenApart_isRefusedOrJoinedAgainToItself",
}
NAMES = [
    "PK", "SK", "content_encrypted", "content_nonce", "key_id", "dek_state",
    "dek_umk", "dek_context", "dek_wrapped", "dek_proof", "dek_shredded_at",
]
TYPES = ["S", "N", "B", "SS", "NS", "BS", "M", "L", "BOOL", "NULL"]
MOST_BYTES = 4096


def tests(path: str) -> Iterator[tuple[str, Json]]:
    """Every test of a vector file with the type of its group."""
    for group in json.loads(Path(path).read_text(encoding="ascii"))["testGroups"]:
        for test in group["tests"]:
            yield group["type"], test


def member(value: bytes) -> bytes:
    return bytes([len(value)]) + value


def body(kind: str, value: Any) -> bytes:
    """The bytes of a value without its type and length."""
    match kind:
        case "S" | "N":
            return value.encode()
        case "B":
            return base64.b64decode(value)
        case "SS" | "NS":
            return b"".join(member(text.encode()) for text in value)
        case "BS":
            return b"".join(member(base64.b64decode(text)) for text in value)
        case "M":
            return item(value)
        case "L":
            return b"".join(typed(element) for element in value)
        case "BOOL":
            return b"\x01" if value else b""
        case "NULL":
            return b"" if value else b"\x01"
    raise ValueError(f"an unknown type of attribute: {kind}")


def typed(attribute: Json) -> bytes:
    [(kind, value)] = attribute.items()
    content = body(kind, value)
    return bytes([TYPES.index(kind)]) + len(content).to_bytes(2, "big") + content


def name(text: str) -> bytes:
    if text in NAMES:
        return bytes([NAMES.index(text)])
    encoded = text.encode()
    return bytes([len(NAMES) + len(encoded)]) + encoded


def item(attributes: Json) -> bytes:
    return b"".join(name(key) + typed(value) for key, value in attributes.items())


def one_of_each(cases: Iterable[Json]) -> list[Json]:
    """The first case of each set of flags."""
    return list({tuple(sorted(test["flags"])): test for test in reversed(list(cases))}.values())


def seeds() -> dict[str, set[bytes]]:
    envelope = list(tests("vectors/envelope-v1.json"))
    keys = list(tests("vectors/keys-v1.json"))
    sealed = [test for kind, test in envelope if kind == "envelope"]
    records = [test for kind, test in keys if kind == "record"]
    addresses = [test for kind, test in envelope if kind in ("envelope", "address")]
    plaintexts = [test[part]["plaintext"] for test in sealed for part in ("steps", "made") if part in test]
    rows = [test["item"] for test in one_of_each(sealed)]
    rows += [test["record"] for test in one_of_each(records) if test.get("record")]
    return {
        "cbor": {bytes.fromhex(plaintext) for plaintext in plaintexts},
        "item": {item(row) for row in rows},
        "key": {test[key].encode() for test in addresses for key in ("PK", "SK")}
        | {test["keyId"].encode() for test in records},
    }


def array(element: bytes) -> bytes:
    """An array of CBOR with as many of an element as fit."""
    count = (MOST_BYTES - 3) // len(element)
    return b"\x99" + count.to_bytes(2, "big") + element * count


def names(count: int) -> bytes:
    """An array of CBOR with so many names of two letters, sorted."""
    letters = range(0x41, 0x41 + 37)
    pairs = [bytes([0x62, first, second]) for first in letters for second in letters]
    return b"\x99" + count.to_bytes(2, "big") + b"".join(pairs[:count])


def dense_item() -> bytes:
    content = b"\x01" + bytes(12) + names(1300) + bytes(17)
    return item({
        "PK": {"S": "note#1"},
        "SK": {"S": "note#1"},
        "content_encrypted": {"B": base64.b64encode(content).decode()},
        "content_nonce": {"B": base64.b64encode(bytes(12)).decode()},
        "key_id": {"S": "dek#2026-11-22T10:38:00Z#" + "A" * 32},
    })


def dense() -> dict[str, set[bytes]]:
    elements = ["60", "6161", "62c3a9", "40", "80", "a0", "17", "20", "18ff", "c4820000", "c4822011", "f6", "fa00000000"]
    elements += ["c249010000000000000000", "c349010000000000000000", "d82550" + "00" * 16, "c4821a80000000" + "00"]
    return {
        "cbor": {array(bytes.fromhex(element)) for element in elements} | {b"\xb9" + names(1300)[1:]},
        "item": {dense_item()},
        "key": {b"a#" * 1023 + b"a", b"a#" * 511 + b"a", b"a" + b"#%23" * 511, b"a#" * 2047 + b"a", b"%" * MOST_BYTES},
    }


def main() -> None:
    vectors = seeds()
    for target, inputs in dense().items():
        write(target, "dense-", inputs)
        write(target, "vector-", vectors[target])


def write(target: str, prefix: str, inputs: set[bytes]) -> None:
    """Replaces the seeds of this prefix."""
    SEEDS[target].mkdir(parents=True, exist_ok=True)
    for old in SEEDS[target].glob(f"{prefix}*"):
        old.unlink()
    for seed in inputs:
        if len(seed) <= MOST_BYTES:
            (SEEDS[target] / (prefix + hashlib.sha256(seed).hexdigest()[:16])).write_bytes(seed)


if __name__ == "__main__":
    main()
