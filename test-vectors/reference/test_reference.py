"""Tests of the reference against its vector files."""

import hashlib
import json
import unittest
from typing import Any
from unittest import mock

import generate
import items
import keys
import xaes
from address import Address
from attributes import binary, of_binary, text
from cases import by_rule
from errors import Drained, OpenError, Refused, Tampered
from items import Opened, WriterKey
from keys import Scope
from records import Keyring
from values import fields_from_json, fields_to_json

Json = dict[str, Any]


def load(name: str) -> Json:
    return json.loads((generate.VECTORS / name).read_text(encoding="ascii"))


def tests_of(name: str, group_type: str) -> list[Json]:
    return [test for group in load(name)["testGroups"] if group["type"] == group_type for test in group["tests"]]


def ring(test: Json) -> Keyring:
    return Keyring(test["namespace"], [bytes.fromhex(umk) for umk in (test["umk"], *test["formerUmks"])])


def address_of(test: Json) -> Address:
    """The address that is asked for: as given, or by parsing the keys, as a reader of a whole table does."""
    try:
        if test["partition"] is None or test["sort"] is None:
            return Address.parse(test["PK"], test["SK"])
        return Address(tuple(test["partition"]), tuple(test["sort"]))
    except Refused as e:
        raise Tampered(str(e)) from e


def open_test(test: Json, restore: bool = False) -> Opened:
    address = address_of(test)
    held = {(text(record["PK"]), text(record["SK"])): record for record in test["records"]}
    find = lambda key_id: held.get((address.pk, key_id))
    return items.open_item(ring(test), test["context"], address, test["item"], find, test["unauthenticated"], restore)


def seal_test(test: Json, fields: Json) -> items.Item:
    writer = test["writer"]
    scope = Scope(test["namespace"], test["context"], tuple(test["partition"]))
    key = WriterKey(scope, writer["createdAt"], bytes.fromhex(writer["dek"]))
    plain = items.plain_attributes(test["item"])
    salt, content_nonce = bytes.fromhex(writer["salt"]), bytes.fromhex(writer["contentNonce"])
    return items.seal(key, address_of(test), plain, writer["unauthenticated"], fields, salt, content_nonce)


def outcome(test: Json) -> str:
    try:
        open_test(test)
    except OpenError as e:
        return e.slug
    return "valid"


class EnvelopeTest(unittest.TestCase):
    def test_counts(self) -> None:
        results = [test["result"] for test in tests_of("envelope-v1.json", "envelope")]
        self.assertGreaterEqual(results.count("valid"), 60)
        self.assertGreaterEqual(results.count("invalid"), 60)

    def test_valid(self) -> None:
        for test in tests_of("envelope-v1.json", "envelope"):
            if test["result"] != "valid":
                continue
            with self.subTest(test["tcId"], comment=test["comment"]):
                opened = open_test(test)
                self.assertEqual(test["fields"], fields_to_json(opened.fields))
                self.assertEqual(items.plain_attributes(test["item"]), opened.plain)
                if test["reproducible"]:
                    self.assertEqual(test["item"], seal_test(test, fields_from_json(test["fields"])))
                self._check_steps(test)

    def _check_steps(self, test: Json) -> None:
        steps, writer, item = test["steps"], test["writer"], test["item"]
        scope = Scope(test["namespace"], test["context"], tuple(test["partition"]))
        (umk,) = [umk for umk in ring(test).umks if keys.umk_id(umk) == steps["umkId"]]
        self.assertEqual(steps["kek"], keys.kek(umk, scope).hex())
        self.assertEqual(steps["keyId"], text(item["key_id"]))
        content_key = keys.content_key(bytes.fromhex(writer["dek"]), scope, writer["createdAt"])
        self.assertEqual(steps["contentKey"], content_key.hex())
        header, aad = bytes.fromhex(steps["header"]), bytes.fromhex(steps["aad"])
        sealed = xaes.seal(
            content_key, bytes.fromhex(writer["salt"] + writer["contentNonce"]), aad, bytes.fromhex(steps["plaintext"])
        )
        self.assertEqual(binary(item["content_encrypted"]), header + sealed)

    def test_invalid(self) -> None:
        for test in tests_of("envelope-v1.json", "envelope"):
            if test["result"] == "invalid":
                with self.subTest(test["tcId"], comment=test["comment"]):
                    self.assertEqual(test["error"], outcome(test))

    def test_made_is_what_was_sealed(self) -> None:
        """A broken writer's tag is right over what it sealed, so what is refused is the rule it breaks."""
        for test in tests_of("envelope-v1.json", "envelope"):
            if "made" in test:
                made = {name: bytes.fromhex(value) for name, value in test["made"].items()}
                content = binary(test["item"]["content_encrypted"])
                self.assertTrue(content.startswith(made["header"]), test["comment"])
                opened = xaes.open(made["contentKey"], made["nonce"], made["aad"], content[len(made["header"]) :])
                self.assertEqual(made["plaintext"], opened)

    def test_noncanonical_plaintext_authenticates(self) -> None:
        """With a decoder that takes anything, every item with the flag opens: the plaintext is its only fault."""
        tests = [test for test in tests_of("envelope-v1.json", "envelope") if "Plaintext" in test["flags"]]
        self.assertGreater(len(tests), 90)
        with mock.patch("items.decode", lambda plaintext: {"plaintext": plaintext}):
            for test in tests:
                self.assertEqual(test["made"]["plaintext"], open_test(test).fields["plaintext"].hex(), test["comment"])

    def test_by_rule(self) -> None:
        for test in tests_of("envelope-v1.json", "envelope-by-rule"):
            fields = {name: by_rule.from_rule(typed["rule"]) for name, typed in test["fields"].items()}
            item = seal_test(test, fields)
            content, plaintext = binary(item["content_encrypted"]), items.plaintext(fields)
            self.assertEqual(
                (test["contentLength"], test["contentSha256"]), (len(content), hashlib.sha256(content).hexdigest())
            )
            self.assertEqual(
                (test["plaintextLength"], test["plaintextSha256"]),
                (len(plaintext), hashlib.sha256(plaintext).hexdigest()),
            )
            self.assertEqual(fields, open_test(test | {"item": item}).fields)

    def test_every_bit(self) -> None:
        """No bit of the three sealing attributes of an item can change."""
        test = next(test for test in tests_of("envelope-v1.json", "envelope") if test["result"] == "valid")
        for name in ("content_encrypted", "content_nonce"):
            raw = binary(test["item"][name])
            for bit in range(8 * len(raw)):
                changed = (int.from_bytes(raw, "big") ^ 1 << bit).to_bytes(len(raw), "big")
                edited = test | {"item": test["item"] | {name: of_binary(changed)}}
                self.assertIn(outcome(edited), ("tampered", "unsupported-format"))

    def test_addresses(self) -> None:
        for test in tests_of("envelope-v1.json", "address"):
            with self.subTest(test["comment"]):
                if test["result"] == "invalid":
                    with self.assertRaises(Refused):
                        Address.parse(test["PK"], test["SK"])
                else:
                    address = Address.parse(test["PK"], test["SK"])
                    self.assertEqual((test["partition"], test["sort"]), (list(address.partition), list(address.sort)))
                    self.assertEqual((test["PK"], test["SK"]), (address.pk, address.sk))

    def test_drained_opens_for_a_restore(self) -> None:
        (test,) = [test for test in tests_of("envelope-v1.json", "envelope") if "Drained" in test["flags"]]
        with self.assertRaises(Drained):
            open_test(test)
        self.assertIn("statement", open_test(test, restore=True).fields)


if __name__ == "__main__":
    unittest.main()
