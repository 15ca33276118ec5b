"""Inputs of a case and the tests made of them; every "random" byte is derived from a fixed label."""

import hashlib
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import items
import keys
import records
import xaes
from address import Address, join
from attributes import Attribute, Item, of_binary, of_text
from cbor import Float64
from items import WriterKey
from keys import Scope
from values import fields_to_json

Json = dict[str, Any]


def derive(label: str, count: int) -> bytes:
    """SHAKE-256 of "bluestore/v1/vectors/" and the label."""
    return hashlib.shake_256(f"bluestore/v1/vectors/{label}".encode()).digest(count)


CREATED_AT = "2026-11-22T10:38:00Z"
SHREDDED_AT = "2027-01-31T23:59:59Z"
PLAIN: dict[str, Attribute] = {
    "expert": {"S": "Muffin"},
    "round": {"N": "2"},
    "weight": {"N": "0.85"},
    "labels": {"SS": ["risk", "growth"]},
    "published": {"BOOL": True},
}
FIELDS: dict[str, Any] = {"statement": "Margins hold through 2027.", "alignment_score": Float64.of(0.85)}


@dataclass(frozen=True)
class Scenario:
    """All that a writer is given. `listed` goes into the header, `declared` is what the reader's schema says."""

    label: str
    namespace: str = "blue_dialogues"
    umk: bytes = derive("umk", 32)
    former_umks: tuple[bytes, ...] = ()
    wrapping_umk: bytes | None = None
    context: str = "default"
    partition: tuple[str, ...] = ("dialogue", "nvidia-analysis")
    sort: tuple[str, ...] = ("perspective", "01", "02")
    created_at: str = CREATED_AT
    dek_label: str = "dek"
    state: str = "active"
    plain: dict[str, Attribute] = field(default_factory=lambda: dict(PLAIN))
    fields: dict[str, Any] = field(default_factory=lambda: dict(FIELDS))
    listed: tuple[str, ...] = ()
    declared: tuple[str, ...] | None = None

    def but(self, **changes: Any) -> "Scenario":
        """The same with some inputs changed."""
        return replace(self, **changes)

    @cached_property
    def salt(self) -> bytes:
        return derive(f"salt/{self.label}", items.SALT_BYTES)

    @cached_property
    def content_nonce(self) -> bytes:
        return derive(f"content_nonce/{self.label}", items.CONTENT_NONCE_BYTES)

    @cached_property
    def dek(self) -> bytes:
        return derive(self.dek_label, keys.DEK_BYTES)

    @property
    def scope(self) -> Scope:
        return Scope(self.namespace, self.context, self.partition)

    @property
    def key(self) -> WriterKey:
        return WriterKey(self.scope, self.created_at, self.dek)

    @property
    def pk(self) -> str:
        """Unchecked, since some cases are malformed on purpose."""
        return join(self.partition)

    @property
    def sk(self) -> str:
        return join(self.sort)

    @property
    def wrap_umk(self) -> bytes:
        return self.wrapping_umk or self.umk

    @property
    def wrap_nonce(self) -> bytes:
        return derive(f"wrap/{self.dek_label}/{self.state}", xaes.NONCE_BYTES)

    @property
    def header(self) -> bytes:
        return items.header(self.salt, self.listed)

    @property
    def aad(self) -> bytes:
        attributes = items.authenticated(self.plain, self.listed)
        return items.item_aad(self.scope, self.sort, self.key.key_id, attributes, self.header)

    def record(self) -> Item:
        """The DEK record in the scenario's state."""
        if self.state == "shredded":
            return records.tombstone(self.wrap_umk, self.scope, self.key.key_id, SHREDDED_AT, self.wrap_nonce)
        return records.dek_record(self.wrap_umk, self.scope, self.created_at, self.state, self.dek, self.wrap_nonce)

    def item(self) -> Item:
        """The item as the reference's own writer seals it."""
        address = Address(self.partition, self.sort)
        return items.seal(self.key, address, self.plain, self.listed, self.fields, self.salt, self.content_nonce)


