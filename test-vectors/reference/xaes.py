"""XAES-256-GCM (c2sp.org/XAES-256-GCM; sections 0 and 8)."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from errors import Tampered

KEY_BYTES, NONCE_BYTES, TAG_BYTES = 32, 24, 16


def _aes(key: bytes, block: bytes) -> bytes:
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    return encryptor.update(block) + encryptor.finalize()


def _xor(a: bytes, b: bytes) -> bytes:
    return bytes(x ^ y for x, y in zip(a, b, strict=True))


def derive_key(key: bytes, nonce: bytes) -> bytes:
    """The AES-256-GCM key for a 24-byte nonce, of which the first 12 bytes count."""
    if len(key) != KEY_BYTES or len(nonce) != NONCE_BYTES:
        raise ValueError("XAES-256-GCM takes a key of 32 bytes and a nonce of 24")
    subkey = int.from_bytes(_aes(key, bytes(16)), "big") << 1
    if subkey >> 128:
        subkey = subkey & (1 << 128) - 1 ^ 0x87
    k1 = subkey.to_bytes(16, "big")
    return b"".join(_aes(key, _xor(k1, bytes([0, counter, 0x58, 0]) + nonce[:12])) for counter in (1, 2))


def seal(key: bytes, nonce: bytes, aad: bytes, plaintext: bytes) -> bytes:
    """Ciphertext, then the 16-byte tag."""
    return AESGCM(derive_key(key, nonce)).encrypt(nonce[12:], plaintext, aad)


def open(key: bytes, nonce: bytes, aad: bytes, ciphertext: bytes) -> bytes:
    """The plaintext; Tampered where the tag does not match or there is none."""
    if len(ciphertext) < TAG_BYTES:
        raise Tampered("ciphertext shorter than its tag")
    try:
        return AESGCM(derive_key(key, nonce)).decrypt(nonce[12:], ciphertext, aad)
    except InvalidTag:
        raise Tampered("does not authenticate") from None
