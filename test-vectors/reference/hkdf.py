"""HKDF with SHA-256 (RFC 5869; section 0)."""

import hashlib
import hmac

HASH_BYTES = 32


def extract(salt: bytes, ikm: bytes) -> bytes:
    """HKDF-Extract: an empty salt stands for 32 zero bytes."""
    return hmac.digest(salt or bytes(HASH_BYTES), ikm, hashlib.sha256)


def expand(prk: bytes, info: bytes, length: int) -> bytes:
    """HKDF-Expand to `length` bytes, 8,160 at the most."""
    if not 0 < length <= 255 * HASH_BYTES:
        raise ValueError("HKDF-Expand gives 1 to 8160 bytes")
    okm, block, counter = b"", b"", 0
    while len(okm) < length:
        counter += 1
        block = hmac.digest(prk, block + info + bytes([counter]), hashlib.sha256)
        okm += block
    return okm[:length]


def derive(ikm: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    """HKDF: extract, then expand."""
    return expand(extract(salt, ikm), info, length)
