"""DEK records: wraps, the four states, proofs of tombstones (sections 3 and 6)."""

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass

import keys
import xaes
from address import partition_key
from attributes import Item, binary, of_binary, of_text, text
from cbor import encode
from errors import Drained, KeyMissing, Refused, Shredded, Tampered, UnknownMasterKey, UnsupportedFormat
from instants import is_to_the_second
from keys import Scope

VERSION = 1
PURPOSES = {"active": "dek/active", "retired": "dek/retired", "drained": "dek/drained", "shredded": "shred"}
WRAPPED_BYTES = 1 + xaes.NONCE_BYTES + keys.DEK_BYTES + xaes.TAG_BYTES


@dataclass(frozen=True)
class Keyring:
    """The namespace and the configured UMKs, the current one first."""

    namespace: str
    umks: Sequence[bytes]

    def find(self, umk_id: str) -> bytes:
        """The UMK of this id, current or former."""
        for umk in self.umks:
            if keys.umk_id(umk) == umk_id:
                return umk
        raise UnknownMasterKey("dek_umk names no configured UMK")


@dataclass(frozen=True)
class VerifiedRecord:
    """A record whose wrap or proof is authentic; a tombstone has no DEK."""

    state: str
    dek: bytes | None


def wrap_aad(purpose: str, scope: Scope, created_at: str) -> bytes:
    """AAD of a local wrap."""
    return encode(["bluestore/v1/wrap", purpose, scope.namespace, scope.context, scope.partition, created_at])


def wrap(kek: bytes, nonce: bytes, aad: bytes, secret: bytes) -> bytes:
    """Local wrap: version, nonce, ciphertext and tag; 73 bytes for a secret of 32."""
    return bytes([VERSION]) + nonce + xaes.seal(kek, nonce, aad, secret)


def unwrap(kek: bytes, aad: bytes, wrapped: bytes) -> bytes:
    """The 32 bytes in a local wrap."""
    if not wrapped:
        raise Tampered("empty wrap")
    if wrapped[0] != VERSION:
        raise UnsupportedFormat(f"wrap of version {wrapped[0]}, expected {VERSION}")
    if len(wrapped) != WRAPPED_BYTES:
        raise Tampered(f"wrap of {len(wrapped)} bytes, expected {WRAPPED_BYTES}")
    body = 1 + xaes.NONCE_BYTES
    return xaes.open(kek, wrapped[1:body], aad, wrapped[body:])


def proof_digest(key_id: str, shredded_at: str) -> bytes:
    """What the proof of a tombstone wraps (section 6)."""
    return hashlib.sha256(encode([key_id, shredded_at])).digest()


def dek_record(umk: bytes, scope: Scope, created_at: str, state: str, dek: bytes, nonce: bytes) -> Item:
    """The record of a DEK in one of the three states that keep it."""
    if state == "shredded":
        raise Refused("a tombstone wraps no DEK")
    aad = wrap_aad(PURPOSES[state], scope, created_at)
    record = _common(umk, scope, keys.key_id(dek, scope, created_at), state)
    record["dek_wrapped"] = of_binary(wrap(keys.kek(umk, scope), nonce, aad, dek))
    return record


def tombstone(umk: bytes, scope: Scope, key_id: str, shredded_at: str, nonce: bytes) -> Item:
    """The tombstone that overwrites the record of `key_id`."""
    if not is_to_the_second(shredded_at):
        raise Refused("dek_shredded_at that is not a UTC instant to the second")
    aad = wrap_aad(PURPOSES["shredded"], scope, keys.created_at_of(key_id))
    record = _common(umk, scope, key_id, "shredded")
    record["dek_proof"] = of_binary(wrap(keys.kek(umk, scope), nonce, aad, proof_digest(key_id, shredded_at)))
    record["dek_shredded_at"] = of_text(shredded_at)
    return record


def _common(umk: bytes, scope: Scope, key_id: str, state: str) -> Item:
    return {
        "PK": of_text(partition_key(scope.partition)),
        "SK": of_text(key_id),
        "dek_state": of_text(state),
        "dek_umk": of_text(keys.umk_id(umk)),
        "dek_context": of_text(scope.context),
    }


def open_dek(ring: Keyring, scope: Scope, key_id: str, record: Item | None, restore: bool = False) -> bytes:
    """The DEK that an item names, or why it does not open; a drained one opens for a restore alone."""
    verified = verify(ring, scope, key_id, record)
    if verified.dek is None:
        raise Shredded("the DEK was shredded")
    if verified.state == "drained" and not restore:
        raise Drained("the DEK opens for a restore alone")
    return verified.dek


def verify(ring: Keyring, scope: Scope, key_id: str, record: Item | None) -> VerifiedRecord:
    """Every check of a record, in the order of section 3."""
    try:
        created_at = keys.created_at_of(key_id)
        if record is None:
            raise KeyMissing("the partition has no record of the DEK")
        umk = ring.find(text(record.get("dek_umk")))
        if text(record.get("dek_context")) != scope.context:
            raise Tampered("dek_context is not the one of this partition")
        if text(record.get("PK")) != partition_key(scope.partition) or text(record.get("SK")) != key_id:
            raise Tampered("record of another key")
        state = text(record.get("dek_state"))
        if state not in PURPOSES:
            raise Tampered("unknown dek_state")
        aad = wrap_aad(PURPOSES[state], scope, created_at)
        if state == "shredded":
            _verify_proof(keys.kek(umk, scope), aad, key_id, record)
            return VerifiedRecord(state, None)
        if "dek_proof" in record or "dek_shredded_at" in record:
            raise Tampered("proof on a record that is no tombstone")
        dek = unwrap(keys.kek(umk, scope), aad, binary(record.get("dek_wrapped")))
    except Refused as e:
        raise Tampered(str(e)) from e
    expected = key_id.rpartition("#")[2]
    if not hmac.compare_digest(keys.commitment(dek, scope, created_at), expected):
        raise Tampered("the DEK is not the one that key_id commits to")
    return VerifiedRecord(state, dek)


def _verify_proof(kek: bytes, aad: bytes, key_id: str, record: Item) -> None:
    if "dek_wrapped" in record:
        raise Tampered("tombstone with a wrapped DEK")
    shredded_at = text(record.get("dek_shredded_at"))
    if not is_to_the_second(shredded_at):
        raise Tampered("dek_shredded_at that is not a UTC instant to the second")
    digest = unwrap(kek, aad, binary(record.get("dek_proof")))
    if not hmac.compare_digest(digest, proof_digest(key_id, shredded_at)):
        raise Tampered("proof of another tombstone")
