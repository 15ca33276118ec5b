"""XAES-256-GCM: the vectors of its specification (section 8) and a few of the project's own."""

import hashlib

import xaes
from cases.scenario import Json, derive

NONCE = b"ABCDEFGHIJKLMNOPQRSTUVWX"
ROUNDS = 10_000
STREAM_BYTES = ROUNDS * (32 + 24 + 1 + 255 + 1 + 255)


def _valid(comment: str, flags: list[str], key: bytes, nonce: bytes, aad: bytes, plaintext: bytes) -> Json:
    return {
        "comment": comment,
        "flags": flags,
        "result": "valid",
        "key": key.hex(),
        "nonce": nonce.hex(),
        "aad": aad.hex(),
        "plaintext": plaintext.hex(),
        "derivedKey": xaes.derive_key(key, nonce).hex(),
        "ciphertext": xaes.seal(key, nonce, aad, plaintext).hex(),
    }


def tests() -> list[Json]:
    """Known answers, then the same with one fault."""
    spec = ["Xaes", "Specification"]
    score = _valid("alignment score", ["Xaes"], b"\x01" * 32, NONCE, b"", b"alignment_score:0.85")
    made = [
        _valid("specification, vector 1", spec, b"\x01" * 32, NONCE, b"", b"XAES-256-GCM"),
        _valid("specification, vector 2", spec, b"\x03" * 32, NONCE, b"c2sp.org/XAES-256-GCM", b"XAES-256-GCM"),
        score,
        _valid("empty plaintext and aad", ["Xaes", "Empty"], derive("xaes/1", 32), derive("xaes/1/n", 24), b"", b""),
        _valid("a block and a byte", ["Xaes"], derive("xaes/2", 32), derive("xaes/2/n", 24), b"a", bytes(17)),
    ]
    return [*made, *(_broken(score, name) for name in ("key", "nonce", "aad", "ciphertext")), _cut(score)]


def _broken(test: Json, member: str) -> Json:
    raw = bytearray.fromhex(test[member]) or bytearray(1)
    raw[-1] ^= 1
    return _refused(test, f"last bit of the {member}", member, bytes(raw))


def _cut(test: Json) -> Json:
    return _refused(test, "shorter than a tag", "ciphertext", bytes.fromhex(test["ciphertext"])[:15])


def _refused(test: Json, comment: str, member: str, value: bytes) -> Json:
    kept = {name: test[name] for name in ("key", "nonce", "aad", "ciphertext")}
    return {
        "comment": comment,
        "flags": ["Xaes"],
        "result": "invalid",
        "error": "tampered",
        **kept,
        member: value.hex(),
    }


def accumulated() -> str:
    """The hash over 10,000 ciphertexts that section 8 describes."""
    # hashlib has no incremental SHAKE output, so the longest stream that the rounds may take is drawn at once.
    stream = memoryview(hashlib.shake_128().digest(STREAM_BYTES))
    absorbed, offset = hashlib.shake_128(), 0

    def take(count: int) -> bytes:
        nonlocal offset
        offset += count
        return bytes(stream[offset - count : offset])

    for _ in range(ROUNDS):
        key, nonce = take(32), take(24)
        plaintext = take(take(1)[0])
        absorbed.update(xaes.seal(key, nonce, take(take(1)[0]), plaintext))
    return absorbed.hexdigest(32)


def accumulated_tests() -> list[Json]:
    """The one accumulated test."""
    test = {"comment": "10,000 rounds", "flags": ["Xaes", "Specification"], "result": "valid", "rounds": ROUNDS}
    return [{**test, "hash": accumulated()}]
