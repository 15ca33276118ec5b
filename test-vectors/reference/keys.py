"""UMK, KEK, and what is derived of a DEK (section 3). Local UMKs only."""

import base64
import re
from dataclasses import dataclass

import hkdf
from cbor import encode
from errors import Refused
from instants import is_to_the_second

UMK_BYTES = DEK_BYTES = 32
UMK_ID_INFO = encode(["bluestore/v1/umk-id"])
KEY_ID = re.compile(r"dek#([^#]*)#[A-Za-z0-9_-]{32}")


@dataclass(frozen=True)
class Scope:
    """What every DEK of a partition is bound to."""

    namespace: str
    context: str
    partition: tuple[str, ...]


def b64u(raw: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def umk_id(umk: bytes) -> str:
    """Name of a local UMK."""
    if len(umk) != UMK_BYTES:
        raise Refused(f"UMK of {len(umk)} bytes, not {UMK_BYTES}")
    return "local:" + b64u(hkdf.derive(umk, b"", UMK_ID_INFO, 12))


def kek_info(scope: Scope) -> bytes:
    """HKDF info of a KEK."""
    return encode(["bluestore/v1/kek", scope.namespace, scope.context])


def kek(umk: bytes, scope: Scope) -> bytes:
    """Local KEK of a context."""
    return hkdf.derive(umk, b"", kek_info(scope), 32)


def commitment_info(scope: Scope, created_at: str) -> bytes:
    """HKDF-Expand info of a commitment."""
    return encode(["bluestore/v1/commit", scope.namespace, scope.partition, created_at])


def commitment(dek: bytes, scope: Scope, created_at: str) -> str:
    """32 characters that commit to the DEK."""
    return b64u(hkdf.expand(dek, commitment_info(scope, created_at), 24))


def content_key_info(scope: Scope, created_at: str) -> bytes:
    """HKDF-Expand info of a content key."""
    return encode(["bluestore/v1/content", scope.namespace, scope.partition, created_at])


def content_key(dek: bytes, scope: Scope, created_at: str) -> bytes:
    """The key that seals items."""
    return hkdf.expand(dek, content_key_info(scope, created_at), 32)


def key_id(dek: bytes, scope: Scope, created_at: str) -> str:
    """Name of a DEK and SK of its record, 57 characters."""
    if not is_to_the_second(created_at):
        raise Refused("created_at that is not a UTC instant to the second")
    return f"dek#{created_at}#{commitment(dek, scope, created_at)}"


def created_at_of(key_id_text: str) -> str:
    """The instant in a key_id; Refused where its form is wrong."""
    match = KEY_ID.fullmatch(key_id_text)
    if match is None or not is_to_the_second(match[1]):
        raise Refused("key_id that is not dek#instant#commitment")
    return match[1]
