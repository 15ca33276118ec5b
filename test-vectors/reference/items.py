"""Sealing and opening of items (sections 2, 4 and 5)."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

import keys
import xaes
from address import Address
from attributes import Attribute, Item, binary, of_binary, of_text, text, typed
from cbor import decode, decode_prefix, encode, utf8
from chunks import CHUNK_COUNT
from errors import Refused, Tampered, Unsealed, UnsupportedFormat
from keys import Scope
from records import Keyring, open_dek

VERSION = 1
SALT_BYTES = CONTENT_NONCE_BYTES = 12
MIN_CONTENT_BYTES = 1 + SALT_BYTES + 1 + 1 + xaes.TAG_BYTES
SEALING = ("content_encrypted", "content_nonce", "key_id")
NOT_PLAIN = frozenset({"PK", "SK", CHUNK_COUNT, *SEALING})
GLOBAL_TABLE = frozenset({"aws:rep:deleting", "aws:rep:updatetime", "aws:rep:updateregion"})

FindRecord = Callable[[str], Item | None]


@dataclass(frozen=True)
class Opened:
    """Plain attributes as the table holds them, sealed fields as CBOR values."""

    plain: dict[str, Attribute]
    fields: dict[str, Any]


def header(salt: bytes, unauthenticated: Collection[str]) -> bytes:
    """Version, salt and the names that the schema leaves unauthenticated."""
    return bytes([VERSION]) + salt + encode(sorted(set(unauthenticated), key=utf8))


def plain_attributes(item: Mapping[str, Attribute]) -> dict[str, Attribute]:
    """Every attribute but the six of the table in section 2."""
    return {name: value for name, value in item.items() if name not in NOT_PLAIN}


def authenticated(plain: Mapping[str, Attribute], unauthenticated: Collection[str]) -> dict[str, Any]:
    """Typed values of the plain attributes that the AAD covers."""
    skipped = GLOBAL_TABLE.union(unauthenticated)
    return {name: typed(value) for name, value in plain.items() if name not in skipped}


def item_aad(scope: Scope, sort: tuple[str, ...], key_id: str, attributes: dict[str, Any], header_: bytes) -> bytes:
    """AAD of an item (section 4)."""
    return encode(["bluestore/v1/item", scope.namespace, scope.partition, sort, key_id, attributes, header_])


def plaintext(fields: dict[str, Any]) -> bytes:
    """Encoding of the sealed fields, null ones left out; too deep a value is refused as a reader would."""
    encoded = encode({name: value for name, value in fields.items() if value is not None})
    decode(encoded)
    return encoded


@dataclass(frozen=True)
class WriterKey:
    """A DEK with all that it is bound to."""

    scope: Scope
    created_at: str
    dek: bytes

    @property
    def key_id(self) -> str:
        """Name of the DEK."""
        return keys.key_id(self.dek, self.scope, self.created_at)

    @property
    def content_key(self) -> bytes:
        """Key that seals items."""
        return keys.content_key(self.dek, self.scope, self.created_at)


def seal(
    key: WriterKey,
    address: Address,
    plain: dict[str, Attribute],
    unauthenticated: Collection[str],
    fields: dict[str, Any],
    salt: bytes,
    content_nonce: bytes,
) -> Item:
    """The item as the table will hold it; `salt || content_nonce` must be 24 fresh random bytes."""
    if address.partition != key.scope.partition:
        raise Refused("address outside the partition of the DEK")
    if NOT_PLAIN & plain.keys():
        raise Refused("plain attribute with a name of the format's own")
    header_ = header(salt, unauthenticated)
    aad = item_aad(key.scope, address.sort, key.key_id, authenticated(plain, unauthenticated), header_)
    ciphertext = xaes.seal(key.content_key, salt + content_nonce, aad, plaintext(fields))
    return {
        "PK": of_text(address.pk),
        "SK": of_text(address.sk),
        **plain,
        "content_encrypted": of_binary(header_ + ciphertext),
        "content_nonce": of_binary(content_nonce),
        "key_id": of_text(key.key_id),
    }


def open_item(
    ring: Keyring,
    context: str,
    address: Address,
    item: Item,
    find_record: FindRecord,
    declared: Collection[str],
    restore: bool = False,
) -> Opened:
    """Opens the item that was asked for at `address`; `declared` are the schema's unauthenticated names.

    `find_record` reads the record with this SK in the same partition.
    """
    try:
        return _open(
            ring, Scope(ring.namespace, context, address.partition), address, item, find_record, declared, restore
        )
    except Refused as e:
        raise Tampered(str(e)) from e


def _open(
    ring: Keyring,
    scope: Scope,
    address: Address,
    item: Item,
    find_record: FindRecord,
    declared: Collection[str],
    restore: bool,
) -> Opened:
    _check_address(address, item)
    _check_sealed(item)
    key_id = text(item["key_id"])
    created_at = keys.created_at_of(key_id)
    dek = open_dek(ring, scope, key_id, find_record(key_id), restore)
    content, content_nonce = binary(item["content_encrypted"]), binary(item["content_nonce"])
    header_, unauthenticated = parse_header(content, declared)
    if len(content_nonce) != CONTENT_NONCE_BYTES:
        raise Tampered(f"content_nonce of {len(content_nonce)} bytes, expected {CONTENT_NONCE_BYTES}")
    plain = plain_attributes(item)
    aad = item_aad(scope, address.sort, key_id, authenticated(plain, unauthenticated), header_)
    nonce = header_[1 : 1 + SALT_BYTES] + content_nonce
    content_key = keys.content_key(dek, scope, created_at)
    fields = decode(xaes.open(content_key, nonce, aad, content[len(header_) :]))
    if not isinstance(fields, dict):
        raise Tampered("content that is no map")
    return Opened(plain, {name: value for name, value in fields.items() if value is not None})


def _check_address(address: Address, item: Item) -> None:
    if text(item.get("PK")) != address.pk or text(item.get("SK")) != address.sk:
        raise Tampered("item of another address than the one asked for")


def _check_sealed(item: Item) -> None:
    present = [name for name in SEALING if name in item]
    if not present:
        raise Unsealed("none of the sealing attributes")
    if len(present) < len(SEALING):
        raise Tampered("some of the sealing attributes are missing")


def parse_header(content: bytes, declared: Collection[str]) -> tuple[bytes, list[str]]:
    """Header of `content_encrypted` and the unauthenticated names in it, which must all be declared."""
    if not content:
        raise Tampered("empty content_encrypted")
    if content[0] != VERSION:
        raise UnsupportedFormat(f"content of version {content[0]}, expected {VERSION}")
    if len(content) < MIN_CONTENT_BYTES:
        raise Tampered(f"content of {len(content)} bytes, expected at least {MIN_CONTENT_BYTES}")
    names, end = decode_prefix(content, 1 + SALT_BYTES)
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise Tampered("unauthenticated names that are no list of text")
    if any(utf8(a) >= utf8(b) for a, b in zip(names, names[1:])):
        raise Tampered("unauthenticated names unsorted or repeated")
    if not set(names) <= set(declared):
        raise Tampered("unauthenticated name that the schema does not declare")
    return content[:end], names