@dataclass(frozen=True)
class Forged:
    """An item and what it was sealed with."""

    item: Item
    made: Json


def forge(
    s: Scenario,
    header: bytes | None = None,
    aad: bytes | None = None,
    plaintext: bytes | None = None,
    content_key: bytes | None = None,
    key_id: str | None = None,
) -> Forged:
    """Seals with the scenario's inputs but for those given, however wrong they are."""
    header = s.header if header is None else header
    aad = s.aad if aad is None else aad
    plaintext = items.plaintext(s.fields) if plaintext is None else plaintext
    content_key = s.key.content_key if content_key is None else content_key
    ciphertext = xaes.seal(content_key, s.salt + s.content_nonce, aad, plaintext)
    item = {
        "PK": of_text(s.pk),
        "SK": of_text(s.sk),
        **s.plain,
        "content_encrypted": of_binary(header + ciphertext),
        "content_nonce": of_binary(s.content_nonce),
        "key_id": of_text(s.key.key_id if key_id is None else key_id),
    }
    nonce = s.salt + s.content_nonce
    made = {"contentKey": content_key, "nonce": nonce, "header": header, "aad": aad, "plaintext": plaintext}
    return Forged(item, {name: value.hex() for name, value in made.items()})


def common(comment: str, flags: list[str], result: str, s: Scenario) -> Json:
    """Members that the tests of items and of key records share."""
    return {
        "comment": comment,
        "flags": flags,
        "result": result,
        "namespace": s.namespace,
        "umk": s.umk.hex(),
        "formerUmks": [umk.hex() for umk in s.former_umks],
        "context": s.context,
        "partition": list(s.partition),
        "PK": s.pk,
    }


def _inputs(comment: str, flags: list[str], result: str, s: Scenario) -> Json:
    declared = s.listed if s.declared is None else s.declared
    return {**common(comment, flags, result, s), "sort": list(s.sort), "SK": s.sk, "unauthenticated": list(declared)}


def steps(s: Scenario) -> Json:
    """Every intermediate value between the inputs and the item, but for the plaintext."""
    return {
        "umkId": keys.umk_id(s.wrap_umk),
        "kek": keys.kek(s.wrap_umk, s.scope).hex(),
        "keyId": s.key.key_id,
        "contentKey": s.key.content_key.hex(),
        "header": s.header.hex(),
        "aad": s.aad.hex(),
    }


def writer(s: Scenario) -> Json:
    """What a writer is given beside the address, the plain attributes and the fields."""
    return {
        "createdAt": s.created_at,
        "dek": s.dek.hex(),
        "salt": s.salt.hex(),
        "contentNonce": s.content_nonce.hex(),
        "unauthenticated": list(s.listed),
    }


def valid(
    comment: str,
    flags: list[str],
    s: Scenario,
    records: list[Item] | None = None,
    item: Item | None = None,
    made: Forged | None = None,
) -> Json:
    """A test that opens. A writer makes exactly this item, but where `made` is given."""
    test = _inputs(comment, flags, "valid", s)
    test["records"] = [s.record()] if records is None else records
    test["item"] = made.item if made else item or s.item()
    test["writer"] = writer(s)
    plaintext = made.made["plaintext"] if made else items.plaintext(s.fields).hex()
    test["steps"] = {**steps(s), "plaintext": plaintext}
    test["fields"] = fields_to_json({name: value for name, value in s.fields.items() if value is not None})
    test["reproducible"] = made is None
    return test


def invalid(
    comment: str,
    flags: list[str],
    s: Scenario,
    item: Item | Forged | None = None,
    records: list[Item] | None = None,
    error: str = "tampered",
    **members: Any,
) -> Json:
    """A test that is refused with `error`; `members` replace members of the test, such as the address asked for."""
    test = _inputs(comment, flags, "invalid", s)
    test["error"] = error
    test["records"] = [s.record()] if records is None else records
    test["item"] = item.item if isinstance(item, Forged) else item or s.item()
    if isinstance(item, Forged):
        test["made"] = item.made
    test.update(members)
    return test
